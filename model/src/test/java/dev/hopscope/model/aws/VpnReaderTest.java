package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.VpnConnection;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VpnReaderTest {
  private static final String TABLE =
      """
      {'RouteTables': [{'RouteTableId': 'rtb-1', 'VpcId': 'vpc-1',
        'PropagatingVgws': [{'GatewayId': 'vgw-1'}], 'Routes': [
          {'DestinationCidrBlock': '172.16.0.0/16', 'GatewayId': 'vgw-1',
           'Origin': 'EnableVgwRoutePropagation', 'State': 'active'}]}]}
      """;

  @TempDir private Path folder;

  private Answers connection(String fields) {
    return Answers.in(folder)
        .with(
            "v.json",
            "{'VpnConnections': [{'VpnConnectionId': 'vpn-1', 'CustomerGatewayId': 'cgw-1',"
                + " 'VpnGatewayId': 'vgw-1', 'State': 'available', "
                + fields
                + "}], 'CustomerGateways': [{'CustomerGatewayId': 'cgw-1', 'BgpAsn': '65301',"
                + " 'IpAddress': '1.1.1.1', 'Tags': [{'Key': 'Name', 'Value': 'Office'}]}]}")
        .with("t.json", TABLE);
  }

  private static VpnConnection vpn(Answers answers) {
    return answers.resource("vpn-1", VpnConnection.class);
  }

  @Test
  void whatItsGatewayPropagatesIsWhatAConnectionAnnounces() {
    Answers answers = connection("'Routes': []");

    assertThat(vpn(answers).routing()).isEqualTo(VpnConnection.Routing.BGP);
    assertThat(vpn(answers).routes()).hasToString("[172.16.0.0/16]");
    assertThat(vpn(answers).tunnelsUp()).isEqualTo(2);
    assertThat(answers.resource("rtb-1", RouteTable.class).routes()).isEmpty();
    assertThat(answers.notes()).anyMatch(note -> note.startsWith("vpn-1 is taken to announce"));
  }

  @Test
  void aStaticConnectionHasTheRoutesWrittenWithIt() {
    Answers answers =
        connection(
            """
            'Options': {'StaticRoutesOnly': true},
            'Routes': [{'DestinationCidrBlock': '172.16.0.0/16', 'State': 'available'},
                       {'DestinationCidrBlock': '172.17.0.0/16', 'State': 'deleted'}],
            'VgwTelemetry': [{'Status': 'UP'}, {'Status': 'DOWN'}]
            """);

    assertThat(vpn(answers).routing()).isEqualTo(VpnConnection.Routing.STATIC);
    assertThat(vpn(answers).routes()).hasToString("[172.16.0.0/16]");
    assertThat(vpn(answers).tunnelsUp()).isEqualTo(1);
  }

  @Test
  void aNetworkLiesBehindEachCustomerGateway() {
    OnPremisesNetwork network =
        connection("'Routes': []").resource("onprem-cgw-1", OnPremisesNetwork.class);

    assertThat(network.name()).isEqualTo("Office");
    assertThat(network.cidrs()).hasToString("[172.16.0.0/16]");
    assertThat(network.customerGateway()).hasToString("Optional[cgw-1]");
  }

  @Test
  void aDeletedConnectionIsNotLoaded() {
    Answers answers = connection("'x': 1").with("v2.json", "{'Vpcs': [{'VpcId': 'vpc-1'}]}");
    answers.with(
        "v.json",
        "{'VpnConnections': [{'VpnConnectionId': 'vpn-1', 'CustomerGatewayId': 'cgw-1',"
            + " 'VpnGatewayId': 'vgw-1', 'State': 'deleted'}]}");

    assertThat(answers.network().all(VpnConnection.class)).isEmpty();
    assertThat(answers.resource("rtb-1", RouteTable.class).routes())
        .singleElement()
        .satisfies(route -> assertThat(route.propagated()).isTrue());
  }
}
