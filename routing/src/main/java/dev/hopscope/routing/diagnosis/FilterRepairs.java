package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules that let a packet through a filter, as narrow as they can be. */
final class FilterRepairs {
  private static final int USUAL_GAP = 10;

  private FilterRepairs() {}

  /** A rule for the groups that were asked last: for the sender's group, or for its address. */
  static List<Repair> inGroup(Situation situation) {
    Optional<Step.SecurityGroupStep> asked = situation.last(Step.SecurityGroupStep.class);
    if (asked.isEmpty()) {
      return List.of();
    }
    Step.SecurityGroupStep step = asked.get();
    Optional<SecurityGroup> group =
        step.groups().stream()
            .flatMap(id -> situation.topology().find(id, SecurityGroup.class).stream())
            .findFirst();
    return group.map(each -> rules(situation, step, each.id())).orElse(List.of());
  }

  private static List<Repair> rules(
      Situation situation, Step.SecurityGroupStep step, ResourceId group) {
    Packet packet = step.packet();
    Traffic traffic = exactly(packet);
    Address remote = step.direction() == Direction.INGRESS ? packet.source() : packet.destination();
    List<Repair> repairs = new ArrayList<>();
    farGroup(situation, step, remote)
        .map(far -> SecurityGroupRule.ofGroup(traffic, far))
        .ifPresent(rule -> repairs.add(rule(group, step.direction(), rule)));
    SecurityGroupRule byAddress = SecurityGroupRule.of(traffic, situation.rangeFor(remote));
    repairs.add(rule(group, step.direction(), byAddress));
    return repairs;
  }

  private static Repair rule(ResourceId group, Direction direction, SecurityGroupRule rule) {
    return new Repair(new Mend.AddGroupRule(group, direction, rule), Repair.RULE);
  }

  /** The group of whoever has the address on the far side, in the guarded interface's own VPC. */
  private static Optional<ResourceId> farGroup(
      Situation situation, Step.SecurityGroupStep step, Address remote) {
    return situation
        .topology()
        .find(step.networkInterface(), NetworkInterface.class)
        .flatMap(guarded -> situation.topology().containerOf(guarded.subnet()))
        .flatMap(vpc -> situation.interfaceWith(vpc, remote))
        .flatMap(far -> far.securityGroups().stream().findFirst());
  }

  /** A rule before the one that denies. */
  static List<Repair> inAcl(Situation situation) {
    Optional<Step.NetworkAclStep> asked = situation.last(Step.NetworkAclStep.class);
    return asked
        .filter(step -> !step.allowed())
        .flatMap(step -> situation.topology().find(step.component(), NetworkAcl.class))
        .map(acl -> inAcl(situation, asked.get(), acl))
        .orElse(List.of());
  }

  private static List<Repair> inAcl(Situation situation, Step.NetworkAclStep step, NetworkAcl acl) {
    Packet packet = step.packet();
    Cidr range =
        situation.rangeFor(
            step.direction() == Direction.INGRESS ? packet.source() : packet.destination());
    Optional<Integer> number = numberBefore(acl.rules(step.direction()), step.decidingRule());
    if (number.isPresent()) {
      AclRule rule = AclRule.allow(number.get(), withPortsOfReplies(situation, packet), range);
      return List.of(
          new Repair(new Mend.AddAclRule(acl.id(), step.direction(), rule), Repair.RULE));
    }
    return step.decidingRule().stream()
        .map(rule -> new Mend.RemoveAclRule(acl.id(), step.direction(), rule))
        .map(mend -> new Repair(mend, Repair.REPLACEMENT))
        .toList();
  }

  /**
   * Rules for a packet that a filter refused beside the way, such as a health check: for either
   * direction, since what refused it does not say which.
   */
  static Stream<Repair> lettingThrough(Situation situation, Step.DropStep refusal) {
    return Stream.of(Direction.values())
        .flatMap(
            direction ->
                Stream.concat(
                    situation
                        .topology()
                        .find(refusal.component(), SecurityGroup.class)
                        .map(group -> rule(group.id(), direction, forAddress(refusal, direction)))
                        .stream(),
                    situation.topology().find(refusal.component(), NetworkAcl.class).stream()
                        .flatMap(acl -> firstRule(acl, direction, refusal).stream())));
  }

  private static SecurityGroupRule forAddress(Step.DropStep refusal, Direction direction) {
    return SecurityGroupRule.of(exactly(refusal.packet()), farHost(refusal.packet(), direction));
  }

  private static Optional<Repair> firstRule(
      NetworkAcl acl, Direction direction, Step.DropStep refusal) {
    List<AclRule> rules = acl.rules(direction);
    Packet packet = refusal.packet();
    return numberBefore(rules, rules.stream().findFirst())
        .map(free -> AclRule.allow(free, exactly(packet), farHost(packet, direction)))
        .map(rule -> new Mend.AddAclRule(acl.id(), direction, rule))
        .map(mend -> new Repair(mend, Repair.RULE));
  }

  private static Cidr farHost(Packet packet, Direction direction) {
    Address far = direction == Direction.INGRESS ? packet.source() : packet.destination();
    return Cidr.of(far, far.family().bits());
  }

  /** A number that is free and tried before the deciding rule. */
  private static Optional<Integer> numberBefore(List<AclRule> rules, Optional<AclRule> deciding) {
    Set<Integer> taken = rules.stream().map(AclRule::number).collect(Collectors.toSet());
    int highest = rules.isEmpty() ? 0 : rules.getLast().number();
    int last = deciding.map(rule -> rule.number() - 1).orElse(highest + USUAL_GAP);
    return IntStream.iterate(Math.min(last, AclRule.HIGHEST_NUMBER), number -> number - 1)
        .limit(AclRule.HIGHEST_NUMBER)
        .takeWhile(number -> number > 0)
        .filter(number -> !taken.contains(number))
        .boxed()
        .findFirst();
  }

  private static Traffic exactly(Packet packet) {
    return new Traffic(packet.protocol(), ports(packet), packet.icmp());
  }

  /** Replies go to whatever port the client chose: all of those it may choose (rule NACL-09). */
  static Traffic withPortsOfReplies(Situation situation, Packet packet) {
    return situation.isReply()
            && packet.protocol().hasPorts()
            && PortRange.EPHEMERAL.contains(packet.destinationPort())
        ? new Traffic(packet.protocol(), PortRange.EPHEMERAL, packet.icmp())
        : exactly(packet);
  }

  static PortRange ports(Packet packet) {
    return packet.destinationPort() == Packet.NO_PORT
        ? PortRange.ALL
        : PortRange.of(packet.destinationPort());
  }
}
