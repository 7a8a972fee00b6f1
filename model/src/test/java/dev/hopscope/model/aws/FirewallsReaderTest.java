package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallPolicy.RuleOrder;
import dev.hopscope.model.resource.FirewallPolicy.StatefulDefault;
import dev.hopscope.model.resource.FirewallPolicy.StatelessDefault;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRule.Action;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.ResourceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirewallsReaderTest {
  private static final String ARN = "arn:aws:network-firewall:us-east-1:111122223333:";
  private static final String FIREWALL =
      "{'Firewall': {'FirewallName': 'egress', 'FirewallArn': '"
          + ARN
          + "firewall/egress', 'FirewallPolicyArn': '"
          + ARN
          + "firewall-policy/p', 'VpcId': 'vpc-1', 'SubnetMappings': [{'SubnetId': 'subnet-1'}]},"
          + " 'FirewallStatus': {'Status': 'READY', 'SyncStates': {'us-east-1a': {'Attachment':"
          + " {'SubnetId': 'subnet-1', 'EndpointId': 'vpce-1', 'Status': 'READY'}}}}}";

  @TempDir private Path folder;

  @Test
  void aFirewallAndItsEndpointAreRead() {
    Answers answers = Answers.in(folder).with("f.json", FIREWALL);

    assertThat(answers.resource("firewall/egress", NetworkFirewall.class))
        .isEqualTo(
            new NetworkFirewall(
                id("firewall/egress"),
                "egress",
                id("vpc-1"),
                Optional.of(id("firewall-policy/p"))));
    assertThat(answers.resource("vpce-1", GatewayLoadBalancerEndpoint.class))
        .isEqualTo(
            new GatewayLoadBalancerEndpoint(
                id("vpce-1"),
                "",
                id("subnet-1"),
                "",
                LifecycleState.AVAILABLE,
                Optional.of(id("firewall/egress"))));
  }

  @Test
  void anEndpointThatIsListedKnowsItsFirewallByThatOrByItsTag() {
    String listed =
        "{'VpcEndpoints': [{'VpcEndpointId': 'vpce-1', 'VpcEndpointType': 'GatewayLoadBalancer',"
            + " 'SubnetIds': ['subnet-1'], 'State': 'available', 'Tags': [{'Key': 'Firewall',"
            + " 'Value': '"
            + ARN
            + "firewall/other'}]}]}";

    assertThat(
            Answers.in(folder)
                .with("e.json", listed)
                .resource("vpce-1", GatewayLoadBalancerEndpoint.class)
                .firewall())
        .contains(id("firewall/other"));
    assertThat(
            Answers.in(folder)
                .with("f.json", FIREWALL)
                .resource("vpce-1", GatewayLoadBalancerEndpoint.class)
                .firewall())
        .contains(id("firewall/egress"));
  }

  @Test
  void aPolicyIsReadInTheOrderOfPriorities() {
    Answers answers =
        Answers.in(folder)
            .with(
                "p.json",
                "{'FirewallPolicyResponse': {'FirewallPolicyName': 'p', 'FirewallPolicyArn': '"
                    + ARN
                    + "firewall-policy/p'}, 'FirewallPolicy': {'StatelessRuleGroupReferences':"
                    + " [{'ResourceArn': '"
                    + ARN
                    + "stateless-rulegroup/b', 'Priority': 20}, {'ResourceArn': '"
                    + ARN
                    + "stateless-rulegroup/a', 'Priority': 10}], 'StatelessDefaultActions':"
                    + " ['aws:forward_to_sfe'], 'StatefulRuleGroupReferences': [{'ResourceArn':"
                    + " 'arn:aws:network-firewall:us-east-1:aws-managed:stateful-rulegroup/M',"
                    + " 'Priority': 1}], 'StatefulEngineOptions': {'RuleOrder': 'STRICT_ORDER'},"
                    + " 'StatefulDefaultActions': ['aws:drop_established',"
                    + " 'aws:alert_established']}}");

    assertThat(answers.resource("firewall-policy/p", FirewallPolicy.class))
        .isEqualTo(
            new FirewallPolicy(
                id("firewall-policy/p"),
                "p",
                List.of(id("stateless-rulegroup/a"), id("stateless-rulegroup/b")),
                StatelessDefault.FORWARD,
                RuleOrder.STRICT_ORDER,
                List.of(id("stateful-rulegroup/M")),
                StatefulDefault.DROP_ESTABLISHED));
  }

  @Test
  void aStatelessRuleWithTwoPortsIsTwo() {
    List<FirewallRule> rules =
        rules(
            "stateless",
            "{'StatelessRulesAndCustomActions': {'StatelessRules': [{'Priority': 5,"
                + " 'RuleDefinition': {'Actions': ['aws:drop'], 'MatchAttributes': {'Sources':"
                + " [{'AddressDefinition': '10.0.0.0/8'}], 'Destinations': [{'AddressDefinition':"
                + " '0.0.0.0/0'}], 'DestinationPorts': [{'FromPort': 22, 'ToPort': 23},"
                + " {'FromPort': 3389, 'ToPort': 3389}], 'Protocols': [6]}}}]}}");

    assertThat(rules)
        .containsExactly(dropTcp(5, new PortRange(22, 23)), dropTcp(5, new PortRange(3389, 3389)));
  }

  private static FirewallRule dropTcp(int number, PortRange ports) {
    return FirewallRule.of(
        number,
        Action.DROP,
        Traffic.tcp(ports.from(), ports.to()),
        List.of(Cidr.parse("10.0.0.0/8")),
        List.of(Cidr.ANY_IPV4));
  }

  @Test
  void tcpFlagsAreNotDecided() {
    assertThat(
            rules(
                "stateless",
                "{'StatelessRulesAndCustomActions': {'StatelessRules': [{'Priority': 5,"
                    + " 'RuleDefinition': {'Actions': ['aws:pass'], 'MatchAttributes':"
                    + " {'Protocols': [6], 'TCPFlags': [{'Flags': ['SYN']}]}}}]}}"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.unsupported()).contains("TCPFlags"));
  }

  @Test
  void aStatefulRuleInFieldsIsRead() {
    assertThat(
            rules(
                "stateful",
                "{'StatefulRules': [{'Action': 'PASS', 'Header': {'Protocol': 'TCP', 'Source':"
                    + " '10.0.1.0/24', 'SourcePort': 'ANY', 'Direction': 'ANY', 'Destination':"
                    + " '$DB', 'DestinationPort': '5432'}, 'RuleOptions': [{'Keyword':"
                    + " 'sid:1'}]}]}"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.to()).containsExactly(Cidr.parse("10.0.2.10/32"));
              assertThat(rule.traffic()).isEqualTo(Traffic.tcp(5432));
              assertThat(rule.bothWays()).isTrue();
            });
  }

  @Test
  void suricataLinesOfAddressesAndPortsAreRulesLikeAny() {
    List<FirewallRule> rules =
        rules(
            "stateful",
            "{'RulesString': '# web\\npass tcp $HOME_NET any -> any [80,443] (msg:x; sid:1;"
                + " rev:2;)\\ndrop ip $EXTERNAL_NET any -> $HOME_NET any (sid:2;)'}");

    assertThat(rules).hasSize(3).allMatch(rule -> rule.unsupported().isEmpty());
    assertThat(rules.getFirst().from()).containsExactly(Cidr.parse("10.0.0.0/16"));
    assertThat(rules.getLast().from())
        .noneMatch(range -> range.contains(Cidr.parse("10.0.0.0/16").address()))
        .anyMatch(range -> range.contains(Cidr.parse("10.1.0.0/16").address()));
  }

  @Test
  void suricataLinesThatLookAtMoreSaySo() {
    assertThat(
            rules(
                "stateful",
                "{'RulesString': 'drop http $HOME_NET any -> any any (http.host; content:evil;"
                    + " sid:1;)'}"))
        .singleElement()
        .satisfies(
            rule -> assertThat(rule.unsupported()).contains("protocol http, http.host, content"));
  }

  @Test
  void aListOfDomainsIsNotDecided() {
    assertThat(
            rules(
                "stateful",
                "{'RulesSourceList': {'Targets': ['.example.com'], 'TargetTypes': ['TLS_SNI'],"
                    + " 'GeneratedRulesType': 'ALLOWLIST'}}"))
        .extracting(FirewallRule::action)
        .containsExactly(Action.PASS, Action.DROP);
  }

  private List<FirewallRule> rules(String type, String source) {
    return Answers.in(folder)
        .with("v.json", "{'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}]}")
        .with("f.json", FIREWALL)
        .with(
            "g.json",
            "{'RuleGroupResponse': {'RuleGroupName': 'g', 'RuleGroupArn': '"
                + ARN
                + type
                + "-rulegroup/g'}, 'RuleGroup': {'RuleVariables': {'IPSets': {'DB':"
                + " {'Definition': ['10.0.2.10']}}}, 'RulesSource': "
                + source
                + "}}")
        .resource(type + "-rulegroup/g", FirewallRuleGroup.class)
        .rules();
  }

  private static ResourceId id(String id) {
    return ResourceId.of(id);
  }
}
