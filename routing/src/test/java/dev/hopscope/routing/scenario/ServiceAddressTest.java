package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.DNS_SUPPORT_DISABLED;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.RESOLVER_NOT_TRANSITABLE;

import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journey J16 and odd addresses: the Resolver, metadata, second addresses, the main table. */
class ServiceAddressTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "S190",
            f1().acl("appA1"),
            "app -> 10.0.0.2 udp 53",
            reachable(),
            "no ACL filters the Resolver"),
        row(
            "S191",
            f1().noDnsSupport(),
            "app -> 10.0.0.2 udp 53",
            refused("vpc-a", DNS_SUPPORT_DISABLED),
            "a Resolver that is switched off"),
        row(
            "S192",
            f1().acl("appA1").onlyOut("sg-app"),
            "app -> 169.254.169.254 tcp 80",
            reachable(),
            "nothing filters instance metadata"),
        row("S192b", f1(), "db -> 169.254.169.254 tcp 80", reachable(), "and no route leads there"),
        row(
            "S193",
            f1().host("dns", "dbA1", "10.0.20.53", "sg-db"),
            "app -> 10.0.20.53 udp 53",
            refused("sg-db in", ENI_SG_RULES_MISMATCH),
            "a DNS server of one's own is filtered like any host"),
        row(
            "S194",
            f2(),
            "app -> 10.1.0.2 udp 53",
            refused("vpc-b", RESOLVER_NOT_TRANSITABLE),
            "the peer's Resolver serves the peer"),
        row(
            "S195",
            f1().secondaryAddress("web", "10.0.0.11"),
            "10.0.0.11@web -> internet tcp 443",
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "an elastic IP belongs to one private address"),
        row(
            "S200",
            f1().mainTable("appA2", "rt-db"),
            "app2 -> internet tcp 443",
            refused("rt-db", NO_ROUTE_TO_DESTINATION),
            "a subnet without a table has the main one"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
