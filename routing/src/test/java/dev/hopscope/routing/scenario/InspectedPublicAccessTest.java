package dev.hopscope.routing.scenario;

import static dev.hopscope.model.resource.VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL;
import static dev.hopscope.model.resource.VpcBlockPublicAccessOptions.Mode.BLOCK_BIDIRECTIONAL;
import static dev.hopscope.routing.lab.Balancers.f6;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f7;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.VPC_BLOCK_PUBLIC_ACCESS_ENABLED;

import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Block Public Access where something else stands at the gateway: rules BPA-02 and BPA-05. */
class InspectedPublicAccessTest {
  private static final String IN = "internet -> 198.51.100.10 tcp 443";
  private static final String OUT = "web -> internet tcp 443";

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "BPA-02 firewall",
            excluding(behindAFirewall(), "fwA1"),
            IN,
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "no exclusion helps a network firewall"),
        row(
            "BPA-02 firewall, outward",
            excluding(behindAFirewall(), "fwA1"),
            OUT,
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "in neither direction"),
        row(
            "BPA-02 firewall, VPC",
            excluding(behindAFirewall(), "vpc-a"),
            IN,
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "nor does that of its VPC"),
        row(
            "BPA-02 appliances",
            blocked(behindAppliances()),
            IN,
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "appliances are not spared"),
        row(
            "BPA-02 appliances, excluded",
            excluding(behindAppliances(), "fwA1"),
            IN,
            reachable(),
            "unless their endpoint's subnet is excluded"),
        row(
            "BPA-02 load balancer",
            blocked(f6()),
            "internet -> 198.51.100.30 tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "nor is a load balancer"),
        row(
            "BPA-05 load balancer",
            excluding(f6(), "pubA1"),
            "internet -> 198.51.100.30 tcp 443",
            reachable(),
            "the subnet of its node counts, not that of its target"),
        row(
            "BPA-04 transit gateway",
            blocked(f3()),
            "app -> bapp tcp 8080",
            reachable(),
            "a transit gateway is no public access"));
  }

  private static Lab blocked(Lab lab) {
    return lab.with(
        new VpcBlockPublicAccessOptions(
            ResourceId.of("vpcbpa-1"),
            "",
            ResourceId.of("r1"),
            Optional.empty(),
            BLOCK_BIDIRECTIONAL));
  }

  private static Lab excluding(Lab lab, String excluded) {
    return blocked(lab)
        .with(
            new VpcBlockPublicAccessExclusion(
                ResourceId.of("vpcbpa-exclude-1"),
                "",
                ResourceId.of(excluded),
                ALLOW_BIDIRECTIONAL));
  }

  /** In and out by an endpoint in fwA1. */
  private static Lab behindAppliances() {
    return f7().loadBalancerEndpoint("gwe", "fwA1")
        .table("rt-edge", "10.0.0.0/24 -> gwe")
        .edgeTable("igw-a", "rt-edge")
        .table("rt-pubA1", "0.0.0.0/0 -> gwe")
        .subnetTable("pubA1", "rt-pubA1");
  }

  private static Lab behindAFirewall() {
    return behindAppliances()
        .change(
            "gwe", GatewayLoadBalancerEndpoint.class, each -> each.before(ResourceId.of("fw-1")))
        .with(
            new NetworkFirewall(
                ResourceId.of("fw-1"),
                "",
                ResourceId.of("vpc-a"),
                Optional.of(ResourceId.of("policy"))))
        .with(
            new FirewallPolicy(
                ResourceId.of("policy"),
                "",
                List.of(),
                FirewallPolicy.StatelessDefault.PASS,
                FirewallPolicy.RuleOrder.STRICT_ORDER,
                List.of(),
                FirewallPolicy.StatefulDefault.PASS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
