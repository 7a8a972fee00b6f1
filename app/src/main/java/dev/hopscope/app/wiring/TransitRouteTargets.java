package dev.hopscope.app.wiring;

import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a static route of a transit gateway route table may lead to: the attachments of the table's
 * gateway, but for those that need BGP.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-connect.html">Transit Gateway
 *     Connect attachments</a>
 */
public final class TransitRouteTargets {
  private final Topology topology;
  private final ResourceId gateway;

  /** The targets of a table's routes. */
  public TransitRouteTargets(Topology topology, TransitGatewayRouteTable table) {
    this.topology = topology;
    this.gateway = table.transitGateway();
  }

  /** The attachments that may be associated with the table, those to networks first. */
  public List<ResourceId> attachments() {
    return Stream.concat(own().stream(), peerings().map(Resource::id)).toList();
  }

  /** The attachments that may propagate to the table: a peering never does. */
  public List<ResourceId> own() {
    return ownAttachments().map(Resource::id).toList();
  }

  /** The attachments that a static route may lead to. */
  public List<ResourceId> of() {
    return Stream.concat(ownAttachments().filter(each -> refusal(each).isEmpty()), peerings())
        .map(Resource::id)
        .toList();
  }

  /** Why no static route leads to an attachment, in a sentence; empty where one may. */
  Optional<String> refusal(TransitGatewayAttachment attachment) {
    return attachment.type() == TransitGatewayAttachment.Type.CONNECT
        ? Optional.of(
            "%s announces its routes by BGP: AWS takes no static one."
                .formatted(attachment.label()))
        : Optional.empty();
  }

  /** The attachment that is meant by a resource: itself, or the one that joins it. */
  Optional<Resource> meantBy(Resource to) {
    return switch (to) {
      case TransitGatewayAttachment attachment -> Optional.of(attachment);
      case TransitGatewayPeeringAttachment peering -> Optional.of(peering);
      case TransitGateway other -> peerings().filter(each -> joins(each, other)).findFirst();
      case Resource joined ->
          topology.referrers(joined.id(), Role.CONNECTS, TransitGatewayAttachment.class).stream()
              .filter(each -> each.transitGateway().equals(gateway))
              .map(Resource.class::cast)
              .findFirst();
    };
  }

  private boolean joins(Resource peering, TransitGateway other) {
    return peering instanceof TransitGatewayPeeringAttachment joining
        && joining.peerOf(gateway).equals(other.id());
  }

  private Stream<TransitGatewayAttachment> ownAttachments() {
    return topology.all(TransitGatewayAttachment.class).stream()
        .filter(each -> each.transitGateway().equals(gateway));
  }

  private Stream<Resource> peerings() {
    return topology.all(TransitGatewayPeeringAttachment.class).stream()
        .filter(each -> each.joins(gateway))
        .map(Resource.class::cast);
  }
}
