package dev.hopscope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Session;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasteTest {
  private final Session session = Fixture.session();
  private final Subject<NetworkAcl> acl = Fixture.subject(session, "acl-db", NetworkAcl.class);
  private final AclRows aclRows = new AclRows(acl, Direction.INGRESS);
  private final Subject<RouteTable> table = Fixture.subject(session, "rtb-main", RouteTable.class);
  private final RouteRows routes = new RouteRows(table);
  private final Subject<SecurityGroup> group =
      Fixture.subject(session, "sg-db", SecurityGroup.class);
  private final SecurityGroupRows groupRows = new SecurityGroupRows(group, Direction.INGRESS);

  @Test
  void theConsolesTableOfSecurityGroupRulesIsReadByItsHeadings() {
    paste(
        groupRows,
        """
        Name\tSecurity group rule ID\tIP version\tType\tProtocol\tPort range\tSource\tDescription
        –\tsgr-0a1b2c\tIPv4\tHTTPS\tTCP\t443\t0.0.0.0/0\tthe world
        –\tsgr-0a1b2d\t–\tAll traffic\tAll\tAll\tsg-app / app-group\t–
        –\tsgr-0a1b2e\tIPv4\tCustom UDP\tUDP\t1024 - 2048\tpl-1 / office\t–
        """);

    assertThat(group.now().inbound())
        .containsExactly(
            SecurityGroupRule.ofGroup(Traffic.tcp(5432), Fixture.id("sg-app")),
            new SecurityGroupRule(Traffic.tcp(443), new Peer.Range(Cidr.ANY_IPV4), "the world"),
            SecurityGroupRule.ofGroup(Traffic.ALL, Fixture.id("sg-app")),
            new SecurityGroupRule(
                Traffic.parse("udp 1024-2048"), new Peer.Listed(Fixture.id("pl-1")), ""));
  }

  @Test
  void rulesWithoutHeadingsAreToldApartByWhatTheyLookLike() {
    paste(
        groupRows,
        "SSH\tTCP\t22\tAnywhere-IPv4\tadmin\nHTTPS,TCP (6),443,Anywhere-IPv6\n".replace(',', '\t'));

    assertThat(group.now().inbound())
        .contains(
            new SecurityGroupRule(Traffic.tcp(22), new Peer.Range(Cidr.ANY_IPV4), "admin"),
            new SecurityGroupRule(Traffic.tcp(443), new Peer.Range(Cidr.ANY_IPV6), ""));
  }

  @Test
  void commasSeparateWhereThereIsNoTab() {
    paste(groupRows, "HTTPS,TCP,443,10.0.0.0/8,\"web, all of it\"");

    assertThat(group.now().inbound().getLast().description()).isEqualTo("web, all of it");
  }

  @Test
  void aLineThatCannotBeReadIsNamedAndNothingIsPasted() {
    assertThat(groupRows.paste("HTTPS\tTCP\t443\t10.0.0.0/8\nHTTPS\tTCP\t443\tsg-elsewhere"))
        .isEqualTo(
            Parsed.bad(
                """
                Nothing was pasted.
                Line 2, “HTTPS TCP 443 sg-elsewhere”: sg-elsewhere is no range, group or prefix list\
                """));
  }

  @Test
  void networkAclRulesKeepTheirNumbersAndTheStarIsLeftOut() {
    paste(
        aclRows,
        """
        Rule number\tType\tProtocol\tPort range\tSource\tAllow/Deny
        110\tHTTPS (443)\tTCP (6)\t443\t0.0.0.0/0\tAllow
        120\tAll traffic\tAll\tAll\t192.0.2.0/24\tDeny
        *\tAll traffic\tAll\tAll\t0.0.0.0/0\tDeny
        """);

    assertThat(acl.now().inbound())
        .contains(
            AclRule.allow(110, Traffic.tcp(443), Cidr.ANY_IPV4),
            AclRule.deny(120, Traffic.ALL, Cidr.parse("192.0.2.0/24")))
        .hasSize(3);
  }

  @Test
  void aRuleNumberThatIsTakenGivesWayToAFreeOne() {
    paste(aclRows, "100\tHTTPS\tTCP (6)\t443\t0.0.0.0/0\tAllow");

    assertThat(acl.now().inbound()).extracting(AclRule::number).containsExactly(100, 110);
  }

  @Test
  void routesOfTheConsoleArePastedAndTheLocalOneIsThereAnyway() {
    table.apply(Subject.replace(table.now().withRoutes(List.of())));
    paste(
        routes,
        """
        Destination\tTarget\tStatus\tPropagated
        10.0.0.0/16\tlocal\tActive\tNo
        0.0.0.0/0\tigw-1\tActive\tNo
        pl-1 / office\tigw-1\tActive\tNo
        172.16.0.0/12\tvgw-7\tActive\tYes
        """);

    assertThat(table.now().routes())
        .containsExactly(
            Route.of(Cidr.ANY_IPV4, Fixture.id("igw-1")),
            Route.of(
                new RouteDestination.Listed(Fixture.id("pl-1")),
                RouteTarget.to(Fixture.id("igw-1"))));
    assertThat(routes.lines().getFirst().cells()).containsExactly("0.0.0.0/0", "way-out", "active");
  }

  @Test
  void aRouteToNothingHereIsRefused() {
    assertThat(routes.paste("10.9.0.0/16\tpcx-9\tActive\tNo").remark())
        .startsWith("Nothing was pasted.\nLine 1, “10.9.0.0/16 pcx-9 Active No”: pcx-9 is none of");
  }

  @Test
  void aTablePastedOntoItselfAddsNothing() {
    assertThat(routes.paste(routes.copy(List.of(0, 1))))
        .isEqualTo(Parsed.bad("There is no route to paste that is not here already."));
  }

  @Test
  void rowsCopiedFromOneTableArePastedIntoAnother() {
    Subject<NetworkAcl> other = Fixture.subject(session, "acl-default", NetworkAcl.class);
    String copied = aclRows.copy(List.of(0, 1));
    assertThat(copied)
        .startsWith("#\tTraffic\tSource\tAction\n100\ttcp 5432\t10.0.10.0/24\tallow\n");

    paste(new AclRows(other, Direction.EGRESS), copied);

    assertThat(other.now().outbound()).extracting(AclRule::traffic).contains(Traffic.tcp(5432));
  }

  @Test
  void entriesOfAPrefixListArePasted() {
    Subject<PrefixList> list = Fixture.subject(session, "pl-1", PrefixList.class);
    CidrRows entries =
        CidrRows.any(
            () -> list.now().entries(), ranges -> Subject.replace(list.now().withEntries(ranges)));
    paste(entries, "CIDR block\tDescription\n198.51.100.0/24\tbranch\n192.0.2.0/24\t–\n");

    assertThat(list.now().entries())
        .containsExactly(Cidr.parse("192.0.2.0/24"), Cidr.parse("198.51.100.0/24"));
  }

  @Test
  void whatDescribeRouteTablesAnswersIsPasted() {
    table.apply(Subject.replace(table.now().withRoutes(List.of())));
    Parsed<Edit> pasted =
        routes.paste(
            """
            {"RouteTables": [{"RouteTableId": "rtb-elsewhere", "VpcId": "vpc-9", "Routes": [
              {"DestinationCidrBlock": "10.0.0.0/16", "GatewayId": "local",
               "Origin": "CreateRouteTable", "State": "active"},
              {"DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-1",
               "Origin": "CreateRoute", "State": "active"},
              {"DestinationCidrBlock": "172.16.0.0/12", "GatewayId": "vgw-7",
               "Origin": "EnableVgwRoutePropagation", "State": "active"}]}]}
            """);
    assertThat(pasted.remark())
        .isEqualTo("1 route pasted\nPropagated routes were left out: propagation puts them here.");
    paste(pasted);

    assertThat(table.now().routes()).containsExactly(Route.of(Cidr.ANY_IPV4, Fixture.id("igw-1")));
  }

  @Test
  void ofSeveralRouteTablesTheOneOfTheSameIdIsPasted() {
    table.apply(Subject.replace(table.now().withRoutes(List.of())));
    paste(
        routes.paste(
            """
            {"RouteTables": [
              {"RouteTableId": "rtb-other", "VpcId": "vpc-1", "Routes": [
                {"DestinationCidrBlock": "10.9.0.0/16", "GatewayId": "igw-1"}]},
              {"RouteTableId": "rtb-main", "VpcId": "vpc-1", "Routes": [
                {"DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-1"}]}]}
            """));

    assertThat(table.now().routes()).containsExactly(Route.of(Cidr.ANY_IPV4, Fixture.id("igw-1")));
  }

  @Test
  void aDescribedRouteToWhatIsNotHereIsRefusedWithAllOthers() {
    assertThat(
            routes
                .paste(
                    """
                    {"RouteTables": [{"RouteTableId": "rtb-1", "VpcId": "vpc-1", "Routes": [
                      {"DestinationCidrBlock": "10.8.0.0/16", "GatewayId": "igw-1"},
                      {"DestinationCidrBlock": "10.9.0.0/16",
                       "VpcPeeringConnectionId": "pcx-9"}]}]}
                    """)
                .remark())
        .startsWith("Nothing was pasted.\nThe route 10.9.0.0/16 to pcx-9: pcx-9 is none of");
  }

  @Test
  void whatDescribeNetworkAclsAnswersIsPastedByDirection() {
    paste(
        aclRows.paste(
            """
            {"NetworkAcls": [{"NetworkAclId": "acl-x", "VpcId": "vpc-9", "Entries": [
              {"RuleNumber": 200, "Protocol": "6", "RuleAction": "allow", "Egress": false,
               "CidrBlock": "0.0.0.0/0", "PortRange": {"From": 443, "To": 443}},
              {"RuleNumber": 210, "Protocol": "-1", "RuleAction": "deny", "Egress": true,
               "CidrBlock": "0.0.0.0/0"},
              {"RuleNumber": 32767, "Protocol": "-1", "RuleAction": "deny", "Egress": false,
               "CidrBlock": "0.0.0.0/0"}]}]}
            """));

    assertThat(acl.now().inbound())
        .hasSize(2)
        .contains(AclRule.allow(200, Traffic.tcp(443), Cidr.ANY_IPV4));
  }

  @Test
  void whatDescribeSecurityGroupsAnswersIsPasted() {
    paste(
        groupRows.paste(
            """
            {"SecurityGroups": [{"GroupId": "sg-x", "GroupName": "x", "VpcId": "vpc-9",
              "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80,
                "IpRanges": [{"CidrIp": "10.0.0.0/8", "Description": "inside"}],
                "UserIdGroupPairs": [{"GroupId": "sg-app"}]}],
              "IpPermissionsEgress": []}]}
            """));

    assertThat(group.now().inbound())
        .contains(
            new SecurityGroupRule(
                Traffic.tcp(80), new Peer.Range(Cidr.parse("10.0.0.0/8")), "inside"),
            SecurityGroupRule.ofGroup(Traffic.tcp(80), Fixture.id("sg-app")));
  }

  @Test
  void whatDescribeSecurityGroupRulesAnswersIsPasted() {
    paste(
        groupRows.paste(
            """
            {"SecurityGroupRules": [
              {"SecurityGroupRuleId": "sgr-1", "GroupId": "sg-x", "IsEgress": false,
               "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "CidrIpv4": "192.0.2.0/24",
               "Description": "office"},
              {"SecurityGroupRuleId": "sgr-2", "GroupId": "sg-x", "IsEgress": false,
               "IpProtocol": "-1", "ReferencedGroupInfo": {"GroupId": "sg-app"}},
              {"SecurityGroupRuleId": "sgr-3", "GroupId": "sg-x", "IsEgress": true,
               "IpProtocol": "-1", "FromPort": -1, "ToPort": -1, "CidrIpv4": "0.0.0.0/0"}]}
            """));

    assertThat(group.now().inbound())
        .hasSize(3)
        .contains(
            new SecurityGroupRule(
                Traffic.tcp(22), new Peer.Range(Cidr.parse("192.0.2.0/24")), "office"),
            SecurityGroupRule.ofGroup(Traffic.ALL, Fixture.id("sg-app")));
  }

  @Test
  void theEntriesOfAManagedPrefixListArePasted() {
    Subject<PrefixList> list = Fixture.subject(session, "pl-1", PrefixList.class);
    CidrRows entries =
        CidrRows.any(
            () -> list.now().entries(), ranges -> Subject.replace(list.now().withEntries(ranges)));
    paste(
        entries.paste(
            """
            {"Entries": [{"Cidr": "198.51.100.0/24", "Description": "branch"},
                         {"Cidr": "192.0.2.0/24"}]}
            """));

    assertThat(list.now().entries())
        .containsExactly(Cidr.parse("192.0.2.0/24"), Cidr.parse("198.51.100.0/24"));
    assertThat(
            entries
                .paste(
                    "{\"PrefixLists\": [{\"PrefixListId\": \"pl-9\", \"PrefixListName\": \"n\"}]}")
                .remark())
        .endsWith("paste the answer of get-managed-prefix-list-entries.");
  }

  @Test
  void anAnswerForAnotherTableOrABrokenOneSaysWhatIsTaken() {
    assertThat(routes.paste("{\"Vpcs\": []}").remark())
        .isEqualTo("Nothing was pasted: this table takes what describe-route-tables answers.");
    assertThat(routes.paste("{\"RouteTables\": [").remark())
        .startsWith("Nothing was pasted: the JSON is no answer of the AWS command line,");
  }

  @Test
  void aPasteIsOneEdit() {
    paste(groupRows, "SSH\tTCP\t22\t10.0.0.0/8\nHTTP\tTCP\t80\t10.0.0.0/8");
    session.undo();

    assertThat(group.now().inbound()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "All traffic, All, All, all",
    "HTTPS, '', '', tcp 443",
    "HTTPS, TCP (6), 443, tcp 443",
    "Custom TCP, TCP, 1024 - 65535, tcp 1024-65535",
    "All UDP, UDP, 0 - 65535, udp 0-65535",
    "All ICMP - IPv4, ICMP, All, icmp",
    "All ICMP - IPv6, IPv6 ICMP, All, icmpv6",
    "'', ICMP (1), All, icmp",
    "Custom protocol, GRE (47), All, 47",
    "'', -1, N/A, all",
    "DNS (UDP), UDP, 53, udp 53",
  })
  void theConsolesWordsForTrafficAreUnderstood(
      String type, String protocol, String ports, String traffic) {
    assertThat(ConsoleTraffic.of(type, protocol, ports))
        .isInstanceOfSatisfying(
            Parsed.Ok.class, ok -> assertThat(ok.value()).isEqualTo(Traffic.parse(traffic)));
  }

  private void paste(Rows rows, String text) {
    paste(rows.paste(text));
  }

  private void paste(Parsed<Edit> pasted) {
    assertThat(pasted).as(pasted.remark()).isInstanceOf(Parsed.Ok.class);
    if (pasted instanceof Parsed.Ok<Edit>(Edit edit, _)) {
      session.apply(edit);
    }
  }
}
