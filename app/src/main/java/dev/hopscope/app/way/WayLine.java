package dev.hopscope.app.way;

import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way as it is drawn: bent past names and icons.
 *
 * @param way the way
 * @param bends one from each stop to the next
 */
public record WayLine(Way way, List<Bend> bends) {

  static WayLine of(Way way, Picture picture) {
    List<Bend> bends = new ArrayList<>();
    for (int i = 1; i < way.stops().size(); i++) {
      bends.add(Bend.between(way.stops().get(i - 1), way.stops().get(i), picture));
    }
    return new WayLine(way, List.copyOf(bends));
  }

  /** What it runs over where there is no room beside it, shown at this scale. */
  List<Figure> covered(Picture picture, double scale) {
    return bends.stream().flatMap(bend -> bend.covers(picture, scale).stream()).toList();
  }

  /**
   * Where a packet is on its way.
   *
   * @param share how much of the way from one step to the next is behind it, from 0 to 1
   */
  Optional<Point> at(int step, int next, double share) {
    List<Double> placeOf = way.placeOf();
    if (way.stops().isEmpty() || step >= placeOf.size() || next >= placeOf.size()) {
      return Optional.empty();
    }
    double place = placeOf.get(step) + share * (placeOf.get(next) - placeOf.get(step));
    int from = (int) Math.floor(place);
    return from == place
        ? Optional.of(way.stops().get(from).center())
        : Optional.of(bends.get(from).at(place - from));
  }

  /** Whether a packet that has taken this step has come to where the way stops. */
  boolean isStoppedAt(int step) {
    return !way.delivered() && way.placeOf().get(step) == way.stops().size() - 1;
  }

  /** Where the sign stands that says that the way stops here, if it does. */
  Optional<Point> stop() {
    return way.delivered() || way.stops().isEmpty()
        ? Optional.empty()
        : Optional.of(corner(way.stops().getLast()));
  }

  private static Point corner(Rect spot) {
    return spot.width() > 0 ? new Point(spot.right(), spot.y()) : spot.center();
  }

  /**
   * Where on the first bend a plate of this size covers no name, no icon and none of the signs,
   * else its middle.
   */
  Rect plate(double width, double height, Picture picture, List<Rect> signs) {
    Bend first = bends.getFirst();
    for (double share : new double[] {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74}) {
      Rect plate = around(first.at(share), width, height);
      boolean clear =
          picture.meeting(plate, 0).stream()
                  .allMatch(each -> each instanceof Figure.Box || each instanceof Figure.Wire)
              && signs.stream().noneMatch(plate::intersects);
      if (clear) {
        return plate;
      }
    }
    return around(first.at(0.5), width, height);
  }

  private static Rect around(Point middle, double width, double height) {
    return new Rect(middle.x() - width / 2, middle.y() - height / 2, width, height);
  }
}
