package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComputeReaderTest {
  @TempDir private Path folder;

  private Answers network(String interfaces) {
    return Answers.in(folder)
        .with(
            "network.json",
            """
            {'Vpcs': [{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16'}],
             'Subnets': [{'SubnetId': 'subnet-1', 'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/24',
               'AvailabilityZone': 'eu-west-1a'}],
             'NetworkInterfaces': [%s]}
            """
                .formatted(interfaces));
  }

  private static String eni(String id, String address, String more) {
    return """
    {'NetworkInterfaceId': '%s', 'SubnetId': 'subnet-1', 'PrivateIpAddress': '%s',
     'Groups': [{'GroupId': 'sg-1'}], 'Status': 'in-use'%s}\
    """
        .formatted(id, address, more);
  }

  @Test
  void aTaskNamesItsInterfaceAndItsDefinitionItsLogs() {
    Answers answers =
        network(eni("eni-1", "10.0.0.10", ""))
            .with(
                "tasks.json",
                """
                {'tasks': [{'taskArn': 'arn:aws:ecs:eu-west-1:1:task/shop/0123abc',
                  'taskDefinitionArn': 'arn:shop:1', 'launchType': 'FARGATE', 'group': 'service:shop',
                  'attachments': [{'details': [{'name': 'networkInterfaceId', 'value': 'eni-1'}]}],
                  'containers': [{'image': '1.dkr.ecr.eu-west-1.amazonaws.com/shop:1'}]}]}
                """)
            .with(
                "definition.json",
                """
                {'taskDefinition': {'taskDefinitionArn': 'arn:shop:1', 'containerDefinitions': [{
                  'logConfiguration': {'logDriver': 'awslogs'},
                  'secrets': [{'name': 'KEY',
                    'valueFrom': 'arn:aws:secretsmanager:eu-west-1:1:secret:key'}]}]}}
                """);
    EcsTask task = answers.resource("0123abc", EcsTask.class);
    assertThat(task.launchType()).isEqualTo(EcsTask.LaunchType.FARGATE);
    assertThat(task.image()).contains("1.dkr.ecr.eu-west-1.amazonaws.com/shop:1");
    assertThat(task.logDriver()).contains("awslogs");
    assertThat(task.secrets()).containsExactly(EcsTask.SecretStore.SECRETS_MANAGER);
    assertThat(ownerOf(answers, "eni-1")).contains(ResourceId.of("0123abc"));
  }

  @Test
  void aFunctionHasTheInterfacesInItsSubnetsWithItsGroups() {
    Answers answers =
        network(
                eni("eni-1", "10.0.0.10", ", 'InterfaceType': 'lambda'")
                    + ","
                    + eni("eni-2", "10.0.0.11", ""))
            .with(
                "functions.json",
                """
                {'Functions': [
                  {'FunctionName': 'checkout', 'VpcConfig': {'SubnetIds': ['subnet-1'],
                   'SecurityGroupIds': ['sg-1']}},
                  {'FunctionName': 'refund', 'VpcConfig': {'SubnetIds': ['subnet-1'],
                   'SecurityGroupIds': ['sg-1']}},
                  {'FunctionName': 'outside', 'VpcConfig': {'SubnetIds': []}}]}
                """);
    assertThat(ownerOf(answers, "eni-1")).contains(ResourceId.of("checkout"));
    assertThat(ownerOf(answers, "eni-2")).isEmpty();
    assertThat(answers.resource("refund", LambdaFunction.class).sharedInterfaces())
        .containsExactly(ResourceId.of("eni-1"));
    assertThat(answers.network().find(ResourceId.of("outside"))).isEmpty();
  }

  @Test
  void aDatabaseHasTheInterfaceThatRdsAskedFor() {
    Answers answers =
        network(
                eni("eni-1", "10.0.0.10", ", 'RequesterId': 'amazon-rds'")
                    + ","
                    + eni("eni-2", "10.0.0.11", ""))
            .with("databases.json", database());
    DatabaseInstance read = answers.resource("orders", DatabaseInstance.class);
    assertThat(read.port()).isEqualTo(3306);
    assertThat(read.publiclyAccessible()).isTrue();
    assertThat(read.dnsName()).contains("orders.abc.eu-west-1.rds.amazonaws.com");
    assertThat(read.state()).isEqualTo(LifecycleState.MODIFYING);
    assertThat(ownerOf(answers, "eni-1")).contains(ResourceId.of("orders"));
    assertThat(ownerOf(answers, "eni-2")).isEmpty();
  }

  @Test
  void aDatabaseWhoseInterfaceIsNotListedIsNoted() {
    Answers answers = network(eni("eni-2", "10.0.0.11", "")).with("databases.json", database());
    assertThat(answers.notes()).contains("The interface of database orders is not listed.");
  }

  private static String database() {
    return """
    {'DBInstances': [{'DBInstanceIdentifier': 'orders', 'DBInstanceStatus': 'backing-up',
      'PubliclyAccessible': true,
      'Endpoint': {'Address': 'orders.abc.eu-west-1.rds.amazonaws.com', 'Port': 3306},
      'VpcSecurityGroups': [{'VpcSecurityGroupId': 'sg-1', 'Status': 'active'}],
      'DBSubnetGroup': {'VpcId': 'vpc-1', 'Subnets': [{'SubnetIdentifier': 'subnet-1'}]}}]}
    """;
  }

  private static Optional<ResourceId> ownerOf(Answers answers, String networkInterface) {
    return answers.resource(networkInterface, NetworkInterface.class).attachedTo();
  }
}
