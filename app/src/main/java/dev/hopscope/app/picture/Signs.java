package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Figure.Wire;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The signs in the middle of wires, each where it and its text are clear of all else. */
final class Signs {
  /** A sign on a wire. */
  record Sign(Rect icon, Rect text) {
    boolean covers(Rect other) {
      return icon.grow(4).intersects(other) || text.intersects(other);
    }
  }

  /** Where on a wire its sign may stand, the best first: the middle. */
  private static final List<Double> SHARES =
      IntStream.rangeClosed(-18, 18)
          .boxed()
          .sorted(Comparator.comparingInt(Math::abs))
          .map(step -> 0.5 + step / 40.0)
          .toList();

  private final List<Rect> regions;
  private final Obstacles obstacles;
  private final WireRouter router;
  private final Map<ResourceId, Sign> signs = new HashMap<>();

  /**
   * No sign yet.
   *
   * @param regions on whose edges no sign stands
   */
  Signs(List<Rect> regions, Obstacles obstacles, WireRouter router) {
    this.regions = regions;
    this.obstacles = obstacles;
    this.router = router;
  }

  /** The signs by the connection they stand for. */
  Map<ResourceId, Sign> byConnection() {
    return signs;
  }

  /** Where on its wire a sign and a text of this size are clear of all else, if anywhere. */
  Optional<Sign> clear(Rect text, Wire wire) {
    return choices(text, wire).filter(sign -> isClear(sign, wire)).findFirst();
  }

  /** In the middle of its wire, whatever lies there. */
  Sign anyhow(Rect text, Wire wire) {
    return choices(text, wire).findFirst().orElseThrow();
  }

  /** Puts the sign of what a wire stands for there; what comes later keeps off it. */
  void put(Wire wire, Sign sign) {
    wire.resource().ifPresent(connection -> signs.put(connection, sign));
    obstacles.add(sign.icon());
    obstacles.add(sign.text());
  }

  private static Stream<Sign> choices(Rect text, Wire wire) {
    return SHARES.stream().flatMap(share -> choices(text, wire, share));
  }

  /** A sign at this share of the way, with its text where that may stand, the best first. */
  private static Stream<Sign> choices(Rect text, Wire wire, double share) {
    Point middle = wire.at(share);
    Rect icon = Measures.icon(new Rect(middle.x(), middle.y(), 0, 0), Measures.SMALL_ICON);
    double left = middle.x() - text.width() / 2;
    Rect below = text.at(left, icon.bottom() + 3);
    Rect above = text.at(left, icon.y() - text.height() - 3);
    Rect right = text.at(icon.right() + 6, middle.y() - text.height() / 2);
    return (wire.isUprightAt(middle)
            ? Stream.of(right, text.at(icon.x() - 6 - text.width(), right.y()))
            : Stream.of(below, above))
        .map(at -> new Sign(icon, at));
  }

  private boolean isClear(Sign sign, Wire own) {
    return signs.values().stream()
            .noneMatch(each -> sign.covers(each.icon().grow(4)) || sign.covers(each.text()))
        && obstacles.isClear(sign.icon().grow(4))
        && obstacles.isClear(sign.text().grow(2))
        && !router.isOnWire(sign.icon())
        && !router.isOnWire(sign.text())
        && !own.meets(sign.text())
        && regions.stream()
            .noneMatch(box -> isOnEdge(sign.icon(), box) || isOnEdge(sign.text(), box));
  }

  private static boolean isOnEdge(Rect rect, Rect box) {
    return box.intersects(rect.grow(2)) && !box.contains(rect.grow(2));
  }
}
