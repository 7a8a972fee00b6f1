package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * A virtual private gateway: the VPC's end of VPN connections and Direct Connect.
 *
 * @param id {@code vgw-…}
 * @param name Name tag
 * @param vpc the VPC it is attached to; empty while detached
 * @param routeTable its edge association: the table that routes what enters (rule RT-30)
 * @param asn the autonomous system number of the AWS side, where known
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html">How AWS
 *     Site-to-Site VPN works</a>
 */
public record VirtualPrivateGateway(
    ResourceId id,
    String name,
    Optional<ResourceId> vpc,
    Optional<ResourceId> routeTable,
    Optional<Long> asn)
    implements Forwarder {

  @Override
  public ResourceKind kind() {
    return ResourceKind.VIRTUAL_PRIVATE_GATEWAY;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.ATTACHED_TO, vpc), Reference.of(Role.ASSOCIATED_WITH, routeTable));
  }

  @Override
  public VirtualPrivateGateway withName(String newName) {
    return new VirtualPrivateGateway(id, newName, vpc, routeTable, asn);
  }

  /** The same gateway attached to another VPC, or detached. */
  public VirtualPrivateGateway withVpc(Optional<ResourceId> newVpc) {
    return new VirtualPrivateGateway(id, name, newVpc, routeTable, asn);
  }

  /** The same gateway with another edge association, or none. */
  public VirtualPrivateGateway withRouteTable(Optional<ResourceId> table) {
    return new VirtualPrivateGateway(id, name, vpc, table, asn);
  }

  /** The same gateway with another autonomous system number, or an unknown one. */
  public VirtualPrivateGateway withAsn(Optional<Long> newAsn) {
    return new VirtualPrivateGateway(id, name, vpc, routeTable, newAsn);
  }

  @Override
  public VirtualPrivateGateway afterRemovalOf(ResourceId removed) {
    return new VirtualPrivateGateway(
        id, name, Reference.without(removed, vpc), Reference.without(removed, routeTable), asn);
  }
}
