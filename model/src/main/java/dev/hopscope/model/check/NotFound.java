package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What AWS says of an id that it does not have, by the beginning of the id.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html">Error
 *     codes for the Amazon EC2 API</a>
 */
final class NotFound {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("vpc-", "InvalidVpcID.NotFound"),
          Map.entry("subnet-", "InvalidSubnetID.NotFound"),
          Map.entry("eni-", "InvalidNetworkInterfaceID.NotFound"),
          Map.entry("i-", "InvalidInstanceID.NotFound"),
          Map.entry("igw-", "InvalidInternetGatewayID.NotFound"),
          Map.entry("eigw-", "InvalidGatewayID.NotFound"),
          Map.entry("nat-", "NatGatewayNotFound"),
          Map.entry("vgw-", "InvalidVpnGatewayID.NotFound"),
          Map.entry("cgw-", "InvalidCustomerGatewayID.NotFound"),
          Map.entry("vpn-", "InvalidVpnConnectionID.NotFound"),
          Map.entry("pcx-", "InvalidVpcPeeringConnectionID.NotFound"),
          Map.entry("tgw-", "InvalidTransitGatewayID.NotFound"),
          Map.entry("tgw-attach-", "InvalidTransitGatewayAttachmentID.NotFound"),
          Map.entry("tgw-rtb-", "InvalidRouteTableID.NotFound"),
          Map.entry("vpce-", "InvalidVpcEndpointId.NotFound"),
          Map.entry("rtb-", "InvalidRouteTableID.NotFound"),
          Map.entry("acl-", "InvalidNetworkAclID.NotFound"),
          Map.entry("sg-", "InvalidGroup.NotFound"),
          Map.entry("pl-", "InvalidPrefixListID.NotFound"),
          Map.entry("eipalloc-", "InvalidAllocationID.NotFound"));

  private NotFound() {}

  /** The code for an id, by its longest known beginning. */
  static Optional<String> codeFor(ResourceId id) {
    return CODES.entrySet().stream()
        .filter(entry -> id.value().startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue);
  }
}
