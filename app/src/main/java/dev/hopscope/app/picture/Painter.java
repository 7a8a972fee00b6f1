package dev.hopscope.app.picture;

import dev.hopscope.app.look.Ground;
import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.look.Theme;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.List;

/**
 * Paints a picture, back to front: what is seen of it, with as much detail as the scale shows.
 *
 * @param theme the colours
 * @param scale how large it is shown: 1 is 100 %
 */
public record Painter(Theme theme, double scale) {
  /** No border is thinner than this on the screen, or boxes could not be told from afar. */
  private static final double LEAST_LINE = 0.6;

  /** Below this scale no text is painted. */
  public static final double TEXT_FROM = 0.45;

  /** The glyph of a sign that is smaller on the screen, in pixels, is a speck where text is too. */
  private static final double LEAST_SIGN = 12;

  /** Below this scale corners are square. */
  private static final double ROUND_FROM = 0.25;

  /** Below this scale only boxes and wires are painted: signs would be specks. */
  private static final double SIGNS_FROM = 0.2;

  /** What is smaller on the screen, in pixels, is not painted. */
  private static final double SPECK = 2;

  private static final double ELBOW = 8;
  private static final double FADED = 0.45;

  /** Paints every figure that meets the visible part. */
  public void paint(Picture picture, Rect visible, Brush brush) {
    List<Figure> seen = picture.meeting(visible, SPECK / scale);
    for (Figure figure : seen) {
      if (isShown(figure)) {
        boolean faded = figure instanceof Figure.Icon icon && icon.faded();
        brush.begin(figure, faded ? FADED : 1);
        paint(figure, picture, brush);
        brush.end();
      }
    }
    if (scale < TEXT_FROM) {
      new FarNames(theme, scale).paint(picture, seen, brush);
    }
  }

  /**
   * Paints text once more, above something that would cross it out.
   *
   * @param crossed what is written, of which anything but labels and badges is left alone
   * @param around where names are written large that stand for what is too small to be read
   */
  public void paintOver(List<Figure> crossed, Rect around, Picture picture, Brush brush) {
    for (Figure figure : crossed.stream().filter(this::isShown).toList()) {
      brush.begin(figure, 1);
      switch (figure) {
        case Figure.Label label ->
            picture.written(label, scale).ifPresent(bounds -> onGround(label, bounds, brush));
        case Figure.Badge badge -> badge(badge, brush);
        case Figure.Box _, Figure.Icon _, Figure.Wire _ -> {}
      }
      brush.end();
    }
    if (scale < TEXT_FROM) {
      new FarNames(theme, scale).paint(picture, picture.meeting(around, SPECK / scale), brush);
    }
  }

  private void onGround(Figure.Label label, Rect bounds, Brush brush) {
    String fill = label.tone().in(theme).fill();
    brush.box(bounds.grow(1), 3, fill, fill, 0, false);
    label(label, bounds, brush);
  }

  private boolean isShown(Figure figure) {
    return switch (figure) {
      case Figure.Box _, Figure.Wire _ -> true;
      case Figure.Icon _, Figure.Badge _ -> scale >= SIGNS_FROM;
      case Figure.Label _ -> scale >= TEXT_FROM;
    };
  }

  private void paint(Figure figure, Picture picture, Brush brush) {
    switch (figure) {
      case Figure.Box box -> {
        Ground ground = box.tone().in(theme);
        brush.box(
            box.bounds(),
            round(8),
            ground.fill(),
            ground.stroke(),
            Math.max(1.4, LEAST_LINE / scale),
            box.tone().dashed());
      }
      case Figure.Icon icon -> icon(icon.look(), icon.bounds(), brush);
      case Figure.Wire wire ->
          brush.line(
              wire.points(),
              round(ELBOW),
              theme.wire(),
              wire.stroke() == Figure.Wire.Stroke.PART ? 1 : 1.6,
              wire.stroke() == Figure.Wire.Stroke.TUNNEL);
      case Figure.Label label ->
          picture.written(label, scale).ifPresent(bounds -> label(label, bounds, brush));
      case Figure.Badge badge -> badge(badge, brush);
    }
  }

  private void icon(KindLook look, Rect square, Brush brush) {
    brush.box(square, round(square.width() / 5), look.color(), look.color(), 0, false);
    if (scale >= TEXT_FROM || square.width() * scale >= LEAST_SIGN) {
      brush.glyph(look.glyph(), square.grow(-square.width() / 8), "#FFFFFF");
    }
  }

  private void label(Figure.Label label, Rect bounds, Brush brush) {
    Lettering lettering = label.lettering();
    double factor = bounds.height() / label.bounds().height();
    String color =
        switch (lettering) {
          case TITLE -> label.tone().in(theme).text();
          case NAME -> theme.text();
          case DETAIL, TAG -> theme.muted();
        };
    brush.text(
        label.text(),
        new Point(bounds.x(), bounds.y() + lettering.baseline() * factor),
        lettering,
        factor,
        color);
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
        1,
        ground.text());
  }

  private double round(double radius) {
    return scale >= ROUND_FROM ? radius : 0;
  }
}
