package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import java.util.stream.Stream;

/** Which packets a route is for: a range of addresses or a prefix list (rule RT-10). */
public sealed interface RouteDestination {

  /** One range. */
  record Range(Cidr cidr) implements RouteDestination {
    @Override
    public String toString() {
      return cidr.toString();
    }
  }

  /** Every range of a prefix list. */
  record Listed(ResourceId prefixList) implements RouteDestination {
    @Override
    public String toString() {
      return prefixList.toString();
    }
  }

  /** The destination that is one range. */
  static RouteDestination of(Cidr cidr) {
    return new Range(cidr);
  }

  /** Reads a CIDR or, where the text is none, the id of a prefix list. */
  static RouteDestination parse(String text) {
    return text.contains("/")
        ? new Range(Cidr.parse(text))
        : new Listed(ResourceId.of(text.strip()));
  }

  /** The prefix list named, as a reference. */
  default Stream<Reference> reference() {
    return switch (this) {
      case Range _ -> Stream.empty();
      case Listed listed -> Reference.of(Role.REFERS_TO, listed.prefixList());
    };
  }
}
