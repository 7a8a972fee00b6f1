package dev.hopscope.app.frames;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Times that were measured, one for each frame or edit, in milliseconds or frames. */
final class Times {
  private final double[] sorted;

  private Times(double[] sorted) {
    this.sorted = sorted;
  }

  static Times of(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Times(sorted);
  }

  /** Those of several rounds together. */
  static Times of(List<Times> rounds) {
    return of(rounds.stream().flatMapToDouble(each -> Arrays.stream(each.sorted)).toArray());
  }

  double median() {
    return share(0.5);
  }

  double p99() {
    return share(0.99);
  }

  double least() {
    return share(0);
  }

  double most() {
    return share(1);
  }

  /** What this share of them is less than. */
  double share(double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  /** Every second round, from this one on. */
  static List<Times> everySecond(List<Times> rounds, int from) {
    return IntStream.range(0, rounds.size() / 2).mapToObj(i -> rounds.get(2 * i + from)).toList();
  }
}
