package dev.hopscope.app.look;

import java.util.EnumMap;
import java.util.Map;

/** How wide text is in the bundled font, with no toolkit: layout and painting agree on it. */
public final class TextMeasure {
  private static final Map<Typeface, AdvanceWidths> WIDTHS = new EnumMap<>(Typeface.class);

  static {
    for (Typeface typeface : Typeface.values()) {
      WIDTHS.put(typeface, AdvanceWidths.read(typeface.bytes()));
    }
  }

  private TextMeasure() {}

  /** The width of a line of text, in the unit of {@code size}. */
  public static double width(String text, Typeface typeface, double size) {
    AdvanceWidths widths = WIDTHS.getOrDefault(typeface, AdvanceWidths.NONE);
    return text.codePoints().mapToDouble(widths::of).sum() * size;
  }
}
