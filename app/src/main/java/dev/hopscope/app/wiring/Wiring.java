package dev.hopscope.app.wiring;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a wire from one resource to another would do. */
public sealed interface Wiring {

  /**
   * It can be drawn.
   *
   * @param meaning what it does, such as "Route 0.0.0.0/0 to igw"; it also names the edit
   * @param making gives the edit; not asked for while the wire is only thought of
   */
  record Joined(String meaning, Supplier<Edit> making) implements Wiring {
    /** The edit that draws it: one step to undo. */
    public Edit edit() {
      return making.get();
    }
  }

  /**
   * Such wires exist, and AWS takes this one not.
   *
   * @param why a sentence
   */
  record Refused(String why) implements Wiring {}

  /**
   * No wire leads from a resource of the one kind to one of the other.
   *
   * @param why a sentence
   */
  record Unrelated(String why) implements Wiring {}

  /** Why it cannot be drawn; empty where it can. */
  default Optional<String> refusal() {
    return switch (this) {
      case Joined _ -> Optional.empty();
      case Refused refused -> Optional.of(refused.why());
      case Unrelated unrelated -> Optional.of(unrelated.why());
    };
  }

  /** The wire that changes one resource to this. */
  static Optional<Wiring> change(String meaning, Supplier<Resource> changed) {
    return Optional.of(
        new Joined(
            meaning,
            () -> new Edit.Batch(meaning, List.of(new Edit.ReplaceResource(changed.get())))));
  }

  /** The wire that makes this edit. */
  static Optional<Wiring> join(String meaning, Supplier<Edit> making) {
    return Optional.of(new Joined(meaning, making));
  }

  /** The wire that cannot be drawn. */
  static Optional<Wiring> refuse(String why) {
    return Optional.of(new Refused(why));
  }
}
