package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f7;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.lab.Scenario.unknown;
import static dev.hopscope.routing.trace.DropReason.FIREWALL_RULES_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL;
import static dev.hopscope.routing.trace.UnknownReason.UNKNOWN_RESOURCE;
import static dev.hopscope.routing.trace.UnknownReason.UNSUPPORTED_COMPONENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallPolicy.RuleOrder;
import dev.hopscope.model.resource.FirewallPolicy.StatefulDefault;
import dev.hopscope.model.resource.FirewallPolicy.StatelessDefault;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRule.Action;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.FirewallRuleGroup.Type;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.Note;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a network firewall does to packets that routes send to its endpoint. */
class FirewallTest {
  private static final String HTTPS = "app -> internet tcp 443";

  static Stream<Scenario> rows() {
    return Stream.of(stateful(), order(), stateless(), unread()).flatMap(part -> part);
  }

  private static Stream<Scenario> stateful() {
    return Stream.of(
        row(
            "pass",
            strict(rule(1, Action.PASS, "tcp 443")),
            HTTPS,
            reachableFrom("198.51.100.20"),
            "the rule passes, and the reply is remembered"),
        row(
            "drop",
            strict(rule(1, Action.DROP, "tcp 443"), rule(2, Action.PASS, "all")),
            HTTPS,
            refused("fw-1", FIREWALL_RULES_RESTRICTION),
            "the first rule that matches decides"),
        row(
            "reject",
            strict(rule(1, Action.REJECT, "tcp 443")),
            HTTPS,
            refused("fw-1", FIREWALL_RULES_RESTRICTION),
            "to reject is to drop and to say so"),
        row(
            "default",
            strict(rule(1, Action.PASS, "tcp 80")),
            HTTPS,
            refused("fw-1", FIREWALL_RULES_RESTRICTION),
            "what no rule matches is dropped where the policy says so"),
        row(
            "source",
            strict(
                FirewallRule.of(
                    1,
                    Action.PASS,
                    Traffic.tcp(443),
                    List.of(Cidr.parse("10.0.11.0/24")),
                    List.of())),
            HTTPS,
            refused("fw-1", FIREWALL_RULES_RESTRICTION),
            "a rule for other sources"),
        row(
            "bypass",
            strict(rule(1, Action.PASS, "all")).noRoute("rt-pub", "10.0.10.0/24"),
            HTTPS,
            replyRefused("fwe", RETURN_PATH_ASYMMETRIC_STATEFUL),
            "the reply passes the firewall by"));
  }

  private static Stream<Scenario> order() {
    return Stream.of(
        row(
            "action order",
            policed(
                RuleOrder.ACTION_ORDER,
                StatefulDefault.PASS,
                rule(1, Action.DROP, "all"),
                rule(2, Action.PASS, "tcp 443")),
            HTTPS,
            reachable(),
            "what passes is tried before what drops"),
        row(
            "action order, no match",
            policed(RuleOrder.ACTION_ORDER, StatefulDefault.DROP, rule(1, Action.PASS, "tcp 80")),
            HTTPS,
            reachable(),
            "and what none matches passes"),
        row(
            "alert",
            policed(
                RuleOrder.STRICT_ORDER,
                StatefulDefault.PASS,
                rule(1, Action.ALERT, "all"),
                rule(2, Action.DROP, "tcp 443")),
            HTTPS,
            refused("fw-1", FIREWALL_RULES_RESTRICTION),
            "an alert decides nothing"),
        row(
            "drop established",
            policed(
                RuleOrder.STRICT_ORDER,
                StatefulDefault.DROP_ESTABLISHED,
                rule(1, Action.PASS, "tcp 80")),
            HTTPS,
            refused("fw-1", FIREWALL_RULES_RESTRICTION),
            "a connection that may carry nothing is none"));
  }

  private static Stream<Scenario> stateless() {
    return Stream.of(
        row(
            "stateless drop",
            withStateless(rule(1, Action.DROP, "tcp 443")),
            HTTPS,
            refused("fw-1", FIREWALL_RULES_RESTRICTION),
            "before the stateful rules are asked"),
        row(
            "stateless pass both ways",
            withStateless(rule(1, Action.PASS, "all")),
            HTTPS,
            reachable(),
            "past the stateful rules, there and back"),
        row(
            "stateless pass one way",
            withStateless(
                FirewallRule.of(
                    1,
                    Action.PASS,
                    Traffic.tcp(443),
                    List.of(Cidr.parse("10.0.0.0/16")),
                    List.of())),
            HTTPS,
            replyRefused("fwe", RETURN_PATH_ASYMMETRIC_STATEFUL),
            "the reply goes to the stateful rules, which have not seen the request"),
        row(
            "stateless drop of the reply",
            withStateless(
                FirewallRule.of(
                    1,
                    Action.DROP,
                    Traffic.parse("all"),
                    List.of(Cidr.parse("203.0.113.0/24")),
                    List.of())),
            HTTPS,
            replyRefused("fw-1", FIREWALL_RULES_RESTRICTION),
            "the stateless rules see the reply as a packet of its own"));
  }

