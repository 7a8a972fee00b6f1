package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Texts.Text;
import dev.hopscope.app.picture.WireRouter.Choice;
import dev.hopscope.model.resource.ResourceId;
import java.util.Map;

/**
 * What was worked out for a picture and need not be again for the one after an edit.
 *
 * @param routes how wires run
 * @param texts what is written at resources
 */
record Kept(Map<Stretch, Choice> routes, Map<ResourceId, Text> texts) {
  static final Kept NOTHING = new Kept(Map.of(), Map.of());
}
