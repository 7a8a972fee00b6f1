package dev.hopscope.model.aws;

import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import java.util.Optional;

/** Protocols and ports as rules of ACLs and groups write them: -1 or nothing means any. */
final class Traffics {
  private Traffics() {}

  static Protocol protocol(Item rule, String field) {
    String text = rule.text(field).orElse("-1");
    return Protocol.tryParse(text)
        .orElseThrow(() -> rule.malformed(field, "is no protocol: \"" + text + "\""));
  }

  static PortRange ports(Item rule, Optional<Integer> from, Optional<Integer> to) {
    int first = from.filter(port -> port != -1).orElse(PortRange.ALL.from());
    int last = to.filter(port -> port != -1).orElse(PortRange.ALL.to());
    try {
      return new PortRange(first, last);
    } catch (IllegalArgumentException notPorts) {
      throw rule.malformed("has no port range: " + first + "-" + last);
    }
  }

  static IcmpType icmp(Item rule, Optional<Integer> type, Optional<Integer> code) {
    if (type.orElse(-1) == -1) {
      return IcmpType.ANY;
    }
    try {
      return new IcmpType(type.get(), code.orElse(-1));
    } catch (IllegalArgumentException notIcmp) {
      throw rule.malformed("has no ICMP type and code: " + type.get() + "/" + code.orElse(-1));
    }
  }
}
