package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f4;
import static dev.hopscope.routing.lab.Fixtures.withB;
import static dev.hopscope.routing.lab.Hybrid.announced;
import static dev.hopscope.routing.lab.Hybrid.attachment;
import static dev.hopscope.routing.lab.Hybrid.down;
import static dev.hopscope.routing.lab.Hybrid.hub;
import static dev.hopscope.routing.lab.Hybrid.numbered;
import static dev.hopscope.routing.lab.Hybrid.privateVif;
import static dev.hopscope.routing.lab.Hybrid.publicVif;
import static dev.hopscope.routing.lab.Hybrid.site;
import static dev.hopscope.routing.lab.Hybrid.to;
import static dev.hopscope.routing.lab.Hybrid.transitVif;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_VPN;
import static dev.hopscope.routing.trace.DropReason.DX_PREFIX_NOT_ALLOWED;
import static dev.hopscope.routing.trace.DropReason.GATEWAY_REJECTS_SPOOFED_TRAFFIC;
import static dev.hopscope.routing.trace.DropReason.NO_POSSIBLE_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.PROTOCOL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS;
import static dev.hopscope.routing.trace.DropReason.VGW_UNKNOWN_PREFIX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.OutsidePath;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Direct Connect, the choice among paths, and sites that reach each other over one gateway. */
class DirectConnectTest {
  private static final String OFFICE = "192.168.0.0/16";

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "DX-03",
            shared(),
            "app -> 192.168.1.10 tcp 22",
            reachable(),
            "over a Direct Connect gateway"),
        row("J8r DX", shared(), "192.168.1.10 -> app tcp 8080", reachable(), "and in from outside"),
        row(
            "DX-05 exact",
            shared().with(hub("dxgw-1", to("vgw-a", "10.0.0.0/16"), to("vgw-b"))),
            "192.168.1.10 -> app tcp 8080",
            reachable(),
            "an allowed prefix equal to the range lets it through"),
        row(
            "DX-05 forward",
            shared().with(hub("dxgw-1", to("vgw-a", "10.0.10.0/24"), to("vgw-b"))),
            "192.168.1.10 -> app tcp 8080",
            refused("dxgw-1", DX_PREFIX_NOT_ALLOWED),
            "a narrower one holds the whole range back"),
        row(
            "DX-05 return",
            shared().with(hub("dxgw-1", to("vgw-a", "10.0.10.0/24"), to("vgw-b"))),
            "app -> 192.168.1.10 tcp 22",
            replyRefused("dxgw-1", DX_PREFIX_NOT_ALLOWED),
            "and the reply too"),
        row(
            "DX-04 supernet",
            shared()
                .change(
                    "dxvif-1", VirtualInterface.class, vif -> vif.withRoutes(cidrs("10.0.0.0/8"))),
            "app -> bapp tcp 8080",
            refused("dxgw-1", NO_POSSIBLE_DESTINATION),
            "no way back to another VPC, not even by a wider announcement"),
        row(
            "DX-04 interfaces",
            shared()
                .with(site("branch", "172.20.0.0/16"))
                .with(privateVif("dxvif-2", "dxgw-1", "branch", "172.20.0.0/16")),
            "192.168.1.10 -> 172.20.0.5@branch tcp 22",
            refused("dxgw-1", NO_POSSIBLE_DESTINATION),
            "no way from one virtual interface to another"),
        row(
            "DX-04 VPN",
            sharedWithVpn(),
            "192.168.1.10 -> 172.20.0.5@branch tcp 22",
            refused("dxgw-1", NO_POSSIBLE_DESTINATION),
            "nor to a VPN of an associated gateway"),
        row(
            "VPN-04 down",
            shared()
                .change("dxvif-1", VirtualInterface.class, down())
                .route("rt-app1", OFFICE + " -> vgw-a"),
            "app -> 192.168.1.10 tcp 22",
            refused("dxvif-1", BAD_STATE_VPN),
            "only a dead path knows the range"),
        row(
            "VPN-02 withdrawn",
            shared()
                .change("dxvif-1", VirtualInterface.class, down())
                .noRoute("rt-app1", "0.0.0.0/0"),
            "app -> 192.168.1.10 tcp 22",
            refused("rt-app1", NO_ROUTE_TO_DESTINATION),
            "BGP routes go with the session"),
        row(
            "VPN-04 fallback",
            f4().with(privateVif("dxvif-1", "vgw-a", "office", OFFICE))
                .change("dxvif-1", VirtualInterface.class, down()),
            "app -> 192.168.1.10 tcp 22",
            reachable(),
            "the VPN takes over"),
        row(
            "VPN-05 DX",
            ipv6(),
            "app -> 2001:db8:c::5 tcp 22",
            reachable(),
            "Direct Connect carries IPv6"),
        row(
            "VPN-05 VPN",
            f4().onPremises("office", OFFICE, "2001:db8:c::/48")
                .bgpVpn("vpn-1", "office", "vgw-a", OFFICE, "2001:db8:c::/48")
                .route("rt-app1", "2001:db8:c::/48 -> vgw-a"),
            "app -> 2001:db8:c::5 tcp 22",
            refused("vgw-a", VGW_UNKNOWN_PREFIX),
            "a VPN on a virtual private gateway does not"),
        row(
            "VPN-05 TGW",
            f3().onPremises("office", OFFICE, "2001:db8:c::/48")
                .bgpVpn("vpn-1", "office", "tgw-1", OFFICE)
                .attachVpn("att-v", "tgw-1", "T1", "vpn-1")
                .change(
                    "att-a",
                    TransitGatewayAttachment.class,
                    att -> att.withOptions(false, true, true))
                .transitRoute("T1", "2001:db8:c::/48 -> att-v")
                .route("rt-app1", "2001:db8:c::/48 -> tgw-1"),
            "app -> 2001:db8:c::5 tcp 22",
            refused("vpn-1", PROTOCOL_RESTRICTION),
            "tunnels for IPv4 carry no IPv6 on a transit gateway either"),
        row(
            "TGW-42",
            transit("10.0.0.0/16"),
            "192.168.1.10 -> app tcp 8080",
            reachable(),
            "over a transit virtual interface"),
        row(
            "TGW-42 out",
            transit("10.0.0.0/16"),
            "app -> 192.168.1.10 tcp 22",
            reachable(),
            "and out"),
        row(
            "DX-05 transit",
            transit("10.1.0.0/16"),
            "192.168.1.10 -> app tcp 8080",
            refused("dxgw-1", DX_PREFIX_NOT_ALLOWED),
            "what is not among the allowed prefixes is not announced"),
        row(
            "DX-06",
            publicly(),
            "203.0.113.70@office -> 198.51.100.10 tcp 443",
            reachable(),
            "a public virtual interface leads to elastic IPs"),
        row(
            "DX-06 private",
            publicly(),
            "192.168.1.10@office -> 198.51.100.10 tcp 443",
            refused("dxvif-p", GATEWAY_REJECTS_SPOOFED_TRAFFIC),
            "not from a private address"),
        row(
            "DX-06 out",
            publicly(),
            "web -> 203.0.113.70 tcp 443",
            reachable(),
            "and out to the announced addresses"),
        row(
            "VPN-10",
            hubOfSites(65_001),
            "192.168.1.10 -> 172.20.0.5@branch tcp 22",
            reachable(),
            "two BGP sites over one gateway"),
        row(
            "VPN-10 without VPC",
            hubOfSites(65_001)
                .change("vgw-a", VirtualPrivateGateway.class, vgw -> vgw.withVpc(Optional.empty())),
            "192.168.1.10 -> 172.20.0.5@branch tcp 22",
            reachable(),
            "which needs no VPC"),
        row(
            "VPN-10 same number",
            hubOfSites(65_000),
            "192.168.1.10 -> 172.20.0.5@branch tcp 22",
            refused("vgw-a", VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "their numbers must differ"),
        row(
            "VPN-10 static",
            hubOfSites(65_001).vpn("vpn-2", "branch", "vgw-a", "172.20.0.0/16"),
            "192.168.1.10 -> 172.20.0.5@branch tcp 22",
            refused("vgw-a", VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "and both must speak BGP"),
        row(
            "VPN-10 DX",
            hubOfSites(65_001)
                .with(site("plant", "172.21.0.0/16"))
                .with(privateVif("dxvif-2", "vgw-a", "plant", "172.21.0.0/16")),
            "172.21.0.5@plant -> 172.20.0.5@branch tcp 22",
            reachable(),
            "a site on a virtual interface of the gateway takes part"));
  }

  private static List<Cidr> cidrs(String range) {
    return List.of(Cidr.parse(range));
  }

  /** VPC A and VPC B on one Direct Connect gateway, an office behind it. */
  private static Lab shared() {
    return withB(f1())
        .vgw("vgw-b")
        .inVpc("vpc-a")
        .vgw("vgw-a")
        .with(site("office", OFFICE))
        .with(hub("dxgw-1", to("vgw-a"), to("vgw-b")))
        .with(privateVif("dxvif-1", "dxgw-1", "office", OFFICE))
        .propagating("rt-app1", "vgw-a")
        .route("rt-app1", "10.1.0.0/16 -> vgw-a")
        .allowIn("sg-app", "tcp 8080 from " + OFFICE);
  }

  private static Lab sharedWithVpn() {
    return shared()
        .onPremises("branch", "172.20.0.0/16")
        .bgpVpn("vpn-2", "branch", "vgw-a", "172.20.0.0/16")
        .change("cgw-branch", CustomerGateway.class, numbered(65_002));
  }

  private static Lab ipv6() {
    return shared()
        .with(site("office", OFFICE, "2001:db8:c::/48"))
        .with(privateVif("dxvif-1", "dxgw-1", "office", OFFICE, "2001:db8:c::/48"));
  }

  private static Lab transit(String allowed) {
    return f3().with(site("office", OFFICE))
        .with(hub("dxgw-1", to("tgw-1", allowed)))
        .with(transitVif("dxvif-1", "dxgw-1", "office", OFFICE))
        .with(attachment("att-d", "tgw-1", "dxgw-1", "T1"))
        .route("rt-app1", OFFICE + " -> tgw-1")
        .allowIn("sg-app", "tcp 8080 from " + OFFICE);
  }

  private static Lab publicly() {
    return f1().with(site("office", OFFICE, "203.0.113.64/28"))
        .with(publicVif("dxvif-p", "office", "203.0.113.64/28"));
  }

  private static Lab hubOfSites(long asnOfBranch) {
    return f4().bgpVpn("vpn-1", "office", "vgw-a", OFFICE)
        .onPremises("branch", "172.20.0.0/16")
        .bgpVpn("vpn-2", "branch", "vgw-a", "172.20.0.0/16")
        .change("cgw-branch", CustomerGateway.class, numbered(asnOfBranch));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void directConnectIsTakenBeforeStaticVpn() {
    Lab lab = f4().with(privateVif("dxvif-1", "vgw-a", "office", OFFICE));
    Step.PathStep choice = choice(lab.ask("app -> 192.168.1.10 tcp 22"));
    assertThat(choice.chosen().connection()).isEqualTo(ResourceId.of("dxvif-1"));
    assertThat(loss(choice)).isEqualTo(OutsidePath.Loss.WEAKER_ORIGIN);
  }

  @Test
  void longerPrefixOfVpnIsTakenBeforeDirectConnect() {
    Lab lab =
        f4().vpn("vpn-1", "office", "vgw-a", "192.168.1.0/24")
            .with(privateVif("dxvif-1", "vgw-a", "office", OFFICE));
    Step.PathStep choice = choice(lab.ask("app -> 192.168.1.10 tcp 22"));
    assertThat(choice.chosen().connection()).isEqualTo(ResourceId.of("vpn-1"));
    assertThat(loss(choice)).isEqualTo(OutsidePath.Loss.SHORTER_PREFIX);
  }

  @Test
  void shorterAsPathIsTakenBeforeLowerMed() {
    Step.PathStep choice = choice(twoVpns(announced(2, 0)).ask("app -> 192.168.1.10 tcp 22"));
    assertThat(choice.chosen().connection()).isEqualTo(ResourceId.of("vpn-2"));
    assertThat(loss(choice)).isEqualTo(OutsidePath.Loss.LONGER_AS_PATH);
  }

  @Test
  void lowerMedIsTakenAmongEqualAsPaths() {
    Step.PathStep choice = choice(twoVpns(announced(1, 200)).ask("app -> 192.168.1.10 tcp 22"));
    assertThat(choice.chosen().connection()).isEqualTo(ResourceId.of("vpn-2"));
    assertThat(loss(choice)).isEqualTo(OutsidePath.Loss.HIGHER_MED);
  }

  @Test
  void healthComesBeforeEveryOtherAttribute() {
    Lab lab =
        twoVpns(announced(1, 0)).change("vpn-1", VpnConnection.class, vpn -> vpn.withTunnelsUp(0));
    Step.PathStep choice = choice(lab.ask("app -> 192.168.1.10 tcp 22"));
    assertThat(choice.chosen().connection()).isEqualTo(ResourceId.of("vpn-2"));
    assertThat(loss(choice)).isEqualTo(OutsidePath.Loss.DEAD);
  }

  private static Lab twoVpns(UnaryOperator<VpnConnection> first) {
    return f4().bgpVpn("vpn-1", "office", "vgw-a", OFFICE)
        .bgpVpn("vpn-2", "office", "vgw-a", OFFICE)
        .change("vpn-1", VpnConnection.class, first);
  }

  private static Step.PathStep choice(Answer answer) {
    return answer.forward().orElseThrow().steps().stream()
        .filter(Step.PathStep.class::isInstance)
        .map(Step.PathStep.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static OutsidePath.Loss loss(Step.PathStep choice) {
    return choice.losers().getFirst().lossAgainst(choice.chosen());
  }
}
