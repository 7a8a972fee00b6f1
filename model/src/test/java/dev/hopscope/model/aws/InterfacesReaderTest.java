package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterfacesReaderTest {
  private static final String PRIVATE_AND_PUBLIC =
      "'PrivateIpAddresses': [{'PrivateIpAddress': '10.0.0.10', 'Primary': true, 'Association':"
          + " {'PublicIp': '3.3.3.3'}}]";

  @TempDir private Path folder;

  private Answers interfaces(String fields) {
    return Answers.in(folder)
        .with(
            "eni.json",
            "{'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1', "
                + fields
                + "}]}");
  }

  private static NetworkInterface eni(Answers answers) {
    return answers.resource("eni-1", NetworkInterface.class);
  }

  @Test
  void anAddressOfAmazonsPoolStaysWithItsPrivateAddress() {
    Answers answers = interfaces(PRIVATE_AND_PUBLIC);

    assertThat(eni(answers).addresses().getFirst().publicAddress())
        .hasToString("Optional[3.3.3.3]");
    assertThat(answers.network().all(ElasticIp.class)).isEmpty();
  }

  @Test
  void anAllocatedAddressIsAnElasticIp() {
    Answers answers =
        interfaces(
            PRIVATE_AND_PUBLIC.replace(
                "'PublicIp': '3.3.3.3'", "'PublicIp': '3.3.3.3', 'AllocationId': 'eipalloc-1'"));

    assertThat(eni(answers).addresses().getFirst().publicAddress()).isEmpty();
    assertThat(answers.resource("eipalloc-1", ElasticIp.class).networkInterface())
        .hasToString("Optional[eni-1]");
  }

  @Test
  void anAddressThatIsListedIsAnElasticIpToo() {
    Answers answers =
        interfaces(PRIVATE_AND_PUBLIC)
            .with(
                "a.json",
                """
                {'Addresses': [{'AllocationId': 'eipalloc-1', 'PublicIp': '3.3.3.3', 'NetworkInterfaceId': 'eni-1'},
                               {'AllocationId': 'eipalloc-2', 'PublicIp': '4.4.4.4'},
                               {'PublicIp': '5.5.5.5', 'Domain': 'standard'}]}
                """);

    assertThat(eni(answers).addresses().getFirst().publicAddress()).isEmpty();
    assertThat(answers.resource("eipalloc-1", ElasticIp.class).privateAddress())
        .hasToString("Optional[10.0.0.10]");
    assertThat(answers.resource("eipalloc-2", ElasticIp.class).networkInterface()).isEmpty();
    assertThat(answers.network().all(ElasticIp.class)).hasSize(2);
  }

  @Test
  void interfacesInsideAnInstanceAreUsedWhereNoneAreListed() {
    Answers answers =
        Answers.in(folder)
            .with(
                "i.json",
                """
                {'Reservations': [{'Instances': [{'InstanceId': 'i-1', 'State': {'Name': 'stopped'},
                  'PublicIpAddress': '9.9.9.9', 'NetworkInterfaces': [
                    {'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1', 'Groups': [{'GroupId': 'sg-1'}],
                     'PrivateIpAddress': '10.0.0.10', 'Association': {'PublicIp': '3.3.3.3'},
                     'Attachment': {'DeviceIndex': 0}}]}]}]}
                """);

    assertThat(eni(answers).attachedTo()).hasToString("Optional[i-1]");
    assertThat(eni(answers).securityGroups()).hasToString("[sg-1]");
    assertThat(answers.notes()).anyMatch(note -> note.contains("9.9.9.9"));
    assertThat(answers.network().missing())
        .noneMatch(missing -> missing.kind().jsonName().equals("network-interface"));
  }

  @Test
  void whatIsListedIsCompletedByWhatTheInstanceSays() {
    Answers answers =
        interfaces("'PrivateIpAddress': '10.0.0.10'")
            .with(
                "i.json",
                """
                {'Reservations': [{'Instances': [{'InstanceId': 'i-1', 'NetworkInterfaces': [
                  {'NetworkInterfaceId': 'eni-1', 'Groups': [{'GroupId': 'sg-1'}],
                   'PrivateIpAddress': '10.0.0.10', 'Association': {'PublicIp': '3.3.3.3'}}]}]}]}
                """);

    assertThat(eni(answers).attachedTo()).hasToString("Optional[i-1]");
    assertThat(eni(answers).securityGroups()).hasToString("[sg-1]");
    assertThat(eni(answers).addresses().getFirst().publicAddress()).isEmpty();
    assertThat(answers.notes()).anyMatch(note -> note.startsWith("eni-1 has other public"));
  }

  @Test
  void oneInterfaceOfTwoInstancesIsTwo() {
    Answers answers =
        Answers.in(folder)
            .with(
                "i.json",
                """
                {'Reservations': [{'Instances': [
                  {'InstanceId': 'i-1', 'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1'}]},
                  {'InstanceId': 'i-2', 'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1'}]}]}]}
                """);

    assertThat(answers.network().all(NetworkInterface.class))
        .extracting(one -> one.id().value())
        .containsExactly("eni-1", "eni-1-i-2");
  }

  @Test
  void anInstanceWithoutAnyInterfaceGetsTheOneItSpeaksOf() {
    Answers answers =
        Answers.in(folder)
            .with(
                "i.json",
                """
                {'Reservations': [{'Instances': [{'InstanceId': 'i-1', 'SubnetId': 'subnet-1',
                  'PrivateIpAddress': '10.0.0.10', 'SecurityGroups': [{'GroupId': 'sg-1'}],
                  'SourceDestCheck': false, 'Tags': [{'Key': 'Name', 'Value': 'web'}]}]}]}
                """);

    NetworkInterface made = answers.resource("eni-of-i-1", NetworkInterface.class);
    assertThat(made.securityGroups()).hasToString("[sg-1]");
    assertThat(made.sourceDestCheck()).isFalse();
    assertThat(made.name()).isEmpty();
  }

  @Test
  void terminatedInstancesAreNotLoaded() {
    Answers answers =
        Answers.in(folder)
            .with(
                "i.json",
                """
                {'instances': [
                  {'InstanceId': 'i-1', 'State': {'Name': 'terminated'}, 'NetworkInterfaces': [
                    {'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1'}]},
                  {'InstanceId': 'i-2', 'State': {'Name': 'running'}, 'NetworkInterfaces': []}]}
                """);

    assertThat(answers.network().all(Instance.class)).hasSize(1);
    assertThat(answers.network().all(NetworkInterface.class)).isEmpty();
  }

  @Test
  void anInterfaceMayNameAnInstanceThatIsNotListed() {
    assertThat(eni(interfaces("'Attachment': {'InstanceId': 'i-404'}")).attachedTo())
        .hasToString("Optional[i-404]");
  }

  @ParameterizedTest
  @CsvSource({
    "interface, '', INTERFACE",
    "interface, ELB app/web/1, LOAD_BALANCER",
    "network_load_balancer, '', LOAD_BALANCER",
    "nat_gateway, '', NAT_GATEWAY",
    "natGateway, '', NAT_GATEWAY",
    "vpc_endpoint, '', VPC_ENDPOINT",
    "gateway_load_balancer_endpoint, '', GATEWAY_LOAD_BALANCER_ENDPOINT",
    "transit_gateway, '', TRANSIT_GATEWAY",
    "lambda, '', LAMBDA",
    "quicksight, '', OTHER"
  })
  void typesAreTold(String written, String description, InterfaceType type) {
    Answers answers =
        interfaces("'InterfaceType': '" + written + "', 'Description': '" + description + "'");

    assertThat(eni(answers).type()).isEqualTo(type);
  }

  @Test
  void aNatGatewayWithoutListedInterfaceGetsOne() {
    Answers answers =
        Answers.in(folder)
            .with(
                "n.json",
                """
                {'NatGateways': [
                  {'NatGatewayId': 'nat-1', 'SubnetId': 'subnet-1', 'State': 'available', 'NatGatewayAddresses': [
                    {'NetworkInterfaceId': 'eni-1', 'PrivateIp': '10.0.0.9', 'PublicIp': '3.3.3.3',
                     'AllocationId': 'eipalloc-1'}]},
                  {'NatGatewayId': 'nat-2', 'SubnetId': 'subnet-1', 'State': 'deleted'}]}
                """);

    assertThat(answers.network().all(NatGateway.class)).hasSize(1);
    assertThat(eni(answers).type()).isEqualTo(InterfaceType.NAT_GATEWAY);
    assertThat(eni(answers).attachedTo()).hasToString("Optional[nat-1]");
    assertThat(answers.resource("eipalloc-1", ElasticIp.class).networkInterface())
        .hasToString("Optional[eni-1]");
  }

  @Test
  void anInterfaceOfAnEndpointHasTheEndpointsGroups() {
    Answers answers =
        interfaces("'InterfaceType': 'vpc_endpoint', 'Groups': []")
            .with(
                "e.json",
                "{'VpcEndpoints': [{'VpcEndpointId': 'vpce-1', 'VpcEndpointType': 'Interface',"
                    + " 'VpcId': 'vpc-1', 'NetworkInterfaceIds': ['eni-1', 'eni-2'], 'Groups':"
                    + " [{'GroupId': 'sg-1'}]}]}");

    assertThat(eni(answers).attachedTo()).hasToString("Optional[vpce-1]");
    assertThat(eni(answers).securityGroups()).hasToString("[sg-1]");
    assertThat(answers.notes()).contains("Interfaces of vpce-1 are not listed: eni-2.");
  }
}
