package dev.hopscope.model.edit;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.edit.Recut.Fault;
import dev.hopscope.model.edit.Recut.Refused;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.topology.Link;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subnet split into equal parts, each with the zone, tables and settings of the whole. The first
 * keeps its id; interfaces, and what sends from them, go to the part that holds their addresses.
 * AWS cannot do this to a subnet that exists: there it is a plan, new subnets and moved hosts.
 */
public final class SubnetSplit {
  /** The smallest subnet is a /28 (rule ADDR-21). */
  private static final int LONGEST = 28;

  private final Topology topology;
  private final Subnet whole;
  private final List<Subnet> parts;
  private final List<Edit> edits = new ArrayList<>();

  private SubnetSplit(Topology topology, Subnet whole, List<Subnet> parts) {
    this.topology = topology;
    this.whole = whole;
    this.parts = parts;
  }

  /**
   * The ranges of the parts; empty where the subnet has no IPv4 range or they would be too small.
   */
  public static List<Cidr> ranges(Subnet subnet, int parts) {
    int bits = Integer.numberOfTrailingZeros(parts);
    return subnet.cidr().filter(cidr -> cidr.length() + bits <= LONGEST).stream()
        .flatMap(cidr -> cut(cidr, cidr.length() + bits, parts).stream())
        .toList();
  }

  private static List<Cidr> cut(Cidr whole, int length, int parts) {
    List<Cidr> ranges = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      long offset = i * (1L << (whole.family().bits() - length));
      ranges.add(Cidr.of(whole.address().plus(offset), length));
    }
    return ranges;
  }

  /**
   * A subnet split into this many parts.
   *
   * @param parts a power of two
   */
  public static Recut of(Topology topology, Subnet subnet, int parts) {
    if (Integer.bitCount(parts) != 1) {
      throw new IllegalArgumentException(parts + " is not a power of two");
    }
    List<Cidr> ranges = ranges(subnet, parts);
    if (ranges.isEmpty()) {
      return Refused.of(subnet.cidr().isEmpty() ? Fault.NO_IPV4_RANGE : Fault.TOO_SMALL);
    }
    List<NetworkInterface> interfaces =
        topology.referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class);
    Optional<Refused> refused =
        interfaces.stream().flatMap(own -> refusal(own, ranges).stream()).findFirst();
    if (refused.isPresent()) {
      return refused.get();
    }
    List<Cidr> withIpv6 =
        interfaces.stream()
            .filter(own -> !own.ipv6Addresses().isEmpty())
            .map(own -> rangeOf(own, ranges).orElse(ranges.getFirst()))
            .distinct()
            .toList();
    return withIpv6.size() > 1
        ? new Refused(
            Fault.IPV6_IN_SEVERAL_PARTS,
            interfaces.stream()
                .filter(own -> !own.ipv6Addresses().isEmpty())
                .map(NetworkInterface::id)
                .toList(),
            List.of())
        : new SubnetSplit(
                topology,
                subnet,
                parts(
                    topology,
                    subnet,
                    ranges,
                    withIpv6.isEmpty() ? ranges.getFirst() : withIpv6.getFirst()))
            .made(interfaces);
  }

  private static Optional<Refused> refusal(NetworkInterface own, List<Cidr> ranges) {
    List<Cidr> holding =
        ranges.stream().filter(range -> addresses(own).stream().anyMatch(range::contains)).toList();
    if (holding.size() > 1) {
      return Optional.of(
          new Refused(Fault.INTERFACE_IN_SEVERAL_PARTS, List.of(own.id()), addresses(own)));
    }
    return holding.stream()
        .flatMap(
            range ->
                addresses(own).stream()
                    .filter(
                        address ->
                            range.contains(address) && AddressPool.isReserved(range, address)))
        .findFirst()
        .map(address -> Refused.of(Fault.RESERVED_ADDRESS, own.id(), address));
  }

  private static List<Address> addresses(NetworkInterface own) {
    return own.addresses().stream().map(PrivateAddress::address).toList();
  }

  private static Optional<Cidr> rangeOf(NetworkInterface own, List<Cidr> ranges) {
    return ranges.stream()
        .filter(range -> addresses(own).stream().anyMatch(range::contains))
        .findFirst();
  }

  /** The IPv6 ranges stay whole and go to one part. */
  private static List<Subnet> parts(
      Topology topology, Subnet whole, List<Cidr> ranges, Cidr withIpv6) {
    List<Subnet> parts = new ArrayList<>();
    Topology seen = topology;
    for (Cidr range : ranges) {
      boolean first = parts.isEmpty();
      int number = parts.size() + 1;
      Subnet part =
          new Subnet(
              first ? whole.id() : seen.newId(ResourceKind.SUBNET),
              first || whole.name().isBlank() ? whole.name() : whole.name() + "-" + number,
              whole.vpc(),
              whole.availabilityZone(),
              Optional.of(range),
              range.equals(withIpv6) ? whole.ipv6Cidrs() : List.of(),
              whole.routeTable(),
              whole.networkAcl(),
              whole.mapPublicIpOnLaunch(),
              whole.dns64(),
              whole.sharedWith());
      parts.add(part);
      seen = seen.with(part);
    }
    return parts;
  }

  private Recut made(List<NetworkInterface> interfaces) {
    edits.add(new Edit.ReplaceResource(parts.getFirst()));
    parts.stream().skip(1).map(Edit.AddResource::new).forEach(edits::add);
    Map<ResourceId, ResourceId> homes = new LinkedHashMap<>();
    for (NetworkInterface own : interfaces) {
      ResourceId home = partOf(own);
      homes.put(own.id(), home);
      own.attachedTo().ifPresent(owner -> homes.putIfAbsent(owner, home));
    }
    topology.linksTo(whole.id()).stream()
        .map(Link::source)
        .distinct()
        .sorted()
        .flatMap(id -> topology.find(id).stream())
        .forEach(resource -> settle(resource, homes.getOrDefault(resource.id(), whole.id())));
    return new Recut.Done(edits, parts);
  }

  private ResourceId partOf(NetworkInterface own) {
    return parts.stream()
        .filter(part -> addresses(own).stream().anyMatch(part::contains))
        .map(Subnet::id)
        .findFirst()
        .or(
            () ->
                parts.stream()
                    .filter(part -> own.ipv6Addresses().stream().anyMatch(part::contains))
                    .map(Subnet::id)
                    .findFirst())
        .orElse(whole.id());
  }

  /** What is excluded from Block Public Access stays excluded in every part. */
  private void settle(Resource resource, ResourceId home) {
    if (resource instanceof VpcBlockPublicAccessExclusion exclusion) {
      exclude(exclusion);
      return;
    }
    List<ResourceId> to =
        resource instanceof DatabaseInstance
            ? parts.stream().map(Subnet::id).toList()
            : List.of(home);
    Resource moved = SubnetReferences.moved(resource, whole.id(), to);
    if (!moved.equals(resource)) {
      edits.add(new Edit.ReplaceResource(moved));
    }
  }

  private void exclude(VpcBlockPublicAccessExclusion exclusion) {
    Topology seen = topology;
    for (Subnet part : parts.subList(1, parts.size())) {
      VpcBlockPublicAccessExclusion another =
          new VpcBlockPublicAccessExclusion(
              seen.newId(exclusion.kind()), exclusion.name(), part.id(), exclusion.mode());
      seen = seen.with(another);
      edits.add(new Edit.AddResource(another));
    }
  }
}
