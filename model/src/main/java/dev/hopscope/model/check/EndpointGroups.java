package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.check.DesignProblem.EndpointLetsNobodyIn;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Interface endpoints that nobody of their VPC reaches on the port that AWS services use. */
final class EndpointGroups implements Check {
  private static final int HTTPS = 443;

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(InterfaceEndpoint.class).stream()
        .filter(endpoint -> !endpoint.state().isGone())
        .flatMap(endpoint -> of(topology, endpoint).stream());
  }

  private static Optional<Problem> of(Topology topology, InterfaceEndpoint endpoint) {
    List<NetworkInterface> interfaces =
        topology.referrers(endpoint.id(), Role.PART_OF, NetworkInterface.class);
    List<ResourceId> groups =
        interfaces.stream().flatMap(each -> each.securityGroups().stream()).distinct().toList();
    List<SecurityGroup> known =
        groups.stream().flatMap(id -> topology.find(id, SecurityGroup.class).stream()).toList();
    Optional<Vpc> vpc = topology.find(endpoint.vpc(), Vpc.class);
    boolean undecided = interfaces.isEmpty() || known.size() < groups.size() || vpc.isEmpty();
    return undecided
            || known.stream()
                .flatMap(group -> group.inbound().stream())
                .anyMatch(rule -> letsIn(topology, vpc.get(), rule))
        ? Optional.empty()
        : Optional.of(new EndpointLetsNobodyIn(endpoint.id(), groups));
  }

  private static boolean letsIn(Topology topology, Vpc vpc, SecurityGroupRule rule) {
    if (!rule.traffic().covers(Protocol.TCP) || !rule.traffic().ports().contains(HTTPS)) {
      return false;
    }
    return switch (rule.peer()) {
      case Peer.Range range -> isOf(vpc, range.cidr());
      case Peer.Group _ -> true;
      case Peer.Listed listed ->
          topology
              .find(listed.prefixList(), PrefixList.class)
              .map(list -> list.entries().stream().anyMatch(entry -> isOf(vpc, entry)))
              .orElse(true);
    };
  }

  private static boolean isOf(Vpc vpc, Cidr range) {
    return vpc.allCidrs().anyMatch(range::overlaps);
  }
}
