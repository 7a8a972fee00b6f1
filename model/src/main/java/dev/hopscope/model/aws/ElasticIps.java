package dev.hopscope.model.aws;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code Addresses}, and tells elastic IPs from the public addresses of Amazon's own pool.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Address.html">Address</a>
 */
final class ElasticIps {
  private final Notes notes;
  private final Map<Address, Item> listed = new LinkedHashMap<>();
  private final Map<ResourceId, ElasticIp> found = new LinkedHashMap<>();

  ElasticIps(Snapshot snapshot, Notes notes) {
    this.notes = notes;
    for (Item item : snapshot.items(Call.ADDRESSES)) {
      Optional<Address> address = item.address("PublicIp", notes);
      if (address.isPresent() && item.text("AllocationId").isPresent()) {
        listed.put(address.get(), item);
      } else {
        notes.add(
            item.origin().place() + ", " + item.where() + " is no elastic IP of a VPC; left out.");
      }
    }
  }

  /**
   * Takes note that a private address has a public one.
   *
   * @param association holds PublicIp and, for an elastic IP, AllocationId
   * @return the public address, where it is not an elastic IP
   */
  Optional<Address> associate(Item association, ResourceId networkInterface, Address address) {
    Optional<Address> publicAddress = association.address("PublicIp", notes);
    Optional<Item> item = publicAddress.flatMap(one -> Optional.ofNullable(listed.get(one)));
    Optional<ResourceId> id =
        association
            .reference("AllocationId")
            .or(() -> item.flatMap(one -> one.reference("AllocationId")));
    if (publicAddress.isEmpty() || id.isEmpty()) {
      return publicAddress;
    }
    Optional<ResourceId> elsewhere =
        item.flatMap(one -> one.reference("NetworkInterfaceId"))
            .filter(other -> !other.equals(networkInterface));
    if (elsewhere.isPresent()) {
      notes.add(
          "%s is associated with %s, though %s claims it."
              .formatted(id.get(), elsewhere.get(), networkInterface));
      return Optional.empty();
    }
    found.putIfAbsent(
        id.get(),
        new ElasticIp(
            id.get(),
            item.map(Item::name).orElse(""),
            publicAddress.get(),
            Optional.of(networkInterface),
            Optional.of(address)));
    return Optional.empty();
  }

  /** Every elastic IP, those that no interface mentioned included. */
  Collection<ElasticIp> all(Collection<NetworkInterface> interfaces) {
    Map<ResourceId, NetworkInterface> primary = new HashMap<>();
    for (NetworkInterface one : interfaces) {
      if (one.deviceIndex() == 0) {
        one.attachedTo().ifPresent(owner -> primary.putIfAbsent(owner, one));
      }
    }
    listed.forEach(
        (address, item) -> {
          ResourceId id = item.requiredReference("AllocationId");
          Optional<ResourceId> networkInterface =
              item.reference("NetworkInterfaceId")
                  .or(
                      () ->
                          item.reference("InstanceId")
                              .flatMap(owner -> Optional.ofNullable(primary.get(owner)))
                              .map(NetworkInterface::id));
          found.putIfAbsent(
              id,
              new ElasticIp(
                  id,
                  item.name(),
                  address,
                  networkInterface,
                  item.address("PrivateIpAddress", notes)));
        });
    return found.values();
  }
}
