package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TargetHost;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Candidate;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What gives a load balancer's node a target that it may send to. */
final class TargetRepairs {
  /** So many hosts are tried as targets; the one that needs least else is offered. */
  private static final int MOST_HOSTS = 6;

  private TargetRepairs() {}

  /** A host of the VPC as a target of the group that has none of use. */
  static List<Repair> registered(Situation situation) {
    return group(situation).stream()
        .flatMap(
            group ->
                hosts(situation.topology(), group)
                    .filter(host -> !isRegistered(group, host))
                    .limit(MOST_HOSTS)
                    .map(host -> register(group.id(), Target.of(host))))
        .toList();
  }

  private static Repair register(ResourceId group, Target target) {
    return new Repair(new Mend.RegisterTarget(group, target), Repair.ROUTE);
  }

  private static boolean isRegistered(TargetGroup group, TargetHost host) {
    return group.targets().stream().anyMatch(target -> target.host().equals(host));
  }

  /** Everything of the group's VPC that can be its target (rule LB-04). */
  private static Stream<TargetHost> hosts(Topology topology, TargetGroup group) {
    return switch (group.targetType()) {
      case INSTANCE ->
          topology.all(Instance.class).stream()
              .filter(instance -> instance.state() == InstanceState.RUNNING)
              .filter(instance -> isIn(topology, instance, group.vpc()))
              .map(instance -> new TargetHost.Registered(instance.id()));
      case IP ->
          topology.all(NetworkInterface.class).stream()
              .filter(each -> each.type() == InterfaceType.INTERFACE)
              .filter(
                  each ->
                      topology.containerOf(each.subnet()).filter(group.vpc()::equals).isPresent())
              .flatMap(each -> each.addresses().stream().limit(1))
              .map(PrivateAddress::address)
              .map(TargetHost.At::new);
      case LAMBDA ->
          topology.all(LambdaFunction.class).stream()
              .map(function -> new TargetHost.Registered(function.id()));
      case ALB ->
          topology.referrers(group.vpc(), Role.CONTAINED_IN, LoadBalancer.class).stream()
              .filter(balancer -> balancer.type() == LoadBalancer.Type.APPLICATION)
              .map(balancer -> new TargetHost.Registered(balancer.id()));
    };
  }

  private static boolean isIn(Topology topology, Resource host, ResourceId vpc) {
    return topology.referrers(host.id(), Role.PART_OF, NetworkInterface.class).stream()
        .flatMap(each -> topology.containerOf(each.subnet()).stream())
        .anyMatch(vpc::equals);
  }

  /** Whom a load balancer was asked to send to, as a target, on the port asked for. */
  static List<Repair> registeredAsAsked(Situation situation) {
    Packet packet = situation.drop().packet();
    Topology topology = situation.topology();
    return topology.find(situation.drop().component(), LoadBalancer.class).stream()
        .flatMap(balancer -> balancer.listeners().stream())
        .flatMap(listener -> listener.targetGroups().stream())
        .distinct()
        .flatMap(id -> topology.find(id, TargetGroup.class).stream())
        .flatMap(
            group ->
                host(situation, group, packet)
                    .map(host -> new Target(host, port(group, packet), Optional.empty()))
                    .map(target -> register(group.id(), target))
                    .stream())
        .toList();
  }

  private static Optional<Integer> port(TargetGroup group, Packet packet) {
    return Optional.of(packet.destinationPort()).filter(port -> port != group.port());
  }

  private static Optional<TargetHost> host(Situation situation, TargetGroup group, Packet packet) {
    return switch (group.targetType()) {
      case IP -> Optional.of(new TargetHost.At(packet.destination()));
      case INSTANCE, ALB ->
          situation
              .interfaceWith(group.vpc(), packet.destination())
              .flatMap(NetworkInterface::attachedTo)
              .map(TargetHost.Registered::new);
      case LAMBDA -> Optional.empty();
    };
  }

  /** Cross-zone load balancing, where other zones have targets. */
  static List<Repair> acrossZones(Situation situation) {
    boolean elsewhere =
        candidates(situation)
            .anyMatch(each -> each.standing() != Candidate.Standing.ZONE_NOT_ENABLED);
    return elsewhere
        ? group(situation).stream()
            .map(
                group ->
                    group.crossZone() == TargetGroup.CrossZone.OFF
                        ? group.id()
                        : situation.drop().component())
            .flatMap(id -> SettingRepairs.turn(id, Setting.CROSS_ZONE, /* on= */ true).stream())
            .toList()
        : List.of();
  }

  /** What refuses health checks, let through. */
  static List<Repair> healthChecks(Situation situation) {
    return candidates(situation)
        .flatMap(each -> each.refusal().stream())
        .flatMap(refusal -> FilterRepairs.lettingThrough(situation, refusal))
        .distinct()
        .toList();
  }

  private static Stream<Candidate> candidates(Situation situation) {
    return situation.last(Step.TargetStep.class).stream()
        .flatMap(step -> step.candidates().stream());
  }

  /** Client IP preservation off, where that is a choice (rule NLB-02). */
  static List<Repair> withoutClientAddress(Situation situation) {
    return group(situation)
        .filter(TargetGroup::preserveClientIp)
        .map(
            group ->
                SettingRepairs.turn(group.id(), Setting.CLIENT_IP_PRESERVATION, /* on= */ false))
        .orElse(List.of());
  }

  private static Optional<TargetGroup> group(Situation situation) {
    return situation.drop().about().flatMap(id -> situation.topology().find(id, TargetGroup.class));
  }
}
