package dev.hopscope.app.canvas.gesture;

import dev.hopscope.model.resource.ResourceId;
import java.util.Set;

/** A gesture that looks for one resource: a click ends it there, or arrows and Enter do. */
public sealed interface Aiming extends Gesture permits DrawWire, PickEnd {

  /** Everything that it may end at. */
  Set<ResourceId> takers();

  /** Shows what ending here would do, wherever the pointer is. */
  void aim(ResourceId at, GestureContext context);

  /** Ends it here. */
  Gesture finish(ResourceId at, GestureContext context);
}
