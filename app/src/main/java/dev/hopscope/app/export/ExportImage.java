package dev.hopscope.app.export;

import dev.hopscope.app.look.Theme;
import dev.hopscope.model.diagram.Rect;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A drawing as an image file, drawn as the canvas draws it. Needs no toolkit. */
public final class ExportImage {
  private static final double MOST_PIXELS = 64e6;

  private ExportImage() {}

  /** A standalone SVG document; each resource has its name and id as a tooltip. */
  public static String svg(Excerpt excerpt, Theme theme) {
    SvgBrush brush = new SvgBrush(excerpt.topology(), excerpt.area(), theme.canvas());
    excerpt.paint(theme, 1, brush);
    return brush.document();
  }

  /**
   * A PNG file; a drawing too large for one image is drawn smaller.
   *
   * @param scale pixels of the image for each pixel at 100 %, such as 2
   */
  public static byte[] png(Excerpt excerpt, Theme theme, double scale) {
    Rect area = excerpt.area();
    double fitting =
        Math.min(scale, Math.sqrt(MOST_PIXELS / Math.max(1, area.width() * area.height())));
    ImageBrush brush = new ImageBrush(area, fitting, theme.canvas());
    excerpt.paint(theme, fitting, brush);
    return brush.png();
  }

  /** A PDF file of one page, its text in the bundled font. */
  public static byte[] pdf(Excerpt excerpt, Theme theme, String title) {
    try (PdfBrush brush = new PdfBrush(excerpt.area(), theme.canvas(), title)) {
      excerpt.paint(theme, 1, brush);
      return brush.file();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of memory, not of a disk
    }
  }
}
