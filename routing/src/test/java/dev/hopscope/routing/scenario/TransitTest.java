package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.centralEgress;
import static dev.hopscope.routing.lab.Fixtures.f11;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f8;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS;
import static dev.hopscope.routing.trace.DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL;
import static dev.hopscope.routing.trace.DropReason.RETURN_PATH_MISROUTED;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCING_SUPPORT;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION;
import static dev.hopscope.routing.trace.DropReason.TGW_ROUTE_AZ_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.TGW_RTB_BAD_STATE_ROUTE;
import static dev.hopscope.routing.trace.DropReason.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT;

import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journey J7: over a transit gateway, and out of another VPC. */
class TransitTest {

  static Stream<Scenario> rows() {
    return Stream.of(zones(), tables(), groups(), acls(), egress(), inspection())
        .flatMap(part -> part);
  }

  private static Stream<Scenario> zones() {
    return Stream.of(
        row(
            "S090",
            f3(),
            "app -> bapp tcp 8080",
            reachableFrom("10.0.10.10"),
            "attached on both sides"),
        row(
            "S091",
            f3(),
            "app2 -> bapp tcp 8080",
            refused("att-a", TGW_ROUTE_AZ_RESTRICTION),
            "the attachment has no subnet in the sender's zone"),
        row(
            "S092",
            f3(),
            "bapp -> app2 tcp 8080",
            replyRefused("att-a", TGW_ROUTE_AZ_RESTRICTION),
            "nor in the replier's"),
        row(
            "S093",
            f3(),
            "bapp2 -> app tcp 8080",
            reachable(),
            "the gateway enters in another zone"));
  }

  private static Stream<Scenario> tables() {
    return Stream.of(
        row(
            "S094",
            f3().noRoute("rt-b1", "10.0.0.0/8"),
            "app -> bapp tcp 8080",
            replyRefused("rt-b1", NO_ROUTE_TO_DESTINATION),
            "the far subnet needs a route back"),
        row(
            "S095",
            f3().disassociate("att-a"),
            "app -> bapp tcp 8080",
            refused("att-a", TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION),
            "an attachment with no table"),
        row(
            "S096",
            f3().propagate("att-b"),
            "app -> bapp tcp 8080",
            refused("T1", TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT),
            "nobody told the table of VPC B"),
        row(
            "S097",
            f3().propagate("att-a"),
            "app -> bapp tcp 8080",
            replyRefused("T1", TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT),
            "nor of VPC A"),
        row(
            "S098",
            f3().transitRoute("T1", "10.1.0.0/24 -> blackhole"),
            "app -> bapp tcp 8080",
            refused("T1", TGW_RTB_BAD_STATE_ROUTE),
            "a longer black hole"),
        row(
            "S098b",
            f3().transitRoute("T1", "10.1.0.0/24 -> blackhole"),
            "app -> bapp2 tcp 8080",
            reachable(),
            "beside it all is well"),
        row(
            "S099",
            f3().transitRoute("T1", "10.1.0.0/16 -> blackhole"),
            "app -> bapp tcp 8080",
            refused("T1", TGW_RTB_BAD_STATE_ROUTE),
            "a static black hole beats what is propagated"),
        row(
            "S106",
            laterTwin(),
            "app -> 10.1.0.10@bapp tcp 8080",
            reachable(),
            "of two overlapping VPCs the later is not propagated"),
        row(
            "S107",
            f3().transitTable("T2", "tgw-1").associate("att-b", "T2"),
            "app -> bapp tcp 8080",
            replyRefused("T2", TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT),
            "each attachment has its own table"),
        row("S108", shorterRoute(), "app -> bapp tcp 8080", reachable(), "a /8 serves as well"),
        row(
            "S108b",
            shorterRoute(),
            "app -> db tcp 5432",
            reachable(),
            "the local route is longer"));
  }

  private static Stream<Scenario> groups() {
    return Stream.of(
        row(
            "S100",
            referencing(true),
            "app -> bapp tcp 8080",
            reachable(),
            "a group named over a transit gateway"),
        row(
            "S101",
            referencing(false),
            "app -> bapp tcp 8080",
            refused("sg-b in", SG_REFERENCING_SUPPORT),
            "only if the gateway allows it"),
        row(
            "S102",
            referencing(true).onlyOut("sg-app", "tcp 8080 to sg-b"),
            "app -> bapp tcp 8080",
            refused("sg-app out", SG_REFERENCING_SUPPORT),
            "and only in inbound rules"));
  }

