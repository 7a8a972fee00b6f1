package dev.hopscope.model.resource;

import java.util.List;

/**
 * A peering connection between two VPCs.
 *
 * @param id {@code pcx-…}
 * @param name Name tag
 * @param requester the VPC that asked
 * @param accepter the VPC that was asked
 * @param state only an active one carries packets (rule PEER-02)
 * @param requesterDnsResolution whether the requester's public names resolve to private addresses
 *     from the accepter's VPC (rule PEER-11)
 * @param accepterDnsResolution the same the other way round
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html">VPC peering
 *     basics</a>
 */
public record VpcPeeringConnection(
    ResourceId id,
    String name,
    ResourceId requester,
    ResourceId accepter,
    PeeringState state,
    boolean requesterDnsResolution,
    boolean accepterDnsResolution)
    implements Forwarder {

  @Override
  public ResourceKind kind() {
    return ResourceKind.VPC_PEERING_CONNECTION;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONNECTS, requester), Reference.of(Role.CONNECTS, accepter));
  }

  /** The VPC on the other side of this one. */
  public ResourceId peerOf(ResourceId vpc) {
    return vpc.equals(requester) ? accepter : requester;
  }

  /** Whether public names of this side resolve to private addresses on the other (PEER-11). */
  public boolean resolvesNamesOf(ResourceId vpc) {
    return vpc.equals(requester) ? requesterDnsResolution : accepterDnsResolution;
  }

  @Override
  public VpcPeeringConnection withName(String newName) {
    return new VpcPeeringConnection(
        id, newName, requester, accepter, state, requesterDnsResolution, accepterDnsResolution);
  }

  /** The same connection with its DNS options on or off. */
  public VpcPeeringConnection withDnsResolution(boolean ofRequester, boolean ofAccepter) {
    return new VpcPeeringConnection(id, name, requester, accepter, state, ofRequester, ofAccepter);
  }

  /** The same connection in another state. */
  public VpcPeeringConnection withState(PeeringState newState) {
    return new VpcPeeringConnection(
        id, name, requester, accepter, newState, requesterDnsResolution, accepterDnsResolution);
  }
}
