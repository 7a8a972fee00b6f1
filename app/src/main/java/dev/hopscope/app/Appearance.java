package dev.hopscope.app;

import dev.hopscope.app.look.Theme;
import dev.hopscope.app.look.ThemeSheet;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Light or dark: as the system has it, until a person chooses. */
final class Appearance {
  private static final String KEY = "appearance";

  /** What a person may choose. */
  enum Choice {
    SYSTEM,
    LIGHT,
    DARK
  }

  private final ObservableValue<ColorScheme> system;
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);

  /** The look that is remembered here, in a system that may be light or dark by turns. */
  Appearance(Preferences preferences, ObservableValue<ColorScheme> system) {
    this.system = system;
    choice.set(stored(preferences.get(KEY, Choice.SYSTEM.name())));
    choice.addListener(
        (_, _, chosen) -> {
          preferences.put(KEY, chosen.name());
          apply();
        });
    system.addListener(_ -> apply());
    apply();
  }

  private static Choice stored(String name) {
    for (Choice each : Choice.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return Choice.SYSTEM;
  }

  ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /** The other of light and dark. */
  void toggle() {
    choice.set(theme.get().dark() ? Choice.LIGHT : Choice.DARK);
  }

  private void apply() {
    boolean dark =
        switch (choice.get()) {
          case SYSTEM -> system.getValue() == ColorScheme.DARK;
          case LIGHT -> false;
          case DARK -> true;
        };
    Theme next = dark ? Theme.DARK : Theme.LIGHT;
    Application.setUserAgentStylesheet(ThemeSheet.of(next));
    theme.set(next);
  }
}
