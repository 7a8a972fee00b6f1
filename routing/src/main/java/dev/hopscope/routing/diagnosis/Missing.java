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
    return switch (mend) {
      case Mend.SetRoute _,
          Mend.AddEndpointRoute _,
          Mend.Propagate _,
          Mend.SetTransitRoute _,
          Mend.RemoveTransitRoute _,
          Mend.Build _ ->
          !mend.at().equals(failure.component());
      case Mend.AddGroupRule _,
          Mend.AddAclRule _,
          Mend.RemoveAclRule _,
          Mend.Associate _,
          Mend.PropagateAttachment _,
          Mend.AddZone _,
          Mend.AddVpnRoute _,
          Mend.Turn _,
          Mend.BringUp _,
          Mend.AddElasticIp _,
          Mend.Exclude _ ->
          false;
    };
  }

  static Reason code(Failure failure, Mend mend) {
    if (!isElsewhere(failure, mend) || saysMore(failure)) {
      return failure.reason();
    }
    return switch (mend) {
      case Mend.SetTransitRoute _ -> DropReason.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT;
      case Mend.RemoveTransitRoute _ -> DropReason.TGW_RTB_BAD_STATE_ROUTE;
      case Mend.SetRoute _, Mend.AddEndpointRoute _, Mend.Propagate _, Mend.Build _ ->
          DropReason.NO_ROUTE_TO_DESTINATION;
      case Mend.AddGroupRule _,
          Mend.AddAclRule _,
          Mend.RemoveAclRule _,
          Mend.Associate _,
          Mend.PropagateAttachment _,
          Mend.AddZone _,
          Mend.AddVpnRoute _,
          Mend.Turn _,
          Mend.BringUp _,
          Mend.AddElasticIp _,
          Mend.Exclude _ ->
          failure.reason();
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
