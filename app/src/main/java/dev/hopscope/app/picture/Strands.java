package dev.hopscope.app.picture;

import dev.hopscope.app.picture.End.Side;
import dev.hopscope.app.picture.Figure.Wire;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The wires that are to be drawn, each between two ends that are drawn themselves. */
final class Strands {
  /** From one wire to the next between the same ends. */
  private static final double BESIDE = 64;

  /** From the text below a sign to a wire that leaves there. */
  private static final double BELOW_TEXT = 5;

  private final Nesting nesting;
  private final Fitting fitting;
  private final Places places;
  private final List<Strand> strands = new ArrayList<>();
  private final Map<Set<ResourceId>, Integer> between = new HashMap<>();
  private final Map<ResourceId, Integer> bundles = new HashMap<>();

  Strands(Nesting nesting, Fitting fitting, Places places) {
    this.nesting = nesting;
    this.fitting = fitting;
    this.places = places;
  }

  /** All so far, in the order in which they are drawn. */
  List<Strand> all() {
    return List.copyOf(strands);
  }

  /** A wire between two resources, with the sign of what it stands for on it. */
  void withSign(Resource connection, ResourceId one, ResourceId other, Wire.Stroke stroke) {
    withSign(connection, one, other, stroke, strands.size());
  }

  /** The same, one of a bundle. */
  void withSign(
      Resource connection, ResourceId one, ResourceId other, Wire.Stroke stroke, int bundle) {
    Rect text = new Rect(0, 0, fitting.textWidth(connection), fitting.textHeight(connection));
    add(Optional.of(connection.id()), one, other, stroke, bundle, Optional.of(text));
  }

  /** Wires to one gateway may share their last part; others keep apart. */
  int bundle(ResourceId gateway) {
    return bundles.computeIfAbsent(gateway, _ -> -1 - bundles.size());
  }

  /** A wire between two resources, if both are drawn. */
  void wire(Optional<ResourceId> id, ResourceId one, ResourceId other, Wire.Stroke stroke) {
    wire(id, one, other, stroke, strands.size());
  }

  /** The same, one of a bundle. */
  void wire(
      Optional<ResourceId> id, ResourceId one, ResourceId other, Wire.Stroke stroke, int bundle) {
    add(id, one, other, stroke, bundle, Optional.empty());
  }

  /** A wire with ends of its own, for no resource. */
  void wire(Wire.Stroke stroke, Stretch stretch, int bundle) {
    strands.add(new Strand(Optional.empty(), stroke, stretch, bundle, Optional.empty()));
  }

  private void add(
      Optional<ResourceId> id,
      ResourceId one,
      ResourceId other,
      Wire.Stroke stroke,
      int bundle,
      Optional<Rect> text) {
    stretch(one, other)
        .ifPresent(stretch -> strands.add(new Strand(id, stroke, stretch, bundle, text)));
  }

  private Optional<Stretch> stretch(ResourceId one, ResourceId other) {
    Optional<End> from = end(one);
    Optional<End> to = end(other);
    if (from.isEmpty() || to.isEmpty() || one.equals(other)) {
      return Optional.empty();
    }
    int before = between.merge(Set.of(one, other), 1, Integer::sum) - 1;
    return Optional.of(new Stretch(from.get(), to.get(), before * BESIDE));
  }

  private Optional<End> end(ResourceId id) {
    return places
        .of(id)
        .flatMap(
            rect ->
                nesting
                    .topology()
                    .find(id)
                    .map(
                        resource ->
                            switch (nesting.standing(id).orElse(Nesting.Standing.BOX)) {
                              case INSIDE ->
                                  End.withText(
                                      rect, fitting.cell(resource, rect).bottom() + BELOW_TEXT);
                              case ON_TOP, ON_BOTTOM, ON_SIDE -> End.of(rect).without(Side.RIGHT);
                              case BOX, SHELF, BETWEEN -> End.of(rect);
                            }));
  }
}
