package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Balancers.balancer;
import static dev.hopscope.routing.lab.Balancers.f9;
import static dev.hopscope.routing.lab.Balancers.group;
import static dev.hopscope.routing.lab.Balancers.node;
import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.ELBV2_LISTENER_REQUIRES_TG_ACCEPT;
import static dev.hopscope.routing.trace.DropReason.ELB_ACL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.ELB_INSTALLED_AZ_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.ELB_LISTENERS_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.TARGET_ADDRESS_RESTRICTION;

import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes of load balancers that no scenario of the list shows. */
class BalancerCodesTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "LB-01",
            classic("app"),
            "db -> 10.0.10.30 tcp 443",
            refused("clb", ELB_LISTENERS_MISMATCH),
            "a classic load balancer listens on its ports only"),
        row(
            "NACL-24",
            classic("app").acl("appA1", "in 100 allow all", "out 100 allow tcp 49152-65535"),
            "db -> 10.0.10.30 tcp 80",
            refused("acl-appA1", ELB_ACL_RESTRICTION),
            "a classic load balancer meets the ACL even inside its subnet"),
        row(
            "LB-03",
            classic("app2"),
            "db -> 10.0.10.30 tcp 80",
            refused("clb", ELB_INSTALLED_AZ_RESTRICTION),
            "it sends to zones that it is enabled in"),
        row(
            "NLB-01",
            group(f9(), "tg-app", TargetGroup.TargetType.INSTANCE, "udp 8080", "app"),
            "internet -> 198.51.100.70 tcp 443",
            refused("nlb", ELBV2_LISTENER_REQUIRES_TG_ACCEPT),
            "a target group of another protocol takes nothing"),
        row(
            "LB-04",
            group(f9(), "tg-app", TargetGroup.TargetType.IP, "tcp 8080", "203.0.113.9"),
            "internet -> 198.51.100.70 tcp 443",
            refused("tg-app", TARGET_ADDRESS_RESTRICTION),
            "a target never has a public address"));
  }

  private static Lab classic(String target) {
    Lab lab = f1().group("sg-clb", "all from any").allowIn("sg-app", "tcp 8080 from 10.0.0.0/16");
    balancer(lab, "clb", LoadBalancer.Type.CLASSIC, "tcp 80 tg-c");
    node(lab, "clb", "appA1", "10.0.10.30", "", "sg-clb");
    return group(lab, "tg-c", TargetGroup.TargetType.INSTANCE, "tcp 8080", target);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
