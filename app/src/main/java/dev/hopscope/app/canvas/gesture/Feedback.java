package dev.hopscope.app.canvas.gesture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * What a gesture under way shows above the picture.
 *
 * @param marquee the rectangle being drawn
 * @param ghosts outlines of what is being moved or resized, where it would be
 * @param guides lines that show an alignment, each from one point to another
 * @param target the container that would take what is dragged
 * @param reason why nothing takes it, in a few words, beside the pointer
 */
public record Feedback(
    Optional<Rect> marquee,
    List<Rect> ghosts,
    List<List<Point>> guides,
    Optional<ResourceId> target,
    Optional<Reason> reason) {
  private static final Feedback NONE =
      new Feedback(Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty());

  /** Why something is not taken, and where on the canvas to say so. */
  public record Reason(String text, Point screen) {}

  /** Nothing is shown. */
  public static Feedback none() {
    return NONE;
  }

  /** A marquee. */
  public static Feedback marquee(Rect rect) {
    return new Feedback(
        Optional.of(rect), List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** Outlines, with their guides and where they would go. */
  public static Feedback ghosts(
      List<Rect> ghosts, List<List<Point>> guides, Optional<ResourceId> target) {
    return new Feedback(Optional.empty(), ghosts, guides, target, Optional.empty());
  }

  /** What would take a kind from the palette. */
  public static Feedback taking(Optional<ResourceId> target) {
    return new Feedback(Optional.empty(), List.of(), List.of(), target, Optional.empty());
  }

  /** Why a kind from the palette is not taken. */
  public static Feedback refusing(String why, Point screen) {
    return new Feedback(
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.of(new Reason(why, screen)));
  }
}
