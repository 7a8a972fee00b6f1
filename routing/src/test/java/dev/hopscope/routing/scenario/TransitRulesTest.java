package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f4;
import static dev.hopscope.routing.lab.Fixtures.f7;
import static dev.hopscope.routing.lab.Fixtures.withVpn;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of ways out of a VPC that no scenario is about; each case is named after its rule. */
class TransitRulesTest {

  static Stream<Scenario> rows() {
    return Stream.of(transitGateways(), privateGateways()).flatMap(part -> part);
  }

  private static Stream<Scenario> transitGateways() {
    return Stream.of(
        row(
            "TGW-12 static",
            laterTwin().onlyIn("sg-b").transitRoute("T1", "10.1.0.0/24 -> att-d"),
            "app -> dh tcp 8080",
            reachable(),
            "a written route may still lead to the later of two alike"),
        row(
            "TGW-41",
            overVpn(),
            "192.168.1.10 -> app tcp 8080",
            reachable(),
            "its own table leads what comes by VPN"),
        row(
            "TGW-41 another table",
            overVpn().transitTable("T2", "tgw-1").associate("att-v", "T2"),
            "192.168.1.10 -> app tcp 8080",
            refused("T2", TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT),
            "and no other"),
        row(
            "NAT-10",
            f2().privateNat("nat-p", "pubA1", "10.0.0.230")
                .route("rt-app1", "10.1.0.0/16 -> nat-p")
                .onlyIn("sg-b", "tcp 8080 from 10.0.0.230/32"),
            "app -> bapp tcp 8080",
            reachableFrom("10.0.0.230"),
            "a private NAT gateway is for ways like these"));
  }

  private static Stream<Scenario> privateGateways() {
    return Stream.of(
        row(
            "VPN-07",
            steered().onlyIn("sg-fw", "tcp 443 from any"),
            "192.168.1.10 -> app tcp 8080",
            refused("sg-fw in", ENI_SG_RULES_MISMATCH),
            "an edge table leads what enters to a middlebox"),
        row(
            "VPN-07 both ways",
            steered(),
            "192.168.1.10 -> app tcp 8080",
            reachable(),
            "and the subnet's table leads back to it"),
        row(
            "VPN-09",
            f4().onlyIn("sg-app", "tcp 8080 from sg-app"),
            "192.168.1.10 -> app tcp 8080",
            refused("sg-app in", ENI_SG_RULES_MISMATCH),
            "nobody outside AWS is in a group"));
  }

  /** VPC D has the range of B, and was attached after it. */
  private static Lab laterTwin() {
    return f3().vpc("vpc-d", "10.1.0.0/16")
        .table("rt-d", "10.0.0.0/8 -> tgw-1")
        .subnet("d1", "az1", "rt-d", "10.1.0.0/24")
        .group("sg-d", "all from any")
        .host("dh", "d1", "10.1.0.10", "sg-d")
        .attach("att-d", "tgw-1", "T1", "vpc-d", "d1")
        .inVpc("vpc-a");
  }

  private static Lab overVpn() {
    return f3().onPremises("office", "192.168.0.0/16")
        .bgpVpn("vpn-t", "office", "tgw-1", "192.168.0.0/16")
        .attachVpn("att-v", "tgw-1", "T1", "vpn-t")
        .route("rt-app1", "192.168.0.0/16 -> tgw-1")
        .allowIn("sg-app", "tcp 8080 from 192.168.0.0/16");
  }

  private static Lab steered() {
    return withVpn(f7())
        .table("rt-edge", "10.0.10.0/24 -> eni-fw")
        .change(
            "vgw-a",
            VirtualPrivateGateway.class,
            vgw -> vgw.withRouteTable(Optional.of(ResourceId.of("rt-edge"))))
        .route("rt-app1", "192.168.0.0/16 -> eni-fw")
        .route("rt-fw", "192.168.0.0/16 -> vgw-a");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
