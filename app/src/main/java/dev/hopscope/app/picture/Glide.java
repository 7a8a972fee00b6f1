package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything on its way from one picture to another: boxes, signs and names glide; wires and what
 * belongs to no resource are there again at the end.
 */
public final class Glide {
  /** With more figures than this, frames would take longer than the glide may. */
  private static final int MOST_FIGURES = 2_000;

  private final Picture from;
  private final Picture to;

  private Glide(Picture from, Picture to) {
    this.from = from;
    this.to = to;
  }

  /** A glide from one picture to the other; empty where nothing moves or too much would. */
  public static Optional<Glide> between(Picture from, Picture to) {
    boolean moves =
        to.spots().entrySet().stream()
            .anyMatch(
                spot ->
                    from.spot(spot.getKey()).filter(at -> !at.equals(spot.getValue())).isPresent());
    return moves && to.figures().size() <= MOST_FIGURES
        ? Optional.of(new Glide(from, to))
        : Optional.empty();
  }

  /** The picture after this share of the way, 0 to 1. */
  public Picture at(double share) {
    List<Figure> figures = new ArrayList<>();
    Map<ResourceId, Rect> spots = new HashMap<>();
    to.spots().forEach((id, spot) -> spots.put(id, between(id, spot, share)));
    for (Figure figure : to.figures()) {
      figure.resource().flatMap(id -> moved(figure, id, spots)).ifPresent(figures::add);
    }
    return Picture.of(figures, spots, to.icons(), to.kept());
  }

  private Rect between(ResourceId id, Rect end, double share) {
    Rect start = from.spot(id).orElse(end);
    return new Rect(
        between(start.x(), end.x(), share),
        between(start.y(), end.y(), share),
        between(start.width(), end.width(), share),
        between(start.height(), end.height(), share));
  }

  private static double between(double start, double end, double share) {
    return start + (end - start) * share;
  }

  private Optional<Figure> moved(Figure figure, ResourceId id, Map<ResourceId, Rect> spots) {
    Rect now = spots.get(id);
    Optional<Rect> end = to.spot(id);
    if (now == null || end.isEmpty()) {
      return Optional.empty();
    }
    double dx = now.x() - end.get().x();
    double dy = now.y() - end.get().y();
    return switch (figure) {
      case Figure.Box box -> Optional.of(new Figure.Box(box.resource(), box.tone(), now));
      case Figure.Icon icon ->
          Optional.of(
              new Figure.Icon(
                  icon.resource(), icon.look(), icon.bounds().plus(dx, dy), icon.faded()));
      case Figure.Label label ->
          Optional.of(
              new Figure.Label(
                  label.resource(),
                  label.text(),
                  label.lettering(),
                  label.tone(),
                  label.centered(),
                  label.bounds().plus(dx, dy)));
      case Figure.Badge badge ->
          Optional.of(
              new Figure.Badge(
                  badge.resource(),
                  badge.text(),
                  badge.tone(),
                  badge.look(),
                  badge.bounds().plus(dx, dy)));
      case Figure.Wire _ -> Optional.empty();
    };
  }
}
