package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f11;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where AWS chooses, every choice must work (section 0.3 of the rules). */
class ForkTest {

  @Test
  void ofTwoEqualPrefixListsBothAreWalked() {
    Lab lab =
        f1().prefixList("pl-c", "203.0.113.0/24")
            .prefixList("pl-d", "203.0.113.0/24")
            .route("rt-app1", "pl-c -> nat-1")
            .route("rt-app1", "pl-d -> igw-a");
    Answer answer = lab.ask("app -> internet tcp 443");
    mustFail(answer, Leg.FORWARD, "igw-a", DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS);
    assertThat(chosen(answer)).isEqualTo("igw-a");
    assertThat(lab.route("rt-app1", "pl-d -> nat-1").ask("app -> internet tcp 443").verdict())
        .isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void aLongerPrefixListIsNoChoiceEither() {
    Lab lab =
        f1().prefixList("pl-c", "203.0.113.0/25")
            .prefixList("pl-d", "203.0.113.0/24")
            .route("rt-app1", "pl-c -> nat-1")
            .route("rt-app1", "pl-d -> igw-a");
    assertThat(lab.ask("app -> internet tcp 443").verdict()).isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void whatComesWithoutAZoneMayEnterByAny() {
    Answer answer = office().acl("b2", "in 100 allow all").ask("192.168.1.10 -> bapp tcp 8080");
    mustFail(answer, Leg.FORWARD, "acl-b2", DropReason.SUBNET_ACL_RESTRICTION);
  }

  @Test
  void theChoiceThatFailsIsNamed() {
    Answer answer = office().acl("b2", "in 100 allow all").ask("192.168.1.10 -> bapp tcp 8080");
    assertThat(answer.forward().orElseThrow().steps())
        .filteredOn(Step.ForkStep.class::isInstance)
        .map(Step.ForkStep.class::cast)
        .singleElement()
        .satisfies(
            fork -> {
              assertThat(fork.component()).hasToString("att-b");
              assertThat(fork.choices()).hasToString("[az1, az2]");
              assertThat(fork.taken()).hasToString("az2");
            });
  }

  @Test
  void everyZoneIsOpenSoItIsReachable() {
    assertThat(office().ask("192.168.1.10 -> bapp tcp 8080").verdict())
        .isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void whatComesFromAZoneThatIsServedEntersThere() {
    Lab lab = f3().acl("b2", "in 100 allow all");
    assertThat(lab.ask("app -> bapp tcp 8080").verdict()).isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void inApplianceModeAnyZoneMayBeTheOne() {
    Lab lab = f11().applianceMode("att-i").onlyIn("sg-fw", "all from any").stop("fw2");
    mustFail(lab.ask("app -> bapp2 tcp 8080"), Leg.FORWARD, "rt-itgw2", DropReason.BAD_STATE_ROUTE);
  }

  private static Lab office() {
    return f3().onPremises("office", "192.168.0.0/16")
        .bgpVpn("vpn-1", "office", "tgw-1", "192.168.0.0/16")
        .attachVpn("att-v", "tgw-1", "T1", "vpn-1")
        .route("rt-b1", "192.168.0.0/16 -> tgw-1")
        .allowIn("sg-b", "tcp 8080 from 192.168.0.0/16");
  }

  private static String chosen(Answer answer) {
    return answer.forward().orElseThrow().steps().stream()
        .filter(Step.RouteStep.class::isInstance)
        .map(step -> ((Step.RouteStep) step).chosen().orElseThrow().route().target().toString())
        .findFirst()
        .orElseThrow();
  }

  private static void mustFail(Answer answer, Leg leg, String component, DropReason reason) {
    assertThat(answer.verdict()).isEqualTo(Verdict.UNREACHABLE);
    assertThat(answer.failure())
        .hasValueSatisfying(
            failure ->
                assertThat(List.of(failure.leg(), failure.component().value(), failure.reason()))
                    .isEqualTo(List.of(leg, component, reason)));
  }
}
