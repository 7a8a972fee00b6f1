package dev.hopscope.routing.walk;

import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.routing.trace.DropReason;
import java.util.Optional;

/**
 * The interface at the other end of a flow, as a rule that names a security group sees it.
 *
 * @param networkInterface the interface before any translation; empty outside AWS
 * @param identity what the way between has left of its membership
 * @param known whether the snapshot shows who it is
 */
record FarEnd(Optional<NetworkInterface> networkInterface, Identity identity, boolean known) {

  static FarEnd nobody() {
    return new FarEnd(Optional.empty(), Identity.LOST, true);
  }

  boolean allowsReference(Direction direction) {
    return switch (identity) {
      case PRESERVED -> true;
      case OVER_TRANSIT_GATEWAY -> direction == Direction.INGRESS;
      case OFF_AT_TRANSIT_GATEWAY, LOST, PUBLIC_PATH -> false;
    };
  }

  DropReason reasonLost(Direction direction) {
    return switch (identity) {
      case PUBLIC_PATH -> DropReason.SG_REFERENCE_PUBLIC_PATH;
      case OFF_AT_TRANSIT_GATEWAY -> DropReason.SG_REFERENCING_SUPPORT;
      case OVER_TRANSIT_GATEWAY ->
          direction == Direction.EGRESS && Doubts.OUTBOUND_REFERENCE_IS_A_MATTER_OF_SUPPORT
              ? DropReason.SG_REFERENCING_SUPPORT
              : DropReason.ENI_SG_RULES_MISMATCH;
      case LOST -> DropReason.SG_REFERENCES_NOT_PRESERVED;
      case PRESERVED -> DropReason.ENI_SG_RULES_MISMATCH;
    };
  }
}
