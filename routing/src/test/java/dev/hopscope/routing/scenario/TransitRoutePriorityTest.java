package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.BgpAttributes;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.trace.Loser;
import dev.hopscope.routing.trace.LossReason;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of several routes of a transit gateway table wins (section 7.2 of the rules). */
class TransitRoutePriorityTest {
  private static final String TO_B = "app -> bapp tcp 8080";
  private static final String TO_OFFICE = "app -> 192.168.1.10 tcp 443";

  @Test
  void theLongestPrefixWinsWhateverItsKind() {
    Lab lab = f3().transitRoute("T1", "10.0.0.0/8 -> att-a");

    assertThat(chosen(lab, TO_B)).isEqualTo("att-b");
    assertThat(losses(lab, TO_B))
        .contains("10.0.0.0/8 TGW_RTB_MORE_SPECIFIC_ROUTE", "10.0.0.0/16 TGW_RTB_CANNOT_ROUTE");
  }

  @Test
  void aStaticRouteBeatsAPrefixListAndThatAPropagatedOne() {
    Lab listed = f3().prefixList("pl-b", "10.1.0.0/16").transitRoute("T1", "pl-b -> att-a");
    Lab written = Lab.of(listed.topology()).transitRoute("T1", "10.1.0.0/16 -> att-b");

    assertThat(chosen(listed, TO_B)).isEqualTo("att-a");
    assertThat(losses(listed, TO_B)).contains("10.1.0.0/16 TGW_RTB_HIGHER_PRIORITY_ROUTE");
    assertThat(chosen(written, TO_B)).isEqualTo("att-b");
    assertThat(losses(written, TO_B)).contains("pl-b TGW_RTB_HIGHER_PRIORITY_ROUTE");
  }

  @Test
  void aVpcBeatsConnectAndThatAVpn() {
    Lab lab =
        withOffice().connectPeer("peer-1", "att-c", "office", "10.1.0.0/16", "192.168.0.0/16");

    assertThat(chosen(lab, TO_B)).isEqualTo("att-b");
    assertThat(chosen(lab, TO_OFFICE)).isEqualTo("att-c");
    assertThat(losses(lab, TO_OFFICE)).contains("192.168.0.0/16 TGW_RTB_HIGHER_PRIORITY_ROUTE");
  }

  @Test
  void ofTwoConnectPeersTheShorterAsPathWinsThenTheLowerMed() {
    Lab paths = twoConnects("192.168.0.0/16 via 65010 65020", "192.168.0.0/16 via 65030");
    Lab meds = twoConnects("192.168.0.0/16 med 50", "192.168.0.0/16");

    assertThat(chosen(paths, TO_OFFICE)).isEqualTo("att-d");
    assertThat(chosen(meds, TO_OFFICE)).isEqualTo("att-c");
    assertThat(losses(meds, TO_OFFICE)).contains("192.168.0.0/16 TGW_RTB_HIGHER_PRIORITY_ROUTE");
  }

  @Test
  void whatAnotherAutonomousSystemTellsBeatsThePeersOfTheGatewaysOwn() {
    Lab lab =
        twoConnects("192.168.0.0/16", "192.168.0.0/16")
            .change("tgw-1", TransitGateway.class, TransitRoutePriorityTest::numbered)
            .change("peer-1", TransitGatewayConnectPeer.class, TransitRoutePriorityTest::internal);

    assertThat(chosen(lab, TO_OFFICE)).isEqualTo("att-d");
  }

  @Test
  void aVpnOverDirectConnectBeatsOneOverTheInternet() {
    Lab lab =
        twoVpns(true, VpnConnection.Routing.BGP)
            .change("vpn-2", VpnConnection.class, vpn -> vpn.withOverDirectConnect(true));

    assertThat(chosen(lab, TO_OFFICE)).isEqualTo("att-w");
    assertThat(forks(lab, TO_OFFICE)).isEmpty();
  }

  @Test
  void ofTwoVpnsTheShorterAsPathWins() {
    Lab lab =
        twoVpns(true, VpnConnection.Routing.BGP)
            .change(
                "vpn-1",
                VpnConnection.class,
                vpn -> vpn.withBgp(Optional.of(new BgpAttributes(3, 100))));

    assertThat(chosen(lab, TO_OFFICE)).isEqualTo("att-w");
    assertThat(losses(lab, TO_OFFICE)).contains("192.168.0.0/16 TGW_RTB_HIGHER_PRIORITY_ROUTE");
  }

  @Test
  void equalConnectAttachmentsShareTheLoad() {
    Lab lab = twoConnects("192.168.0.0/16", "192.168.0.0/16");

    assertThat(forks(lab, TO_OFFICE)).containsExactly("[att-c, att-d]");
    assertThat(losses(lab, TO_OFFICE)).contains("192.168.0.0/16 EQUAL_ROUTE");
  }

  @Test
  void equalVpnsShareTheLoadOnlyOverBgpAndIfTheGatewayAllows() {
    assertThat(forks(twoVpns(true, VpnConnection.Routing.BGP), TO_OFFICE))
        .containsExactly("[att-v, att-w]");
    assertThat(forks(twoVpns(false, VpnConnection.Routing.BGP), TO_OFFICE)).isEmpty();
    assertThat(forks(twoVpns(true, VpnConnection.Routing.STATIC), TO_OFFICE)).isEmpty();
  }

  @Test
  void equalRoutesOfDifferentKindsNeverShareTheLoad() {
    Lab lab = withOffice().connectPeer("peer-1", "att-c", "office", "192.168.0.0/16");

    assertThat(forks(lab, TO_OFFICE)).isEmpty();
  }

