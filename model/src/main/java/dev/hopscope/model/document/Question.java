package dev.hopscope.model.document;

import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import java.util.Optional;

/**
 * Can a packet get from one end to another, and its reply back?
 *
 * @param from an end as people write it: {@code internet}, a resource id, an address, {@code
 *     address@resource} or a name
 * @param to likewise
 * @param protocol one protocol, not all
 * @param port destination port; there exactly where the protocol has ports
 * @param sourcePort where the packet is sent from; 49152 where empty (section 0.3 of the rules)
 */
public record Question(
    String from,
    String to,
    Protocol protocol,
    Optional<Integer> port,
    Optional<Integer> sourcePort) {

  /** Refuses all protocols at once, a missing or stray port, and ports out of range. */
  public Question {
    if (protocol.isAll()) {
      throw new IllegalArgumentException("a question is about one protocol, not all");
    }
    if (from.isBlank() || to.isBlank()) {
      throw new IllegalArgumentException("a question needs two ends");
    }
    if (protocol.hasPorts() && port.isEmpty()) {
      throw new IllegalArgumentException("protocol " + protocol + " needs a port");
    }
    if (!protocol.hasPorts() && port.isPresent()) {
      throw new IllegalArgumentException("protocol " + protocol + " has no ports");
    }
    port.ifPresent(PortRange::of);
    sourcePort.ifPresent(PortRange::of);
  }

  /** Whether this TCP port can be reached. */
  public static Question tcp(String from, String to, int port) {
    return new Question(from, to, Protocol.TCP, Optional.of(port), Optional.empty());
  }
}
