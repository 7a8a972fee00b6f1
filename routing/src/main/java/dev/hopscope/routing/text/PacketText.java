package dev.hopscope.routing.text;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.routing.trace.Packet;

/** A packet in words. */
final class PacketText {
  private PacketText() {}

  /** The whole header: {@code tcp 10.0.0.10:49152 → 10.0.1.10:5432}. */
  static String header(Packet packet) {
    return kind(packet)
        + " "
        + end(packet.source(), packet.sourcePort())
        + " → "
        + end(packet.destination(), packet.destinationPort());
  }

  /** What a filter looks at: {@code tcp 5432 from 10.0.0.10}. */
  static String asFiltered(Packet packet, Direction direction) {
    String traffic =
        packet.protocol().hasPorts()
            ? packet.protocol() + " " + packet.destinationPort()
            : kind(packet);
    return switch (direction) {
      case INGRESS -> traffic + " from " + packet.source();
      case EGRESS -> traffic + " to " + packet.destination();
    };
  }

  /** The address that a filter compares with its rules. */
  static Address farSide(Packet packet, Direction direction) {
    return switch (direction) {
      case INGRESS -> packet.source();
      case EGRESS -> packet.destination();
    };
  }

  /** An address with its port, where it has one. */
  static String end(Address address, int port) {
    if (port == Packet.NO_PORT) {
      return address.toString();
    }
    return address.family() == Family.IPV6 ? "[" + address + "]:" + port : address + ":" + port;
  }

  /** The protocol alone. */
  static String protocol(Packet packet) {
    return packet.protocol().hasPorts() || packet.protocol().isIcmp()
        ? packet.protocol().toString()
        : "protocol " + packet.protocol();
  }

  /** The IP version of both addresses. */
  static String family(Packet packet) {
    return word(packet.family());
  }

  static String word(Family family) {
    return switch (family) {
      case IPV4 -> "IPv4";
      case IPV6 -> "IPv6";
    };
  }

  /** Protocol and, for ICMP, what kind of message. */
  static String kind(Packet packet) {
    if (!packet.protocol().isIcmp()) {
      return protocol(packet);
    }
    if (packet.icmp().equals(IcmpType.echoRequest(packet.family()))) {
      return packet.protocol() + " echo request";
    }
    return packet.icmp().equals(IcmpType.echoReply(packet.family()))
        ? packet.protocol() + " echo reply"
        : packet.protocol() + " " + packet.icmp();
  }
}
