package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Texts.Text;
import dev.hopscope.model.resource.ResourceId;
import java.util.Map;

/**
 * What was worked out for a picture and need not be again for the one after an edit.
 *
 * @param wiring how wires run
 * @param texts what is written at resources
 */
record Kept(Wiring wiring, Map<ResourceId, Text> texts) {
  static final Kept NOTHING = new Kept(Wiring.NONE, Map.of());
}