  @Test
  void vpcsNeverShareTheLoad() {
    Lab lab =
        f3().vpc("vpc-d", "10.9.0.0/16")
            .subnet("d1", "az1", "", "10.9.0.0/24")
            .attach("att-d", "tgw-1", "T1", "vpc-d", "d1")
            .change("T1", TransitGatewayRouteTable.class, TransitRoutePriorityTest::twiceToBAndD)
            .propagate("att-b")
            .inVpc("vpc-a");

    assertThat(forks(lab, TO_B)).isEmpty();
  }

  @Test
  void aRouteForAPrefixListThatIsNotInTheSnapshotMayBeTheWinner() {
    Lab lab = f3().transitRoute("T1", "pl-unknown -> att-a");

    assertThat(lab.ask(TO_B).failure())
        .hasValueSatisfying(
            failure -> assertThat(failure.component()).isEqualTo(ResourceId.of("pl-unknown")));
  }

  private static Lab withOffice() {
    return f3().route("rt-app1", "192.168.0.0/16 -> tgw-1")
        .onPremises("office", "192.168.0.0/16")
        .bgpVpn("vpn-1", "office", "tgw-1", "192.168.0.0/16", "10.1.0.0/16")
        .attachVpn("att-v", "tgw-1", "T1", "vpn-1")
        .connect("att-c", "tgw-1", "T1", "att-a");
  }

  private static Lab twoConnects(String first, String second) {
    return f3().route("rt-app1", "192.168.0.0/16 -> tgw-1")
        .onPremises("office", "192.168.0.0/16")
        .connect("att-c", "tgw-1", "T1", "att-a")
        .connect("att-d", "tgw-1", "T1", "att-a")
        .connectPeer("peer-1", "att-c", "office", first)
        .connectPeer("peer-2", "att-d", "office", second);
  }

  private static Lab twoVpns(boolean ecmp, VpnConnection.Routing routing) {
    Lab lab =
        f3().route("rt-app1", "192.168.0.0/16 -> tgw-1")
            .change("tgw-1", TransitGateway.class, gateway -> sharing(gateway, ecmp))
            .onPremises("office", "192.168.0.0/16");
    boolean bgp = routing == VpnConnection.Routing.BGP;
    for (String vpn : List.of("vpn-1", "vpn-2")) {
      lab =
          bgp
              ? lab.bgpVpn(vpn, "office", "tgw-1", "192.168.0.0/16")
              : lab.vpn(vpn, "office", "tgw-1", "192.168.0.0/16");
    }
    return lab.attachVpn("att-v", "tgw-1", "T1", "vpn-1")
        .attachVpn("att-w", "tgw-1", "T1", "vpn-2");
  }

  private static TransitGateway sharing(TransitGateway gateway, boolean ecmp) {
    return new TransitGateway(
        gateway.id(),
        gateway.name(),
        gateway.region(),
        gateway.asn(),
        gateway.securityGroupReferencing(),
        ecmp,
        gateway.defaultAssociation(),
        gateway.defaultPropagation());
  }

  private static TransitGateway numbered(TransitGateway gateway) {
    return new TransitGateway(
        gateway.id(),
        gateway.name(),
        gateway.region(),
        Optional.of(64_512L),
        gateway.securityGroupReferencing(),
        gateway.vpnEcmp(),
        gateway.defaultAssociation(),
        gateway.defaultPropagation());
  }

  private static TransitGatewayConnectPeer internal(TransitGatewayConnectPeer peer) {
    return new TransitGatewayConnectPeer(
        peer.id(),
        peer.name(),
        peer.attachment(),
        peer.state(),
        peer.transitGatewayAddress(),
        peer.peerAddress(),
        peer.insideCidrs(),
        Optional.of(64_512L),
        peer.bgpUp(),
        peer.routes(),
        peer.network());
  }

  /** As a snapshot may list them: the same range, propagated by two attachments. */
  private static TransitGatewayRouteTable twiceToBAndD(TransitGatewayRouteTable table) {
    List<TransitGatewayRoute> routes = new ArrayList<>(table.routes());
    for (String attachment : List.of("att-b", "att-d")) {
      routes.add(
          new TransitGatewayRoute(
              RouteDestination.parse("10.1.0.0/16"),
              Optional.of(ResourceId.of(attachment)),
              true,
              false));
    }
    return table.withRoutes(routes);
  }

  private static String chosen(Lab lab, String question) {
    return lookUp(lab.ask(question))
        .chosen()
        .orElseThrow()
        .route()
        .attachment()
        .orElseThrow()
        .value();
  }

  private static List<String> losses(Lab lab, String question) {
    return lookUp(lab.ask(question)).losers().stream().map(TransitRoutePriorityTest::text).toList();
  }

  private static String text(Loser<EffectiveTransitGatewayRoute> loser) {
    LossReason reason = loser.reason();
    return loser.considered().route().destination() + " " + reason;
  }

  private static Step.TransitRouteStep lookUp(Answer answer) {
    return answer.forward().orElseThrow().steps().stream()
        .filter(Step.TransitRouteStep.class::isInstance)
        .map(Step.TransitRouteStep.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> forks(Lab lab, String question) {
    return lab.ask(question).forward().orElseThrow().steps().stream()
        .filter(Step.ForkStep.class::isInstance)
        .map(Step.ForkStep.class::cast)
        .filter(fork -> fork.component().value().equals("T1"))
        .map(fork -> fork.choices().toString())
        .toList();
  }
}
