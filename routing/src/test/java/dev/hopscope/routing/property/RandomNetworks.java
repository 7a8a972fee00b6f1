package dev.hopscope.routing.property;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.lab.Fixtures;
import dev.hopscope.routing.lab.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Networks that hold together, with rules and ACLs thrown at random; the same for one seed. */
final class RandomNetworks {
  private static final List<Supplier<Topology>> FIXTURES =
      Stream.<Supplier<Lab>>of(
              Fixtures::f1,
              Fixtures::f2,
              Fixtures::f3,
              Fixtures::f4,
              Fixtures::f5,
              Fixtures::f7,
              Fixtures::f8,
              Fixtures::f11)
          .map(lab -> (Supplier<Topology>) () -> lab.get().topology())
          .toList();

  private static final List<Cidr> RANGES =
      Stream.of(
              "0.0.0.0/0",
              "10.0.0.0/8",
              "10.0.0.0/16",
              "10.0.0.0/24",
              "10.0.10.0/24",
              "10.0.10.10/32",
              "10.0.20.0/24",
              "10.1.0.0/16",
              "192.168.0.0/16",
              "203.0.113.0/24",
              "198.51.100.0/24",
              "::/0",
              "2001:db8::/32")
          .map(Cidr::parse)
          .toList();

  private static final List<Traffic> TRAFFIC =
      List.of(
          Traffic.ALL,
          Traffic.of(Protocol.TCP),
          Traffic.tcp(443),
          Traffic.tcp(8080),
          Traffic.tcp(1024, 65_535),
          Traffic.tcp(40_000, 50_000),
          Traffic.icmp(8, 0),
          Traffic.of(Protocol.ICMP));

  private final SplittableRandom random;

  private RandomNetworks(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The network of this seed. */
  static Topology of(long seed) {
    return new RandomNetworks(seed).network();
  }

  private Topology network() {
    Topology topology = oneOf(FIXTURES).get();
    for (Subnet subnet : topology.all(Subnet.class)) {
      if (random.nextInt(4) == 0) {
        ResourceId id = ResourceId.of("acl-" + subnet.id());
        topology =
            topology
                .with(new NetworkAcl(id, "", subnet.vpc(), aclRules(), aclRules()))
                .with(subnet.withNetworkAcl(Optional.of(id)));
      }
    }
    List<ResourceId> groups =
        topology.all(SecurityGroup.class).stream().map(SecurityGroup::id).toList();
    for (SecurityGroup group : topology.all(SecurityGroup.class)) {
      SecurityGroup changed = group;
      if (random.nextInt(2) == 0) {
        changed = changed.withRules(Direction.INGRESS, groupRules(groups));
      }
      if (random.nextInt(6) == 0) {
        changed = changed.withRules(Direction.EGRESS, groupRules(groups));
      }
      topology = topology.with(changed);
    }
    return topology;
  }

  private List<AclRule> aclRules() {
    List<AclRule> rules = new ArrayList<>();
    int number = 0;
    for (int i = random.nextInt(7); i > 0; i--) {
      number += 1 + random.nextInt(50);
      AclRule.Action action = random.nextInt(4) == 0 ? AclRule.Action.DENY : AclRule.Action.ALLOW;
      rules.add(new AclRule(number, action, oneOf(TRAFFIC), oneOf(RANGES)));
    }
    rules.add(AclRule.allow(number + 1, Traffic.ALL, oneOf(RANGES)));
    return rules;
  }

  private List<SecurityGroupRule> groupRules(List<ResourceId> groups) {
    List<SecurityGroupRule> rules = new ArrayList<>();
    if (random.nextInt(3) > 0) {
      rules.addAll(SecurityGroup.ALLOW_ALL);
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      Peer peer =
          random.nextBoolean() ? new Peer.Range(oneOf(RANGES)) : new Peer.Group(oneOf(groups));
      rules.add(new SecurityGroupRule(oneOf(TRAFFIC), peer, ""));
    }
    return rules;
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Whether no packet is meant by both rules. */
  static boolean disjoint(AclRule one, AclRule other) {
    boolean protocols =
        one.traffic().protocol().isAll()
            || other.traffic().protocol().isAll()
            || one.traffic().protocol().equals(other.traffic().protocol());
    return !protocols
        || !one.cidr().overlaps(other.cidr())
        || apart(one.traffic().ports(), other.traffic().ports());
  }

  private static boolean apart(PortRange one, PortRange other) {
    return one.to() < other.from() || other.to() < one.from();
  }
}
