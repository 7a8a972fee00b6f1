package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that say more of what others list. */
class MoreCallsTest {
  @TempDir private Path folder;

  private Answers network(String interfaces) {
    return Answers.in(folder)
        .with("vpcs.json", "{'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}]}")
        .with(
            "subnets.json",
            "{'Subnets': [{'SubnetId': 'subnet-1', 'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/24',"
                + " 'AvailabilityZone': 'us-east-1a', 'OwnerId': '111122223333'}]}")
        .with("enis.json", "{'NetworkInterfaces': [" + interfaces + "]}");
  }

  private static String eni(String more) {
    return "{'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1', 'Status': 'in-use',"
        + " 'PrivateIpAddress': '10.0.0.10'"
        + more
        + "}";
  }

  @Test
  void aFunctionThatWasAskedForByNameIsRead() {
    Answers answers =
        network(eni(", 'InterfaceType': 'lambda'"))
            .with(
                "checkout.json",
                "{'Configuration': {'FunctionName': 'checkout', 'VpcConfig': {'SubnetIds':"
                    + " ['subnet-1'], 'SecurityGroupIds': []}}, 'Code': {'Location': 'x'}}");
    assertThat(answers.resource("checkout", LambdaFunction.class)).isNotNull();
    assertThat(answers.resource("eni-1", NetworkInterface.class).attachedTo())
        .contains(ResourceId.of("checkout"));
    assertThat(answers.notes()).noneMatch(note -> note.contains("Not used"));
  }

  @Test
  void aConfigurationOfSomethingElseIsNoFunction() {
    Answers answers = network(eni("")).with("other.json", "{'Configuration': [1, 2]}");
    assertThat(answers.notes()).contains("Not used: Configuration.");
  }

  @Test
  void anAddressOfAResolverEndpointTellsItsInterface() {
    Answers answers =
        network(eni(""))
            .with(
                "endpoints.json",
                "{'ResolverEndpoints': [{'Id': 'rslvr-in-1', 'HostVPCId': 'vpc-1',"
                    + " 'Direction': 'INBOUND', 'Status': 'OPERATIONAL'}]}")
            .with(
                "rslvr-in-1.json",
                "{'IpAddresses': [{'IpId': 'rni-1', 'SubnetId': 'subnet-1', 'Ip': '10.0.0.10'}]}");
    assertThat(answers.resource("eni-1", NetworkInterface.class).attachedTo())
        .contains(ResourceId.of("rslvr-in-1"));
  }

  @Test
  void theProviderSaysWhetherAnEndpointIsAccepted() {
    Answers answers =
        network(eni(""))
            .with(
                "endpoints.json",
                "{'VpcEndpoints': [{'VpcEndpointId': 'vpce-1', 'VpcEndpointType': 'Interface',"
                    + " 'VpcId': 'vpc-1', 'ServiceName': 'com.amazonaws.vpce.r.vpce-svc-1'}]}")
            .with(
                "connections.json",
                "{'VpcEndpointConnections': [{'ServiceId': 'vpce-svc-1', 'VpcEndpointId': 'vpce-1',"
                    + " 'VpcEndpointState': 'pendingAcceptance'}]}");
    assertThat(answers.resource("vpce-1", InterfaceEndpoint.class).state())
        .isEqualTo(LifecycleState.PENDING_ACCEPTANCE);
  }

  @Test
  void aResourceShareSaysWithWhomASubnetIsShared() {
    String share = "'resourceShareArn': 'arn:aws:ram:us-east-1:111122223333:resource-share/1'";
    Answers answers =
        network(eni(""))
            .with("shares.json", "{'resourceShares': [{" + share + ", 'name': 'net'}]}")
            .with(
                "resources.json",
                "{'resources': [{'arn': 'arn:aws:ec2:us-east-1:111122223333:subnet/subnet-1', "
                    + share
                    + ", 'type': 'ec2:Subnet'}]}")
            .with(
                "principals.json",
                "{'principals': [{'id': '444455556666', "
                    + share
                    + "}, {'id': 'arn:aws:organizations::1:ou/o-1/ou-2', "
                    + share
                    + "}]}");
    assertThat(answers.resource("subnet-1", Subnet.class).sharedWith())
        .containsExactly("444455556666");
  }

  @Test
  void resourcesOfSomeOtherProgramAreNoShare() {
    Answers answers =
        network(eni("")).with("terraform.json", "{'resources': [{'mode': 'managed'}]}");
    assertThat(answers.resource("subnet-1", Subnet.class).sharedWith()).isEmpty();
  }

  @Test
  void nodesWithoutTheirLoadBalancersAreAGap() {
    Answers answers = network(eni(", 'Description': 'ELB app/shop/50dc'"));
    assertThat(answers.network().lacks(ResourceKind.LOAD_BALANCER)).isTrue();
    assertThat(answers.notes()).anyMatch(note -> note.contains("elbv2 describe-load-balancers"));
  }

  @Test
  void aNetworkWithoutNodesNeedsNoLoadBalancers() {
    assertThat(network(eni("")).network().lacks(ResourceKind.LOAD_BALANCER)).isFalse();
  }

  @Test
  void hostedZonesThatWereNotAskedForAreAGap() {
    assertThat(network(eni("")).network().lacks(ResourceKind.PRIVATE_HOSTED_ZONE)).isTrue();
    assertThat(
            network(eni(""))
                .with("zones.json", "{'HostedZones': []}")
                .network()
                .lacks(ResourceKind.PRIVATE_HOSTED_ZONE))
        .isFalse();
  }
}
