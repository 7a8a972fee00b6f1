package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTarget;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A line of a pasted route table, of a VPC or a transit gateway.
 *
 * @param destination a range or the id of a prefix list
 * @param target an id, {@code local}, or empty
 * @param propagated whether propagation made it
 */
record PastedRoute(String destination, String target, boolean propagated, boolean blackhole) {
  private static final Set<String> PROPAGATED = Set.of("yes", "propagated");

  /** A route as AWS describes it. */
  static PastedRoute of(Route route) {
    String target =
        switch (route.target()) {
          case RouteTarget.Local _ -> "local";
          case RouteTarget.To to -> to.id().value();
          case RouteTarget.Unmodelled unmodelled -> unmodelled.what();
        };
    return new PastedRoute(
        route.destination().toString(), target, route.propagated(), route.blackhole());
  }

  static PastedRoute of(PastedTable.Line line) {
    boolean named = !line.named().isEmpty();
    String destination =
        named ? line.under("destination", "cidr", "prefix list id").orElse("") : line.at(0);
    String target =
        named ? line.under("target", "attachment", "attachment id").orElse("") : line.at(1);
    List<String> rest =
        line.cells().stream().skip(1).map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    return new PastedRoute(
        PastedRule.idOf(destination),
        PastedRule.idOf(target),
        rest.stream().anyMatch(PROPAGATED::contains),
        rest.contains("blackhole"));
  }
}
