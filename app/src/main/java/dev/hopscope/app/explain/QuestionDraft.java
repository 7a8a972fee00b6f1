package dev.hopscope.app.explain;

import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.document.Question;
import java.util.Optional;

/** What is written in the question bar: a question, or what keeps it from being one. */
sealed interface QuestionDraft {

  /** The fields of the question bar. */
  enum Field {
    FROM,
    TO,
    PROTOCOL,
    PORT,
    SOURCE_PORT
  }

  /** It can be asked. */
  record Ready(Question question) implements QuestionDraft {}

  /** It cannot be asked yet, because of this field. */
  record Refused(Field field, String why) implements QuestionDraft {}

  /** Reads the bar. Ports are ignored where the protocol has none. */
  static QuestionDraft of(String from, String to, String protocol, String port, String sourcePort) {
    if (from.isBlank()) {
      return new Refused(Field.FROM, "Who sends? Type a name, an id, an address or internet.");
    }
    if (to.isBlank()) {
      return new Refused(Field.TO, "Who is to be reached? Type a name, an id or an address.");
    }
    Optional<Protocol> parsed = Protocol.tryParse(protocol);
    if (parsed.isEmpty() || parsed.get().isAll()) {
      return new Refused(Field.PROTOCOL, "One protocol: tcp, udp, icmp, icmpv6 or a number.");
    }
    if (!parsed.get().hasPorts()) {
      return ready(from, to, parsed.get(), Optional.empty(), Optional.empty());
    }
    Optional<Integer> destination = port(port);
    if (destination.isEmpty()) {
      return new Refused(Field.PORT, port.isBlank() ? "Which port?" : notAPort(port));
    }
    Optional<Integer> source = port(sourcePort);
    if (source.isEmpty() && !sourcePort.isBlank()) {
      return new Refused(Field.SOURCE_PORT, notAPort(sourcePort));
    }
    return ready(from, to, parsed.get(), destination, source);
  }

  /** Why the text is no port, if it is none; an empty text is not wrong yet. */
  static Optional<String> whyNotAPort(String text) {
    return text.isBlank() || port(text).isPresent()
        ? Optional.empty()
        : Optional.of(notAPort(text));
  }

  private static QuestionDraft ready(
      String from,
      String to,
      Protocol protocol,
      Optional<Integer> port,
      Optional<Integer> sourcePort) {
    return new Ready(new Question(from.strip(), to.strip(), protocol, port, sourcePort));
  }

  private static Optional<Integer> port(String text) {
    return PortRange.tryParse(text)
        .filter(range -> range.from() == range.to())
        .map(PortRange::from);
  }

  private static String notAPort(String text) {
    return text.strip() + " is not a port: 0 to 65535.";
  }
}
