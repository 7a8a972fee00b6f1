package dev.hopscope.app.way;

import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Brush;
import dev.hopscope.app.picture.Figure;
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

/**
 * Paints the way of a packet over the picture, and dashed that of its reply; where it stops, red.
 *
 * @param theme the colours
 * @param scale how large the picture is shown: 1 is 100 %
 * @param brush what it paints with, once the picture is painted
 */
public record WayPainter(Theme theme, double scale, Brush brush) {
  private static final double SIGN = 9;
  private static final double DOT = 8;
  private static final double WIDTH = 2.6;
  private static final double HALO = 3;
  private static final double ARM = 10;

  /** Below this scale the way becomes smaller with the picture. */
  private static final double LEAST_SCALE = 0.3;

  /** Paints both ways and what was asked on them. */
  public void paint(AnswerWays ways) {
    Picture picture = ways.picture();
    List<WayLine> lines = Stream.concat(ways.reply().stream(), ways.forward().stream()).toList();
    lines.forEach(line -> ring(line.way().passed(), theme.ok(), picture));
    lines.forEach(line -> ring(line.way().stoppedBy().stream().toList(), theme.fail(), picture));
    ways.reply().ifPresent(line -> line(line, /* dashed= */ true));
    ways.forward().ifPresent(line -> line(line, /* dashed= */ false));
    Painter painter = new Painter(theme, scale);
    List<Figure> crossed =
        lines.stream().flatMap(line -> line.covered(picture, scale).stream()).distinct().toList();
    ways.bounds().ifPresent(around -> painter.paintOver(crossed, around, picture, brush));
    ways.forward()
        .filter(line -> !line.bends().isEmpty())
        .ifPresent(line -> pill(ways.answer(), line, picture, signs(lines)));
  }

  /** A pixel on the screen, in the drawing's: the way stays as plain as ever from far out. */
  private double pixel() {
    return 1 / Math.clamp(scale, LEAST_SCALE, 1);
  }

  private List<Rect> signs(List<WayLine> lines) {
    return lines.stream()
        .flatMap(line -> line.stop().stream())
        .map(at -> new Rect(at.x(), at.y(), 0, 0).grow((SIGN + 2) * pixel()))
        .toList();
  }

  /** The packet itself, where it is while it is played, and what it is being judged by. */
  public void paint(Moment moment, AnswerWays ways) {
    boolean back = moment.leg() == Leg.RETURN;
    Answer answer = ways.answer();
    (back ? answer.reply() : answer.forward())
        .map(Trace::steps)
        .filter(steps -> moment.step() < steps.size())
        .map(steps -> steps.get(moment.step()).component())
        .flatMap(ways.picture()::spot)
        .filter(WayPainter::isSmall)
        .ifPresent(spot -> ring(spot, theme.selection()));
    (back ? ways.reply() : ways.forward()).ifPresent(line -> packet(line, moment));
  }

  private void packet(WayLine line, Moment moment) {
    line.at(moment.step(), moment.next(), moment.share())
        .ifPresent(
            at -> {
              disc(at, (DOT + 3) * pixel(), signGround());
              disc(at, DOT * pixel(), theme.path());
            });
    line.stop().filter(_ -> line.isStoppedAt(moment.step())).ifPresent(this::cross);
  }

  /** What was asked on the way: green where it let the packet pass, red where once it did not. */
  private void ring(Collection<ResourceId> asked, String color, Picture picture) {
    for (ResourceId id : asked) {
      picture.spot(id).filter(WayPainter::isSmall).ifPresent(spot -> ring(spot, color));
    }
  }

  private static boolean isSmall(Rect spot) {
    return spot.height() <= 64;
  }

  private void ring(Rect spot, String color) {
    Rect around = spot.grow(3);
    Point middle = new Point(around.center().x(), around.y());
    brush.line(
        List.of(
            middle,
            new Point(around.right(), around.y()),
            new Point(around.right(), around.bottom()),
            new Point(around.x(), around.bottom()),
            new Point(around.x(), around.y()),
            middle),
        6,
        color,
        2 * pixel(),
        false);
  }

  private void line(WayLine line, boolean dashed) {
    Way way = line.way();
    for (int i = 0; i < line.bends().size(); i++) {
      boolean last = i == line.bends().size() - 1;
      String color = last && !way.delivered() ? theme.fail() : theme.path();
      Bend bend = line.bends().get(i);
      stroke(bend, theme.canvas(), WIDTH + HALO, false);
      stroke(bend, color, WIDTH, dashed);
      if (last && way.delivered()) {
        head(bend.control(), bend.end());
      }
    }
    line.stop().ifPresent(this::cross);
  }

  private void stroke(Bend bend, String color, double width, boolean dashed) {
    brush.curve(bend.start(), bend.control(), bend.end(), color, width * pixel(), dashed);
  }

  private void head(Point from, Point tip) {
    double angle = Math.atan2(tip.y() - from.y(), tip.x() - from.x());
    brush.line(
        List.of(barb(tip, angle + Math.PI * 0.82), tip, barb(tip, angle - Math.PI * 0.82)),
        0,
        theme.path(),
        WIDTH * pixel(),
        false);
  }

  private Point barb(Point tip, double angle) {
    double arm = ARM * pixel();
    return tip.plus(arm * Math.cos(angle), arm * Math.sin(angle));
  }

  private void cross(Point middle) {
    disc(middle, SIGN * pixel(), theme.fail());
    double arm = SIGN * 0.42 * pixel();
    for (double turn : new double[] {-arm, arm}) {
      brush.line(
          List.of(middle.plus(-arm, -turn), middle.plus(arm, turn)),
          0,
          signGround(),
          2.2 * pixel(),
          false);
    }
  }

  private void disc(Point middle, double radius, String color) {
    Rect around = new Rect(middle.x(), middle.y(), 0, 0).grow(radius);
    brush.box(around, radius, color, color, 0, false);
  }

  /** What is asked for, on the first stretch of the way. */
  private void pill(Answer answer, WayLine line, Picture picture, List<Rect> signs) {
    String text =
        answer.question().protocol() + answer.question().port().map(port -> " " + port).orElse("");
    double pixel = pixel();
    double width = (Lettering.TAG.width(text) + 16) * pixel;
    Rect plate = line.plate(width, 18 * pixel, picture, signs);
    brush.box(plate, 9 * pixel, theme.path(), theme.path(), 0, false);
    brush.text(
        text,
        new Point(plate.x() + 8 * pixel, plate.y() + (2 + Lettering.TAG.baseline()) * pixel),
        Lettering.TAG,
        pixel,
        signGround());
  }

  /** What is written or drawn in on the way's own colours. */
  private String signGround() {
    return theme.dark() ? theme.canvas() : "#FFFFFF";
  }
}
