package dev.hopscope.app.inspector;

import dev.hopscope.app.wiring.WireStart;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** In a cell that names a resource: dragged onto the canvas, or clicked and then the canvas. */
final class WireHandle extends Label {
  private final Supplier<Optional<WireStart>> start;
  private boolean dragged;

  /**
   * A handle.
   *
   * @param start what the wire is drawn from now
   */
  WireHandle(Supplier<Optional<WireStart>> start) {
    super("", new FontIcon(MaterialDesignV.VECTOR_LINE));
    this.start = start;
    getStyleClass().add("wire-handle");
    setTooltip(new Tooltip("Drag onto the target, or click here and then the target"));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
  }

  private void pressed(MouseEvent event) {
    dragged = false;
    if (event.getButton() == MouseButton.PRIMARY) {
      fire(WireEvent.BEGUN, event);
      event.consume();
    }
  }

  private void dragged(MouseEvent event) {
    dragged |= !event.isStillSincePress();
    if (dragged) {
      fire(WireEvent.DRAGGED, event);
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    if (dragged) {
      fire(WireEvent.DROPPED, event);
    }
    event.consume();
  }

  private void fire(EventType<WireEvent> type, MouseEvent event) {
    Point2D scene = new Point2D(event.getSceneX(), event.getSceneY());
    start.get().ifPresent(from -> fireEvent(new WireEvent(type, from, scene)));
  }
}
