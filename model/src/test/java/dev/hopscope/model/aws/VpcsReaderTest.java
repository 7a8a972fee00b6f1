package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Missing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VpcsReaderTest {
  @TempDir private Path folder;

  @Test
  void rangesThatAreNoLongerAssociatedAreLeftOut() {
    Answers answers =
        Answers.in(folder)
            .with(
                "v.json",
                """
                {'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16', 'CidrBlockAssociationSet': [
                  {'CidrBlock': '10.0.0.0/16', 'CidrBlockState': {'State': 'associated'}},
                  {'CidrBlock': '10.1.0.0/16', 'CidrBlockState': {'State': 'associated'}},
                  {'CidrBlock': '10.2.0.0/16', 'CidrBlockState': {'State': 'disassociated'}}]}]}
                """);

    assertThat(answers.resource("vpc-1", Vpc.class).cidrs())
        .hasToString("[10.0.0.0/16, 10.1.0.0/16]");
  }

  @Test
  void privateIpv6RangesAreToldByTheirAttribute() {
    Answers answers =
        Answers.in(folder)
            .with(
                "v.json",
                """
                {'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16', 'Ipv6CidrBlockAssociationSet': [
                  {'Ipv6CidrBlock': '2600:1f18::/56', 'Ipv6CidrBlockState': {'State': 'associated'}},
                  {'Ipv6CidrBlock': '2600:1f19::/56', 'Ipv6AddressAttribute': 'private'}]}]}
                """);

    Vpc vpc = answers.resource("vpc-1", Vpc.class);
    assertThat(vpc.ipv6Cidrs()).hasToString("[2600:1f18::/56]");
    assertThat(vpc.privateIpv6Cidrs()).hasToString("[2600:1f19::/56]");
  }

  @Test
  void dnsAttributesBelongToTheVpcTheyNameOrTheirFileNames() {
    Answers answers =
        Answers.in(folder)
            .with("v.json", "{'Vpcs': [{'VpcId': 'vpc-1', 'IsDefault': false}]}")
            .with("a.json", "{'VpcId': 'vpc-1', 'EnableDnsHostnames': {'Value': true}}")
            .with("attributes/vpc-1.json", "{'EnableDnsSupport': {'Value': false}}")
            .with("b.json", "{'EnableDnsSupport': {'Value': true}}");

    Vpc vpc = answers.resource("vpc-1", Vpc.class);
    assertThat(vpc.dnsHostnames()).isTrue();
    assertThat(vpc.dnsSupport()).isFalse();
    assertThat(answers.notes()).anyMatch(note -> note.contains("b.json: EnableDnsSupport"));
  }

  @Test
  void aVpcThatIsOnlyMentionedHasTheRangesOfItsLocalRoutes() {
    Answers answers =
        Answers.in(folder)
            .with(
                "t.json",
                """
                {'RouteTables': [{'RouteTableId': 'rtb-1', 'VpcId': 'vpc-1', 'Routes': [
                  {'DestinationCidrBlock': '10.0.0.0/16', 'GatewayId': 'local'}],
                  'Associations': [{'Main': true, 'RouteTableId': 'rtb-1'}]}]}
                """);

    Vpc vpc = answers.resource("vpc-1", Vpc.class);
    assertThat(vpc.cidrs()).hasToString("[10.0.0.0/16]");
    assertThat(vpc.mainRouteTable()).hasToString("Optional[rtb-1]");
    assertThat(answers.network().missing())
        .contains(Missing.of(dev.hopscope.model.resource.ResourceKind.VPC));
  }

  @Test
  void subnetsNameTheirTableAndAcl() {
    Answers answers =
        Answers.in(folder)
            .with("s.json", "{'Subnets': [{'SubnetId': 'subnet-1', 'VpcId': 'vpc-1'}]}")
            .with(
                "t.json",
                "{'RouteTables': [{'RouteTableId': 'rtb-1', 'VpcId': 'vpc-1', 'Associations':"
                    + " [{'SubnetId': 'subnet-1'}]}]}")
            .with(
                "a.json",
                "{'NetworkAcls': [{'NetworkAclId': 'acl-1', 'VpcId': 'vpc-1', 'Associations':"
                    + " [{'SubnetId': 'subnet-1'}]}]}");

    Subnet subnet = answers.resource("subnet-1", Subnet.class);
    assertThat(subnet.routeTable()).hasToString("Optional[rtb-1]");
    assertThat(subnet.networkAcl()).hasToString("Optional[acl-1]");
  }

  @Test
  void zonesAreOneWhereTheirZoneIdsAre() {
    Answers answers =
        Answers.in(folder)
            .with("111111111111/s.json", subnet("subnet-1", "us-east-1a", "use1-az4"))
            .with("222222222222/s.json", subnet("subnet-2", "us-east-1c", "use1-az4"));

    assertThat(answers.network().all(AvailabilityZone.class))
        .singleElement()
        .hasFieldOrPropertyWithValue("name", "us-east-1a");
  }

  @Test
  void equalZoneNamesOfTwoAccountsAreTwoZonesWithoutZoneIds() {
    Answers answers =
        Answers.in(folder)
            .with("111111111111/s.json", subnet("subnet-1", "us-east-1a", ""))
            .with("222222222222/s.json", subnet("subnet-2", "us-east-1a", ""));

    assertThat(answers.network().all(AvailabilityZone.class))
        .extracting(zone -> zone.id().value())
        .containsExactly("111111111111/us-east-1a", "222222222222/us-east-1a");
  }

  private static String subnet(String id, String zone, String zoneId) {
    return "{'Subnets': [{'SubnetId': '%s', 'VpcId': 'vpc-1', 'AvailabilityZone': '%s', 'AvailabilityZoneId': '%s'}]}"
        .formatted(id, zone, zoneId);
  }

  @Test
  void theRegionIsAHintOfTheFolder() {
    Answers answers = Answers.in(folder).with("eu-west-3/v.json", "{'Vpcs': [{'VpcId': 'vpc-1'}]}");

    assertThat(answers.network().all(Region.class))
        .singleElement()
        .hasFieldOrPropertyWithValue("id", dev.hopscope.model.resource.ResourceId.of("eu-west-3"));
  }

  @Test
  void aSharedVpcIsTheOwnersCopyWithTheTagsOfBoth() {
    Answers answers =
        Answers.in(folder)
            .with(
                "111111111111/v.json",
                "{'Vpcs': [{'VpcId': 'vpc-1', 'OwnerId': '222222222222', 'CidrBlock':"
                    + " '10.9.0.0/16', 'Tags': [{'Key': 'Name', 'Value': 'theirs'}]}]}")
            .with(
                "222222222222/v.json",
                "{'Vpcs': [{'VpcId': 'vpc-1', 'OwnerId': '222222222222', 'CidrBlock':"
                    + " '10.0.0.0/16', 'Tags': [{'Key': 'Cost', 'Value': '1'}]}]}");

    Vpc vpc = answers.resource("vpc-1", Vpc.class);
    assertThat(vpc.cidrs()).hasToString("[10.0.0.0/16]");
    assertThat(vpc.name()).isEqualTo("theirs");
    assertThat(answers.notes())
        .anyMatch(note -> note.contains("vpc-1 is listed 2 times with different CidrBlock;"));
  }
}
