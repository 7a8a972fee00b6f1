package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * An internet gateway: one for a VPC, translating between private and public addresses.
 *
 * @param id {@code igw-…}
 * @param name Name tag
 * @param vpc the VPC it is attached to; empty while detached
 * @param routeTable its edge association: the table that routes what enters (rule RT-30)
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html">Enable
 *     internet access for a VPC using an internet gateway</a>
 */
public record InternetGateway(
    ResourceId id, String name, Optional<ResourceId> vpc, Optional<ResourceId> routeTable)
    implements Forwarder {

  @Override
  public ResourceKind kind() {
    return ResourceKind.INTERNET_GATEWAY;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.ATTACHED_TO, vpc), Reference.of(Role.ASSOCIATED_WITH, routeTable));
  }

  @Override
  public InternetGateway withName(String newName) {
    return new InternetGateway(id, newName, vpc, routeTable);
  }

  /** The same gateway attached to another VPC, or detached. */
  public InternetGateway withVpc(Optional<ResourceId> newVpc) {
    return new InternetGateway(id, name, newVpc, routeTable);
  }

  /** The same gateway with another edge association, or none. */
  public InternetGateway withRouteTable(Optional<ResourceId> table) {
    return new InternetGateway(id, name, vpc, table);
  }

  @Override
  public InternetGateway afterRemovalOf(ResourceId removed) {
    return new InternetGateway(
        id, name, Reference.without(removed, vpc), Reference.without(removed, routeTable));
  }
}
