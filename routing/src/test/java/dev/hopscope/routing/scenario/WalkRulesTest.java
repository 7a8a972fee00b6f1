package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.NO_POSSIBLE_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.RESOLVER_NOT_TRANSITABLE;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;

import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of the walk where several things refuse, and what is link-local. */
class WalkRulesTest {

  static Stream<Scenario> rows() {
    return Stream.of(order(), replies(), resolver()).flatMap(part -> part);
  }

  private static Stream<Scenario> order() {
    return Stream.of(
        row(
            "WALK-01",
            f1().acl("pubA1", "in 100 allow tcp 443", "out 100 allow all"),
            "web -> app tcp 22",
            refused("sg-app in", ENI_SG_RULES_MISMATCH),
            "the reply would be refused too, and later"),
        row(
            "WALK-02 no service",
            f1(),
            "app -> 169.254.1.1 tcp 80",
            refused("vpc-a", NO_POSSIBLE_DESTINATION),
            "nobody has the other link-local addresses"),
        row(
            "WALK-02 order",
            f1().acl("dbA1"),
            "db -> internet tcp 443",
            refused("acl-dbA1 out *", SUBNET_ACL_RESTRICTION),
            "the ACL is told before the missing route"),
        row(
            "WALK-03 order",
            f1().acl("dbA1").stop("db"),
            "app -> db tcp 5432",
            refused("acl-dbA1 in *", SUBNET_ACL_RESTRICTION),
            "the ACL before that nobody runs"),
        row(
            "WALK-03 state",
            f1().stop("db").onlyIn("sg-db"),
            "app -> db tcp 5432",
            refused("db", BAD_STATE),
            "and that before the groups"),
        row(
            "WALK-05",
            f1().acl("appA1").onlyIn("sg-app"),
            "app -> 10.0.10.77 tcp 8080",
            refused("vpc-a", NO_POSSIBLE_DESTINATION),
            "nobody in one's own subnet has the address"),
        row(
            "WALK-06",
            f1().acl("appA1"),
            "web -> 10.0.10.77 tcp 8080",
            refused("vpc-a", NO_POSSIBLE_DESTINATION),
            "nobody there is told before the ACL there"));
  }

  private static Stream<Scenario> replies() {
    return Stream.of(
        row(
            "WALK-25",
            f1().allowIn("sg-db", "udp 53 from 10.0.0.0/16")
                .acl("dbA1", "in 100 allow all", "out 100 allow tcp"),
            "app -> db udp 53",
            replyRefused("acl-dbA1 out *", SUBNET_ACL_RESTRICTION),
            "UDP is answered too"),
        row(
            "WALK-26",
            f1().allowIn("sg-app", "icmp 8/0 from 10.0.0.0/16")
                .acl("appA1", "in 100 allow icmp 8/0", "out 100 allow icmp 0/0"),
            "web -> app icmp",
            reachable(),
            "an echo request in, its reply out"),
        row(
            "WALK-26 IPv6",
            f1().allowIn("sg-app", "icmpv6 128/0 from ::/0")
                .acl("appA1", "in 100 allow icmpv6 128/0 ::/0", "out 100 allow icmpv6 128/0 ::/0"),
            "2001:db8:a:0::10 -> 2001:db8:a:10::10 icmpv6",
            replyRefused("acl-appA1 out *", SUBNET_ACL_RESTRICTION),
            "in IPv6 the reply is another type as well"));
  }

  private static Stream<Scenario> resolver() {
    return Stream.of(
        row(
            "DNS-01 link-local",
            f1().acl("appA1").onlyOut("sg-app"),
            "app -> 169.254.169.253 udp 53",
            reachable(),
            "the Resolver has a link-local address"),
        row(
            "DNS-01 IPv6",
            f1().acl("appA1").onlyOut("sg-app"),
            "2001:db8:a:10::10 -> fd00:ec2::253 udp 53",
            reachable(),
            "and one in IPv6"),
        row(
            "DNS-07",
            f3(),
            "app -> 10.1.0.2 udp 53",
            refused("vpc-b", RESOLVER_NOT_TRANSITABLE),
            "over a transit gateway it answers as little as over a peering"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
