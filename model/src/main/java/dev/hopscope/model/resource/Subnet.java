package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import java.util.List;
import java.util.Optional;

/**
 * A subnet: a range of a VPC in one Availability Zone.
 *
 * @param id {@code subnet-…}
 * @param name Name tag
 * @param vpc the VPC it is part of
 * @param availabilityZone its zone
 * @param cidr its IPv4 range; empty for an IPv6-only subnet (rule ADDR-33)
 * @param ipv6Cidrs its IPv6 ranges
 * @param routeTable the table it is explicitly associated with; else the main one governs it
 * @param networkAcl the ACL it is associated with; else the default one filters it
 * @param mapPublicIpOnLaunch whether new instances get a public IPv4 address
 * @param dns64 whether the Resolver invents IPv6 addresses for names with IPv4 ones only (rule
 *     NAT-30)
 * @param sharedWith the accounts that may use it beside its owner, who owns the VPC
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html">Subnets
 *     for your VPC</a>
 */
public record Subnet(
    ResourceId id,
    String name,
    ResourceId vpc,
    ResourceId availabilityZone,
    Optional<Cidr> cidr,
    List<Cidr> ipv6Cidrs,
    Optional<ResourceId> routeTable,
    Optional<ResourceId> networkAcl,
    boolean mapPublicIpOnLaunch,
    boolean dns64,
    List<String> sharedWith)
    implements Container {

  public Subnet {
    ipv6Cidrs = List.copyOf(ipv6Cidrs);
    sharedWith = List.copyOf(sharedWith);
  }

  /** A subnet without DNS64 that its owner alone uses. */
  public Subnet(
      ResourceId id,
      String name,
      ResourceId vpc,
      ResourceId availabilityZone,
      Optional<Cidr> cidr,
      List<Cidr> ipv6Cidrs,
      Optional<ResourceId> routeTable,
      Optional<ResourceId> networkAcl,
      boolean mapPublicIpOnLaunch) {
    this(
        id,
        name,
        vpc,
        availabilityZone,
        cidr,
        ipv6Cidrs,
        routeTable,
        networkAcl,
        mapPublicIpOnLaunch,
        false,
        List.of());
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.SUBNET;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, vpc),
        Reference.of(Role.PART_OF, availabilityZone),
        Reference.of(Role.ASSOCIATED_WITH, routeTable),
        Reference.of(Role.ASSOCIATED_WITH, networkAcl));
  }

  /** Whether the address lies in a range of the subnet. */
  public boolean contains(Address address) {
    if (cidr.isPresent() && cidr.get().contains(address)) {
      return true;
    }
    for (Cidr range : ipv6Cidrs) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Subnet withName(String newName) {
    return copy(newName, vpc, availabilityZone, cidr, routeTable, networkAcl);
  }

  /** The same subnet with another IPv4 range. */
  public Subnet withCidr(Optional<Cidr> newCidr) {
    return copy(name, vpc, availabilityZone, newCidr, routeTable, networkAcl);
  }

  /** The same subnet with other IPv6 ranges. */
  public Subnet withIpv6Cidrs(List<Cidr> ranges) {
    return withFlags(ranges, mapPublicIpOnLaunch, dns64, sharedWith);
  }

  /** The same subnet giving new instances a public IPv4 address, or not. */
  public Subnet withMapPublicIpOnLaunch(boolean map) {
    return withFlags(ipv6Cidrs, map, dns64, sharedWith);
  }

  /** The same subnet with DNS64 on or off. */
  public Subnet withDns64(boolean on) {
    return withFlags(ipv6Cidrs, mapPublicIpOnLaunch, on, sharedWith);
  }

  /** The same subnet shared with these accounts and no others. */
  public Subnet withSharedWith(List<String> accounts) {
    return withFlags(ipv6Cidrs, mapPublicIpOnLaunch, dns64, accounts);
  }

  private Subnet withFlags(
      List<Cidr> ranges, boolean map, boolean newDns64, List<String> accounts) {
    return new Subnet(
        id,
        name,
        vpc,
        availabilityZone,
        cidr,
        ranges,
        routeTable,
        networkAcl,
        map,
        newDns64,
        accounts);
  }

  /** The same subnet in another VPC or zone. */
  public Subnet in(ResourceId newVpc, ResourceId newZone) {
    return copy(name, newVpc, newZone, cidr, routeTable, networkAcl);
  }

  /** The same subnet explicitly associated with a table, or with none. */
  public Subnet withRouteTable(Optional<ResourceId> table) {
    return copy(name, vpc, availabilityZone, cidr, table, networkAcl);
  }

  /** The same subnet associated with an ACL, or with the default one. */
  public Subnet withNetworkAcl(Optional<ResourceId> acl) {
    return copy(name, vpc, availabilityZone, cidr, routeTable, acl);
  }

  @Override
  public Subnet afterRemovalOf(ResourceId removed) {
    return copy(
        name,
        vpc,
        availabilityZone,
        cidr,
        Reference.without(removed, routeTable),
        Reference.without(removed, networkAcl));
  }

  private Subnet copy(
      String newName,
      ResourceId newVpc,
      ResourceId newZone,
      Optional<Cidr> newCidr,
      Optional<ResourceId> newTable,
      Optional<ResourceId> newAcl) {
    return new Subnet(
        id,
        newName,
        newVpc,
        newZone,
        newCidr,
        ipv6Cidrs,
        newTable,
        newAcl,
        mapPublicIpOnLaunch,
        dns64,
        sharedWith);
  }
}
