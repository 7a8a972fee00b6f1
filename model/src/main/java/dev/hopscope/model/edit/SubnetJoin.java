package dev.hopscope.model.edit;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.edit.Recut.Fault;
import dev.hopscope.model.edit.Recut.Refused;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.topology.Link;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A subnet joined with the other half of the next wider range. Both must lie in one zone and be
 * governed and filtered alike; what was in the other half comes along. No address becomes a
 * reserved one by it: those of the whole are reserved in its halves.
 */
public final class SubnetJoin {
  /** The largest subnet is a /16 (rule ADDR-21). */
  private static final int SHORTEST = 16;

  private final Topology topology;
  private final Subnet kept;
  private final Subnet gone;

  private SubnetJoin(Topology topology, Subnet kept, Subnet gone) {
    this.topology = topology;
    this.kept = kept;
    this.gone = gone;
  }

  /** The subnet of the same VPC that has the other half of the next wider range. */
  public static Optional<Subnet> otherHalf(Topology topology, Subnet subnet) {
    Optional<Cidr> half =
        subnet
            .cidr()
            .filter(cidr -> cidr.length() > 0)
            .map(cidr -> otherHalf(cidr, Cidr.of(cidr.address(), cidr.length() - 1)));
    return half.flatMap(
        range ->
            topology.referrers(subnet.vpc(), Role.CONTAINED_IN, Subnet.class).stream()
                .filter(other -> other.cidr().equals(Optional.of(range)))
                .findFirst());
  }

  /** The other half of the next wider range. */
  private static Cidr otherHalf(Cidr half, Cidr whole) {
    return half.address().equals(whole.address())
        ? Cidr.of(whole.last(), half.length())
        : Cidr.of(whole.address(), half.length());
  }

  /** The subnet joined with its other half; it keeps its id and settings. */
  public static Recut of(Topology topology, Subnet subnet) {
    if (subnet.cidr().isEmpty()) {
      return Refused.of(Fault.NO_IPV4_RANGE);
    }
    Cidr range = subnet.cidr().get();
    if (range.length() <= SHORTEST) {
      return Refused.of(Fault.TOO_LARGE);
    }
    Optional<Subnet> other = otherHalf(topology, subnet);
    return other.isEmpty()
        ? Refused.of(Fault.NO_OTHER_HALF)
        : new SubnetJoin(topology, subnet, other.get())
            .made(Cidr.of(range.address(), range.length() - 1));
  }

  private Recut made(Cidr whole) {
    Optional<Fault> fault = fault(whole);
    if (fault.isPresent()) {
      return Refused.of(fault.get(), gone.id());
    }
    Subnet joined =
        kept.withCidr(Optional.of(whole))
            .withIpv6Cidrs(
                usesIpv6(gone) || kept.ipv6Cidrs().isEmpty() ? gone.ipv6Cidrs() : kept.ipv6Cidrs())
            .withRouteTable(kept.routeTable().or(gone::routeTable))
            .withNetworkAcl(kept.networkAcl().or(gone::networkAcl));
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.ReplaceResource(joined));
    topology.linksTo(gone.id()).stream()
        .map(Link::source)
        .distinct()
        .sorted()
        .flatMap(id -> topology.find(id).stream())
        .filter(resource -> !(resource instanceof VpcBlockPublicAccessExclusion))
        .map(resource -> SubnetReferences.moved(resource, gone.id(), List.of(kept.id())))
        .map(Edit.ReplaceResource::new)
        .forEach(edits::add);
    edits.add(new Edit.RemoveResources(Set.of(gone.id())));
    return new Recut.Done(edits, List.of(joined));
  }

  private Optional<Fault> fault(Cidr whole) {
    return Stream.of(
            when(!kept.availabilityZone().equals(gone.availabilityZone()), Fault.OTHER_ZONE),
            when(!isInVpc(whole), Fault.OUTSIDE_THE_VPC),
            when(
                !SubnetType.tableOf(topology, kept).equals(SubnetType.tableOf(topology, gone)),
                Fault.OTHER_ROUTE_TABLE),
            when(!aclOf(kept).equals(aclOf(gone)), Fault.OTHER_NETWORK_ACL),
            when(!exclusions(kept).equals(exclusions(gone)), Fault.OTHER_PUBLIC_ACCESS),
            when(usesIpv6(kept) && usesIpv6(gone), Fault.IPV6_IN_BOTH))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Fault> when(boolean holds, Fault fault) {
    return holds ? Optional.of(fault) : Optional.empty();
  }

  private boolean isInVpc(Cidr whole) {
    return topology.find(kept.vpc(), Vpc.class).stream()
        .flatMap(vpc -> vpc.cidrs().stream())
        .anyMatch(range -> range.contains(whole));
  }

  private Optional<ResourceId> aclOf(Subnet subnet) {
    return subnet
        .networkAcl()
        .or(() -> topology.find(subnet.vpc(), Vpc.class).flatMap(Vpc::defaultNetworkAcl));
  }

  private Set<VpcBlockPublicAccessExclusion.Mode> exclusions(Subnet subnet) {
    return topology
        .referrers(subnet.id(), Role.PART_OF, VpcBlockPublicAccessExclusion.class)
        .stream()
        .map(VpcBlockPublicAccessExclusion::mode)
        .collect(Collectors.toSet());
  }

  private boolean usesIpv6(Subnet subnet) {
    return topology.referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class).stream()
        .anyMatch(own -> !own.ipv6Addresses().isEmpty());
  }
}
