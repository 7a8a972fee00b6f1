package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is stopped, pending or down, brought up. */
final class StateRepairs {
  private StateRepairs() {}

  /** Brings up what the refusal names, or what it is about. */
  static List<Repair> of(Situation situation) {
    return Stream.concat(Stream.of(situation.drop().component()), situation.drop().about().stream())
        .distinct()
        .flatMap(id -> up(situation, id))
        .toList();
  }

  private static Stream<Repair> up(Situation situation, ResourceId id) {
    return situation.topology().find(id).stream()
        .flatMap(each -> up(situation, each).stream())
        .map(up -> new Repair(new Mend.BringUp(up.id(), up), Repair.SETTING));
  }

  /** The resource in the state in which it works; empty where it works or cannot. */
  private static Optional<Resource> up(Situation situation, Resource down) {
    if (down instanceof NetworkInterface each) {
      return each.attachedTo()
          .flatMap(situation.topology()::find)
          .flatMap(owner -> up(situation, owner));
    }
    Family family = situation.drop().packet().family();
    return Stream.of(
            hosts(down), gateways(down), connections(down, family), attached(situation, down))
        .flatMap(each -> each)
        .filter(each -> !each.equals(down))
        .findFirst();
  }

  private static Stream<Resource> hosts(Resource down) {
    return Stream.concat(
        Changed.each(down, Instance.class, each -> each.withState(InstanceState.RUNNING)),
        Changed.each(down, DatabaseInstance.class, each -> each.withState(settled(each.state()))));
  }

  private static Stream<Resource> gateways(Resource down) {
    return Stream.of(
            Changed.each(
                down, InterfaceEndpoint.class, each -> each.withState(LifecycleState.AVAILABLE)),
            Changed.each(
                down,
                GatewayLoadBalancerEndpoint.class,
                each -> each.withState(LifecycleState.AVAILABLE)),
            Changed.each(
                down, InstanceConnectEndpoint.class, each -> each.withState(settled(each.state()))),
            Changed.each(
                down, ClientVpnEndpoint.class, each -> each.withState(settled(each.state()))),
            Changed.each(
                down, ResolverEndpoint.class, each -> each.withState(settled(each.state()))),
            Changed.each(down, LoadBalancer.class, each -> each.withState(settled(each.state()))),
            Changed.each(
                down, RegionalNatGateway.class, each -> each.withState(settled(each.state()))),
            Changed.each(down, NatGateway.class, each -> each.withState(settled(each.state()))))
        .flatMap(each -> each);
  }

  /** What waits or is being changed becomes available; what is gone stays gone. */
  private static LifecycleState settled(LifecycleState state) {
    return state.isGone() ? state : LifecycleState.AVAILABLE;
  }

  private static Stream<Resource> connections(Resource down, Family family) {
    return Stream.of(
            Changed.each(
                down,
                TransitGatewayAttachment.class,
                each -> each.withState(settled(each.state()))),
            Changed.each(
                down,
                TransitGatewayPeeringAttachment.class,
                each -> each.withState(settled(each.state()))),
            Changed.each(
                down,
                TransitGatewayConnectPeer.class,
                each -> each.withState(settled(each.state())).withBgpUp(true)),
            Changed.each(
                down,
                VirtualInterface.class,
                each ->
                    each.sessionsUp().contains(family)
                        ? each
                        : each.withSessionsUp(Changed.plus(each.sessionsUp(), family))),
            Changed.each(
                down,
                VpcPeeringConnection.class,
                each -> maySettle(each) ? each.withState(PeeringState.ACTIVE) : each),
            Changed.each(
                down,
                VpnConnection.class,
                each -> each.tunnelsUp() == 0 ? each.withTunnelsUp(1) : each))
        .flatMap(each -> each);
  }

  private static boolean maySettle(VpcPeeringConnection peering) {
    return peering.state() == PeeringState.PENDING_ACCEPTANCE
        || peering.state() == PeeringState.PROVISIONING;
  }

  /** Gateways that are attached to no VPC, attached to that of the table that names them. */
  private static Stream<Resource> attached(Situation situation, Resource down) {
    Optional<ResourceId> vpc = situation.topology().containerOf(situation.drop().component());
    return Stream.of(
            Changed.each(
                down,
                InternetGateway.class,
                each -> each.vpc().isPresent() ? each : each.withVpc(vpc)),
            Changed.each(
                down,
                EgressOnlyInternetGateway.class,
                each -> each.vpc().isPresent() ? each : each.withVpc(vpc)),
            Changed.each(
                down,
                VirtualPrivateGateway.class,
                each -> each.vpc().isPresent() ? each : each.withVpc(vpc)))
        .flatMap(each -> each);
  }
}
