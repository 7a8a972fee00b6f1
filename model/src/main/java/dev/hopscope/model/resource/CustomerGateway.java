package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import java.util.List;
import java.util.Optional;

/**
 * What AWS knows of the device at the other end of a VPN connection.
 *
 * @param id {@code cgw-…}
 * @param name Name tag
 * @param address its public address, where known
 * @param asn its BGP autonomous system number; 65000 is what the console proposes
 */
public record CustomerGateway(ResourceId id, String name, Optional<Address> address, long asn)
    implements Resource {

  @Override
  public ResourceKind kind() {
    return ResourceKind.CUSTOMER_GATEWAY;
  }

  @Override
  public List<Reference> references() {
    return List.of();
  }

  @Override
  public CustomerGateway withName(String newName) {
    return new CustomerGateway(id, newName, address, asn);
  }

  /** The same gateway at another address, or at one that is not known. */
  public CustomerGateway withAddress(Optional<Address> newAddress) {
    return new CustomerGateway(id, name, newAddress, asn);
  }

  /** The same gateway with another BGP number. */
  public CustomerGateway withAsn(long newAsn) {
    return new CustomerGateway(id, name, address, newAsn);
  }
}
