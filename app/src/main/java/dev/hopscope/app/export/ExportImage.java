package dev.hopscope.app.export;

import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Painter;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A document as an image file, drawn as the canvas draws it. Needs no toolkit. */
public final class ExportImage {
  private static final double MARGIN = 32;
  private static final double MOST_PIXELS = 64e6;

  private ExportImage() {}

  /** A standalone SVG document; each resource has its name and id as a tooltip. */
  public static String svg(Document document, Theme theme) {
    Picture picture = PictureBuilder.of(document);
    Rect area = picture.bounds().grow(MARGIN);
    SvgBrush brush = new SvgBrush(document.topology(), area, theme.canvas());
    new Painter(theme, 1).paint(picture, area, brush);
    return brush.document();
  }

  /**
   * A PNG file; a drawing too large for one image is drawn smaller.
   *
   * @param scale pixels of the image for each pixel at 100 %, such as 2
   */
  public static byte[] png(Document document, Theme theme, double scale) {
    Picture picture = PictureBuilder.of(document);
    Rect area = picture.bounds().grow(MARGIN);
    double fitting =
        Math.min(scale, Math.sqrt(MOST_PIXELS / Math.max(1, area.width() * area.height())));
    ImageBrush brush = new ImageBrush(area, fitting, theme.canvas());
    new Painter(theme, fitting).paint(picture, area, brush);
    return brush.png();
  }

  /** A PDF file of one page, its text in the bundled font. */
  public static byte[] pdf(Document document, Theme theme, String title) {
    Picture picture = PictureBuilder.of(document);
    Rect area = picture.bounds().grow(MARGIN);
    try (PdfBrush brush = new PdfBrush(area, theme.canvas(), title)) {
      new Painter(theme, 1).paint(picture, area, brush);
      return brush.file();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of memory, not of a disk
    }
  }
}
