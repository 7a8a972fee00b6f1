package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VpnConnection;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransitGatewaysReaderTest {
  @TempDir private Path folder;
  private Answers answers;

  @BeforeEach
  void oneGatewayWithTwoAttachments() {
    answers =
        Answers.in(folder)
            .with(
                "t.json",
                """
                {'TransitGateways': [{'TransitGatewayId': 'tgw-1', 'State': 'available',
                  'TransitGatewayArn': 'arn:aws:ec2:eu-west-1:1:transit-gateway/tgw-1',
                  'Options': {'DefaultRouteTableAssociation': 'enable', 'AssociationDefaultRouteTableId': 'tgw-rtb-1',
                    'DefaultRouteTablePropagation': 'disable', 'PropagationDefaultRouteTableId': 'tgw-rtb-1'}}],
                 'TransitGatewayRouteTables': [{'TransitGatewayRouteTableId': 'tgw-rtb-1', 'TransitGatewayId': 'tgw-1'}],
                 'TransitGatewayAttachments': [
                   {'TransitGatewayAttachmentId': 'tgw-attach-1', 'TransitGatewayId': 'tgw-1', 'ResourceType': 'vpc',
                    'ResourceId': 'vpc-1', 'State': 'available', 'CreationTime': '2019-11-29 18:59:04+00:00',
                    'Association': {'TransitGatewayRouteTableId': 'tgw-rtb-1', 'State': 'associated'}},
                   {'TransitGatewayAttachmentId': 'tgw-attach-2', 'TransitGatewayId': 'tgw-1', 'ResourceType': 'vpn',
                    'ResourceId': 'vpn-1', 'State': 'available'},
                   {'TransitGatewayAttachmentId': 'tgw-attach-3', 'TransitGatewayId': 'tgw-1', 'ResourceType': 'vpc',
                    'ResourceId': 'vpc-3', 'State': 'deleted'}],
                 'TransitGatewayVpcAttachments': [
                   {'TransitGatewayAttachmentId': 'tgw-attach-1', 'TransitGatewayId': 'tgw-1', 'VpcId': 'vpc-1',
                    'State': 'available', 'SubnetIds': ['subnet-1'],
                    'Options': {'ApplianceModeSupport': 'enable', 'Ipv6Support': 'disable'}}],
                 'VpnConnections': [{'VpnConnectionId': 'vpn-1', 'CustomerGatewayId': 'cgw-1',
                   'TransitGatewayId': 'tgw-1', 'State': 'available'}]}
                """);
  }

  private TransitGatewayRouteTable table() {
    return answers.resource("tgw-rtb-1", TransitGatewayRouteTable.class);
  }

  private TransitGatewayAttachment vpcAttachment() {
    return answers.resource("tgw-attach-1", TransitGatewayAttachment.class);
  }

  @Test
  void bothListingsOfAnAttachmentAreOne() {
    assertThat(answers.network().all(TransitGatewayAttachment.class)).hasSize(2);
    assertThat(vpcAttachment().subnets()).hasToString("[subnet-1]");
    assertThat(vpcAttachment().applianceMode()).isTrue();
    assertThat(vpcAttachment().association()).hasToString("Optional[tgw-rtb-1]");
    assertThat(vpcAttachment().creationTime()).hasValue("2019-11-29T18:59:04Z");
  }

  @Test
  void defaultTablesCountOnlyWhereTheyAreEnabled() {
    TransitGateway gateway = answers.resource("tgw-1", TransitGateway.class);

    assertThat(gateway.defaultAssociation()).isPresent();
    assertThat(gateway.defaultPropagation()).isEmpty();
    assertThat(gateway.region()).hasToString("eu-west-1");
  }

  @Test
  void routesAreUnknownWhereNeitherTheyNorPropagationsAreListed() {
    assertThat(table().routesUnknown()).isTrue();
  }

  @Test
  void theFileNameSaysWhichTableRoutesAreOf() {
    answers.with(
        "search-transit-gateway-routes/tgw-rtb-1.json",
        """
        {'Routes': [
          {'DestinationCidrBlock': '10.9.0.0/16', 'Type': 'static', 'State': 'active',
           'TransitGatewayAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-1'}]},
          {'DestinationCidrBlock': '10.8.0.0/16', 'Type': 'static', 'State': 'blackhole'},
          {'DestinationCidrBlock': '10.1.0.0/16', 'Type': 'propagated', 'State': 'active',
           'TransitGatewayAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-1'}]}],
         'AdditionalRoutesAvailable': false}
        """);

    assertThat(table().routesUnknown()).isFalse();
    assertThat(table().routes())
        .extracting(route -> route.destination() + " " + route.propagated() + route.blackhole())
        .containsExactly(
            "10.9.0.0/16 falsefalse", "10.8.0.0/16 falsetrue", "10.1.0.0/16 truefalse");
  }

  @Test
  void routesThatFollowFromAnAttachmentAreNotWritten() {
    answers
        .with(
            "routes-tgw-rtb-1.json",
            """
            {'Routes': [
              {'DestinationCidrBlock': '10.1.0.0/16', 'Type': 'propagated', 'State': 'active',
               'TransitGatewayAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-1'}]},
              {'DestinationCidrBlock': '172.16.0.0/16', 'Type': 'propagated', 'State': 'active',
               'TransitGatewayAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-2'}]}]}
            """)
        .with(
            "propagations-tgw-rtb-1.json",
            """
            {'TransitGatewayRouteTablePropagations': [
              {'TransitGatewayAttachmentId': 'tgw-attach-1', 'State': 'enabled'},
              {'TransitGatewayAttachmentId': 'tgw-attach-2', 'State': 'enabled'}]}
            """);

    assertThat(vpcAttachment().propagations()).hasToString("[tgw-rtb-1]");
    assertThat(table().routes()).isEmpty();
    assertThat(table().routesUnknown()).isFalse();
    assertThat(answers.resource("vpn-1", VpnConnection.class).routes())
        .hasToString("[172.16.0.0/16]");
  }

  @Test
  void batfishPutsTheTableInTheFile() {
    answers.with(
        "b.json",
        """
        {'TransitGatewayStaticRoutes': [{'TransitGatewayRouteTableId': 'tgw-rtb-1', 'Routes': []}],
         'TransitGatewayPropagations': [{'TransitGatewayRouteTableId': 'tgw-rtb-1',
           'TransitGatewayRouteTablePropagations': [
             {'TransitGatewayAttachmentId': 'tgw-attach-1', 'State': 'enabled'}]}]}
        """);

    assertThat(table().routesUnknown()).isFalse();
    assertThat(vpcAttachment().propagations()).hasToString("[tgw-rtb-1]");
  }

  @Test
  void routesAreUnknownWhereABgpNeighboursAreNotListed() {
    answers.with(
        "propagations-tgw-rtb-1.json",
        "{'TransitGatewayRouteTablePropagations': [{'TransitGatewayAttachmentId': 'tgw-attach-2',"
            + " 'State': 'enabled'}]}");

    assertThat(table().routesUnknown()).isTrue();
  }

  @Test
  void aPieceWithoutAHintIsLeftOutAndNoted() {
    answers.with("routes.json", "{'Routes': [{'DestinationCidrBlock': '10.1.0.0/16'}]}");

    assertThat(table().routes()).isEmpty();
    assertThat(answers.notes())
        .anyMatch(note -> note.contains("routes.json is left out: its name says no transit"));
  }
}
