package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.HealthCheck;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TargetHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadBalancersReaderTest {
  private static final String ARN = "arn:aws:elasticloadbalancing:us-east-1:111122223333:";
  private static final ResourceId EDGE = ResourceId.of("net/edge/50dc");
  private static final ResourceId WEB = ResourceId.of("targetgroup/web/73e2");

  @TempDir private Path folder;

  private Answers network() {
    return Answers.in(folder)
        .with("vpcs.json", "{'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}]}")
        .with(
            "subnets.json",
            "{'Subnets': [{'SubnetId': 'subnet-1', 'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/24',"
                + " 'AvailabilityZone': 'us-east-1a'}]}")
        .with(
            "instances.json",
            "{'Reservations': [{'Instances': [{'InstanceId': 'i-1', 'SubnetId': 'subnet-1',"
                + " 'PrivateIpAddress': '10.0.0.10', 'State': {'Name': 'running'}}]}]}")
        .with(
            "enis.json",
            "{'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1',"
                + " 'InterfaceType': 'network_load_balancer', 'Description': 'ELB net/edge/50dc',"
                + " 'PrivateIpAddress': '10.0.0.40', 'Status': 'in-use'}]}")
        .with(
            "lbs.json",
            "{'LoadBalancers': [{'LoadBalancerArn': '%sloadbalancer/net/edge/50dc',".formatted(ARN)
                + " 'LoadBalancerName': 'edge', 'VpcId': 'vpc-1', 'Type': 'network',"
                + " 'Scheme': 'internet-facing', 'State': {'Code': 'active'},"
                + " 'SecurityGroups': ['sg-1'],"
                + " 'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic': 'off'}]}")
        .with(
            "groups.json",
            "{'TargetGroups': [{'TargetGroupArn': '%stargetgroup/web/73e2',".formatted(ARN)
                + " 'TargetGroupName': 'web', 'VpcId': 'vpc-1', 'TargetType': 'instance',"
                + " 'Protocol': 'TCP', 'Port': 8080, 'HealthCheckProtocol': 'HTTP',"
                + " 'HealthCheckPort': '8081'}]}");
  }

  private Answers whole() {
    return network()
        .with(
            "listeners.json",
            "{'Listeners': [{'ListenerArn': '%slistener/net/edge/50dc/1',".formatted(ARN)
                + " 'LoadBalancerArn': '%sloadbalancer/net/edge/50dc',".formatted(ARN)
                + " 'Protocol': 'TCP', 'Port': 443, 'DefaultActions': [{'Type': 'forward',"
                + " 'TargetGroupArn': '%stargetgroup/web/73e2'}]}]}".formatted(ARN))
        .with(
            "health/web.json",
            "{'TargetHealthDescriptions': [{'Target': {'Id': 'i-1', 'Port': 8080},"
                + " 'TargetHealth': {'State': 'healthy'}},"
                + " {'Target': {'Id': 'i-gone', 'Port': 8080}}]}")
        .with(
            "attributes/50dc.json",
            "{'Attributes': [{'Key': 'load_balancing.cross_zone.enabled', 'Value': 'true'}]}")
        .with(
            "attributes/73e2.json",
            "{'Attributes': [{'Key': 'preserve_client_ip.enabled', 'Value': 'false'},"
                + " {'Key': 'load_balancing.cross_zone.enabled', 'Value': 'false'}]}");
  }

  @Test
  void aLoadBalancerHasItsListenersAndAttributes() {
    assertThat(whole().resource(EDGE.value(), LoadBalancer.class))
        .isEqualTo(
            new LoadBalancer(
                EDGE,
                "edge",
                ResourceId.of("vpc-1"),
                LoadBalancer.Type.NETWORK,
                LoadBalancer.Scheme.INTERNET_FACING,
                true,
                false,
                LifecycleState.AVAILABLE,
                List.of(Listener.of(ListenerProtocol.TCP, 443, WEB)),
                false));
  }

  @Test
  void theDnsNameIsKept() {
    LoadBalancer read =
        Answers.in(folder)
            .with("vpcs.json", "{'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}]}")
            .with(
                "lbs.json",
                "{'LoadBalancers': [{'LoadBalancerArn': '%sloadbalancer/net/edge/50dc',"
                        .formatted(ARN)
                    + " 'DNSName': 'edge-50dc.elb.us-east-1.amazonaws.com', 'VpcId': 'vpc-1'}]}")
            .resource(EDGE.value(), LoadBalancer.class);
    assertThat(read.dnsName()).contains("edge-50dc.elb.us-east-1.amazonaws.com");
  }

  @Test
  void anEmptyAnswerSaysThatThereAreNoListeners() {
    LoadBalancer read =
        network()
            .with("listeners.json", "{'Listeners': []}")
            .resource(EDGE.value(), LoadBalancer.class);
    assertThat(read.listenersUnknown()).isFalse();
    assertThat(read.listeners()).isEmpty();
  }

  @Test
  void anEmptyAnswerAboutAnotherLoadBalancerSaysNothingOfThisOne() {
    Answers answers =
        network()
            .with(
                "more.json",
                "{'LoadBalancers': [{'LoadBalancerArn': '%sloadbalancer/net/inner/60dc',"
                        .formatted(ARN)
                    + " 'LoadBalancerName': 'inner', 'VpcId': 'vpc-1', 'Type': 'network'}]}")
            .with("listeners/inner.json", "{'Listeners': []}");
    assertThat(answers.resource(EDGE.value(), LoadBalancer.class).listenersUnknown()).isTrue();
    assertThat(answers.resource("net/inner/60dc", LoadBalancer.class).listenersUnknown()).isFalse();
  }

  @Test
  void anEmptyAnswerSaysThatThereAreNoTargets() {
    TargetGroup read =
        network()
            .with("health.json", "{'TargetHealthDescriptions': []}")
            .resource(WEB.value(), TargetGroup.class);
    assertThat(read.targetsUnknown()).isFalse();
  }

  @Test
  void aTargetGroupHasTheTargetsThatAreThere() {
    Answers answers = whole();

    assertThat(answers.resource(WEB.value(), TargetGroup.class))
        .isEqualTo(
            new TargetGroup(
                WEB,
                "web",
                ResourceId.of("vpc-1"),
                TargetGroup.TargetType.INSTANCE,
                ListenerProtocol.TCP,
                8080,
                List.of(
                    new Target(
                        new TargetHost.Registered(ResourceId.of("i-1")),
                        Optional.of(8080),
                        Optional.empty())),
                Optional.of(new HealthCheck(ListenerProtocol.HTTP, Optional.of(8081))),
                false,
                TargetGroup.CrossZone.OFF,
                false));
    assertThat(answers.notes())
        .contains("i-gone of targetgroup/web/73e2 is left out: it is not in the snapshot.");
  }

  @Test
  void aNodeBelongsToTheLoadBalancerThatItsDescriptionNamesAndHasItsGroups() {
    NetworkInterface node = whole().resource("eni-1", NetworkInterface.class);

    assertThat(node.attachedTo()).contains(EDGE);
    assertThat(node.securityGroups()).containsExactly(ResourceId.of("sg-1"));
  }

  @Test
  void whatASnapshotLacksIsUnknownAndDefaultsAreSaid() {
    Answers answers = network();

    assertThat(answers.resource(EDGE.value(), LoadBalancer.class).listenersUnknown()).isTrue();
    assertThat(answers.resource(WEB.value(), TargetGroup.class).targetsUnknown()).isTrue();
    assertThat(answers.resource(WEB.value(), TargetGroup.class).preserveClientIp()).isTrue();
    assertThat(answers.notes())
        .contains(
            "The listeners of net/edge/50dc are not in the snapshot.",
            "The targets of targetgroup/web/73e2 are not in the snapshot.",
            "The attributes of net/edge/50dc are not in the snapshot; cross-zone load balancing is"
                + " taken to be off.",
            "The attributes of targetgroup/web/73e2 are not in the snapshot; client IP preservation"
                + " is taken to be on.");
  }

  @Test
  void groupsOfRulesAreForwardedToAsWellAndThoseOfWeightZeroAreNot() {
    Answers answers =
        whole()
            .with(
                "rules.json",
                "{'Rules': [{'RuleArn': '%slistener-rule/net/edge/50dc/1/9', 'Actions':"
                        .formatted(ARN)
                    + " [{'Type': 'forward', 'ForwardConfig': {'TargetGroups':"
                    + " [{'TargetGroupArn': '%stargetgroup/b/2', 'Weight': 1},".formatted(ARN)
                    + " {'TargetGroupArn': '%stargetgroup/c/3', 'Weight': 0}]}}]}]}"
                        .formatted(ARN));

    assertThat(
            answers
                .resource(EDGE.value(), LoadBalancer.class)
                .listeners()
                .getFirst()
                .targetGroups())
        .containsExactly(WEB, ResourceId.of("targetgroup/b/2"));
  }

  @Test
  void aClassicLoadBalancerGetsATargetGroupForEachInstancePort() {
    Answers answers =
        network()
            .with(
                "classic.json",
                "{'LoadBalancerDescriptions': [{'LoadBalancerName': 'old', 'VPCId': 'vpc-1',"
                    + " 'Scheme': 'internal', 'Instances': [{'InstanceId': 'i-1'}],"
                    + " 'HealthCheck': {'Target': 'HTTP:8000/ok'}, 'ListenerDescriptions':"
                    + " [{'Listener': {'Protocol': 'SSL', 'LoadBalancerPort': 443,"
                    + " 'InstanceProtocol': 'TCP', 'InstancePort': 8000}}]}]}");

    assertThat(answers.resource("elb/old", LoadBalancer.class).listeners())
        .containsExactly(Listener.of(ListenerProtocol.TLS, 443, ResourceId.of("elb/old:8000")));
    TargetGroup group = answers.resource("elb/old:8000", TargetGroup.class);
    assertThat(group.targets())
        .containsExactly(Target.of(new TargetHost.Registered(ResourceId.of("i-1"))));
    assertThat(group.healthCheck())
        .contains(new HealthCheck(ListenerProtocol.HTTP, Optional.of(8000)));
  }

  @Test
  void keysOfOtherServicesAreNoLoadBalancing() {
    Answers answers =
        network()
            .with("queue.json", "{'Attributes': {'QueueArn': 'x'}}")
            .with("more.json", "{'Rules': ['one'], 'Listeners': [{'Name': 'x'}]}");

    assertThat(answers.notes()).contains("Not used: Attributes, Rules.");
  }
}
