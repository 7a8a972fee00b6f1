package dev.hopscope.app.wiring;

import java.util.ArrayList;
import java.util.List;

/** A list with one more at its end. */
final class Appended {
  private Appended() {}

  static <T> List<T> to(List<T> before, T added) {
    List<T> all = new ArrayList<>(before);
    all.add(added);
    return all;
  }
}
