package dev.hopscope.model.address;

import java.util.Optional;

/**
 * What a rule says of protocol and port: {@code all}, {@code tcp 443}, {@code udp 1024-65535},
 * {@code icmp 8/0}, {@code 47}. Protocols other than TCP, UDP and ICMP have no ports: AWS ignores
 * them (rules SG-06 and NACL-06).
 *
 * @param protocol which protocol, or all
 * @param ports destination ports; {@link PortRange#ALL} unless the protocol is TCP or UDP
 * @param icmp type and code; {@link IcmpType#ANY} unless the protocol is ICMP or ICMPv6
 */
public record Traffic(Protocol protocol, PortRange ports, IcmpType icmp) {
  /** All protocols, all ports. */
  public static final Traffic ALL = of(Protocol.ALL);

  /** Drops what the protocol does not have, as AWS does. */
  public Traffic {
    ports = protocol.hasPorts() ? ports : PortRange.ALL;
    icmp = protocol.isIcmp() ? icmp : IcmpType.ANY;
  }

  /** Everything of one protocol. */
  public static Traffic of(Protocol protocol) {
    return new Traffic(protocol, PortRange.ALL, IcmpType.ANY);
  }

  /** TCP to these ports. */
  public static Traffic tcp(int from, int to) {
    return new Traffic(Protocol.TCP, new PortRange(from, to), IcmpType.ANY);
  }

  /** TCP to one port. */
  public static Traffic tcp(int port) {
    return tcp(port, port);
  }

  /** UDP to one port. */
  public static Traffic udp(int port) {
    return new Traffic(Protocol.UDP, PortRange.of(port), IcmpType.ANY);
  }

  /** ICMP of one type and code. */
  public static Traffic icmp(int type, int code) {
    return new Traffic(Protocol.ICMP, PortRange.ALL, new IcmpType(type, code));
  }

  /**
   * Reads the text form: a protocol, then ports or an ICMP type where it has them; {@code tcp}
   * alone means every port.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static Traffic parse(String text) {
    String[] words = text.strip().split("\\s+", 2);
    Protocol protocol = Protocol.parse(words[0]);
    if (words.length == 1) {
      return of(protocol);
    }
    if (protocol.hasPorts()) {
      return new Traffic(protocol, parsePorts(words[1]), IcmpType.ANY);
    }
    if (protocol.isIcmp()) {
      return new Traffic(protocol, PortRange.ALL, parseIcmp(words[1]));
    }
    throw new IllegalArgumentException("protocol " + protocol + " has no ports: \"" + text + "\"");
  }

  /** As {@link #parse}, empty where the text is not of that form. */
  public static Optional<Traffic> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException notTraffic) {
      return Optional.empty();
    }
  }

  /** Whether the rule speaks of this protocol, ports aside. */
  public boolean covers(Protocol packet) {
    return protocol.isAll() || protocol.equals(packet);
  }

  /** Whether the rule speaks of every protocol and port. */
  public boolean isAll() {
    return protocol.isAll();
  }

  @Override
  public String toString() {
    if (protocol.hasPorts()) {
      return protocol + " " + (ports.equals(PortRange.ALL) ? "all" : ports);
    }
    return protocol.isIcmp() && !icmp.equals(IcmpType.ANY)
        ? protocol + " " + icmp
        : protocol.toString();
  }

  private static PortRange parsePorts(String text) {
    return text.strip().equals("all") ? PortRange.ALL : PortRange.parse(text);
  }

  private static IcmpType parseIcmp(String text) {
    String stripped = text.strip();
    if (stripped.equals("all") || stripped.equals("any")) {
      return IcmpType.ANY;
    }
    String[] parts = stripped.split("/", -1);
    try {
      return new IcmpType(
          Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : -1);
    } catch (NumberFormatException notNumbers) {
      throw new IllegalArgumentException("not an ICMP type and code: \"" + text + "\"", notNumbers);
    }
  }
}
