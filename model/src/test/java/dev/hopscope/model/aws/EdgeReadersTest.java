package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.ZonalAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Regional NAT gateways, Instance Connect Endpoints, and what accounts share. */
class EdgeReadersTest {
  @TempDir private Path folder;

  private Answers vpc() {
    return Answers.in(folder)
        .with(
            "vpcs.json",
            """
            {'Vpcs': [
              {'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16', 'OwnerId': '111122223333'},
              {'VpcId': 'vpc-2', 'CidrBlock': '10.1.0.0/16', 'OwnerId': '111122223333'}],
             'Subnets': [{'SubnetId': 'subnet-1', 'VpcId': 'vpc-1', 'OwnerId': '111122223333',
               'CidrBlock': '10.0.0.0/24', 'EnableDns64': true,
               'AvailabilityZone': 'eu-west-1a', 'AvailabilityZoneId': 'euw1-az1'}]}
            """);
  }

  private Answers regionalNat(String fields) {
    return vpc()
        .with(
            "nat.json",
            """
            {'NatGateways': [{'NatGatewayId': 'nat-1', 'VpcId': 'vpc-1', 'State': 'available',
              'ConnectivityType': 'public', 'AvailabilityMode': 'regional',
              'RouteTableId': 'rtb-9', %s
              'NatGatewayAddresses': [{'AllocationId': 'eipalloc-1', 'PublicIp': '198.51.100.72',
                'AvailabilityZone': 'eu-west-1a', 'AvailabilityZoneId': 'euw1-az1',
                'Status': 'succeeded'}]}]}
            """
                .formatted(fields));
  }

  @Test
  void aRegionalNatGatewayIsRead() {
    RegionalNatGateway nat =
        regionalNat("'AutoProvisionZones': 'enabled', 'AutoScalingIps': 'enabled',")
            .resource("nat-1", RegionalNatGateway.class);

    assertThat(nat.automatic()).isTrue();
    assertThat(nat.routeTable()).contains(ResourceId.of("rtb-9"));
    assertThat(nat.addresses())
        .containsExactly(
            new ZonalAddress(ResourceId.of("euw1-az1"), Address.parse("198.51.100.72")));
  }

  @Test
  void aRegionalNatGatewayMayBeGivenItsZonesByHand() {
    RegionalNatGateway nat =
        regionalNat("'AutoProvisionZones': 'disabled', 'AutoScalingIps': 'disabled',")
            .resource("nat-1", RegionalNatGateway.class);

    assertThat(nat.automatic()).isFalse();
  }

  @Test
  void anInstanceConnectEndpointIsReadWithItsInterface() {
    Answers answers =
        vpc()
            .with(
                "eice.json",
                """
                {'InstanceConnectEndpoints': [{'InstanceConnectEndpointId': 'eice-1',
                  'State': 'create-complete', 'VpcId': 'vpc-1', 'SubnetId': 'subnet-1',
                  'NetworkInterfaceIds': ['eni-1'], 'PreserveClientIp': true,
                  'SecurityGroupIds': ['sg-1']}],
                 'NetworkInterfaces': [{'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1',
                  'VpcId': 'vpc-1', 'InterfaceType': 'ec2_instance_connect_endpoint',
                  'PrivateIpAddress': '10.0.0.9', 'Status': 'in-use'}]}
                """);

    InstanceConnectEndpoint endpoint = answers.resource("eice-1", InstanceConnectEndpoint.class);
    NetworkInterface own = answers.resource("eni-1", NetworkInterface.class);
    assertThat(endpoint.preserveClientIp()).isTrue();
    assertThat(endpoint.state()).isEqualTo(LifecycleState.AVAILABLE);
    assertThat(own.type()).isEqualTo(InterfaceType.INSTANCE_CONNECT_ENDPOINT);
    assertThat(own.attachedTo()).contains(endpoint.id());
  }

  @Test
  void whoHasInterfacesInASubnetSharesIt() {
    Answers answers =
        vpc()
            .with(
                "eni.json",
                """
                {'NetworkInterfaces': [
                  {'NetworkInterfaceId': 'eni-1', 'SubnetId': 'subnet-1', 'VpcId': 'vpc-1',
                   'OwnerId': '444455556666', 'PrivateIpAddress': '10.0.0.9'},
                  {'NetworkInterfaceId': 'eni-2', 'SubnetId': 'subnet-1', 'VpcId': 'vpc-1',
                   'OwnerId': '111122223333', 'PrivateIpAddress': '10.0.0.10'}]}
                """);

    assertThat(answers.resource("eni-1", NetworkInterface.class).owner()).contains("444455556666");
    assertThat(answers.resource("eni-2", NetworkInterface.class).owner()).isEmpty();
    assertThat(answers.resource("subnet-1", Subnet.class).sharedWith())
        .containsExactly("444455556666");
  }

  @Test
  void dns64IsAFlagOfTheSubnet() {
    assertThat(vpc().resource("subnet-1", Subnet.class).dns64()).isTrue();
  }

  @Test
  void aGroupMayServeFurtherVpcs() {
    Answers answers =
        vpc()
            .with(
                "sg.json",
                """
                {'SecurityGroups': [{'GroupId': 'sg-1', 'GroupName': 'web', 'VpcId': 'vpc-1',
                   'OwnerId': '444455556666'}],
                 'SecurityGroupVpcAssociations': [
                   {'GroupId': 'sg-1', 'VpcId': 'vpc-2', 'State': 'associated'},
                   {'GroupId': 'sg-1', 'VpcId': 'vpc-3', 'State': 'disassociated'}]}
                """);

    SecurityGroup group = answers.resource("sg-1", SecurityGroup.class);
    assertThat(group.associatedVpcs()).containsExactly(ResourceId.of("vpc-2"));
    assertThat(group.owner()).contains("444455556666");
  }
}
