package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Peerings, Connect peers, policy tables and prefix lists of transit gateways. */
class TransitGatewayExtrasReaderTest {
  @TempDir private Path folder;
  private Answers answers;

  @BeforeEach
  void twoRegions() {
    answers =
        Answers.in(folder)
            .with("us-east-1/all.json", region("tgw-us", "tgw-eu", "tgw-rtb-us"))
            .with("eu-west-1/all.json", region("tgw-eu", "tgw-us", "tgw-rtb-eu"));
  }

  private static String region(String gateway, String other, String table) {
    return """
    {'TransitGateways': [{'TransitGatewayId': '%1$s', 'State': 'available', 'Options': {'AmazonSideAsn': 64512}}],
     'TransitGatewayRouteTables': [{'TransitGatewayRouteTableId': '%3$s', 'TransitGatewayId': '%1$s'}],
     'TransitGatewayAttachments': [
       {'TransitGatewayAttachmentId': 'tgw-attach-9', 'TransitGatewayId': '%1$s', 'ResourceType': 'peering',
        'ResourceId': '%2$s', 'State': 'available',
        'Association': {'TransitGatewayRouteTableId': '%3$s', 'State': 'associated'}}]}
    """
        .formatted(gateway, other, table);
  }

  private TransitGatewayPeeringAttachment peering() {
    return answers.resource("tgw-attach-9", TransitGatewayPeeringAttachment.class);
  }

  @Test
  void aPeeringListedByBothRegionsIsOneWithATableAtEitherEnd() {
    assertThat(peering().associationAt(ResourceId.of("tgw-us")))
        .hasValue(ResourceId.of("tgw-rtb-us"));
    assertThat(peering().associationAt(ResourceId.of("tgw-eu")))
        .hasValue(ResourceId.of("tgw-rtb-eu"));
    assertThat(answers.network().all(TransitGatewayPeeringAttachment.class)).hasSize(1);
    assertThat(answers.notes()).noneMatch(note -> note.contains("tgw-attach-9"));
  }

  @Test
  void theDetailsSayWhoAskedWhom() {
    answers.with(
        "us-east-1/peerings.json",
        """
        {'TransitGatewayPeeringAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-9',
          'RequesterTgwInfo': {'TransitGatewayId': 'tgw-us', 'OwnerId': '111122223333', 'Region': 'us-east-1'},
          'AccepterTgwInfo': {'TransitGatewayId': 'tgw-eu', 'OwnerId': '444455556666', 'Region': 'eu-west-1'},
          'State': 'pendingAcceptance', 'Tags': [{'Key': 'Name', 'Value': 'ocean'}]}]}
        """);

    assertThat(peering().requester()).hasToString("tgw-us");
    assertThat(peering().accepter()).hasToString("tgw-eu");
    assertThat(peering().state()).isEqualTo(LifecycleState.PENDING_ACCEPTANCE);
    assertThat(peering().name()).isEqualTo("ocean");
  }

  @Test
  void aConnectAttachmentNamesWhatCarriesIt() {
    answers.with(
        "us-east-1/connect.json",
        """
        {'TransitGatewayConnects': [{'TransitGatewayAttachmentId': 'tgw-attach-2',
          'TransportTransitGatewayAttachmentId': 'tgw-attach-1', 'TransitGatewayId': 'tgw-us',
          'State': 'available', 'Options': {'Protocol': 'gre'}}],
         'TransitGatewayConnectPeers': [{'TransitGatewayAttachmentId': 'tgw-attach-2',
          'TransitGatewayConnectPeerId': 'tgw-connect-peer-1', 'State': 'available',
          'ConnectPeerConfiguration': {'TransitGatewayAddress': '192.0.2.1', 'PeerAddress': '10.0.0.9',
            'InsideCidrBlocks': ['169.254.6.0/29'], 'Protocol': 'gre', 'BgpConfigurations': [
              {'PeerAsn': 65010, 'BgpStatus': 'down'}, {'PeerAsn': 65010, 'BgpStatus': 'up'}]}}]}
        """);
    TransitGatewayAttachment connect =
        answers.resource("tgw-attach-2", TransitGatewayAttachment.class);
    TransitGatewayConnectPeer peer =
        answers.resource("tgw-connect-peer-1", TransitGatewayConnectPeer.class);

    assertThat(connect.type()).isEqualTo(TransitGatewayAttachment.Type.CONNECT);
    assertThat(connect.attached()).hasToString("tgw-attach-1");
    assertThat(peer.attachment()).hasToString("tgw-attach-2");
    assertThat(peer.peerAddress()).hasToString("Optional[10.0.0.9]");
    assertThat(peer.asn()).hasValue(65_010L);
    assertThat(peer.bgpUp()).isTrue();
  }

