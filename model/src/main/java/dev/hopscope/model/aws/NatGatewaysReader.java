package dev.hopscope.model.aws;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code NatGateways}, and makes their interfaces where those are not listed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGateway.html">NatGateway</a>
 */
final class NatGatewaysReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final ElasticIps elasticIps;
  private final Map<ResourceId, NetworkInterface> interfaces = new LinkedHashMap<>();
  private final List<NatGateway> gateways = new ArrayList<>();

  NatGatewaysReader(
      Snapshot snapshot,
      Notes notes,
      ElasticIps elasticIps,
      Collection<NetworkInterface> interfaces) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.elasticIps = elasticIps;
    interfaces.forEach(one -> this.interfaces.put(one.id(), one));
  }

  /** The gateways that still exist, deleted ones left out. */
  List<NatGateway> read() {
    for (Item item : snapshot.items(Call.NAT_GATEWAYS)) {
      ResourceId id = item.requiredReference("NatGatewayId");
      Optional<ResourceId> subnet = item.reference("SubnetId");
      if (States.isDeleted(item)) {
        continue;
      }
      if (subnet.isEmpty()) {
        notes.add(id + " is in no subnet (a regional NAT gateway) and left out.");
        continue;
      }
      NatGateway gateway =
          new NatGateway(
              id,
              item.name(),
              subnet.get(),
              item.text("ConnectivityType").filter("private"::equals).isPresent()
                  ? NatGateway.Connectivity.PRIVATE
                  : NatGateway.Connectivity.PUBLIC,
              States.lifecycle(item));
      gateways.add(gateway);
      readAddresses(item, gateway);
    }
    return gateways;
  }

  /** All interfaces of the network, with those of NAT gateways complete. */
  Collection<NetworkInterface> interfaces() {
    return interfaces.values();
  }

  private void readAddresses(Item item, NatGateway gateway) {
    List<Item> addresses =
        item.list("NatGatewayAddresses").stream()
            .sorted(Comparator.comparing(one -> !one.flag("IsPrimary", false)))
            .toList();
    for (Item one : addresses) {
      Optional<Address> address = one.address("PrivateIp", notes);
      if (address.isPresent()) {
        ResourceId id =
            one.reference("NetworkInterfaceId")
                .orElseGet(() -> ResourceId.of("eni-of-" + gateway.id()));
        NetworkInterface before = interfaces.getOrDefault(id, unlisted(id, gateway));
        Optional<Address> publicAddress = elasticIps.associate(one, id, address.get());
        interfaces.put(id, withAddress(before, address.get(), publicAddress));
      }
    }
  }

  private static NetworkInterface unlisted(ResourceId id, NatGateway gateway) {
    return new NetworkInterface(
        id,
        "",
        gateway.subnet(),
        List.of(),
        List.of(),
        List.of(),
        false,
        InterfaceType.NAT_GATEWAY,
        InterfaceStatus.IN_USE,
        Optional.of(gateway.id()),
        0);
  }

  private static NetworkInterface withAddress(
      NetworkInterface before, Address address, Optional<Address> publicAddress) {
    List<PrivateAddress> addresses = new ArrayList<>();
    boolean known = false;
    for (PrivateAddress own : before.addresses()) {
      boolean isSame = own.address().equals(address);
      known |= isSame;
      addresses.add(
          isSame ? new PrivateAddress(address, own.publicAddress().or(() -> publicAddress)) : own);
    }
    if (!known) {
      addresses.add(new PrivateAddress(address, publicAddress));
    }
    return before.withAddresses(addresses);
  }
}