  private static Stream<Scenario> unread() {
    return Stream.of(
        row(
            "unsupported drop before pass",
            strict(unsupported(1, Action.DROP, "tcp 443"), rule(2, Action.PASS, "all")),
            HTTPS,
            unknown("rules", UNSUPPORTED_COMPONENT),
            "the first rule may match or not"),
        row(
            "unsupported pass before the default",
            strict(unsupported(1, Action.PASS, "tcp 443")),
            HTTPS,
            unknown("rules", UNSUPPORTED_COMPONENT),
            "only the rule that may match could pass it"),
        row(
            "unsupported drop before drop",
            strict(unsupported(1, Action.DROP, "tcp 443")),
            HTTPS,
            refused("fw-1", FIREWALL_RULES_RESTRICTION),
            "dropped either way"),
        row(
            "unsupported rule for other traffic",
            strict(unsupported(1, Action.DROP, "tcp 80"), rule(2, Action.PASS, "all")),
            HTTPS,
            reachable(),
            "it cannot match"),
        row(
            "group not there",
            strict(rule(1, Action.PASS, "all")).lose("rules"),
            HTTPS,
            unknown("rules", UNSUPPORTED_COMPONENT),
            "a group that may do anything"),
        row(
            "policy not there",
            strict(rule(1, Action.PASS, "all")).lose("policy"),
            HTTPS,
            unknown("policy", UNKNOWN_RESOURCE),
            "a policy that the snapshot lacks"),
        row(
            "firewall not there",
            strict(rule(1, Action.PASS, "all")).lose("fw-1"),
            HTTPS,
            unknown("fw-1", UNKNOWN_RESOURCE),
            "a firewall that the snapshot lacks"));
  }

  private static FirewallRule rule(int number, Action action, String traffic) {
    return FirewallRule.of(number, action, Traffic.parse(traffic), List.of(), List.of());
  }

  private static FirewallRule unsupported(int number, Action action, String traffic) {
    return new FirewallRule(
        number,
        action,
        Traffic.parse(traffic),
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        Optional.of("content"));
  }

  private static Lab strict(FirewallRule... rules) {
    return policed(RuleOrder.STRICT_ORDER, StatefulDefault.DROP, rules);
  }

  private static Lab policed(RuleOrder order, StatefulDefault unmatched, FirewallRule... rules) {
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
                order,
                List.of(id("rules")),
                unmatched))
        .with(new FirewallRuleGroup(id("rules"), "", Type.STATEFUL, Arrays.asList(rules)));
  }

  private static Lab withStateless(FirewallRule... rules) {
    return strict(rule(1, Action.PASS, "all"))
        .with(new FirewallRuleGroup(id("early"), "", Type.STATELESS, Arrays.asList(rules)))
        .change(
            "policy", FirewallPolicy.class, each -> each.withStatelessGroups(List.of(id("early"))));
  }

  private static ResourceId id(String id) {
    return ResourceId.of(id);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void theDetailCodeSaysWhatWasNotChecked() {
    assertThat(strict(unsupported(1, Action.PASS, "tcp 443")).ask(HTTPS).notes())
        .contains(
            new Note.FirewallRulesNotChecked(
                id("rules"), Note.FirewallDetail.FIREWALL_UNSUPPORTED_RULE_OPTIONS));
    assertThat(
            strict(unsupported(1, Action.DROP, "tcp 443"), rule(2, Action.PASS, "all"))
                .ask(HTTPS)
                .notes())
        .contains(
            new Note.FirewallRulesNotChecked(
                id("rules"), Note.FirewallDetail.FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULES));
    assertThat(strict(rule(1, Action.PASS, "all")).lose("rules").ask(HTTPS).notes())
        .contains(
            new Note.FirewallRulesNotChecked(
                id("rules"),
                Note.FirewallDetail.FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULE_GROUP_TYPE));
  }
}