  @Test
  void aPolicyTableHasTheRulesOfTheFileThatNamesIt() {
    answers
        .with(
            "us-east-1/policies.json",
            """
            {'TransitGatewayPolicyTables': [
              {'TransitGatewayPolicyTableId': 'tgw-ptb-1', 'TransitGatewayId': 'tgw-us', 'State': 'available'}]}
            """)
        .with(
            "us-east-1/entries-tgw-ptb-1.json",
            """
            {'TransitGatewayPolicyTableEntries': [
              {'PolicyRuleNumber': '20', 'PolicyRule': {'SourceCidrBlock': '10.0.0.0/8', 'SourcePortRange': '*',
                'DestinationCidrBlock': '10.1.0.0/16', 'DestinationPortRange': '22', 'Protocol': '6'},
               'TargetRouteTableId': 'tgw-rtb-us'},
              {'PolicyRuleNumber': '*', 'PolicyRule': {'Protocol': '*'}, 'TargetRouteTableId': 'tgw-rtb-us'}]}
            """)
        .with(
            "us-east-1/associations-tgw-ptb-1.json",
            """
            {'Associations': [{'TransitGatewayPolicyTableId': 'tgw-ptb-1',
              'TransitGatewayAttachmentId': 'tgw-attach-7', 'ResourceType': 'vpc', 'State': 'associated'}]}
            """)
        .with(
            "us-east-1/vpc.json",
            """
            {'TransitGatewayVpcAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-7',
              'TransitGatewayId': 'tgw-us', 'VpcId': 'vpc-1', 'State': 'available', 'SubnetIds': ['subnet-1'],
              'Options': {'DnsSupport': 'disable', 'NatGatewaySupport': 'enable'}}]}
            """);
    TransitGatewayPolicyTable table =
        answers.resource("tgw-ptb-1", TransitGatewayPolicyTable.class);
    TransitGatewayAttachment vpc = answers.resource("tgw-attach-7", TransitGatewayAttachment.class);

    assertThat(table.rulesUnknown()).isFalse();
    assertThat(table.inOrder())
        .extracting(rule -> rule.label() + " " + rule.traffic() + " " + rule.destination())
        .containsExactly("* all Optional.empty", "20 tcp 22 Optional[10.1.0.0/16]");
    assertThat(vpc.association()).hasValue(table.id());
    assertThat(vpc.dnsSupport()).isFalse();
    assertThat(vpc.natSupport()).isTrue();
  }

  @Test
  void rulesThatNobodyListsAreUnknown() {
    answers.with(
        "us-east-1/policies.json",
        "{'TransitGatewayPolicyTables': [{'TransitGatewayPolicyTableId': 'tgw-ptb-1',"
            + " 'TransitGatewayId': 'tgw-us'}]}");

    assertThat(answers.resource("tgw-ptb-1", TransitGatewayPolicyTable.class).rulesUnknown())
        .isTrue();
  }

  @Test
  void aPrefixListReferenceStandsForTheRoutesThatFollowFromIt() {
    answers
        .with(
            "us-east-1/routes-tgw-rtb-us.json",
            """
            {'Routes': [
              {'DestinationCidrBlock': '10.9.0.0/16', 'PrefixListId': 'pl-1', 'Type': 'static', 'State': 'active',
               'TransitGatewayAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-9'}]},
              {'DestinationCidrBlock': '10.8.0.0/16', 'Type': 'static', 'State': 'active',
               'TransitGatewayAttachments': [{'TransitGatewayAttachmentId': 'tgw-attach-9',
                 'ResourceType': 'peering'}]}]}
            """)
        .with(
            "us-east-1/lists-tgw-rtb-us.json",
            """
            {'TransitGatewayPrefixListReferences': [
              {'TransitGatewayRouteTableId': 'tgw-rtb-us', 'PrefixListId': 'pl-1', 'State': 'available',
               'Blackhole': false, 'TransitGatewayAttachment': {'TransitGatewayAttachmentId': 'tgw-attach-9'}},
              {'TransitGatewayRouteTableId': 'tgw-rtb-us', 'PrefixListId': 'pl-2', 'State': 'available',
               'Blackhole': true}]}
            """);

    assertThat(answers.resource("tgw-rtb-us", TransitGatewayRouteTable.class).routes())
        .extracting(route -> route.destination() + " " + route.blackhole())
        .containsExactly("10.8.0.0/16 false", "pl-1 false", "pl-2 true");
  }
}
