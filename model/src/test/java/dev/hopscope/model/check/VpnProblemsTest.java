package dev.hopscope.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.check.VpnProblem.BadVpn;
import dev.hopscope.model.check.VpnProblem.BadVpn.VpnFault;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** VPN connections as AWS would refuse them. */
class VpnProblemsTest {
  private static final ResourceId VPN = ResourceId.of("vpn-1");
  private static final ResourceId GATEWAY = ResourceId.of("vgw-1");

  @Test
  void tunnelsForIpv6AtAVirtualPrivateGatewayAreFound() {
    assertThat(new VpnConnections().of(network(/* ipv6= */ true)))
        .containsExactly(new BadVpn(VPN, VpnFault.IPV6_TUNNELS, GATEWAY));
    assertThat(new VpnConnections().of(network(/* ipv6= */ false))).isEmpty();
  }

  private static Topology network(boolean ipv6) {
    VirtualPrivateGateway gateway =
        new VirtualPrivateGateway(
            GATEWAY, "", Optional.of(ResourceId.of("vpc-1")), Optional.empty(), Optional.empty());
    VpnConnection vpn =
        new VpnConnection(
            VPN,
            "",
            ResourceId.of("cgw-1"),
            Optional.of(GATEWAY),
            VpnConnection.Routing.BGP,
            List.of(),
            2,
            ipv6,
            List.of(),
            false,
            Optional.empty());
    return Topology.of(List.of(gateway, vpn));
  }
}
