package dev.hopscope.app.export;

import dev.hopscope.app.look.Typeface;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CFFTable;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A bundled font, embedded in a PDF document so that its text can be searched and copied.
 *
 * <p>PDFBox embeds any OpenType font whole as if its outlines were TrueType's. The bundled ones are
 * of the other sort (CFF), for which the PDF standard (ISO 32000-1, 9.7.4.2 and 9.9) has other
 * entries: what was embedded is replaced by the outlines alone, under the right names.
 */
final class PdfFont {
  private static final int REPLACEMENT = '?';

  private final PDType0Font font;
  private final CmapLookup glyphs;

  PdfFont(PDDocument document, Typeface typeface) throws IOException {
    OpenTypeFont outlines;
    try (InputStream in = typeface.open()) {
      outlines = new OTFParser().parse(new RandomAccessReadBuffer(in));
    }
    glyphs = outlines.getUnicodeCmapLookup();
    font = PDType0Font.load(document, outlines, false);
    embedCff(document, font.getDescendantFont().getCOSObject(), outlines);
  }

  private static void embedCff(PDDocument document, COSDictionary descendant, OpenTypeFont outlines)
      throws IOException {
    byte[] cff = outlines.getTableBytes(outlines.getTableMap().get(CFFTable.TAG));
    PDStream file = new PDStream(document, new ByteArrayInputStream(cff), COSName.FLATE_DECODE);
    file.getCOSObject().setName(COSName.SUBTYPE, "CIDFontType0C");
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.removeItem(COSName.CID_TO_GID_MAP);
    COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
    descriptor.removeItem(COSName.FONT_FILE2);
    descriptor.setItem(COSName.FONT_FILE3, file);
  }

  PDType0Font font() {
    return font;
  }

  /** The text with a question mark for each character that the font lacks. */
  String writable(String text) {
    return text.codePoints()
        .map(each -> glyphs.getGlyphId(each) == 0 ? REPLACEMENT : each)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
