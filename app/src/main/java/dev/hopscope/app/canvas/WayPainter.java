package dev.hopscope.app.canvas;

import dev.hopscope.app.explain.Moment;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Lettering;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.trace.Trace;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/**
 * Paints the way of a packet over the picture, and dashed that of its reply; where it stops, red.
 */
final class WayPainter {
  private static final double SIGN = 9;
  private static final double DOT = 8;

  private final GraphicsContext graphics;
  private final Theme theme;

  WayPainter(GraphicsContext graphics, Theme theme) {
    this.graphics = graphics;
    this.theme = theme;
  }

  void paint(Answer answer, Topology topology, Picture picture) {
    if (answer.forward().isEmpty()) {
      return;
    }
    Way forward = Way.of(answer.forward().get(), topology, picture, Optional.empty());
    Optional<Way> reply = reply(answer, forward, topology, picture);
    marks(forward, picture);
    reply.ifPresent(way -> marks(way, picture));
    reply.ifPresent(way -> line(way, /* dashed= */ true));
    line(forward, /* dashed= */ false);
    pill(answer, forward);
  }

  private static Optional<Way> reply(
      Answer answer, Way forward, Topology topology, Picture picture) {
    return answer
        .reply()
        .map(trace -> Way.of(trace, topology, picture, forward.stops().stream().findFirst()));
  }

  /** The packet itself, where it is while it is played, and what it is being judged by. */
  void paint(Moment moment, Answer answer, Topology topology, Picture picture) {
    if (answer.forward().isEmpty()) {
      return;
    }
    boolean back = moment.leg() == Leg.RETURN;
    Way forward = Way.of(answer.forward().get(), topology, picture, Optional.empty());
    Optional<Way> way = back ? reply(answer, forward, topology, picture) : Optional.of(forward);
    Optional<Trace> trace = back ? answer.reply() : answer.forward();
    trace
        .map(Trace::steps)
        .filter(steps -> moment.step() < steps.size())
        .map(steps -> steps.get(moment.step()).component())
        .flatMap(picture::spot)
        .filter(WayPainter::isSmall)
        .ifPresent(spot -> outline(spot, theme.selection()));
    way.flatMap(each -> each.at(moment.step(), moment.next(), moment.share())).ifPresent(this::dot);
  }

  private void dot(Point at) {
    graphics.setFill(Color.web(theme.dark() ? theme.canvas() : "#ffffff"));
    graphics.fillOval(at.x() - DOT - 3, at.y() - DOT - 3, 2 * DOT + 6, 2 * DOT + 6);
    graphics.setFill(Color.web(theme.path()));
    graphics.fillOval(at.x() - DOT, at.y() - DOT, 2 * DOT, 2 * DOT);
  }

  /** What was asked on the way: outlined green where it let the packet pass, red where not. */
  private void marks(Way way, Picture picture) {
    graphics.setLineDashes();
    for (ResourceId id : way.passed()) {
      picture.spot(id).filter(WayPainter::isSmall).ifPresent(spot -> outline(spot, theme.ok()));
    }
    way.stoppedBy()
        .flatMap(picture::spot)
        .filter(WayPainter::isSmall)
        .ifPresent(spot -> outline(spot, theme.fail()));
  }

  private static boolean isSmall(Rect spot) {
    return spot.height() <= 64;
  }

  private void outline(Rect spot, String color) {
    Rect around = spot.grow(3);
    graphics.setStroke(Color.web(color));
    graphics.setLineWidth(2);
    graphics.strokeRoundRect(around.x(), around.y(), around.width(), around.height(), 12, 12);
  }

  private void line(Way way, boolean dashed) {
    List<Rect> stops = way.stops();
    String color = way.delivered() ? theme.path() : theme.fail();
    graphics.setLineCap(StrokeLineCap.ROUND);
    for (int i = 1; i < stops.size(); i++) {
      boolean last = i == stops.size() - 1;
      graphics.setStroke(Color.web(last ? color : theme.path()));
      graphics.setLineWidth(2.6);
      graphics.setLineDashes(dashed ? new double[] {7, 6} : new double[0]);
      arc(stops.get(i - 1), stops.get(i), last && way.delivered());
    }
    graphics.setLineDashes();
    if (!way.delivered() && !stops.isEmpty()) {
      cross(stops.getLast());
    }
  }

  /** A bent line between two icons, bent to its left so that the way back has a side of its own. */
  private void arc(Rect from, Rect to, boolean arrow) {
    Bend bend = Bend.between(from, to);
    graphics.beginPath();
    graphics.moveTo(bend.start().x(), bend.start().y());
    graphics.quadraticCurveTo(
        bend.control().x(), bend.control().y(), bend.end().x(), bend.end().y());
    graphics.stroke();
    if (arrow) {
      head(bend.control(), bend.end());
    }
  }

  private void head(Point from, Point tip) {
    double angle = Math.atan2(tip.y() - from.y(), tip.x() - from.x());
    graphics.setLineDashes();
    for (double side : new double[] {Math.PI * 0.82, -Math.PI * 0.82}) {
      graphics.strokeLine(
          tip.x(),
          tip.y(),
          tip.x() + 10 * Math.cos(angle + side),
          tip.y() + 10 * Math.sin(angle + side));
    }
  }

  private void cross(Rect at) {
    double x = at.width() > 0 ? at.right() : at.center().x();
    double y = at.width() > 0 ? at.y() : at.center().y();
    graphics.setFill(Color.web(theme.fail()));
    graphics.fillOval(x - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN);
    graphics.setStroke(theme.dark() ? Color.web(theme.canvas()) : Color.WHITE);
    graphics.setLineWidth(2.2);
    double arm = SIGN * 0.42;
    graphics.strokeLine(x - arm, y - arm, x + arm, y + arm);
    graphics.strokeLine(x - arm, y + arm, x + arm, y - arm);
  }

  /** What is asked for, on the first stretch of the way. */
  private void pill(Answer answer, Way way) {
    if (way.stops().size() < 2) {
      return;
    }
    String text =
        answer.question().protocol() + answer.question().port().map(port -> " " + port).orElse("");
    Point middle = Bend.between(way.stops().get(0), way.stops().get(1)).middle();
    double x = middle.x();
    double y = middle.y();
    double width = Lettering.TAG.width(text) + 16;
    graphics.setFill(Color.web(theme.path()));
    graphics.fillRoundRect(x - width / 2, y - 9, width, 18, 18, 18);
    graphics.setFill(theme.dark() ? Color.web(theme.canvas()) : Color.WHITE);
    graphics.setFont(FxBrush.font(Lettering.TAG));
    graphics.fillText(text, x - width / 2 + 8, y - 7 + Lettering.TAG.baseline());
  }
}
