package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Feedback;
import dev.hopscope.app.canvas.gesture.GestureContext;
import dev.hopscope.app.canvas.gesture.Resize;
import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Lettering;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.way.AnswerWays;
import dev.hopscope.app.way.Moment;
import dev.hopscope.app.way.WayPainter;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * What is painted above the picture and never changes it: selection, a way, a gesture under way.
 * The way steps back while something is dragged, as what would take that is lit in its colour.
 */
final class Overlay {
  private static final double ARROW = 12;

  private final Canvas canvas = new Canvas();
  private Feedback feedback = Feedback.none();
  private Optional<ResourceId> hover = Optional.empty();
  private Optional<Answer> answer = Optional.empty();
  private Optional<AnswerWays> ways = Optional.empty();
  private Optional<Moment> packet = Optional.empty();

  Canvas node() {
    canvas.setMouseTransparent(true);
    return canvas;
  }

  void show(Feedback shown) {
    feedback = shown;
  }

  void hover(Optional<ResourceId> id) {
    hover = id;
  }

  Optional<ResourceId> hovered() {
    return hover;
  }

  void show(Optional<Answer> shown) {
    answer = shown;
  }

  void play(Optional<Moment> played) {
    packet = played;
  }

  void paint(GestureContext context, Theme theme, boolean focused) {
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.setTransform(1, 0, 0, 1, 0, 0);
    graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    Viewport viewport = context.viewport();
    hover
        .filter(id -> !context.selection().ids().contains(id))
        .filter(id -> context.session().document().topology().find(id, Region.class).isEmpty())
        .flatMap(context.picture()::spot)
        .ifPresent(spot -> outline(viewport.toScreen(spot).grow(3), theme.hover(), 1.5));
    if (answer.isPresent() && feedback.lit().isEmpty()) {
      graphics.setTransform(viewport.scale(), 0, 0, viewport.scale(), viewport.x(), viewport.y());
      WayPainter painter = new WayPainter(theme, viewport.scale(), new FxBrush(graphics));
      AnswerWays shown = ways(answer.get(), context);
      painter.paint(shown);
      packet.ifPresent(played -> painter.paint(played, shown));
      graphics.setTransform(1, 0, 0, 1, 0, 0);
    }
    for (ResourceId id : context.selection().ids()) {
      context
          .picture()
          .spot(id)
          .ifPresent(spot -> outline(viewport.toScreen(spot).grow(3), theme.selection(), 2));
    }
    for (Point corner : Resize.handles(context)) {
      handle(viewport.toScreen(corner), theme);
    }
    gesture(context, theme);
    if (focused) {
      context
          .selection()
          .last()
          .flatMap(context.picture()::spot)
          .ifPresent(spot -> outline(viewport.toScreen(spot).grow(3), theme.selection(), 4));
      graphics.setStroke(Color.web(theme.selection()));
      graphics.setLineWidth(2);
      graphics.setLineDashes();
      graphics.strokeRect(1, 1, canvas.getWidth() - 2, canvas.getHeight() - 2);
    }
  }

  private AnswerWays ways(Answer shown, GestureContext context) {
    Picture picture = context.picture();
    AnswerWays known =
        ways.filter(each -> each.isOf(shown, picture))
            .orElseGet(() -> AnswerWays.of(shown, picture));
    ways = Optional.of(known);
    return known;
  }

