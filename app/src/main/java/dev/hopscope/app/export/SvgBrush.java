package dev.hopscope.app.export;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.look.Typeface;
import dev.hopscope.app.picture.Brush;
import dev.hopscope.app.picture.Elbow;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Lettering;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Writes what is painted as SVG. */
final class SvgBrush implements Brush {
  private static final double GLYPH_BOX = 24;

  private final Topology topology;
  private final StringBuilder out = new StringBuilder();

  SvgBrush(Topology topology, Rect area, String ground) {
    this.topology = topology;
    out.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="%s %s %s %s" \
        font-family="Inter, 'Helvetica Neue', Arial, sans-serif">
        """
            .formatted(
                number(area.width()),
                number(area.height()),
                number(area.x()),
                number(area.y()),
                number(area.width()),
                number(area.height())));
    out.append("<rect%s fill=\"%s\"/>\n".formatted(position(area), ground));
  }

  String document() {
    return out + "</svg>\n";
  }

  @Override
  public void begin(Figure figure, double opacity) {
    out.append("<g");
    if (opacity < 1) {
      out.append(" opacity=\"").append(number(opacity)).append('"');
    }
    out.append('>');
    figure
        .resource()
        .flatMap(topology::find)
        .ifPresent(resource -> out.append("<title>%s</title>".formatted(escaped(title(resource)))));
    out.append('\n');
  }

  private static String title(Resource resource) {
    String kind = KindLook.of(resource.kind()).label();
    return resource.label().equals(resource.id().value())
        ? kind + " " + resource.id()
        : kind + " " + resource.label() + " (" + resource.id() + ")";
  }

  @Override
  public void end() {
    out.append("</g>\n");
  }

  @Override
  public void box(
      Rect rect, double radius, String fill, String stroke, double width, boolean dashed) {
    out.append("<rect%s rx=\"%s\" fill=\"%s\"".formatted(position(rect), number(radius), fill));
    if (width > 0) {
      out.append(stroke(stroke, width, dashed));
    }
    out.append("/>\n");
  }

  @Override
  public void line(List<Point> points, double radius, String color, double width, boolean dashed) {
    StringBuilder way = new StringBuilder("M" + position(points.getFirst()));
    for (Elbow elbow : Elbow.of(points, radius)) {
      way.append(" L" + position(elbow.start()));
      way.append(" Q" + position(elbow.corner()) + " " + position(elbow.end()));
    }
    way.append(" L" + position(points.getLast()));
    out.append("<path d=\"%s\" fill=\"none\"%s/>\n".formatted(way, stroke(color, width, dashed)));
  }

  @Override
  public void curve(
      Point start, Point control, Point end, String color, double width, boolean dashed) {
    out.append(
        "<path d=\"M%s Q%s %s\" fill=\"none\"%s/>\n"
            .formatted(
                position(start), position(control), position(end), stroke(color, width, dashed)));
  }

  private static String position(Point point) {
    return number(point.x()) + "," + number(point.y());
  }

  @Override
  public void glyph(String path, Rect square, String color) {
    double scale = square.width() / GLYPH_BOX;
    out.append(
        """
        <path transform="translate(%s %s) scale(%s)" d="%s" fill="none" stroke="%s" \
        stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>
        """
            .formatted(number(square.x()), number(square.y()), number(scale), path, color));
  }

  /** As long as in the bundled font, which the viewer need not have: no name grows over another. */
  @Override
  public void text(String text, Point left, Lettering lettering, double magnified, String color) {
    String weight = lettering.typeface() == Typeface.SEMIBOLD ? " font-weight=\"600\"" : "";
    out.append(
        """
        <text x="%s" y="%s" textLength="%s" lengthAdjust="spacingAndGlyphs" font-size="%s"%s \
        fill="%s">%s</text>
        """
            .formatted(
                number(left.x()),
                number(left.y()),
                number(lettering.width(text) * magnified),
                number(lettering.size() * magnified),
                weight,
                color,
                escaped(text)));
  }

  private static String stroke(String color, double width, boolean dashed) {
    String dashes =
        dashed
            ? DoubleStream.of(Brush.dashes(width))
                .mapToObj(SvgBrush::number)
                .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""))
            : "";
    return " stroke=\"%s\" stroke-width=\"%s\"%s".formatted(color, number(width), dashes);
  }

  private static String position(Rect rect) {
    return " x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
        .formatted(number(rect.x()), number(rect.y()), number(rect.width()), number(rect.height()));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** As XML text; what XML cannot hold at all becomes a replacement character. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.appendCodePoint(inXml(character) ? character : 0xFFFD);
              }
            });
    return safe.toString();
  }

  private static boolean inXml(int character) {
    boolean control = character < 0x20 && character != '\t' && character != '\n';
    boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
    return !control && !surrogate && character != 0xFFFE && character != 0xFFFF;
  }
}
