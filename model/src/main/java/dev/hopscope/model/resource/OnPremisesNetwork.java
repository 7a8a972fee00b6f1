package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import java.util.List;
import java.util.Optional;

/**
 * A network outside AWS, behind a customer gateway. Every address in its ranges is a host that
 * answers and may ask; it sends to AWS whatever AWS is a way to.
 *
 * @param id {@code onprem-…}; ours, AWS has no such object
 * @param name a name for people
 * @param customerGateway the device that joins it to AWS
 * @param cidrs its ranges
 */
public record OnPremisesNetwork(
    ResourceId id, String name, Optional<ResourceId> customerGateway, List<Cidr> cidrs)
    implements Container {

  public OnPremisesNetwork {
    cidrs = List.copyOf(cidrs);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.ON_PREMISES_NETWORK;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(Reference.of(Role.ATTACHED_TO, customerGateway));
  }

  /** Whether the address lies in a range of the network. */
  public boolean contains(Address address) {
    return cidrs.stream().anyMatch(range -> range.contains(address));
  }

  @Override
  public OnPremisesNetwork withName(String newName) {
    return new OnPremisesNetwork(id, newName, customerGateway, cidrs);
  }

  @Override
  public OnPremisesNetwork afterRemovalOf(ResourceId removed) {
    return new OnPremisesNetwork(id, name, Reference.without(removed, customerGateway), cidrs);
  }

  /** The same network behind another customer gateway, or behind none. */
  public OnPremisesNetwork withCustomerGateway(Optional<ResourceId> gateway) {
    return new OnPremisesNetwork(id, name, gateway, cidrs);
  }

  /** The same network with other ranges. */
  public OnPremisesNetwork withCidrs(List<Cidr> ranges) {
    return new OnPremisesNetwork(id, name, customerGateway, ranges);
  }
}
