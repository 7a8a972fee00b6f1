package dev.hopscope.routing.walk;

import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.HealthCheck;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.routing.trace.Candidate;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which targets of a group a node may send to: those of its zone, or of all enabled zones with
 * cross-zone load balancing; of these the healthy ones, or all where none is (rules LB-05, NLB-01,
 * ALB-02).
 */
final class TargetChoice {
  private final Network network;
  private final LoadBalancer balancer;
  private final TargetGroup group;
  private final HealthChecks checks;
  private final List<TargetAddresses.At> targets;

  /** Asks whether what a node sends to a target on a port is answered. */
  interface HealthChecks {
    TargetHealth of(NetworkInterface node, TargetAddresses.At target, int port);
  }

  TargetChoice(Network network, LoadBalancer balancer, TargetGroup group, HealthChecks checks) {
    this.network = network;
    this.balancer = balancer;
    this.group = group;
    this.checks = checks;
    this.targets = new TargetAddresses(network, group).all();
  }

  /** A target as a node sees it. */
  private record Seen(TargetAddresses.At target, Candidate candidate) {
    boolean is(Candidate.Standing standing) {
      return candidate.standing() == standing;
    }
  }

  /**
   * What a node may do.
   *
   * @param candidates all targets, and why each is or is not among the choices
   * @param choices those it may send to
   * @param uncertain those of which nobody knows whether it sends to them
   * @param noneInZone whether no target is in the zone of the node, where only those count
   * @param failsOpen whether none is healthy, so that it sends to all
   * @param leftOut whether nobody asks the node, as other zones have healthy targets and its own
   *     has none
   */
  record Choice(
      List<Candidate> candidates,
      List<TargetAddresses.At> choices,
      List<TargetAddresses.At> uncertain,
      boolean noneInZone,
      boolean failsOpen,
      boolean leftOut) {
    /** Why there is no target to send to, where there is none. */
    DropReason reasonForNone() {
      return candidates.stream()
              .allMatch(each -> each.standing() == Candidate.Standing.ZONE_NOT_ENABLED)
          ? DropReason.ELB_INSTALLED_AZ_RESTRICTION
          : DropReason.ELBV2_NO_TARGETS_IN_AZ;
    }

    Step.TargetStep step(
        ResourceId group,
        ResourceId loadBalancer,
        NetworkInterface node,
        Optional<TargetAddresses.At> taken,
        Packet packet) {
      return new Step.TargetStep(
          group,
          loadBalancer,
          node.id(),
          candidates,
          taken.map(TargetAddresses.At::target),
          failsOpen,
          packet);
    }
  }

  /** What this node may do. */
  Choice of(NetworkInterface node) {
    List<Seen> seen = seen(node);
    List<Candidate> candidates = seen.stream().map(Seen::candidate).toList();
    List<TargetAddresses.At> healthy = in(seen, Candidate.Standing.HEALTHY);
    List<TargetAddresses.At> unhealthy = in(seen, Candidate.Standing.UNHEALTHY);
    List<TargetAddresses.At> notKnown = in(seen, Candidate.Standing.HEALTH_NOT_KNOWN);
    if (!healthy.isEmpty()) {
      return new Choice(candidates, healthy, notKnown, false, false, false);
    }
    if (!notKnown.isEmpty()) {
      return new Choice(candidates, notKnown, unhealthy, false, false, false);
    }
    boolean none = unhealthy.isEmpty();
    boolean leftOut =
        !none && balancer.type() == LoadBalancer.Type.NETWORK && anotherHasHealthy(node);
    return new Choice(candidates, unhealthy, List.of(), none, !none && !leftOut, leftOut);
  }

  private boolean anotherHasHealthy(NetworkInterface node) {
    return network.interfacesOf(balancer.id()).stream()
        .filter(other -> !other.id().equals(node.id()))
        .flatMap(other -> seen(other).stream())
        .anyMatch(each -> each.is(Candidate.Standing.HEALTHY));
  }

  /** Whether the name of a load balancer leads to this node as far as this group is concerned. */
  boolean isInDns(NetworkInterface node) {
    boolean mayHaveHealthy =
        seen(node).stream()
            .anyMatch(
                each ->
                    each.is(Candidate.Standing.HEALTHY)
                        || each.is(Candidate.Standing.HEALTH_NOT_KNOWN));
    return mayHaveHealthy || !anotherHasHealthy(node);
  }

  private static List<TargetAddresses.At> in(List<Seen> seen, Candidate.Standing standing) {
    return seen.stream().filter(each -> each.is(standing)).map(Seen::target).toList();
  }

  private List<Seen> seen(NetworkInterface node) {
    List<Seen> seen = new ArrayList<>();
    for (TargetAddresses.At target : targets) {
      seen.add(new Seen(target, candidate(node, target)));
    }
    return seen;
  }

  private Candidate candidate(NetworkInterface node, TargetAddresses.At target) {
    Optional<Candidate.Standing> unused = unused(node, target);
    if (unused.isPresent()) {
      return new Candidate(target.target(), unused.get(), Optional.empty());
    }
    TargetHealth health =
        group
            .healthCheck()
            .map(check -> checks.of(node, target, portOf(check, target)))
            .orElseGet(TargetHealth.Healthy::new);
    return switch (health) {
      case TargetHealth.Healthy _ ->
          new Candidate(target.target(), Candidate.Standing.HEALTHY, Optional.empty());
      case TargetHealth.NotKnown _ ->
          new Candidate(target.target(), Candidate.Standing.HEALTH_NOT_KNOWN, Optional.empty());
      case TargetHealth.Unhealthy(Step.DropStep refusal, List<Step> _) ->
          new Candidate(target.target(), Candidate.Standing.UNHEALTHY, Optional.of(refusal));
    };
  }

  private static int portOf(HealthCheck check, TargetAddresses.At target) {
    return check.port().orElse(target.port());
  }

  private Optional<Candidate.Standing> unused(NetworkInterface node, TargetAddresses.At target) {
    Optional<ResourceId> zone = target.zone();
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    List<ResourceId> enabled =
        network.interfacesOf(balancer.id()).stream()
            .flatMap(each -> zoneOf(each).stream())
            .toList();
    if (!enabled.contains(zone.get())) {
      return Optional.of(Candidate.Standing.ZONE_NOT_ENABLED);
    }
    return crossesZones() || zoneOf(node).equals(zone)
        ? Optional.empty()
        : Optional.of(Candidate.Standing.OTHER_ZONE);
  }

  private boolean crossesZones() {
    return switch (group.crossZone()) {
      case ON -> true;
      case OFF -> false;
      case AS_LOAD_BALANCER -> balancer.crossesZones();
    };
  }

  private Optional<ResourceId> zoneOf(NetworkInterface each) {
    return network.subnetOf(each).map(Subnet::availabilityZone);
  }

  /** A health check as a packet: TCP, whatever it speaks above. */
  static Optional<Packet> probe(NetworkInterface node, TargetAddresses.At target, int port) {
    return packet(node, target, Protocol.TCP, BalancerCrossing.SOURCE_PORT, port);
  }

  /** What a node sends to a target of its own accord. */
  static Optional<Packet> packet(
      NetworkInterface node, TargetAddresses.At target, Protocol protocol, int from, int port) {
    return target
        .address()
        .flatMap(
            to ->
                TargetAddresses.ofFamily(node, to.family())
                    .map(own -> new Packet(own, to, protocol, from, port, IcmpType.ANY)));
  }
}
