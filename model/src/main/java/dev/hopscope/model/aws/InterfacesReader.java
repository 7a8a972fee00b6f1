package dev.hopscope.model.aws;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes network interfaces of what is listed of them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html">NetworkInterface</a>
 */
final class InterfacesReader {
  private final InterfaceItems items;
  private final Notes notes;
  private final InterfaceOwners owners;
  private final ElasticIps elasticIps;

  InterfacesReader(
      InterfaceItems items, Notes notes, InterfaceOwners owners, ElasticIps elasticIps) {
    this.items = items;
    this.notes = notes;
    this.owners = owners;
    this.elasticIps = elasticIps;
  }

  List<NetworkInterface> read() {
    List<NetworkInterface> interfaces = new ArrayList<>();
    for (InterfaceItems.Found found : items.all()) {
      networkInterface(found.id(), found.item(), found.instance()).ifPresent(interfaces::add);
    }
    return interfaces;
  }

  private Optional<NetworkInterface> networkInterface(
      ResourceId id, Item item, Optional<ResourceId> instance) {
    Optional<ResourceId> subnet = item.reference("SubnetId");
    if (subnet.isEmpty()) {
      notes.add(id + " is in no subnet and left out.");
      return Optional.empty();
    }
    InterfaceType type = owners.type(id, item);
    Optional<Item> attachment = item.child("Attachment");
    List<Address> ipv6 = new ArrayList<>();
    for (Item address : item.list("Ipv6Addresses")) {
      address.address("Ipv6Address", notes).ifPresent(ipv6::add);
    }
    return Optional.of(
        new NetworkInterface(
            id,
            item.name(),
            subnet.get(),
            addresses(id, item),
            ipv6,
            groups(id, item),
            item.flag("SourceDestCheck", true),
            type,
            status(item, instance.isPresent() || attachment.isPresent()),
            instance.or(() -> owners.owner(id, type, item)),
            attachment.flatMap(one -> one.number("DeviceIndex")).orElse(0),
            owners.account(item, subnet.get())));
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
    return own.isEmpty()
        ? owners.groupsOfLoadBalancer(item)
        : own.stream().map(group -> group.requiredReference("GroupId")).distinct().toList();
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
