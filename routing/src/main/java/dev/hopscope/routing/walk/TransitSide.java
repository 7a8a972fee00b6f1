package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import java.util.Optional;

/**
 * An attachment as one transit gateway sees it. A peering attachment has two such sides.
 *
 * @param gateway the transit gateway
 * @param attachment the attachment
 * @param table the route table or policy table that it is associated with there
 * @param groupReferencing whether its option lets rules name groups of what comes from there (rule
 *     SG-22); a peering has no such option: groups are lost in crossing it
 */
public record TransitSide(
    ResourceId gateway,
    ResourceId attachment,
    Optional<ResourceId> table,
    boolean groupReferencing) {

  static TransitSide of(TransitGatewayAttachment attachment) {
    return new TransitSide(
        attachment.transitGateway(),
        attachment.id(),
        attachment.association(),
        attachment.securityGroupReferencing());
  }

  static TransitSide of(TransitGatewayPeeringAttachment attachment, ResourceId gateway) {
    return new TransitSide(
        gateway, attachment.id(), attachment.associationAt(gateway), /* groupReferencing= */ true);
  }
}
