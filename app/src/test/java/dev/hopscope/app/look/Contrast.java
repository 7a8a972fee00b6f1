package dev.hopscope.app.look;

/** The contrast of two colours, as WCAG 2.2 has it. */
public final class Contrast {
  /** The least for text. */
  public static final double FOR_TEXT = 4.5;

  /** The least for signs, borders that carry meaning, and the focus. */
  public static final double FOR_SIGNS = 3;

  private Contrast() {}

  /** The contrast ratio of two colours, {@code #RRGGBB}: from 1 to 21. */
  public static double of(String one, String other) {
    return ofLuminances(luminance(one), luminance(other));
  }

  /** The contrast ratio of two relative luminances. */
  public static double ofLuminances(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** The relative luminance of a colour whose channels go from 0 to 1. */
  public static double luminance(double red, double green, double blue) {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double luminance(String color) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    return luminance(channel(rgb >> 16), channel(rgb >> 8), channel(rgb));
  }

  private static double channel(int value) {
    return (value & 0xFF) / 255.0;
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
