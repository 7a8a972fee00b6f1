package dev.hopscope.routing.naive;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;

/** What filters and routers see of a packet. */
record Header(
    Address source,
    Address destination,
    Protocol protocol,
    int sourcePort,
    int port,
    boolean echoReply) {

  Family family() {
    return destination.family();
  }

  Header answered() {
    return new Header(destination, source, protocol, port, sourcePort, true);
  }

  Header from(Address newSource, int newPort) {
    return new Header(newSource, destination, protocol, newPort, port, echoReply);
  }

  Header to(Address newDestination) {
    return new Header(source, newDestination, protocol, sourcePort, port, echoReply);
  }

  Header to(Address newDestination, int newPort) {
    return new Header(source, newDestination, protocol, sourcePort, newPort, echoReply);
  }

  /** SG-05 to SG-07, NACL-05, NACL-06: protocol, destination port, ICMP type and code. */
  boolean isMeantBy(Traffic traffic) {
    if (traffic.protocol().number() == -1) {
      return true;
    }
    if (traffic.protocol().number() != protocol.number()) {
      return false;
    }
    return switch (protocol.number()) {
      case 6, 17 -> traffic.ports().from() <= port && port <= traffic.ports().to();
      case 1, 58 -> isIcmpMeantBy(traffic.icmp());
      default -> true;
    };
  }

  private boolean isIcmpMeantBy(IcmpType rule) {
    int type = family() == Family.IPV4 ? (echoReply ? 0 : 8) : echoReply ? 129 : 128;
    return (rule.type() == -1 || rule.type() == type) && (rule.code() == -1 || rule.code() == 0);
  }
}
