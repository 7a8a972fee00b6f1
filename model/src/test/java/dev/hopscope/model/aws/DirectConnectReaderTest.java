package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.VirtualInterface;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers of {@code aws directconnect}, whose names begin with a small letter. */
class DirectConnectReaderTest {
  @TempDir Path folder;

  private Answers answers() {
    return Answers.in(folder)
        .with("vpcs.json", "{'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}]}")
        .with(
            "gateways.json",
            """
            {'directConnectGateways': [{
              'directConnectGatewayId': 'a-b', 'directConnectGatewayName': 'hub',
              'amazonSideAsn': 64513, 'directConnectGatewayState': 'available'}]}
            """)
        .with(
            "associations.json",
            """
            {'directConnectGatewayAssociations': [{
              'directConnectGatewayId': 'a-b', 'associationState': 'associated',
              'associatedGateway': {'id': 'vgw-1', 'type': 'virtualPrivateGateway'},
              'allowedPrefixesToDirectConnectGateway': [{'cidr': '10.0.0.0/16'}]}]}
            """)
        .with(
            "interfaces.json",
            """
            {'virtualInterfaces': [{
              'virtualInterfaceId': 'dxvif-1', 'virtualInterfaceType': 'private',
              'virtualInterfaceName': 'line', 'directConnectGatewayId': 'a-b', 'asn': 65010,
              'virtualInterfaceState': 'available',
              'bgpPeers': [{'addressFamily': 'ipv4', 'bgpStatus': 'up'},
                           {'addressFamily': 'ipv6', 'bgpStatus': 'down'}]}]}
            """)
        .with(
            "vpn-gateways.json",
            """
            {'VpnGateways': [{'VpnGatewayId': 'vgw-1', 'AmazonSideAsn': 64512,
              'VpcAttachments': [{'VpcId': 'vpc-1', 'State': 'attached'}]}]}
            """)
        .with(
            "route-tables.json",
            """
            {'RouteTables': [{'RouteTableId': 'rtb-1', 'VpcId': 'vpc-1',
              'PropagatingVgws': [{'GatewayId': 'vgw-1'}],
              'Routes': [{'DestinationCidrBlock': '192.168.0.0/16', 'GatewayId': 'vgw-1',
                'Origin': 'EnableVgwRoutePropagation', 'State': 'active'}]}]}
            """);
  }

  @Test
  void associationsCarryTheirAllowedPrefixes() {
    assertThat(answers().resource("a-b", DirectConnectGateway.class))
        .isEqualTo(
            new DirectConnectGateway(
                ResourceId.of("a-b"),
                "hub",
                64_513,
                List.of(
                    new DirectConnectAssociation(
                        ResourceId.of("vgw-1"),
                        List.of(Cidr.parse("10.0.0.0/16")),
                        LifecycleState.AVAILABLE))));
  }

  @Test
  void whatGatewaysPropagateIsWhatTheInterfaceAnnounces() {
    VirtualInterface line = answers().resource("dxvif-1", VirtualInterface.class);
    assertThat(line.routes()).containsExactly(Cidr.parse("192.168.0.0/16"));
    assertThat(line.sessionsUp()).containsExactly(Family.IPV4);
    assertThat(line.gateway()).contains(ResourceId.of("a-b"));
  }

  @Test
  void networkBehindAnInterfaceHoldsWhatItAnnounces() {
    Answers answers = answers();
    ResourceId network =
        answers.resource("dxvif-1", VirtualInterface.class).onPremises().orElseThrow();
    assertThat(answers.resource(network.value(), OnPremisesNetwork.class).cidrs())
        .containsExactly(Cidr.parse("192.168.0.0/16"));
  }

  @Test
  void routerWithTheNumberOfACustomerGatewayIsTheSame() {
    Answers answers =
        answers()
            .with(
                "customer-gateways.json",
                "{'CustomerGateways': [{'CustomerGatewayId': 'cgw-1', 'BgpAsn': '65010'}]}")
            .with(
                "vpn.json",
                """
                {'VpnConnections': [{'VpnConnectionId': 'vpn-1', 'CustomerGatewayId': 'cgw-1',
                  'VpnGatewayId': 'vgw-1', 'Options': {'StaticRoutesOnly': true},
                  'Routes': [{'DestinationCidrBlock': '172.20.0.0/16', 'State': 'available'}]}]}
                """);
    assertThat(answers.resource("dxvif-1", VirtualInterface.class).onPremises())
        .isEqualTo(Optional.of(ResourceId.of("onprem-cgw-1")));
    assertThat(answers.resource("onprem-cgw-1", OnPremisesNetwork.class).cidrs())
        .contains(Cidr.parse("172.20.0.0/16"), Cidr.parse("192.168.0.0/16"));
  }

  @Test
  void gatewayWithoutAnAnswerAboutInterfacesMayHaveSome() {
    Answers without =
        Answers.in(folder)
            .with("vpcs.json", "{'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}]}")
            .with(
                "vpn-gateways.json",
                "{'VpnGateways': [{'VpnGatewayId': 'vgw-1', 'VpcAttachments': []}]}");
    assertThat(without.network().lacks(ResourceKind.VIRTUAL_INTERFACE)).isTrue();
  }
}
