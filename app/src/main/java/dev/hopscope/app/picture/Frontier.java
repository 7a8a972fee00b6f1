package dev.hopscope.app.picture;

import java.util.Arrays;

/**
 * The states of a search that are still to be looked at, the cheapest first. A heap of plain
 * numbers: a maze looks at tens of thousands of states for one wire, and as objects they cost more
 * than all the rest of it.
 */
final class Frontier {
  private double[] prices = new double[1_024];
  private int[] states = new int[1_024];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(double price, int state) {
    if (size == prices.length) {
      prices = Arrays.copyOf(prices, 2 * size);
      states = Arrays.copyOf(states, 2 * size);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) / 2;
      if (price >= prices[parent]) {
        break;
      }
      fill(hole, parent);
      hole = parent;
    }
    fill(hole, price, state);
  }

  /** Takes the cheapest state out. */
  int remove() {
    int cheapest = states[0];
    size--;
    double price = prices[size];
    int state = states[size];
    int hole = 0;
    while (2 * hole + 1 < size) {
      int child = 2 * hole + 1;
      if (child + 1 < size && prices[child] > prices[child + 1]) {
        child++;
      }
      if (price <= prices[child]) {
        break;
      }
      fill(hole, child);
      hole = child;
    }
    fill(hole, price, state);
    return cheapest;
  }

  private void fill(int hole, int from) {
    fill(hole, prices[from], states[from]);
  }

  private void fill(int hole, double price, int state) {
    prices[hole] = price;
    states[hole] = state;
  }
}
