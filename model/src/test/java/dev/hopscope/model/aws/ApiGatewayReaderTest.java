package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ApiIntegration;
import dev.hopscope.model.resource.HttpApi;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.resource.WebAcl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** APIs, VPC links of both generations and web ACLs. */
class ApiGatewayReaderTest {
  private static final String BALANCER =
      "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/orders/50dc6c49";

  @TempDir private Path folder;

  private Answers network() {
    return Answers.in(folder)
        .with(
            "network.json",
            """
            {'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}],
             'Subnets': [{'SubnetId': 'subnet-1', 'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/24',
               'AvailabilityZone': 'eu-west-1a'}],
             'NetworkInterfaces': [%s, %s, %s]}
            """
                .formatted(
                    managed("eni-1", "10.0.0.10", "sg-1"),
                    managed("eni-2", "10.0.0.11", "sg-1"),
                    managed("eni-3", "10.0.0.12", "sg-2")));
  }

  private static String managed(String id, String address, String group) {
    return """
    {'NetworkInterfaceId': '%s', 'SubnetId': 'subnet-1', 'PrivateIpAddress': '%s',
     'Groups': [{'GroupId': '%s'}], 'Status': 'in-use', 'InterfaceType': 'api_gateway_managed'}\
    """
        .formatted(id, address, group);
  }

  private static String secondLink(String id) {
    return """
    {'VpcLinkId': '%s', 'Name': 'shop', 'SubnetIds': ['subnet-1'],
     'SecurityGroupIds': ['sg-1'], 'VpcLinkStatus': 'AVAILABLE'}\
    """
        .formatted(id);
  }

  private Answers restApis() {
    return network()
        .with(
            "rest.json",
            """
            {'items': [{'id': 'a1b2c3d4e5', 'name': 'orders',
              'endpointConfiguration': {'types': ['PRIVATE'], 'vpcEndpointIds': ['vpce-1']}}]}
            """);
  }

  @Test
  void aPrivateApiNamesItsEndpoints() {
    RestApi api = restApis().resource("a1b2c3d4e5", RestApi.class);
    assertThat(api.name()).isEqualTo("orders");
    assertThat(api.region()).isEqualTo(ResourceId.of("eu-west-1"));
    assertThat(api.endpointType()).isEqualTo(RestApi.EndpointType.PRIVATE);
    assertThat(api.vpcEndpoints()).containsExactly(ResourceId.of("vpce-1"));
  }

  @Test
  void aFirstLinkLeadsToItsLoadBalancer() {
    VpcLink link =
        network()
            .with(
                "links.json",
                "{'items': [{'id': 'link01', 'name': 'orders', 'targetArns': ['"
                    + BALANCER
                    + "'], 'status': 'PENDING'}]}")
            .resource("link01", VpcLink.class);
    assertThat(link.targets()).containsExactly(ResourceId.of("net/orders/50dc6c49"));
    assertThat(link.region()).isEqualTo(ResourceId.of("eu-west-1"));
    assertThat(link.state()).isEqualTo(LifecycleState.PENDING);
  }

  @Test
  void aSecondLinkHasTheInterfacesInItsSubnetsWithItsGroups() {
    Answers answers = network().with("links.json", "{'Items': [" + secondLink("link02") + "]}");
    assertThat(answers.resource("link02", VpcLinkV2.class).state())
        .isEqualTo(LifecycleState.AVAILABLE);
    assertThat(ownerOf(answers, "eni-1")).contains(ResourceId.of("link02"));
    assertThat(ownerOf(answers, "eni-2")).contains(ResourceId.of("link02"));
    assertThat(ownerOf(answers, "eni-3")).isEmpty();
  }

  @Test
  void twoLinksAlikeShareTheInterfacesAndItIsNoted() {
    Answers answers =
        network()
            .with(
                "links.json",
                "{'Items': [" + secondLink("link02") + ", " + secondLink("link03") + "]}");
    assertThat(ownerOf(answers, "eni-1")).contains(ResourceId.of("link02"));
    assertThat(ownerOf(answers, "eni-2")).contains(ResourceId.of("link03"));
    assertThat(answers.notes()).anyMatch(note -> note.contains("link03 is not certain"));
  }

  @Test
  void anInactiveLinkIsNotAvailable() {
    VpcLinkV2 link =
        network()
            .with(
                "links.json",
                "{'Items': [" + secondLink("link02").replace("AVAILABLE", "INACTIVE") + "]}")
            .resource("link02", VpcLinkV2.class);
    assertThat(link.state()).isEqualTo(LifecycleState.PENDING);
  }

