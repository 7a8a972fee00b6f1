package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import java.util.Optional;

/**
 * A private IPv4 address of a network interface.
 *
 * @param address the address itself
 * @param publicAddress the public IPv4 address that AWS assigned to it from its own pool; an
 *     elastic IP says itself what it is associated with
 */
public record PrivateAddress(Address address, Optional<Address> publicAddress) {

  /** A private address without a public one. */
  public static PrivateAddress of(Address address) {
    return new PrivateAddress(address, Optional.empty());
  }
}
