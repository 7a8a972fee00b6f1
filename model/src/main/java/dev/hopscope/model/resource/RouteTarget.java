package dev.hopscope.model.resource;

import java.util.stream.Stream;

/** Where a route sends packets. */
public sealed interface RouteTarget {
  /** The VPC itself. */
  RouteTarget LOCAL = new Local();

  /** Delivery inside the VPC. */
  record Local() implements RouteTarget {
    @Override
    public String toString() {
      return "local";
    }
  }

  /** A resource: a gateway, an interface, a connection or an endpoint. */
  record To(ResourceId id) implements RouteTarget {
    @Override
    public String toString() {
      return id.toString();
    }
  }

  /** A resource of a kind that is not modelled, such as a local gateway or a core network. */
  record Unmodelled(String what) implements RouteTarget {
    static final String MARK = "unmodelled:";

    @Override
    public String toString() {
      return MARK + what;
    }
  }

  /** A resource as target. */
  static RouteTarget to(ResourceId id) {
    return new To(id);
  }

  /** Reads {@code local}, the id of a resource, or {@code unmodelled:…}. */
  static RouteTarget parse(String text) {
    String stripped = text.strip();
    if (stripped.equals("local")) {
      return LOCAL;
    }
    return stripped.startsWith(Unmodelled.MARK)
        ? new Unmodelled(stripped.substring(Unmodelled.MARK.length()))
        : new To(ResourceId.of(stripped));
  }

  /** The resource named, as a reference. */
  default Stream<Reference> reference() {
    return switch (this) {
      case Local _, Unmodelled _ -> Stream.empty();
      case To to -> Reference.of(Role.ROUTES_TO, to.id());
    };
  }
}
