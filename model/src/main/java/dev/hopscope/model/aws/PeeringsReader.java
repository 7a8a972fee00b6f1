package dev.hopscope.model.aws;

import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpcPeeringConnection;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code VpcPeeringConnections}; deleted ones are left out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcPeeringConnection.html">VpcPeeringConnection</a>
 */
final class PeeringsReader {
  private final Snapshot snapshot;

  PeeringsReader(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  List<VpcPeeringConnection> read() {
    List<VpcPeeringConnection> connections = new ArrayList<>();
    for (Item item : snapshot.items(Call.PEERING_CONNECTIONS)) {
      PeeringState state = States.peering(item);
      if (state != PeeringState.DELETED) {
        connections.add(
            new VpcPeeringConnection(
                item.requiredReference("VpcPeeringConnectionId"),
                item.name(),
                vpc(item, "RequesterVpcInfo"),
                vpc(item, "AccepterVpcInfo"),
                state,
                resolvesNames(item, "RequesterVpcInfo"),
                resolvesNames(item, "AccepterVpcInfo")));
      }
    }
    return connections;
  }

  private static ResourceId vpc(Item connection, String side) {
    return connection
        .child(side)
        .orElseThrow(() -> connection.malformed("has no " + side))
        .requiredReference("VpcId");
  }

  private static boolean resolvesNames(Item connection, String side) {
    return connection
        .child(side)
        .flatMap(info -> info.child("PeeringOptions"))
        .map(options -> options.flag("AllowDnsResolutionFromRemoteVpc", false))
        .orElse(false);
  }
}
