package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f7;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.lab.Scenario.unknown;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ROUTE;
import static dev.hopscope.routing.trace.DropReason.GWLB_EIGW_UNSUPPORTED;
import static dev.hopscope.routing.trace.DropReason.INGRESS_RTB_TRAFFIC_REDIRECTION;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL;
import static dev.hopscope.routing.trace.DropReason.ROUTE_LOOP;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCES_NOT_PRESERVED;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.TGW_ROUTE_AZ_RESTRICTION;
import static dev.hopscope.routing.trace.UnknownReason.UNKNOWN_RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.Note;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journey J18: through a Gateway Load Balancer endpoint. */
class InspectionTest {

  static Stream<Scenario> rows() {
    return Stream.of(outward(), inward(), inside()).flatMap(part -> part);
  }

  private static Stream<Scenario> outward() {
    return Stream.of(
        row(
            "S188",
            outwards(),
            "app -> internet tcp 443",
            reachableFrom("198.51.100.20"),
            "out by way of the endpoint, and back by it"),
        row(
            "S189",
            outwards().noRoute("rt-pub", "10.0.10.0/24"),
            "app -> internet tcp 443",
            replyRefused("gwe", RETURN_PATH_ASYMMETRIC_STATEFUL),
            "the reply passes the endpoint by"),
        row(
            "GWLBE-01a",
            outwards().change("gwe", GatewayLoadBalancerEndpoint.class, InspectionTest::pending),
            "app -> internet tcp 443",
            refused("rt-app1", BAD_STATE_ROUTE),
            "an endpoint that nobody has accepted"),
        row(
            "GWLBE-01b",
            outwards().table("rt-fw"),
            "app -> internet tcp 443",
            refused("rt-fw", NO_ROUTE_TO_DESTINATION),
            "from the endpoint on its own subnet's table holds"),
        row(
            "GWLBE-01c",
            outwards().table("rt-fw", "0.0.0.0/0 -> gwe"),
            "app -> internet tcp 443",
            refused("rt-fw", ROUTE_LOOP),
            "that table must not lead back to the endpoint"),
        row(
            "GWLBE-01d",
            outwards().lose("gwe"),
            "app -> internet tcp 443",
            unknown("gwe", UNKNOWN_RESOURCE),
            "an endpoint that the snapshot lacks"),
        row(
            "GWLBE-03a",
            ipv6Outwards("eigw-a"),
            "2001:db8:a:10::10 -> internet tcp 443",
            refused("gwe", GWLB_EIGW_UNSUPPORTED),
            "inspected IPv6 cannot leave by an egress-only gateway"),
        row(
            "GWLBE-03b",
            ipv6Outwards("igw-a")
                .table("rt-edge", "2001:db8:a:10::/64 -> gwe")
                .edgeTable("igw-a", "rt-edge"),
            "2001:db8:a:10::10 -> internet tcp 443",
            reachable(),
            "it can by an internet gateway"));
  }

  private static Stream<Scenario> inward() {
    return Stream.of(
        row(
            "GWLBE-02a",
            inwards(),
            "internet -> 198.51.100.10 tcp 443",
            reachable(),
            "an edge table leads in through the endpoint, and the subnet's table out"),
        row(
            "GWLBE-02b",
            inwards().subnetTable("pubA1", "rt-pub"),
            "internet -> 198.51.100.10 tcp 443",
            replyRefused("rt-pub", INGRESS_RTB_TRAFFIC_REDIRECTION),
            "the reply may not leave by another way"),
        row(
            "GWLBE-02c",
            inwards().table("rt-fw"),
            "internet -> 198.51.100.10 tcp 443",
            replyRefused("rt-fw", NO_ROUTE_TO_DESTINATION),
            "the endpoint's subnet needs the way out"),
        row(
            "GWLBE-02d",
            f7().loadBalancerEndpoint("gwe", "fwA1")
                .table("rt-pubA1", "0.0.0.0/0 -> gwe")
                .subnetTable("pubA1", "rt-pubA1"),
            "internet -> 198.51.100.10 tcp 443",
            replyRefused("gwe", RETURN_PATH_ASYMMETRIC_STATEFUL),
            "without an edge table the request is not inspected, and its reply is refused"));
  }

  private static Stream<Scenario> inside() {
    return Stream.of(
        row(
            "GWLBE-04a",
            outwards().acl("fwA1", "out 100 allow all"),
            "app -> internet tcp 443",
            refused("acl-fwA1 in *", SUBNET_ACL_RESTRICTION),
            "the endpoint's subnet has an ACL like any other"),
        row(
            "GWLBE-04b",
            f7().loadBalancerEndpoint("gwe", "fwA1")
                .route("rt-fw", "10.0.20.0/24 -> gwe")
                .acl("fwA1", "out 100 allow all"),
            "fw -> db tcp 5432",
            refused("acl-fwA1 in *", SUBNET_ACL_RESTRICTION),
            "asked even about a neighbour of the endpoint"),
        row(
            "GWLB-02a",
            eastWest(),
            "app -> db tcp 5432",
            refused("sg-db in", SG_REFERENCES_NOT_PRESERVED),
            "behind appliances a group is not recognised"),
        row(
            "WALK-23a",
            f3().subnet("fwA2", "az2", "rt-fw2", "10.0.31.0/24")
                .table("rt-fw2", "10.1.0.0/16 -> tgw-1")
                .loadBalancerEndpoint("gwe", "fwA2")
                .route("rt-app1", "10.1.0.0/16 -> gwe"),
            "app -> bapp tcp 8080",
            refused("att-a", TGW_ROUTE_AZ_RESTRICTION),
            "the endpoint's zone counts, not the host's"));
  }

  private static GatewayLoadBalancerEndpoint pending(GatewayLoadBalancerEndpoint endpoint) {
    return endpoint.withState(LifecycleState.PENDING_ACCEPTANCE);
  }

  private static Lab outwards() {
    return f7().loadBalancerEndpoint("gwe", "fwA1")
        .route("rt-app1", "0.0.0.0/0 -> gwe")
        .route("rt-fw", "0.0.0.0/0 -> nat-1")
        .route("rt-pub", "10.0.10.0/24 -> gwe");
  }

  private static Lab ipv6Outwards(String gateway) {
    return f7().eigw("eigw-a")
        .subnet("fwA1", "az1", "rt-fw", "10.0.30.0/24", "2001:db8:a:30::/64")
        .loadBalancerEndpoint("gwe", "fwA1")
        .route("rt-app1", "::/0 -> gwe")
        .route("rt-fw", "::/0 -> " + gateway);
  }

  private static Lab inwards() {
    return f7().loadBalancerEndpoint("gwe", "fwA1")
        .table("rt-edge", "10.0.0.0/24 -> gwe")
        .edgeTable("igw-a", "rt-edge")
        .table("rt-pubA1", "0.0.0.0/0 -> gwe")
        .subnetTable("pubA1", "rt-pubA1");
  }

  private static Lab eastWest() {
    return f7().loadBalancerEndpoint("gwe", "fwA1")
        .route("rt-app1", "10.0.20.0/24 -> gwe")
        .route("rt-db", "10.0.10.0/24 -> gwe");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void appliancesThatNobodyKnowsAreTakenToSendEverythingOn() {
    assertThat(outwards().ask("app -> internet tcp 443").notes())
        .contains(new Note.AppliancesNotChecked(ResourceId.of("gwe")));
  }
}