  @Test
  void anHttpApiGoesOnByTheLinkOfItsIntegration() {
    Answers answers =
        network()
            .with(
                "apis.json",
                """
                {'Items': [
                  {'ApiId': 'h1', 'Name': 'shop', 'ProtocolType': 'HTTP',
                   'ApiEndpoint': 'https://h1.execute-api.us-east-2.amazonaws.com'},
                  {'ApiId': 'w1', 'Name': 'chat', 'ProtocolType': 'WEBSOCKET'}]}
                """)
            .with(
                "integrations-h1.json",
                """
                {'Items': [{'IntegrationId': 'i1', 'ConnectionType': 'VPC_LINK',
                  'ConnectionId': 'link02', 'IntegrationUri': '%s/0467ef3c'}]}
                """
                    .formatted(BALANCER.replace("loadbalancer/", "listener/")));
    HttpApi api = answers.resource("h1", HttpApi.class);
    assertThat(api.region()).isEqualTo(ResourceId.of("us-east-2"));
    assertThat(api.integrations())
        .containsExactly(
            new ApiIntegration(
                ResourceId.of("link02"), Optional.of(ResourceId.of("net/orders/50dc6c49"))));
    assertThat(answers.network().lacks(ResourceKind.VPC_LINK)).isFalse();
    assertThat(answers.notes()).anyMatch(note -> note.startsWith("w1 is a WebSocket API"));
  }

  @Test
  void aRestApiGoesOnByTheLinkOfAMethod() {
    Answers answers =
        restApis()
            .with(
                "resources.json",
                """
                {'items': [{'id': 'r1', 'path': '/', 'resourceMethods': {'GET': {
                  'methodIntegration': {'connectionType': 'VPC_LINK', 'connectionId': 'link01'}}}}]}
                """);
    assertThat(answers.resource("a1b2c3d4e5", RestApi.class).integrations())
        .containsExactly(new ApiIntegration(ResourceId.of("link01"), Optional.empty()));
    assertThat(answers.network().lacks(ResourceKind.VPC_LINK)).isFalse();
  }

  @Test
  void integrationsThatWereNotAskedForAreAGap() {
    assertThat(restApis().network().lacks(ResourceKind.VPC_LINK)).isTrue();
  }

  @Test
  void aLinkOfAStageVariableIsAGap() {
    Answers answers =
        restApis()
            .with(
                "resources.json",
                """
                {'items': [{'id': 'r1', 'path': '/', 'resourceMethods': {'GET': {
                  'methodIntegration': {'connectionType': 'VPC_LINK',
                    'connectionId': '${stageVariables.link}'}}}}]}
                """);
    assertThat(answers.network().lacks(ResourceKind.VPC_LINK)).isTrue();
  }

  @Test
  void itemsOfSomeOtherProgramAreNoApi() {
    Answers answers = network().with("list.json", "{'items': [{'kind': 'Pod'}, 7], 'Items': 'x'}");
    assertThat(answers.network().all(RestApi.class)).isEmpty();
    assertThat(answers.notes()).anyMatch(note -> note.startsWith("Not used: "));
  }

  @Test
  void aWebAclProtectsWhatIsListedForIt() {
    Answers answers =
        restApis()
            .with("acls.json", "{'WebACLs': [" + webAcl("u-1", "shop") + "]}")
            .with(
                "resources-of-shop.json",
                "{'ResourceArns': ['"
                    + BALANCER.replace("net/", "app/")
                    + "', 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod']}");
    WebAcl read = answers.resource("u-1", WebAcl.class);
    assertThat(read.name()).isEqualTo("shop");
    assertThat(read.region()).isEqualTo(ResourceId.of("eu-west-1"));
    assertThat(read.protects())
        .isEqualTo(List.of(ResourceId.of("app/orders/50dc6c49"), ResourceId.of("a1b2c3d4e5")));
  }

  @Test
  void aWebAclThatWasAskedForByItsResourceProtectsThat() {
    Answers answers =
        restApis()
            .with("waf-of-a1b2c3d4e5.json", "{'WebACL': " + webAcl("u-1", "shop") + "}")
            .with("u-2.json", "{'WebACL': " + webAcl("u-2", "other") + "}");
    assertThat(answers.resource("u-1", WebAcl.class).protects())
        .containsExactly(ResourceId.of("a1b2c3d4e5"));
    assertThat(answers.resource("u-2", WebAcl.class).protects()).isEmpty();
  }

  @Test
  void aWebAclOfCloudFrontIsLeftOut() {
    Answers answers =
        network()
            .with(
                "acls.json",
                "{'WebACLs': [" + webAcl("u-1", "cdn").replace("regional", "global") + "]}");
    assertThat(answers.network().all(WebAcl.class)).isEmpty();
  }

  private static String webAcl(String id, String name) {
    return """
    {'Name': '%s', 'Id': '%s',
     'ARN': 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/%s/%s'}\
    """
        .formatted(name, id, name, id);
  }

  private static Optional<ResourceId> ownerOf(Answers answers, String networkInterface) {
    return answers.resource(networkInterface, NetworkInterface.class).attachedTo();
  }
}
