package dev.hopscope.routing.trace;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.Protocol;

/**
 * The header of a packet.
 *
 * @param source where it says it comes from
 * @param destination where it is going
 * @param protocol one protocol
 * @param sourcePort 0 to 65535, or {@link #NO_PORT}
 * @param destinationPort 0 to 65535, or {@link #NO_PORT}
 * @param icmp type and code; {@link IcmpType#ANY} where the protocol is not ICMP
 */
public record Packet(
    Address source,
    Address destination,
    Protocol protocol,
    int sourcePort,
    int destinationPort,
    IcmpType icmp) {
  /** The port of a packet whose protocol has none. */
  public static final int NO_PORT = -1;

  /** The address family of both addresses. */
  public Family family() {
    return destination.family();
  }

  /** The packet that answers this one: ends swapped, an echo request turned into its reply. */
  public Packet reply() {
    return new Packet(
        /* source= */ destination,
        /* destination= */ source,
        protocol,
        /* sourcePort= */ destinationPort,
        /* destinationPort= */ sourcePort,
        protocol.isIcmp() ? IcmpType.echoReply(family()) : icmp);
  }

  /** The same packet from another address and port. */
  public Packet from(Address newSource, int newPort) {
    return new Packet(
        newSource,
        destination,
        protocol,
        protocol.hasPorts() ? newPort : NO_PORT,
        destinationPort,
        icmp);
  }

  /** The same packet to another address. */
  public Packet to(Address newDestination) {
    return new Packet(source, newDestination, protocol, sourcePort, destinationPort, icmp);
  }
}
