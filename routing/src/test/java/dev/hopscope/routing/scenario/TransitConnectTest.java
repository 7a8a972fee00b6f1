package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.lab.Scenario.unknown;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ATTACHMENT;
import static dev.hopscope.routing.trace.DropReason.NO_POSSIBLE_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.TGW_ROUTE_AZ_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT;
import static dev.hopscope.routing.trace.UnknownReason.UNKNOWN_RESOURCE;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A branch behind a Connect peer of a transit gateway (rules TGW-01 and TGW-03). */
class TransitConnectTest {

  static Stream<Scenario> rows() {
    return Stream.concat(there(), back());
  }

  private static Stream<Scenario> there() {
    return Stream.of(
        row("TGW-01", branch(), "app -> 192.168.1.10 tcp 443", reachable(), "through the tunnel"),
        row(
            "TGW-03",
            branch().change("peer", TransitGatewayConnectPeer.class, peer -> peer.withBgpUp(false)),
            "app -> 192.168.1.10 tcp 443",
            refused("T1", TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT),
            "a peer that is down announces nothing"),
        row(
            "TGW-03",
            branch().propagate("att-c"),
            "app -> 192.168.1.10 tcp 443",
            refused("T1", TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT),
            "and one whose attachment does not propagate tells nobody"),
        row(
            "TGW-01",
            branch()
                .change(
                    "att-b",
                    TransitGatewayAttachment.class,
                    before -> before.withState(LifecycleState.MODIFYING)),
            "app -> 192.168.1.10 tcp 443",
            refused("att-b", BAD_STATE_ATTACHMENT),
            "the tunnel rests on another attachment"),
        row(
            "TGW-01",
            onAppliance().stop("sdwan"),
            "app -> 192.168.1.10 tcp 443",
            refused("sdwan", BAD_STATE),
            "and ends at an appliance that must run"),
        row(
            "TGW-01",
            branch()
                .route("rt-app1", "192.168.0.0/15 -> tgw-1")
                .connectPeer("peer", "att-c", "branch", "192.168.0.0/15"),
            "app -> 192.169.1.10 tcp 443",
            refused("peer", NO_POSSIBLE_DESTINATION),
            "it may announce more than lies behind it"),
        row(
            "TGW-01",
            branch()
                .change(
                    "peer",
                    TransitGatewayConnectPeer.class,
                    peer -> peer.withNetwork(Optional.empty())),
            "app -> 192.168.1.10 tcp 443",
            unknown("peer", UNKNOWN_RESOURCE),
            "what lies behind it may not be known"));
  }

  private static Stream<Scenario> back() {
    return Stream.of(
        row("TGW-01", branch(), "192.168.1.10 -> app tcp 8080", reachable(), "from the branch"),
        row(
            "WALK-23",
            branch(),
            "192.168.1.10 -> bapp2 tcp 8080",
            reachable(),
            "what comes by Connect has no zone"),
        row(
            "WALK-23",
            branch(),
            "192.168.1.10 -> app2 tcp 8080",
            replyRefused("att-a", TGW_ROUTE_AZ_RESTRICTION),
            "but the reply has one"),
        row(
            "TGW-14",
            branch().noRoute("rt-app1", "192.168.0.0/16").noRoute("rt-app1", "0.0.0.0/0"),
            "192.168.1.10 -> app tcp 8080",
            replyRefused("rt-app1", NO_ROUTE_TO_DESTINATION),
            "the VPC needs a route to the branch"),
        row(
            "TGW-13",
            branch().policyTable("P", "tgw-1", "10 all -> T1").associate("att-c", "P"),
            "192.168.1.10 -> app tcp 8080",
            refused("branch", NO_ROUTE_TO_DESTINATION),
            "with a policy table nothing is announced to the branch"));
  }

  private static Lab branch() {
    return f3().route("rt-app1", "192.168.0.0/16 -> tgw-1")
        .route("rt-app2", "192.168.0.0/16 -> tgw-1")
        .route("rt-b2", "192.168.0.0/16 -> tgw-1")
        .allowIn("sg-app", "tcp 8080 from 192.168.0.0/16")
        .allowIn("sg-b", "tcp 8080 from 192.168.0.0/16")
        .with(
            new OnPremisesNetwork(
                ResourceId.of("branch"),
                "",
                Optional.empty(),
                List.of(Cidr.parse("192.168.0.0/16"))))
        .connect("att-c", "tgw-1", "T1", "att-b")
        .connectPeer("peer", "att-c", "branch", "192.168.0.0/16 via 65010");
  }

  private static Lab onAppliance() {
    return branch()
        .inVpc("vpc-b")
        .host("sdwan", "b1", "10.1.0.99", "sg-b")
        .inVpc("vpc-a")
        .change(
            "peer",
            TransitGatewayConnectPeer.class,
            peer -> peer.withPeerAddress(Optional.of(Address.parse("10.1.0.99"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
