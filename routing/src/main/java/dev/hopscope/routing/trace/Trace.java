package dev.hopscope.routing.trace;

import java.util.List;

/**
 * The steps of one packet: any number of decisions, then exactly one terminal step.
 *
 * @param steps in the order in which they were taken
 */
public record Trace(List<Step> steps) {

  /** Refuses a trace without an end, or with one in the middle. */
  public Trace {
    steps = List.copyOf(steps);
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Terminal != (i == steps.size() - 1)) {
        throw new IllegalArgumentException("a trace ends once, at its end: " + steps);
      }
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a trace has at least its end");
    }
  }

  /** How it ended. */
  public Step.Terminal end() {
    return (Step.Terminal) steps.getLast();
  }

  /** Whether the packet arrived. */
  public boolean delivered() {
    return end() instanceof Step.DeliveryStep;
  }
}
