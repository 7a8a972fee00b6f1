package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a repair does, as one would say it to AWS, and the resources that come of it. */
public sealed interface Mend {
  /** The resource that is changed or that gets something new. */
  ResourceId at();

  /** The resources as they are after it: new, or in the place of those with their ids. */
  List<Resource> puts(Topology topology);

  /** What the packet is led by: two repairs with the same ways are two spellings of one. */
  default Stream<ResourceId> ways() {
    return Stream.of(at());
  }

  /** A rule for a security group. */
  record AddGroupRule(ResourceId at, Direction direction, SecurityGroupRule rule) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          at,
          SecurityGroup.class,
          group -> group.withRules(direction, Changed.plus(group.rules(direction), rule)));
    }
  }

  /** A rule for a network ACL. */
  record AddAclRule(ResourceId at, Direction direction, AclRule rule) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          at,
          NetworkAcl.class,
          acl -> acl.withRules(direction, Changed.plus(acl.rules(direction), rule)));
    }
  }

  /** A network ACL without one of its rules. */
  record RemoveAclRule(ResourceId at, Direction direction, AclRule rule) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          at,
          NetworkAcl.class,
          acl ->
              acl.withRules(
                  direction, Changed.without(acl.rules(direction), each -> each.equals(rule))));
    }
  }

  /** A route for a VPC route table; the one with its destination makes room. */
  record SetRoute(ResourceId at, Route route) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          at,
          RouteTable.class,
          table ->
              table.withRoutes(
                  Changed.plus(
                      Changed.without(
                          table.routes(), each -> each.destination().equals(route.destination())),
                      route)));
    }

    @Override
    public Stream<ResourceId> ways() {
      return route.target() instanceof RouteTarget.To to ? Stream.of(at, to.id()) : Stream.of(at);
    }
  }

  /** A gateway endpoint for a route table. */
  record AddEndpointRoute(ResourceId at, ResourceId endpoint) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          endpoint,
          GatewayEndpoint.class,
          each -> each.withRouteTables(Changed.plus(each.routeTables(), at)));
    }

    @Override
    public Stream<ResourceId> ways() {
      return Stream.of(at, endpoint);
    }
  }

  /** A route table that takes what a virtual private gateway propagates. */
  record Propagate(ResourceId at, ResourceId gateway) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          at,
          RouteTable.class,
          table ->
              table.withPropagatingGateways(Changed.plus(table.propagatingGateways(), gateway)));
    }

    @Override
    public Stream<ResourceId> ways() {
      return Stream.of(at, gateway);
    }
  }

  /** A static route for a transit gateway route table; the one with its destination makes room. */
  record SetTransitRoute(ResourceId at, TransitGatewayRoute route) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          at,
          TransitGatewayRouteTable.class,
          table ->
              table.withRoutes(
                  Changed.plus(
                      Changed.without(
                          table.routes(), each -> each.destination().equals(route.destination())),
                      route)));
    }

    @Override
    public Stream<ResourceId> ways() {
      return Stream.concat(Stream.of(at), route.attachment().stream());
    }
  }

  /** A transit gateway route table without a route. */
  record RemoveTransitRoute(ResourceId at, RouteDestination destination) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          at,
          TransitGatewayRouteTable.class,
          table ->
              table.withRoutes(
                  Changed.without(table.routes(), each -> each.destination().equals(destination))));
    }
  }

  /** A transit gateway attachment associated with a table. */
  record Associate(ResourceId at, ResourceId table) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          at,
          TransitGatewayAttachment.class,
          attachment -> attachment.withAssociation(Optional.of(table)));
    }
  }

  /** A transit gateway attachment that propagates into a table. */
  record PropagateAttachment(ResourceId at, ResourceId attachment) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          attachment,
          TransitGatewayAttachment.class,
          each -> each.withPropagations(Changed.plus(each.propagations(), at)));
    }

    @Override
    public Stream<ResourceId> ways() {
      return Stream.of(at, attachment);
    }
  }

  /** A transit gateway attachment with one more subnet, and so one more zone. */
  record AddZone(ResourceId at, ResourceId subnet) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          at,
          TransitGatewayAttachment.class,
          attachment -> attachment.withSubnets(Changed.plus(attachment.subnets(), subnet)));
    }
  }

  /** A static route for a VPN connection. */
  record AddVpnRoute(ResourceId at, Cidr destination) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return Changed.of(
          topology,
          at,
          VpnConnection.class,
          vpn -> vpn.withRoutes(Changed.plus(vpn.routes(), destination)));
    }
  }

  /** A setting that stands in the way, turned. */
  record Turn(ResourceId at, Setting setting, boolean on) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return topology.find(at).stream().flatMap(each -> setting.turned(each, on)).toList();
    }
  }

  /** Something that is down, brought up: started, accepted, attached, its tunnel up. */
  record BringUp(ResourceId at, Resource up) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return List.of(up);
    }
  }

  /** A new elastic IP for an interface. */
  record AddElasticIp(ResourceId at, ElasticIp elasticIp) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return List.of(elasticIp);
    }

    /** The address that stands for the interface from then on. */
    public Address publicAddress() {
      return elasticIp.publicAddress();
    }
  }

  /** An exception from Block Public Access for a subnet. */
  record Exclude(ResourceId at, VpcBlockPublicAccessExclusion exclusion) implements Mend {
    @Override
    public List<Resource> puts(Topology topology) {
      return List.of(exclusion);
    }
  }

  /**
   * Something new, with the route of a table that leads to it.
   *
   * @param resources what is built; the first is what people call it
   * @param range the destination of the route
   */
  record Build(ResourceId at, List<Resource> resources, Cidr range) implements Mend {
    public Build {
      resources = List.copyOf(resources);
    }

    @Override
    public List<Resource> puts(Topology topology) {
      Route route = Route.of(range, resources.getFirst().id());
      return Stream.concat(resources.stream(), new SetRoute(at, route).puts(topology).stream())
          .toList();
    }

    /** What is built. */
    public ResourceKind kind() {
      return resources.getFirst().kind();
    }
  }
}
