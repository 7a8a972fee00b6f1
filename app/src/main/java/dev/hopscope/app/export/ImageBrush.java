package dev.hopscope.app.export;

import dev.hopscope.app.look.Typeface;
import dev.hopscope.app.picture.Brush;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Lettering;
import dev.hopscope.app.picture.Outline;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Paints into an image in memory. */
final class ImageBrush implements Brush {
  private static final double GLYPH_BOX = 24;
  private static final float GLYPH_LINE = 1.7f;

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Map<Lettering, Font> fonts = new EnumMap<>(Lettering.class);

  ImageBrush(Rect area, double scale, String ground) {
    image =
        new BufferedImage(
            Math.max(1, (int) Math.ceil(area.width() * scale)),
            Math.max(1, (int) Math.ceil(area.height() * scale)),
            BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.decode(ground));
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(scale, scale);
    graphics.translate(-area.x(), -area.y());
    for (Lettering lettering : Lettering.values()) {
      fonts.put(lettering, font(lettering));
    }
  }

  private static Font font(Lettering lettering) {
    Typeface typeface = lettering.typeface();
    try (InputStream in = typeface.open()) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) lettering.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled font cannot be read", e);
    }
  }

  byte[] png() {
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void begin(Figure figure, double opacity) {
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
  }

  @Override
  public void end() {
    graphics.setComposite(AlphaComposite.SrcOver);
  }

  @Override
  public void box(
      Rect rect, double radius, String fill, String stroke, double width, boolean dashed) {
    RoundRectangle2D shape =
        new RoundRectangle2D.Double(
            rect.x(), rect.y(), rect.width(), rect.height(), 2 * radius, 2 * radius);
    graphics.setColor(Color.decode(fill));
    graphics.fill(shape);
    if (width > 0) {
      stroke(stroke, width, dashed);
      graphics.draw(shape);
    }
  }

  @Override
  public void line(List<Point> points, double radius, String color, double width, boolean dashed) {
    stroke(color, width, dashed);
    graphics.draw(LinePath.of(points, radius));
  }

  @Override
  public void curve(
      Point start, Point control, Point end, String color, double width, boolean dashed) {
    stroke(color, width, dashed);
    graphics.draw(LinePath.curve(start, control, end));
  }

  @Override
  public void glyph(String path, Rect square, String color) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(square.x(), square.y());
    graphics.scale(square.width() / GLYPH_BOX, square.height() / GLYPH_BOX);
    graphics.setColor(Color.decode(color));
    graphics.setStroke(new BasicStroke(GLYPH_LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(GlyphPath.of(Outline.of(path)));
    graphics.setTransform(before);
  }

  @Override
  public void text(String text, Point left, Lettering lettering, double magnified, String color) {
    Font font = fonts.getOrDefault(lettering, graphics.getFont());
    graphics.setFont(
        magnified == 1 ? font : font.deriveFont((float) (font.getSize2D() * magnified)));
    graphics.setColor(Color.decode(color));
    graphics.drawString(text, (float) left.x(), (float) left.y());
  }

  private void stroke(String color, double width, boolean dashed) {
    graphics.setColor(Color.decode(color));
    graphics.setStroke(
        dashed
            ? new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                LinePath.dashes(width),
                0)
            : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
  }
}
