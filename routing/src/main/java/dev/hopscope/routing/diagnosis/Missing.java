package dev.hopscope.routing.diagnosis;

import dev.hopscope.routing.Failure;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Reason;

/**
 * What a repair shows to be missing. Nobody mends an internet gateway that drops a private
 * destination: one adds the missing route, and the table without it is the obstacle.
 */
final class Missing {
  private Missing() {}

  static boolean isElsewhere(Failure failure, Mend mend) {
    return mend instanceof Mend.OfTable && !mend.at().equals(failure.component());
  }

  static Reason code(Failure failure, Mend mend) {
    if (saysMore(failure)
        || !isElsewhere(failure, mend)
        || !(mend instanceof Mend.OfTable ofTable)) {
      return failure.reason();
    }
    return switch (ofTable) {
      case Mend.SetTransitRoute _, Mend.PropagateAttachment _ ->
          DropReason.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT;
      case Mend.RemoveTransitRoute _ -> DropReason.TGW_RTB_BAD_STATE_ROUTE;
      case Mend.SetRoute _, Mend.AddEndpointRoute _, Mend.Propagate _, Mend.Build _ ->
          DropReason.NO_ROUTE_TO_DESTINATION;
    };
  }

  /** A reply that goes astray is that, and not a route that lacks. */
  private static boolean saysMore(Failure failure) {
    return failure.reason() == DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL
        || failure.reason() == DropReason.RETURN_PATH_MISROUTED
        || failure.reason() == DropReason.EIGW_NO_INBOUND
        || failure.reason() == DropReason.ROUTE_LOOP;
  }
}
