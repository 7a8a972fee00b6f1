package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Balancers.f6;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.ELBV2_LISTENERS_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS;

import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.routing.lab.Balancers;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of load balancers that no scenario is about; each case is named after its rule. */
class BalancerRulesTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "LB-02 internal",
            internal(),
            "internet -> 10.0.0.30 tcp 443",
            refused("igw-a", IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS),
            "the nodes of an internal one have private addresses only"),
        row(
            "LB-02 internal, inside",
            internal(),
            "db -> 10.0.0.30 tcp 443",
            reachable(),
            "by which the VPC reaches it"),
        row(
            "ALB-02",
            f6().allowIn("sg-alb", "udp 443 from any"),
            "internet -> 198.51.100.30 udp 443",
            refused("alb", ELBV2_LISTENERS_MISMATCH),
            "it speaks HTTP and nothing else"),
        row(
            "CF-01",
            f6().prefixList("pl-cloudfront", "203.0.113.0/25")
                .onlyIn("sg-alb", "tcp 443 from pl-cloudfront"),
            "internet -> 198.51.100.30 tcp 443",
            reachable(),
            "CloudFront comes from public addresses of its list, as 203.0.113.5 here"),
        row(
            "CF-01 other",
            f6().prefixList("pl-cloudfront", "203.0.113.128/25")
                .onlyIn("sg-alb", "tcp 443 from pl-cloudfront"),
            "internet -> 198.51.100.30 tcp 443",
            refused("sg-alb in", ENI_SG_RULES_MISMATCH),
            "and nobody else does"));
  }

  private static Lab internal() {
    Lab lab =
        f6().change(
                "alb", LoadBalancer.class, each -> each.withScheme(LoadBalancer.Scheme.INTERNAL));
    Balancers.node(lab, "alb", "pubA1", "10.0.0.30", "", "sg-alb");
    return Balancers.node(lab, "alb", "pubA2", "10.0.1.30", "", "sg-alb");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
