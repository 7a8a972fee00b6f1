package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.TGW_POLICY_NO_MATCH;
import static dev.hopscope.routing.trace.DropReason.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT;

import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transit gateway policy tables choose the route table packet by packet (rule TGW-13). */
class TransitPolicyTest {

  static Stream<Scenario> rows() {
    return Stream.concat(documented(), derived());
  }

  static Stream<Scenario> documented() {
    return Stream.of(
        row(
            "S208",
            withPolicy("1 tcp 22 to 10.1.0.0/24 -> T1"),
            "app -> bapp tcp 8080",
            refused("P", TGW_POLICY_NO_MATCH),
            "no rule is for port 8080"),
        row(
            "S208b",
            withPolicy("1 tcp 22 to 10.1.0.0/24 -> T1", "2 all -> T1"),
            "app -> bapp tcp 8080",
            reachable(),
            "a last rule for everything"));
  }

  private static Stream<Scenario> derived() {
    return Stream.of(
        row(
            "TGW-13",
            withPolicy(),
            "app -> bapp tcp 8080",
            refused("P", TGW_POLICY_NO_MATCH),
            "an empty table drops everything"),
        row(
            "TGW-13",
            withPolicy("20 all -> T1", "10 tcp 8080 -> T2"),
            "app -> bapp tcp 8080",
            refused("T2", TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT),
            "the lowest number is asked first, and the first match decides"),
        row(
            "TGW-13",
            withPolicy("10 all from 10.0.11.0/24 -> T2", "20 all -> T1"),
            "app -> bapp tcp 8080",
            reachable(),
            "a rule for another source is passed over"),
        row(
            "TGW-13",
            withPolicy("10 tcp all by 1024-40000 -> T2", "20 all -> T1"),
            "app -> bapp tcp 8080",
            reachable(),
            "and one for other source ports"),
        row(
            "TGW-13",
            withPolicy("10 icmp -> T1"),
            "app -> bapp tcp 8080",
            refused("P", TGW_POLICY_NO_MATCH),
            "and one for another protocol"),
        row(
            "TGW-13",
            f3().policyTable("P", "tgw-1", "10 tcp 8080 -> T1").associate("att-b", "P"),
            "app -> bapp tcp 8080",
            replyRefused("P", TGW_POLICY_NO_MATCH),
            "the reply is sorted by the other attachment's table, with its ports swapped"),
        row(
            "TGW-13",
            f3().policyTable("P", "tgw-1", "10 tcp all by 8080 -> T1").associate("att-b", "P"),
            "app -> bapp tcp 8080",
            reachable(),
            "so that a rule for replies names the source port"),
        row(
            "TGW-13",
            officeBehind("P"),
            "192.168.1.10 -> app tcp 8080",
            refused("cgw-office", NO_ROUTE_TO_DESTINATION),
            "with a policy table on a VPN attachment nothing is announced to the office"),
        row(
            "TGW-13",
            officeBehind("T1"),
            "192.168.1.10 -> app tcp 8080",
            reachable(),
            "as it is with a route table"));
  }

  private static Lab withPolicy(String... rules) {
    return f3().transitTable("T2", "tgw-1")
        .policyTable("P", "tgw-1", rules)
        .associate("att-a", "P");
  }

  private static Lab officeBehind(String table) {
    return f3().route("rt-app1", "192.168.0.0/16 -> tgw-1")
        .allowIn("sg-app", "tcp 8080 from 192.168.0.0/16")
        .onPremises("office", "192.168.0.0/16")
        .bgpVpn("vpn-1", "office", "tgw-1", "192.168.0.0/16")
        .attachVpn("att-v", "tgw-1", "T1", "vpn-1")
        .policyTable("P", "tgw-1", "10 all -> T1")
        .associate("att-v", table);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
