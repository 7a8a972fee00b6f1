package dev.hopscope.app.picture;

import dev.hopscope.app.look.Ground;
import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.look.Theme;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;

/**
 * Paints a picture, back to front: what is seen of it, with as much detail as the scale shows.
 *
 * @param theme the colours
 * @param scale how large it is shown: 1 is 100 %
 */
public record Painter(Theme theme, double scale) {
  /** Below this scale neither text nor glyphs are painted. */
  private static final double TEXT_FROM = 0.45;

  /** Below this scale corners are square. */
  private static final double ROUND_FROM = 0.25;

  private static final double ELBOW = 8;
  private static final double FADED = 0.45;

  /** Paints every figure that meets the visible part. */
  public void paint(Picture picture, Rect visible, Brush brush) {
    for (Figure figure : picture.figures()) {
      if (figure.bounds().intersects(visible)) {
        boolean faded = figure instanceof Figure.Icon icon && icon.faded();
        brush.begin(figure, faded ? FADED : 1);
        paint(figure, brush);
        brush.end();
      }
    }
  }

  private void paint(Figure figure, Brush brush) {
    switch (figure) {
      case Figure.Box box -> {
        Ground ground = box.tone().in(theme);
        brush.box(box.bounds(), round(8), ground.fill(), ground.stroke(), 1.4, box.tone().dashed());
      }
      case Figure.Icon icon -> icon(icon.look(), icon.bounds(), brush);
      case Figure.Wire wire ->
          brush.line(
              wire.points(),
              round(ELBOW),
              theme.wire(),
              wire.stroke() == Figure.Wire.Stroke.PART ? 1 : 1.6,
              wire.stroke() == Figure.Wire.Stroke.TUNNEL);
      case Figure.Label label -> label(label, brush);
      case Figure.Badge badge -> badge(badge, brush);
    }
  }

  private void icon(KindLook look, Rect square, Brush brush) {
    brush.box(square, round(square.width() / 5), look.color(), look.color(), 0, false);
    if (scale >= TEXT_FROM) {
      brush.glyph(look.glyph(), square.grow(-square.width() / 8), "#FFFFFF");
    }
  }

  private void label(Figure.Label label, Brush brush) {
    if (scale < TEXT_FROM) {
      return;
    }
    Lettering lettering = label.lettering();
    double width = lettering.width(label.text());
    double left = label.centered() ? label.bounds().center().x() - width / 2 : label.bounds().x();
    String color =
        switch (lettering) {
          case TITLE -> label.tone().in(theme).text();
          case NAME -> theme.text();
          case DETAIL, TAG -> theme.muted();
        };
    brush.text(
        label.text(), new Point(left, label.bounds().y() + lettering.baseline()), lettering, color);
  }

  private void badge(Figure.Badge badge, Brush brush) {
    Ground ground = badge.tone().in(theme);
    Rect bounds = badge.bounds();
    boolean chip = badge.tone() == Tone.CHIP;
    brush.box(
        bounds,
        round(chip ? 5 : bounds.height() / 2),
        chip ? ground.fill() : ground.tag(),
        chip ? ground.stroke() : ground.tag(),
        chip ? 1 : 0,
        false);
    double sign = bounds.height() - 8;
    badge
        .look()
        .ifPresent(look -> icon(look, new Rect(bounds.x() + 4, bounds.y() + 4, sign, sign), brush));
    if (scale < TEXT_FROM) {
      return;
    }
    double width = Lettering.TAG.width(badge.text());
    double left =
        badge.look().isPresent() ? bounds.x() + sign + 10 : bounds.center().x() - width / 2;
    double top = bounds.center().y() - Lettering.TAG.lineHeight() / 2;
    brush.text(
        badge.text(),
        new Point(left, top + Lettering.TAG.baseline()),
        Lettering.TAG,
        ground.text());
  }

  private double round(double radius) {
    return scale >= ROUND_FROM ? radius : 0;
  }
}
