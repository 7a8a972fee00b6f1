package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpnConnection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code VpnConnections} and {@code CustomerGateways}, and makes a network for what lies
 * behind each customer gateway: AWS has no such object.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpnConnection.html">VpnConnection</a>
 */
final class VpnReader {
  private static final long CONSOLE_ASN = 65_000;
  private static final int TUNNELS = 2;

  private final Snapshot snapshot;
  private final Notes notes;
  private final PropagatedRanges propagated;
  private final TransitGatewayTablesReader transitGateways;

  VpnReader(
      Snapshot snapshot,
      Notes notes,
      PropagatedRanges propagated,
      TransitGatewayTablesReader transitGateways) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.propagated = propagated;
    this.transitGateways = transitGateways;
  }

  List<Resource> read() {
    Map<ResourceId, CustomerGateway> gateways = customerGateways();
    List<VpnConnection> connections = connections();
    List<Resource> read = new ArrayList<>(gateways.values());
    read.addAll(connections);
    read.addAll(onPremises(connections, gateways));
    return read;
  }

  private Map<ResourceId, CustomerGateway> customerGateways() {
    Map<ResourceId, CustomerGateway> gateways = new LinkedHashMap<>();
    for (Item item : snapshot.items(Call.CUSTOMER_GATEWAYS)) {
      ResourceId id = item.requiredReference("CustomerGatewayId");
      if (!States.isDeleted(item)) {
        gateways.put(
            id, new CustomerGateway(id, item.name(), item.address("IpAddress", notes), asn(item)));
      }
    }
    return gateways;
  }

  private static long asn(Item gateway) {
    Optional<String> text = gateway.text("BgpAsn").or(() -> gateway.text("BgpAsnExtended"));
    try {
      return text.map(Long::parseLong).orElse(CONSOLE_ASN);
    } catch (NumberFormatException notANumber) {
      throw gateway.malformed("BgpAsn", "is not a number");
    }
  }

  private List<VpnConnection> connections() {
    List<VpnConnection> connections = new ArrayList<>();
    for (Item item : snapshot.items(Call.VPN_CONNECTIONS)) {
      if (!States.isDeleted(item)) {
        ResourceId id = item.requiredReference("VpnConnectionId");
        VpnConnection.Routing routing = routing(item);
        connections.add(
            new VpnConnection(
                id,
                item.name(),
                item.requiredReference("CustomerGatewayId"),
                item.reference("VpnGatewayId").or(() -> item.reference("TransitGatewayId")),
                routing,
                List.copyOf(routes(id, item, routing)),
                tunnelsUp(item),
                options(item)
                    .flatMap(of -> of.text("TunnelInsideIpVersion"))
                    .filter("ipv6"::equals)
                    .isPresent(),
                insideCidrs(item),
                options(item)
                    .flatMap(of -> of.text("OutsideIpAddressType"))
                    .filter("PrivateIpv4"::equals)
                    .isPresent(),
                Optional.empty()));
      }
    }
    return connections;
  }

  private static Optional<Item> options(Item vpn) {
    return vpn.child("Options");
  }

  private List<Cidr> insideCidrs(Item vpn) {
    return options(vpn).stream()
        .flatMap(of -> of.list("TunnelOptions").stream())
        .flatMap(tunnel -> tunnel.cidr("TunnelInsideCidr", notes).stream())
        .toList();
  }

  private static VpnConnection.Routing routing(Item vpn) {
    return options(vpn).map(of -> of.flag("StaticRoutesOnly", false)).orElse(false)
        ? VpnConnection.Routing.STATIC
        : VpnConnection.Routing.BGP;
  }

  private Set<Cidr> routes(ResourceId id, Item vpn, VpnConnection.Routing routing) {
    Set<Cidr> ranges = new LinkedHashSet<>(PropagatedRanges.staticRoutes(vpn, notes));
    Set<Cidr> learned = new LinkedHashSet<>(transitGateways.announcedBy(id));
    if (routing == VpnConnection.Routing.BGP) {
      vpn.reference("VpnGatewayId").map(propagated::of).ifPresent(learned::addAll);
    }
    learned.removeAll(ranges);
    if (!learned.isEmpty()) {
      notes.add(
          "%s is taken to announce what its gateway propagates (%d ranges)."
              .formatted(id, learned.size()));
    }
    ranges.addAll(learned);
    return ranges;
  }

  private static int tunnelsUp(Item vpn) {
    List<Item> tunnels = vpn.list("VgwTelemetry");
    if (tunnels.isEmpty()) {
      return TUNNELS;
    }
    long up =
        tunnels.stream()
            .filter(tunnel -> tunnel.text("Status").filter("UP"::equals).isPresent())
            .count();
    return (int) Math.min(up, TUNNELS);
  }

  private List<OnPremisesNetwork> onPremises(
      List<VpnConnection> connections, Map<ResourceId, CustomerGateway> gateways) {
    Map<ResourceId, Set<Cidr>> ranges = new LinkedHashMap<>();
    for (VpnConnection connection : connections) {
      Set<Cidr> of =
          ranges.computeIfAbsent(connection.customerGateway(), _ -> new LinkedHashSet<>());
      for (Cidr cidr : connection.routes()) {
        if (cidr.length() > 0) {
          of.add(cidr);
        } else {
          notes.add(connection.id() + " announces " + cidr + ", which is no network of its own.");
        }
      }
    }
    List<OnPremisesNetwork> networks = new ArrayList<>();
    ranges.forEach(
        (gateway, of) ->
            networks.add(
                new OnPremisesNetwork(
                    ResourceId.of("onprem-" + gateway),
                    Optional.ofNullable(gateways.get(gateway))
                        .map(CustomerGateway::name)
                        .orElse(""),
                    Optional.of(gateway),
                    List.copyOf(of))));
    return networks;
  }
}
