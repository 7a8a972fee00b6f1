package dev.hopscope.model.check;

import dev.hopscope.model.check.ReferenceProblem.Elsewhere;
import dev.hopscope.model.check.ReferenceProblem.Elsewhere.Use;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Groups, tables, ACLs and subnets of another VPC than that of what names them (RT-05, SG-04), and
 * zones of another Region (ADDR-20).
 */
final class Places implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    Found found = new Found(topology, new ArrayList<>());
    for (Vpc vpc : topology.all(Vpc.class)) {
      found.use(vpc.id(), vpc.id(), vpc.mainRouteTable(), Use.ROUTE_TABLE);
      found.use(vpc.id(), vpc.id(), vpc.defaultNetworkAcl(), Use.NETWORK_ACL);
    }
    for (Subnet subnet : topology.all(Subnet.class)) {
      found.use(subnet.id(), subnet.id(), subnet.routeTable(), Use.ROUTE_TABLE);
      found.use(subnet.id(), subnet.id(), subnet.networkAcl(), Use.NETWORK_ACL);
      found.zone(subnet);
    }
    for (NetworkInterface one : topology.all(NetworkInterface.class)) {
      found.uses(one.id(), one.id(), one.securityGroups(), Use.SECURITY_GROUP);
    }
    for (InternetGateway gateway : topology.all(InternetGateway.class)) {
      found.edge(gateway.id(), gateway.vpc(), gateway.routeTable());
    }
    for (VirtualPrivateGateway gateway : topology.all(VirtualPrivateGateway.class)) {
      found.edge(gateway.id(), gateway.vpc(), gateway.routeTable());
    }
    for (GatewayEndpoint endpoint : topology.all(GatewayEndpoint.class)) {
      found.uses(endpoint.id(), endpoint.id(), endpoint.routeTables(), Use.ROUTE_TABLE);
    }
    for (RegionalNatGateway nat : topology.all(RegionalNatGateway.class)) {
      found.use(nat.id(), nat.id(), nat.routeTable(), Use.ROUTE_TABLE);
    }
    for (TransitGatewayAttachment one : topology.all(TransitGatewayAttachment.class)) {
      found.uses(one.id(), one.attached(), one.subnets(), Use.ATTACHMENT_SUBNET);
    }
    return found.problems().stream();
  }

  private record Found(Topology topology, List<Problem> problems) {

    void use(ResourceId id, ResourceId home, Optional<ResourceId> target, Use as) {
      target
          .filter(one -> Home.differ(topology, home, one))
          .ifPresent(one -> problems.add(new Elsewhere(id, one, as)));
    }

    void uses(ResourceId id, ResourceId home, Collection<ResourceId> targets, Use as) {
      targets.stream()
          .filter(target -> !isAssociated(home, target))
          .forEach(target -> use(id, home, Optional.of(target), as));
    }

    /** Whether the target is a group that also serves the VPC in question (rule SG-04). */
    private boolean isAssociated(ResourceId home, ResourceId target) {
      Optional<ResourceId> vpc = Home.of(topology, home).map(Vpc::id);
      return topology
          .find(target, SecurityGroup.class)
          .filter(group -> vpc.filter(group.associatedVpcs()::contains).isPresent())
          .isPresent();
    }

    void edge(ResourceId id, Optional<ResourceId> vpc, Optional<ResourceId> table) {
      vpc.ifPresent(home -> use(id, home, table, Use.ROUTE_TABLE));
    }

    void zone(Subnet subnet) {
      Optional<ResourceId> region = topology.find(subnet.vpc(), Vpc.class).map(Vpc::region);
      topology
          .find(subnet.availabilityZone(), AvailabilityZone.class)
          .filter(zone -> region.isPresent() && !zone.region().equals(region.get()))
          .ifPresent(zone -> problems.add(new Elsewhere(subnet.id(), zone.id(), Use.ZONE)));
    }
  }
}
