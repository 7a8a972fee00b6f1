package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Balancers.balancer;
import static dev.hopscope.routing.lab.Balancers.checking;
import static dev.hopscope.routing.lab.Balancers.crossZone;
import static dev.hopscope.routing.lab.Balancers.f6;
import static dev.hopscope.routing.lab.Balancers.f9;
import static dev.hopscope.routing.lab.Balancers.group;
import static dev.hopscope.routing.lab.Balancers.listening;
import static dev.hopscope.routing.lab.Balancers.node;
import static dev.hopscope.routing.lab.Balancers.preserve;
import static dev.hopscope.routing.lab.Balancers.targets;
import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f5;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.lab.Scenario.unknown;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.ELBV2_LISTENER_HAS_NO_TG;
import static dev.hopscope.routing.trace.DropReason.ELBV2_LISTENER_REQUIRES_TG_ACCEPT;
import static dev.hopscope.routing.trace.DropReason.ELBV2_NO_TARGETS_IN_AZ;
import static dev.hopscope.routing.trace.DropReason.ELBV2_SOURCE_ADDRESS_PRESERVATION;
import static dev.hopscope.routing.trace.DropReason.ELB_ACL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.ELB_INSTALLED_AZ_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.ELB_LISTENERS_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCES_NOT_PRESERVED;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.TARGET_ADDRESS_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.TARGET_PORT_RESTRICTION;
import static dev.hopscope.routing.trace.UnknownReason.UNKNOWN_RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Note;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of load balancers that no row of the list exercises. */
class LoadBalancerRulesTest {

  static Stream<Scenario> rows() {
    return Stream.of(all(), choices(), ways(), preservation(), classics(), missing())
        .flatMap(part -> part);
  }

  private static Stream<Scenario> all() {
    return Stream.of(
        row(
            "LB-01 state",
            f6().change("alb", LoadBalancer.class, lb -> lb.withState(LifecycleState.FAILED)),
            "internet -> 198.51.100.30 tcp 443",
            refused("alb", BAD_STATE),
            "a load balancer that failed takes nothing"),
        row(
            "LB-01 redirect",
            listening(f6(), "alb", "http 443 itself"),
            "internet -> 198.51.100.30 tcp 443",
            reachable(),
            "a redirect is answered by the node"),
        row(
            "LB-01 no group",
            listening(f6(), "alb", "http 443"),
            "internet -> 198.51.100.30 tcp 443",
            refused("alb", ELBV2_LISTENER_HAS_NO_TG),
            "a listener that names no group"),
        row(
            "LB-01 protocol",
            f6().change("tg-app", TargetGroup.class, tg -> tg.withProtocol(ListenerProtocol.TCP)),
            "internet -> 198.51.100.30 tcp 443",
            refused("alb", ELBV2_LISTENER_REQUIRES_TG_ACCEPT),
            "an application load balancer speaks HTTP to its targets"),
        row(
            "LB-04 public",
            targets(f6(), "tg-app", "192.0.2.9"),
            "internet -> 198.51.100.30 tcp 443",
            refused("tg-app", TARGET_ADDRESS_RESTRICTION),
            "public addresses are no targets"),
        row(
            "LB-04 asks a stranger",
            f6(),
            "alb -> db tcp 5432",
            refused("alb", TARGET_ADDRESS_RESTRICTION),
            "it sends to its targets only"),
        row(
            "LB-04 asks another port",
            f6(),
            "alb -> app tcp 22",
            refused("alb", TARGET_PORT_RESTRICTION),
            "and only on their ports"),
        row("LB-04 asks its target", f6(), "alb -> app tcp 8080", reachable(), "as it does"),
        row(
            "ALB-01 client's group",
            f6().onlyIn("sg-app", "tcp 8080 from sg-web"),
            "web2 -> 10.0.0.30 tcp 443",
            refused("sg-app in", SG_REFERENCES_NOT_PRESERVED),
            "the client's groups do not count behind it"));
  }

