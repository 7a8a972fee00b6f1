package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * A transit gateway: a Region's router between attachments.
 *
 * @param id {@code tgw-…}
 * @param name Name tag
 * @param region the Region it lies in
 * @param asn its own autonomous system in BGP, where known
 * @param securityGroupReferencing whether rules may name groups across it (rule SG-22)
 * @param vpnEcmp whether equal BGP paths over VPN share the load
 * @param defaultAssociation the table a new attachment is associated with, where there is one
 * @param defaultPropagation the table a new attachment propagates to, where there is one
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">How
 *     transit gateways work</a>
 */
public record TransitGateway(
    ResourceId id,
    String name,
    ResourceId region,
    Optional<Long> asn,
    boolean securityGroupReferencing,
    boolean vpnEcmp,
    Optional<ResourceId> defaultAssociation,
    Optional<ResourceId> defaultPropagation)
    implements Forwarder {

  @Override
  public ResourceKind kind() {
    return ResourceKind.TRANSIT_GATEWAY;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, region),
        Reference.of(Role.ASSOCIATED_WITH, defaultAssociation),
        Reference.of(Role.ASSOCIATED_WITH, defaultPropagation));
  }

  @Override
  public TransitGateway withName(String newName) {
    return new TransitGateway(
        id,
        newName,
        region,
        asn,
        securityGroupReferencing,
        vpnEcmp,
        defaultAssociation,
        defaultPropagation);
  }

  @Override
  public TransitGateway afterRemovalOf(ResourceId removed) {
    return new TransitGateway(
        id,
        name,
        region,
        asn,
        securityGroupReferencing,
        vpnEcmp,
        Reference.without(removed, defaultAssociation),
        Reference.without(removed, defaultPropagation));
  }

  /** The same gateway, across which rules may name groups or not. */
  public TransitGateway withSecurityGroupReferencing(boolean on) {
    return new TransitGateway(
        id, name, region, asn, on, vpnEcmp, defaultAssociation, defaultPropagation);
  }

  /** The same gateway, which shares traffic out over equal VPN paths or not. */
  public TransitGateway withVpnEcmp(boolean on) {
    return new TransitGateway(
        id,
        name,
        region,
        asn,
        securityGroupReferencing,
        on,
        defaultAssociation,
        defaultPropagation);
  }

  /** The same gateway with other tables for new attachments. */
  public TransitGateway withDefaults(
      Optional<ResourceId> association, Optional<ResourceId> propagation) {
    return new TransitGateway(
        id, name, region, asn, securityGroupReferencing, vpnEcmp, association, propagation);
  }

  /** The same gateway with another autonomous system number, or with one that is not known. */
  public TransitGateway withAsn(Optional<Long> newAsn) {
    return new TransitGateway(
        id,
        name,
        region,
        newAsn,
        securityGroupReferencing,
        vpnEcmp,
        defaultAssociation,
        defaultPropagation);
  }
}
