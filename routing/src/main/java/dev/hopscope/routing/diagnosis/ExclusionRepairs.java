package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Exceptions from Block Public Access, for the subnet that faces the gateway (rule BPA-03a). */
final class ExclusionRepairs {
  private ExclusionRepairs() {}

  static List<Repair> of(Situation situation) {
    return facing(situation)
        .distinct()
        .map(subnet -> new Mend.Exclude(subnet, exclusion(situation, subnet)))
        .map(mend -> new Repair(mend, Repair.REPLACEMENT))
        .toList();
  }

  /**
   * The subnet that sends to the gateway, the one whose interface has the public address, and where
   * the gateway's edge table leads.
   */
  private static Stream<ResourceId> facing(Situation situation) {
    Stream<ResourceId> sender =
        situation
            .last(Step.RouteStep.class)
            .map(Step.RouteStep::at)
            .filter(at -> situation.topology().find(at, Subnet.class).isPresent())
            .stream();
    return Stream.of(
            sender,
            ownerOf(situation, situation.drop().packet().destination()).stream(),
            redirected(situation))
        .flatMap(subnets -> subnets);
  }

  private static Stream<ResourceId> redirected(Situation situation) {
    return situation
        .topology()
        .find(situation.drop().component(), InternetGateway.class)
        .flatMap(InternetGateway::routeTable)
        .flatMap(id -> situation.topology().find(id, RouteTable.class))
        .stream()
        .flatMap(table -> table.routes().stream())
        .flatMap(
            route ->
                route.target() instanceof RouteTarget.To to ? Stream.of(to.id()) : Stream.empty())
        .flatMap(target -> situation.topology().containerOf(target).stream());
  }

  private static Optional<ResourceId> ownerOf(Situation situation, Address known) {
    Stream<NetworkInterface> byElasticIp =
        situation.topology().all(ElasticIp.class).stream()
            .filter(each -> each.publicAddress().equals(known))
            .flatMap(each -> each.networkInterface().stream())
            .flatMap(id -> situation.topology().find(id, NetworkInterface.class).stream());
    Stream<NetworkInterface> byOwn =
        situation.topology().all(NetworkInterface.class).stream()
            .filter(
                each ->
                    each.has(known)
                        || each.addresses().stream()
                            .anyMatch(
                                own -> own.publicAddress().filter(known::equals).isPresent()));
    return Stream.concat(byElasticIp, byOwn).findFirst().map(NetworkInterface::subnet);
  }

  private static VpcBlockPublicAccessExclusion exclusion(Situation situation, ResourceId subnet) {
    return situation
        .topology()
        .referrers(subnet, Role.PART_OF, VpcBlockPublicAccessExclusion.class)
        .stream()
        .findFirst()
        .map(each -> each.withMode(VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL))
        .orElseGet(
            () ->
                new VpcBlockPublicAccessExclusion(
                    situation.topology().newId(ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION),
                    "",
                    subnet,
                    VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL));
  }
}
