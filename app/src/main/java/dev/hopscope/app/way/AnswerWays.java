package dev.hopscope.app.way;

import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.routing.Answer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways of an answer in a picture, worked out once and painted with every frame.
 *
 * @param answer whose ways they are
 * @param picture in which they run
 * @param forward the way there, if there is one
 * @param reply the way back, if it got that far
 */
public record AnswerWays(
    Answer answer, Picture picture, Optional<WayLine> forward, Optional<WayLine> reply) {
  /** How far a cross or the plate of the question stands off its way. */
  private static final double SIGNS = 12;

  /** The ways of an answer, bent past what is written in the picture. */
  public static AnswerWays of(Answer answer, Picture picture) {
    Optional<Rect> noGoal = Optional.empty();
    Optional<Way> forward = answer.forward().map(trace -> Way.of(trace, picture, noGoal));
    Optional<Rect> start = forward.flatMap(way -> way.stops().stream().findFirst());
    Optional<Way> reply =
        answer.reply().filter(_ -> forward.isPresent()).map(trace -> Way.of(trace, picture, start));
    return new AnswerWays(
        answer,
        picture,
        forward.map(way -> WayLine.of(way, picture)),
        reply.map(way -> WayLine.of(way, picture)));
  }

  /** Whether they were worked out for these. */
  public boolean isOf(Answer other, Picture seen) {
    return answer == other && picture == seen;
  }

  /** What the ways and the signs on them cover; empty where there is none. */
  public Optional<Rect> bounds() {
    return Stream.concat(forward.stream(), reply.stream())
        .flatMap(line -> line.bends().stream())
        .map(Bend::bounds)
        .reduce(Rect::union)
        .map(each -> each.grow(SIGNS));
  }
}
