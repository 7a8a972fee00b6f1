package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Outcome;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The security groups of one interface: the union of their rules in one direction, or the memory of
 * a connection allowed the other way (section 4.5 of the rules).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html">Security
 *     group rules</a>
 */
final class SecurityGroupCheck {
  private final Network network;
  private final NetworkInterface guarded;
  private final Direction direction;
  private final Packet packet;
  private final FarEnd farEnd;

  private SecurityGroupCheck(
      Network network,
      NetworkInterface guarded,
      Direction direction,
      Packet packet,
      FarEnd farEnd) {
    this.network = network;
    this.guarded = guarded;
    this.direction = direction;
    this.packet = packet;
    this.farEnd = farEnd;
  }

  /** Asks the groups about what comes in, then goes on; or stops. */
  static Next in(
      Network network,
      NetworkInterface to,
      Packet packet,
      Passage passage,
      Function<Passage, Next> onwards) {
    return new SecurityGroupCheck(network, to, Direction.INGRESS, packet, FarEnd.senderOf(passage))
        .pass(passage, onwards);
  }

  /** Asks the groups about what goes out, then goes on; or stops. */
  static Next out(
      Network network,
      NetworkInterface from,
      Packet packet,
      Passage passage,
      Scout scout,
      Function<Passage, Next> onwards) {
    SecurityGroupCheck check =
        new SecurityGroupCheck(network, from, Direction.EGRESS, packet, FarEnd.nobody());
    if (!passage.flow().scouting() && check.someRuleNamesAGroup()) {
      check =
          new SecurityGroupCheck(
              network, from, Direction.EGRESS, packet, scout.farEndOf(from, packet, passage));
    }
    return check.pass(passage, onwards);
  }

  private boolean someRuleNamesAGroup() {
    return knownGroups().stream()
        .flatMap(group -> group.rules(direction).stream())
        .anyMatch(rule -> rule.peer() instanceof Peer.Group);
  }

  private Next pass(Passage passage, Function<Passage, Next> onwards) {
    if (passage.flow().scouting()) {
      return onwards.apply(passage);
    }
    Outcome outcome = outcome(passage);
    Step step =
        new Step.SecurityGroupStep(
            component(outcome), guarded.id(), direction, guarded.securityGroups(), outcome, packet);
    return switch (outcome) {
      case Outcome.AllowedBy _, Outcome.ReplyOfTracked _, Outcome.NotKnown _ ->
          onwards
              .apply(passage.remember(new Connections.Memory.Tracked(guarded.id())))
              .after(List.of(step));
      case Outcome.NotFiltered _ -> onwards.apply(passage);
      case Outcome.NoRuleMatches _ ->
          Next.drop(step.component(), reason(), guarded.id(), packet, passage).after(List.of(step));
    };
  }

  private Outcome outcome(Passage passage) {
    if (isWithoutGroups()) {
      return new Outcome.NotFiltered();
    }
    if (passage.reply()
        && passage.connections().has(new Connections.Memory.Tracked(guarded.id()))) {
      return new Outcome.ReplyOfTracked();
    }
    Optional<Outcome> unknown = Optional.empty();
    for (ResourceId id : guarded.securityGroups()) {
      Optional<SecurityGroup> group = network.topology().find(id, SecurityGroup.class);
      if (group.isEmpty()) {
        unknown = Optional.of(new Outcome.NotKnown(UnknownReason.UNKNOWN_RESOURCE, id));
        continue;
      }
      for (SecurityGroupRule rule : group.get().rules(direction)) {
        Match match = matches(rule);
        if (match == Match.YES) {
          return new Outcome.AllowedBy(id, rule);
        }
        if (match == Match.UNDECIDED && unknown.isEmpty()) {
          unknown = Optional.of(undecided(rule.peer()));
        }
      }
    }
    if (guarded.securityGroups().isEmpty()
        && network.topology().lacks(ResourceKind.SECURITY_GROUP)) {
      return new Outcome.NotKnown(UnknownReason.UNKNOWN_RESOURCE, guarded.id());
    }
    return unknown.orElseGet(Outcome.NoRuleMatches::new);
  }

