package dev.hopscope.model.check;

import dev.hopscope.model.topology.Topology;
import java.util.stream.Stream;

/**
 * One look at a whole network, pure: the same network gives the same problems in the same order.
 */
interface Check {

  /** What this check finds. */
  Stream<Problem> of(Topology topology);
}
