package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.DropReason;
import java.util.Optional;

/**
 * The interface at the other end of a flow, as a rule that names a security group sees it.
 *
 * @param networkInterface the interface before any translation; empty outside AWS
 * @param identity what the way between has left of its membership
 * @param known whether the snapshot shows who it is
 * @param client who asked the load balancer whose node this end is; empty where it is no node
 */
record FarEnd(
    Optional<NetworkInterface> networkInterface,
    Identity identity,
    boolean known,
    Optional<FarEnd> client) {

  FarEnd(Optional<NetworkInterface> networkInterface, Identity identity, boolean known) {
    this(networkInterface, identity, known, Optional.empty());
  }

  /** Who sends a packet that comes in. */
  static FarEnd senderOf(Passage passage) {
    Optional<NetworkInterface> origin = passage.flow().origin();
    return passage
        .leg()
        .map(
            leg ->
                new FarEnd(
                    Optional.of(leg.node()),
                    passage.identity(),
                    /* known= */ true,
                    Optional.of(new FarEnd(origin, leg.client(), /* known= */ true))))
        .orElseGet(() -> new FarEnd(origin, passage.identity(), /* known= */ true));
  }

  static FarEnd nobody() {
    return new FarEnd(Optional.empty(), Identity.LOST, true);
  }

  /** Whether it is in the group, and attached to something (rule SG-28). */
  boolean isMember(ResourceId group) {
    return networkInterface
        .filter(each -> each.status() == InterfaceStatus.IN_USE)
        .filter(each -> each.securityGroups().contains(group))
        .isPresent();
  }

  /** Whether the address is one of its own; a node may send under its client's (rule NLB-05). */
  boolean sendsAs(Address address) {
    return client.isPresent() || networkInterface.filter(each -> each.has(address)).isPresent();
  }

  /** Over a transit gateway in inbound rules only, and not in those of an endpoint (rule SG-24). */
  boolean allowsReference(Direction direction, InterfaceType ofRule) {
    return switch (identity) {
      case PRESERVED -> true;
      case OVER_TRANSIT_GATEWAY ->
          direction == Direction.INGRESS && ofRule != InterfaceType.VPC_ENDPOINT;
      case OFF_AT_TRANSIT_GATEWAY, LOST, LOST_OVER_TRANSIT_GATEWAY, PUBLIC_PATH -> false;
    };
  }

  DropReason reasonLost(Direction direction, InterfaceType ofRule) {
    return switch (identity) {
      case PUBLIC_PATH -> DropReason.SG_REFERENCE_PUBLIC_PATH;
      case OFF_AT_TRANSIT_GATEWAY -> DropReason.SG_REFERENCING_SUPPORT;
      case OVER_TRANSIT_GATEWAY ->
          isOfSupport(direction, ofRule)
              ? DropReason.SG_REFERENCING_SUPPORT
              : DropReason.ENI_SG_RULES_MISMATCH;
      case LOST_OVER_TRANSIT_GATEWAY ->
          isOfSupport(direction, ofRule)
              ? DropReason.SG_REFERENCING_SUPPORT
              : DropReason.SG_REFERENCES_NOT_PRESERVED;
      case LOST -> DropReason.SG_REFERENCES_NOT_PRESERVED;
      case PRESERVED -> DropReason.ENI_SG_RULES_MISMATCH;
    };
  }

  private static boolean isOfSupport(Direction direction, InterfaceType ofRule) {
    return ofRule == InterfaceType.VPC_ENDPOINT
        || direction == Direction.EGRESS && Doubts.OUTBOUND_REFERENCE_IS_A_MATTER_OF_SUPPORT;
  }
}
