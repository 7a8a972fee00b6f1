package dev.hopscope.model.edit;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * VPCs for subnets whose own were left behind and that have none where they are pasted: with ranges
 * around those of the subnets, and a main route table and a default network ACL, as AWS makes them.
 *
 * @param clip the clip with the VPCs in it
 * @param said what was made, a sentence each
 */
record PasteVpcs(Topology clip, List<String> said) {
  private static final int IPV4_LENGTH = 16;
  private static final int IPV6_LENGTH = 56;

  PasteVpcs {
    said = List.copyOf(said);
  }

  /**
   * The clip with what its subnets lack.
   *
   * @param ids what the containers that were left behind have become
   */
  static PasteVpcs of(Topology target, Topology clip, Map<ResourceId, ResourceId> ids) {
    Map<ResourceId, List<Subnet>> homeless =
        clip.all(Subnet.class).stream()
            .filter(subnet -> !clip.containsVertex(subnet.vpc()))
            .filter(subnet -> !target.containsVertex(ids.getOrDefault(subnet.vpc(), subnet.vpc())))
            .collect(Collectors.groupingBy(Subnet::vpc));
    PasteVpcs whole = new PasteVpcs(clip, List.of());
    for (ResourceId vpc : homeless.keySet().stream().sorted().toList()) {
      whole = whole.with(vpc, homeless.getOrDefault(vpc, List.of()));
    }
    return whole;
  }

  private PasteVpcs with(ResourceId id, List<Subnet> subnets) {
    Optional<ResourceId> region =
        subnets.stream()
            .flatMap(
                subnet -> clip.find(subnet.availabilityZone(), AvailabilityZone.class).stream())
            .map(AvailabilityZone::region)
            .findFirst();
    List<Cidr> ipv4 =
        around(subnets.stream().flatMap(subnet -> subnet.cidr().stream()), Family.IPV4);
    if (region.isEmpty() || ipv4.isEmpty()) {
      return this;
    }
    List<Cidr> ipv6 =
        around(subnets.stream().flatMap(subnet -> subnet.ipv6Cidrs().stream()), Family.IPV6);
    ResourceId table = clip.newId(ResourceKind.ROUTE_TABLE);
    ResourceId acl = clip.newId(ResourceKind.NETWORK_ACL);
    Vpc vpc =
        new Vpc(
            id,
            "",
            region.get(),
            Optional.empty(),
            ipv4,
            ipv6.stream().filter(range -> !isPrivate(range)).toList(),
            ipv6.stream().filter(PasteVpcs::isPrivate).toList(),
            true,
            true,
            Optional.of(table),
            Optional.of(acl));
    String made =
        "A VPC with %s was made for %s."
            .formatted(
                ipv4.stream().map(Cidr::toString).collect(Collectors.joining(", ")),
                subnets.stream().map(Subnet::label).collect(Collectors.joining(", ")));
    return new PasteVpcs(
        clip.with(vpc)
            .with(new RouteTable(table, "", id, List.of(), List.of()))
            .with(new NetworkAcl(acl, "", id, NetworkAcl.ALLOW_ALL, NetworkAcl.ALLOW_ALL)),
        Stream.concat(said.stream(), Stream.of(made)).toList());
  }

  private static List<Cidr> around(Stream<Cidr> ranges, Family family) {
    int length = family == Family.IPV4 ? IPV4_LENGTH : IPV6_LENGTH;
    return ranges
        .map(range -> Cidr.of(range.address(), Math.min(length, range.length())))
        .distinct()
        .sorted()
        .toList();
  }

  /** Unique local addresses are private (rule ADDR-30). */
  private static boolean isPrivate(Cidr range) {
    return Cidr.of(Address.parse("fc00::"), 7).contains(range);
  }
}
