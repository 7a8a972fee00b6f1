package dev.hopscope.model.edit;

import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.topology.Link;
import dev.hopscope.model.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What AWS refuses to delete because something else depends on it. What is deleted in the same edit
 * is in nobody's way: it could have been deleted first.
 *
 * @param topology the network before the deletion
 * @param asked all that the edit deletes, without what goes along
 * @param id the one of them that this is about
 */
record RefusedDeletion(Topology topology, Set<ResourceId> asked, ResourceId id) {

  /** Why AWS would not delete this resource, one of those that an edit deletes. */
  static List<EditNotice> of(Topology topology, ResourceId id, Set<ResourceId> asked) {
    RefusedDeletion deletion = new RefusedDeletion(topology, asked, id);
    return topology.find(id).stream().flatMap(deletion::refusals).toList();
  }

  private Stream<EditNotice> refusals(Resource resource) {
    return switch (resource) {
      case Subnet _ ->
          inTheWay(RefusedOperation.DELETE_SUBNET_IN_USE, id, left(id, Role.CONTAINED_IN));
      case Vpc vpc -> inTheWay(RefusedOperation.DELETE_VPC_IN_USE, id, leftIn(vpc));
      case NetworkInterface one -> attached(one);
      case ElasticIp address ->
          held(
              RefusedOperation.RELEASE_ASSOCIATED_ADDRESS, id, address.networkInterface().stream());
      case InternetGateway gateway ->
          held(RefusedOperation.DELETE_ATTACHED_GATEWAY, id, gateway.vpc().stream());
      case VirtualPrivateGateway gateway ->
          held(RefusedOperation.DELETE_ATTACHED_VPN_GATEWAY, id, gateway.vpc().stream());
      case RouteTable _ ->
          inTheWay(
              RefusedOperation.DELETE_ROUTE_TABLE_IN_USE,
              id,
              left(id, Role.ASSOCIATED_WITH).filter(this::isGovernedByTables));
      case NetworkAcl acl -> usersOf(acl);
      case SecurityGroup group -> usersOf(group);
      case TransitGateway _ ->
          inTheWay(RefusedOperation.DELETE_TRANSIT_GATEWAY_IN_USE, id, left(id, Role.CONNECTS));
      case TransitGatewayRouteTable table ->
          inTheWay(RefusedOperation.DELETE_TRANSIT_GATEWAY_TABLE_IN_USE, id, givingTo(table.id()));
      case TransitGatewayPolicyTable table ->
          inTheWay(RefusedOperation.DELETE_TRANSIT_GATEWAY_TABLE_IN_USE, id, givingTo(table.id()));
      case VpcEndpointService service ->
          inTheWay(
              RefusedOperation.DELETE_SERVICE_WITH_ENDPOINTS,
              id,
              endpointsOf(service).filter(this::stays));
      case Resource _ -> Stream.empty();
    };
  }

  /**
   * What gives packets to a transit gateway's table: attachments, and the rules of policy tables.
   */
  private Stream<ResourceId> givingTo(ResourceId table) {
    return Stream.of(
            topology.referrers(table, Role.ASSOCIATED_WITH, TransitGatewayAttachment.class).stream()
                .filter(each -> each.association().filter(table::equals).isPresent()),
            topology
                .referrers(table, Role.ASSOCIATED_WITH, TransitGatewayPeeringAttachment.class)
                .stream(),
            topology
                .referrers(table, Role.ASSOCIATED_WITH, TransitGatewayPolicyTable.class)
                .stream())
        .flatMap(found -> found)
        .map(Resource::id)
        .filter(this::stays);
  }

  private Stream<ResourceId> endpointsOf(VpcEndpointService service) {
    return Stream.concat(
        topology.all(InterfaceEndpoint.class).stream()
            .filter(each -> !each.state().isGone())
            .filter(each -> each.serviceName().equals(service.serviceName()))
            .map(Resource::id),
        topology.all(GatewayLoadBalancerEndpoint.class).stream()
            .filter(each -> !each.state().isGone())
            .filter(each -> each.serviceName().equals(service.serviceName()))
            .map(Resource::id));
  }

