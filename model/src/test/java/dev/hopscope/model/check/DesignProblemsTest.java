package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.acl;
import static dev.hopscope.model.check.Net.advice;
import static dev.hopscope.model.check.Net.attachment;
import static dev.hopscope.model.check.Net.eip;
import static dev.hopscope.model.check.Net.eni;
import static dev.hopscope.model.check.Net.eniOf;
import static dev.hopscope.model.check.Net.group;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.interfaceEndpoint;
import static dev.hopscope.model.check.Net.route;
import static dev.hopscope.model.check.Net.table;
import static dev.hopscope.model.check.Net.tgw;
import static dev.hopscope.model.check.Net.vpc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.check.DesignProblem.EndpointLetsNobodyIn;
import dev.hopscope.model.check.DesignProblem.HiddenLoadBalancer;
import dev.hopscope.model.check.DesignProblem.NobodyUsesInternetGateway;
import dev.hopscope.model.check.DesignProblem.OverlappingAttachments;
import dev.hopscope.model.check.DesignProblem.ReferenceBehindMiddlebox;
import dev.hopscope.model.check.DesignProblem.ShadowedRule;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.SecurityGroupRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignProblemsTest {
  private static final SecurityGroupRule FROM_CLIENTS =
      SecurityGroupRule.ofGroup(Traffic.tcp(443), id("sg-client"));

  @Test
  void defaultRouteToAnInternetGatewayThatNobodyCanUseIsNoted() {
    assertThat(advice(eni("eni-1", "subnet-1", "10.0.1.10")))
        .containsExactly(new NobodyUsesInternetGateway(id("subnet-1"), id("rtb-1"), id("igw-1")));
  }

  @Test
  void onePublicAddressJustifiesTheDefaultRoute() {
    assertThat(
            advice(
                eni("eni-1", "subnet-1", "10.0.1.10"),
                eni("eni-2", "subnet-1", "10.0.1.11"),
                eip("eipalloc-1", "203.0.113.1", "eni-2")))
        .isEmpty();
  }

  @Test
  void privateSubnetNeedsNoPublicAddress() {
    assertThat(advice(eni("eni-1", "subnet-2", "10.0.2.10"))).isEmpty();
  }

  @Test
  void overlappingVpcsOfOneTransitGatewayAreFound() {
    assertThat(
            advice(
                tgw("tgw-1"),
                vpc("vpc-2", "10.0.128.0/17"),
                attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1"),
                attachment("tgw-attach-2", "tgw-1", "vpc-2", "subnet-9")))
        .containsExactly(
            new OverlappingAttachments(
                id("tgw-1"),
                id("tgw-attach-1"),
                id("tgw-attach-2"),
                Cidr.parse("10.0.128.0/17"),
                Cidr.parse("10.0.0.0/16")));
  }

  @Test
  void vpcsOfTwoTransitGatewaysMayOverlap() {
    assertThat(
            advice(
                tgw("tgw-1"),
                tgw("tgw-2"),
                vpc("vpc-2", "10.0.128.0/17"),
                attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1"),
                attachment("tgw-attach-2", "tgw-2", "vpc-2", "subnet-9")))
        .isEmpty();
  }

  @Test
  void vpcsSideBySideMayShareATransitGateway() {
    assertThat(
            advice(
                tgw("tgw-1"),
                attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1"),
                attachment("tgw-attach-2", "tgw-1", "vpc-2", "subnet-9")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"443, 10.0.0.0/16, false", "80, 10.0.0.0/16, true", "443, 192.168.0.0/16, true"})
  void endpointThatLetsNobodyOfItsVpcInIsFound(int port, String from, boolean found) {
    List<Problem> advice =
        advice(
            interfaceEndpoint("vpce-1", "vpc-1", false),
            eniOf("vpce-1", "eni-1", "subnet-2", "10.0.2.10")
                .withSecurityGroups(List.of(id("sg-1"))),
            group("sg-1", "vpc-1", SecurityGroupRule.of(Traffic.tcp(port), Cidr.parse(from))));

    assertThat(advice)
        .isEqualTo(
            found
                ? List.of(new EndpointLetsNobodyIn(id("vpce-1"), List.of(id("sg-1"))))
                : List.of());
  }

  private static List<Problem> clientAndServer(String table, String middlebox) {
    return advice(
        eni("eni-fw", "subnet-1", "10.0.1.5"),
        eip("eipalloc-1", "203.0.113.1", "eni-fw"),
        eni("eni-c", "subnet-1", "10.0.1.10").withSecurityGroups(List.of(id("sg-client"))),
        eni("eni-s", "subnet-2", "10.0.2.10").withSecurityGroups(List.of(id("sg-1"))),
        group("sg-client", "vpc-1"),
        group("sg-1", "vpc-1", FROM_CLIENTS),
        table(table, "vpc-1", route("10.0.2.0/24", middlebox), route("0.0.0.0/0", "igw-1")));
  }

  @Test
  void ruleForAGroupBehindAMiddleboxIsFound() {
    assertThat(clientAndServer("rtb-1", "eni-fw"))
        .containsExactly(
            new ReferenceBehindMiddlebox(
                id("sg-1"),
                Direction.INGRESS,
                FROM_CLIENTS,
                id("sg-client"),
                id("rtb-1"),
                id("eni-fw")));
  }

  @Test
  void ruleForAGroupThatSendsStraightIsFine() {
    assertThat(clientAndServer("rtb-1", "local")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "all, 0.0.0.0/0, tcp 443, 10.0.0.0/8, true",
    "tcp 1-1024, 10.0.0.0/8, tcp 443, 10.1.0.0/16, true",
    "icmp all, 0.0.0.0/0, icmp 8/0, 0.0.0.0/0, true",
    "icmp 8/-1, 0.0.0.0/0, icmp 8/0, 0.0.0.0/0, true",
    "tcp 443, 10.0.0.0/8, tcp 443-444, 10.0.0.0/8, false",
    "tcp 443, 10.0.0.0/8, udp 443, 10.0.0.0/8, false",
    "tcp 443, 10.0.0.0/8, all, 10.0.0.0/8, false",
    "all, 10.0.0.0/16, all, 10.0.0.0/8, false",
    "all, 0.0.0.0/0, all, ::/0, false",
    "icmp 8/0, 0.0.0.0/0, icmp all, 0.0.0.0/0, false",
  })
  void ruleThatNeverDecidesIsFound(
      String first, String firstRange, String second, String secondRange, boolean found) {
    AclRule by = AclRule.deny(100, Traffic.parse(first), Cidr.parse(firstRange));
    AclRule rule = AclRule.allow(200, Traffic.parse(second), Cidr.parse(secondRange));

    assertThat(advice(acl("acl-2", "vpc-1", List.of(rule, by), NetworkAcl.ALLOW_ALL)))
        .isEqualTo(
            found
                ? List.of(new ShadowedRule(id("acl-2"), Direction.INGRESS, rule, by))
                : List.of());
  }

  @Test
  void ruleThatWouldDoTheSameAsTheOneBeforeItIsOnlyNoted() {
    AclRule by = AclRule.allow(100, Traffic.ALL, Cidr.ANY_IPV4);
    AclRule rule = AclRule.allow(200, Traffic.tcp(443), Cidr.ANY_IPV4);

    assertThat(advice(acl("acl-2", "vpc-1", List.of(rule, by), NetworkAcl.ALLOW_ALL)))
        .extracting(Problem::severity)
        .containsExactly(Severity.NOTICE);
  }

  private static Resource loadBalancer(LoadBalancer.Scheme scheme) {
    return new LoadBalancer(
        id("lb-1"),
        "",
        id("vpc-1"),
        LoadBalancer.Type.NETWORK,
        scheme,
        false,
        false,
        LifecycleState.AVAILABLE,
        List.of(),
        false);
  }

  @Test
  void internetFacingLoadBalancerInAPrivateSubnetIsFound() {
    assertThat(
            advice(
                loadBalancer(LoadBalancer.Scheme.INTERNET_FACING),
                eniOf("lb-1", "eni-1", "subnet-2", "10.0.2.10")))
        .containsExactly(new HiddenLoadBalancer(id("lb-1"), id("subnet-2")));
  }

  @Test
  void internalLoadBalancerMayLieInAPrivateSubnet() {
    assertThat(
            advice(
                loadBalancer(LoadBalancer.Scheme.INTERNAL),
                eniOf("lb-1", "eni-1", "subnet-2", "10.0.2.10")))
        .isEmpty();
  }
}
