package dev.hopscope.app.picture;

import dev.hopscope.app.look.Ground;
import dev.hopscope.app.look.Theme;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.List;
import java.util.Optional;

/**
 * The names of VPCs, and of what else has room for them above its content, where the drawing is too
 * small to read: as large as ever on the screen, shortened to their box, on ground of their own. A
 * box too small for a few letters has none.
 *
 * @param theme the colours
 * @param scale how large the drawing is shown
 */
record FarNames(Theme theme, double scale) {
  private static final double FEWEST_LETTERS = 28;
  private static final double INSET = 4;
  private static final double HEIGHT = Lettering.TITLE.lineHeight() + 2;

  void paint(Picture picture, List<Figure> seen, Brush brush) {
    for (Figure figure : seen) {
      if (figure instanceof Figure.Label label && label.lettering() == Lettering.TITLE) {
        label
            .resource()
            .flatMap(picture::spot)
            .filter(box -> hasRoom(label.tone(), box))
            .ifPresent(box -> name(label, box, brush));
      }
    }
  }

  private boolean hasRoom(Tone tone, Rect box) {
    double heading =
        switch (tone) {
          case VPC -> box.height();
          case REGION -> Measures.REGION_TITLE;
          case PUBLIC, PRIVATE, ISOLATED, UNKNOWN -> Measures.SUBNET_TITLE;
          case ZONE, CHIP -> 0;
        };
    return heading * scale >= HEIGHT;
  }

  private void name(Figure.Label label, Rect box, Brush brush) {
    double room = box.width() * scale - 4 * INSET;
    Optional<String> text = shortened(label.text(), room);
    if (text.isEmpty()) {
      return;
    }
    double pixel = 1 / scale;
    Ground ground = label.tone().in(theme);
    double width = Lettering.TITLE.width(text.get()) + 2 * INSET;
    Rect plate = new Rect(box.x() + INSET * pixel, box.y() + pixel, width * pixel, HEIGHT * pixel);
    brush.begin(label, 1);
    brush.box(plate, 0, ground.fill(), ground.fill(), 0, false);
    brush.text(
        text.get(),
        new Point(plate.x() + INSET * pixel, plate.y() + (1 + Lettering.TITLE.baseline()) * pixel),
        Lettering.TITLE,
        pixel,
        ground.text());
    brush.end();
  }

  /** What of a text fits, with an ellipsis where that is not all; empty where it says nothing. */
  static Optional<String> shortened(String text, double room) {
    if (Lettering.TITLE.width(text) <= room) {
      return Optional.of(text);
    }
    if (room < FEWEST_LETTERS) {
      return Optional.empty();
    }
    int end = text.length();
    while (end > 0 && Lettering.TITLE.width(text.substring(0, end) + "…") > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return end == 0 ? Optional.empty() : Optional.of(text.substring(0, end) + "…");
  }
}
