package dev.hopscope.app.export;

import dev.hopscope.app.look.Typeface;
import dev.hopscope.app.picture.Brush;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Lettering;
import dev.hopscope.app.picture.Outline;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Draws on the one page of a PDF document: lines stay lines, text stays text. */
final class PdfBrush implements Brush, AutoCloseable {
  /** A pixel is a 96th of an inch, a point a 72nd. */
  private static final double POINTS = 0.75;

  /** PDF's limit to the side of a page, in points. */
  private static final double LONGEST_SIDE = 14_400;

  private static final double GLYPH_BOX = 24;
  private static final float GLYPH_LINE = 1.7f;

  private final PDDocument document = new PDDocument();
  private final Map<Typeface, PdfFont> fonts = new EnumMap<>(Typeface.class);
  private final PDPageContentStream page;

  PdfBrush(Rect area, String ground, String title) throws IOException {
    double longest = Math.max(area.width(), area.height());
    double scale = Math.min(POINTS, LONGEST_SIDE / longest);
    PDPage sheet =
        new PDPage(
            new PDRectangle((float) (area.width() * scale), (float) (area.height() * scale)));
    document.addPage(sheet);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setCreator("Hopscope");
    for (Typeface typeface : Typeface.values()) {
      fonts.put(typeface, new PdfFont(document, typeface));
    }
    page = new PDPageContentStream(document, sheet);
    // From here on as on screen: y grows downwards.
    page.transform(
        new Matrix(
            new AffineTransform(
                scale, 0, 0, -scale, -area.x() * scale, (area.y() + area.height()) * scale)));
    page.setNonStrokingColor(Color.decode(ground));
    page.addRect((float) area.x(), (float) area.y(), (float) area.width(), (float) area.height());
    page.fill();
  }

  byte[] file() throws IOException {
    page.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  @Override
  public void begin(Figure figure, double opacity) {
    draw(
        () -> {
          page.saveGraphicsState();
          if (opacity < 1) {
            PDExtendedGraphicsState faded = new PDExtendedGraphicsState();
            faded.setNonStrokingAlphaConstant((float) opacity);
            faded.setStrokingAlphaConstant((float) opacity);
            page.setGraphicsStateParameters(faded);
          }
        });
  }

  @Override
  public void end() {
    draw(page::restoreGraphicsState);
  }

  @Override
  public void box(
      Rect rect, double radius, String fill, String stroke, double width, boolean dashed) {
    draw(
        () -> {
          page.setNonStrokingColor(Color.decode(fill));
          outline(
              new RoundRectangle2D.Double(
                      rect.x(), rect.y(), rect.width(), rect.height(), 2 * radius, 2 * radius)
                  .getPathIterator(new AffineTransform()));
          if (width > 0) {
            pen(stroke, width, dashed);
            page.fillAndStroke();
          } else {
            page.fill();
          }
        });
  }

  @Override
  public void line(List<Point> points, double radius, String color, double width, boolean dashed) {
    draw(
        () -> {
          pen(color, width, dashed);
          outline(LinePath.of(points, radius).getPathIterator(new AffineTransform()));
          page.stroke();
        });
  }

  @Override
  public void curve(
      Point start, Point control, Point end, String color, double width, boolean dashed) {
    draw(
        () -> {
          pen(color, width, dashed);
          outline(LinePath.curve(start, control, end).getPathIterator(new AffineTransform()));
          page.stroke();
        });
  }

  @Override
  public void glyph(String path, Rect square, String color) {
    double scale = square.width() / GLYPH_BOX;
    AffineTransform place = AffineTransform.getTranslateInstance(square.x(), square.y());
    place.scale(scale, scale);
    draw(
        () -> {
          pen(color, GLYPH_LINE * scale, false);
          page.setLineCapStyle(1);
          outline(GlyphPath.of(Outline.of(path)).getPathIterator(place));
          page.stroke();
          page.setLineCapStyle(0);
        });
  }

  @Override
  public void text(String text, Point left, Lettering lettering, double magnified, String color) {
    draw(
        () -> {
          PdfFont font = Objects.requireNonNull(fonts.get(lettering.typeface()));
          page.beginText();
          page.setNonStrokingColor(Color.decode(color));
          page.setFont(font.font(), (float) (lettering.size() * magnified));
          page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) left.x(), (float) left.y()));
          page.showText(font.writable(text));
          page.endText();
        });
  }

  private void pen(String color, double width, boolean dashed) throws IOException {
    page.setStrokingColor(Color.decode(color));
    page.setLineWidth((float) width);
    page.setLineJoinStyle(1);
    page.setLineDashPattern(dashed ? LinePath.dashes(width) : new float[0], 0);
  }

  private void outline(PathIterator path) throws IOException {
    float[] at = new float[6];
    float x = 0;
    float y = 0;
    for (; !path.isDone(); path.next()) {
      int segment = path.currentSegment(at);
      switch (segment) {
        case PathIterator.SEG_MOVETO -> page.moveTo(at[0], at[1]);
        case PathIterator.SEG_LINETO -> page.lineTo(at[0], at[1]);
        case PathIterator.SEG_QUADTO ->
            // PDF has cubic curves only; this one is the same.
            page.curveTo(
                x + (at[0] - x) * 2 / 3,
                y + (at[1] - y) * 2 / 3,
                at[2] + (at[0] - at[2]) * 2 / 3,
                at[3] + (at[1] - at[3]) * 2 / 3,
                at[2],
                at[3]);
        case PathIterator.SEG_CUBICTO -> page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> page.closePath();
      }
      int end =
          switch (segment) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
          };
      x = at[end];
      y = at[end + 1];
    }
  }

  /** Writes into memory, so that it does not fail as a disk does. */
  private static void draw(Drawing drawing) {
    try {
      drawing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Drawing {
    void run() throws IOException;
  }
}
