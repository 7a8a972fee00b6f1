package dev.hopscope.routing.naive;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Security groups by section 4.5. */
final class Groups {
  private final Facts facts;

  Groups(Facts facts) {
    this.facts = facts;
  }

  /**
   * Who is at the other end, as far as it is known, and how the packet gets there.
   *
   * @param unknownVpc whether the other end lies in a VPC that the snapshot lacks
   */
  record FarEnd(Optional<NetworkInterface> eni, Trail trail, boolean unknownVpc) {}

  /** What is not known, if that decides. */
  Optional<Opinion.Finding> mustPass(
      NetworkInterface eni,
      Direction direction,
      Header header,
      Supplier<FarEnd> ahead,
      String leg) {
    Address there = direction == Direction.INGRESS ? header.source() : header.destination();
    List<SecurityGroupRule> rules = new ArrayList<>();
    Optional<Opinion.Finding> unknown = Optional.empty();
    for (ResourceId id : eni.securityGroups()) {
      Optional<SecurityGroup> group = facts.topology.find(id, SecurityGroup.class);
      group.ifPresent(each -> rules.addAll(each.rules(direction)));
      if (group.isEmpty() && unknown.isEmpty()) {
        unknown = Optional.of(new Opinion.Finding(leg, id.value(), "UNKNOWN_RESOURCE"));
      }
    }
    String code = rules.isEmpty() ? "SG_HAS_NO_RULES" : "ENI_SG_RULES_MISMATCH";
    for (SecurityGroupRule rule : rules) {
      if (!header.isMeantBy(rule.traffic())) {
        continue;
      }
      switch (rule.peer()) {
        case Peer.Range range -> {
          if (range.cidr().contains(there)) {
            return Optional.empty();
          }
        }
        case Peer.Listed listed -> {
          Optional<PrefixList> list = facts.topology.find(listed.prefixList(), PrefixList.class);
          if (list.isEmpty() && unknown.isEmpty()) {
            unknown =
                Optional.of(
                    new Opinion.Finding(leg, listed.prefixList().value(), "UNKNOWN_RESOURCE"));
          }
          if (list.isPresent()
              && list.get().entries().stream().anyMatch(range -> range.contains(there))) {
            return Optional.empty();
          }
        }
        case Peer.Group group -> {
          FarEnd far = ahead.get();
          boolean member =
              far.eni()
                  .filter(each -> each.status() == InterfaceStatus.IN_USE)
                  .filter(each -> each.securityGroups().contains(group.group()))
                  .isPresent();
          Trail trail = far.trail();
          if (far.unknownVpc()) {
            if (unknown.isEmpty()) {
              unknown =
                  Optional.of(
                      new Opinion.Finding(leg, group.group().value(), "UNKNOWN_PEERED_SGS"));
            }
          } else if (member && keepsIdentity(trail, direction, eni) && far.eni().get().has(there)) {
            return Optional.empty();
          } else if (member) {
            code = worse(code, lost(trail, direction, eni));
          }
        }
      }
    }
    if (unknown.isPresent()) {
      return unknown;
    }
    throw Stop.refused(
        eni.securityGroups().size() == 1 ? eni.securityGroups().getFirst() : eni.id(), code);
  }

  private static boolean keepsIdentity(Trail trail, Direction direction, NetworkInterface eni) {
    return !trail.internetGateway && !trail.other && !isForbiddenByTransit(trail, direction, eni);
  }

  private static String lost(Trail trail, Direction direction, NetworkInterface eni) {
    if (trail.internetGateway) {
      return "SG_REFERENCE_PUBLIC_PATH";
    }
    return isForbiddenByTransit(trail, direction, eni)
        ? "SG_REFERENCING_SUPPORT"
        : "SG_REFERENCES_NOT_PRESERVED";
  }

  /** SG-22 to SG-24. */
  private static boolean isForbiddenByTransit(
      Trail trail, Direction direction, NetworkInterface eni) {
    return trail.transitWithoutGroups
        || trail.transitGateway
            && (direction == Direction.EGRESS || eni.type() == InterfaceType.VPC_ENDPOINT);
  }

  private static String worse(String one, String other) {
    return one.startsWith("SG_REFERENC") ? one : other;
  }
}
