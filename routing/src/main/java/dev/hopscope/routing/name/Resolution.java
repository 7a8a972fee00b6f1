package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.NameSource;
import dev.hopscope.routing.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of looking a name up. */
public sealed interface Resolution {

  /**
   * The name has addresses.
   *
   * @param by what answered
   * @param source how it came by them
   * @param via rules and endpoints that forwarded the query, in order
   * @param addresses all of them, of either family
   * @param assumed whether the address only stands for those that nobody has written down
   */
  record Answered(
      ResourceId by,
      NameSource source,
      List<ResourceId> via,
      List<Address> addresses,
      boolean assumed)
      implements Resolution {
    public Answered {
      via = List.copyOf(via);
      addresses = List.copyOf(addresses);
    }

    /** The same, forwarded by these before. */
    Answered via(List<ResourceId> before) {
      List<ResourceId> all = new ArrayList<>(before);
      all.addAll(via);
      return new Answered(by, source, all, addresses, assumed);
    }

    /** The same addresses, by the record of a zone. */
    Answered by(ResourceId zone) {
      return new Answered(zone, NameSource.PRIVATE_HOSTED_ZONE, via, addresses, assumed);
    }

    static Answered of(ResourceId by, NameSource source, List<Address> addresses) {
      return new Answered(by, source, List.of(), addresses, /* assumed= */ false);
    }
  }

  /**
   * A rule forwards the query, and cannot.
   *
   * @param rule the rule
   * @param because what has no interface or names no server
   */
  record NotSent(ResourceId rule, ResourceId because) implements Resolution {}

  /** The query does not come back, or nobody knows with what. */
  record Unanswered(Walk query, Optional<Walk> reply) implements Resolution {}

  /**
   * There is no such name.
   *
   * @param by the zone that answers for it and does not have it; empty where none does
   */
  record NoSuchName(Optional<ResourceId> by) implements Resolution {}
}
