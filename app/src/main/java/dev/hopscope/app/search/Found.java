package dev.hopscope.app.search;

import dev.hopscope.app.command.Command;
import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that can be found.
 *
 * @param goal what choosing it leads to
 * @param title what it is called
 * @param detail what tells it from others of that name
 * @param words what else it is found by, such as its id
 * @param ranges what it covers: the CIDR of a subnet, the destination of a route
 * @param addresses what it has: those of an interface
 */
public record Found(
    Goal goal,
    String title,
    String detail,
    List<String> words,
    List<Cidr> ranges,
    List<Address> addresses) {

  /** What choosing it leads to. */
  public sealed interface Goal {
    /** A resource. */
    record Resource(ResourceId id, ResourceKind kind) implements Goal {}

    /** A route, rule, entry or record of a resource. */
    record Row(ResourceId owner, ResourceKind kind) implements Goal {}

    /** A problem and the resource to change, where there is one. */
    record Problem(Optional<ResourceId> culprit) implements Goal {}

    /** A command, which is run. */
    record Run(Command command) implements Goal {}
  }

  /** Compares in lower case, so that is done once. */
  public Found {
    words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    ranges = List.copyOf(ranges);
    addresses = List.copyOf(addresses);
  }

  /** Something found by its words only. */
  static Found of(Goal goal, String title, String detail, List<String> words) {
    return new Found(goal, title, detail, words, List.of(), List.of());
  }
}
