package dev.hopscope.app.inspector;

import dev.hopscope.app.wiring.WireStart;
import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;

/** A wire that begins in the inspector and is to end on the canvas. */
public final class WireEvent extends Event {
  /** Any of them. */
  public static final EventType<WireEvent> ANY = new EventType<>(Event.ANY, "WIRE");

  /** It begins: a drag or a click on the canvas will end it. */
  public static final EventType<WireEvent> BEGUN = new EventType<>(ANY, "WIRE_BEGUN");

  /** It is dragged on. */
  public static final EventType<WireEvent> DRAGGED = new EventType<>(ANY, "WIRE_DRAGGED");

  /** It is let go. */
  public static final EventType<WireEvent> DROPPED = new EventType<>(ANY, "WIRE_DROPPED");

  @Serial private static final long serialVersionUID = 1L;

  private final transient WireStart start;
  private final transient Point2D scene;

  WireEvent(EventType<WireEvent> type, WireStart start, Point2D scene) {
    super(type);
    this.start = start;
    this.scene = scene;
  }

  /** What it is drawn from. */
  public WireStart start() {
    return start;
  }

  /** Where the pointer is, in the scene. */
  public Point2D scene() {
    return scene;
  }
}
