package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.ConnectionProblem.BadPeering;
import dev.hopscope.model.check.ConnectionProblem.BadPeering.PeeringFault;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Peering connections: two VPCs, once, without common addresses (rules PEER-01 and PEER-03).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html">VPC peering
 *     basics</a>
 */
final class Peerings implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    List<Problem> problems = new ArrayList<>();
    Map<Set<ResourceId>, ResourceId> pairs = new HashMap<>();
    for (VpcPeeringConnection peering : topology.all(VpcPeeringConnection.class)) {
      if (!exists(peering)) {
        continue;
      }
      if (peering.requester().equals(peering.accepter())) {
        problems.add(fault(peering, PeeringFault.SELF, Optional.empty()));
        continue;
      }
      Optional.ofNullable(
              pairs.putIfAbsent(Set.of(peering.requester(), peering.accepter()), peering.id()))
          .ifPresent(
              first -> problems.add(fault(peering, PeeringFault.DUPLICATE, Optional.of(first))));
      if (overlap(topology, peering)) {
        problems.add(fault(peering, PeeringFault.OVERLAP, Optional.empty()));
      }
      if (peering.requesterDnsResolution() || peering.accepterDnsResolution()) {
        problems.addAll(nameless(topology, peering));
      }
    }
    return problems.stream();
  }

  /** Either VPC must give names, whichever of the two resolves them. */
  private static List<Problem> nameless(Topology topology, VpcPeeringConnection peering) {
    return Stream.of(peering.requester(), peering.accepter())
        .flatMap(id -> topology.find(id, Vpc.class).stream())
        .filter(vpc -> !vpc.dnsSupport() || !vpc.dnsHostnames())
        .<Problem>map(vpc -> fault(peering, PeeringFault.DNS_HOSTNAMES_OFF, Optional.of(vpc.id())))
        .toList();
  }

  private static boolean exists(VpcPeeringConnection peering) {
    return switch (peering.state()) {
      case INITIATING_REQUEST, PENDING_ACCEPTANCE, PROVISIONING, ACTIVE -> true;
      case FAILED, EXPIRED, REJECTED, DELETING, DELETED -> false;
    };
  }

  private static boolean overlap(Topology topology, VpcPeeringConnection peering) {
    List<Cidr> requesters = ranges(topology, peering.requester());
    return ranges(topology, peering.accepter()).stream()
        .anyMatch(range -> requesters.stream().anyMatch(range::overlaps));
  }

  private static List<Cidr> ranges(Topology topology, ResourceId vpc) {
    return topology.find(vpc, Vpc.class).stream().flatMap(Vpc::allCidrs).toList();
  }

  private static BadPeering fault(
      VpcPeeringConnection peering, PeeringFault fault, Optional<ResourceId> other) {
    return new BadPeering(peering.id(), peering.requester(), peering.accepter(), fault, other);
  }
}
