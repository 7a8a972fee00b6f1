package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f4;
import static dev.hopscope.routing.lab.Fixtures.withB;
import static dev.hopscope.routing.lab.Fixtures.withEndpoints;
import static dev.hopscope.routing.lab.Fixtures.withVpn;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_VPN;
import static dev.hopscope.routing.trace.DropReason.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_POSSIBLE_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL;
import static dev.hopscope.routing.trace.DropReason.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT;
import static dev.hopscope.routing.trace.DropReason.VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS;
import static dev.hopscope.routing.trace.DropReason.VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS;
import static dev.hopscope.routing.trace.DropReason.VGW_UNKNOWN_PREFIX;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.routing.lab.Hybrid;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journeys J8 and J8r: between a VPC and a network outside AWS. */
class VpnTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row("S120", f4(), "app -> 192.168.1.10 tcp 22", reachable(), "a propagated route"),
        row(
            "S121",
            f4().propagating("rt-app1"),
            "app -> 192.168.1.10 tcp 22",
            refused("igw-a", IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS),
            "without it the default takes the packet to the internet"),
        row(
            "S122",
            f4().vpn("vpn-1", "office", "vgw-a", "192.168.5.0/24")
                .route("rt-app1", "192.168.0.0/16 -> vgw-a"),
            "app -> 192.168.1.10 tcp 22",
            refused("vgw-a", VGW_UNKNOWN_PREFIX),
            "the gateway must know the range as well"),
        row(
            "S122b",
            f4().onPremises("branch", "192.168.1.0/24")
                .with(tunnelsDown("vpn-2", "branch", "192.168.1.0/24")),
            "app -> 192.168.1.10@office tcp 22",
            reachable(),
            "a healthy path before a longer dead one"),
        row(
            "S123",
            f4().change("vpn-1", VpnConnection.class, vpn -> vpn.withTunnelsUp(0)),
            "app -> 192.168.1.10 tcp 22",
            refused("vpn-1", BAD_STATE_VPN),
            "both tunnels down"),
        row("S124", f4(), "192.168.1.10 -> app tcp 8080", reachable(), "in from outside"),
        row(
            "S125",
            f4(),
            "192.168.1.10 -> app2 tcp 8080",
            replyRefused("nat-1", RETURN_PATH_ASYMMETRIC_STATEFUL),
            "the reply goes to a NAT gateway"),
        row(
            "S126",
            f4(),
            "192.168.1.10 -> internet tcp 443",
            refused("vgw-a", VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "no way through a VPC to the internet"),
        row(
            "S128",
            f4().bgpVpn("vpn-1", "office", "vgw-a", "10.0.10.0/24").propagating("rt-pub", "vgw-a"),
            "web -> app tcp 8080",
            reachable(),
            "the local route beats a longer propagated one"),
        row(
            "S129",
            f4().with(Hybrid.privateVif("dxvif-1", "vgw-a", "office", "192.168.0.0/16")),
            "app -> 192.168.1.10 tcp 22",
            reachable(),
            "Direct Connect before a VPN"),
        row(
            "S130",
            withVpn(f3()).route("rt-app1", "192.168.0.0/16 -> tgw-1"),
            "app -> 192.168.1.10 tcp 22",
            refused("T1", TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT),
            "a static route beats a propagated one"),
        row(
            "S131",
            withEndpoints(f4()),
            "192.168.1.10 -> 198.51.100.130 tcp 443",
            refused("vgw-a", VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "nor to a gateway endpoint"),
        row(
            "S132",
            withEndpoints(f4()).allowIn("sg-vpce", "tcp 443 from 192.168.0.0/16"),
            "192.168.1.10 -> 10.0.10.50 tcp 443",
            reachable(),
            "but to an interface endpoint"),
        row(
            "S133",
            twoVpcsWithGateways(),
            "app -> bapp tcp 8080",
            refused("vgw-a", VGW_UNKNOWN_PREFIX),
            "no way from one virtual private gateway to another"),
        row(
            "S134",
            transitThroughVpc(),
            "bapp -> 192.168.1.10 tcp 22",
            refused("vgw-a", VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS),
            "no way through a VPC to its VPN"),
        row(
            "S202",
            announced("203.0.113.0/24")
                .prefixList("pl-c", "203.0.113.0/24")
                .route("rt-app1", "pl-c -> nat-1"),
            "app -> internet tcp 443",
            reachable(),
            "a prefix list beats what is propagated"),
        row(
            "S203",
            announced("203.0.113.0/25"),
            "app -> internet tcp 443",
            refused("vpn-1", NO_POSSIBLE_DESTINATION),
            "the longer announced range takes it, and nobody is there"));
  }

  private static VpnConnection tunnelsDown(String id, String network, String routes) {
    Lab lab = f4().onPremises(network, routes).vpn(id, network, "vgw-a", routes);
    return lab.topology()
        .find(ResourceId.of(id), VpnConnection.class)
        .orElseThrow()
        .withTunnelsUp(0);
  }

  private static Lab twoVpcsWithGateways() {
    return withB(f4())
        .vgw("vgw-b")
        .inVpc("vpc-a")
        .with(Hybrid.hub("dxgw-1", Hybrid.to("vgw-a"), Hybrid.to("vgw-b")))
        .with(Hybrid.privateVif("dxvif-1", "dxgw-1", "office", "192.168.0.0/16"))
        .route("rt-app1", "10.1.0.0/16 -> vgw-a");
  }

  private static Lab transitThroughVpc() {
    return withVpn(f3())
        .route("rt-b1", "192.168.0.0/16 -> tgw-1")
        .transitRoute("T1", "192.168.0.0/16 -> att-a")
        .route("rt-tgwA", "192.168.0.0/16 -> vgw-a");
  }

  private static Lab announced(String range) {
    return f4().bgpVpn("vpn-1", "office", "vgw-a", range);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
