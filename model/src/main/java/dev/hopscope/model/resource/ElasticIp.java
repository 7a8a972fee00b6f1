package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import java.util.List;
import java.util.Optional;

/**
 * An elastic IP address: a public IPv4 address that is yours until released, mapped to one private
 * address of one interface (rule ADDR-42).
 *
 * @param id {@code eipalloc-…}
 * @param name Name tag
 * @param publicAddress the public address
 * @param networkInterface the interface it is associated with, if any
 * @param privateAddress the private address it maps to; the interface's primary one where empty
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html">Elastic
 *     IP addresses</a>
 */
public record ElasticIp(
    ResourceId id,
    String name,
    Address publicAddress,
    Optional<ResourceId> networkInterface,
    Optional<Address> privateAddress)
    implements Resource {

  @Override
  public ResourceKind kind() {
    return ResourceKind.ELASTIC_IP;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(Reference.of(Role.ATTACHED_TO, networkInterface));
  }

  @Override
  public ElasticIp withName(String newName) {
    return new ElasticIp(id, newName, publicAddress, networkInterface, privateAddress);
  }

  /** Another public address, associated with the same. */
  public ElasticIp withPublicAddress(Address address) {
    return new ElasticIp(id, name, address, networkInterface, privateAddress);
  }

  /** The same address associated with an interface, or with none. */
  public ElasticIp associatedWith(Optional<ResourceId> newInterface, Optional<Address> newPrivate) {
    return new ElasticIp(id, name, publicAddress, newInterface, newPrivate);
  }

  @Override
  public ElasticIp afterRemovalOf(ResourceId removed) {
    return networkInterface.filter(removed::equals).isPresent()
        ? associatedWith(Optional.empty(), Optional.empty())
        : this;
  }
}
