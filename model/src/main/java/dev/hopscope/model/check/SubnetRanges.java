package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.check.AddressProblem.BadSubnetRange;
import dev.hopscope.model.check.AddressProblem.BadSubnetRange.SubnetRangeFault;
import dev.hopscope.model.check.AddressProblem.NoRange;
import dev.hopscope.model.check.AddressProblem.OverlappingSubnets;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ranges of each subnet, in its VPC and beside its neighbours (rules ADDR-21, ADDR-31).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html">Subnet CIDR
 *     blocks</a>
 */
final class SubnetRanges implements Check {
  private record Placed(Cidr range, ResourceId subnet) {}

  @Override
  public Stream<Problem> of(Topology topology) {
    List<Subnet> subnets = topology.all(Subnet.class);
    Map<ResourceId, List<Subnet>> byVpc =
        subnets.stream()
            .collect(Collectors.groupingBy(Subnet::vpc, TreeMap::new, Collectors.toList()));
    return Stream.concat(
        subnets.stream().flatMap(subnet -> of(topology, subnet)),
        byVpc.values().stream().flatMap(SubnetRanges::overlaps));
  }

  private static Stream<Cidr> ranges(Subnet subnet) {
    return Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidrs().stream());
  }

  private static Stream<Problem> of(Topology topology, Subnet subnet) {
    Optional<Vpc> vpc = topology.find(subnet.vpc(), Vpc.class);
    List<Problem> problems = new ArrayList<>();
    if (ranges(subnet).findAny().isEmpty() && !topology.lacks(ResourceKind.SUBNET)) {
      problems.add(new NoRange(subnet.id()));
    }
    ranges(subnet)
        .forEach(
            range -> {
              if (!hasLegalLength(range)) {
                problems.add(
                    new BadSubnetRange(subnet.id(), subnet.vpc(), range, SubnetRangeFault.LENGTH));
              }
              if (vpc.isPresent() && vpc.get().allCidrs().noneMatch(own -> own.contains(range))) {
                problems.add(
                    new BadSubnetRange(
                        subnet.id(), subnet.vpc(), range, SubnetRangeFault.OUTSIDE_VPC));
              }
            });
    return problems.stream();
  }

  private static boolean hasLegalLength(Cidr range) {
    return range.family() == Family.IPV4
        ? range.length() >= 16 && range.length() <= 28
        : range.length() == 64
            || Doubts.IPV6_SUBNETS_HAVE_MANY_SIZES
                && range.length() >= 44
                && range.length() <= 64
                && range.length() % 4 == 0;
  }

  /** Sorted, a range overlaps an earlier one exactly where the widest so far contains it. */
  private static Stream<Problem> overlaps(List<Subnet> neighbours) {
    List<Placed> placed =
        neighbours.stream()
            .flatMap(subnet -> ranges(subnet).map(range -> new Placed(range, subnet.id())))
            .sorted(Comparator.comparing(Placed::range).thenComparing(Placed::subnet))
            .toList();
    List<Problem> problems = new ArrayList<>();
    Optional<Placed> widest = Optional.empty();
    for (Placed next : placed) {
      if (widest.isPresent() && widest.get().range().contains(next.range())) {
        problems.add(
            new OverlappingSubnets(
                next.subnet(), next.range(), widest.get().subnet(), widest.get().range()));
      } else {
        widest = Optional.of(next);
      }
    }
    return problems.stream();
  }
}
