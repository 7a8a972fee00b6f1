package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * What joins two transit gateways, of one Region or of two. Both see it under the same id, each
 * associates it with a table of its own, and each writes the routes to it (rule TGW-40).
 *
 * @param id {@code tgw-attach-…}
 * @param name Name tag
 * @param requester the transit gateway that asked
 * @param accepter the transit gateway that was asked; the other account's may be unknown
 * @param state only an available one forwards: the accepter must have accepted
 * @param requesterAssociation the requester's table for what arrives from the accepter
 * @param accepterAssociation the accepter's table for what arrives from the requester
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html">Transit gateway
 *     peering attachments</a>
 */
public record TransitGatewayPeeringAttachment(
    ResourceId id,
    String name,
    ResourceId requester,
    ResourceId accepter,
    LifecycleState state,
    Optional<ResourceId> requesterAssociation,
    Optional<ResourceId> accepterAssociation)
    implements Resource {

  @Override
  public ResourceKind kind() {
    return ResourceKind.TRANSIT_GATEWAY_PEERING_ATTACHMENT;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONNECTS, requester),
        Reference.of(Role.CONNECTS, accepter),
        Reference.of(Role.ASSOCIATED_WITH, requesterAssociation),
        Reference.of(Role.ASSOCIATED_WITH, accepterAssociation));
  }

  /** Whether this is one of the two transit gateways. */
  public boolean joins(ResourceId gateway) {
    return requester.equals(gateway) || accepter.equals(gateway);
  }

  /** The transit gateway on the other side of this one. */
  public ResourceId peerOf(ResourceId gateway) {
    return gateway.equals(requester) ? accepter : requester;
  }

  /** The table that routes what arrives at this transit gateway from the other. */
  public Optional<ResourceId> associationAt(ResourceId gateway) {
    return gateway.equals(requester) ? requesterAssociation : accepterAssociation;
  }

  @Override
  public TransitGatewayPeeringAttachment withName(String newName) {
    return new TransitGatewayPeeringAttachment(
        id, newName, requester, accepter, state, requesterAssociation, accepterAssociation);
  }

  /** The same attachment in another state. */
  public TransitGatewayPeeringAttachment withState(LifecycleState newState) {
    return new TransitGatewayPeeringAttachment(
        id, name, requester, accepter, newState, requesterAssociation, accepterAssociation);
  }

  /** The same attachment with another table, or none, at one of the two transit gateways. */
  public TransitGatewayPeeringAttachment withAssociationAt(
      ResourceId gateway, Optional<ResourceId> table) {
    return gateway.equals(requester)
        ? withAssociations(table, accepterAssociation)
        : withAssociations(requesterAssociation, table);
  }

  @Override
  public TransitGatewayPeeringAttachment afterRemovalOf(ResourceId removed) {
    return withAssociations(
        Reference.without(removed, requesterAssociation),
        Reference.without(removed, accepterAssociation));
  }

  private TransitGatewayPeeringAttachment withAssociations(
      Optional<ResourceId> atRequester, Optional<ResourceId> atAccepter) {
    return new TransitGatewayPeeringAttachment(
        id, name, requester, accepter, state, atRequester, atAccepter);
  }

  /** Another account's transit gateway. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return joins(target);
  }
}
