package dev.hopscope.model.aws;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of real accounts: what each consists of. */
class AwsFixturesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          batfish/test-subnet | region 1, availability-zone 1, vpc 1, subnet 1, instance 2, network-interface 2, route-table 1, network-acl 1, security-group 3
          batfish/test-public-subnet | region 1, availability-zone 1, vpc 1, subnet 1, instance 1, network-interface 1, internet-gateway 1, route-table 2, network-acl 1, security-group 2
          batfish/test-nat-gateway | region 1, availability-zone 1, vpc 1, subnet 3, instance 3, network-interface 4, internet-gateway 1, nat-gateway 1, route-table 3, network-acl 2, security-group 3, elastic-ip 1
          batfish/test-vpc-endpoint-gateway | region 1, availability-zone 1, vpc 1, subnet 2, instance 2, network-interface 2, internet-gateway 1, gateway-endpoint 1, route-table 3, prefix-list 2, network-acl 2, security-group 2
          batfish/test-vpc-peering | region 1, availability-zone 2, vpc 3, subnet 3, instance 3, network-interface 3, vpc-peering-connection 2, route-table 3, network-acl 3, security-group 6
          batfish/test-load-balancer | region 1, availability-zone 3, vpc 1, subnet 3, instance 3, network-interface 5, load-balancer 1, internet-gateway 1, target-group 4, route-table 2, prefix-list 2, network-acl 1, security-group 3
          batfish/test-es-rds | region 1, availability-zone 3, vpc 2, subnet 3, instance 2, database-instance 1, network-interface 2, network-acl 2, security-group 2
          batfish/test-transit-gateway | region 1, availability-zone 3, vpc 2, subnet 3, instance 3, network-interface 5, internet-gateway 1, transit-gateway 1, customer-gateway 1, transit-gateway-attachment 2, route-table 2, transit-gateway-route-table 1, network-acl 2, security-group 5, elastic-ip 1
          batfish/test-transit-gateway-multi-table | region 1, availability-zone 3, vpc 2, subnet 3, instance 3, network-interface 5, internet-gateway 1, virtual-private-gateway 1, transit-gateway 1, customer-gateway 1, transit-gateway-attachment 2, route-table 2, transit-gateway-route-table 2, network-acl 2, security-group 5, elastic-ip 1
          batfish/test-transit-gateway-multi-account | region 1, availability-zone 2, vpc 2, subnet 4, instance 2, network-interface 4, transit-gateway 1, transit-gateway-attachment 2, route-table 4, transit-gateway-route-table 1, security-group 4
          batfish/test-direct-connect-gateway | region 1, availability-zone 1, vpc 2, subnet 2, on-premises-network 1, instance 1, network-interface 1, transit-gateway 1, direct-connect-gateway 1, customer-gateway 1, vpn-connection 1, virtual-interface 1, transit-gateway-attachment 4, route-table 2, transit-gateway-route-table 2, network-acl 2, security-group 1
          np-guard-collector/aws_example.json | region 1, availability-zone 6, vpc 1, subnet 6, internet-gateway 1, network-acl 1, security-group 1
          np-guard-collector/input_aws_sg_1.json | region 1, availability-zone 3, vpc 2, subnet 7, instance 5, network-interface 5, internet-gateway 2, network-acl 2, security-group 6
          np-guard-collector/input_basic_config_with_sg.json | region 1, availability-zone 3, vpc 2, subnet 5, instance 2, network-interface 2, internet-gateway 2, network-acl 2, security-group 3
          cloudmapper-demo | region 1, availability-zone 2, vpc 1, subnet 4, instance 3, ecs-task 1, lambda-function 1, database-instance 1, network-interface 4, load-balancer 2, gateway-endpoint 1, interface-endpoint 1, target-group 1, security-group 8
          c7n-recorded/test_cross_az_nat_gateway_route_filter | region 1, availability-zone 3, vpc 1, subnet 13, network-interface 2, nat-gateway 2, route-table 13, elastic-ip 2
          c7n-recorded/test_eni_public_subnet | region 1, availability-zone 1, vpc 2, subnet 2, network-interface 2, route-table 4
          c7n-recorded/test_peer_miss_route_filter | region 1, vpc 3, vpc-peering-connection 1, route-table 4
          c7n-recorded/test_peer_miss_route_filter_not_found | region 1, vpc 3, vpc-peering-connection 1, route-table 4
          c7n-recorded/test_subnet_endpoint_filter | region 1, availability-zone 5, vpc 5, subnet 11, gateway-endpoint 1, interface-endpoint 2
          c7n-recorded/test_transit_gateway_attachment_query_cwe | region 1, transit-gateway 6, transit-gateway-attachment 1
          """)
  void networkIsReadInFull(String folder, String kinds) throws IOException {
    AwsImport read = AwsReader.read(Fixtures.describe(folder));

    assertThat(read).isInstanceOf(AwsImport.Imported.class);
    assertThat(kindsOf(((AwsImport.Imported) read).document().topology())).isEqualTo(kinds);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"aws-cli-examples", "batfish/unit-fixtures"})
  void everyExampleOfAnAnswerIsReadOrHoldsNoNetwork(String folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(Fixtures.describe(folder))) {
      files = listed.sorted().toList();
    }

    assertThat(files)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            file -> assertThat(AwsReader.read(file)).isNotInstanceOf(AwsImport.Malformed.class));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aws-cli-examples/elbv2.describe-listeners-1.json | it describes no network: Listeners
          aws-cli-examples/ec2.describe-flow-logs-1.json | it describes no network: FlowLogs
          aws-cli-examples/ec2.describe-availability-zones-1.json | its answers are empty or of no use alone: AvailabilityZones
          batfish/unit-fixtures/TargetGroupTest.json | it describes no network: TargetGroups
          """)
  void answersThatHoldNoNetworkAreRefused(String file, String why) throws IOException {
    assertThat(AwsReader.read(Fixtures.describe(file))).isEqualTo(new AwsImport.NoNetwork(why));
  }

  private static String kindsOf(Topology topology) {
    return topology.resources().stream()
        .collect(groupingBy(Resource::kind, TreeMap::new, counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getKey().jsonName() + " " + entry.getValue())
        .collect(joining(", "));
  }
}
