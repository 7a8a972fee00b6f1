package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads what inspects traffic. */
class InspectionReaderTest {
  private static final String ENDPOINT =
      "{'VpcEndpoints': [{'VpcEndpointId': 'vpce-1', 'VpcEndpointType': 'GatewayLoadBalancer',"
          + " 'VpcId': 'vpc-1', 'ServiceName': 'com.amazonaws.vpce.us-east-1.vpce-svc-1', 'State':"
          + " 'pendingAcceptance', 'SubnetIds': ['subnet-1'], 'NetworkInterfaceIds': ['eni-1'],"
          + " 'Tags': [{'Key': 'Name', 'Value': 'inspection'}]}]}";

  @TempDir private Path folder;

  @Test
  void aGatewayLoadBalancerEndpointIsRead() {
    assertThat(
            Answers.in(folder)
                .with("e.json", ENDPOINT)
                .resource("vpce-1", GatewayLoadBalancerEndpoint.class))
        .isEqualTo(
            new GatewayLoadBalancerEndpoint(
                ResourceId.of("vpce-1"),
                "inspection",
                ResourceId.of("subnet-1"),
                "com.amazonaws.vpce.us-east-1.vpce-svc-1",
                LifecycleState.PENDING_ACCEPTANCE,
                Optional.empty()));
  }

  @Test
  void itsInterfaceIsKnownByTheEndpoint() {
    NetworkInterface own =
        Answers.in(folder)
            .with("e.json", ENDPOINT)
            .with(
                "n.json",
                "{'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1',"
                    + " 'InterfaceType': 'gateway_load_balancer_endpoint', 'Status': 'in-use',"
                    + " 'PrivateIpAddress': '10.0.1.4'}]}")
            .resource("eni-1", NetworkInterface.class);

    assertThat(own.type()).isEqualTo(InterfaceType.GATEWAY_LOAD_BALANCER_ENDPOINT);
    assertThat(own.attachedTo()).contains(ResourceId.of("vpce-1"));
  }

  @Test
  void anEndpointWithoutSubnetIsLeftOutAndNoted() {
    Answers answers = Answers.in(folder).with("e.json", ENDPOINT.replace("['subnet-1']", "[]"));

    assertThat(answers.notes()).contains("vpce-1 is in no subnet and left out.");
  }
}
