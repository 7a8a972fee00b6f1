package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f7;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ROUTE;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.ENI_SOURCE_DEST_CHECK_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.INGRESS_RTB_NO_PUBLIC_IP;
import static dev.hopscope.routing.trace.DropReason.INGRESS_RTB_TRAFFIC_REDIRECTION;
import static dev.hopscope.routing.trace.DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCES_NOT_PRESERVED;

import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journeys J13 and J14: through an instance that passes packets on. */
class MiddleboxTest {

  static Stream<Scenario> rows() {
    return Stream.of(natInstance(), eastWest(), fromTheInternet()).flatMap(part -> part);
  }

  private static Stream<Scenario> natInstance() {
    return Stream.of(
        row(
            "S196",
            natInstance("all from any"),
            "db -> internet tcp 443",
            refused("eni-natI", ENI_SOURCE_DEST_CHECK_RESTRICTION),
            "the check drops what is not its own"),
        row(
            "S197",
            natInstance("tcp 443 from 10.0.20.0/24").sourceDestCheck("natI", false),
            "db -> internet tcp 443",
            reachableFrom("198.51.100.50"),
            "a NAT instance"),
        row(
            "S198",
            natInstance("tcp 22 from any").sourceDestCheck("natI", false),
            "db -> internet tcp 443",
            refused("sg-nat in", ENI_SG_RULES_MISMATCH),
            "its groups filter what it passes on"));
  }

  private static Stream<Scenario> eastWest() {
    return Stream.of(
        row(
            "S184",
            inspected().onlyIn("sg-db", "tcp 5432 from sg-app"),
            "app -> db tcp 5432",
            refused("sg-db in", SG_REFERENCES_NOT_PRESERVED),
            "behind a middlebox a group is not recognised"),
        row("S185", byRange(), "app -> db tcp 5432", reachableFrom("10.0.10.10"), "a range is"),
        row(
            "S186",
            byRange().noRoute("rt-db", "10.0.10.0/24"),
            "app -> db tcp 5432",
            replyRefused("eni-fw", RETURN_PATH_ASYMMETRIC_STATEFUL),
            "the reply passes the firewall by"),
        row(
            "S187",
            byRange().stop("fw"),
            "app -> db tcp 5432",
            refused("rt-app1", BAD_STATE_ROUTE),
            "a dead route does not fall back to the local one"),
        row(
            "S201",
            f7().prefixList("pl-c", "203.0.113.0/24")
                .route("rt-app1", "pl-c -> eni-fw")
                .route("rt-app1", "203.0.113.0/24 -> nat-1"),
            "app -> internet tcp 443",
            reachableFrom("198.51.100.20"),
            "of equal length the written range beats the prefix list"));
  }

  private static Stream<Scenario> fromTheInternet() {
    return Stream.of(
        row(
            "S180",
            inspectedIngress(),
            "internet -> 198.51.100.10 tcp 443",
            reachable(),
            "an edge table leads in through the firewall, and the subnet's table out"),
        row(
            "S181",
            inspectedIngress().sourceDestCheck("fw", true),
            "internet -> 198.51.100.10 tcp 443",
            refused("eni-fw", ENI_SOURCE_DEST_CHECK_RESTRICTION),
            "the check drops what is not its own"),
        row(
            "S182",
            inspectedIngress().subnetTable("pubA1", "rt-pub"),
            "internet -> 198.51.100.10 tcp 443",
            replyRefused("rt-pub", INGRESS_RTB_TRAFFIC_REDIRECTION),
            "the reply may not leave by another way"),
        row(
            "S183",
            inspectedIngress().remove("eip-198.51.100.40"),
            "internet -> 198.51.100.10 tcp 443",
            refused("eni-fw", INGRESS_RTB_NO_PUBLIC_IP),
            "the firewall needs a public address"));
  }

  private static Lab natInstance(String rule) {
    return f1().group("sg-nat", rule)
        .host("natI", "pubA1", "10.0.0.50", "sg-nat")
        .eip("198.51.100.50", "natI")
        .route("rt-db", "0.0.0.0/0 -> eni-natI");
  }

  private static Lab inspected() {
    return f7().route("rt-app1", "10.0.20.0/24 -> eni-fw").route("rt-db", "10.0.10.0/24 -> eni-fw");
  }

  private static Lab byRange() {
    return inspected().onlyIn("sg-db", "tcp 5432 from 10.0.10.0/24");
  }

  private static Lab inspectedIngress() {
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
