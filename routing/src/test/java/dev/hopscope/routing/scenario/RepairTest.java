package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Balancers.checking;
import static dev.hopscope.routing.lab.Balancers.f6;
import static dev.hopscope.routing.lab.Balancers.f9;
import static dev.hopscope.routing.lab.Balancers.group;
import static dev.hopscope.routing.lab.Balancers.listening;
import static dev.hopscope.routing.lab.Balancers.node;
import static dev.hopscope.routing.lab.Balancers.preserve;
import static dev.hopscope.routing.lab.Balancers.targets;
import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f4;
import static dev.hopscope.routing.lab.Fixtures.f7;
import static dev.hopscope.routing.lab.Hybrid.clientVpn;
import static dev.hopscope.routing.lab.Hybrid.hub;
import static dev.hopscope.routing.lab.Hybrid.privateVif;
import static dev.hopscope.routing.lab.Hybrid.site;
import static dev.hopscope.routing.lab.Hybrid.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallPolicy.RuleOrder;
import dev.hopscope.model.resource.FirewallPolicy.StatefulDefault;
import dev.hopscope.model.resource.FirewallPolicy.StatelessDefault;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRule.Action;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.FirewallRuleGroup.Type;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.text.Sentences;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is offered to mend a way; each is proven by asking the mended network again. */
class RepairTest {
  private static final String OFFICE = "192.168.0.0/16";

  private static void mends(Lab lab, String question, String... remedies) {
    Answer answer = lab.ask(question);
    Sentences sentences = new Sentences(lab.topology());
    assertThat(answer.verdict()).isEqualTo(Verdict.UNREACHABLE);
    assertThat(answer.blockers()).extracting(sentences::remedy).containsExactly(remedies);
    assertThat(answer.diagnosis().mended().orElseThrow().verdict())
        .isNotEqualTo(Verdict.UNREACHABLE);
  }

  @Test
  void blockersStandInTheOrderOfTheWayWhereAGroupIsMetOutAndIn() {
    Lab lab =
        f1().group("sg-both")
            .host("left", "appA1", "10.0.10.71", "sg-both")
            .host("right", "dbA1", "10.0.20.71", "sg-both")
            .acl("appA1", "in 100 allow all");
    assertThat(lab.ask("left -> right tcp 443").blockers())
        .extracting(Blocker::leg, Blocker::component)
        .containsExactly(
            tuple(Leg.FORWARD, ResourceId.of("acl-appA1")),
            tuple(Leg.FORWARD, ResourceId.of("sg-both")));
  }

  @Test
  void aPortThatNobodyListensOnGetsAListener() {
    mends(
        listening(f6(), "alb", "http 80 tg-app"),
        "internet -> 198.51.100.30 tcp 443",
        "let load balancer `alb` listen on HTTPS port 443 and forward to target group `tg-app`");
  }

  @Test
  void anEmptyTargetGroupGetsTheHostThatNeedsLeastElse() {
    mends(
        targets(f9().allowIn("sg-app", "tcp 8080 from any"), "tg-app"),
        "internet -> 198.51.100.70 tcp 443",
        "register instance `app` with target group `tg-app`");
  }

  @Test
  void aListenerWhoseGroupSpeaksAnotherProtocolForwardsToOneThatFits() {
    Lab lab = group(f6(), "tg-tcp", TargetGroup.TargetType.IP, "tcp 8080", "10.0.10.10");
    mends(
        listening(lab, "alb", "https 443 tg-tcp"),
        "internet -> 198.51.100.30 tcp 443",
        "let load balancer `alb` listen on HTTPS port 443 and forward to target group `tg-app`");
  }

  @Test
  void aNodeWithoutTargetsInItsZoneCrossesZones() {
    mends(
        preserve(f9(), "tg-app", false),
        "internet -> 198.51.100.71 tcp 443",
        "turn cross-zone load balancing on for load balancer `nlb`");
  }

  @Test
  void aGroupThatSwitchesCrossZoneOffIsWhereItIsSwitchedOn() {
    mends(
        f6().change("tg-app", TargetGroup.class, it -> it.withCrossZone(TargetGroup.CrossZone.OFF)),
        "internet -> 198.51.100.31 tcp 443",
        "turn cross-zone load balancing on for target group `tg-app`");
  }

  @Test
  void aRefusedHealthCheckIsLetThrough() {
    Lab lab =
        checking(
            targets(
                preserve(f9(), "tg-app", false)
                    .group("sg-closed", "tcp 8080 from 10.0.0.0/16")
                    .memberOf("app2", "sg-closed"),
                "tg-app",
                "app",
                "app2"),
            "tg-app",
            8081);
    mends(
        lab.allowIn("sg-app", "tcp 8081 from 10.0.0.0/16"),
        "internet -> 198.51.100.71 tcp 443",
        "add to security group `sg-closed` the inbound rule tcp 8081 from 10.0.1.40/32");
  }

