package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpcEndpointService;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointServicesReaderTest {
  private static final String NAME = "com.amazonaws.vpce.us-east-1.vpce-svc-1";

  @TempDir private Path folder;

  @Test
  void aProvidersServiceNamesItsLoadBalancers() {
    Answers answers =
        Answers.in(folder)
            .with(
                "s.json",
                "{'ServiceConfigurations': [{'ServiceId': 'vpce-svc-1', 'ServiceName': '"
                    + NAME
                    + "', 'ServiceState': 'Available', 'AcceptanceRequired': true,"
                    + " 'AvailabilityZones': ['us-east-1a'], 'NetworkLoadBalancerArns':"
                    + " ['arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/edge/1'],"
                    + " 'Tags': [{'Key': 'Name', 'Value': 'api'}]}]}");

    assertThat(answers.resource("vpce-svc-1", VpcEndpointService.class))
        .isEqualTo(
            new VpcEndpointService(
                id("vpce-svc-1"),
                "api",
                id("us-east-1"),
                NAME,
                List.of(id("net/edge/1")),
                List.of(),
                true));
  }

  @Test
  void aConsumerSeesInWhichZonesTheServiceIs() {
    Answers answers =
        Answers.in(folder)
            .with(
                "e.json",
                "{'VpcEndpoints': [{'VpcEndpointId': 'vpce-1', 'VpcEndpointType': 'Interface',"
                    + " 'VpcId': 'vpc-1', 'ServiceName': '"
                    + NAME
                    + "', 'State': 'available'}]}")
            .with(
                "s.json",
                "{'ServiceDetails': [{'ServiceId': 'vpce-svc-1', 'ServiceName': '"
                    + NAME
                    + "', 'AvailabilityZones': ['us-east-1a', 'us-east-1b']}, {'ServiceId':"
                    + " 'vpce-svc-2', 'ServiceName': 'com.amazonaws.us-east-1.ssm'}]}");

    assertThat(answers.resource("vpce-svc-1", VpcEndpointService.class).availabilityZones())
        .containsExactly(id("us-east-1a"), id("us-east-1b"));
    assertThat(answers.document().topology().all(VpcEndpointService.class)).hasSize(1);
  }

  private static ResourceId id(String id) {
    return ResourceId.of(id);
  }
}
