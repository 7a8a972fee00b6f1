package dev.hopscope.model.address;

import java.util.Optional;

/**
 * A range of addresses written as its first address and a prefix length, such as {@code
 * 10.0.0.0/16}. AWS stores ranges without host bits (rule ADDR-02), and so does this record.
 *
 * @param address the first address of the range
 * @param length prefix length, 0 to 32 or 128
 */
public record Cidr(Address address, int length) implements Comparable<Cidr> {
  /** Every IPv4 address. */
  public static final Cidr ANY_IPV4 = parse("0.0.0.0/0");

  /** Every IPv6 address. */
  public static final Cidr ANY_IPV6 = parse("::/0");

  /** Refuses a length out of range and an address with host bits. */
  public Cidr {
    if (length < 0 || length > address.family().bits()) {
      throw new IllegalArgumentException("prefix length " + length + " is out of range");
    }
    if (!address.equals(first(address, length))) {
      throw new IllegalArgumentException(
          "%s/%d has host bits; the range is %s/%d"
              .formatted(address, length, first(address, length), length));
    }
  }

  /** Every address of a family. */
  public static Cidr any(Family family) {
    return family == Family.IPV4 ? ANY_IPV4 : ANY_IPV6;
  }

  /** The range of this length that holds the address: host bits are cleared, as AWS does. */
  public static Cidr of(Address address, int length) {
    return new Cidr(first(address, length), length);
  }

  /** The range that holds one address. */
  public static Cidr of(Address address) {
    return new Cidr(address, address.family().bits());
  }

  /**
   * Reads {@code address/length} without host bits.
   *
   * @throws IllegalArgumentException if the text is no CIDR or has host bits
   */
  public static Cidr parse(String text) {
    return AddressText.prefixed(text)
        .map(prefixed -> new Cidr(prefixed.address(), prefixed.length()))
        .orElseThrow(() -> new IllegalArgumentException("not a CIDR: \"" + text + "\""));
  }

  /** As {@link #parse}, but clears host bits; empty where the text is no CIDR at all. */
  public static Optional<Cidr> tryParse(String text) {
    return AddressText.prefixed(text).map(prefixed -> of(prefixed.address(), prefixed.length()));
  }

  /** Address family of every address in the range. */
  public Family family() {
    return address.family();
  }

  /** Whether the address lies in the range; never across families. */
  public boolean contains(Address other) {
    if (other.family() != address.family()) {
      return false;
    }
    if (address.family() == Family.IPV4) {
      return ((other.low() ^ address.low()) & lowMask32(length)) == 0;
    }
    return ((other.high() ^ address.high()) & mask64(length)) == 0
        && ((other.low() ^ address.low()) & mask64(length - 64)) == 0;
  }

  /** Whether every address of the other range lies in this one. */
  public boolean contains(Cidr other) {
    return other.length >= length && contains(other.address);
  }

  /** Whether the two ranges share an address. */
  public boolean overlaps(Cidr other) {
    return contains(other) || other.contains(this);
  }

  /** An address that stands for the hosts in the range: the first that is not its own name. */
  public Address firstHost() {
    return length >= family().bits() - 1 ? address : address.plus(1);
  }

  /** The last address of the range. */
  public Address last() {
    if (family() == Family.IPV4) {
      return new Address(Family.IPV4, 0, address.low() | (~lowMask32(length) & 0xFFFF_FFFFL));
    }
    return new Address(
        Family.IPV6, address.high() | ~mask64(length), address.low() | ~mask64(length - 64));
  }

  /** Orders by first address, then the wider range first. */
  @Override
  public int compareTo(Cidr other) {
    int byAddress = address.compareTo(other.address);
    return byAddress != 0 ? byAddress : Integer.compare(length, other.length);
  }

  @Override
  public String toString() {
    return address + "/" + length;
  }

  private static Address first(Address address, int length) {
    return address.family() == Family.IPV4
        ? new Address(Family.IPV4, 0, address.low() & lowMask32(length))
        : new Address(
            Family.IPV6, address.high() & mask64(length), address.low() & mask64(length - 64));
  }

  private static long lowMask32(int length) {
    return length == 0 ? 0 : 0xFFFF_FFFFL << (32 - length) & 0xFFFF_FFFFL;
  }

  private static long mask64(int length) {
    return length <= 0 ? 0 : length >= 64 ? -1 : -1L << (64 - length);
  }
}
