package dev.hopscope.app.look;

/**
 * The colours of one theme, {@code #RRGGBB}.
 *
 * @param dark whether text is light on dark
 * @param canvas the ground of the canvas
 */
public record Theme(boolean dark, String canvas) {
  /** Dark text on light ground. */
  public static final Theme LIGHT = new Theme(false, "#F4F6F8");

  /** Light text on dark ground. */
  public static final Theme DARK = new Theme(true, "#12161C");
}
