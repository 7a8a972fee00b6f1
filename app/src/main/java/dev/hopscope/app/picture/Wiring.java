package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Figure.Wire;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Map;

/**
 * All wires of a picture, as they were drawn.
 *
 * <p>After an edit that changes no wire's ends, and writes nothing anew near a wire, they are those
 * of the picture before: each would be found to keep its way, and its sign its place.
 *
 * @param strands what was to be drawn
 * @param ground what it was drawn on
 * @param signs the signs that stand on a wire, by the connection they stand for
 * @param routes the ways of the wires, also those that had no room for a sign
 */
record Wiring(
    List<Strand> strands,
    Ground ground,
    List<Wire> wires,
    Map<ResourceId, Signs.Sign> signs,
    Map<Stretch, WireRouter.Choice> routes) {
  static final Wiring NONE = new Wiring(List.of(), Ground.BARE, List.of(), Map.of(), Map.of());

  /** How far from a way something that is written may matter to it. */
  private static final double NEAR_A_WAY = 8;

  /** How far from a way the sign on it reaches, beside its text. */
  private static final double SIGN = Measures.SMALL_ICON + 16;

  /** The wires for the picture after an edit. */
  Wiring after(List<Strand> nextStrands, Ground next) {
    if (nextStrands.equals(strands) && next.hasBoxesOf(ground) && isAway(next)) {
      return new Wiring(strands, next, wires, signs, routes);
    }
    WireDrawing drawing = new WireDrawing(next, routes);
    nextStrands.forEach(drawing::draw);
    return new Wiring(nextStrands, next, drawing.wires(), drawing.signs(), drawing.routes());
  }

  /** Whether all that is written otherwise is away from all ways. */
  private boolean isAway(Ground next) {
    double longest =
        strands.stream()
            .flatMap(strand -> strand.text().stream())
            .mapToDouble(text -> Math.max(text.width(), text.height()))
            .max()
            .orElse(0);
    return next.writtenOtherwise(ground).stream()
        .noneMatch(
            rect -> isNearAWay(rect.grow(next.isClosedIn(rect) ? NEAR_A_WAY : SIGN + longest)));
  }

  private boolean isNearAWay(Rect rect) {
    return routes.values().stream().anyMatch(route -> Ways.meets(route.way(), rect));
  }
}
