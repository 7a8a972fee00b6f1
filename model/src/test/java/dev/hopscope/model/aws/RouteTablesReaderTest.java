package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteTablesReaderTest {
  @TempDir private Path folder;

  private Answers table(String routes) {
    return Answers.in(folder)
        .with("v.json", "{'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}]}")
        .with(
            "t.json",
            "{'RouteTables': [{'RouteTableId': 'rtb-1', 'VpcId': 'vpc-1', 'Routes': ["
                + routes
                + "]}]}");
  }

  private static List<Route> routes(Answers answers) {
    return answers.resource("rtb-1", RouteTable.class).routes();
  }

  private static RouteTarget onlyTarget(Answers answers) {
    assertThat(routes(answers)).hasSize(1);
    return routes(answers).getFirst().target();
  }

  @Test
  void theLocalRouteFollowsFromTheVpc() {
    assertThat(routes(table("{'DestinationCidrBlock': '10.0.0.0/16', 'GatewayId': 'local'}")))
        .isEmpty();
  }

  @Test
  void aLocalRouteWithAnotherTargetIsWritten() {
    assertThat(
            onlyTarget(
                table("{'DestinationCidrBlock': '10.0.0.0/16', 'NetworkInterfaceId': 'eni-1'}")))
        .hasToString("eni-1");
  }

  @Test
  void aLocalRouteForAPartOfTheVpcIsWritten() {
    assertThat(onlyTarget(table("{'DestinationCidrBlock': '10.0.1.0/24', 'GatewayId': 'local'}")))
        .isEqualTo(RouteTarget.LOCAL);
  }

  @Test
  void aRouteInStateBlackholeIsDead() {
    Answers answers =
        table(
            "{'DestinationCidrBlock': '0.0.0.0/0', 'NatGatewayId': 'nat-1', 'State': 'blackhole'}");

    assertThat(routes(answers).getFirst().blackhole()).isTrue();
  }

  @Test
  void coreNetworksAndLocalGatewaysAreNotModelled() {
    Answers answers =
        table(
            """
            {'DestinationCidrBlock': '10.8.0.0/16', 'CoreNetworkArn': 'arn:aws:networkmanager::1:core-network/x'},
            {'DestinationCidrBlock': '10.9.0.0/16', 'LocalGatewayId': 'lgw-1'}
            """);

    assertThat(routes(answers))
        .allSatisfy(route -> assertThat(route.target()).isInstanceOf(RouteTarget.Unmodelled.class));
  }

  @Test
  void aFilteredRouteIsNotInUse() {
    assertThat(
            routes(
                table(
                    "{'DestinationCidrBlock': '10.8.0.0/16', 'NetworkInterfaceId': 'eni-1',"
                        + " 'State': 'filtered', 'Origin': 'Advertisement'}")))
        .isEmpty();
  }

  @Test
  void whatARouteServerAnnouncesIsPropagated() {
    assertThat(
            routes(
                    table(
                        "{'DestinationCidrBlock': '10.8.0.0/16', 'NetworkInterfaceId': 'eni-1',"
                            + " 'State': 'active', 'Origin': 'Advertisement'}"))
                .getFirst()
                .propagated())
        .isTrue();
  }

  @Test
  void aRangeThroughAnEndpointIsAGatewayLoadBalancers() {
    assertThat(onlyTarget(table("{'DestinationCidrBlock': '0.0.0.0/0', 'GatewayId': 'vpce-1'}")))
        .isEqualTo(RouteTarget.to(ResourceId.of("vpce-1")));
  }

  @Test
  void anEndpointOfAnotherTypeIsNotModelled() {
    Answers answers =
        table("{'DestinationCidrBlock': '0.0.0.0/0', 'GatewayId': 'vpce-1'}")
            .with(
                "e.json",
                "{'VpcEndpoints': [{'VpcEndpointId': 'vpce-1', 'VpcEndpointType': 'Resource',"
                    + " 'VpcId': 'vpc-1', 'State': 'Available'}]}");

    assertThat(onlyTarget(answers)).isEqualTo(new RouteTarget.Unmodelled("vpce-1"));
  }

  @Test
  void aRouteToAnInstanceLeadsToItsInterface() {
    Answers answers =
        table("{'DestinationCidrBlock': '0.0.0.0/0', 'InstanceId': 'i-1'}")
            .with(
                "i.json",
                "{'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-7', 'SubnetId': 'subnet-1',"
                    + " 'Attachment': {'InstanceId': 'i-1', 'DeviceIndex': 0}}]}");

    assertThat(onlyTarget(answers)).hasToString("eni-7");
  }

  @Test
  void theRouteOfAGatewayEndpointFollowsFromIt() {
    Answers answers =
        table("{'DestinationPrefixListId': 'pl-1', 'GatewayId': 'vpce-1'}")
            .with(
                "e.json",
                "{'VpcEndpoints': [{'VpcEndpointId': 'vpce-1', 'VpcEndpointType': 'Gateway',"
                    + " 'VpcId': 'vpc-1', 'ServiceName': 'com.amazonaws.us-east-1.s3', 'State':"
                    + " 'Available', 'RouteTableIds': ['rtb-1']}]}")
            .with(
                "p.json",
                "{'PrefixLists': [{'PrefixListId': 'pl-2', 'PrefixListName':"
                    + " 'com.amazonaws.us-east-1.s3', 'Cidrs': ['52.216.0.0/15']}]}");

    assertThat(routes(answers)).isEmpty();
    assertThat(answers.resource("vpce-1", GatewayEndpoint.class).prefixLists())
        .hasToString("[pl-1, pl-2]");
  }

  @Test
  void theRouteOfAnEndpointThatIsNotListedIsWritten() {
    assertThat(onlyTarget(table("{'DestinationPrefixListId': 'pl-1', 'GatewayId': 'vpce-1'}")))
        .hasToString("vpce-1");
  }

  @Test
  void aPropagatedRouteWithoutItsConnectionIsWritten() {
    Answers answers =
        table(
            "{'DestinationCidrBlock': '172.16.0.0/16', 'GatewayId': 'vgw-1', 'Origin':"
                + " 'EnableVgwRoutePropagation'}");

    assertThat(routes(answers).getFirst().propagated()).isTrue();
    assertThat(answers.resource("rtb-1", RouteTable.class).propagatingGateways())
        .hasToString("[vgw-1]");
  }

  @Test
  void aGatewayNamesItsEdgeTable() {
    Answers answers =
        Answers.in(folder)
            .with(
                "t.json",
                "{'RouteTables': [{'RouteTableId': 'rtb-1', 'VpcId': 'vpc-1', 'Associations':"
                    + " [{'GatewayId': 'igw-1', 'AssociationState': {'State': 'associated'}}]}]}")
            .with("g.json", "{'InternetGateways': [{'InternetGatewayId': 'igw-1'}]}");

    assertThat(answers.resource("igw-1", InternetGateway.class).routeTable())
        .hasToString("Optional[rtb-1]");
  }
}
