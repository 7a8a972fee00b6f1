package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Figure.Wire;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.Optional;

/**
 * A wire that is to be drawn.
 *
 * @param id the connection that it stands for, if it is a resource
 * @param bundle wires of one bundle may run on top of each other
 * @param text as large as what is written at the sign on it, lying anywhere; empty for a wire
 *     without a sign
 */
record Strand(
    Optional<ResourceId> id, Wire.Stroke stroke, Stretch stretch, int bundle, Optional<Rect> text) {
  Strand by(Stretch other) {
    return new Strand(id, stroke, other, bundle, text);
  }
}
