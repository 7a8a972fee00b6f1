package dev.hopscope.app.explain;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.routing.trace.Packet;
import java.util.Optional;

/** Why a rule does not match a packet, in a few words. */
final class Mismatch {
  private Mismatch() {}

  /** Why protocol or ports do not match; empty where they do. */
  static Optional<String> of(Traffic traffic, Packet packet) {
    if (!traffic.covers(packet.protocol())) {
      return Optional.of(packet.protocol() + " is not " + traffic.protocol());
    }
    if (packet.protocol().hasPorts()
        && !traffic.isAll()
        && !traffic.ports().contains(packet.destinationPort())) {
      return Optional.of("port %d is not %s".formatted(packet.destinationPort(), traffic.ports()));
    }
    if (packet.protocol().isIcmp() && !traffic.isAll() && !traffic.icmp().matches(packet.icmp())) {
      return Optional.of("icmp %s is not %s".formatted(packet.icmp(), traffic.icmp()));
    }
    return Optional.empty();
  }

  /** Why the range does not match; empty where it does. */
  static Optional<String> of(Cidr range, Address address) {
    if (range.family() != address.family()) {
      return Optional.of("other address family");
    }
    return range.contains(address) ? Optional.empty() : Optional.of(address + " is outside");
  }

  /**
   * The address that rules of this direction are about: source coming in, destination going out.
   */
  static Address peer(Packet packet, Direction direction) {
    return switch (direction) {
      case INGRESS -> packet.source();
      case EGRESS -> packet.destination();
    };
  }
}
