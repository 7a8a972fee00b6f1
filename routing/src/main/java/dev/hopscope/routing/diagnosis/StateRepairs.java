package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
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
    return Stream.of(hosts(down), gateways(down), connections(down), attached(situation, down))
        .flatMap(each -> each)
        .filter(each -> !each.equals(down))
        .findFirst();
  }

  private static Stream<Resource> hosts(Resource down) {
    return Changed.each(down, Instance.class, each -> each.withState(InstanceState.RUNNING));
  }

  private static Stream<Resource> gateways(Resource down) {
    return Stream.of(
            Changed.each(
                down, InterfaceEndpoint.class, each -> each.withState(LifecycleState.AVAILABLE)),
            Changed.each(
                down,
                NatGateway.class,
                each -> each.state().isGone() ? each : each.withState(LifecycleState.AVAILABLE)))
        .flatMap(each -> each);
  }

  private static Stream<Resource> connections(Resource down) {
    return Stream.of(
            Changed.each(
                down,
                TransitGatewayAttachment.class,
                each -> each.state().isGone() ? each : each.withState(LifecycleState.AVAILABLE)),
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
