package dev.hopscope.app.canvas;

import dev.hopscope.app.explain.Moment;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Lettering;
import dev.hopscope.app.picture.Painter;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.trace.Trace;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/**
 * Paints the way of a packet over the picture, and dashed that of its reply; where it stops, red.
 */
final class WayPainter {
  private static final double SIGN = 9;
  private static final double DOT = 8;
  private static final double WIDTH = 2.6;

  private static final double HALO = 3;

  private final GraphicsContext graphics;
  private final Theme theme;

  WayPainter(GraphicsContext graphics, Theme theme) {
    this.graphics = graphics;
    this.theme = theme;
  }

  void paint(AnswerLines lines) {
    Picture picture = lines.picture();
    List<WayLine> ways = Stream.concat(lines.reply().stream(), lines.forward().stream()).toList();
    graphics.setLineDashes();
    ways.forEach(line -> outline(line.way().passed(), theme.ok(), picture));
    ways.forEach(line -> outline(line.way().stoppedBy().stream().toList(), theme.fail(), picture));
    lines.reply().ifPresent(line -> line(line, /* dashed= */ true));
    lines.forward().ifPresent(line -> line(line, /* dashed= */ false));
    Painter painter = new Painter(theme, 1);
    FxBrush brush = new FxBrush(graphics);
    ways.forEach(line -> painter.paintOver(line.covered(), brush));
    lines
        .forward()
        .filter(line -> !line.bends().isEmpty())
        .ifPresent(line -> pill(lines.answer(), line, picture, signs(ways)));
  }

  private static List<Rect> signs(List<WayLine> ways) {
    return ways.stream()
        .flatMap(line -> line.stop().stream())
        .map(at -> new Rect(at.x(), at.y(), 0, 0).grow(SIGN + 2))
        .toList();
  }

  /** The packet itself, where it is while it is played, and what it is being judged by. */
  void paint(Moment moment, AnswerLines lines) {
    boolean back = moment.leg() == Leg.RETURN;
    Answer answer = lines.answer();
    (back ? answer.reply() : answer.forward())
        .map(Trace::steps)
        .filter(steps -> moment.step() < steps.size())
        .map(steps -> steps.get(moment.step()).component())
        .flatMap(lines.picture()::spot)
        .filter(WayPainter::isSmall)
        .ifPresent(spot -> outline(spot, theme.selection()));
    (back ? lines.reply() : lines.forward()).ifPresent(line -> dot(line, moment));
  }

  private void dot(WayLine line, Moment moment) {
    line.at(moment.step(), moment.next(), moment.share()).ifPresent(this::dot);
    line.stop().filter(_ -> line.isStoppedAt(moment.step())).ifPresent(this::cross);
  }

  private void dot(Point at) {
    graphics.setFill(Color.web(theme.dark() ? theme.canvas() : "#ffffff"));
    graphics.fillOval(at.x() - DOT - 3, at.y() - DOT - 3, 2 * DOT + 6, 2 * DOT + 6);
    graphics.setFill(Color.web(theme.path()));
    graphics.fillOval(at.x() - DOT, at.y() - DOT, 2 * DOT, 2 * DOT);
  }

  /** What was asked on the way: green where it let the packet pass, red where once it did not. */
  private void outline(Collection<ResourceId> asked, String color, Picture picture) {
    for (ResourceId id : asked) {
      picture.spot(id).filter(WayPainter::isSmall).ifPresent(spot -> outline(spot, color));
    }
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

  private void line(WayLine line, boolean dashed) {
    Way way = line.way();
    String color = way.delivered() ? theme.path() : theme.fail();
    graphics.setLineCap(StrokeLineCap.ROUND);
    for (int i = 0; i < line.bends().size(); i++) {
      boolean last = i == line.bends().size() - 1;
      Bend bend = line.bends().get(i);
      graphics.setLineDashes();
      stroke(bend, theme.canvas(), WIDTH + HALO);
      graphics.setLineDashes(dashed ? new double[] {7, 6} : new double[0]);
      stroke(bend, last ? color : theme.path(), WIDTH);
      if (last && way.delivered()) {
        head(bend.control(), bend.end());
      }
    }
    graphics.setLineDashes();
    line.stop().ifPresent(this::cross);
  }

  private void stroke(Bend bend, String color, double width) {
    graphics.setStroke(Color.web(color));
    graphics.setLineWidth(width);
    graphics.beginPath();
    graphics.moveTo(bend.start().x(), bend.start().y());
    graphics.quadraticCurveTo(
        bend.control().x(), bend.control().y(), bend.end().x(), bend.end().y());
    graphics.stroke();
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

  private void cross(Point at) {
    double x = at.x();
    double y = at.y();
    graphics.setFill(Color.web(theme.fail()));
    graphics.fillOval(x - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN);
    graphics.setStroke(theme.dark() ? Color.web(theme.canvas()) : Color.WHITE);
    graphics.setLineWidth(2.2);
    double arm = SIGN * 0.42;
    graphics.strokeLine(x - arm, y - arm, x + arm, y + arm);
    graphics.strokeLine(x - arm, y + arm, x + arm, y - arm);
  }

  /** What is asked for, on the first stretch of the way. */
  private void pill(Answer answer, WayLine line, Picture picture, List<Rect> signs) {
    String text =
        answer.question().protocol() + answer.question().port().map(port -> " " + port).orElse("");
    Rect plate = line.plate(Lettering.TAG.width(text) + 16, 18, picture, signs);
    graphics.setFill(Color.web(theme.path()));
    graphics.fillRoundRect(plate.x(), plate.y(), plate.width(), plate.height(), 18, 18);
    graphics.setFill(theme.dark() ? Color.web(theme.canvas()) : Color.WHITE);
    graphics.setFont(FxBrush.font(Lettering.TAG));
    graphics.fillText(text, plate.x() + 8, plate.y() + 2 + Lettering.TAG.baseline());
  }
}
