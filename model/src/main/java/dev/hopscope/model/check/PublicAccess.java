package dev.hopscope.model.check;

import dev.hopscope.model.check.PublicAccessProblem.IdleExclusion;
import dev.hopscope.model.check.PublicAccessProblem.KeptFromTheInternet;
import dev.hopscope.model.check.PublicAccessProblem.TwoExclusions;
import dev.hopscope.model.check.PublicAccessProblem.TwoSettings;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Block Public Access and its exclusions (rules BPA-01 and BPA-03a).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html">VPC
 *     Block Public Access basics</a>
 */
final class PublicAccess implements Check {
  private record Scope(ResourceId region, Optional<String> account) {}

  @Override
  public Stream<Problem> of(Topology topology) {
    List<VpcBlockPublicAccessOptions> options = topology.all(VpcBlockPublicAccessOptions.class);
    List<VpcBlockPublicAccessExclusion> exclusions =
        topology.all(VpcBlockPublicAccessExclusion.class);
    return Stream.of(
            settings(options),
            twice(exclusions),
            exclusions.stream().flatMap(each -> idle(topology, options, each)),
            options.stream().flatMap(each -> kept(topology, each)))
        .flatMap(found -> found);
  }

  private static Stream<Problem> settings(List<VpcBlockPublicAccessOptions> all) {
    Map<Scope, ResourceId> first = new HashMap<>();
    return all.stream()
        .flatMap(
            each ->
                Optional.ofNullable(
                    first.putIfAbsent(new Scope(each.region(), each.account()), each.id()))
                    .<Problem>map(before -> new TwoSettings(before, each.id(), each.region()))
                    .stream());
  }

  private static Stream<Problem> twice(List<VpcBlockPublicAccessExclusion> all) {
    Map<ResourceId, ResourceId> first = new HashMap<>();
    return all.stream()
        .flatMap(
            each ->
                Optional.ofNullable(first.putIfAbsent(each.excluded(), each.id()))
                    .<Problem>map(before -> new TwoExclusions(before, each.id(), each.excluded()))
                    .stream());
  }

  private static Stream<Problem> idle(
      Topology topology,
      List<VpcBlockPublicAccessOptions> options,
      VpcBlockPublicAccessExclusion exclusion) {
    Optional<Vpc> vpc = Home.of(topology, exclusion.excluded());
    return options.stream()
        .filter(_ -> exclusion.mode() == VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS)
        .filter(each -> each.mode() == VpcBlockPublicAccessOptions.Mode.BLOCK_INGRESS)
        .filter(each -> vpc.filter(each::governs).isPresent())
        .limit(1)
        .map(each -> new IdleExclusion(exclusion.id(), each.id()));
  }

  private static Stream<Problem> kept(Topology topology, VpcBlockPublicAccessOptions options) {
    if (options.mode() == VpcBlockPublicAccessOptions.Mode.OFF) {
      return Stream.empty();
    }
    List<ResourceId> kept =
        topology.all(NetworkInterface.class).stream()
            .filter(each -> each.type() != InterfaceType.NAT_GATEWAY)
            .filter(each -> hasPublicAddress(topology, each))
            .filter(each -> Home.of(topology, each.id()).filter(options::governs).isPresent())
            .filter(each -> facesTheInternet(topology, each.subnet()))
            .map(NetworkInterface::id)
            .toList();
    return kept.isEmpty() ? Stream.empty() : Stream.of(new KeptFromTheInternet(options.id(), kept));
  }

  private static boolean hasPublicAddress(Topology topology, NetworkInterface each) {
    return each.addresses().stream().anyMatch(own -> own.publicAddress().isPresent())
        || !topology.referrers(each.id(), Role.ATTACHED_TO, ElasticIp.class).isEmpty();
  }

  private static boolean facesTheInternet(Topology topology, ResourceId id) {
    return topology
        .find(id, Subnet.class)
        .filter(subnet -> SubnetType.of(topology, subnet) == SubnetType.PUBLIC)
        .filter(subnet -> !isExcluded(topology, subnet.id()) && !isExcluded(topology, subnet.vpc()))
        .isPresent();
  }

  private static boolean isExcluded(Topology topology, ResourceId id) {
    return topology.referrers(id, Role.PART_OF, VpcBlockPublicAccessExclusion.class).stream()
        .anyMatch(each -> each.mode() == VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL);
  }
}
