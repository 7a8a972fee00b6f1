package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.SecurityGroup;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
  @TempDir private Path folder;

  private SecurityGroup group(String permission) {
    return Answers.in(folder)
        .with(
            "g.json",
            "{'SecurityGroups': [{'GroupId': 'sg-1', 'GroupName': 'web', 'VpcId': 'vpc-1',"
                + " 'IpPermissions': ["
                + permission
                + "]}]}")
        .resource("sg-1", SecurityGroup.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tcp | 22 | 22 | tcp 22
          tcp | 0 | 65535 | tcp all
          6 | 443 | 444 | tcp 443-444
          tcp | -1 | 50 | tcp 0-50
          tcp | null | null | tcp all
          -1 | null | null | all
          icmp | 8 | -1 | icmp 8
          icmp | 3 | 4 | icmp 3/4
          icmpv6 | -1 | -1 | icmpv6
          47 | 1 | 2 | 47
          """)
  void permissionsAreRead(String protocol, String from, String to, String traffic) {
    SecurityGroup group =
        group(
            "{'IpProtocol': '%s', 'FromPort': %s, 'ToPort': %s, 'IpRanges': [{'CidrIp': '10.0.0.0/8'}]}"
                .formatted(protocol, from, to));

    assertThat(group.inbound())
        .singleElement()
        .satisfies(rule -> assertThat(rule.traffic()).hasToString(traffic));
  }

  @Test
  void eachPeerOfAPermissionIsARule() {
    SecurityGroup group =
        group(
            """
            {'IpProtocol': '-1', 'IpRanges': [{'CidrIp': '10.0.0.0/8', 'Description': 'inside'}],
             'Ipv6Ranges': [{'CidrIpv6': '::/0'}], 'PrefixListIds': [{'PrefixListId': 'pl-1'}],
             'UserIdGroupPairs': [{'GroupId': 'sg-9'}, {'GroupName': 'web'}]}
            """);

    assertThat(group.inbound())
        .extracting(rule -> rule.peer().toString())
        .containsExactly("10.0.0.0/8", "::/0", "pl-1", "sg-9", "sg-1");
    assertThat(group.inbound().getFirst().description()).isEqualTo("inside");
  }

  @Test
  void theFinalRulesOfAnAclAreNotWritten() {
    NetworkAcl acl =
        Answers.in(folder)
            .with(
                "a.json",
                """
                {'NetworkAcls': [{'NetworkAclId': 'acl-1', 'VpcId': 'vpc-1', 'Entries': [
                  {'RuleNumber': 200, 'Egress': false, 'Protocol': '6', 'RuleAction': 'deny',
                   'CidrBlock': '0.0.0.0/0', 'PortRange': {'From': 22, 'To': 22}},
                  {'RuleNumber': 100, 'Egress': false, 'Protocol': '1', 'RuleAction': 'allow',
                   'CidrBlock': '0.0.0.0/0', 'IcmpTypeCode': {'Type': 8, 'Code': -1}},
                  {'RuleNumber': 101, 'Egress': true, 'Protocol': '-1', 'RuleAction': 'allow',
                   'Ipv6CidrBlock': '::/0'},
                  {'RuleNumber': 32767, 'Egress': false, 'Protocol': '-1', 'RuleAction': 'deny',
                   'CidrBlock': '0.0.0.0/0'},
                  {'RuleNumber': 32768, 'Egress': true, 'Protocol': '-1', 'RuleAction': 'deny',
                   'Ipv6CidrBlock': '::/0'}]}]}
                """)
            .resource("acl-1", NetworkAcl.class);

    assertThat(acl.inbound())
        .extracting(rule -> rule.number() + " " + rule.action() + " " + rule.traffic())
        .containsExactly("100 ALLOW icmp 8", "200 DENY tcp 22");
    assertThat(acl.outbound())
        .singleElement()
        .satisfies(rule -> assertThat(rule.cidr()).hasToString("::/0"));
  }
}
