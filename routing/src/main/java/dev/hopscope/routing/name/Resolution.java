package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.NameSource;
import dev.hopscope.routing.walk.Walk;
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

    static Answered of(ResourceId by, NameSource source, List<Address> addresses) {
      return new Answered(by, source, List.of(), addresses, /* assumed= */ false);
    }
  }

  /** The query does not come back, or nobody knows with what. */
  record Unanswered(Walk query, Optional<Walk> reply) implements Resolution {}

  /**
   * There is no such name.
   *
   * @param by the zone that answers for it and does not have it; empty where none does
   */
  record NoSuchName(Optional<ResourceId> by) implements Resolution {}
}