  /** Section 4.4 of the rules: what AWS runs on these interfaces is not filtered by groups. */
  private boolean isWithoutGroups() {
    return guarded.securityGroups().isEmpty()
        && switch (guarded.type()) {
          case NAT_GATEWAY, TRANSIT_GATEWAY, GATEWAY_LOAD_BALANCER_ENDPOINT, LOAD_BALANCER, OTHER ->
              true;
          case INTERFACE,
              VPC_ENDPOINT,
              CLIENT_VPN,
              LAMBDA,
              API_GATEWAY_MANAGED,
              INSTANCE_CONNECT_ENDPOINT ->
              false;
        };
  }

  private enum Match {
    YES,
    NO,
    UNDECIDED
  }

  private Match matches(SecurityGroupRule rule) {
    if (!covers(rule.traffic())) {
      return Match.NO;
    }
    return switch (rule.peer()) {
      case Peer.Range range -> range.cidr().contains(remote()) ? Match.YES : Match.NO;
      case Peer.Listed listed -> {
        Optional<PrefixList> list = network.prefixList(listed.prefixList());
        if (list.isEmpty()) {
          yield InternetHost.is(remote()) ? Match.NO : Match.UNDECIDED;
        }
        yield list.get().longestMatch(remote()).isPresent() ? Match.YES : Match.NO;
      }
      case Peer.Group group -> {
        if (!farEnd.known()) {
          yield InternetHost.is(remote()) ? Match.NO : Match.UNDECIDED;
        }
        yield farEnd.isMember(group.group())
                && isItsAddress(farEnd.networkInterface().get())
                && farEnd.allowsReference(direction, guarded.type())
            ? Match.YES
            : Match.NO;
      }
    };
  }

  /** An Instance Connect Endpoint may show its client's address, and is itself (rule EICE-01). */
  private boolean isItsAddress(NetworkInterface far) {
    return farEnd.sendsAs(remote()) || direction == Direction.INGRESS && InstanceConnect.is(far);
  }

  private boolean covers(Traffic traffic) {
    return traffic.covers(packet.protocol())
        && (!packet.protocol().hasPorts() || traffic.ports().contains(packet.destinationPort()))
        && (!packet.protocol().isIcmp() || traffic.icmp().matches(packet.icmp()));
  }

  private static Outcome undecided(Peer peer) {
    return switch (peer) {
      case Peer.Group group ->
          new Outcome.NotKnown(UnknownReason.UNKNOWN_PEERED_SGS, group.group());
      case Peer.Listed listed ->
          new Outcome.NotKnown(UnknownReason.UNKNOWN_RESOURCE, listed.prefixList());
      case Peer.Range range ->
          throw new IllegalStateException("a range is always decided: " + range);
    };
  }

  private Address remote() {
    return direction == Direction.INGRESS ? packet.source() : packet.destination();
  }

  private ResourceId component(Outcome outcome) {
    return switch (outcome) {
      case Outcome.AllowedBy allowed -> allowed.group();
      case Outcome.NotKnown notKnown -> notKnown.what();
      case Outcome.ReplyOfTracked _, Outcome.NotFiltered _, Outcome.NoRuleMatches _ ->
          guarded.securityGroups().size() == 1 ? guarded.securityGroups().getFirst() : guarded.id();
    };
  }

  private List<SecurityGroup> knownGroups() {
    List<SecurityGroup> groups = new ArrayList<>();
    for (ResourceId id : guarded.securityGroups()) {
      network.topology().find(id, SecurityGroup.class).ifPresent(groups::add);
    }
    return groups;
  }

  /** Why nothing matched: would a rule that names a group have, but for the way taken? */
  private DropReason reason() {
    List<SecurityGroupRule> rules =
        knownGroups().stream().flatMap(group -> group.rules(direction).stream()).toList();
    if (rules.isEmpty()) {
      return DropReason.SG_HAS_NO_RULES;
    }
    return Stream.concat(Stream.of(farEnd), farEnd.client().stream())
        .filter(end -> rules.stream().anyMatch(rule -> names(rule, end)))
        .map(end -> end.reasonLost(direction, guarded.type()))
        .findFirst()
        .orElse(DropReason.ENI_SG_RULES_MISMATCH);
  }

  private boolean names(SecurityGroupRule rule, FarEnd end) {
    return covers(rule.traffic())
        && rule.peer() instanceof Peer.Group group
        && end.isMember(group.group());
  }
}
