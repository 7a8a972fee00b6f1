package dev.hopscope.app;

import dev.hopscope.app.session.Session;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What to do with an empty canvas; goes as soon as something is drawn. */
final class EmptyHint extends VBox {
  private static final double FAINT = 0.12;

  /** A hint over the canvas of a session. */
  EmptyHint(Session session, Documents documents, Runnable welcome) {
    getStyleClass().add("empty-hint");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER);
    setPickOnBounds(false);
    Label first = new Label("Add a VPC from the left");
    first.getStyleClass().add("empty-hint-title");
    Label then =
        new Label(
            "Drag it here, or press Enter on it. Then put subnets into it, instances into those,"
                + " and ask below whether one reaches another. Or start from what exists:");
    then.getStyleClass().add("muted");
    then.setWrapText(true);
    then.setMaxWidth(380);
    first.setMouseTransparent(true);
    then.setMouseTransparent(true);
    Button file = new Button("Open a file…");
    file.setOnAction(_ -> documents.open());
    Button samples = new Button("Samples and recent files");
    samples.setOnAction(_ -> welcome.run());
    HBox ways = new HBox(8, file, samples);
    ways.setAlignment(Pos.CENTER);
    getChildren().setAll(first, then, ways);
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    session.document().topology().vertexSet().isEmpty()
                        && !documents.openingProperty().get(),
                session.documentProperty(),
                documents.openingProperty()));
    managedProperty().bind(visibleProperty());
  }

  /** What is dropped on the hint is meant for the canvas below, and what is said there is read. */
  void letThrough(Node area) {
    mouseTransparentProperty().subscribe(through -> setOpacity(through ? FAINT : 1));
    area.addEventFilter(DragEvent.DRAG_OVER, _ -> setMouseTransparent(true));
    area.addEventFilter(DragEvent.DRAG_EXITED, _ -> setMouseTransparent(false));
    area.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> setMouseTransparent(false));
  }
}
