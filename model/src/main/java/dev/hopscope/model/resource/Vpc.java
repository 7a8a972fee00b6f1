package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A virtual private cloud.
 *
 * @param id {@code vpc-…}
 * @param name Name tag
 * @param region the Region it lies in
 * @param account the account that owns it, where known
 * @param cidrs its IPv4 ranges, the primary one first (rule ADDR-01)
 * @param ipv6Cidrs its public IPv6 ranges
 * @param privateIpv6Cidrs its private IPv6 ranges, which never reach the internet (rule ADDR-35)
 * @param dnsSupport whether the Resolver answers (enableDnsSupport)
 * @param dnsHostnames whether instances get public DNS names (enableDnsHostnames)
 * @param mainRouteTable the table of every subnet that names none (rule RT-01)
 * @param defaultNetworkAcl the ACL of every subnet that names none (rule NACL-01)
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html">VPC CIDR
 *     blocks</a>
 */
public record Vpc(
    ResourceId id,
    String name,
    ResourceId region,
    Optional<String> account,
    List<Cidr> cidrs,
    List<Cidr> ipv6Cidrs,
    List<Cidr> privateIpv6Cidrs,
    boolean dnsSupport,
    boolean dnsHostnames,
    Optional<ResourceId> mainRouteTable,
    Optional<ResourceId> defaultNetworkAcl)
    implements Container {

  public Vpc {
    cidrs = List.copyOf(cidrs);
    ipv6Cidrs = List.copyOf(ipv6Cidrs);
    privateIpv6Cidrs = List.copyOf(privateIpv6Cidrs);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.VPC;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, region),
        Reference.of(Role.ASSOCIATED_WITH, mainRouteTable),
        Reference.of(Role.ASSOCIATED_WITH, defaultNetworkAcl));
  }

  /** Every range of the VPC, IPv4 first: each has a local route (rule RT-06). */
  public Stream<Cidr> allCidrs() {
    return Stream.of(cidrs, ipv6Cidrs, privateIpv6Cidrs).flatMap(List::stream);
  }

  /** Whether the address lies in a range of the VPC. */
  public boolean contains(Address address) {
    return anyContains(cidrs, address)
        || anyContains(ipv6Cidrs, address)
        || anyContains(privateIpv6Cidrs, address);
  }

  private static boolean anyContains(List<Cidr> ranges, Address address) {
    for (Cidr range : ranges) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Vpc withName(String newName) {
    return copy(newName, cidrs, mainRouteTable, defaultNetworkAcl);
  }

  /** The same VPC with other IPv4 ranges. */
  public Vpc withCidrs(List<Cidr> newCidrs) {
    return copy(name, newCidrs, mainRouteTable, defaultNetworkAcl);
  }

  /** The same VPC with other IPv6 ranges, public and private. */
  public Vpc withIpv6Cidrs(List<Cidr> publicRanges, List<Cidr> privateRanges) {
    return new Vpc(
        id,
        name,
        region,
        account,
        cidrs,
        publicRanges,
        privateRanges,
        dnsSupport,
        dnsHostnames,
        mainRouteTable,
        defaultNetworkAcl);
  }

  /** The same VPC owned by another account, or by nobody in particular. */
  public Vpc withAccount(Optional<String> newAccount) {
    return new Vpc(
        id,
        name,
        region,
        newAccount,
        cidrs,
        ipv6Cidrs,
        privateIpv6Cidrs,
        dnsSupport,
        dnsHostnames,
        mainRouteTable,
        defaultNetworkAcl);
  }

  /** The same VPC with its DNS attributes on or off. */
  public Vpc withDns(boolean support, boolean hostnames) {
    return new Vpc(
        id,
        name,
        region,
        account,
        cidrs,
        ipv6Cidrs,
        privateIpv6Cidrs,
        support,
        hostnames,
        mainRouteTable,
        defaultNetworkAcl);
  }

  /** The same VPC with another main route table. */
  public Vpc withMainRouteTable(Optional<ResourceId> table) {
    return copy(name, cidrs, table, defaultNetworkAcl);
  }

  /** The same VPC with another default network ACL. */
  public Vpc withDefaultNetworkAcl(Optional<ResourceId> acl) {
    return copy(name, cidrs, mainRouteTable, acl);
  }

  @Override
  public Vpc afterRemovalOf(ResourceId removed) {
    return copy(
        name,
        cidrs,
        Reference.without(removed, mainRouteTable),
        Reference.without(removed, defaultNetworkAcl));
  }

  private Vpc copy(
      String newName,
      List<Cidr> newCidrs,
      Optional<ResourceId> newMain,
      Optional<ResourceId> newAcl) {
    return new Vpc(
        id,
        newName,
        region,
        account,
        newCidrs,
        ipv6Cidrs,
        privateIpv6Cidrs,
        dnsSupport,
        dnsHostnames,
        newMain,
        newAcl);
  }
}