  private static Stream<Scenario> acls() {
    return Stream.of(
        row(
            "S103",
            f3().acl(
                    "tgwA1",
                    "in 100 deny all 10.0.10.0/24",
                    "in 110 allow all",
                    "out 100 allow all"),
            "app -> bapp tcp 8080",
            refused("acl-tgwA1 in 100", SUBNET_ACL_RESTRICTION),
            "the attachment's subnet filters what goes to the gateway"),
        row(
            "S104",
            f3().acl("tgwA1", "in 100 allow all"),
            "app -> bapp tcp 8080",
            replyRefused("acl-tgwA1 out *", SUBNET_ACL_RESTRICTION),
            "and what comes from it"),
        row(
            "S105",
            hostBesideGateway().acl("tgwA1", "in 100 allow all 10.0.255.0/28", "out 100 allow all"),
            "t -> bapp tcp 8080",
            reachable(),
            "from the gateway into its own subnet no ACL is asked"),
        row(
            "S105b",
            hostBesideGateway()
                .acl(
                    "tgwA1",
                    "in 100 allow all 10.0.255.0/28",
                    "out 100 allow tcp 8080 10.1.0.0/16"),
            "t -> bapp tcp 8080",
            reachable(),
            "in neither direction"),
        row(
            "S105c",
            f3().acl("b1", "in 100 allow all 10.1.0.0/24", "out 100 allow all 10.0.0.0/16"),
            "app -> bapp tcp 8080",
            reachable(),
            "from its own subnet to the gateway both directions are"));
  }

  private static Stream<Scenario> egress() {
    return Stream.of(
        row(
            "S111",
            f8(),
            "app -> internet tcp 443",
            reachableFrom("198.51.100.60"),
            "out by another VPC's NAT gateway"),
        row(
            "S111b",
            centralEgress("az2"),
            "app -> internet tcp 443",
            replyRefused("att-c", TGW_ROUTE_AZ_RESTRICTION),
            "the reply leaves from the NAT gateway's zone"),
        row(
            "S112",
            f8().noRoute("rt-cpub", "10.0.0.0/8"),
            "app -> internet tcp 443",
            replyRefused("igw-c", IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS),
            "the NAT gateway's subnet needs the way back"),
        row(
            "S113",
            f8().route("rt-ctgw", "0.0.0.0/0 -> igw-c"),
            "app -> internet tcp 443",
            refused("igw-c", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "an internet gateway serves its own VPC only"),
        row(
            "S114",
            withoutStaticDefault(),
            "app -> internet tcp 443",
            refused("T1", TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT),
            "the gateway's table needs a default route too"),
        row(
            "S115",
            f8().propagate("att-a"),
            "app -> internet tcp 443",
            replyRefused("T1", RETURN_PATH_MISROUTED),
            "without it the reply goes back where it came from"),
        row(
            "S127",
            onPremisesOverTransit(),
            "192.168.1.10 -> internet tcp 443",
            reachable(),
            "what comes over a transit gateway may use a NAT gateway"));
  }

  private static Stream<Scenario> inspection() {
    return Stream.of(
        row(
            "S116",
            f11(),
            "app -> bapp2 tcp 8080",
            replyRefused("eni-fw2", RETURN_PATH_ASYMMETRIC_STATEFUL),
            "two zones, two firewalls, each sees half"),
        row(
            "S117",
            f11().applianceMode("att-i"),
            "app -> bapp2 tcp 8080",
            reachable(),
            "appliance mode keeps a flow in one zone"),
        row("S118", f11(), "app -> bapp tcp 8080", reachable(), "one zone, one firewall"));
  }

  private static Lab laterTwin() {
    return f3().vpc("vpc-d", "10.1.0.0/16")
        .subnet("d1", "az1", "", "10.1.0.0/24")
        .attach("att-d", "tgw-1", "T1", "vpc-d", "d1");
  }

  private static Lab shorterRoute() {
    return f3().noRoute("rt-app1", "10.1.0.0/16").route("rt-app1", "10.0.0.0/8 -> tgw-1");
  }

  private static Lab referencing(boolean on) {
    return f3().groupReferencing("tgw-1", on).onlyIn("sg-b", "tcp 8080 from sg-app");
  }

  private static Lab hostBesideGateway() {
    return f3().host("t", "tgwA1", "10.0.255.5", "sg-app").route("rt-tgwA", "10.1.0.0/16 -> tgw-1");
  }

  private static Lab withoutStaticDefault() {
    return f8().noTransitRoutes("T1");
  }

  private static Lab onPremisesOverTransit() {
    return f8().route("rt-cpub", "192.168.0.0/16 -> tgw-1")
        .onPremises("office", "192.168.0.0/16")
        .bgpVpn("vpn-1", "office", "tgw-1", "192.168.0.0/16")
        .attachVpn("att-v", "tgw-1", "T1", "vpn-1");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
