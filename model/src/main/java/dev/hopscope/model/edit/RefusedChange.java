package dev.hopscope.model.edit;

import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What AWS refuses to change: detach, move, accept or take away while something depends on it. */
final class RefusedChange {
  private RefusedChange() {}

  /** Why AWS would not make the second of the first. */
  static List<EditNotice> of(Topology topology, Resource before, Resource after) {
    Stream<EditNotice> notices =
        switch (before) {
          case Vpc vpc when after instanceof Vpc then -> RefusedVpcChange.of(topology, vpc, then);
          case NetworkInterface one when after instanceof NetworkInterface then ->
              detached(topology, one, then);
          case ElasticIp address when after instanceof ElasticIp then ->
              moved(topology, address, then);
          case InternetGateway gateway when after instanceof InternetGateway then ->
              moved(topology, gateway, then);
          case VirtualPrivateGateway gateway when after instanceof VirtualPrivateGateway then ->
              isMoved(gateway.vpc(), then.vpc())
                  ? one(
                      RefusedOperation.ATTACH_ATTACHED_VPN_GATEWAY,
                      gateway.id(),
                      gateway.vpc().stream())
                  : Stream.empty();
          case RouteTable table when after instanceof RouteTable then ->
              routesTakenAway(topology, table, then);
          case VpcPeeringConnection peering when after instanceof VpcPeeringConnection then ->
              accepted(peering, then);
          case TransitGatewayAttachment attachment
              when after instanceof TransitGatewayAttachment then ->
              associated(topology, attachment.id(), attachment.association(), then.association());
          case TransitGatewayPeeringAttachment peering
              when after instanceof TransitGatewayPeeringAttachment then ->
              Stream.of(peering.requester(), peering.accepter())
                  .flatMap(
                      gateway ->
                          associated(
                              topology,
                              peering.id(),
                              peering.associationAt(gateway),
                              then.associationAt(gateway)));
          case Resource _ -> Stream.empty();
        };
    return notices.toList();
  }

  private static Stream<EditNotice> associated(
      Topology topology,
      ResourceId attachment,
      Optional<ResourceId> before,
      Optional<ResourceId> after) {
    if (!isMoved(before, after)) {
      return Stream.empty();
    }
    boolean toPolicies =
        after.flatMap(id -> topology.find(id, TransitGatewayPolicyTable.class)).isPresent();
    return one(
        toPolicies
            ? RefusedOperation.ASSOCIATE_POLICY_TABLE_OF_ASSOCIATED
            : RefusedOperation.ASSOCIATE_ASSOCIATED_ATTACHMENT,
        attachment,
        before.stream());
  }

  private static Stream<EditNotice> detached(
      Topology topology, NetworkInterface before, NetworkInterface after) {
    Optional<ResourceId> instance =
        before.attachedTo().filter(id -> topology.find(id, Instance.class).isPresent());
    return instance.isPresent()
            && before.deviceIndex() == 0
            && !before.attachedTo().equals(after.attachedTo())
        ? one(RefusedOperation.DETACH_PRIMARY_INTERFACE, before.id(), instance.stream())
        : Stream.empty();
  }

  private static Stream<EditNotice> moved(Topology topology, ElasticIp before, ElasticIp after) {
    if (!isMoved(before.networkInterface(), after.networkInterface())) {
      return Stream.empty();
    }
    boolean toNat =
        after
            .networkInterface()
            .flatMap(id -> topology.find(id, NetworkInterface.class))
            .flatMap(NetworkInterface::attachedTo)
            .flatMap(id -> topology.find(id, NatGateway.class))
            .isPresent();
    return one(
        toNat ? RefusedOperation.NAT_ADDRESS_IN_USE : RefusedOperation.ASSOCIATE_ASSOCIATED_ADDRESS,
        before.id(),
        before.networkInterface().stream());
  }

  private static Stream<EditNotice> moved(
      Topology topology, InternetGateway before, InternetGateway after) {
    if (before.vpc().isEmpty() || before.vpc().equals(after.vpc())) {
      return Stream.empty();
    }
    Stream<EditNotice> attached =
        after.vpc().isPresent()
            ? one(RefusedOperation.ATTACH_ATTACHED_GATEWAY, before.id(), before.vpc().stream())
            : Stream.empty();
    return Stream.concat(
        attached,
        one(
            RefusedOperation.DETACH_GATEWAY_IN_USE,
            before.id(),
            withPublicAddress(topology, before.vpc().get())));
  }

  private static Stream<ResourceId> withPublicAddress(Topology topology, ResourceId vpc) {
    return topology.referrers(vpc, Role.CONTAINED_IN, Subnet.class).stream()
        .flatMap(
            subnet ->
                topology.referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class).stream())
        .filter(
            each ->
                each.addresses().stream().anyMatch(own -> own.publicAddress().isPresent())
                    || !topology.referrers(each.id(), Role.ATTACHED_TO, ElasticIp.class).isEmpty())
        .map(Resource::id);
  }

  private static Stream<EditNotice> routesTakenAway(
      Topology topology, RouteTable before, RouteTable after) {
    return before.routes().stream().anyMatch(route -> isGone(topology, route, after))
        ? Stream.of(new EditNotice(RefusedOperation.DELETE_ROUTE_OF_AWS, before.id(), List.of()))
        : Stream.empty();
  }

  private static boolean isGone(Topology topology, Route route, RouteTable after) {
    return isOfAws(topology, route)
        && after.routes().stream()
            .noneMatch(
                each ->
                    each.destination().equals(route.destination())
                        && each.propagated() == route.propagated());
  }

  private static boolean isOfAws(Topology topology, Route route) {
    return switch (route.target()) {
      case RouteTarget.Local _ -> true;
      case RouteTarget.Unmodelled _ -> route.propagated();
      case RouteTarget.To to ->
          route.propagated() || topology.find(to.id(), GatewayEndpoint.class).isPresent();
    };
  }

  private static Stream<EditNotice> accepted(
      VpcPeeringConnection before, VpcPeeringConnection after) {
    boolean mayBecomeActive =
        switch (before.state()) {
          case INITIATING_REQUEST, FAILED, EXPIRED, REJECTED, DELETING, DELETED -> false;
          case PENDING_ACCEPTANCE, PROVISIONING, ACTIVE -> true;
        };
    return after.state() == PeeringState.ACTIVE && !mayBecomeActive
        ? Stream.of(
            new EditNotice(RefusedOperation.ACCEPT_WHAT_IS_NOT_PENDING, before.id(), List.of()))
        : Stream.empty();
  }

  private static boolean isMoved(Optional<ResourceId> before, Optional<ResourceId> after) {
    return before.isPresent() && after.isPresent() && !before.equals(after);
  }

  private static Stream<EditNotice> one(
      RefusedOperation operation, ResourceId id, Stream<ResourceId> others) {
    List<ResourceId> all = others.toList();
    return all.isEmpty() ? Stream.empty() : Stream.of(new EditNotice(operation, id, all));
  }
}
