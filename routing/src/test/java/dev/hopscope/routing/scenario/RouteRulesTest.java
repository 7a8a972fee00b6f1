package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f7;
import static dev.hopscope.routing.lab.Fixtures.f8;
import static dev.hopscope.routing.lab.Fixtures.withVpn;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ROUTE;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.ENI_SOURCE_DEST_CHECK_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.NO_POSSIBLE_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of route tables that no scenario is about; each case is named after its rule. */
class RouteRulesTest {

  static Stream<Scenario> rows() {
    return Stream.of(tables(), kept(), edges()).flatMap(part -> part);
  }

  private static Stream<Scenario> tables() {
    return Stream.of(
        row(
            "RT-03",
            f1().mainTable("appA2", "rt-db"),
            "app -> internet tcp 443",
            reachableFrom("198.51.100.20"),
            "another main table is nothing to a subnet with a table of its own"),
        row(
            "RT-05",
            f8().route("rt-db", "0.0.0.0/0 -> nat-c"),
            "db -> internet tcp 443",
            refused("rt-db", BAD_STATE_ROUTE),
            "a gateway of another VPC is none"),
        row(
            "RT-05 interface",
            f2().route("rt-db", "10.1.0.0/16 -> eni-bapp"),
            "db -> bapp tcp 8080",
            refused("rt-db", BAD_STATE_ROUTE),
            "nor is its interface"),
        row(
            "RT-06",
            f7().route("rt-app1", "10.0.0.0/16 -> eni-fw")
                .route("rt-db", "10.0.0.0/16 -> eni-fw")
                .onlyIn("sg-fw", "tcp 443 from any"),
            "app -> db tcp 5432",
            refused("sg-fw in", ENI_SG_RULES_MISMATCH),
            "the local route's target may be replaced"),
        row(
            "RT-08",
            f7().route("rt-db", "10.0.10.0/24 -> eni-fw").stop("fw"),
            "app -> db tcp 5432",
            replyRefused("rt-db", BAD_STATE_ROUTE),
            "the receiver's table is asked about the reply alone"));
  }

  private static Stream<Scenario> kept() {
    return Stream.of(
        row(
            "RT-15",
            f7().route("rt-app1", "169.254.0.0/16 -> eni-fw").onlyIn("sg-fw"),
            "app -> 169.254.169.254 tcp 80",
            reachable(),
            "what is link-local never follows a route"),
        row(
            "RT-15 kept range",
            f7().route("rt-app1", "169.254.0.0/16 -> eni-fw"),
            "app -> 169.254.168.5 tcp 443",
            refused("vpc-a", NO_POSSIBLE_DESTINATION),
            "not even where no service answers"));
  }

  private static Stream<Scenario> edges() {
    return Stream.of(
        row(
            "RT-31",
            withVpn(f7())
                .loadBalancerEndpoint("gwe", "fwA1")
                .table("rt-edge", "10.0.10.0/24 -> gwe")
                .change(
                    "vgw-a",
                    VirtualPrivateGateway.class,
                    vgw -> vgw.withRouteTable(Optional.of(ResourceId.of("rt-edge"))))
                .route("rt-app1", "192.168.0.0/16 -> gwe")
                .route("rt-fw", "192.168.0.0/16 -> vgw-a"),
            "192.168.1.10 -> app tcp 8080",
            reachable(),
            "the table of a virtual private gateway may lead to an endpoint"),
        row(
            "RT-34",
            f3().route("rt-tgwA", "10.0.10.0/24 -> eni-web"),
            "bapp -> app tcp 8080",
            refused("eni-web", ENI_SOURCE_DEST_CHECK_RESTRICTION),
            "what comes by transit gateway is steered by the table of the attachment's subnet"),
        row(
            "RT-34 peering",
            f2().route("rt-main-vpc-a", "10.0.10.0/24 -> eni-web"),
            "bapp -> app tcp 8080",
            reachable(),
            "what comes by peering is steered by none"),
        row(
            "RT-35 stopped",
            ingress().stop("fw"),
            "internet -> 198.51.100.10 tcp 443",
            refused("rt-edge", BAD_STATE_ROUTE),
            "a middlebox that is stopped makes the edge route dead"),
        row(
            "RT-37",
            ingress().onlyIn("sg-fw", "tcp 443 from any").noRoute("rt-pubA1", "0.0.0.0/0"),
            "internet -> 198.51.100.10 tcp 443",
            replyRefused("rt-pubA1", NO_ROUTE_TO_DESTINATION),
            "the edge table is asked about the private address"));
  }

  private static Lab ingress() {
    return f7().table("rt-edge", "10.0.0.0/24 -> eni-fw")
        .edgeTable("igw-a", "rt-edge")
        .table("rt-pubA1", "0.0.0.0/0 -> eni-fw")
        .subnetTable("pubA1", "rt-pubA1");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
