package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.List;

/** The straight parts of the wires that are drawn already, and the price of meeting them. */
final class Drawn {
  /** Parts nearer than this to each other look like one. */
  private static final double APART = 5;

  /**
   * A straight part of a wire.
   *
   * @param bundle wires of one bundle may run on top of each other
   */
  record Part(Rect rect, int bundle) {
    private boolean isLevel() {
      return rect.width() >= rect.height();
    }

    /** What it costs that another part meets this one. */
    double price(Rect other, int otherBundle) {
      double width = Math.min(rect.right(), other.right()) - Math.max(rect.x(), other.x());
      double height = Math.min(rect.bottom(), other.bottom()) - Math.max(rect.y(), other.y());
      boolean otherLevel = other.width() >= other.height();
      if (isLevel() != otherLevel) {
        boolean crosses = width > -0.5 && height > -0.5;
        return crosses && bundle != otherBundle ? WireRouter.PER_CROSSING : 0;
      }
      double along = isLevel() ? width : height;
      double aside = isLevel() ? -height : -width;
      if (along <= 0 || aside >= APART) {
        return 0;
      }
      return bundle == otherBundle ? -along / 2 : along * WireRouter.PER_SHARED_PIXEL;
    }
  }

  private final SpatialIndex index = new SpatialIndex();
  private final List<Part> parts = new ArrayList<>();

  void add(List<Point> way, int bundle) {
    for (int i = 1; i < way.size(); i++) {
      Part part = new Part(Rect.between(way.get(i - 1), way.get(i)), bundle);
      parts.add(part);
      index.add(part.rect().grow(APART));
    }
  }

  /** What the parts cost that this one crosses or runs along. */
  double price(Rect part, int bundle) {
    double[] price = {0};
    index.meeting(part.grow(0.5), number -> price[0] += parts.get(number).price(part, bundle));
    return price[0];
  }

  /** Whether a wire runs through this rectangle. */
  boolean meets(Rect rect) {
    return in(rect.grow(APART)).stream().anyMatch(part -> part.rect().grow(1).intersects(rect));
  }

  List<Part> in(Rect area) {
    List<Part> found = new ArrayList<>();
    index.meeting(area, number -> found.add(parts.get(number)));
    return found;
  }
}
