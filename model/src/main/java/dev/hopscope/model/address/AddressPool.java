package dev.hopscope.model.address;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The free part of a range: the next subnet that fits in a VPC, the next address that a host in a
 * subnet gets. AWS reserves the first four addresses of a subnet and the last one (rules ADDR-22
 * and ADDR-32).
 */
public final class AddressPool {
  private static final int RESERVED_AT_START = 4;
  private static final int MOST_TRIED = 1 << 16;

  private AddressPool() {}

  /** The lowest range of this length inside {@code range} that overlaps none of {@code taken}. */
  public static Optional<Cidr> nextFree(Cidr range, int length, Collection<Cidr> taken) {
    if (length < range.length() || length > range.family().bits()) {
      return Optional.empty();
    }
    Cidr candidate = Cidr.of(range.address(), length);
    for (int tried = 0; tried < MOST_TRIED && range.contains(candidate); tried++) {
      Cidr current = candidate;
      Optional<Cidr> inTheWay = taken.stream().filter(current::overlaps).findFirst();
      if (inTheWay.isEmpty()) {
        return Optional.of(current);
      }
      Address last = inTheWay.get().last();
      Address next = (last.compareTo(current.last()) > 0 ? last : current.last());
      Optional<Address> beyond = successor(next);
      if (beyond.isEmpty()) {
        return Optional.empty();
      }
      candidate = Cidr.of(beyond.get(), length);
    }
    return Optional.empty();
  }

  /** The lowest address of a subnet that AWS does not reserve and nobody has. */
  public static Optional<Address> nextFree(Cidr subnet, Set<Address> taken) {
    if (subnet.family().bits() - subnet.length() < 3) {
      return Optional.empty();
    }
    Address candidate = subnet.address().plus(RESERVED_AT_START);
    for (int tried = 0; tried < MOST_TRIED; tried++) {
      if (isReserved(subnet, candidate)) {
        return Optional.empty();
      }
      if (!taken.contains(candidate)) {
        return Optional.of(candidate);
      }
      candidate = candidate.plus(1);
    }
    return Optional.empty();
  }

  /** Whether AWS keeps this address of the subnet for itself; also true outside the subnet. */
  public static boolean isReserved(Cidr subnet, Address address) {
    return !subnet.contains(address)
        || address.compareTo(subnet.address().plus(RESERVED_AT_START)) < 0
        || address.equals(subnet.last());
  }

  private static Optional<Address> successor(Address address) {
    if (address.family() == Family.IPV4) {
      return address.low() == 0xFFFF_FFFFL ? Optional.empty() : Optional.of(address.plus(1));
    }
    if (address.low() != -1) {
      return Optional.of(address.plus(1));
    }
    return address.high() == -1
        ? Optional.empty()
        : Optional.of(new Address(Family.IPV6, address.high() + 1, 0));
  }
}
