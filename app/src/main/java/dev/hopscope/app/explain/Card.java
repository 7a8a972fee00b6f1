package dev.hopscope.app.explain;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.trace.Step;
import java.util.Optional;

/**
 * One step of a lane, as its card shows it.
 *
 * @param component the resource that decided; clicking the card selects it
 * @param kind its kind; empty for what is outside the network
 * @param name what people call it
 * @param line what it did, in a few words
 * @param state whether the packet went on
 * @param leg of the packet or of its reply
 * @param index which step of its leg it is, from 0; of those that would follow, counted on
 * @param step the step itself
 */
record Card(
    ResourceId component,
    Optional<ResourceKind> kind,
    String name,
    String line,
    State state,
    Leg leg,
    int index,
    Step step) {

  /** Whether the packet went on. */
  enum State {
    PASSED,
    STOPPED,
    NOT_KNOWN,
    /** Nobody came here; so it would go on, the blockers mended. */
    ASSUMED
  }
}
