package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * An egress-only internet gateway: IPv6 out, replies in, nothing else (rule EIGW-01).
 *
 * @param id {@code eigw-…}
 * @param name Name tag
 * @param vpc the VPC it is attached to; empty while detached
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html">Enable
 *     outbound IPv6 traffic using an egress-only internet gateway</a>
 */
public record EgressOnlyInternetGateway(ResourceId id, String name, Optional<ResourceId> vpc)
    implements Forwarder {

  @Override
  public ResourceKind kind() {
    return ResourceKind.EGRESS_ONLY_INTERNET_GATEWAY;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(Reference.of(Role.ATTACHED_TO, vpc));
  }

  @Override
  public EgressOnlyInternetGateway withName(String newName) {
    return new EgressOnlyInternetGateway(id, newName, vpc);
  }

  /** The same gateway attached to another VPC, or detached. */
  public EgressOnlyInternetGateway withVpc(Optional<ResourceId> newVpc) {
    return new EgressOnlyInternetGateway(id, name, newVpc);
  }

  @Override
  public EgressOnlyInternetGateway afterRemovalOf(ResourceId removed) {
    return withVpc(Reference.without(removed, vpc));
  }
}
