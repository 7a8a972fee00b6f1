package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** What a repair does, as one would say it to AWS. */
public sealed interface Mend {
  /** The resource that is changed or that gets something new. */
  ResourceId at();

  /** The resources as they are after it: new, or in the place of those with their ids. */
  default List<Resource> puts(Topology topology) {
    return Mended.by(this, topology);
  }

  /** A change of where a table leads packets. */
  sealed interface OfTable extends Mend {
    /** What the table then leads them to, where it names it. */
    default Stream<ResourceId> towards() {
      return Stream.empty();
    }
  }

  /** A rule for a security group. */
  record AddGroupRule(ResourceId at, Direction direction, SecurityGroupRule rule) implements Mend {}

  /** A rule for a network ACL. */
  record AddAclRule(ResourceId at, Direction direction, AclRule rule) implements Mend {}

  /** A network ACL without one of its rules. */
  record RemoveAclRule(ResourceId at, Direction direction, AclRule rule) implements Mend {}

  /** A rule for a rule group of network firewalls. */
  record AddFirewallRule(ResourceId at, FirewallRule rule) implements Mend {}

  /** A new rule group for a firewall policy, asked before its others of that type. */
  record AddFirewallRuleGroup(ResourceId at, FirewallRuleGroup group) implements Mend {}

  /** A route for a VPC route table; the one with its destination makes room. */
  record SetRoute(ResourceId at, Route route) implements OfTable {
    @Override
    public Stream<ResourceId> towards() {
      return route.target() instanceof RouteTarget.To to ? Stream.of(to.id()) : Stream.empty();
    }
  }

  /** A gateway endpoint for a route table. */
  record AddEndpointRoute(ResourceId at, ResourceId endpoint) implements OfTable {
    @Override
    public Stream<ResourceId> towards() {
      return Stream.of(endpoint);
    }
  }

  /** A route table that takes what a virtual private gateway propagates. */
  record Propagate(ResourceId at, ResourceId gateway) implements OfTable {
    @Override
    public Stream<ResourceId> towards() {
      return Stream.of(gateway);
    }
  }

  /** A static route for a transit gateway route table; the one with its destination makes room. */
  record SetTransitRoute(ResourceId at, TransitGatewayRoute route) implements OfTable {
    @Override
    public Stream<ResourceId> towards() {
      return route.attachment().stream();
    }
  }

  /** A transit gateway route table without a route. */
  record RemoveTransitRoute(ResourceId at, RouteDestination destination) implements OfTable {}

  /** A transit gateway attachment that propagates into a table. */
  record PropagateAttachment(ResourceId at, ResourceId attachment) implements OfTable {
    @Override
    public Stream<ResourceId> towards() {
      return Stream.of(attachment);
    }
  }

  /**
   * Something new, with the route of a table that leads to it.
   *
   * @param resources what is built; the first is what people call it
   * @param range the destination of the route
   */
  record Build(ResourceId at, List<Resource> resources, Cidr range) implements OfTable {
    public Build {
      resources = List.copyOf(resources);
    }

    /** What is built. */
    public ResourceKind kind() {
      return resources.getFirst().kind();
    }
  }

  /** A transit gateway attachment associated with a table. */
  record Associate(ResourceId at, ResourceId table) implements Mend {}

  /** A rule for a transit gateway policy table. */
  record AddPolicyRule(ResourceId at, TransitGatewayPolicyRule rule) implements Mend {}

  /** A transit gateway attachment with one more subnet, and so one more zone. */
  record AddZone(ResourceId at, ResourceId subnet) implements Mend {}

  /** A load balancer with a node in one more subnet, and so one more zone. */
  record AddNode(ResourceId at, NetworkInterface node) implements Mend {}

  /** A listener for a load balancer; the one of its port and protocol makes room. */
  record SetListener(ResourceId at, Listener listener) implements Mend {}

  /** A target for a target group. */
  record RegisterTarget(ResourceId at, Target target) implements Mend {}

  /**
   * An API whose resource policy lets in one source more.
   *
   * @param named whether the source is a VPC endpoint or a VPC
   */
  record AllowSource(ResourceId at, ApiPolicy.Allows named, ResourceId source) implements Mend {}

  /** A static route for a VPN connection. */
  record AddVpnRoute(ResourceId at, Cidr destination) implements Mend {}

  /** An allowed prefix for a Direct Connect gateway's association with a gateway. */
  record AllowPrefix(ResourceId at, ResourceId gateway, Cidr prefix) implements Mend {}

  /** An authorization rule for a Client VPN endpoint. */
  record Authorize(ResourceId at, ClientVpnAuthorization rule) implements Mend {}

  /** A route for a Client VPN endpoint. */
  record AddClientRoute(ResourceId at, ClientVpnRoute route) implements Mend {}

  /** A setting that stands in the way, turned. */
  record Turn(ResourceId at, Setting setting, boolean on) implements Mend {}

  /** Something that is down, brought up: started, accepted, attached, its tunnel up. */
  record BringUp(ResourceId at, Resource up) implements Mend {}

  /** A new elastic IP for an interface. */
  record AddElasticIp(ResourceId at, ElasticIp elasticIp) implements Mend {
    /** The address that stands for the interface from then on. */
    public Address publicAddress() {
      return elasticIp.publicAddress();
    }
  }

  /** An exception from Block Public Access for a subnet. */
  record Exclude(ResourceId at, VpcBlockPublicAccessExclusion exclusion) implements Mend {}
}
