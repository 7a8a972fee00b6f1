package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Aiming;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/**
 * A wire under way, or a search for an end, ended with keys alone: arrows go from one resource that
 * takes it to the next, as one reads, and Enter ends it there.
 */
final class AimKeys {
  private final CanvasView canvas;
  private Optional<ResourceId> aim = Optional.empty();

  AimKeys(CanvasView canvas) {
    this.canvas = canvas;
  }

  /** Does what the key is for; whether it is for that. */
  boolean pressed(Aiming aiming, KeyCode code) {
    switch (code) {
      case RIGHT, DOWN -> aim(aiming, 1);
      case LEFT, UP -> aim(aiming, -1);
      case ENTER -> {
        Optional<ResourceId> end = aim.filter(aiming.takers()::contains);
        aim = Optional.empty();
        end.ifPresent(at -> canvas.end(aiming.finish(at, canvas)));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void aim(Aiming aiming, int step) {
    Picture picture = canvas.picture();
    List<ResourceId> takers =
        aiming.takers().stream()
            .filter(id -> picture.spot(id).isPresent())
            .sorted(
                Comparator.comparingDouble((ResourceId id) -> spot(id).y())
                    .thenComparingDouble(id -> spot(id).x())
                    .thenComparing(id -> id))
            .toList();
    if (takers.isEmpty()) {
      return;
    }
    int now = aim.map(takers::indexOf).orElse(-1);
    int last = takers.size() - 1;
    int next = now < 0 ? (step > 0 ? 0 : last) : Math.floorMod(now + step, takers.size());
    aim = Optional.of(takers.get(next));
    canvas.lens().bringIntoView(takers.get(next));
    aiming.aim(takers.get(next), canvas);
  }

  private Rect spot(ResourceId id) {
    return canvas.picture().spot(id).orElseThrow();
  }
}
