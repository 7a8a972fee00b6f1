package dev.hopscope.model.address;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One IPv4 or IPv6 address: 128 bits in two longs, an IPv4 address in the low 32 bits of {@code
 * low}.
 *
 * @param family which of the two
 * @param high the upper 64 bits; 0 for IPv4
 * @param low the lower 64 bits
 */
public record Address(Family family, long high, long low) implements Comparable<Address> {

  /** Refuses bits that an IPv4 address does not have. */
  public Address {
    if (family == Family.IPV4 && (high != 0 || low >>> 32 != 0)) {
      throw new IllegalArgumentException("an IPv4 address has 32 bits");
    }
  }

  /**
   * Reads dotted decimal or IPv6 text.
   *
   * @throws IllegalArgumentException if the text is not one full address
   */
  public static Address parse(String text) {
    return tryParse(text)
        .orElseThrow(() -> new IllegalArgumentException("not an IP address: \"" + text + "\""));
  }

  /** As {@link #parse}, empty where the text is not one full address. */
  public static Optional<Address> tryParse(String text) {
    return AddressText.address(text);
  }

  static Address ofBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return bytes.length == 4
        ? new Address(Family.IPV4, 0, Integer.toUnsignedLong(buffer.getInt()))
        : new Address(Family.IPV6, buffer.getLong(), buffer.getLong());
  }

  byte[] bytes() {
    return family == Family.IPV4
        ? ByteBuffer.allocate(4).putInt((int) low).array()
        : ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  /**
   * The address {@code offset} above this one, without a carry out of the lower 64 bits.
   *
   * @throws IllegalArgumentException if the sum leaves the family's range
   */
  public Address plus(long offset) {
    return new Address(family, high, low + offset);
  }

  /** Orders IPv4 before IPv6, then by number. */
  @Override
  public int compareTo(Address other) {
    int byFamily = family.compareTo(other.family);
    if (byFamily != 0) {
      return byFamily;
    }
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  @Override
  public String toString() {
    return AddressText.canonical(this);
  }
}
