package dev.hopscope.model.aws;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code NetworkInterfaces} and, for what is absent there, the interfaces inside the
 * instances.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html">NetworkInterface</a>
 */
final class InterfacesReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final InterfaceOwners owners;
  private final ElasticIps elasticIps;
  private final Map<ResourceId, NetworkInterface> interfaces = new LinkedHashMap<>();
  private final Set<ResourceId> owning = new HashSet<>();

  InterfacesReader(Snapshot snapshot, Notes notes, InterfaceOwners owners, ElasticIps elasticIps) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.owners = owners;
    this.elasticIps = elasticIps;
  }

  /** The interfaces listed, then those that only their instances list. */
  Collection<NetworkInterface> read(List<Item> instances) {
    Map<ResourceId, Item> listed =
        snapshot.items(Call.NETWORK_INTERFACES).stream()
            .collect(
                Collectors.toMap(
                    item -> item.requiredReference("NetworkInterfaceId"), item -> item));
    listed.forEach((id, item) -> add(id, item, attachedInstance(item)));
    interfaces.values().forEach(one -> one.attachedTo().ifPresent(owning::add));
    for (Item instance : instances) {
      readInside(instance, listed);
    }
    return interfaces.values();
  }

  private void readInside(Item instance, Map<ResourceId, Item> listed) {
    ResourceId owner = instance.requiredReference("InstanceId");
    List<Item> inside = instance.list("NetworkInterfaces");
    for (Item item : inside) {
      ResourceId id = item.requiredReference("NetworkInterfaceId");
      if (!listed.containsKey(id)) {
        add(distinct(id, owner), item, Optional.of(owner));
      } else if (!publicAddresses(item).equals(publicAddresses(listed.get(id)))) {
        notes.add(
            "%s has other public addresses inside %s than listed; those listed are used."
                .formatted(id, owner));
      }
    }
    if (inside.isEmpty() && !owning.contains(owner) && instance.text("SubnetId").isPresent()) {
      ResourceId made = ResourceId.of("eni-of-" + owner);
      notes.add("The interface of " + owner + " is not listed; it is called " + made + ".");
      add(made, instance, Optional.of(owner));
    }
    comparePublicAddress(instance, owner);
  }

  private ResourceId distinct(ResourceId id, ResourceId owner) {
    if (!interfaces.containsKey(id)) {
      return id;
    }
    ResourceId other = ResourceId.of(id + "-" + owner);
    notes.add(
        "%s is listed inside several instances; that of %s is called %s."
            .formatted(id, owner, other));
    return other;
  }

  private void comparePublicAddress(Item instance, ResourceId owner) {
    Optional<Address> said = instance.address("PublicIpAddress", notes);
    Set<Address> had = new HashSet<>();
    for (Item item : instance.list("NetworkInterfaces")) {
      had.addAll(publicAddresses(item));
    }
    if (said.isPresent() && !had.isEmpty() && !had.contains(said.get())) {
      notes.add(
          "%s says its public address is %s, its interface says %s, which is used."
              .formatted(
                  owner,
                  said.get(),
                  had.stream().map(Address::toString).sorted().collect(Collectors.joining(", "))));
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

  private static Optional<ResourceId> attachedInstance(Item item) {
    return item.child("Attachment").flatMap(attachment -> attachment.reference("InstanceId"));
  }

  private void add(ResourceId id, Item item, Optional<ResourceId> instance) {
    Optional<ResourceId> subnet = item.reference("SubnetId");
    if (subnet.isEmpty()) {
      notes.add(id + " is in no subnet and left out.");
      return;
    }
    InterfaceType type = owners.type(id, item);
    Optional<Item> attachment = item.child("Attachment");
    List<Address> ipv6 = new ArrayList<>();
    for (Item address : item.list("Ipv6Addresses")) {
      address.address("Ipv6Address", notes).ifPresent(ipv6::add);
    }
    interfaces.put(
        id,
        new NetworkInterface(
            id,
            instance.isPresent() && !attachment.isPresent() ? "" : item.name(),
            subnet.get(),
            addresses(id, item),
            ipv6,
            groups(id, item),
            item.flag("SourceDestCheck", true),
            type,
            status(item, instance.isPresent() || attachment.isPresent()),
            instance.or(() -> owners.owner(id, type, item)),
            attachment.flatMap(one -> one.number("DeviceIndex")).orElse(0)));
  }

  private static InterfaceStatus status(Item item, boolean isAttached) {
    return item.text("Status")
        .map(
            status ->
                status.equals("available") || status.equals("pending")
                    ? InterfaceStatus.AVAILABLE
                    : InterfaceStatus.IN_USE)
        .orElse(isAttached ? InterfaceStatus.IN_USE : InterfaceStatus.AVAILABLE);
  }

  private List<ResourceId> groups(ResourceId id, Item item) {
    List<Item> own = new ArrayList<>(item.list("Groups"));
    if (own.isEmpty()) {
      own.addAll(item.list("SecurityGroups"));
    }
    if (own.isEmpty()) {
      owners.endpoint(id).ifPresent(endpoint -> own.addAll(endpoint.list("Groups")));
    }
    return own.stream().map(group -> group.requiredReference("GroupId")).distinct().toList();
  }

  private List<PrivateAddress> addresses(ResourceId id, Item item) {
    List<Item> written =
        item.list("PrivateIpAddresses").stream()
            .sorted(Comparator.comparing(one -> !one.flag("Primary", false)))
            .toList();
    if (written.isEmpty()) {
      return primary(id, item);
    }
    List<PrivateAddress> addresses = new ArrayList<>();
    for (Item one : written) {
      Optional<Item> association =
          one.child("Association")
              .or(() -> addresses.isEmpty() ? item.child("Association") : Optional.empty());
      one.address("PrivateIpAddress", notes)
          .map(
              address ->
                  new PrivateAddress(
                      address, association.flatMap(of -> elasticIps.associate(of, id, address))))
          .ifPresent(addresses::add);
    }
    return addresses;
  }

  private List<PrivateAddress> primary(ResourceId id, Item item) {
    return item.address("PrivateIpAddress", notes).stream()
        .map(
            address ->
                new PrivateAddress(
                    address,
                    item.child("Association")
                        .flatMap(of -> elasticIps.associate(of, id, address))
                        .or(() -> item.address("PublicIpAddress", notes))))
        .toList();
  }
}
