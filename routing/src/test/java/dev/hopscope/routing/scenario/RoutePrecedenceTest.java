package dev.hopscope.routing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.routing.Answer;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several routes wins: examples E2.1 to E2.10 and the order of section 2.3. */
class RoutePrecedenceTest {
  private static Lab table() {
    return Lab.empty()
        .vpc("vpc-p", "172.31.0.0/16")
        .vpc("vpc-a", "10.0.0.0/16")
        .igw("igw-a")
        .vgw("vgw-a")
        .onPremises("office", "172.31.0.0/16", "10.0.9.0/24")
        .vpn("vpn-1", "office", "vgw-a", "172.31.4.0/24", "172.31.5.0/24", "10.0.9.0/24")
        .peering("pcx-1", "vpc-a", "vpc-p")
        .prefixList("pl-9", "52.0.0.0/15")
        .table("rt-nat", "0.0.0.0/0 -> igw-a")
        .table("rt", "0.0.0.0/0 -> igw-a", "172.31.0.0/16 -> pcx-1", "172.31.5.0/24 -> nat-1")
        .propagating("rt", "vgw-a")
        .gatewayEndpoint("vpce-s3", List.of("pl-9"), "rt")
        .subnet("s1", "az1", "rt", "10.0.1.0/24")
        .subnet("s2", "az1", "rt-nat", "10.0.2.0/24")
        .subnet("s3", "az1", "rt-nat", "10.0.3.0/24")
        .nat("nat-1", "s2", "10.0.2.9", "198.51.100.20")
        .group("sg", "all from any")
        .host("host", "s1", "10.0.1.10", "sg")
        .host("fw", "s2", "10.0.2.10", "sg");
  }

  @ParameterizedTest(name = "{0}: {1} goes to {2}")
  @CsvSource({
    "E2.1, 10.0.3.4,    local",
    "E2.2, 172.31.9.9,  pcx-1",
    "E2.3, 172.31.4.9,  vgw-a",
    "E2.4, 172.31.5.9,  nat-1",
    "E2.5, 52.1.2.3,    vpce-s3",
    "E2.6, 8.8.8.8,     igw-a",
    "E2.8, 10.0.9.9,    local",
  })
  void theBestRouteWins(String example, String destination, String target) {
    assertThat(chosen(table(), destination)).as(example).isEqualTo(target);
  }

  @Test
  void anIpv4TableHasNoRouteForIpv6() {
    Lab lab =
        table()
            .subnet("s1", "az1", "rt", "10.0.1.0/24", "2001:db8:a::/64")
            .ipv6("host", "2001:db8:a::10");
    Answer answer = lab.ask("2001:db8:a::10 -> 2001:db8:ffff::5 tcp 443");
    assertThat(answer.failure())
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.component()).hasToString("rt");
              assertThat(failure.reason()).isEqualTo(DropReason.NO_ROUTE_TO_DESTINATION);
            });
  }

  @Test
  void aDeadRouteDoesNotFallBackToTheDefault() {
    Answer answer = table().remove("pcx-1").ask("host -> 172.31.9.9 tcp 443");
    assertThat(answer.failure())
        .hasValueSatisfying(
            failure -> assertThat(failure.reason()).isEqualTo(DropReason.BAD_STATE_ROUTE));
  }

  @Test
  void aWholeSubnetMayBeRoutedThroughAnInterface() {
    assertThat(chosen(table().route("rt", "10.0.3.0/24 -> eni-fw"), "10.0.3.4"))
        .isEqualTo("eni-fw");
  }

  @Test
  void ofEqualLengthTheWrittenRangeBeatsThePrefixList() {
    assertThat(chosen(table().route("rt", "52.0.0.0/15 -> igw-a"), "52.1.2.3")).isEqualTo("igw-a");
  }

  @Test
  void aReplacedLocalRouteIsStillTheLocalOne() {
    assertThat(chosen(table().route("rt", "10.0.0.0/16 -> eni-fw"), "10.0.9.9"))
        .isEqualTo("eni-fw");
  }

  @Test
  void whatAStaticVpnAnnouncesBeatsWhatIsAnnouncedByBgp() {
    Lab lab =
        table()
            .onPremises("branch", "172.31.4.0/24")
            .bgpVpn("vpn-2", "branch", "vgw-a", "172.31.4.0/24");
    Step.RouteStep step = firstLookup(lab, "172.31.4.9");
    assertThat(step.chosen().orElseThrow().origin()).hasToString("PROPAGATED_VPN_STATIC");
  }

  @Test
  void theLosersAreKeptTheNextBestFirst() {
    assertThat(firstLookup(table(), "172.31.5.9").alsoMatching())
        .extracting(effective -> effective.route().target().toString())
        .containsExactly("vgw-a", "pcx-1", "igw-a");
  }

  private static String chosen(Lab lab, String destination) {
    return firstLookup(lab, destination).chosen().orElseThrow().route().target().toString();
  }

  private static Step.RouteStep firstLookup(Lab lab, String destination) {
    return lab.ask("host -> " + destination + " tcp 443").forward().orElseThrow().steps().stream()
        .filter(Step.RouteStep.class::isInstance)
        .map(Step.RouteStep.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
