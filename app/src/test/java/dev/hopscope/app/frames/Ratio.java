package dev.hopscope.app.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How many times longer something takes than something else, measured by turns.
 *
 * @param value of all rounds together
 * @param low had other rounds of the same kind been measured, it would be less than this once in
 *     forty times: rounds are drawn at random from those that were, again and again
 * @param high it would be more than this once in forty times
 */
record Ratio(double value, double low, double high) {
  private static final int DRAWS = 2_000;
  private static final double OUTSIDE = 0.025;

  /**
   * The ratio of a figure of both.
   *
   * @param upper rounds of what is measured
   * @param lower as many rounds of what it is compared with, each beside one of those
   */
  static Ratio of(List<Times> upper, List<Times> lower, ToDoubleFunction<Times> figure) {
    Random random = new Random(7);
    double[] drawn = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Times> above = new ArrayList<>();
      List<Times> below = new ArrayList<>();
      for (int i = 0; i < upper.size(); i++) {
        int round = random.nextInt(upper.size());
        above.add(upper.get(round));
        below.add(lower.get(round));
      }
      drawn[draw] = ratio(above, below, figure);
    }
    Times ratios = Times.of(drawn);
    return new Ratio(ratio(upper, lower, figure), ratios.share(OUTSIDE), ratios.share(1 - OUTSIDE));
  }

  private static double ratio(
      List<Times> upper, List<Times> lower, ToDoubleFunction<Times> figure) {
    return figure.applyAsDouble(Times.of(upper)) / figure.applyAsDouble(Times.of(lower));
  }

  @Override
  public String toString() {
    return "%.2f (95 %%: %.2f to %.2f)".formatted(value, low, high);
  }
}
