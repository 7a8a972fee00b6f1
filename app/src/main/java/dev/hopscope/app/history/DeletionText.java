package dev.hopscope.app.history;

import dev.hopscope.app.look.Called;
import dev.hopscope.model.edit.Removal;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a deletion takes along and leaves behind, by name. */
public final class DeletionText {
  private static final int NAMED = 3;

  private DeletionText() {}

  /**
   * What goes beyond what was asked for, in sentences; empty where nothing depended on it.
   *
   * @param before the network as it was
   * @param ids what is deleted for its own sake
   */
  public static Optional<String> of(Topology before, Set<ResourceId> ids) {
    Removal removal = Removal.of(before, ids);
    List<Resource> along =
        removal.gone().stream()
            .filter(id -> !ids.contains(id))
            .flatMap(id -> before.find(id).stream())
            .toList();
    List<Resource> tables =
        removal.changed().stream().filter(after -> hasNewBlackhole(before, after)).toList();
    List<Resource> others =
        removal.changed().stream().filter(after -> !tables.contains(after)).toList();
    List<String> sentences = new ArrayList<>();
    if (!along.isEmpty()) {
      sentences.add("Also deleted: " + names(before, along) + ".");
    }
    if (!tables.isEmpty()) {
      sentences.add("Routes in " + names(before, tables) + " are blackholes now.");
    }
    if (!others.isEmpty()) {
      sentences.add(
          names(before, others)
              + (others.size() == 1 ? " no longer uses it." : " no longer use it."));
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private static boolean hasNewBlackhole(Topology before, Resource after) {
    return switch (after) {
      case RouteTable table ->
          dead(table)
              > before.find(table.id(), RouteTable.class).map(DeletionText::dead).orElse(0L);
      case TransitGatewayRouteTable table ->
          dead(table)
              > before
                  .find(table.id(), TransitGatewayRouteTable.class)
                  .map(DeletionText::dead)
                  .orElse(0L);
      case Resource _ -> false;
    };
  }

  private static long dead(RouteTable table) {
    return table.routes().stream().filter(Route::blackhole).count();
  }

  private static long dead(TransitGatewayRouteTable table) {
    return table.routes().stream().filter(TransitGatewayRoute::blackhole).count();
  }

  private static String names(Topology before, List<Resource> resources) {
    Called called = new Called(before);
    List<String> names = resources.stream().limit(NAMED).map(called::of).toList();
    int more = resources.size() - names.size();
    return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
  }
}
