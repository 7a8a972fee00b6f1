package dev.hopscope.routing.naive;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Optional;

/** Network ACLs by section 5.4. */
final class Acls {
  private final Facts facts;

  Acls(Facts facts) {
    this.facts = facts;
  }

  void mustPass(Subnet subnet, Direction direction, Header header) {
    Optional<ResourceId> id =
        subnet
            .networkAcl()
            .or(() -> facts.topology.find(subnet.vpc(), Vpc.class).flatMap(Vpc::defaultNetworkAcl));
    Optional<NetworkAcl> acl = id.flatMap(each -> facts.topology.find(each, NetworkAcl.class));
    if (acl.isEmpty()) {
      return; // 13.5: taken to be the default one
    }
    if (!allows(acl.get().rules(direction), direction, header)) {
      throw Stop.refused(acl.get().id(), "SUBNET_ACL_RESTRICTION");
    }
  }

  private static boolean allows(List<AclRule> rules, Direction direction, Header header) {
    Address there = direction == Direction.INGRESS ? header.source() : header.destination();
    for (int number = 1; number <= AclRule.HIGHEST_NUMBER; ) {
      int lowest = Integer.MAX_VALUE;
      for (AclRule rule : rules) {
        if (rule.number() < number) {
          continue;
        }
        lowest = Math.min(lowest, rule.number());
      }
      for (AclRule rule : rules) {
        if (rule.number() == lowest
            && rule.cidr().contains(there)
            && header.isMeantBy(rule.traffic())) {
          return rule.action() == AclRule.Action.ALLOW;
        }
      }
      if (lowest == Integer.MAX_VALUE) {
        return false;
      }
      number = lowest + 1;
    }
    return false;
  }
}
