package dev.hopscope.app.palette;

import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Reference;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a resource is drawn in, and in what that is. */
public final class Whereabouts {
  private Whereabouts() {}

  /** The box that a resource is drawn in or on; empty on bare ground. */
  public static Optional<ResourceId> boxOf(Topology topology, ResourceId id) {
    return topology.find(id).flatMap(resource -> boxOf(topology, resource));
  }

  private static Optional<ResourceId> boxOf(Topology topology, Resource resource) {
    if (resource instanceof Instance
        || resource instanceof EcsTask
        || resource instanceof LambdaFunction
        || resource instanceof VpcLinkV2
        || resource instanceof DatabaseInstance
        || resource instanceof InterfaceEndpoint
        || resource instanceof ResolverEndpoint
        || resource instanceof LoadBalancer) {
      return interfacesOf(topology, resource.id()).stream()
          .map(NetworkInterface::subnet)
          .findFirst()
          .or(() -> topology.containerOf(resource.id()));
    }
    if (resource instanceof OnPremisesNetwork
        || resource instanceof CustomerGateway
        || resource instanceof ClientVpnEndpoint) {
      return Optional.empty();
    }
    return topology.containerOf(resource.id()).or(() -> first(resource, Role.ATTACHED_TO));
  }

  /** Whether the resource is drawn on the border of this box, not inside. */
  public static boolean sitsOnEdge(Topology topology, ResourceId id, ResourceId box) {
    return topology
        .find(id)
        .filter(
            resource ->
                resource instanceof GatewayEndpoint
                    || resource instanceof RegionalNatGateway
                    || first(resource, Role.ATTACHED_TO).filter(box::equals).isPresent())
        .flatMap(resource -> boxOf(topology, resource))
        .filter(box::equals)
        .isPresent();
  }

  private static Optional<ResourceId> first(Resource resource, Role role) {
    return resource.references().stream()
        .filter(reference -> reference.role() == role)
        .map(Reference::target)
        .findFirst();
  }

  /** The resource itself, the box it is drawn in, the box around that, and so on. */
  public static List<ResourceId> chain(Topology topology, ResourceId id) {
    List<ResourceId> chain = new ArrayList<>();
    Optional<ResourceId> next = topology.find(id).map(Resource::id);
    while (next.isPresent() && !chain.contains(next.get())) {
      chain.add(next.get());
      next = boxOf(topology, next.get());
    }
    return chain;
  }

  /** The resource or the nearest box around it that is of this type. */
  static <T extends Resource> Optional<T> nearest(Topology topology, ResourceId id, Class<T> type) {
    return chain(topology, id).stream()
        .flatMap(each -> topology.find(each, type).stream())
        .findFirst();
  }

  /** The interfaces that belong to an instance, a gateway or an endpoint, the primary one first. */
  public static List<NetworkInterface> interfacesOf(Topology topology, ResourceId owner) {
    return topology.referrers(owner, Role.PART_OF, NetworkInterface.class).stream()
        .sorted(Comparator.comparingInt(NetworkInterface::deviceIndex))
        .toList();
  }

  /** The subnets of a VPC, in the order of their ids. */
  public static List<Subnet> subnetsOf(Topology topology, ResourceId vpc) {
    return topology.referrers(vpc, Role.CONTAINED_IN, Subnet.class);
  }

  /** A subnet, and the first of its VPC in another zone, if there is one. */
  static List<Subnet> inTwoZones(Topology topology, Subnet subnet) {
    return Stream.concat(
            Stream.of(subnet),
            subnetsOf(topology, subnet.vpc()).stream()
                .filter(other -> !other.availabilityZone().equals(subnet.availabilityZone()))
                .limit(1))
        .toList();
  }
}
