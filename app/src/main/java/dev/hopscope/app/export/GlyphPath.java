package dev.hopscope.app.export;

import java.awt.geom.Path2D;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the glyphs of {@code app.look}: SVG paths of absolute M, L, H, V, C and Z. */
final class GlyphPath {
  private static final Pattern PART = Pattern.compile("([MLHVCZ])([^MLHVCZ]*)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

  private GlyphPath() {}

  static Path2D parse(String glyph) {
    Path2D path = new Path2D.Double();
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
        case 'M' -> path.moveTo(at[0], at[1]);
        case 'L' -> path.lineTo(at[0], at[1]);
        case 'H' -> path.lineTo(at[0], path.getCurrentPoint().getY());
        case 'V' -> path.lineTo(path.getCurrentPoint().getX(), at[0]);
        case 'C' -> curves(path, at);
        default -> path.closePath();
      }
    }
    return path;
  }

  private static void curves(Path2D path, double[] at) {
    for (int i = 0; i + 5 < at.length; i += 6) {
      path.curveTo(at[i], at[i + 1], at[i + 2], at[i + 3], at[i + 4], at[i + 5]);
    }
  }
}
