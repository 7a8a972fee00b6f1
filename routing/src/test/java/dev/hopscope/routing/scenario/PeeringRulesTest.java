package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.withVpn;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ROUTE;
import static dev.hopscope.routing.trace.DropReason.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR;
import static dev.hopscope.routing.trace.DropReason.VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Balancers;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of peering that no scenario is about; each case is named after its rule. */
class PeeringRulesTest {
  private static final String ASK = "app -> bapp tcp 8080";

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "PEER-02",
            in(PeeringState.PROVISIONING),
            ASK,
            refused("rt-app1", BAD_STATE_ROUTE),
            "only an active one carries packets"),
        row(
            "PEER-03",
            in(PeeringState.FAILED),
            ASK,
            refused("rt-app1", BAD_STATE_ROUTE),
            "what overlaps has failed"),
        row(
            "PEER-05a",
            thirdVpcBehindATransitGateway(),
            "chost -> app tcp 8080",
            refused("pcx-ab", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR),
            "what only passes through the near VPC is no sender of its own"),
        row(
            "PEER-07",
            withVpn(f2()).propagating("rt-app1"),
            "192.168.1.10 -> bapp tcp 8080",
            refused("vgw-a", VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "nor does anyone outside reach the peer by way of the VPC"),
        row(
            "PEER-08",
            balanced(),
            "bapp -> 10.0.10.40 tcp 443",
            reachable(),
            "an internal load balancer is an interface like any other"),
        row(
            "PEER-09",
            f2().route("rt-app1", "10.0.10.0/24 -> eni-web")
                .route("rt-pub", "10.0.10.0/24 -> eni-web"),
            "bapp -> app tcp 8080",
            reachable(),
            "on arrival no table is asked"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @ParameterizedTest
  @EnumSource(value = PeeringState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
  void peer02NoOtherStateCarriesPackets(PeeringState state) {
    assertThat(in(state).ask(ASK).verdict()).isEqualTo(Verdict.UNREACHABLE);
  }

  private static Lab in(PeeringState state) {
    return f2().change("pcx-ab", VpcPeeringConnection.class, each -> each.withState(state));
  }

  /** VPC C reaches B by a transit gateway, and B's attachment subnet leads on to A. */
  private static Lab thirdVpcBehindATransitGateway() {
    return f2().inVpc("vpc-b")
        .table("rt-btgw", "10.0.0.0/16 -> pcx-ab")
        .subnet("b-tgw", "az1", "rt-btgw", "10.1.9.0/28")
        .vpc("vpc-c", "10.2.0.0/16")
        .table("rt-c", "10.0.0.0/8 -> tgw-1")
        .subnet("c1", "az1", "rt-c", "10.2.0.0/24")
        .group("sg-c", "all from any")
        .host("chost", "c1", "10.2.0.10", "sg-c")
        .transitGateway("tgw-1", "T1")
        .attach("att-b", "tgw-1", "T1", "vpc-b", "b-tgw")
        .attach("att-c", "tgw-1", "T1", "vpc-c", "c1")
        .transitRoute("T1", "10.0.0.0/16 -> att-b")
        .inVpc("vpc-a");
  }

  private static Lab balanced() {
    Lab lab =
        f2().group("sg-lb", "tcp 443 from 10.1.0.0/16").allowIn("sg-app", "tcp 8080 from sg-lb");
    Balancers.balancer(lab, "alb", LoadBalancer.Type.APPLICATION, "https 443 tg-app")
        .change("alb", LoadBalancer.class, each -> each.withScheme(LoadBalancer.Scheme.INTERNAL));
    Balancers.node(lab, "alb", "appA1", "10.0.10.40", "", "sg-lb");
    return Balancers.group(lab, "tg-app", TargetGroup.TargetType.IP, "http 8080", "10.0.10.10");
  }
}
