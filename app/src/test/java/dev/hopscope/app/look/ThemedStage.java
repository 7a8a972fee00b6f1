package dev.hopscope.app.look;

import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * A stage for a part of the window, in the looks of the window: light, whatever was tested before.
 */
public final class ThemedStage {
  private ThemedStage() {}

  /** Shows a part of the window alone, in this size. */
  public static void show(Stage stage, Parent part, double width, double height) {
    Application.setUserAgentStylesheet(ThemeSheet.of(Theme.LIGHT));
    stage.setScene(new Scene(part, width, height));
    stage.show();
  }
}
