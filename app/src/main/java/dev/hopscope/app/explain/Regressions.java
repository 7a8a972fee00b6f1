package dev.hopscope.app.explain;

import dev.hopscope.model.document.SavedQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which saved questions held before an edit and fail after it. */
final class Regressions {
  private final Map<SavedQuestion, SavedState.Standing> before = new HashMap<>();

  /** Forgets how questions stood: another document is open. */
  void forget() {
    before.clear();
  }

  /** Those that have turned since they were seen last; one that is being asked is not judged. */
  List<SavedState> in(List<SavedState> now) {
    List<SavedState> turned =
        now.stream()
            .filter(state -> state.standing() == SavedState.Standing.FAILS)
            .filter(state -> before.get(state.saved()) == SavedState.Standing.HOLDS)
            .toList();
    now.stream()
        .filter(state -> state.standing() != SavedState.Standing.ASKING)
        .forEach(state -> before.put(state.saved(), state.standing()));
    return turned;
  }

  /** What to say of them; the first by name. */
  static String text(List<SavedState> turned) {
    SavedState first = turned.getFirst();
    String rest =
        switch (turned.size()) {
          case 1 -> "";
          case 2 -> " One more saved question turned with it.";
          default -> " %d more saved questions turned with it.".formatted(turned.size() - 1);
        };
    return "Saved question %s: %s.%s"
        .formatted(SavedState.text(first.saved().question()), first.text(), rest);
  }
}
