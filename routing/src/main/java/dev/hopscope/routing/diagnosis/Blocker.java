package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.trace.Reason;
import java.util.Optional;

/**
 * One obstacle on the path that is cheapest to mend.
 *
 * @param leg of the packet or of its reply
 * @param component where it is mended, else where it refuses
 * @param reason the explanation code
 * @param failure the refusal as it was met
 * @param met the answer in which it was met, those before it mended
 * @param repair what removes it; empty where nothing that is there can be changed to do so
 */
public record Blocker(
    Leg leg,
    ResourceId component,
    Reason reason,
    Failure failure,
    Answer met,
    Optional<Repair> repair) {

  /** An obstacle that no change of what is there removes. */
  static Blocker standing(Failure failure, Answer met) {
    return new Blocker(
        failure.leg(), failure.component(), failure.reason(), failure, met, Optional.empty());
  }

  /** An obstacle with its repair; where that is made elsewhere, the obstacle is there. */
  static Blocker mended(Failure failure, Answer met, Repair repair) {
    return new Blocker(
        failure.leg(),
        Missing.isElsewhere(failure, repair.mend()) ? repair.mend().at() : failure.component(),
        Missing.code(failure, repair.mend()),
        failure,
        met,
        Optional.of(repair));
  }

  /** Whether the refusal came up elsewhere than where it is mended. */
  public boolean isElsewhere() {
    return !component.equals(failure.component());
  }
}
