package dev.hopscope.app.look;

import dev.hopscope.model.resource.ResourceKind;
import java.util.Locale;

/**
 * How a kind looks.
 *
 * @param label what people call it, in AWS's words
 * @param group where the palette has it
 * @param color fill of its sign, {@code #RRGGBB}, the same in both themes
 * @param glyph its sign: an SVG path in a box of 24 by 24, drawn in white lines on {@code color}
 */
public record KindLook(String label, PaletteGroup group, String color, String glyph) {

  /** The look of a kind. */
  public static KindLook of(ResourceKind kind) {
    return new KindLook(
        kind.jsonName().toLowerCase(Locale.ROOT), PaletteGroup.PLACES, "#8C4FFF", "M4 4H20V20H4Z");
  }
}
