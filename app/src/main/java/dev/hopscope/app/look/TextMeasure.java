package dev.hopscope.app.look;

/** How wide text is in the bundled font, with no toolkit: layout and painting agree on it. */
public final class TextMeasure {
  private static final AdvanceWidths REGULAR = AdvanceWidths.read(Typeface.REGULAR.bytes());
  private static final AdvanceWidths SEMIBOLD = AdvanceWidths.read(Typeface.SEMIBOLD.bytes());

  private TextMeasure() {}

  /** The width of a line of text, in the unit of {@code size}. */
  public static double width(String text, Typeface typeface, double size) {
    AdvanceWidths widths =
        switch (typeface) {
          case REGULAR -> REGULAR;
          case SEMIBOLD -> SEMIBOLD;
        };
    double ems = 0;
    for (int i = 0; i < text.length(); i++) {
      ems += widths.of(text.charAt(i));
    }
    return ems * size;
  }
}
