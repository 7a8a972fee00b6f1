package dev.hopscope.model.topology;

import dev.hopscope.model.resource.ResourceId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a network was made of by which changes, back to where it began; compared by identity. */
final class Descent {
  private final @Nullable Descent parent;
  private final @Nullable ResourceId changed;
  private final int generation;

  private Descent(@Nullable Descent parent, @Nullable ResourceId changed, int generation) {
    this.parent = parent;
    this.changed = changed;
    this.generation = generation;
  }

  /** Of nothing. */
  static Descent begin() {
    return new Descent(null, null, 0);
  }

  /** After one more change. */
  Descent changing(ResourceId id) {
    return new Descent(this, id, generation + 1);
  }

  /** All that was changed since the two were one; empty where they never were. */
  Optional<Set<ResourceId>> changedSince(Descent other) {
    Set<ResourceId> ids = new HashSet<>();
    Descent left = this;
    Descent right = other;
    while (left != right) {
      Descent younger = left.generation >= right.generation ? left : right;
      if (younger.parent == null || younger.changed == null) {
        return Optional.empty();
      }
      ids.add(younger.changed);
      if (younger == left) {
        left = younger.parent;
      } else {
        right = younger.parent;
      }
    }
    return Optional.of(ids);
  }
}
