package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The lines on which a wire may run among obstacles, and the cheapest way on them.
 *
 * <ol>
 *   <li>Level and upright lines are drawn beside every obstacle, through every port and halfway.
 *   <li>Each piece of a line costs its length, and more where it meets obstacles or other wires.
 *   <li>The cheapest way from a port of one end to one of the other is found by a {@link Search}; a
 *       bend costs too.
 * </ol>
 */
final class Maze {
  private static final double[] BESIDE = {1, 9};
  private static final double ON_OBSTACLE = 4_000;
  private static final double HALF_A_WIRE = 0.5;

  /**
   * Where a wire may leave an end.
   *
   * @param at on the end's edge
   * @param stub straight before it
   * @param level whether the wire leaves level
   */
  record Port(Point at, Point stub, boolean level) {}

  private final List<Port> starts;
  private final List<Port> ends;
  private final double[] xs;
  private final double[] ys;
  private final double[] levelPrice;
  private final double[] uprightPrice;

  Maze(
      List<Rect> obstacles,
      List<Drawn.Part> drawn,
      int bundle,
      List<Port> starts,
      List<Port> ends) {
    this.starts = starts;
    this.ends = ends;
    TreeSet<Double> columns = new TreeSet<>();
    TreeSet<Double> rows = new TreeSet<>();
    for (Rect each : obstacles) {
      for (double beside : BESIDE) {
        columns.addAll(List.of(each.x() - beside, each.right() + beside));
        rows.addAll(List.of(each.y() - beside, each.bottom() + beside));
      }
    }
    for (Port port : starts) {
      columns.add(port.stub().x());
      rows.add(port.stub().y());
    }
    for (Port port : ends) {
      columns.add(port.stub().x());
      rows.add(port.stub().y());
    }
    columns.add((starts.getFirst().at().x() + ends.getFirst().at().x()) / 2);
    rows.add((starts.getFirst().at().y() + ends.getFirst().at().y()) / 2);
    xs = columns.stream().mapToDouble(Double::doubleValue).toArray();
    ys = rows.stream().mapToDouble(Double::doubleValue).toArray();
    levelPrice = new double[xs.length * ys.length];
    uprightPrice = new double[xs.length * ys.length];
    lengths();
    obstacles.forEach(each -> block(each.grow(HALF_A_WIRE)));
    drawn.forEach(part -> meet(part, bundle));
  }

  private void lengths() {
    for (int row = 0; row < ys.length; row++) {
      for (int column = 0; column < xs.length; column++) {
        levelPrice[node(column, row)] =
            column + 1 < xs.length ? xs[column + 1] - xs[column] : Double.MAX_VALUE;
        uprightPrice[node(column, row)] =
            row + 1 < ys.length ? ys[row + 1] - ys[row] : Double.MAX_VALUE;
      }
    }
  }

  private void block(Rect obstacle) {
    for (int row = first(ys, obstacle.y()); row < ys.length && ys[row] < obstacle.bottom(); row++) {
      int column = Math.max(0, first(xs, obstacle.x()) - 1);
      for (; column + 1 < xs.length && xs[column] < obstacle.right(); column++) {
        levelPrice[node(column, row)] += ON_OBSTACLE;
      }
    }
    for (int column = first(xs, obstacle.x());
        column < xs.length && xs[column] < obstacle.right();
        column++) {
      int row = Math.max(0, first(ys, obstacle.y()) - 1);
      for (; row + 1 < ys.length && ys[row] < obstacle.bottom(); row++) {
        uprightPrice[node(column, row)] += ON_OBSTACLE;
      }
    }
  }

  private void meet(Drawn.Part part, int bundle) {
    Rect rect = part.rect().grow(6);
    for (int row = Math.max(0, first(ys, rect.y()) - 1);
        row < ys.length && ys[row] <= rect.bottom();
        row++) {
      int column = Math.max(0, first(xs, rect.x()) - 1);
      for (; column < xs.length && xs[column] <= rect.right(); column++) {
        if (column + 1 < xs.length) {
          Rect piece = new Rect(xs[column], ys[row], xs[column + 1] - xs[column], 0);
          levelPrice[node(column, row)] += part.price(piece, bundle);
        }
        if (row + 1 < ys.length) {
          Rect piece = new Rect(xs[column], ys[row], 0, ys[row + 1] - ys[row]);
          uprightPrice[node(column, row)] += part.price(piece, bundle);
        }
      }
    }
  }

  /** The place of the first line beyond a coordinate. */
  private static int first(double[] lines, double beyond) {
    int found = Arrays.binarySearch(lines, beyond);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The cheapest way. */
  List<Point> way() {
    return new Search(this).way();
  }

  List<Port> starts() {
    return starts;
  }

  List<Port> ends() {
    return ends;
  }

  int columns() {
    return xs.length;
  }

  int rows() {
    return ys.length;
  }

  double x(int column) {
    return xs[column];
  }

  double y(int row) {
    return ys[row];
  }

  /** Where two lines cross, counted row by row. */
  int node(int column, int row) {
    return row * xs.length + column;
  }

  /** Where a port's stub ends. */
  int node(Port port) {
    return node(Arrays.binarySearch(xs, port.stub().x()), Arrays.binarySearch(ys, port.stub().y()));
  }

  /**
   * What the piece of a line costs that begins at a node and leads right or down, more than can be
   * paid where the line ends there.
   */
  double price(int node, boolean level) {
    return level ? levelPrice[node] : uprightPrice[node];
  }
}
