package dev.hopscope.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens the one file or folder that is dropped on a window. */
final class FileDrop {
  private final Consumer<Path> open;

  FileDrop(Consumer<Path> open) {
    this.open = open;
  }

  void installOn(Node root) {
    root.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (isOneFile(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    root.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          if (isOneFile(event)) {
            Path path = event.getDragboard().getFiles().getFirst().toPath();
            event.setDropCompleted(true);
            event.consume();
            Platform.runLater(() -> open.accept(path)); // opening may ask; the drag ends first
          }
        });
  }

  private static boolean isOneFile(DragEvent event) {
    return event.getDragboard().getFiles().size() == 1;
  }
}
