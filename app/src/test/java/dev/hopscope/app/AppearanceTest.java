package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.look.Theme;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The theme follows the system while the program runs, until somebody chooses one. */
@ExtendWith(ApplicationExtension.class)
class AppearanceTest {
  private final Preferences preferences = Preferences.userRoot().node("dev/hopscope-test-themes");
  private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);

  @AfterEach
  void forgetPreferences() throws BackingStoreException {
    preferences.removeNode();
  }

  @Test
  void theThemeFollowsTheSystem(FxRobot robot) {
    robot.interact(
        () -> {
          Appearance appearance = new Appearance(preferences, system);
          assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);

          system.set(ColorScheme.DARK);
          assertThat(appearance.themeProperty().get()).isEqualTo(Theme.DARK);

          system.set(ColorScheme.LIGHT);
          assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);
        });
  }

  @Test
  void aChosenThemeStaysWhateverTheSystemDoes(FxRobot robot) {
    robot.interact(
        () -> {
          Appearance appearance = new Appearance(preferences, system);
          appearance.choiceProperty().set(Appearance.Choice.LIGHT);
          system.set(ColorScheme.DARK);
          assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);

          appearance.choiceProperty().set(Appearance.Choice.SYSTEM);
          assertThat(appearance.themeProperty().get()).isEqualTo(Theme.DARK);
        });
  }
}
