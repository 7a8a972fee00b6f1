package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import java.util.List;
import java.util.Optional;

/**
 * An elastic network interface: the only thing that packets are sent from and delivered to in a
 * VPC.
 *
 * @param id {@code eni-…}
 * @param name Name tag
 * @param subnet the subnet it lies in
 * @param addresses its private IPv4 addresses, the primary one first
 * @param ipv6Addresses its IPv6 addresses
 * @param securityGroups the groups it is a member of; empty for what has none, such as a NAT
 *     gateway's
 * @param sourceDestCheck whether it takes only packets from and to its own addresses
 * @param type whose work it does
 * @param status whether it is attached
 * @param attachedTo the instance, gateway or endpoint it belongs to, where that is modelled
 * @param deviceIndex 0 for an instance's primary interface
 * @param owner the account that owns it, where it is not that of the VPC: a participant of a shared
 *     subnet
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html">Elastic network
 *     interfaces</a>
 */
public record NetworkInterface(
    ResourceId id,
    String name,
    ResourceId subnet,
    List<PrivateAddress> addresses,
    List<Address> ipv6Addresses,
    List<ResourceId> securityGroups,
    boolean sourceDestCheck,
    InterfaceType type,
    InterfaceStatus status,
    Optional<ResourceId> attachedTo,
    int deviceIndex,
    Optional<String> owner)
    implements Forwarder {

  public NetworkInterface {
    addresses = List.copyOf(addresses);
    ipv6Addresses = List.copyOf(ipv6Addresses);
    securityGroups = List.copyOf(securityGroups);
  }

  /** An interface of the account that owns the VPC. */
  public NetworkInterface(
      ResourceId id,
      String name,
      ResourceId subnet,
      List<PrivateAddress> addresses,
      List<Address> ipv6Addresses,
      List<ResourceId> securityGroups,
      boolean sourceDestCheck,
      InterfaceType type,
      InterfaceStatus status,
      Optional<ResourceId> attachedTo,
      int deviceIndex) {
    this(
        id,
        name,
        subnet,
        addresses,
        ipv6Addresses,
        securityGroups,
        sourceDestCheck,
        type,
        status,
        attachedTo,
        deviceIndex,
        Optional.empty());
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.NETWORK_INTERFACE;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, subnet),
        Reference.of(Role.PART_OF, attachedTo),
        Reference.of(Role.ASSOCIATED_WITH, securityGroups));
  }

  /** Whether one of its private or IPv6 addresses is this one. */
  public boolean has(Address address) {
    for (PrivateAddress own : addresses) {
      if (own.address().equals(address)) {
        return true;
      }
    }
    return ipv6Addresses.contains(address);
  }

  @Override
  public NetworkInterface withName(String newName) {
    return copy(newName, subnet, addresses, ipv6Addresses, securityGroups, sourceDestCheck);
  }

  /** The same interface in another subnet, with other addresses. */
  public NetworkInterface in(
      ResourceId newSubnet, List<PrivateAddress> newAddresses, List<Address> newIpv6) {
    return copy(name, newSubnet, newAddresses, newIpv6, securityGroups, sourceDestCheck);
  }

  /** The same interface with other private addresses. */
  public NetworkInterface withAddresses(List<PrivateAddress> newAddresses) {
    return copy(name, subnet, newAddresses, ipv6Addresses, securityGroups, sourceDestCheck);
  }

  /** The same interface with other IPv6 addresses. */
  public NetworkInterface withIpv6Addresses(List<Address> newIpv6) {
    return copy(name, subnet, addresses, newIpv6, securityGroups, sourceDestCheck);
  }

  /** The same interface in other groups. */
  public NetworkInterface withSecurityGroups(List<ResourceId> groups) {
    return copy(name, subnet, addresses, ipv6Addresses, groups, sourceDestCheck);
  }

  /** The same interface with its source/destination check on or off. */
  public NetworkInterface withSourceDestCheck(boolean check) {
    return copy(name, subnet, addresses, ipv6Addresses, securityGroups, check);
  }

  /** The same interface, belonging to something. */
  public NetworkInterface ownedBy(ResourceId newOwner) {
    return used(status, Optional.of(newOwner), deviceIndex, owner);
  }

  /**
   * The same interface, attached or not.
   *
   * @param to the instance, gateway or endpoint it belongs to; empty where it is attached to
   *     nothing
   * @param index which interface of an instance it is, 0 for the primary one
   */
  public NetworkInterface attached(InterfaceStatus newStatus, Optional<ResourceId> to, int index) {
    return used(newStatus, to, index, owner);
  }

  /** The same interface owned by another account, or by that of the VPC. */
  public NetworkInterface withOwner(Optional<String> account) {
    return used(status, attachedTo, deviceIndex, account);
  }

  @Override
  public NetworkInterface afterRemovalOf(ResourceId removed) {
    return withSecurityGroups(Reference.without(removed, securityGroups));
  }

  private NetworkInterface copy(
      String newName,
      ResourceId newSubnet,
      List<PrivateAddress> newAddresses,
      List<Address> newIpv6,
      List<ResourceId> newGroups,
      boolean newCheck) {
    return new NetworkInterface(
        id,
        newName,
        newSubnet,
        newAddresses,
        newIpv6,
        newGroups,
        newCheck,
        type,
        status,
        attachedTo,
        deviceIndex,
        owner);
  }

  private NetworkInterface used(
      InterfaceStatus newStatus,
      Optional<ResourceId> newAttachedTo,
      int newDeviceIndex,
      Optional<String> newOwner) {
    return new NetworkInterface(
        id,
        name,
        subnet,
        addresses,
        ipv6Addresses,
        securityGroups,
        sourceDestCheck,
        type,
        newStatus,
        newAttachedTo,
        newDeviceIndex,
        newOwner);
  }
}