  private static Stream<Scenario> choices() {
    return Stream.of(
        row(
            "LB-05 healthy only",
            targets(f6(), "tg-app", "10.0.10.10", "10.0.20.10"),
            "internet -> 198.51.100.30 tcp 443",
            reachable(),
            "a target that is not healthy gets nothing while another is"),
        row(
            "LB-05 every healthy one",
            checking(
                targets(
                    f6().allowIn("sg-app", "tcp 9000 from sg-alb")
                        .allowIn("sg-db", "tcp 9000 from sg-alb"),
                    "tg-app",
                    "10.0.10.10",
                    "10.0.20.10"),
                "tg-app",
                9000),
            "internet -> 198.51.100.30 tcp 443",
            refused("sg-db in", ENI_SG_RULES_MISMATCH),
            "healthy on another port, and closed on the one that counts"),
        row(
            "LB-05 fail open",
            checking(f6(), "tg-app", 9000),
            "internet -> 198.51.100.30 tcp 443",
            reachable(),
            "none is healthy, and the way is open all the same"),
        row(
            "LB-05 zone without healthy targets",
            checking(
                targets(
                    preserve(f9(), "tg-app", false)
                        .group("sg-closed")
                        .memberOf("app2", "sg-closed"),
                    "tg-app",
                    "app",
                    "app2"),
                "tg-app",
                8080),
            "internet -> 198.51.100.71 tcp 443",
            refused("nlb", ELBV2_NO_TARGETS_IN_AZ),
            "nobody answers there while another zone is healthy"),
        row(
            "LB-05 name",
            preserve(f9(), "tg-app", false),
            "internet -> nlb tcp 443",
            reachableFrom("10.0.0.40"),
            "its name leaves out the node of a zone without targets"),
        row(
            "NLB-01 cross-zone",
            crossZone(preserve(f9(), "tg-app", false), "nlb", true),
            "internet -> 198.51.100.71 tcp 443",
            reachableFrom("10.0.1.40"),
            "with cross-zone any node sends to any zone"),
        row(
            "NLB-01 cross-zone of the group",
            preserve(f9(), "tg-app", false)
                .change(
                    "tg-app", TargetGroup.class, tg -> tg.withCrossZone(TargetGroup.CrossZone.ON)),
            "internet -> 198.51.100.71 tcp 443",
            reachable(),
            "the group may say otherwise than the load balancer"),
        row(
            "ALB-02 cross-zone off",
            f6().change(
                    "tg-app", TargetGroup.class, tg -> tg.withCrossZone(TargetGroup.CrossZone.OFF)),
            "internet -> 198.51.100.31 tcp 443",
            refused("alb", ELBV2_NO_TARGETS_IN_AZ),
            "a group may switch it off"),
        row(
            "NLB-01 zone not enabled",
            targets(preserve(f9().remove("eni-nlb-pubA2"), "tg-app", false), "tg-app", "app2"),
            "internet -> 198.51.100.70 tcp 443",
            refused("nlb", ELB_INSTALLED_AZ_RESTRICTION),
            "a target in a zone without a node"));
  }

  private static Stream<Scenario> ways() {
    return Stream.of(
        row(
            "LB-02 name inside",
            f6(),
            "web2 -> alb tcp 443",
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "the name of an internet-facing one leads to public addresses, inside too"),
        row(
            "LB-07 peered target",
            behindNlb(f2(), "10.1.0.10"),
            "internet -> 198.51.100.70 tcp 443",
            reachableFrom("10.0.0.40"),
            "a target over a peering"),
        row(
            "LB-07 no way back",
            behindNlb(f2().noRoute("rt-b1", "10.0.0.0/16"), "10.1.0.10"),
            "internet -> 198.51.100.70 tcp 443",
            replyRefused("rt-b1", NO_ROUTE_TO_DESTINATION),
            "and its way back"),
        row(
            "NACL-22 node's port",
            f6().acl("appA1", "in 100 allow all", "out 100 allow tcp 32768-65535 0.0.0.0/0"),
            "internet -> 198.51.100.30 tcp 443",
            replyRefused("acl-appA1 out *", SUBNET_ACL_RESTRICTION),
            "the reply goes to the node's port, not the client's"),
        row(
            "NACL-24 one subnet",
            besideTarget(LoadBalancer.Type.NETWORK),
            "web2 -> 10.0.10.40 tcp 443",
            reachable(),
            "no ACL between a node and a target in its subnet"));
  }

