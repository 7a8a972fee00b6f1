package dev.hopscope.model.resource;

import java.util.List;

/**
 * A Resolver endpoint: network interfaces by which DNS queries come into a VPC's Resolver or leave
 * it for other DNS servers (rule DNS-06). The interfaces are those attached to it; their groups
 * filter the queries.
 *
 * @param id {@code rslvr-in-…} or {@code rslvr-out-…}
 * @param name its name
 * @param vpc the VPC whose Resolver it belongs to
 * @param way whether queries come in or go out by it
 * @param state only an available one takes queries
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-DSN-queries-to-vpc.html">Resolving
 *     DNS queries between VPCs and your network</a>
 */
public record ResolverEndpoint(
    ResourceId id, String name, ResourceId vpc, Way way, LifecycleState state) implements Resource {

  /** Which way queries pass an endpoint. */
  public enum Way {
    /** From other networks to the VPC's Resolver. */
    INBOUND,
    /** From the VPC's Resolver to the DNS servers that rules name. */
    OUTBOUND
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.RESOLVER_ENDPOINT;
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference(Role.CONTAINED_IN, vpc));
  }

  @Override
  public ResolverEndpoint withName(String newName) {
    return new ResolverEndpoint(id, newName, vpc, way, state);
  }

  /** The same endpoint for the other way. */
  public ResolverEndpoint withWay(Way newWay) {
    return new ResolverEndpoint(id, name, vpc, newWay, state);
  }

  /** The same endpoint in another state. */
  public ResolverEndpoint withState(LifecycleState newState) {
    return new ResolverEndpoint(id, name, vpc, way, newState);
  }
}
