package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Maze.Port;
import dev.hopscope.model.diagram.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * One search (A*) for the cheapest way through a maze. A state is a node and whether the way goes
 * on level there or upright: twice the node, and one more where it is level.
 */
final class Search {
  /** What a piece costs at least, however glad a wire is to run along others of its bundle. */
  private static final double LEAST_PIECE = 0.1;

  private final Maze maze;
  private final double[] price;
  private final int[] before;
  private final Frontier frontier = new Frontier();
  private final double[] left;
  private final BitSet done = new BitSet();
  private final BitSet arrivals = new BitSet();
  private final double[] endXs;
  private final double[] endYs;

  Search(Maze maze) {
    this.maze = maze;
    int states = 2 * maze.columns() * maze.rows();
    this.price = new double[states];
    this.before = new int[states];
    Arrays.fill(price, Double.MAX_VALUE);
    Arrays.fill(before, -1);
    this.left = new double[states / 2];
    Arrays.fill(left, -1);
    this.endXs = maze.ends().stream().mapToDouble(end -> end.stub().x()).toArray();
    this.endYs = maze.ends().stream().mapToDouble(end -> end.stub().y()).toArray();
  }

  List<Point> way() {
    maze.ends().forEach(end -> arrivals.set(state(end)));
    for (Port start : maze.starts()) {
      int state = state(start);
      price[state] = 0;
      frontier.add(left(state), state);
    }
    while (!frontier.isEmpty()) {
      int state = frontier.remove();
      if (arrivals.get(state)) {
        return traced(state);
      }
      if (!done.get(state)) {
        done.set(state);
        goOn(state);
      }
    }
    throw new IllegalStateException("lines that all cross each other lead everywhere");
  }

  /** Beyond the ends of a line there is a piece that nothing can pay for. */
  private void goOn(int state) {
    reach(state, state ^ 1, WireRouter.PER_BEND);
    int node = state / 2;
    boolean level = state % 2 == 1;
    int step = level ? 1 : maze.columns();
    if (node + step < left.length) {
      reach(state, state + 2 * step, maze.price(node, level));
    }
    if (node >= step) {
      reach(state, state - 2 * step, maze.price(node - step, level));
    }
  }

  private void reach(int from, int to, double cost) {
    double next = price[from] + Math.max(LEAST_PIECE, cost);
    if (next < price[to]) {
      price[to] = next;
      before[to] = from;
      done.clear(to);
      frontier.add(next + left(to), to);
    }
  }

  private int state(Port port) {
    return 2 * maze.node(port) + (port.level() ? 1 : 0);
  }

  private Point point(int state) {
    int node = state / 2;
    return new Point(maze.x(node % maze.columns()), maze.y(node / maze.columns()));
  }

  /** What the rest of the way costs where nothing is met; worked out once for each node. */
  private double left(int state) {
    int node = state / 2;
    if (left[node] < 0) {
      left[node] = left(maze.x(node % maze.columns()), maze.y(node / maze.columns()));
    }
    return left[node];
  }

  private double left(double x, double y) {
    double least = Double.MAX_VALUE;
    for (int end = 0; end < endXs.length; end++) {
      least = Math.min(least, Math.abs(endXs[end] - x) + Math.abs(endYs[end] - y));
    }
    return least;
  }

  private List<Point> traced(int last) {
    List<Point> middle = new ArrayList<>();
    int first = last;
    for (int state = last; state >= 0; state = before[state]) {
      middle.add(point(state));
      first = state;
    }
    Collections.reverse(middle);
    Port start = first(maze.starts(), first);
    Port end = first(maze.ends(), last);
    return Ways.simplified(start.at(), middle, end.at());
  }

  /** Of ports that share a stub, the first. */
  private Port first(List<Port> ports, int state) {
    return ports.stream()
        .filter(port -> state(port) == state)
        .findFirst()
        .orElseGet(ports::getFirst);
  }
}
