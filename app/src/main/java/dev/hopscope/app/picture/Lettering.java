package dev.hopscope.app.picture;

import dev.hopscope.app.look.TextMeasure;
import dev.hopscope.app.look.Typeface;

/** A size and weight of text, in pixels at 100 %. */
public enum Lettering {
  /** The name of a box, in the colour of the box. */
  TITLE(Typeface.SEMIBOLD, 13, 17),
  /** The name of an icon. */
  NAME(Typeface.SEMIBOLD, 12, 15),
  /** An id, range or address. */
  DETAIL(Typeface.REGULAR, 11, 14),
  /** What a badge says. */
  TAG(Typeface.SEMIBOLD, 10.5, 14);

  private final Typeface typeface;
  private final double size;
  private final double lineHeight;

  Lettering(Typeface typeface, double size, double lineHeight) {
    this.typeface = typeface;
    this.size = size;
    this.lineHeight = lineHeight;
  }

  /** The font. */
  public Typeface typeface() {
    return typeface;
  }

  /** The size of the font. */
  public double size() {
    return size;
  }

  /** From one line to the next. */
  public double lineHeight() {
    return lineHeight;
  }

  /** From the top of a line down to where its letters stand. */
  public double baseline() {
    return lineHeight / 2 + size * 0.36;
  }

  /** How wide a text is. */
  public double width(String text) {
    return TextMeasure.width(text, typeface, size);
  }
}
