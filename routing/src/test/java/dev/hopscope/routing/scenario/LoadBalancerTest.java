package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Balancers.f6;
import static dev.hopscope.routing.lab.Balancers.f9;
import static dev.hopscope.routing.lab.Balancers.listening;
import static dev.hopscope.routing.lab.Balancers.node;
import static dev.hopscope.routing.lab.Balancers.nodesIn;
import static dev.hopscope.routing.lab.Balancers.preserve;
import static dev.hopscope.routing.lab.Balancers.targets;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.ELBV2_LISTENERS_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.ELBV2_LISTENER_HAS_NO_TG;
import static dev.hopscope.routing.trace.DropReason.ELBV2_NO_TARGETS_IN_AZ;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.NLB_HAIRPIN;
import static dev.hopscope.routing.trace.DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL;
import static dev.hopscope.routing.trace.DropReason.SG_HAS_NO_RULES;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;

import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journeys J12 and J12i: through a load balancer. */
class LoadBalancerTest {

  static Stream<Scenario> rows() {
    return Stream.concat(application(), network());
  }

  private static Stream<Scenario> application() {
    return Stream.of(
        row(
            "S160",
            f6(),
            "internet -> 198.51.100.30 tcp 443",
            reachableFrom("10.0.0.30"),
            "two connections: to the node, and from it"),
        row(
            "S161",
            f6().onlyIn("sg-app", "tcp 8080 from 203.0.113.0/24"),
            "internet -> 198.51.100.30 tcp 443",
            refused("sg-app in", ENI_SG_RULES_MISMATCH),
            "the target sees the node, not the client"),
        row(
            "S162",
            f6().acl(
                    "appA1",
                    "in 100 deny tcp 8080 0.0.0.0/0",
                    "in 110 allow all",
                    "out 100 allow all"),
            "internet -> 198.51.100.30 tcp 443",
            refused("acl-appA1 in 100", SUBNET_ACL_RESTRICTION),
            "no healthy target: it sends all the same"),
        row(
            "S162b",
            targets(f6(), "tg-app"),
            "internet -> 198.51.100.30 tcp 443",
            refused("alb", ELBV2_LISTENER_HAS_NO_TG),
            "nobody is registered"),
        row(
            "S163",
            listening(f6(), "alb", "http 80 tg-app"),
            "internet -> 198.51.100.30 tcp 443",
            refused("alb", ELBV2_LISTENERS_MISMATCH),
            "no listener on the port"),
        row(
            "S164",
            inPrivateSubnets(),
            "internet -> 198.51.100.30 tcp 443",
            replyRefused("nat-1", RETURN_PATH_ASYMMETRIC_STATEFUL),
            "nodes without a route to the internet gateway cannot answer"),
        row(
            "S165",
            f6().onlyOut("sg-alb"),
            "internet -> 198.51.100.30 tcp 443",
            refused("sg-alb out", SG_HAS_NO_RULES),
            "the node's own rules to the targets"));
  }

  private static Lab inPrivateSubnets() {
    Lab lab = f6().remove("eni-alb-pubA1").remove("eni-alb-pubA2");
    node(lab, "alb", "appA1", "10.0.10.30", "198.51.100.30", "sg-alb");
    return node(lab, "alb", "appA2", "10.0.11.30", "198.51.100.31", "sg-alb");
  }

  private static Stream<Scenario> network() {
    return Stream.of(
        row(
            "S166",
            f9(),
            "internet -> 198.51.100.70 tcp 443",
            refused("sg-app in", ENI_SG_RULES_MISMATCH),
            "the target sees the client's own address"),
        row(
            "S167",
            preserve(f9(), "tg-app", false),
            "internet -> 198.51.100.70 tcp 443",
            reachableFrom("10.0.0.40"),
            "without preservation it sees the node"),
        row(
            "S168",
            withGroup(),
            "internet -> 198.51.100.70 tcp 443",
            reachableFrom("203.0.113.5"),
            "a rule that names the load balancer's group counts even so"),
        row(
            "S168b",
            withGroup().onlyOut("sg-nlb"),
            "internet -> 198.51.100.70 tcp 443",
            refused("sg-nlb out", SG_HAS_NO_RULES),
            "outbound rules hold for what it sends to targets"),
        row(
            "S169",
            preserve(f9(), "tg-app", false),
            "internet -> 198.51.100.71 tcp 443",
            refused("nlb", ELBV2_NO_TARGETS_IN_AZ),
            "a node sends only inside its zone"),
        row(
            "S170",
            internal(),
            "app -> 10.0.0.40 tcp 443",
            refused("nlb", NLB_HAIRPIN),
            "a target that is picked by its own connection"));
  }

  private static Lab withGroup() {
    return nodesIn(f9().group("sg-nlb", "tcp 443 from any"), "nlb", "sg-nlb")
        .onlyIn("sg-app", "tcp 8080 from sg-nlb");
  }

  private static Lab internal() {
    return node(f9().remove("eni-nlb-pubA2"), "nlb", "pubA1", "10.0.0.40", "");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  static Stream<Scenario> reachableRows() {
    return Stream.of(
        row("LB-01", f6(), "internet -> 198.51.100.31 tcp 443", reachable(), "the other node"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reachableRows")
  void alsoHolds(Scenario scenario) {
    scenario.check();
  }
}
