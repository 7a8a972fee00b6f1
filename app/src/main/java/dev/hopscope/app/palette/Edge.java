package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.List;

/** The edges of a VPC on which gateways and endpoints sit. */
enum Edge {
  /** Towards the internet. */
  TOP,
  /** Towards what is on premises. */
  BOTTOM,
  /** Towards services. */
  RIGHT;

  private static final double STEP = 8;

  /** Where something may sit with its middle on this edge, the first place the best. */
  List<Rect> places(Rect box, Footprint footprint) {
    double halfWidth = footprint.width() / 2;
    double halfHeight = footprint.height() / 2;
    List<Rect> places = new ArrayList<>();
    if (this == RIGHT) {
      double first = box.y() + Footprint.SLOT_HEIGHT;
      for (double y = first; places.isEmpty() || y + footprint.height() < box.bottom(); y += STEP) {
        places.add(new Rect(box.right() - halfWidth, y, footprint.width(), footprint.height()));
      }
      return places;
    }
    double y = (this == TOP ? box.y() : box.bottom()) - halfHeight;
    double first = box.x() + Footprint.SLOT_WIDTH;
    for (double x = first; places.isEmpty() || x + footprint.width() < box.right(); x += STEP) {
      places.add(new Rect(x, y, footprint.width(), footprint.height()));
    }
    return places;
  }
}
