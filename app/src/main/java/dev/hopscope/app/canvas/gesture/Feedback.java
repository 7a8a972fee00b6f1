package dev.hopscope.app.canvas.gesture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a gesture under way shows above the picture.
 *
 * @param marquee the rectangle being drawn
 * @param ghosts outlines of what is being moved or resized, where it would be
 * @param guides lines that show an alignment, each from one point to another
 * @param wire the wire being drawn, from its start to where it would end; else empty
 * @param lit everything that would take what is dragged
 * @param target what would take it where the pointer is
 * @param remark what is said beside the pointer
 */
public record Feedback(
    Optional<Rect> marquee,
    List<Rect> ghosts,
    List<List<Point>> guides,
    List<Point> wire,
    Set<ResourceId> lit,
    Optional<ResourceId> target,
    Optional<Remark> remark) {
  private static final Feedback NONE =
      new Feedback(
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty());

  /**
   * A few words beside the pointer.
   *
   * @param fine whether they say what will be done; else why it cannot
   * @param screen where the pointer is, on the canvas
   */
  public record Remark(String text, boolean fine, Point screen) {}

  /** Nothing is shown. */
  public static Feedback none() {
    return NONE;
  }

  /** A marquee. */
  public static Feedback marquee(Rect rect) {
    return new Feedback(
        Optional.of(rect),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Outlines, with their guides. */
  public static Feedback ghosts(List<Rect> ghosts, List<List<Point>> guides) {
    return new Feedback(
        Optional.empty(), ghosts, guides, List.of(), Set.of(), Optional.empty(), Optional.empty());
  }

  /** A wire from one point to another. */
  public static Feedback wire(Point from, Point to) {
    return new Feedback(
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(from, to),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether what is dragged cannot be let go here. */
  public boolean isRefused() {
    return remark.filter(said -> !said.fine()).isPresent();
  }

  /** The same, with everything lit that would take what is dragged. */
  public Feedback lighting(Set<ResourceId> takers) {
    return new Feedback(marquee, ghosts, guides, wire, takers, target, remark);
  }

  /** The same, with what takes it here. */
  public Feedback taking(Optional<ResourceId> taker) {
    return new Feedback(marquee, ghosts, guides, wire, lit, taker, remark);
  }

  /** The same, saying what will be done. */
  public Feedback saying(String what, Point screen) {
    return new Feedback(
        marquee, ghosts, guides, wire, lit, target, Optional.of(new Remark(what, true, screen)));
  }

  /** The same, saying why it cannot be done. */
  public Feedback refusing(String why, Point screen) {
    return new Feedback(
        marquee, ghosts, guides, wire, lit, target, Optional.of(new Remark(why, false, screen)));
  }
}