  @Test
  void targetsWhereTheLoadBalancerIsNotGetANode() {
    mends(
        targets(
            preserve(
                f9().remove("eni-nlb-pubA2").allowIn("sg-app", "tcp 8080 from any"),
                "tg-app",
                false),
            "tg-app",
            "app2"),
        "internet -> 198.51.100.70 tcp 443",
        "register instance `app` with target group `tg-app`");
    mends(
        onlyInTheOtherZone(),
        "internet -> 198.51.100.30 tcp 443",
        "add subnet `pubA2` to load balancer `alb`");
  }

  /** An application load balancer with one host to choose from, where it has no node. */
  private static Lab onlyInTheOtherZone() {
    Lab lab = f6().remove("eni-alb-pubA2");
    lab.group("sg-far", "tcp 8080 from sg-alb").memberOf("app2", "sg-far");
    return targets(lab, "tg-app", "10.0.11.10");
  }

  @Test
  void aTargetThatWouldMeetItselfSeesTheNode() {
    Lab lab = node(f9().remove("eni-nlb-pubA2"), "nlb", "pubA1", "10.0.0.40", "");
    mends(
        lab,
        "app -> 10.0.0.40 tcp 443",
        "turn client IP preservation off for target group `tg-app`");
  }

  @Test
  void whomALoadBalancerIsAskedToSendToBecomesATarget() {
    mends(
        f6().allowIn("sg-app", "tcp 8081 from sg-alb"),
        "alb -> app tcp 8081",
        "register 10.0.10.10 on port 8081 with target group `tg-app`");
  }

  @Test
  void aFirewallRulePassesBeforeTheOneThatDrops() {
    mends(
        firewall(rule(5, Action.DROP, "tcp 443"), rule(9, Action.PASS, "all")),
        "app -> internet tcp 443",
        "add to rule group `rules` the rule 4: pass tcp 443 from 10.0.10.10/32 to 0.0.0.0/0");
  }

  @Test
  void aFirstFirewallRuleIsPrecededByAGroup() {
    mends(
        firewall(rule(1, Action.DROP, "tcp 443")),
        "app -> internet tcp 443",
        "put before the rule groups of firewall policy `policy` the new stateful group"
            + " `rule-group-1` with the rule 10: pass tcp 443 from 10.0.10.10/32 to 0.0.0.0/0");
  }

  @Test
  void whatNoFirewallRuleMatchesGetsOneAfterTheOthers() {
    mends(
        firewall(rule(3, Action.PASS, "tcp 80")),
        "app -> internet tcp 443",
        "add to rule group `rules` the rule 13: pass tcp 443 from 10.0.10.10/32 to 0.0.0.0/0");
  }

  @Test
  void aStatelessRuleHandsOverToTheStatefulOnes() {
    Lab lab =
        firewall(rule(1, Action.PASS, "all"))
            .with(
                new FirewallRuleGroup(
                    id("early"), "", Type.STATELESS, List.of(rule(20, Action.DROP, "tcp 443"))))
            .change(
                "policy",
                FirewallPolicy.class,
                each -> each.withStatelessGroups(List.of(id("early"))));
    mends(
        lab,
        "app -> internet tcp 443",
        "add to rule group `early` the rule 19: forward tcp 443 from 10.0.10.10/32 to 0.0.0.0/0");
  }

  @Test
  void whatAPolicyDropsBeforeAnyRuleGetsAGroup() {
    mends(
        firewall(rule(1, Action.PASS, "all"))
            .change(
                "policy",
                FirewallPolicy.class,
                each -> each.withStatelessDefault(StatelessDefault.DROP)),
        "app -> internet tcp 443",
        "put before the rule groups of firewall policy `policy` the new stateless group"
            + " `rule-group-1` with the rule 10: forward tcp 443 from 10.0.10.10/32 to 0.0.0.0/0",
        "add to `rule-group-1` the rule 20: forward tcp 1024-65535 from 0.0.0.0/0 to"
            + " 10.0.10.10/32");
  }

  private static FirewallRule rule(int number, Action action, String traffic) {
    return FirewallRule.of(number, action, Traffic.parse(traffic), List.of(), List.of());
  }

  private static Lab firewall(FirewallRule... rules) {
    return f7().loadBalancerEndpoint("fwe", "fwA1")
        .change("fwe", GatewayLoadBalancerEndpoint.class, each -> each.before(id("fw-1")))
        .route("rt-app1", "0.0.0.0/0 -> fwe")
        .route("rt-fw", "0.0.0.0/0 -> nat-1")
        .route("rt-pub", "10.0.10.0/24 -> fwe")
        .with(new NetworkFirewall(id("fw-1"), "", id("vpc-a"), Optional.of(id("policy"))))
        .with(
            new FirewallPolicy(
                id("policy"),
                "",
                List.of(),
                StatelessDefault.FORWARD,
                RuleOrder.STRICT_ORDER,
                List.of(id("rules")),
                StatefulDefault.DROP))
        .with(new FirewallRuleGroup(id("rules"), "", Type.STATEFUL, List.of(rules)));
  }