  private void gesture(GestureContext context, Theme theme) {
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    Viewport viewport = context.viewport();
    Color color = Color.web(theme.selection());
    for (ResourceId id : feedback.lit()) {
      context
          .picture()
          .spot(id)
          .map(viewport::toScreen)
          .ifPresent(spot -> outline(spot.grow(2), theme.ok(), 1.5));
    }
    feedback
        .target()
        .flatMap(context.picture()::spot)
        .map(viewport::toScreen)
        .ifPresent(
            spot -> {
              graphics.setFill(Color.color(color.getRed(), color.getGreen(), color.getBlue(), 0.1));
              graphics.fillRoundRect(spot.x(), spot.y(), spot.width(), spot.height(), 12, 12);
              outline(spot, theme.selection(), 3);
            });
    feedback
        .marquee()
        .map(viewport::toScreen)
        .ifPresent(
            rect -> {
              graphics.setFill(
                  Color.color(color.getRed(), color.getGreen(), color.getBlue(), 0.08));
              graphics.fillRect(rect.x(), rect.y(), rect.width(), rect.height());
              outline(rect, theme.selection(), 1);
            });
    graphics.setLineDashes(5, 4);
    String ghostly = feedback.isRefused() ? theme.fail() : theme.selection();
    feedback.ghosts().forEach(ghost -> outline(viewport.toScreen(ghost), ghostly, 1.5));
    graphics.setLineDashes(3, 3);
    graphics.setStroke(Color.web(theme.guide()));
    graphics.setLineWidth(1);
    for (List<Point> guide : feedback.guides()) {
      Point from = viewport.toScreen(guide.getFirst());
      Point to = viewport.toScreen(guide.getLast());
      graphics.strokeLine(from.x(), from.y(), to.x(), to.y());
    }
    graphics.setLineDashes();
    if (!feedback.wire().isEmpty()) {
      wire(
          viewport.toScreen(feedback.wire().getFirst()),
          viewport.toScreen(feedback.wire().getLast()),
          color);
    }
    feedback.remark().ifPresent(remark -> remark(remark, theme));
  }

  private void outline(Rect rect, String color, double width) {
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.setStroke(Color.web(color));
    graphics.setLineWidth(width);
    graphics.strokeRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), 12, 12);
  }

  private void handle(Point at, Theme theme) {
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    double side = Resize.HANDLE;
    graphics.setFill(Color.web(theme.vpc().fill()));
    graphics.fillRect(at.x() - side / 2, at.y() - side / 2, side, side);
    graphics.setStroke(Color.web(theme.selection()));
    graphics.setLineWidth(1.5);
    graphics.strokeRect(at.x() - side / 2, at.y() - side / 2, side, side);
  }

  /** A line with a dot where it starts and an arrow where it would end. */
  private void wire(Point from, Point to, Color color) {
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.setStroke(color);
    graphics.setFill(color);
    graphics.setLineWidth(2.5);
    graphics.strokeLine(from.x(), from.y(), to.x(), to.y());
    graphics.fillOval(from.x() - 4, from.y() - 4, 8, 8);
    double angle = Math.atan2(to.y() - from.y(), to.x() - from.x());
    double[] x = {to.x(), 0, 0};
    double[] y = {to.y(), 0, 0};
    for (int side = 1; side <= 2; side++) {
      double turned = angle + Math.PI + (side == 1 ? 0.45 : -0.45);
      x[side] = to.x() + ARROW * Math.cos(turned);
      y[side] = to.y() + ARROW * Math.sin(turned);
    }
    graphics.fillPolygon(x, y, x.length);
  }

  /** Where on the canvas something is said, if anything is. */
  Optional<Rect> remarked() {
    return feedback.remark().map(this::place);
  }

  private Rect place(Feedback.Remark remark) {
    double width = Lettering.NAME.width(remark.text()) + 40;
    double x = Math.min(remark.screen().x() + 16, canvas.getWidth() - width - 8);
    double y = Math.min(remark.screen().y() + 16, canvas.getHeight() - 36);
    return new Rect(x, y, width, 28);
  }

  private void remark(Feedback.Remark reason, Theme theme) {
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    Rect place = place(reason);
    double x = place.x();
    double y = place.y();
    graphics.setFill(Color.web(theme.chip().fill()));
    graphics.fillRoundRect(x, y, place.width(), place.height(), 8, 8);
    outline(place, reason.fine() ? theme.ok() : theme.fail(), 1.5);
    if (reason.fine()) {
      graphics.strokePolyline(
          new double[] {x + 10, x + 14, x + 21}, new double[] {y + 14, y + 18, y + 10}, 3);
    } else {
      graphics.strokeLine(x + 11, y + 10, x + 19, y + 18);
      graphics.strokeLine(x + 11, y + 18, x + 19, y + 10);
    }
    graphics.setFont(FxBrush.font(Lettering.NAME));
    graphics.setFill(Color.web(theme.text()));
    graphics.fillText(reason.text(), x + 28, y + 18);
  }
}
