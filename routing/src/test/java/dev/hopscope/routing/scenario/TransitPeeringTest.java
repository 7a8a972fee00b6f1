package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.withB;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.lab.Scenario.unknown;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ATTACHMENT;
import static dev.hopscope.routing.trace.DropReason.ROUTE_LOOP;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCES_NOT_PRESERVED;
import static dev.hopscope.routing.trace.DropReason.TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION;
import static dev.hopscope.routing.trace.DropReason.TGW_ROUTE_AZ_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.TGW_RTB_BAD_STATE_ROUTE;
import static dev.hopscope.routing.trace.DropReason.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT;
import static dev.hopscope.routing.trace.UnknownReason.UNKNOWN_RESOURCE;

import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two transit gateways joined by a peering attachment (rules TGW-40 and WALK-23). */
class TransitPeeringTest {

  static Stream<Scenario> rows() {
    return Stream.concat(documented(), derived());
  }

  static Stream<Scenario> documented() {
    return Stream.of(
        row("S109", peered(), "app -> bapp tcp 8080", reachable(), "a static route on both sides"),
        row(
            "S110",
            peered().noTransitRoutes("T2"),
            "app -> bapp tcp 8080",
            replyRefused("T2", TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT),
            "nothing propagates over a peering"));
  }

  private static Stream<Scenario> derived() {
    return Stream.of(
        row(
            "TGW-40",
            peered().change("peer", TransitGatewayPeeringAttachment.class, pending()),
            "app -> bapp tcp 8080",
            refused("peer", BAD_STATE_ATTACHMENT),
            "the other side must accept"),
        row(
            "TGW-10",
            peered().change("peer", TransitGatewayPeeringAttachment.class, rejected()),
            "app -> bapp tcp 8080",
            refused("T1", TGW_RTB_BAD_STATE_ROUTE),
            "a route to what was rejected is dead"),
        row(
            "TGW-05",
            peered().change("peer", TransitGatewayPeeringAttachment.class, withoutTableAtFarEnd()),
            "app -> bapp tcp 8080",
            refused("peer", TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION),
            "each side needs a table of its own"),
        row(
            "TGW-14",
            peered().noTransitRoutes("T1"),
            "bapp -> app tcp 8080",
            replyRefused("T1", TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT),
            "the reply is looked up at both gateways too"),
        row(
            "WALK-23",
            peered(),
            "bapp2 -> app tcp 8080",
            reachable(),
            "what comes by a peering has no zone, and any may be entered"),
        row(
            "WALK-23",
            oneZoneOfBAttached(),
            "app -> bapp2 tcp 8080",
            replyRefused("att-b2", TGW_ROUTE_AZ_RESTRICTION),
            "the replier's zone counts again"),
        row(
            "WALK-24",
            referencing(peered()).onlyIn("sg-b", "tcp 8080 from sg-app"),
            "app -> bapp tcp 8080",
            refused("sg-b in", SG_REFERENCES_NOT_PRESERVED),
            "rules cannot name groups across a peering"),
        row(
            "TGW-40",
            peered().noTransitRoutes("T2").transitRoute("T2", "10.0.0.0/8 -> peer"),
            "app -> 10.1.0.10 tcp 8080",
            reachable(),
            "a shorter route back serves as well"),
        row(
            "TGW-40",
            peered().propagate("att-b2").transitRoute("T2", "10.1.0.0/16 -> peer"),
            "app -> bapp tcp 8080",
            refused("T1", ROUTE_LOOP),
            "two gateways that send to each other"),
        row(
            "TGW-40",
            peered().lose("tgw-2"),
            "app -> bapp tcp 8080",
            unknown("tgw-2", UNKNOWN_RESOURCE),
            "what another account's gateway does is not known"),
        row(
            "TGW-40",
            sameRegion(),
            "app -> bapp tcp 8080",
            reachable(),
            "two gateways of one Region may be joined as well"));
  }

  /** As far as the two transit gateways go; what is lost is lost at the peering. */
  private static Lab referencing(Lab lab) {
    return lab.groupReferencing("tgw-1", true)
        .inVpc("vpc-b")
        .groupReferencing("tgw-2", true)
        .inVpc("vpc-a");
  }

  private static Lab peered() {
    return joined(withB(f1().region("r2")).region("r2"));
  }

  private static Lab sameRegion() {
    return joined(withB(f1()).region("r1"));
  }

  private static Lab joined(Lab withB) {
    return withB
        .table("rt-b1", "10.0.0.0/8 -> tgw-2")
        .table("rt-b2", "10.0.0.0/8 -> tgw-2")
        .transitGateway("tgw-2", "T2")
        .attach("att-b2", "tgw-2", "T2", "vpc-b", "b1", "b2")
        .inVpc("vpc-a")
        .table("rt-tgwA")
        .subnet("tgwA1", "az1", "rt-tgwA", "10.0.255.0/28")
        .route("rt-app1", "10.1.0.0/16 -> tgw-1")
        .transitGateway("tgw-1", "T1")
        .attach("att-a", "tgw-1", "T1", "vpc-a", "tgwA1")
        .transitPeering("peer", "tgw-1", "T1", "tgw-2", "T2")
        .transitRoute("T1", "10.1.0.0/16 -> peer")
        .transitRoute("T2", "10.0.0.0/16 -> peer");
  }

  private static Lab oneZoneOfBAttached() {
    return peered().attach("att-b2", "tgw-2", "T2", "vpc-b", "b1").inVpc("vpc-a");
  }

  private static UnaryOperator<TransitGatewayPeeringAttachment> pending() {
    return before -> before.withState(LifecycleState.PENDING_ACCEPTANCE);
  }

  private static UnaryOperator<TransitGatewayPeeringAttachment> rejected() {
    return before -> before.withState(LifecycleState.REJECTED);
  }

  private static UnaryOperator<TransitGatewayPeeringAttachment> withoutTableAtFarEnd() {
    return before -> before.withAssociationAt(ResourceId.of("tgw-2"), Optional.empty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
