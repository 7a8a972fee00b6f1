package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A network ACL at a subnet's border: the rules of one direction by number, the first that matches
 * decides, and the final {@code *} denies (section 5.4 of the rules).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html">Network ACL
 *     rules</a>
 */
record NetworkAclCheck(
    Optional<ResourceId> acl,
    Subnet subnet,
    Direction direction,
    List<AclRule> rules,
    DropReason refusal) {

  /** The ACL that guards a subnet; where none is known, the default one is assumed. */
  static NetworkAclCheck at(Network network, Subnet subnet, Direction direction) {
    Optional<NetworkAcl> found =
        subnet
            .networkAcl()
            .or(() -> network.vpcOf(subnet).flatMap(Vpc::defaultNetworkAcl))
            .flatMap(id -> network.topology().find(id, NetworkAcl.class));
    return new NetworkAclCheck(
        found.map(NetworkAcl::id),
        subnet,
        direction,
        found.map(known -> known.rules(direction)).orElse(NetworkAcl.ALLOW_ALL),
        DropReason.SUBNET_ACL_RESTRICTION);
  }

  /** The same check, refusing with another code. */
  NetworkAclCheck refusingAs(DropReason code) {
    return new NetworkAclCheck(acl, subnet, direction, rules, code);
  }

  /** Asks the ACL, then goes on; or stops. */
  Next pass(Packet packet, Passage passage, Function<Passage, Next> onwards) {
    if (passage.flow().scouting()) {
      return onwards.apply(passage);
    }
    Step.NetworkAclStep step = ask(packet);
    Passage noted = withNotes(packet, passage, step);
    if (!step.allowed()) {
      return Next.drop(step.component(), refusal, packet, noted).after(List.of(step));
    }
    return onwards.apply(noted).after(List.of(step));
  }

  private Step.NetworkAclStep ask(Packet packet) {
    List<AclRule> skipped = new ArrayList<>();
    for (AclRule rule : rules) {
      if (matches(rule, packet, packet.destinationPort())) {
        return step(packet, Optional.of(rule), skipped);
      }
      skipped.add(rule);
    }
    return step(packet, Optional.empty(), skipped);
  }

  private Step.NetworkAclStep step(
      Packet packet, Optional<AclRule> deciding, List<AclRule> skipped) {
    boolean allowed = deciding.filter(rule -> rule.action() == AclRule.Action.ALLOW).isPresent();
    return new Step.NetworkAclStep(
        acl.orElse(subnet.id()),
        subnet.id(),
        direction,
        deciding,
        List.copyOf(skipped),
        allowed,
        packet);
  }

  private boolean matches(AclRule rule, Packet packet, int port) {
    Address remote = direction == Direction.INGRESS ? packet.source() : packet.destination();
    return rule.traffic().covers(packet.protocol())
        && rule.cidr().contains(remote)
        && (!packet.protocol().hasPorts() || rule.traffic().ports().contains(port))
        && (!packet.protocol().isIcmp() || rule.traffic().icmp().matches(packet.icmp()));
  }

  private Passage withNotes(Packet packet, Passage passage, Step.NetworkAclStep step) {
    Passage noted = acl.isEmpty() ? passage.note(new Note.AssumedDefaultAcl(subnet.id())) : passage;
    if (!passage.reply() || !packet.protocol().hasPorts() || !step.allowed()) {
      return noted;
    }
    List<PortRange> refused = refusedPorts(packet);
    return refused.isEmpty()
        ? noted
        : noted.note(new Note.PortsRefused(step.component(), direction, subnet.id(), refused));
  }

  /** The ports of 1024-65535 to which this reply would not pass (section 5.2 of the rules). */
  private List<PortRange> refusedPorts(Packet packet) {
    List<PortRange> refused = new ArrayList<>();
    int from = PortRange.EPHEMERAL.from();
    while (from <= PortRange.EPHEMERAL.to()) {
      int to = endOfSameAnswer(from);
      if (!allows(packet, from)) {
        refused.add(new PortRange(from, to));
      }
      from = to + 1;
    }
    return merged(refused);
  }

  private boolean allows(Packet packet, int port) {
    for (AclRule rule : rules) {
      if (matches(rule, packet, port)) {
        return rule.action() == AclRule.Action.ALLOW;
      }
    }
    return false;
  }

  /** Up to the next port at which some rule begins or ends. */
  private int endOfSameAnswer(int port) {
    int end = PortRange.EPHEMERAL.to();
    for (AclRule rule : rules) {
      PortRange ports = rule.traffic().ports();
      if (ports.from() > port) {
        end = Math.min(end, ports.from() - 1);
      }
      if (ports.to() >= port) {
        end = Math.min(end, ports.to());
      }
    }
    return end;
  }

  private static List<PortRange> merged(List<PortRange> ranges) {
    List<PortRange> merged = new ArrayList<>();
    for (PortRange range : ranges) {
      if (!merged.isEmpty() && merged.getLast().to() + 1 == range.from()) {
        merged.set(merged.size() - 1, new PortRange(merged.getLast().from(), range.to()));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
