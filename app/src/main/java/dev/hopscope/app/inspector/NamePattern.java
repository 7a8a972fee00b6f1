package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;

/** A name for several resources, in which {@code #} stands for a number that counts up. */
final class NamePattern {
  private static final String NUMBER = "#";

  private NamePattern() {}

  /** The one edit that names them by the pattern, in this order. */
  static Edit renamed(String pattern, List<ResourceId> ids, String intent) {
    List<Edit> edits = new ArrayList<>();
    for (ResourceId id : ids) {
      edits.add(new Edit.Rename(id, pattern.replace(NUMBER, Integer.toString(edits.size() + 1))));
    }
    return new Edit.Batch(intent, edits);
  }
}
