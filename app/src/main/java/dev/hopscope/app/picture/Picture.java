package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is painted, from back to front: painting, picking, the marquee and export read this one
 * list, so that what is seen is what is hit.
 */
public final class Picture {
  private static final Picture EMPTY = of(List.of(), Map.of(), Set.of(), Kept.NOTHING);

  private final List<Figure> figures;
  private final Map<ResourceId, Rect> spots;
  private final Set<ResourceId> icons;
  private final Kept kept;
  private final Rect bounds;
  private final SpatialIndex index;
  private final GrownNames grownNames = new GrownNames(this);

  private Picture(
      List<Figure> figures, Map<ResourceId, Rect> spots, Set<ResourceId> icons, Kept kept) {
    this.figures = List.copyOf(figures);
    this.spots = Map.copyOf(spots);
    this.icons = Set.copyOf(icons);
    this.kept = kept;
    this.index = SpatialIndex.of(figures.stream().map(Figure::bounds).toList());
    this.bounds =
        figures.stream().map(Figure::bounds).reduce(Rect::union).orElse(new Rect(0, 0, 0, 0));
  }

  /** The picture without a figure. */
  public static Picture empty() {
    return EMPTY;
  }

  /**
   * A picture of these figures.
   *
   * @param icons what is seen as an icon, in its own place or its owner's
   * @param kept what the picture after the next edit need not work out again
   */
  static Picture of(
      List<Figure> figures, Map<ResourceId, Rect> spots, Set<ResourceId> icons, Kept kept) {
    return new Picture(figures, spots, icons, kept);
  }

  /** All figures, from back to front. */
  public List<Figure> figures() {
    return figures;
  }

  /**
   * The figures that meet an area, from back to front.
   *
   * @param shortest figures whose longer side is shorter may be missing
   */
  public List<Figure> meeting(Rect area, double shortest) {
    BitSet found = new BitSet(figures.size());
    index.meeting(
        area.grow(1),
        shortest,
        number -> {
          if (figures.get(number).meets(area)) {
            found.set(number);
          }
        });
    return found.stream().mapToObj(figures::get).toList();
  }

  /**
   * Where each resource is to be seen; one that has no figure of its own, such as the interface of
   * an instance, is seen where its owner is.
   */
  public Map<ResourceId, Rect> spots() {
    return spots;
  }

  /** Where the resource is to be seen. */
  public Optional<Rect> spot(ResourceId id) {
    return Optional.ofNullable(spots.get(id));
  }

  /** Where the icon is that shows the resource; empty for what is a box, a wire or a chip. */
  public Optional<Rect> icon(ResourceId id) {
    return spot(id).filter(_ -> icons.contains(id));
  }

  /**
   * Of this picture only these resources, what is drawn in their boxes, and the wires between what
   * is left, with the signs on them.
   */
  public Picture only(Set<ResourceId> chosen) {
    return of(Cutting.of(this, chosen).figures(), spots, icons, kept);
  }

  /**
   * What a label covers where the picture is shown at this scale: more than its bounds where it is
   * written larger, nothing where it gives way to another.
   */
  public Optional<Rect> written(Figure.Label label, double scale) {
    double factor = grownNames.factor(label, scale);
    return factor == 0 ? Optional.empty() : Optional.of(GrownNames.grown(label, factor));
  }

  GrownNames grownNames() {
    return grownNames;
  }

  Set<ResourceId> icons() {
    return icons;
  }

  /** What all figures cover. */
  public Rect bounds() {
    return bounds;
  }

  Kept kept() {
    return kept;
  }
}
