package dev.hopscope.model.address;

import java.util.Optional;

/**
 * A range of TCP or UDP ports, both ends included.
 *
 * @param from first port, 0 to 65535
 * @param to last port, {@code from} to 65535
 */
public record PortRange(int from, int to) {
  /** Every port. */
  public static final PortRange ALL = new PortRange(0, 65_535);

  /** The ports that NAT gateways and load balancers send from. */
  public static final PortRange EPHEMERAL = new PortRange(1024, 65_535);

  /** Refuses ports outside 0 to 65535 and a range that ends before it begins. */
  public PortRange {
    if (from < 0 || to > 65_535 || from > to) {
      throw new IllegalArgumentException(
          "not a port range: " + from + "-" + to + " (ports are 0 to 65535)");
    }
  }

  /** The range of one port. */
  public static PortRange of(int port) {
    return new PortRange(port, port);
  }

  /**
   * Reads {@code 443} or {@code 1024-65535}.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static PortRange parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a port or port range: \"" + text + "\" (ports are 0 to 65535)"));
  }

  /** As {@link #parse}, empty where the text is neither a port nor a range of ports. */
  public static Optional<PortRange> tryParse(String text) {
    String[] ends = text.strip().split("-", -1);
    if (ends.length > 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PortRange(
              Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[ends.length - 1].strip())));
    } catch (IllegalArgumentException notPorts) {
      return Optional.empty();
    }
  }

  /** Whether the port lies in the range. */
  public boolean contains(int port) {
    return from <= port && port <= to;
  }

  @Override
  public String toString() {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