  /** An NLB whose target is this address, without preservation. */
  private static Lab behindNlb(Lab lab, String address) {
    balancer(lab, "nlb", LoadBalancer.Type.NETWORK, "tcp 443 tg-far");
    node(lab, "nlb", "pubA1", "10.0.0.40", "198.51.100.70");
    return group(lab, "tg-far", TargetGroup.TargetType.IP, "tcp 8080", address);
  }

  /** A node in the subnet of its target; clients come from elsewhere. */
  private static Lab besideTarget(LoadBalancer.Type type) {
    Lab lab =
        f1().acl("appA1", "in 100 allow tcp 443 10.0.1.0/24", "out 100 allow tcp 49152 10.0.1.0/24")
            .group("sg-lb", "tcp 443 from any")
            .onlyIn("sg-app", "tcp 8080 from sg-lb");
    balancer(lab, "lb", type, "tcp 443 tg-near");
    node(lab, "lb", "appA1", "10.0.10.40", "", "sg-lb");
    return group(lab, "tg-near", TargetGroup.TargetType.INSTANCE, "tcp 8080", "app");
  }

  private static Stream<Scenario> preservation() {
    return Stream.of(
        row(
            "NLB-02 udp",
            udp(f9()),
            "internet -> 198.51.100.70 udp 53",
            reachableFrom("203.0.113.5"),
            "over UDP the client is always seen"),
        row(
            "NLB-03 peering",
            preserve(
                behindNlb(f2().onlyIn("sg-b", "tcp 8080 from any"), "10.1.0.10"), "tg-far", true),
            "internet -> 198.51.100.70 tcp 443",
            reachableFrom("203.0.113.5"),
            "over a peering in the Region the client is seen"),
        row(
            "NLB-03 transit gateway",
            preserve(
                behindNlb(f3().onlyIn("sg-b", "tcp 8080 from any"), "10.1.0.10"), "tg-far", true),
            "internet -> 198.51.100.70 tcp 443",
            refused("nlb", ELBV2_SOURCE_ADDRESS_PRESERVATION),
            "not over a transit gateway"),
        row(
            "NLB-03 endpoint",
            preserve(
                targets(
                    behindNlb(f5().onlyIn("sg-vpce", "tcp 8080 from any"), "10.0.10.50"),
                    "tg-far",
                    "10.0.10.50"),
                "tg-far",
                true),
            "internet -> 198.51.100.70 tcp 443",
            refused("nlb", ELBV2_SOURCE_ADDRESS_PRESERVATION),
            "not to an endpoint's interface"),
        row(
            "NLB-06 no route back",
            f9().onlyIn("sg-app", "tcp 8080 from any").noRoute("rt-app1", "0.0.0.0/0"),
            "internet -> 198.51.100.70 tcp 443",
            reachableFrom("203.0.113.5"),
            "the reply goes to the node, whatever the table says"),
        row(
            "NACL-23 client's range",
            f9().onlyIn("sg-app", "tcp 8080 from any")
                .acl("appA1", "in 100 allow all 10.0.0.0/16", "out 100 allow all"),
            "internet -> 198.51.100.70 tcp 443",
            refused("acl-appA1 in *", SUBNET_ACL_RESTRICTION),
            "the ACL at the target sees the client"));
  }

