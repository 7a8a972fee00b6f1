package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;

/** How the parts of a window stand to each other, and how large they are. */
final class WindowFrame {
  private static final double MOST_WIDTH = 1600;
  private static final double MOST_HEIGHT = 1000;

  /** How much of it the question and its answer need, at 100 %. */
  private static final double ANSWER_HEIGHT = 316;

  /** How much of the height is the drawing's, and of the width, whatever else wants room. */
  private static final double LEAST_HEIGHT = 0.4;

  private static final double LEAST_WIDTH = 0.3;

  /** How much of the screen a new window takes at the most. */
  private static final double SHARE = 0.9;

  private static final double MARGIN = 12;

  private final InterfaceSize size;
  private final Rectangle2D screen = Screen.getPrimary().getVisualBounds();
  private final double width = Math.min(MOST_WIDTH, screen.getWidth() * SHARE);
  private final double height = Math.min(MOST_HEIGHT, screen.getHeight() * SHARE);

  WindowFrame(InterfaceSize size) {
    this.size = size;
  }

  /** Puts the drawing into the middle, under what lies on it and above these corners. */
  void fillMiddle(StackPane middle, CanvasView canvas, Node hint, ZoomBar corner) {
    StackPane.setAlignment(corner, Pos.BOTTOM_LEFT);
    StackPane.setMargin(corner, new Insets(MARGIN));
    Runnable keepClear =
        () -> canvas.lens().keepClear((corner.getHeight() + MARGIN) * size.factor());
    corner.heightProperty().subscribe(keepClear);
    size.percentProperty().subscribe(keepClear);
    // The drawing has a zoom of its own, and would blur if it were enlarged with the window.
    ScaledPane drawing =
        new ScaledPane(
            canvas, Bindings.createDoubleBinding(() -> 1 / size.factor(), size.percentProperty()));
    middle.getChildren().addAll(drawing, hint, corner);
    middle.getStyleClass().add("canvas-area");
    corner.fitInto(middle.widthProperty());
    middle.setMinSize(200, 0);
  }

  /** The window without what lies over it for a while. */
  BorderPane root(Node top, Region left, Region middle, Region right, Region below) {
    SplitPane across = new SplitPane(left, middle, right);
    across.setDividerPositions(0.17, 0.742);
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(right, false);
    SplitPane down = new SplitPane(across, below);
    down.setOrientation(Orientation.VERTICAL);
    down.setDividerPositions(1 - ANSWER_HEIGHT * size.factor() / height);
    SplitPane.setResizableWithParent(below, false);
    BorderPane root = new BorderPane(down);
    // What does not fit is cut at the right and below, never at the left.
    root.setMinSize(0, 0);
    across.setMinWidth(0);
    across.minHeightProperty().bind(down.heightProperty().multiply(LEAST_HEIGHT));
    middle.minWidthProperty().bind(across.widthProperty().multiply(LEAST_WIDTH));
    left.minWidthProperty().bind(atMost(190, 0.235, across));
    right.minWidthProperty().bind(atMost(240, 0.42, across));
    // Else the panes would claim more than there is, and lie on each other.
    below.setMinSize(0, 0);
    root.getStyleClass().add("main-window");
    root.setTop(top);
    return root;
  }

  /** So wide, or this share of what there is where that is less. */
  private static ObservableValue<Double> atMost(double width, double share, Region all) {
    return all.widthProperty().map(room -> Math.min(width, room.doubleValue() * share));
  }

  /** The scene, as large as the person wants its letters. */
  Scene scene(Region root, Layer layer) {
    Scene scene =
        new Scene(
            new ScaledPane(new StackPane(root, layer), size.percentProperty().divide(100.0)),
            width,
            height);
    size.percentProperty()
        .subscribe(
            _ ->
                scene
                    .getStylesheets()
                    .setAll(
                        List.of(sheet("app.css"), sheet("controls.css"), size.sheetOfPopups())));
    return scene;
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(WindowFrame.class.getResource(name)).toExternalForm();
  }
}
