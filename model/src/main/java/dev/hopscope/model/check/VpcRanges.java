package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.AddressProblem.BadVpcRange;
import dev.hopscope.model.check.AddressProblem.BadVpcRange.VpcRangeFault;
import dev.hopscope.model.check.AddressProblem.NoRange;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ranges of each VPC, alone and beside each other (rules ADDR-01 to ADDR-14).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html">VPC CIDR
 *     blocks</a>
 */
final class VpcRanges implements Check {
  private static final List<Cidr> RESERVED =
      ranges("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4");

  /** A range of one of these may be added only beside a primary range of the same one. */
  private static final List<Cidr> PRIVATE =
      ranges("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "198.19.0.0/16");

  private static final Cidr DEFAULT_VPC = Cidr.parse("172.31.0.0/16");
  private static final Cidr DOCKER = Cidr.parse("172.17.0.0/16");
  private static final Cidr LOW_TEN = Cidr.parse("10.0.0.0/15");
  private static final Cidr LOWEST_TEN = Cidr.parse("10.0.0.0/16");

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(Vpc.class).stream().flatMap(vpc -> of(topology, vpc));
  }

  private static Stream<Problem> of(Topology topology, Vpc vpc) {
    List<Problem> problems = new ArrayList<>();
    if (vpc.cidrs().isEmpty() && !topology.lacks(ResourceKind.VPC)) {
      problems.add(new NoRange(vpc.id()));
    }
    for (int i = 0; i < vpc.cidrs().size(); i++) {
      checkIpv4(vpc, i, problems);
    }
    for (Cidr range : vpc.ipv6Cidrs()) {
      if (range.length() < 44 || range.length() > 60 || range.length() % 4 != 0) {
        problems.add(fault(vpc, range, VpcRangeFault.LENGTH));
      }
    }
    for (Cidr range : vpc.privateIpv6Cidrs()) {
      if (range.length() < 9 || range.length() > 60) {
        problems.add(fault(vpc, range, VpcRangeFault.LENGTH));
      }
    }
    List<Cidr> all = vpc.allCidrs().toList();
    for (int i = 1; i < all.size(); i++) {
      Cidr range = all.get(i);
      all.subList(0, i).stream()
          .filter(range::overlaps)
          .findFirst()
          .ifPresent(other -> problems.add(fault(vpc, range, VpcRangeFault.OVERLAPS, other)));
    }
    return problems.stream();
  }

  private static void checkIpv4(Vpc vpc, int index, List<Problem> problems) {
    Cidr range = vpc.cidrs().get(index);
    if (range.length() < 16 || range.length() > 28) {
      problems.add(fault(vpc, range, VpcRangeFault.LENGTH));
    }
    RESERVED.stream()
        .filter(range::overlaps)
        .forEach(other -> problems.add(fault(vpc, range, VpcRangeFault.RESERVED, other)));
    if (range.overlaps(DOCKER)) {
      problems.add(fault(vpc, range, VpcRangeFault.DOCKER));
    }
    clashing(vpc.cidrs().subList(0, index), range)
        .ifPresent(other -> problems.add(fault(vpc, range, VpcRangeFault.NOT_BESIDE, other)));
  }

  /** The earlier range beside which this one may not stand (rules ADDR-11, ADDR-12, ADDR-14). */
  private static Optional<Cidr> clashing(List<Cidr> earlier, Cidr range) {
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    Optional<Cidr> block = PRIVATE.stream().filter(wide -> wide.contains(range)).findFirst();
    Optional<Cidr> unlike =
        earlier.stream()
            .limit(Doubts.FURTHER_RANGES_MUST_SUIT_THE_PRIMARY_ALONE ? 1 : earlier.size())
            .filter(
                other ->
                    block.isPresent()
                        && (!block.get().contains(other) || DEFAULT_VPC.overlaps(range)))
            .findFirst();
    if (unlike.isPresent()) {
      return unlike;
    }
    return LOWEST_TEN.contains(range)
        ? earlier.stream().filter(LOW_TEN::contains).findFirst()
        : Optional.empty();
  }

  private static BadVpcRange fault(Vpc vpc, Cidr range, VpcRangeFault fault) {
    return new BadVpcRange(vpc.id(), range, fault, Optional.empty());
  }

  private static BadVpcRange fault(Vpc vpc, Cidr range, VpcRangeFault fault, Cidr other) {
    return new BadVpcRange(vpc.id(), range, fault, Optional.of(other));
  }

  private static List<Cidr> ranges(String... texts) {
    return Stream.of(texts).map(Cidr::parse).toList();
  }
}
