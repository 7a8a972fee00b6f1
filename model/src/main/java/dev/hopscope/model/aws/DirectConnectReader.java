package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VirtualInterface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code directConnectGateways}, their associations and attachments, {@code
 * virtualInterfaces} and {@code virtualGateways}, and finds the network behind each interface: a
 * router of the same autonomous system number is the same.
 *
 * @see <a href="https://docs.aws.amazon.com/directconnect/latest/APIReference/Welcome.html">AWS
 *     Direct Connect API</a>
 */
final class DirectConnectReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final DirectConnectItems items;
  private final PropagatedRanges propagated;
  private final TransitGatewayTablesReader transitGateways;
  private final Map<ResourceId, Resource> resources = new LinkedHashMap<>();
  private final Map<Long, ResourceId> networkByAsn = new LinkedHashMap<>();

  DirectConnectReader(
      Snapshot snapshot,
      Notes notes,
      DirectConnectItems items,
      PropagatedRanges propagated,
      TransitGatewayTablesReader transitGateways) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.items = items;
    this.propagated = propagated;
    this.transitGateways = transitGateways;
  }

  /** What is read here, and what was read of VPN, its networks completed. */
  List<Resource> read(List<Resource> ofVpn) {
    ofVpn.forEach(each -> resources.put(each.id(), each));
    for (Resource each : ofVpn) {
      if (each instanceof OnPremisesNetwork network) {
        asnOf(network).ifPresent(asn -> networkByAsn.putIfAbsent(asn, network.id()));
      }
    }
    gateways().values().forEach(each -> resources.put(each.id(), each));
    items.interfaces().forEach(this::readInterface);
    items
        .unlisted()
        .forEach(id -> notes.add(id + " is attached to a Direct Connect gateway and not listed."));
    noteLooseVirtualGateways();
    return List.copyOf(resources.values());
  }

  private Optional<Long> asnOf(OnPremisesNetwork network) {
    return network
        .customerGateway()
        .flatMap(id -> Optional.ofNullable(resources.get(id)))
        .filter(CustomerGateway.class::isInstance)
        .map(each -> ((CustomerGateway) each).asn());
  }

  private Map<ResourceId, DirectConnectGateway> gateways() {
    Map<ResourceId, DirectConnectGateway> gateways = new LinkedHashMap<>();
    for (Item item : snapshot.items(Call.DIRECT_CONNECT_GATEWAYS)) {
      ResourceId id = item.requiredReference("DirectConnectGatewayId");
      if (item.text("DirectConnectGatewayState").filter("deleted"::equals).isEmpty()) {
        gateways.put(
            id,
            new DirectConnectGateway(
                id,
                item.text("DirectConnectGatewayName").orElseGet(item::name),
                item.longNumber("AmazonSideAsn").orElse(DirectConnectGateway.DEFAULT_ASN),
                List.of()));
      }
    }
    for (Item item : snapshot.items(Call.DIRECT_CONNECT_GATEWAY_ASSOCIATIONS)) {
      association(item).ifPresent(each -> associate(gateways, item, each));
    }
    return gateways;
  }

  private void associate(
      Map<ResourceId, DirectConnectGateway> gateways,
      Item item,
      DirectConnectAssociation association) {
    ResourceId id = item.requiredReference("DirectConnectGatewayId");
    DirectConnectGateway before =
        gateways.computeIfAbsent(
            id,
            missing -> {
              notes.add(missing + " has associations and is not listed itself.");
              return new DirectConnectGateway(
                  missing, "", DirectConnectGateway.DEFAULT_ASN, List.of());
            });
    gateways.put(
        id,
        before.withAssociations(
            Stream.concat(before.associations().stream(), Stream.of(association))
                .distinct()
                .toList()));
  }

  private Optional<DirectConnectAssociation> association(Item item) {
    Optional<ResourceId> gateway =
        item.child("AssociatedGateway")
            .flatMap(of -> of.reference("Id"))
            .or(() -> item.reference("VirtualGatewayId"));
    Optional<LifecycleState> state =
        switch (item.text("AssociationState").orElse("associated")) {
          case "associated", "updating" -> Optional.of(LifecycleState.AVAILABLE);
          case "associating" -> Optional.of(LifecycleState.PENDING);
          case "disassociating" -> Optional.of(LifecycleState.DELETING);
          default -> Optional.empty();
        };
    List<Cidr> prefixes =
        item.list("AllowedPrefixesToDirectConnectGateway").stream()
            .flatMap(prefix -> prefix.cidr("Cidr", notes).stream())
            .toList();
    return gateway.flatMap(
        id -> state.map(each -> new DirectConnectAssociation(id, prefixes, each)));
  }

  private void readInterface(Item item) {
    ResourceId id = item.requiredReference("VirtualInterfaceId");
    VirtualInterface.Type type =
        switch (item.text("VirtualInterfaceType").orElse("private")) {
          case "public" -> VirtualInterface.Type.PUBLIC;
          case "transit" -> VirtualInterface.Type.TRANSIT;
          default -> VirtualInterface.Type.PRIVATE;
        };
    Optional<ResourceId> gateway =
        type == VirtualInterface.Type.PUBLIC ? Optional.empty() : items.gatewayOf(item);
    long asn = item.longNumber("Asn").or(() -> item.longNumber("AsnLong")).orElse(0L);
    List<Cidr> routes = routes(id, item, gateway);
    resources.put(
        id,
        new VirtualInterface(
            id,
            item.text("VirtualInterfaceName").orElseGet(item::name),
            type,
            gateway,
            Optional.of(network(id, asn, routes)),
            asn,
            sessionsUp(item),
            routes,
            Optional.empty()));
  }

  /** AWS does not say what a private or transit interface announces; gateways show it. */
  private List<Cidr> routes(ResourceId id, Item item, Optional<ResourceId> gateway) {
    Set<Cidr> routes = new LinkedHashSet<>(items.announced(item));
    Set<Cidr> learned = new LinkedHashSet<>();
    for (ResourceId at : gateway.stream().toList()) {
      learned.addAll(propagated.of(at));
      learned.addAll(transitGateways.announcedBy(at));
      if (resources.get(at) instanceof DirectConnectGateway hub) {
        hub.associations().forEach(each -> learned.addAll(propagated.of(each.gateway())));
      }
    }
    learned.removeAll(routes);
    if (!learned.isEmpty()) {
      notes.add(
          "%s is taken to announce what its gateway propagates (%d ranges)."
              .formatted(id, learned.size()));
    }
    routes.addAll(learned);
    return List.copyOf(routes);
  }

  private static List<Family> sessionsUp(Item item) {
    List<Item> peers = item.list("BgpPeers");
    if (peers.isEmpty()) {
      boolean available =
          item.text("VirtualInterfaceState").filter("available"::equals).isPresent();
      return available ? List.of(family(item)) : List.of();
    }
    return peers.stream()
        .filter(peer -> peer.text("BgpStatus").filter("up"::equals).isPresent())
        .map(DirectConnectReader::family)
        .distinct()
        .sorted()
        .toList();
  }

  private static Family family(Item item) {
    return item.text("AddressFamily").filter("ipv6"::equals).isPresent()
        ? Family.IPV6
        : Family.IPV4;
  }

  /** The network behind the interface, with what it announces. */
  private ResourceId network(ResourceId connection, long asn, List<Cidr> routes) {
    ResourceId id = networkByAsn.computeIfAbsent(asn, _ -> ResourceId.of("onprem-" + connection));
    Set<Cidr> ranges = new LinkedHashSet<>();
    Optional<ResourceId> customerGateway = Optional.empty();
    String name = "";
    if (resources.get(id) instanceof OnPremisesNetwork known) {
      ranges.addAll(known.cidrs());
      customerGateway = known.customerGateway();
      name = known.name();
      notes.add(
          "%s is taken to lead to %s: both have the autonomous system number %d."
              .formatted(connection, id, asn));
    }
    routes.stream().filter(range -> range.length() > 0).forEach(ranges::add);
    resources.put(id, new OnPremisesNetwork(id, name, customerGateway, List.copyOf(ranges)));
    return id;
  }

  private void noteLooseVirtualGateways() {
    List<ResourceId> listed = new ArrayList<>();
    snapshot
        .items(Call.VPN_GATEWAYS)
        .forEach(item -> listed.add(item.requiredReference("VpnGatewayId")));
    for (Item item : snapshot.items(Call.VIRTUAL_GATEWAYS)) {
      ResourceId id = item.requiredReference("VirtualGatewayId");
      if (!listed.contains(id)) {
        notes.add(
            id + " is known to Direct Connect; describe-vpn-gateways says what it is attached to.");
      }
    }
  }
}
