package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.eip;
import static dev.hopscope.model.check.Net.eni;
import static dev.hopscope.model.check.Net.eniOf;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.igw;
import static dev.hopscope.model.check.Net.nat;
import static dev.hopscope.model.check.Net.problems;
import static dev.hopscope.model.check.Net.subnet;
import static dev.hopscope.model.check.Net.vpc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.check.GatewayProblem.BadNat;
import dev.hopscope.model.check.GatewayProblem.BadNat.NatFault;
import dev.hopscope.model.check.GatewayProblem.NoInternetGateway;
import dev.hopscope.model.check.GatewayProblem.SecondGateway;
import dev.hopscope.model.check.GatewayProblem.UnusedElasticIp;
import dev.hopscope.model.check.GatewayProblem.VpcLacks;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.NatGateway.Connectivity;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.topology.Missing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GatewayProblemsTest {
  private static final Resource NAT_INTERFACE = eniOf("nat-1", "eni-nat", "subnet-1", "10.0.1.9");

  static Stream<List<Resource>> pairs() {
    return Stream.of(
        List.of(igw("igw-1", "vpc-1"), igw("igw-2", "vpc-1")),
        List.of(
            new EgressOnlyInternetGateway(id("eigw-1"), "", Optional.of(id("vpc-1"))),
            new EgressOnlyInternetGateway(id("eigw-2"), "", Optional.of(id("vpc-1")))),
        List.of(
            new VirtualPrivateGateway(
                id("vgw-1"), "", Optional.of(id("vpc-1")), Optional.empty(), Optional.empty()),
            new VirtualPrivateGateway(
                id("vgw-2"), "", Optional.of(id("vpc-1")), Optional.empty(), Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void secondGatewayOfAKindIsFound(List<Resource> pair) {
    assertThat(problems(pair.toArray(Resource[]::new)))
        .containsExactly(
            new SecondGateway(id("vpc-1"), pair.get(0).kind(), pair.get(0).id(), pair.get(1).id()));
  }

  @Test
  void vpcWithoutMainRouteTableIsFound() {
    assertThat(problems(vpc("vpc-2", "10.1.0.0/16").withMainRouteTable(Optional.empty())))
        .containsExactly(new VpcLacks(id("vpc-2"), ResourceKind.ROUTE_TABLE));
  }

  @Test
  void vpcWithoutDefaultAclIsFound() {
    assertThat(problems(vpc("vpc-2", "10.1.0.0/16").withDefaultNetworkAcl(Optional.empty())))
        .containsExactly(new VpcLacks(id("vpc-2"), ResourceKind.NETWORK_ACL));
  }

  @Test
  void vpcLacksNothingThatTheSnapshotLacks() {
    assertThat(
            problems(
                List.of(Missing.of(ResourceKind.ROUTE_TABLE)),
                vpc("vpc-2", "10.1.0.0/16").withMainRouteTable(Optional.empty())))
        .isEmpty();
  }

  @Test
  void elasticIpOfNobodyIsNoted() {
    assertThat(problems(eip("eipalloc-1", "203.0.113.1", "")))
        .containsExactly(new UnusedElasticIp(id("eipalloc-1")));
  }

  @Test
  void elasticIpInAVpcWithoutInternetGatewayIsFound() {
    assertThat(
            problems(
                subnet("subnet-9", "vpc-2", "a", "10.1.1.0/24"),
                eni("eni-1", "subnet-9", "10.1.1.9"),
                eip("eipalloc-1", "203.0.113.1", "eni-1")))
        .containsExactly(new NoInternetGateway(id("eipalloc-1"), id("vpc-2")));
  }

  @Test
  void publicNatGatewayWithElasticIpInAPublicSubnetIsFine() {
    assertThat(
            problems(
                nat("nat-1", "subnet-1", Connectivity.PUBLIC),
                NAT_INTERFACE,
                eip("eipalloc-1", "203.0.113.1", "eni-nat")))
        .isEmpty();
  }

  @Test
  void publicNatGatewayWithoutElasticIpIsFound() {
    assertThat(problems(nat("nat-1", "subnet-1", Connectivity.PUBLIC), NAT_INTERFACE))
        .containsExactly(new BadNat(id("nat-1"), NatFault.NO_ELASTIC_IP, Optional.empty()));
  }

  @Test
  void privateNatGatewayWithElasticIpIsFound() {
    assertThat(
            problems(
                nat("nat-1", "subnet-1", Connectivity.PRIVATE),
                NAT_INTERFACE,
                eip("eipalloc-1", "203.0.113.1", "eni-nat")))
        .containsExactly(
            new BadNat(id("nat-1"), NatFault.ELASTIC_IP_ON_PRIVATE, Optional.of(id("eipalloc-1"))));
  }

  @Test
  void publicNatGatewayInAPrivateSubnetIsFound() {
    assertThat(
            problems(
                nat("nat-1", "subnet-2", Connectivity.PUBLIC),
                eniOf("nat-1", "eni-nat", "subnet-2", "10.0.2.9"),
                eip("eipalloc-1", "203.0.113.1", "eni-nat")))
        .containsExactly(
            new BadNat(id("nat-1"), NatFault.SUBNET_NOT_PUBLIC, Optional.of(id("subnet-2"))));
  }

  @Test
  void natGatewayWithoutInterfaceIsFound() {
    assertThat(problems(nat("nat-1", "subnet-1", Connectivity.PRIVATE)))
        .containsExactly(new BadNat(id("nat-1"), NatFault.NO_INTERFACE, Optional.empty()));
  }
}
