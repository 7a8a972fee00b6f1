package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The gateways and endpoints on a VPC's border. */
record Borders(Nesting nesting, Fitting fitting) {
  private static final double FIRST_ON_SIDE = Measures.VPC_TITLE + 56;
  private static final double STEP_ON_SIDE = 80;
  private static final double FROM_ICON = 7;

  /** From the middle of an icon on the left, where its wires leave, to its text. */
  private static final double BELOW_WIRE = 5;

  /** Where they stand unless someone has moved them. */
  Map<ResourceId, Rect> defaults(ResourceId vpc, Rect box) {
    Map<ResourceId, Rect> icons = new HashMap<>();
    level(nesting.in(vpc, Standing.ON_TOP), box, box.y(), icons);
    level(nesting.in(vpc, Standing.ON_BOTTOM), box, box.bottom(), icons);
    List<Resource> side = nesting.in(vpc, Standing.ON_SIDE);
    for (int i = 0; i < side.size(); i++) {
      icons.put(side.get(i).id(), around(box.right(), box.y() + FIRST_ON_SIDE + i * STEP_ON_SIDE));
    }
    return icons;
  }

  private static void level(
      List<Resource> gateways, Rect box, double y, Map<ResourceId, Rect> icons) {
    for (int i = 0; i < gateways.size(); i++) {
      double share = (i + 1.0) / (gateways.size() + 1);
      icons.put(gateways.get(i).id(), around(Measures.snap(box.x() + box.width() * share), y));
    }
  }

  /** The side of a gateway that does not lie in its VPC, nor beside its text. */
  static End.Side outwards(Rect icon, Rect box) {
    Point middle = icon.center();
    if (box.bottom() - middle.y() < 2) {
      return End.Side.BOTTOM;
    }
    return middle.x() - box.x() < 2 && middle.y() - box.y() > 2 ? End.Side.LEFT : End.Side.TOP;
  }

  /** How high a VPC has to be for so many on its side. */
  static double heightFor(int onSide) {
    return onSide == 0 ? 0 : FIRST_ON_SIDE + onSide * STEP_ON_SIDE;
  }

  /** The same icon with its middle on the nearest point of the border. */
  static Rect snapped(Rect icon, Rect box) {
    Point middle = icon.center();
    double x = Math.clamp(middle.x(), box.x(), box.right());
    double y = Math.clamp(middle.y(), box.y(), box.bottom());
    double left = x - box.x();
    double right = box.right() - x;
    double top = y - box.y();
    double bottom = box.bottom() - y;
    double nearest = Math.min(Math.min(left, right), Math.min(top, bottom));
    if (nearest == top) {
      return around(x, box.y());
    }
    if (nearest == bottom) {
      return around(x, box.bottom());
    }
    return around(nearest == left ? box.x() : box.right(), y);
  }

  /** Where the text beside an icon on the border stands: outside, and not on the border's line. */
  static Rect text(Rect icon, Rect box, double width, double height) {
    Point middle = icon.center();
    double right = icon.right() + FROM_ICON;
    if (middle.y() - box.y() < 2) {
      return new Rect(right, middle.y() - 31, width, height);
    }
    if (box.bottom() - middle.y() < 2) {
      return new Rect(right, middle.y() + 3, width, height);
    }
    return middle.x() - box.x() < 2
        ? new Rect(icon.x() - FROM_ICON - width, middle.y() + BELOW_WIRE, width, height)
        : new Rect(right, middle.y() - height / 2, width, height);
  }

  private static Rect around(double x, double y) {
    return new Rect(x - Measures.ICON / 2, y - Measures.ICON / 2, Measures.ICON, Measures.ICON);
  }
}
