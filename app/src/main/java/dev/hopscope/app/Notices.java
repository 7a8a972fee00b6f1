package dev.hopscope.app;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Short messages over the canvas that go by themselves. */
final class Notices {
  private static final Duration READING_TIME = Duration.seconds(7);

  private final StackPane over;
  private final Notification notice =
      new Notification("", new FontIcon(MaterialDesignI.INFORMATION_OUTLINE));
  private final PauseTransition reading = new PauseTransition(READING_TIME);

  Notices(StackPane over) {
    this.over = over;
    notice.getStyleClass().addAll(Styles.ELEVATED_1, "notice");
    notice.setMaxSize(460, Region.USE_PREF_SIZE);
    notice.setOnClose(_ -> close());
    reading.setOnFinished(_ -> close());
    StackPane.setAlignment(notice, Pos.TOP_CENTER);
    StackPane.setMargin(notice, new Insets(12));
  }

  /**
   * Says something that is over when it is read; beneath what can be taken back, as both are of the
   * same edit.
   */
  void say(String message) {
    show(isShown() && offersUndo() ? notice.getMessage() + "\n" + message : message);
  }

  /** Says what was done, with a button that takes it back. */
  void sayWithUndo(String message, Runnable undo) {
    Button button = new Button("Undo");
    button.setId("notice-undo");
    button.setOnAction(
        _ -> {
          close();
          undo.run();
        });
    notice.getPrimaryActions().setAll(button);
    show(message);
  }

  /** Takes away what offers to undo: the next undo is another one. */
  void withdrawUndo() {
    if (offersUndo()) {
      close();
    }
  }

  private void show(String message) {
    notice.setMessage(message);
    if (!isShown()) {
      over.getChildren().add(notice);
    }
    reading.playFromStart();
  }

  private boolean isShown() {
    return over.getChildren().contains(notice);
  }

  private boolean offersUndo() {
    return !notice.getPrimaryActions().isEmpty();
  }

  private void close() {
    reading.stop();
    notice.getPrimaryActions().clear();
    over.getChildren().remove(notice);
  }
}
