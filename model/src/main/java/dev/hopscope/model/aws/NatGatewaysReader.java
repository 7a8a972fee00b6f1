package dev.hopscope.model.aws;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ZonalAddress;
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
  private final Places places;
  private final ElasticIps elasticIps;
  private final Map<ResourceId, NetworkInterface> interfaces = new LinkedHashMap<>();
  private final List<NatGateway> gateways = new ArrayList<>();
  private final List<RegionalNatGateway> regional = new ArrayList<>();

  NatGatewaysReader(
      Snapshot snapshot,
      Notes notes,
      Places places,
      ElasticIps elasticIps,
      Collection<NetworkInterface> interfaces) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.places = places;
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
      boolean isRegional =
          item.text("AvailabilityMode").filter("regional"::equals).isPresent()
              || subnet.isEmpty() && item.text("VpcId").isPresent();
      if (isRegional) {
        regional.add(regional(id, item));
        continue;
      }
      if (subnet.isEmpty()) {
        notes.add(id + " names neither subnet nor VPC and is left out.");
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

  /** Those that lie in no subnet; known once the others have been read. */
  List<RegionalNatGateway> regional() {
    return regional;
  }

  private RegionalNatGateway regional(ResourceId id, Item item) {
    ResourceId vpc = item.requiredReference("VpcId");
    List<ZonalAddress> addresses = new ArrayList<>();
    for (Item one : item.list("NatGatewayAddresses")) {
      Optional<Address> address = one.address("PublicIp", notes);
      if (address.isPresent()) {
        addresses.add(new ZonalAddress(places.zoneNamed(one, vpc), address.get()));
      }
    }
    boolean byHand =
        item.text("AutoProvisionZones").filter("disabled"::equals).isPresent()
            || item.text("AutoScalingIps").filter("disabled"::equals).isPresent();
    return new RegionalNatGateway(
        id,
        item.name(),
        vpc,
        item.reference("RouteTableId"),
        !byHand,
        addresses,
        States.lifecycle(item));
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
