package dev.hopscope.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The JavaFX application: one window. */
public final class HopscopeApp extends Application {
  @Override
  public void start(Stage stage) {
    stage.setTitle("Hopscope");
    stage.setScene(new Scene(new BorderPane(), 1200, 800));
    stage.show();
  }
}
