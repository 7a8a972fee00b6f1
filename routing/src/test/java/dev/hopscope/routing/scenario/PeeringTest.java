package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.peered;
import static dev.hopscope.routing.lab.Fixtures.withEndpoints;
import static dev.hopscope.routing.lab.Fixtures.withVpn;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ROUTE;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR;
import static dev.hopscope.routing.trace.DropReason.RETURN_PATH_MISROUTED;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCES_NOT_PRESERVED;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;

import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journey J6: from one VPC to its peer, and no further. */
class PeeringTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "S070",
            f2(),
            "app -> bapp tcp 8080",
            reachableFrom("10.0.10.10"),
            "routes on both sides"),
        row(
            "S071",
            f2().noRoute("rt-b1", "10.0.0.0/16"),
            "app -> bapp tcp 8080",
            replyRefused("rt-b1", NO_ROUTE_TO_DESTINATION),
            "a route on one side only"),
        row(
            "S072",
            f2().noRoute("rt-app1", "10.1.0.0/16").noRoute("rt-pub", "10.1.0.0/16"),
            "app -> bapp tcp 8080",
            refused("igw-a", IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS),
            "without a route the default takes it to the internet"),
        row(
            "S072b",
            f2().noRoute("rt-app1", "10.1.0.0/16"),
            "app -> bapp tcp 8080",
            reachableFrom("10.0.0.220"),
            "the default leads to a NAT gateway, and its subnet has the route"),
        row(
            "S073",
            f2().noRoute("rt-db", "10.1.0.0/16"),
            "db -> bapp tcp 8080",
            refused("rt-db", NO_ROUTE_TO_DESTINATION),
            "no route and no default"),
        row(
            "S074",
            f2().change(
                    "pcx-ab",
                    VpcPeeringConnection.class,
                    pcx -> pcx.withState(PeeringState.PENDING_ACCEPTANCE)),
            "app -> bapp tcp 8080",
            refused("rt-app1", BAD_STATE_ROUTE),
            "a peering nobody has accepted is a black hole"),
        row(
            "S075",
            thirdVpc(),
            "app -> 10.2.0.10 tcp 8080",
            refused("pcx-ab", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR),
            "peering is not transitive"),
        row(
            "S076",
            f2().route("rt-b1", "0.0.0.0/0 -> pcx-ab"),
            "bapp -> internet tcp 443",
            refused("pcx-ab", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR),
            "not to the peer's internet gateway"),
        row(
            "S077",
            withVpn(f2()).route("rt-b1", "192.168.0.0/16 -> pcx-ab"),
            "bapp -> 192.168.1.10 tcp 22",
            refused("pcx-ab", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR),
            "not to the peer's VPN"),
        row(
            "S078",
            withEndpoints(f2()).route("rt-b1", "198.51.100.128/25 -> pcx-ab"),
            "bapp -> 198.51.100.130 tcp 443",
            refused("pcx-ab", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR),
            "not to the peer's gateway endpoint"),
        row(
            "S079",
            withEndpoints(f2()).allowIn("sg-vpce", "tcp 443 from 10.1.0.0/16"),
            "bapp -> 10.0.10.50 tcp 443",
            reachable(),
            "an interface endpoint is an address like any other"),
        row(
            "S080",
            f2().onlyIn("sg-app", "tcp 8080 from sg-b"),
            "bapp -> app tcp 8080",
            reachable(),
            "a group of the peer, in one Region"),
        row(
            "S081",
            peered("r2").onlyIn("sg-app", "tcp 8080 from sg-b"),
            "bapp -> app tcp 8080",
            refused("sg-app in", SG_REFERENCES_NOT_PRESERVED),
            "not across Regions"),
        row(
            "S082",
            twins(),
            "app -> 10.1.0.10@bapp tcp 8080",
            reachable(),
            "of two peers with one range the longer route chooses"),
        row(
            "S083",
            twins(),
            "dh -> app tcp 8080",
            replyRefused("rt-app1", RETURN_PATH_MISROUTED),
            "the reply goes to the other peer"),
        row(
            "S084",
            repliesToAppA1(),
            "app -> bapp tcp 8080",
            reachable(),
            "the peer's ACL allows replies to this subnet"),
        row(
            "S084b",
            repliesToAppA1(),
            "app2 -> bapp tcp 8080",
            replyRefused("acl-b1 out *", SUBNET_ACL_RESTRICTION),
            "but not to that one"),
        row(
            "S085",
            f2().onlyIn("sg-b", "tcp 8080 from 198.51.100.20/32"),
            "app -> bapp tcp 8080",
            refused("sg-b in", ENI_SG_RULES_MISMATCH),
            "a peer sees private addresses"));
  }

  private static Lab thirdVpc() {
    return f2().route("rt-app1", "10.2.0.0/16 -> pcx-ab")
        .vpc("vpc-c", "10.2.0.0/16")
        .table("rt-c1", "10.1.0.0/16 -> pcx-bc", "10.0.0.0/16 -> pcx-bc")
        .subnet("c1", "az1", "rt-c1", "10.2.0.0/24")
        .group("sg-c", "all from any")
        .host("chost", "c1", "10.2.0.10", "sg-c")
        .peering("pcx-bc", "vpc-b", "vpc-c");
  }

  private static Lab twins() {
    return f2().noRoute("rt-app1", "10.1.0.0/16")
        .route("rt-app1", "10.1.0.0/24 -> pcx-ab")
        .route("rt-app1", "10.1.0.0/16 -> pcx-ad")
        .vpc("vpc-d", "10.1.0.0/16")
        .table("rt-d1", "10.0.0.0/16 -> pcx-ad")
        .subnet("d1", "az1", "rt-d1", "10.1.0.0/24")
        .group("sg-d")
        .host("dh", "d1", "10.1.0.10", "sg-d")
        .peering("pcx-ad", "vpc-a", "vpc-d");
  }

  private static Lab repliesToAppA1() {
    return f2().acl(
            "b1", "in 100 allow tcp 8080 10.0.0.0/16", "out 100 allow tcp 1024-65535 10.0.10.0/24");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
