package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.testfx.api.FxRobot;

/** Somebody who draws in a window, and sees what is drawn. */
final class CanvasHand {
  private final FxRobot robot = new FxRobot();
  private final MainWindow window;

  CanvasHand(MainWindow window) {
    this.window = window;
  }

  /** Adds these kinds one after the other, as the palette does, and shows everything. */
  void draw(ResourceKind... kinds) {
    for (ResourceKind kind : kinds) {
      robot.interact(() -> window.showing().add(kind));
    }
    robot.interact(
        () -> {
          canvas().lens().fit();
          canvas().requestFocus();
        });
    Awaited.laidOut();
  }

  CanvasView canvas() {
    return robot.lookup("#canvas").queryAs(CanvasView.class);
  }

  /** The first of a type, which the test made the only one. */
  <T extends Resource> ResourceId only(Class<T> type) {
    return window.session().document().topology().all(type).getFirst().id();
  }

  <T extends Resource> List<String> names(Class<T> type) {
    return window.session().document().topology().all(type).stream().map(Resource::name).toList();
  }

  /** Where a resource is seen on the canvas. */
  Rect seen(ResourceId id) {
    return canvas().viewport().toScreen(canvas().picture().spot(id).orElseThrow());
  }

  /** What of the drawing the canvas shows. */
  Rect shown() {
    return canvas().viewport().visible(canvas().getWidth(), canvas().getHeight());
  }

  Point at(ResourceId id) {
    return seen(id).center();
  }

  void drag(Point from, Point to) {
    drag(canvas(), MouseButton.PRIMARY, from, to);
  }

  /** A drag on something, between points of it. */
  void drag(Node on, MouseButton button, Point from, Point to) {
    mouse(on, MouseEvent.MOUSE_PRESSED, button, from);
    mouse(
        on,
        MouseEvent.MOUSE_DRAGGED,
        button,
        from.plus((to.x() - from.x()) / 2, to.y() - from.y()));
    mouse(on, MouseEvent.MOUSE_DRAGGED, button, to);
    mouse(on, MouseEvent.MOUSE_RELEASED, button, to);
  }

  void mouse(EventType<MouseEvent> type, Point at) {
    mouse(canvas(), type, MouseButton.PRIMARY, at);
  }

  /**
   * Sent to the node itself: a robot that only moves the mouse about in a window leaves Monocle
   * thinking of that window when the next one is dragged to.
   */
  void mouse(Node on, EventType<MouseEvent> type, MouseButton button, Point at) {
    Point2D point = on.localToScene(at.x(), at.y());
    boolean moved = type == MouseEvent.MOUSE_MOVED;
    boolean down = type != MouseEvent.MOUSE_RELEASED && !moved;
    robot.interact(
        () ->
            on.fireEvent(
                new MouseEvent(
                    type,
                    point.getX(),
                    point.getY(),
                    point.getX(),
                    point.getY(),
                    moved ? MouseButton.NONE : button,
                    moved ? 0 : 1,
                    false,
                    false,
                    false,
                    false,
                    down && button == MouseButton.PRIMARY,
                    down && button == MouseButton.MIDDLE,
                    false,
                    false,
                    false,
                    !moved && type != MouseEvent.MOUSE_DRAGGED,
                    null)));
  }

  void wheel(Point at, double turned) {
    Point2D point = canvas().localToScene(at.x(), at.y());
    robot.interact(
        () ->
            canvas()
                .fireEvent(
                    new ScrollEvent(
                        ScrollEvent.SCROLL,
                        point.getX(),
                        point.getY(),
                        point.getX(),
                        point.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        turned,
                        0,
                        turned,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
  }
}
