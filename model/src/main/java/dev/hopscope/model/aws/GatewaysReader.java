package dev.hopscope.model.aws;

import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code InternetGateways}, {@code EgressOnlyInternetGateways} and {@code VpnGateways}: what
 * is attached to a VPC.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InternetGateway.html">InternetGateway</a>
 */
final class GatewaysReader {
  private final Snapshot snapshot;
  private final Associations associations;

  GatewaysReader(Snapshot snapshot, Associations associations) {
    this.snapshot = snapshot;
    this.associations = associations;
  }

  List<Resource> read() {
    List<Resource> gateways = new ArrayList<>();
    for (Item item : snapshot.items(Call.INTERNET_GATEWAYS)) {
      ResourceId id = item.requiredReference("InternetGatewayId");
      gateways.add(
          new InternetGateway(
              id, item.name(), attachedVpc(item, "Attachments"), associations.table(id)));
    }
    for (Item item : snapshot.items(Call.EGRESS_ONLY_INTERNET_GATEWAYS)) {
      gateways.add(
          new EgressOnlyInternetGateway(
              item.requiredReference("EgressOnlyInternetGatewayId"),
              item.name(),
              attachedVpc(item, "Attachments")));
    }
    for (Item item : snapshot.items(Call.VPN_GATEWAYS)) {
      ResourceId id = item.requiredReference("VpnGatewayId");
      if (!States.isDeleted(item)) {
        gateways.add(
            new VirtualPrivateGateway(
                id,
                item.name(),
                attachedVpc(item, "VpcAttachments"),
                associations.table(id),
                item.longNumber("AmazonSideAsn")));
      }
    }
    return gateways;
  }

  private static Optional<ResourceId> attachedVpc(Item gateway, String field) {
    return gateway.list(field).stream()
        .filter(
            attachment ->
                attachment
                    .text("State")
                    .filter(state -> state.equals("detached") || state.equals("detaching"))
                    .isEmpty())
        .flatMap(attachment -> attachment.reference("VpcId").stream())
        .findFirst();
  }
}
