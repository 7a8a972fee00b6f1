package dev.hopscope.model.remedy;

import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the routes of a table may lead to in its own VPC. */
final class OwnGateways {
  private final Topology topology;
  private final Optional<ResourceId> vpc;

  OwnGateways(Topology topology, ResourceId table) {
    this.topology = topology;
    this.vpc = topology.find(table, RouteTable.class).map(RouteTable::vpc);
  }

  /** Those of the kind that an id is of, whether it is there or not, without itself. */
  Stream<ResourceId> like(ResourceId gone) {
    return Stream.of(
            of(ResourceKind.INTERNET_GATEWAY, attachedTo(InternetGateway.class)),
            of(
                ResourceKind.EGRESS_ONLY_INTERNET_GATEWAY,
                attachedTo(EgressOnlyInternetGateway.class)),
            of(ResourceKind.VIRTUAL_PRIVATE_GATEWAY, attachedTo(VirtualPrivateGateway.class)),
            of(ResourceKind.NAT_GATEWAY, nats()),
            of(ResourceKind.VPC_PEERING_CONNECTION, peerings()),
            of(ResourceKind.TRANSIT_GATEWAY, transitGateways()))
        .filter(each -> gone.value().startsWith(each.kind().idPrefix()))
        .flatMap(each -> each.ids().stream())
        .filter(id -> !id.equals(gone));
  }

  private record OfKind(ResourceKind kind, List<ResourceId> ids) {}

  private static OfKind of(ResourceKind kind, Stream<ResourceId> ids) {
    return new OfKind(kind, ids.toList());
  }

  /** The ways of IPv6 to the internet, the one-way one first. */
  Stream<ResourceId> forIpv6() {
    return Stream.concat(
        attachedTo(EgressOnlyInternetGateway.class), attachedTo(InternetGateway.class));
  }

  /** The ways of IPv4 to the internet, the one-way ones first. */
  Stream<ResourceId> forIpv4() {
    return Stream.concat(nats(), attachedTo(InternetGateway.class));
  }

  /** The VPC with this gateway, which is attached to none. */
  Stream<Remedy> attached(ResourceId gateway) {
    return vpc.stream()
        .flatMap(
            own ->
                topology.find(gateway).stream()
                    .flatMap(found -> inVpc(found, own))
                    .map(there -> Remedy.put(new Action.Attach(gateway, own), there)));
  }

  private static Stream<Resource> inVpc(Resource gateway, ResourceId vpc) {
    Optional<ResourceId> to = Optional.of(vpc);
    return switch (gateway) {
      case InternetGateway own when own.vpc().isEmpty() -> Stream.of(own.withVpc(to));
      case EgressOnlyInternetGateway own when own.vpc().isEmpty() -> Stream.of(own.withVpc(to));
      case VirtualPrivateGateway own when own.vpc().isEmpty() -> Stream.of(own.withVpc(to));
      case Resource _ -> Stream.empty();
    };
  }

  private Stream<ResourceId> attachedTo(Class<? extends Resource> type) {
    return vpc.stream()
        .flatMap(id -> topology.referrers(id, Role.ATTACHED_TO, type).stream())
        .map(Resource::id);
  }

  private Stream<ResourceId> nats() {
    Stream<ResourceId> regional =
        vpc.stream()
            .flatMap(
                id -> topology.referrers(id, Role.CONTAINED_IN, RegionalNatGateway.class).stream())
            .filter(nat -> !nat.state().isGone())
            .map(Resource::id);
    Stream<ResourceId> zonal =
        vpc.stream()
            .flatMap(id -> topology.referrers(id, Role.CONTAINED_IN, Subnet.class).stream())
            .flatMap(
                subnet ->
                    topology.referrers(subnet.id(), Role.CONTAINED_IN, NatGateway.class).stream())
            .filter(nat -> !nat.state().isGone())
            .filter(
                nat ->
                    !topology.referrers(nat.id(), Role.PART_OF, NetworkInterface.class).isEmpty())
            .map(Resource::id);
    return Stream.concat(regional, zonal);
  }

  private Stream<ResourceId> peerings() {
    return vpc.stream()
        .flatMap(id -> topology.referrers(id, Role.CONNECTS, VpcPeeringConnection.class).stream())
        .map(Resource::id);
  }

  private Stream<ResourceId> transitGateways() {
    return vpc.stream()
        .flatMap(
            id -> topology.referrers(id, Role.CONNECTS, TransitGatewayAttachment.class).stream())
        .filter(attachment -> !attachment.state().isGone())
        .map(TransitGatewayAttachment::transitGateway);
  }
}
