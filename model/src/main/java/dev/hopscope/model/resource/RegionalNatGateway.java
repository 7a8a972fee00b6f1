package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * A NAT gateway of availability mode "regional": it is made for a VPC and serves all its zones,
 * lies in no subnet, and has a route table of its own (rule RNAT-01). It is always public.
 *
 * @param id {@code nat-…}
 * @param name Name tag
 * @param vpc the VPC it serves
 * @param routeTable its own table
 * @param automatic whether it finds the zones with interfaces by itself; else it serves those of
 *     its addresses (rule RNAT-02)
 * @param addresses its public addresses, by zone
 * @param state only an available one forwards
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html">
 *     Regional NAT gateways</a>
 */
public record RegionalNatGateway(
    ResourceId id,
    String name,
    ResourceId vpc,
    Optional<ResourceId> routeTable,
    boolean automatic,
    List<ZonalAddress> addresses,
    LifecycleState state)
    implements Forwarder {

  public RegionalNatGateway {
    addresses = List.copyOf(addresses);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.REGIONAL_NAT_GATEWAY;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, vpc),
        Reference.of(Role.ASSOCIATED_WITH, routeTable),
        addresses.stream()
            .map(address -> new Reference(Role.ASSOCIATED_WITH, address.availabilityZone())));
  }

  /** Whether it has an address in the zone. */
  public boolean isIn(ResourceId zone) {
    return addresses.stream().anyMatch(each -> each.availabilityZone().equals(zone));
  }

  @Override
  public RegionalNatGateway withName(String newName) {
    return new RegionalNatGateway(id, newName, vpc, routeTable, automatic, addresses, state);
  }

  /** The same gateway in another state. */
  public RegionalNatGateway withState(LifecycleState newState) {
    return new RegionalNatGateway(id, name, vpc, routeTable, automatic, addresses, newState);
  }

  /** The same gateway with another route table, or with none that is known. */
  public RegionalNatGateway withRouteTable(Optional<ResourceId> table) {
    return new RegionalNatGateway(id, name, vpc, table, automatic, addresses, state);
  }

  /** The same gateway finding its zones by itself, or being given them. */
  public RegionalNatGateway withAutomatic(boolean finds) {
    return new RegionalNatGateway(id, name, vpc, routeTable, finds, addresses, state);
  }

  /** The same gateway with other addresses. */
  public RegionalNatGateway withAddresses(List<ZonalAddress> others) {
    return new RegionalNatGateway(id, name, vpc, routeTable, automatic, others, state);
  }

  @Override
  public RegionalNatGateway afterRemovalOf(ResourceId removed) {
    return withRouteTable(Reference.without(removed, routeTable))
        .withAddresses(
            addresses.stream().filter(each -> !each.availabilityZone().equals(removed)).toList());
  }
}