  private static Lab udp(Lab lab) {
    listening(lab, "nlb", "udp 53 tg-dns");
    checking(
        group(lab, "tg-dns", TargetGroup.TargetType.IP, "udp 53", "10.0.10.10"), "tg-dns", 8080);
    return lab.onlyIn("sg-app", "udp 53 from any", "tcp 8080 from 10.0.0.0/16");
  }

  private static Stream<Scenario> classics() {
    return Stream.of(
        row(
            "NACL-24 classic",
            besideTarget(LoadBalancer.Type.CLASSIC),
            "web2 -> 10.0.10.40 tcp 443",
            refused("acl-appA1 out *", ELB_ACL_RESTRICTION),
            "the classic one is filtered on its way out, even in its subnet"),
        row(
            "LB-01 classic listener",
            besideTarget(LoadBalancer.Type.CLASSIC)
                .acl("appA1", "in 100 allow all", "out 100 allow all"),
            "web2 -> 10.0.10.40 tcp 80",
            refused("sg-lb in", ENI_SG_RULES_MISMATCH),
            "its groups come before its listeners"),
        row(
            "LB-01 classic without listener",
            besideTarget(LoadBalancer.Type.CLASSIC)
                .onlyIn("sg-lb", "tcp 80 from any")
                .acl("appA1", "in 100 allow all", "out 100 allow all"),
            "web2 -> 10.0.10.40 tcp 80",
            refused("lb", ELB_LISTENERS_MISMATCH),
            "no listener on the port"));
  }

  private static Stream<Scenario> missing() {
    return Stream.of(
        row(
            "13.5 group",
            f6().lose("tg-app"),
            "internet -> 198.51.100.30 tcp 443",
            unknown("tg-app", UNKNOWN_RESOURCE),
            "a target group that the snapshot lacks"),
        row(
            "13.5 load balancer",
            f6().lose("alb"),
            "internet -> 198.51.100.30 tcp 443",
            unknown("alb", UNKNOWN_RESOURCE),
            "a load balancer that the snapshot lacks"),
        row(
            "13.5 filter before",
            f6().lose("alb"),
            "internet -> 198.51.100.30 tcp 22",
            refused("sg-alb in", ENI_SG_RULES_MISMATCH),
            "what is known to refuse still refuses"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void failingOpenIsASecondaryFinding() {
    assertThat(findings(checking(f6(), "tg-app", 9000), "internet -> 198.51.100.30 tcp 443"))
        .contains(Finding.LB_NO_HEALTHY_TARGET);
  }

  @Test
  void targetsInOtherZonesAreASecondaryFinding() {
    assertThat(findings(preserve(f9(), "tg-app", false), "internet -> 198.51.100.71 tcp 443"))
        .contains(Finding.ELB_NOT_CROSSZONE);
  }

  @Test
  void aPreservedAddressIsASecondaryFinding() {
    assertThat(findings(f9(), "internet -> 198.51.100.70 tcp 443"))
        .contains(Finding.ELBV2_SOURCE_ADDRESS_PRESERVATION);
  }

  @Test
  void listenersOnOtherPortsAreASecondaryFinding() {
    assertThat(
            findings(listening(f6(), "alb", "http 80 tg-app"), "internet -> 198.51.100.30 tcp 443"))
        .contains(Finding.ELBV2_LISTENER_PORT_RESTRICTION);
    assertThat(
            findings(
                besideTarget(LoadBalancer.Type.CLASSIC)
                    .onlyIn("sg-lb", "tcp 80 from any")
                    .acl("appA1", "in 100 allow all", "out 100 allow all"),
                "web2 -> 10.0.10.40 tcp 80"))
        .contains(Finding.ELB_LISTENER_PORT_RESTRICTION);
  }

  private static List<Finding> findings(Lab lab, String question) {
    return lab.ask(question).notes().stream()
        .filter(Note.AlsoFound.class::isInstance)
        .map(note -> ((Note.AlsoFound) note).code())
        .toList();
  }
}
