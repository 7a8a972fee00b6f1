package dev.hopscope.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A glyph of {@code app.look}, an SVG path of absolute M, L, H, V, C and Z, taken apart once.
 *
 * @param strokes what to draw, in order
 */
public record Outline(List<Stroke> strokes) {
  private static final Pattern PART = Pattern.compile("([MLHVCZ])([^MLHVCZ]*)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");
  private static final Map<String, Outline> READ = new ConcurrentHashMap<>();

  /** A piece of a glyph; coordinates are those of a box of 24 by 24. */
  public sealed interface Stroke {
    /** The pen is set down elsewhere. */
    record Move(double x, double y) implements Stroke {}

    /** A straight line. */
    record Line(double x, double y) implements Stroke {}

    /** A curve by two control points. */
    record Curve(double x1, double y1, double x2, double y2, double x, double y)
        implements Stroke {}

    /** A line back to where the pen was set down. */
    record Close() implements Stroke {}
  }

  public Outline {
    strokes = List.copyOf(strokes);
  }

  /** The outline of a glyph. */
  public static Outline of(String glyph) {
    return READ.computeIfAbsent(glyph, Outline::read);
  }

  private static Outline read(String glyph) {
    List<Stroke> strokes = new ArrayList<>();
    double x = 0;
    double y = 0;
    Matcher parts = PART.matcher(glyph);
    while (parts.find()) {
      double[] at =
          NUMBER
              .matcher(parts.group(2))
              .results()
              .map(MatchResult::group)
              .mapToDouble(Double::parseDouble)
              .toArray();
      switch (parts.group(1).charAt(0)) {
        case 'H' -> x = at[0];
        case 'V' -> y = at[0];
        case 'Z' -> {}
        default -> {
          x = at[at.length - 2];
          y = at[at.length - 1];
        }
      }
      switch (parts.group(1).charAt(0)) {
        case 'M' -> strokes.add(new Stroke.Move(x, y));
        case 'L', 'H', 'V' -> strokes.add(new Stroke.Line(x, y));
        case 'C' -> curves(strokes, at);
        default -> strokes.add(new Stroke.Close());
      }
    }
    return new Outline(strokes);
  }

  private static void curves(List<Stroke> strokes, double[] at) {
    for (int i = 0; i + 5 < at.length; i += 6) {
      strokes.add(new Stroke.Curve(at[i], at[i + 1], at[i + 2], at[i + 3], at[i + 4], at[i + 5]));
    }
  }
}
