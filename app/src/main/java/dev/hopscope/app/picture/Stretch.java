package dev.hopscope.app.picture;

import dev.hopscope.app.picture.End.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * What a wire joins.
 *
 * @param shift how far beside the middle, so that two wires between the same ends differ
 */
record Stretch(End from, End to, double shift) {

  /** This, and by which sides the wire may take a longer way: first by the same side of both. */
  List<Stretch> andDetours() {
    List<Stretch> same = new ArrayList<>(List.of(this));
    List<Stretch> others = new ArrayList<>();
    for (Side leave : from.sides()) {
      for (Side arrive : to.sides()) {
        (leave == arrive ? same : others)
            .add(new Stretch(from.only(leave), to.only(arrive), shift));
      }
    }
    same.addAll(others);
    return same;
  }
}
