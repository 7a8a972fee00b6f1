package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.DnsRecord;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.ResourceId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesReaderTest {
  @TempDir private Path folder;

  private Answers network() {
    return Answers.in(folder)
        .with(
            "network.json",
            """
            {'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}],
             'Subnets': [{'SubnetId': 'subnet-1', 'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/24',
               'AvailabilityZone': 'eu-west-1a'}],
             'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1',
               'PrivateIpAddress': '10.0.0.53', 'Groups': [{'GroupId': 'sg-1'}],
               'Status': 'in-use', 'Description': 'Route 53 Resolver: rslvr-in-0abc:rni-1'}]}
            """);
  }

  private Answers zone() {
    return network()
        .with(
            "zone.json",
            """
            {'HostedZone': {'Id': '/hostedzone/Z1', 'Name': 'corp.example.',
               'Config': {'PrivateZone': true}},
             'VPCs': [{'VPCRegion': 'eu-west-1', 'VPCId': 'vpc-1'}]}
            """);
  }

  @Test
  void aPrivateZoneIsReadWithItsVpcs() {
    PrivateHostedZone zone = zone().resource("Z1", PrivateHostedZone.class);
    assertThat(zone.domain()).isEqualTo("corp.example");
    assertThat(zone.vpcs()).containsExactly(ResourceId.of("vpc-1"));
  }

  @Test
  void recordsBelongToTheZoneWhoseDomainHoldsThem() {
    Answers answers =
        zone()
            .with(
                "records.json",
                """
                {'ResourceRecordSets': [
                  {'Name': 'corp.example.', 'Type': 'SOA', 'ResourceRecords': [{'Value': 'ns. x. 1'}]},
                  {'Name': 'db.corp.example.', 'Type': 'A', 'TTL': 60,
                   'ResourceRecords': [{'Value': '10.0.0.4'}]},
                  {'Name': '\\\\052.corp.example.', 'Type': 'A',
                   'AliasTarget': {'DNSName': 'lb.example.'}},
                  {'Name': 'db.other.example.', 'Type': 'A',
                   'ResourceRecords': [{'Value': '10.0.0.5'}]}]}
                """);
    assertThat(answers.resource("Z1", PrivateHostedZone.class).records())
        .containsExactly(
            new DnsRecord("db.corp.example", DnsRecord.Type.A, List.of("10.0.0.4")),
            new DnsRecord("*.corp.example", DnsRecord.Type.ALIAS, List.of("lb.example")));
  }

  @Test
  void aZoneThatIsOnlyListedIsNoted() {
    Answers answers =
        network()
            .with(
                "zones.json",
                """
                {'HostedZones': [
                  {'Id': '/hostedzone/Z2', 'Name': 'a.example.', 'Config': {'PrivateZone': true}},
                  {'Id': '/hostedzone/Z3', 'Name': 'b.example.', 'Config': {'PrivateZone': false}}]}
                """);
    assertThat(answers.resource("Z2", PrivateHostedZone.class).vpcs()).isEmpty();
    assertThat(answers.network().find(ResourceId.of("Z3"))).isEmpty();
    assertThat(answers.notes()).anyMatch(note -> note.contains("get-hosted-zone"));
  }

  @Test
  void anEndpointHasTheInterfacesThatNameIt() {
    Answers answers =
        network()
            .with(
                "endpoints.json",
                """
                {'ResolverEndpoints': [{'Id': 'rslvr-in-0abc', 'Name': 'in', 'HostVPCId': 'vpc-1',
                  'Direction': 'INBOUND', 'Status': 'OPERATIONAL'}]}
                """);
    ResolverEndpoint endpoint = answers.resource("rslvr-in-0abc", ResolverEndpoint.class);
    assertThat(endpoint.way()).isEqualTo(ResolverEndpoint.Way.INBOUND);
    assertThat(endpoint.state()).isEqualTo(LifecycleState.AVAILABLE);
    assertThat(answers.resource("eni-1", NetworkInterface.class).attachedTo())
        .contains(ResourceId.of("rslvr-in-0abc"));
  }

  @Test
  void aRuleIsForTheVpcsThatAreAssociatedWithIt() {
    Answers answers =
        network()
            .with(
                "rules.json",
                """
                {'ResolverRules': [
                   {'Id': 'rslvr-rr-1', 'DomainName': 'office.example.', 'RuleType': 'FORWARD',
                    'ResolverEndpointId': 'rslvr-out-1', 'TargetIps': [{'Ip': '192.168.0.53',
                    'Port': 53}]},
                   {'Id': 'rslvr-autodefined-rr-internet-resolver', 'DomainName': '.',
                    'RuleType': 'RECURSIVE'}],
                 'ResolverRuleAssociations': [
                   {'Id': 'rslvr-rrassoc-1', 'ResolverRuleId': 'rslvr-rr-1', 'VPCId': 'vpc-1'}]}
                """);
    ResolverRule rule = answers.resource("rslvr-rr-1", ResolverRule.class);
    assertThat(rule.domain()).isEqualTo("office.example");
    assertThat(rule.targets()).containsExactly(Address.parse("192.168.0.53"));
    assertThat(rule.vpcs()).containsExactly(ResourceId.of("vpc-1"));
    assertThat(answers.network().all(ResolverRule.class)).hasSize(1);
  }
}
