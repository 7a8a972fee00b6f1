package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.look.Ground;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.picture.Tone;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * All of the drawing in small in a corner of the canvas, and which part is seen. A click or drag,
 * or the arrow keys, bring another part into view. It goes while everything is seen anyway.
 */
final class Minimap extends Region {
  static final double WIDTH = 200;
  static final double HEIGHT = 132;

  private static final double MARGIN = 12;
  private static final double INSET = 6;
  private static final double STEP = 0.25;

  private final CanvasView canvas;
  private final Canvas drawing = new Canvas(WIDTH, HEIGHT);
  private final Canvas frame = new Canvas(WIDTH, HEIGHT);
  private final BooleanProperty wanted = new SimpleBooleanProperty(true);
  private Picture drawn = Picture.empty();
  private Theme drawnIn = Theme.LIGHT;
  private Viewport small = new Viewport(1, 0, 0);
  private Point grip = new Point(0, 0);

  Minimap(CanvasView canvas) {
    this.canvas = canvas;
    getStyleClass().add("minimap");
    getChildren().addAll(drawing, frame);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleText("Minimap");
    setId("minimap");
    setAccessibleHelp("Arrow keys move the part of the drawing that is seen");
    resize(WIDTH, HEIGHT);
    setManaged(false);
    setVisible(false);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    addEventHandler(ScrollEvent.ANY, ScrollEvent::consume);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::look);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Whether it is to be there at all. */
  BooleanProperty wantedProperty() {
    return wanted;
  }

  /** Where it is on the canvas, whether it is seen or not. */
  Rect place() {
    return new Rect(
        canvas.getWidth() - WIDTH - MARGIN, canvas.getHeight() - HEIGHT - MARGIN, WIDTH, HEIGHT);
  }

  /** Where it is on the canvas, unless nobody wants it. */
  Optional<Rect> wantedPlace() {
    return wanted.get() ? Optional.of(place()) : Optional.empty();
  }

  private void look(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      grip = grip(new Point(event.getX(), event.getY()));
      drag(event);
    }
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      Point at = small.toWorld(new Point(event.getX() - grip.x(), event.getY() - grip.y()));
      canvas.lens().center(nearest(at, drawn.bounds()));
    }
  }

  /** Whoever drags beyond the drawing does not lose it. */
  private static Point nearest(Point at, Rect bounds) {
    return new Point(
        Math.clamp(at.x(), bounds.x(), bounds.right()),
        Math.clamp(at.y(), bounds.y(), bounds.bottom()));
  }

  /**
   * How far a press is off the middle of the frame; one beside the frame brings the middle there.
   */
  private Point grip(Point at) {
    Rect seen = small.toScreen(canvas.lens().seen());
    return seen.contains(at)
        ? new Point(at.x() - seen.center().x(), at.y() - seen.center().y())
        : new Point(0, 0);
  }

  private void pressed(KeyEvent event) {
    double dx = canvas.getWidth() * STEP;
    double dy = canvas.getHeight() * STEP;
    Viewport seen = canvas.viewport();
    switch (event.getCode()) {
      case LEFT -> canvas.show(seen.panned(dx, 0));
      case RIGHT -> canvas.show(seen.panned(-dx, 0));
      case UP -> canvas.show(seen.panned(0, dy));
      case DOWN -> canvas.show(seen.panned(0, -dy));
      case ESCAPE -> canvas.requestFocus();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /**
   * Paints anew what has changed, and gives way to what is said where it lies.
   *
   * @param said where on the canvas something is said
   */
  void update(Picture picture, Rect seen, Theme theme, Optional<Rect> said) {
    boolean needed =
        wanted.get()
            && !picture.figures().isEmpty()
            && !seen.contains(picture.bounds())
            && said.filter(place()::intersects).isEmpty();
    if (!needed && isFocused()) {
      canvas.requestFocus();
    }
    setVisible(needed);
    if (!needed) {
      return;
    }
    if (picture != drawn || theme != drawnIn) {
      drawn = picture;
      drawnIn = theme;
      small = Viewport.within(picture.bounds(), WIDTH, HEIGHT, INSET);
      draw(picture, theme);
    }
    frame(small.toScreen(seen), theme);
  }

  private void draw(Picture picture, Theme theme) {
    GraphicsContext graphics = drawing.getGraphicsContext2D();
    graphics.clearRect(0, 0, WIDTH, HEIGHT);
    for (Figure figure : picture.meeting(picture.bounds(), 1 / small.scale())) {
      Rect at = small.toScreen(figure.bounds());
      if (figure instanceof Figure.Box box) {
        Ground ground = box.tone().in(theme);
        graphics.setFill(Color.web(isPlain(box.tone()) ? ground.fill() : ground.tag()));
        graphics.fillRect(at.x(), at.y(), at.width(), at.height());
        graphics.setStroke(Color.web(ground.stroke()));
        graphics.setLineWidth(0.8);
        graphics.strokeRect(at.x(), at.y(), at.width(), at.height());
      } else if (figure instanceof Figure.Icon icon) {
        graphics.setFill(Color.web(icon.look().color()));
        graphics.fillRect(at.x(), at.y(), Math.max(1.5, at.width()), Math.max(1.5, at.height()));
      }
    }
  }

  /** What holds subnets stays in the background. */
  private static boolean isPlain(Tone tone) {
    return switch (tone) {
      case REGION, VPC, ZONE -> true;
      case PUBLIC, PRIVATE, ISOLATED, UNKNOWN, CHIP -> false;
    };
  }

  private void frame(Rect seen, Theme theme) {
    double x = Math.clamp(seen.x(), 1, WIDTH - 1);
    double y = Math.clamp(seen.y(), 1, HEIGHT - 1);
    double right = Math.clamp(seen.right(), 1, WIDTH - 1);
    double bottom = Math.clamp(seen.bottom(), 1, HEIGHT - 1);
    GraphicsContext graphics = frame.getGraphicsContext2D();
    graphics.clearRect(0, 0, WIDTH, HEIGHT);
    Color color = Color.web(theme.selection());
    graphics.setFill(Color.color(color.getRed(), color.getGreen(), color.getBlue(), 0.12));
    graphics.fillRect(x, y, right - x, bottom - y);
    graphics.setStroke(color);
    graphics.setLineWidth(1.5);
    graphics.strokeRect(x, y, Math.max(2, right - x), Math.max(2, bottom - y));
  }
}
