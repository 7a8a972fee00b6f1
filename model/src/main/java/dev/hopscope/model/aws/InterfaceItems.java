package dev.hopscope.model.aws;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ResourceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a snapshot lists of each network interface: {@code NetworkInterfaces}, completed by the
 * interfaces inside the instances, and those of instances that list none.
 */
final class InterfaceItems {
  private final Notes notes;
  private final Map<ResourceId, Found> found = new LinkedHashMap<>();
  private final Set<ResourceId> instancesWithSome = new HashSet<>();

  /**
   * An interface as listed.
   *
   * @param id its id, or one made for it
   * @param item what is said of it
   * @param instance the instance it is attached to
   */
  record Found(ResourceId id, Item item, Optional<ResourceId> instance) {}

  InterfaceItems(Snapshot snapshot, Notes notes, List<Item> instances) {
    this.notes = notes;
    for (Item item : snapshot.items(Call.NETWORK_INTERFACES)) {
      Optional<ResourceId> instance =
          item.child("Attachment").flatMap(attachment -> attachment.reference("InstanceId"));
      add(new Found(item.requiredReference("NetworkInterfaceId"), item, instance));
    }
    for (Item instance : instances) {
      readInside(instance, instance.requiredReference("InstanceId"));
    }
  }

  Collection<Found> all() {
    return found.values();
  }

  private void add(Found one) {
    found.put(one.id(), one);
    one.instance().ifPresent(instancesWithSome::add);
  }

  private void readInside(Item instance, ResourceId owner) {
    Set<Address> publicAddresses = new HashSet<>();
    for (Item item : instance.list("NetworkInterfaces")) {
      ResourceId id = item.requiredReference("NetworkInterfaceId");
      Optional<Found> before = Optional.ofNullable(found.get(id));
      if (before.isEmpty()) {
        add(new Found(id, item, Optional.of(owner)));
      } else if (before.get().instance().filter(other -> !other.equals(owner)).isPresent()) {
        addAnother(id, item, owner);
      } else {
        complete(before.get(), item, owner);
      }
      publicAddresses.addAll(publicAddresses(item));
    }
    if (!instancesWithSome.contains(owner) && instance.text("SubnetId").isPresent()) {
      addUnlisted(instance, owner);
    }
    compare(owner, instance.address("PublicIpAddress", notes), publicAddresses);
  }

  private void addAnother(ResourceId id, Item item, ResourceId owner) {
    ResourceId other = ResourceId.of(id + "-" + owner);
    notes.add(
        "%s is listed with several instances; that of %s is called %s."
            .formatted(id, owner, other));
    add(new Found(other, item, Optional.of(owner)));
  }

  private void complete(Found before, Item inside, ResourceId owner) {
    if (!publicAddresses(inside).equals(publicAddresses(before.item()))) {
      notes.add(
          "%s has other public addresses inside %s than listed; those listed are used."
              .formatted(before.id(), owner));
    }
    Item complete = Copies.completed(before.item(), inside, Set.of("Association"));
    add(new Found(before.id(), complete, Optional.of(owner)));
  }

  private void addUnlisted(Item instance, ResourceId owner) {
    ResourceId made = ResourceId.of("eni-of-" + owner);
    notes.add("The interface of " + owner + " is not listed; it is called " + made + ".");
    ObjectNode node = (ObjectNode) instance.node().deepCopy();
    node.remove("Tags");
    add(new Found(made, new Item(node, instance.origin(), instance.where()), Optional.of(owner)));
  }

  private void compare(ResourceId owner, Optional<Address> said, Set<Address> listed) {
    if (said.isPresent() && !listed.isEmpty() && !listed.contains(said.get())) {
      notes.add(
          "%s says its public address is %s, its interface says %s, which is used."
              .formatted(
                  owner,
                  said.get(),
                  listed.stream()
                      .map(Address::toString)
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
  }

  private Set<Address> publicAddresses(Item item) {
    Set<Address> addresses = new HashSet<>();
    item.child("Association")
        .flatMap(one -> one.address("PublicIp", notes))
        .ifPresent(addresses::add);
    for (Item own : item.list("PrivateIpAddresses")) {
      own.child("Association")
          .flatMap(one -> one.address("PublicIp", notes))
          .ifPresent(addresses::add);
    }
    return addresses;
  }
}
