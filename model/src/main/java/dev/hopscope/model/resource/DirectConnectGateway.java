package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * A Direct Connect gateway: joins virtual interfaces to virtual private gateways or to transit
 * gateways of any Region, never to both (rule DX-01).
 *
 * @param id a UUID in AWS; {@code dxgw-…} where it was drawn here
 * @param name its name
 * @param asn the autonomous system number of the AWS side
 * @param associations the gateways it leads to
 * @see <a
 *     href="https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html">Direct
 *     Connect gateways</a>
 */
public record DirectConnectGateway(
    ResourceId id, String name, long asn, List<DirectConnectAssociation> associations)
    implements Resource {
  /** The number that the console proposes. */
  public static final long DEFAULT_ASN = 64_512;

  public DirectConnectGateway {
    associations = List.copyOf(associations);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.DIRECT_CONNECT_GATEWAY;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(
            Role.ASSOCIATED_WITH,
            associations.stream().map(DirectConnectAssociation::gateway).toList()));
  }

  /** The association with a gateway, where there is one. */
  public Optional<DirectConnectAssociation> associationWith(ResourceId gateway) {
    return associations.stream().filter(each -> each.gateway().equals(gateway)).findFirst();
  }

  @Override
  public DirectConnectGateway withName(String newName) {
    return new DirectConnectGateway(id, newName, asn, associations);
  }

  /** The same gateway with other associations. */
  public DirectConnectGateway withAssociations(List<DirectConnectAssociation> others) {
    return new DirectConnectGateway(id, name, asn, others);
  }

  @Override
  public DirectConnectGateway afterRemovalOf(ResourceId removed) {
    return withAssociations(
        associations.stream().filter(each -> !each.gateway().equals(removed)).toList());
  }

  /** The gateways may be another account's. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return associationWith(target).isPresent();
  }

  /** The same gateway with another autonomous system number. */
  public DirectConnectGateway withAsn(long newAsn) {
    return new DirectConnectGateway(id, name, newAsn, associations);
  }
}
