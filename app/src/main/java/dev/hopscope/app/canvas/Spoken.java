package dev.hopscope.app.canvas;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;
import java.util.Set;

/** What a screen reader says of the canvas: what is selected on it, and where that is. */
final class Spoken {
  private Spoken() {}

  static String of(Topology topology, Set<ResourceId> selected) {
    Optional<Resource> last = selected.stream().reduce((_, later) -> later).flatMap(topology::find);
    if (last.isEmpty()) {
      return "Network canvas, nothing selected";
    }
    Resource resource = last.get();
    String where =
        Whereabouts.boxOf(topology, resource.id())
            .flatMap(topology::find)
            .map(box -> ", in " + box.label())
            .orElse("");
    String what = resource.label() + ", " + KindLook.of(resource.kind()).label() + where;
    return selected.size() == 1 ? what : selected.size() + " selected, last " + what;
  }
}
