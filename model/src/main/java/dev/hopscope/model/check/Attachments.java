package dev.hopscope.model.check;

import dev.hopscope.model.check.ConnectionProblem.BadAttachment;
import dev.hopscope.model.check.ConnectionProblem.BadAttachment.AttachmentFault;
import dev.hopscope.model.check.ConnectionProblem.ZoneNotAttached;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * VPC attachments of transit gateways: one for a VPC, one subnet for a zone, and every zone from
 * which packets are sent to it (rules TGW-20 and TGW-21).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html">VPC
 *     attachments</a>
 */
final class Attachments implements Check {
  private record Joined(ResourceId gateway, ResourceId vpc) {}

  @Override
  public Stream<Problem> of(Topology topology) {
    List<Problem> problems = new ArrayList<>();
    Map<Joined, ResourceId> seen = new HashMap<>();
    for (TransitGatewayAttachment attachment : topology.all(TransitGatewayAttachment.class)) {
      if (attachment.type() != TransitGatewayAttachment.Type.VPC || attachment.state().isGone()) {
        continue;
      }
      Joined joined = new Joined(attachment.transitGateway(), attachment.attached());
      Optional.ofNullable(seen.putIfAbsent(joined, attachment.id()))
          .map(first -> fault(attachment, AttachmentFault.DUPLICATE, List.of(first)))
          .ifPresent(problems::add);
      problems.addAll(subnets(topology, attachment));
      problems.addAll(zonesLeftOut(topology, attachment));
    }
    return problems.stream();
  }

  private static List<Problem> subnets(Topology topology, TransitGatewayAttachment attachment) {
    List<Problem> problems = new ArrayList<>();
    if (attachment.subnets().isEmpty() && !topology.lacks(ResourceKind.SUBNET)) {
      problems.add(fault(attachment, AttachmentFault.NO_SUBNET, List.of()));
    }
    Map<ResourceId, ResourceId> zones = new HashMap<>();
    for (ResourceId id : attachment.subnets()) {
      Optional<Subnet> subnet = topology.find(id, Subnet.class);
      subnet
          .filter(one -> one.cidr().isEmpty())
          .map(one -> fault(attachment, AttachmentFault.NO_IPV4, List.of(id)))
          .ifPresent(problems::add);
      subnet
          .flatMap(one -> Optional.ofNullable(zones.putIfAbsent(one.availabilityZone(), id)))
          .map(first -> fault(attachment, AttachmentFault.TWO_SUBNETS_IN_ZONE, List.of(first, id)))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static List<Problem> zonesLeftOut(
      Topology topology, TransitGatewayAttachment attachment) {
    Set<ResourceId> zones = new HashSet<>();
    attachment.subnets().stream()
        .flatMap(id -> topology.find(id, Subnet.class).stream())
        .map(Subnet::availabilityZone)
        .forEach(zones::add);
    if (zones.isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (Subnet subnet :
        topology.referrers(attachment.attached(), Role.CONTAINED_IN, Subnet.class)) {
      if (!zones.contains(subnet.availabilityZone())
          && leadsTo(topology, subnet, attachment.transitGateway())
          && hasHosts(topology, subnet)) {
        zones.add(subnet.availabilityZone());
        problems.add(new ZoneNotAttached(attachment.id(), subnet.availabilityZone(), subnet.id()));
      }
    }
    return problems;
  }

  private static boolean leadsTo(Topology topology, Subnet subnet, ResourceId gateway) {
    return SubnetType.tableOf(topology, subnet)
        .flatMap(id -> topology.find(id, RouteTable.class))
        .stream()
        .flatMap(table -> table.routes().stream())
        .anyMatch(route -> route.target().equals(RouteTarget.to(gateway)));
  }

  private static boolean hasHosts(Topology topology, Subnet subnet) {
    return topology.referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class).stream()
        .anyMatch(one -> one.type() != InterfaceType.TRANSIT_GATEWAY);
  }

  private static Problem fault(
      TransitGatewayAttachment attachment, AttachmentFault fault, List<ResourceId> others) {
    return new BadAttachment(attachment.id(), fault, others);
  }
}
