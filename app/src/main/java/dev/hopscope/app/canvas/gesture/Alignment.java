package dev.hopscope.app.canvas.gesture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * That a rectangle lines up with its neighbours along an axis, if it is pulled a little.
 *
 * @param axis along which it is pulled
 * @param pull how far
 * @param marks what it lines up with: the neighbour whose edge or middle it shares, or the gaps
 *     that are equally wide
 */
record Alignment(Axis axis, double pull, List<Mark> marks) {
  /** How near an alignment must be to pull. */
  static final double REACH = 5;

  /** Something to show an alignment by. */
  sealed interface Mark {

    /** An edge or middle that both share, through both. */
    record Shared(double at, Rect neighbour) implements Mark {}

    /** A gap between two neighbours that is as wide as another. */
    record Gap(double from, double to, Rect beside) implements Mark {}
  }

  /** The nearest alignment within reach. A shared middle counts before edges, edges before gaps. */
  static Optional<Alignment> best(List<Rect> neighbours, Rect wanted, Axis axis) {
    return Stream.of(
            shared(neighbours, wanted, axis, axis::middle, axis::middle),
            shared(neighbours, wanted, axis, axis::low, axis::low),
            shared(neighbours, wanted, axis, axis::high, axis::high),
            equalGap(neighbours, wanted, axis))
        .flatMap(Optional::stream)
        .min(Comparator.comparingDouble(found -> Math.abs(found.pull())));
  }

  private static Optional<Alignment> shared(
      List<Rect> neighbours,
      Rect wanted,
      Axis axis,
      ToDoubleFunction<Rect> own,
      ToDoubleFunction<Rect> theirs) {
    return neighbours.stream()
        .map(
            other ->
                new Alignment(
                    axis,
                    theirs.applyAsDouble(other) - own.applyAsDouble(wanted),
                    List.of(new Mark.Shared(theirs.applyAsDouble(other), other))))
        .filter(found -> Math.abs(found.pull()) < REACH)
        .min(Comparator.comparingDouble(found -> Math.abs(found.pull())));
  }

  /** Beside a neighbour, as far from it as that is from the next one on its other side. */
  private static Optional<Alignment> equalGap(List<Rect> neighbours, Rect wanted, Axis axis) {
    List<Rect> row =
        neighbours.stream()
            .filter(other -> axis.sideBySide(other, wanted))
            .sorted(Comparator.comparingDouble(axis::low))
            .toList();
    List<Alignment> found = new ArrayList<>();
    for (int i = 1; i < row.size(); i++) {
      Rect one = row.get(i - 1);
      Rect two = row.get(i);
      double gap = axis.low(two) - axis.high(one);
      if (gap <= 0) {
        continue;
      }
      Mark between = new Mark.Gap(axis.high(one), axis.low(two), one);
      double after = axis.high(two) + gap;
      found.add(
          new Alignment(
              axis,
              after - axis.low(wanted),
              List.of(between, new Mark.Gap(axis.high(two), after, two))));
      double before = axis.low(one) - gap;
      found.add(
          new Alignment(
              axis,
              before - axis.high(wanted),
              List.of(between, new Mark.Gap(before, axis.low(one), one))));
    }
    return found.stream()
        .filter(each -> Math.abs(each.pull()) < REACH)
        .min(Comparator.comparingDouble(each -> Math.abs(each.pull())));
  }

  /** The lines that show it, for the rectangle where it then is. */
  List<List<Point>> guides(Rect there) {
    return marks.stream().map(mark -> guide(mark, there)).toList();
  }

  private List<Point> guide(Mark mark, Rect there) {
    Axis across = axis.other();
    return switch (mark) {
      case Mark.Shared shared -> {
        Rect both = there.union(shared.neighbour());
        yield List.of(
            axis.point(shared.at(), across.low(both)), axis.point(shared.at(), across.high(both)));
      }
      case Mark.Gap gap ->
          List.of(
              axis.point(gap.from(), across.middle(gap.beside())),
              axis.point(gap.to(), across.middle(gap.beside())));
    };
  }
}
