package dev.hopscope.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can have done: by a menu, a key, a button or the command palette.
 *
 * @param id names it in the program, such as {@code edit.undo}
 * @param label as a menu shows it, with an underscore before its mnemonic
 * @param object what it would be done to now, such as the edit to undo; blank where the label says
 *     it all
 * @param keys the first is the one that menus show
 * @param enabled whether it can be done now
 * @param chosen for one of several choices, whether it is the present one
 */
public record Command(
    String id,
    String label,
    ObservableValue<String> object,
    List<KeyCombination> keys,
    ObservableValue<Boolean> enabled,
    Optional<ObservableValue<Boolean>> chosen,
    Runnable action) {

  /** A command that is always possible and has no key. */
  public static Command of(String id, String label, Runnable action) {
    return new Command(
        id,
        label,
        new ReadOnlyStringWrapper(""),
        List.of(),
        new ReadOnlyBooleanWrapper(true),
        Optional.empty(),
        action);
  }

  /** The same with keys, such as {@code Shortcut+Shift+Z}. */
  public Command on(String... combinations) {
    List<KeyCombination> parsed =
        Stream.of(combinations).map(KeyCombination::keyCombination).toList();
    return new Command(id, label, object, parsed, enabled, chosen, action);
  }

  /** The same, possible only sometimes. */
  public Command when(ObservableValue<Boolean> possible) {
    return new Command(id, label, object, keys, possible, chosen, action);
  }

  /** The same, saying what it would be done to. */
  public Command to(ObservableValue<String> what) {
    return new Command(id, label, what, keys, enabled, chosen, action);
  }

  /** The same, as one of several choices. */
  public Command chosenWhen(ObservableValue<Boolean> present) {
    return new Command(id, label, object, keys, enabled, Optional.of(present), action);
  }

  /** The label for people who read it elsewhere than in a menu: no mnemonic, no dots. */
  public String title() {
    String plain = label.replace("__", "\0").replace("_", "").replace('\0', '_');
    return plain.endsWith("…") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** The label and what it would be done to now, such as "Undo Delete web". */
  public String sentence() {
    return object.getValue().isBlank() ? title() : title() + " " + object.getValue();
  }

  /** The key that menus show, as this system writes it; blank where there is none. */
  public String key() {
    return keys.isEmpty() ? "" : keys.getFirst().getDisplayText();
  }

  /** All its keys, as this system writes them. */
  public List<String> keyTexts() {
    return keys.stream().map(KeyCombination::getDisplayText).distinct().toList();
  }

  /** What a tooltip says: the sentence, and the key in brackets. */
  public String tip() {
    return key().isEmpty() ? sentence() : sentence() + " (" + key() + ")";
  }

  /** Does it, if it can be done now. */
  public void run() {
    if (enabled.getValue()) {
      action.run();
    }
  }
}
