package dev.hopscope.model.aws;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code TransitGatewayConnectPeers}. What they announce is listed among the routes of the
 * tables, and what lies behind them nowhere.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayConnectPeer.html">TransitGatewayConnectPeer</a>
 */
final class TransitGatewayConnectPeersReader {
  private final Snapshot snapshot;
  private final Notes notes;

  TransitGatewayConnectPeersReader(Snapshot snapshot, Notes notes) {
    this.snapshot = snapshot;
    this.notes = notes;
  }

  /** The peers that still exist. */
  List<TransitGatewayConnectPeer> read() {
    return snapshot.items(Call.TRANSIT_GATEWAY_CONNECT_PEERS).stream()
        .filter(item -> !States.isDeleted(item))
        .map(this::peer)
        .toList();
  }

  private TransitGatewayConnectPeer peer(Item item) {
    Optional<Item> tunnel = item.child("ConnectPeerConfiguration");
    List<Item> sessions = tunnel.map(of -> of.list("BgpConfigurations")).orElse(List.of());
    return new TransitGatewayConnectPeer(
        item.requiredReference("TransitGatewayConnectPeerId"),
        item.name(),
        item.requiredReference("TransitGatewayAttachmentId"),
        States.lifecycle(item),
        address(tunnel, "TransitGatewayAddress"),
        address(tunnel, "PeerAddress"),
        tunnel.map(TransitGatewayConnectPeersReader::inside).orElse(List.of()),
        sessions.stream()
            .flatMap(session -> session.text("PeerAsn").stream())
            .findFirst()
            .flatMap(TransitGatewaysReader::asn),
        sessions.isEmpty()
            || sessions.stream()
                .anyMatch(session -> !session.text("BgpStatus").equals(Optional.of("down"))),
        List.of(),
        Optional.empty());
  }

  private Optional<Address> address(Optional<Item> tunnel, String field) {
    return tunnel.flatMap(of -> of.address(field, notes));
  }

  private static List<Cidr> inside(Item tunnel) {
    List<Cidr> ranges = new ArrayList<>();
    for (JsonNode range : tunnel.elements("InsideCidrBlocks")) {
      ranges.add(
          Cidr.tryParse(range.isContainer() ? "" : range.asString())
              .orElseThrow(() -> tunnel.malformed("InsideCidrBlocks", "is not a list of CIDRs")));
    }
    return ranges;
  }
}
