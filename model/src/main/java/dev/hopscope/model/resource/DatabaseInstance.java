package dev.hopscope.model.resource;

import dev.hopscope.model.address.PortRange;
import java.util.List;
import java.util.Optional;

/**
 * An RDS database instance: an interface in one of the subnets of its subnet group (rule RDS-01).
 * Its public address, where it has one, is said by the interface.
 *
 * @param id the instance's identifier
 * @param name a name for people
 * @param subnets those of its subnet group, in at least two zones
 * @param port the one that it listens on, 0 to 65535
 * @param publiclyAccessible whether its DNS name has a public address outside the VPC
 * @param dnsName its endpoint's name, where known
 * @param state only an available one takes connections
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html">Working
 *     with a DB instance in a VPC</a>
 */
public record DatabaseInstance(
    ResourceId id,
    String name,
    List<ResourceId> subnets,
    int port,
    boolean publiclyAccessible,
    Optional<String> dnsName,
    LifecycleState state)
    implements Resource {

  public DatabaseInstance {
    subnets = List.copyOf(subnets);
    PortRange.of(port);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.DATABASE_INSTANCE;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(Reference.of(Role.ASSOCIATED_WITH, subnets));
  }

  @Override
  public DatabaseInstance withName(String newName) {
    return copy(newName, subnets, port, publiclyAccessible, dnsName);
  }

  /** The same database with another subnet group. */
  public DatabaseInstance withSubnets(List<ResourceId> newSubnets) {
    return copy(name, newSubnets, port, publiclyAccessible, dnsName);
  }

  /** The same database on another port. */
  public DatabaseInstance withPort(int newPort) {
    return copy(name, subnets, newPort, publiclyAccessible, dnsName);
  }

  /** The same database publicly accessible, or not. */
  public DatabaseInstance withPubliclyAccessible(boolean accessible) {
    return copy(name, subnets, port, accessible, dnsName);
  }

  /** The same database under another DNS name. */
  public DatabaseInstance withDnsName(Optional<String> newName) {
    return copy(name, subnets, port, publiclyAccessible, newName);
  }

  /** The same database in another state. */
  public DatabaseInstance withState(LifecycleState newState) {
    return new DatabaseInstance(id, name, subnets, port, publiclyAccessible, dnsName, newState);
  }

  @Override
  public DatabaseInstance afterRemovalOf(ResourceId removed) {
    return withSubnets(Reference.without(removed, subnets));
  }

  private DatabaseInstance copy(
      String newName,
      List<ResourceId> newSubnets,
      int newPort,
      boolean accessible,
      Optional<String> newDnsName) {
    return new DatabaseInstance(id, newName, newSubnets, newPort, accessible, newDnsName, state);
  }
}