  /** AWS deletes the main table, the default ACL and the default group along with their VPC. */
  private Stream<ResourceId> leftIn(Vpc vpc) {
    return Stream.of(Role.CONTAINED_IN, Role.ATTACHED_TO, Role.CONNECTS)
        .flatMap(role -> left(vpc.id(), role))
        .filter(each -> !vpc.mainRouteTable().equals(Optional.of(each)))
        .filter(each -> !vpc.defaultNetworkAcl().equals(Optional.of(each)))
        .filter(each -> topology.find(each, SecurityGroup.class).filter(this::isDefault).isEmpty());
  }

  private Stream<EditNotice> attached(NetworkInterface one) {
    boolean primary =
        one.deviceIndex() == 0
            && one.attachedTo().flatMap(id -> topology.find(id, Instance.class)).isPresent();
    boolean ofAService = one.attachedTo().isEmpty() && one.type() != InterfaceType.INTERFACE;
    if (ofAService) {
      return Stream.of(
          new EditNotice(RefusedOperation.DELETE_ATTACHED_INTERFACE, one.id(), List.of()));
    }
    return held(
        primary
            ? RefusedOperation.DETACH_PRIMARY_INTERFACE
            : RefusedOperation.DELETE_ATTACHED_INTERFACE,
        one.id(),
        one.attachedTo().stream());
  }

  private Stream<EditNotice> usersOf(NetworkAcl acl) {
    List<ResourceId> vpcs =
        topology.referrers(acl.id(), Role.ASSOCIATED_WITH, Vpc.class).stream()
            .map(Resource::id)
            .filter(this::stays)
            .toList();
    return vpcs.isEmpty()
        ? inTheWay(
            RefusedOperation.DELETE_ACL_IN_USE, acl.id(), left(acl.id(), Role.ASSOCIATED_WITH))
        : inTheWay(RefusedOperation.DELETE_DEFAULT_ACL, acl.id(), vpcs.stream());
  }

  private Stream<EditNotice> usersOf(SecurityGroup group) {
    return isDefault(group)
        ? held(RefusedOperation.DELETE_DEFAULT_GROUP, group.id(), Stream.of(group.vpc()))
        : inTheWay(
            RefusedOperation.DELETE_GROUP_IN_USE,
            group.id(),
            Stream.of(Role.ASSOCIATED_WITH, Role.REFERS_TO)
                .flatMap(role -> left(group.id(), role))
                .filter(each -> !each.equals(group.id())));
  }

  private boolean isDefault(SecurityGroup group) {
    return group.name().equals("default");
  }

  private boolean isGovernedByTables(ResourceId id) {
    Optional<Resource> user = topology.find(id);
    return user.filter(Vpc.class::isInstance).isPresent()
        || user.filter(Subnet.class::isInstance).isPresent()
        || user.filter(InternetGateway.class::isInstance).isPresent()
        || user.filter(VirtualPrivateGateway.class::isInstance).isPresent();
  }

  /** Who refers to this in this role and would be left. */
  private Stream<ResourceId> left(ResourceId id, Role role) {
    return topology.linksTo(id).stream()
        .filter(link -> link.role() == role)
        .map(Link::source)
        .filter(this::stays);
  }

  private Stream<EditNotice> held(
      RefusedOperation operation, ResourceId id, Stream<ResourceId> holders) {
    return inTheWay(
        operation, id, holders.filter(each -> topology.containsVertex(each) && stays(each)));
  }

  private static Stream<EditNotice> inTheWay(
      RefusedOperation operation, ResourceId id, Stream<ResourceId> others) {
    List<ResourceId> all = others.toList();
    return all.isEmpty() ? Stream.empty() : Stream.of(new EditNotice(operation, id, all));
  }

  /** Whether it is left if all but this one resource are deleted. */
  private boolean stays(ResourceId other) {
    return !goes(other, new HashSet<>(Set.of(id)));
  }

  private boolean goes(ResourceId other, Set<ResourceId> seen) {
    if (!seen.add(other)) {
      return false;
    }
    return asked.contains(other)
        || topology.find(other).stream()
            .flatMap(resource -> resource.references().stream())
            .filter(reference -> reference.role().onRemoval() == Role.OnRemoval.REMOVED)
            .anyMatch(reference -> goes(reference.target(), seen));
  }
}