  @Test
  void clientsOfAVpnAreAuthorized() {
    mends(
        clients()
            .change("cvpn", ClientVpnEndpoint.class, it -> it.withAuthorizationRules(List.of())),
        "cvpn -> db tcp 5432",
        "add to Client VPN endpoint `cvpn` an authorization rule for 10.0.20.10/32");
  }

  @Test
  void clientsOfAVpnGetARouteByTheirTargetNetwork() {
    mends(
        clients().change("cvpn", ClientVpnEndpoint.class, it -> it.withRoutes(List.of())),
        "cvpn -> db tcp 5432",
        "add to Client VPN endpoint `cvpn` the route 10.0.0.0/16 by subnet `appA2`");
  }

  @Test
  void clientsOfAVpnGetAnElasticIp() {
    mends(
        inTargetNetwork("0.0.0.0/0").subnetTable("appA2", "rt-pub"),
        "cvpn -> internet tcp 443",
        "associate an elastic IP address with network interface `eni-cvpn` of `cvpn`");
  }

  private static Lab clients() {
    return inTargetNetwork("10.0.0.0/16").allowIn("sg-db", "tcp 5432 from sg-clients");
  }

  private static Lab inTargetNetwork(String range) {
    return f1().group("sg-clients")
        .with(clientVpn("cvpn", List.of("appA2"), range))
        .eni(InterfaceType.CLIENT_VPN, "cvpn", "appA2", "10.0.11.77", "sg-clients");
  }

  @Test
  void aDirectConnectGatewayAllowsTheRangeOfTheVpc() {
    mends(
        overDirectConnect("10.0.10.0/24"),
        "192.168.1.10 -> app tcp 8080",
        "add the allowed prefix 10.0.0.0/16 to the association of Direct Connect gateway `dxgw-1`"
            + " with virtual private gateway `vgw-a`");
  }

  @Test
  void aVirtualInterfaceThatIsDownIsBroughtUp() {
    mends(
        overDirectConnect("10.0.0.0/16")
            .change("dxvif-1", VirtualInterface.class, it -> it.withSessionsUp(List.of())),
        "192.168.1.10 -> app tcp 8080",
        "bring up virtual interface `dxvif-1`");
  }

  private static Lab overDirectConnect(String allowed) {
    return f4().with(site("office", OFFICE))
        .with(hub("dxgw-1", to("vgw-a", allowed)))
        .with(privateVif("dxvif-1", "dxgw-1", "office", OFFICE))
        .remove("vpn-1")
        .allowIn("sg-app", "tcp 8080 from " + OFFICE);
  }

  @Test
  void aPolicyTableGetsARuleForTheRequest() {
    mends(
        f3().policyTable("P", "tgw-1").associate("att-a", "P"),
        "app -> bapp tcp 8080",
        "add to transit gateway policy table `P` the rule 10: tcp 8080 from 10.0.10.10/32 to"
            + " 10.1.0.10/32 by transit gateway route table `T1`");
  }

  @Test
  void aPolicyTableGetsARuleForRepliesByTheirSourcePort() {
    mends(
        f3().policyTable("P", "tgw-1", "10 tcp 8080 -> T1").associate("att-b", "P"),
        "app -> bapp tcp 8080",
        "add to transit gateway policy table `P` the rule 20: tcp all sent from 8080 from"
            + " 10.1.0.10/32 to 10.0.10.10/32 by transit gateway route table `T1`");
  }

  @Test
  void whatWaitsIsBroughtUp() {
    mends(
        f1().database("orders", "dbA1", "10.0.20.20", "sg-db")
            .change("orders", DatabaseInstance.class, it -> it.withState(LifecycleState.PENDING)),
        "app -> orders tcp 5432",
        "bring up database `orders`");
    mends(
        f6().change("alb", LoadBalancer.class, it -> it.withState(LifecycleState.PENDING)),
        "internet -> 198.51.100.30 tcp 443",
        "bring up load balancer `alb`");
  }

  @Test
  void whatFailedStaysDown() {
    Answer answer =
        f6().change("alb", LoadBalancer.class, it -> it.withState(LifecycleState.FAILED))
            .ask("internet -> 198.51.100.30 tcp 443");
    assertThat(answer.blockers()).allSatisfy(each -> assertThat(each.repair()).isEmpty());
  }

  private static ResourceId id(String id) {
    return ResourceId.of(id);
  }
}
