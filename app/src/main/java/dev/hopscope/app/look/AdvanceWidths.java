package dev.hopscope.app.look;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How far each character of a font moves the pen, in ems: the tables {@code cmap} and {@code hmtx}
 * of an OpenType file. Kerning is left out; it makes text narrower, if anything.
 *
 * @see <a href="https://learn.microsoft.com/en-us/typography/opentype/spec/otff">OpenType font
 *     file</a>
 */
final class AdvanceWidths {
  private static final float UNKNOWN = 0.6f;
  private static final int UNICODE_BMP = 4;

  private final float[] ems;

  private AdvanceWidths(float[] ems) {
    this.ems = ems;
  }

  double of(int codePoint) {
    return codePoint < ems.length ? ems[codePoint] : UNKNOWN;
  }

  static AdvanceWidths read(byte[] font) {
    ByteBuffer in = ByteBuffer.wrap(font);
    float unitsPerEm = u16(in, table(in, "head") + 18);
    int metrics = u16(in, table(in, "hhea") + 34);
    int hmtx = table(in, "hmtx");
    float[] ems = new float[Character.MAX_VALUE + 1];
    Arrays.fill(ems, UNKNOWN);
    glyphs(in)
        .forEach(
            (character, glyph) ->
                ems[character] = u16(in, hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm);
    return new AdvanceWidths(ems);
  }

  /** Characters of the basic plane, by the font's subtable of format 4. */
  private static Map<Integer, Integer> glyphs(ByteBuffer in) {
    Map<Integer, Integer> glyphs = new HashMap<>();
    int sub = subtable(in, table(in, "cmap"));
    int segments = u16(in, sub + 6) / 2;
    int ends = sub + 14;
    int starts = ends + 2 * segments + 2;
    int deltas = starts + 2 * segments;
    int offsets = deltas + 2 * segments;
    for (int i = 0; i < segments; i++) {
      int start = u16(in, starts + 2 * i);
      int end = u16(in, ends + 2 * i);
      for (int character = start; character <= end && character < 0xFFFF; character++) {
        int offset = u16(in, offsets + 2 * i);
        int raw =
            offset == 0 ? character : u16(in, offsets + 2 * i + offset + 2 * (character - start));
        if (raw != 0) {
          glyphs.put(character, (raw + u16(in, deltas + 2 * i)) & 0xFFFF);
        }
      }
    }
    return glyphs;
  }

  private static int subtable(ByteBuffer in, int cmap) {
    for (int i = 0; i < u16(in, cmap + 2); i++) {
      int at = cmap + in.getInt(cmap + 4 + 8 * i + 4);
      if (u16(in, at) == UNICODE_BMP) {
        return at;
      }
    }
    throw new IllegalArgumentException("the font has no character table of format 4");
  }

  private static int table(ByteBuffer in, String tag) {
    int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
    for (int i = 0; i < u16(in, 4); i++) {
      if (in.getInt(12 + 16 * i) == wanted) {
        return in.getInt(12 + 16 * i + 8);
      }
    }
    throw new IllegalArgumentException("the font has no table " + tag);
  }

  private static int u16(ByteBuffer in, int at) {
    return in.getShort(at) & 0xFFFF;
  }
}
