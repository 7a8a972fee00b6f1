package dev.hopscope.model.resource;

import java.util.List;

/**
 * A gateway endpoint for S3 or DynamoDB: a route in each table it is put in, no interface (rule
 * GWE-01).
 *
 * @param id {@code vpce-…}
 * @param name Name tag
 * @param vpc the VPC it serves
 * @param serviceName such as {@code com.amazonaws.us-east-1.s3}
 * @param routeTables the tables that hold its route
 * @param prefixLists the service's ranges: its IPv4 list, its IPv6 list or both (rule GWE-04)
 * @param state only an available one forwards
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html">Gateway
 *     endpoints</a>
 */
public record GatewayEndpoint(
    ResourceId id,
    String name,
    ResourceId vpc,
    String serviceName,
    List<ResourceId> routeTables,
    List<ResourceId> prefixLists,
    LifecycleState state)
    implements Forwarder {

  public GatewayEndpoint {
    routeTables = List.copyOf(routeTables);
    prefixLists = List.copyOf(prefixLists);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.GATEWAY_ENDPOINT;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, vpc),
        Reference.of(Role.ASSOCIATED_WITH, routeTables),
        Reference.of(Role.ASSOCIATED_WITH, prefixLists));
  }

  @Override
  public GatewayEndpoint withName(String newName) {
    return new GatewayEndpoint(id, newName, vpc, serviceName, routeTables, prefixLists, state);
  }

  /** The same endpoint in other tables. */
  public GatewayEndpoint withRouteTables(List<ResourceId> tables) {
    return new GatewayEndpoint(id, name, vpc, serviceName, tables, prefixLists, state);
  }

  /** The same endpoint to another service. */
  public GatewayEndpoint withServiceName(String service) {
    return new GatewayEndpoint(id, name, vpc, service, routeTables, prefixLists, state);
  }

  /** The same endpoint with other prefix lists. */
  public GatewayEndpoint withPrefixLists(List<ResourceId> lists) {
    return new GatewayEndpoint(id, name, vpc, serviceName, routeTables, lists, state);
  }

  /** The same endpoint in another state. */
  public GatewayEndpoint withState(LifecycleState newState) {
    return new GatewayEndpoint(id, name, vpc, serviceName, routeTables, prefixLists, newState);
  }

  @Override
  public GatewayEndpoint afterRemovalOf(ResourceId removed) {
    return withRouteTables(Reference.without(removed, routeTables))
        .withPrefixLists(Reference.without(removed, prefixLists));
  }
}
