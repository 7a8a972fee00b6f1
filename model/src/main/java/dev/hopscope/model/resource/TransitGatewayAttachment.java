package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * What joins a transit gateway to a VPC, a VPN connection or another network; but see {@link
 * TransitGatewayPeeringAttachment}.
 *
 * @param id {@code tgw-attach-…}
 * @param name Name tag
 * @param transitGateway the gateway
 * @param type what is attached
 * @param attached the VPC, the VPN connection, the Direct Connect gateway or, for Connect, the
 *     attachment that carries it
 * @param subnets a VPC attachment's subnets, one for each zone it serves (rule TGW-20)
 * @param state only an available attachment forwards
 * @param association the route table or the policy table that what arrives from here is given to;
 *     none drops it (rules TGW-02, TGW-05)
 * @param propagations the tables that learn the way to here (rule TGW-03)
 * @param applianceMode whether both directions of a flow stay in one zone (rule TGW-26)
 * @param ipv6Support whether IPv6 packets pass (rule TGW-29)
 * @param securityGroupReferencing whether rules may name groups across it
 * @param dnsSupport whether names resolve to private addresses across it
 * @param natSupport whether it translates addresses by rules that are not modelled (rule TGW-48)
 * @param creationTime ISO 8601; of two overlapping VPCs the later is not propagated (rule TGW-12)
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html">VPC
 *     attachments</a>
 */
public record TransitGatewayAttachment(
    ResourceId id,
    String name,
    ResourceId transitGateway,
    Type type,
    ResourceId attached,
    List<ResourceId> subnets,
    LifecycleState state,
    Optional<ResourceId> association,
    List<ResourceId> propagations,
    boolean applianceMode,
    boolean ipv6Support,
    boolean securityGroupReferencing,
    boolean dnsSupport,
    boolean natSupport,
    Optional<String> creationTime)
    implements Resource {

  /** What an attachment joins to the transit gateway. */
  public enum Type {
    VPC,
    VPN,
    VPN_CONCENTRATOR,
    DIRECT_CONNECT_GATEWAY,
    CONNECT,
    NETWORK_FUNCTION
  }

  public TransitGatewayAttachment {
    subnets = List.copyOf(subnets);
    propagations = List.copyOf(propagations);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.TRANSIT_GATEWAY_ATTACHMENT;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONNECTS, transitGateway),
        Reference.of(Role.CONNECTS, attached),
        Reference.of(Role.ASSOCIATED_WITH, subnets),
        Reference.of(Role.ASSOCIATED_WITH, association),
        Reference.of(Role.ASSOCIATED_WITH, propagations));
  }

  @Override
  public TransitGatewayAttachment withName(String newName) {
    return copy(newName, subnets, state, association, propagations);
  }

  /** The same attachment in other subnets. */
  public TransitGatewayAttachment withSubnets(List<ResourceId> newSubnets) {
    return copy(name, newSubnets, state, association, propagations);
  }

  /** The same attachment associated with another table, or with none. */
  public TransitGatewayAttachment withAssociation(Optional<ResourceId> table) {
    return copy(name, subnets, state, table, propagations);
  }

  /** The same attachment propagating to other tables. */
  public TransitGatewayAttachment withPropagations(List<ResourceId> tables) {
    return copy(name, subnets, state, association, tables);
  }

  /** The same attachment in another state. */
  public TransitGatewayAttachment withState(LifecycleState newState) {
    return copy(name, subnets, newState, association, propagations);
  }

  /** The same attachment with names resolving to private addresses across it, or not. */
  public TransitGatewayAttachment withDnsSupport(boolean on) {
    return new TransitGatewayAttachment(
        id,
        name,
        transitGateway,
        type,
        attached,
        subnets,
        state,
        association,
        propagations,
        applianceMode,
        ipv6Support,
        securityGroupReferencing,
        on,
        natSupport,
        creationTime);
  }

  /** The same attachment with its options on or off. */
  public TransitGatewayAttachment withOptions(
      boolean newApplianceMode, boolean newIpv6Support, boolean newSecurityGroupReferencing) {
    return new TransitGatewayAttachment(
        id,
        name,
        transitGateway,
        type,
        attached,
        subnets,
        state,
        association,
        propagations,
        newApplianceMode,
        newIpv6Support,
        newSecurityGroupReferencing,
        dnsSupport,
        natSupport,
        creationTime);
  }

  @Override
  public TransitGatewayAttachment afterRemovalOf(ResourceId removed) {
    return copy(
        name,
        Reference.without(removed, subnets),
        state,
        Reference.without(removed, association),
        Reference.without(removed, propagations));
  }

  private TransitGatewayAttachment copy(
      String newName,
      List<ResourceId> newSubnets,
      LifecycleState newState,
      Optional<ResourceId> newAssociation,
      List<ResourceId> newPropagations) {
    return new TransitGatewayAttachment(
        id,
        newName,
        transitGateway,
        type,
        attached,
        newSubnets,
        newState,
        newAssociation,
        newPropagations,
        applianceMode,
        ipv6Support,
        securityGroupReferencing,
        dnsSupport,
        natSupport,
        creationTime);
  }

  /** A Direct Connect gateway, or what carries a Connect attachment. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return switch (type) {
      case VPC, VPN -> false;
      case VPN_CONCENTRATOR, DIRECT_CONNECT_GATEWAY, CONNECT, NETWORK_FUNCTION ->
          attached.equals(target);
    };
  }
}
