package dev.hopscope.model.aws;

import dev.hopscope.model.resource.InstanceConnectEndpoint;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code InstanceConnectEndpoints}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Ec2InstanceConnectEndpoint.html">Ec2InstanceConnectEndpoint</a>
 */
final class InstanceConnectReader {
  private final Snapshot snapshot;

  InstanceConnectReader(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The endpoints that still exist. */
  List<InstanceConnectEndpoint> read() {
    return snapshot.items(Call.INSTANCE_CONNECT_ENDPOINTS).stream()
        .map(InstanceConnectReader::endpoint)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<InstanceConnectEndpoint> endpoint(Item item) {
    String state = item.text("State").orElse("create-complete");
    return state.startsWith("delete")
        ? Optional.empty()
        : item.reference("SubnetId")
            .map(
                subnet ->
                    new InstanceConnectEndpoint(
                        item.requiredReference("InstanceConnectEndpointId"),
                        item.name(),
                        subnet,
                        item.flag("PreserveClientIp", false),
                        States.ofSteps(item)));
  }
}
