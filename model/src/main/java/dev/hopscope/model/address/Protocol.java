package dev.hopscope.model.address;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An IP protocol by its IANA number, or all of them.
 *
 * @param number 0 to 255, or -1 for all protocols (only in rules)
 */
public record Protocol(int number) {
  /** All protocols: a rule's {@code -1}. */
  public static final Protocol ALL = new Protocol(-1);

  /** ICMP for IPv4. */
  public static final Protocol ICMP = new Protocol(1);

  /** Transmission Control Protocol. */
  public static final Protocol TCP = new Protocol(6);

  /** User Datagram Protocol. */
  public static final Protocol UDP = new Protocol(17);

  /** ICMP for IPv6. */
  public static final Protocol ICMPV6 = new Protocol(58);

  private static final Map<String, Protocol> NAMED =
      Map.of("all", ALL, "icmp", ICMP, "tcp", TCP, "udp", UDP, "icmpv6", ICMPV6);

  /** Refuses numbers that are neither -1 nor 0 to 255. */
  public Protocol {
    if (number < -1 || number > 255) {
      throw new IllegalArgumentException(
          "not a protocol number: " + number + " (0 to 255, or -1 for all)");
    }
  }

  /**
   * Reads a name (tcp, udp, icmp, icmpv6, all) or an IANA number; case does not matter.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static Protocol parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a protocol: \""
                        + text
                        + "\" (tcp, udp, icmp, icmpv6, all or a number of 0 to 255)"));
  }

  /** As {@link #parse}, empty where the text is no protocol. */
  public static Optional<Protocol> tryParse(String text) {
    Protocol named = NAMED.get(text.strip().toLowerCase(Locale.ROOT));
    if (named != null) {
      return Optional.of(named);
    }
    try {
      return Optional.of(new Protocol(Integer.parseInt(text.strip())));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }

  /** Whether packets of this protocol carry ports: TCP and UDP do. */
  public boolean hasPorts() {
    return number == TCP.number || number == UDP.number;
  }

  /** Whether packets of this protocol carry an ICMP type and code. */
  public boolean isIcmp() {
    return number == ICMP.number || number == ICMPV6.number;
  }

  /** Whether this is every protocol. */
  public boolean isAll() {
    return number == ALL.number;
  }

  @Override
  public String toString() {
    return switch (number) {
      case -1 -> "all";
      case 1 -> "icmp";
      case 6 -> "tcp";
      case 17 -> "udp";
      case 58 -> "icmpv6";
      default -> Integer.toString(number);
    };
  }
}
