package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f11;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.lab.Scenario.unknown;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ATTACHMENT;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCING_SUPPORT;
import static dev.hopscope.routing.trace.UnknownReason.UNSUPPORTED_COMPONENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.Loser;
import dev.hopscope.routing.trace.LossReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an attachment's options change, and which zone it is entered in (TGW-26, TGW-29, SG-24). */
class TransitOptionsTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "SG-22",
            referencing().change("att-a", TransitGatewayAttachment.class, withoutGroups()),
            "app -> bapp tcp 8080",
            refused("sg-b in", SG_REFERENCING_SUPPORT),
            "the sender's attachment must allow it"),
        row(
            "SG-22",
            referencing().change("att-b", TransitGatewayAttachment.class, withoutGroups()),
            "app -> bapp tcp 8080",
            refused("sg-b in", SG_REFERENCING_SUPPORT),
            "and the receiver's"),
        row(
            "SG-24",
            referencing()
                .with(
                    new AvailabilityZone(
                        ResourceId.of("az1"), "az1", ResourceId.of("r1"), Optional.of("use1-az3"))),
            "app -> bapp tcp 8080",
            refused("sg-b in", SG_REFERENCING_SUPPORT),
            "one zone of the oldest Region cannot"),
        row(
            "SG-24",
            referencing()
                .inVpc("vpc-b")
                .interfaceEndpoint("vpce-b", "b1", "10.1.0.77", "sg-b")
                .inVpc("vpc-a"),
            "app -> 10.1.0.77 tcp 8080",
            refused("sg-b in", SG_REFERENCING_SUPPORT),
            "nor can an endpoint's groups"),
        row(
            "TGW-43",
            referencing(),
            "app -> bapp tcp 8080",
            reachable(),
            "else inbound rules may name groups across it"),
        row(
            "TGW-29",
            f3().change("att-b", TransitGatewayAttachment.class, ipv6(false))
                .change("att-a", TransitGatewayAttachment.class, ipv6(true))
                .route("rt-app1", "2001:db8:b::/56 -> tgw-1")
                .transitRoute("T1", "2001:db8:b::/56 -> att-b"),
            "app -> 2001:db8:b::10 tcp 8080",
            refused("att-b", BAD_STATE_ATTACHMENT),
            "IPv6 is off unless switched on"),
        row(
            "TGW-48",
            f3().change("att-b", TransitGatewayAttachment.class, translating()),
            "app -> bapp tcp 8080",
            unknown("att-b", UNSUPPORTED_COMPONENT),
            "what an attachment translates is not modelled"));
  }

  private static Lab referencing() {
    return f3().groupReferencing("tgw-1", true).onlyIn("sg-b", "tcp 8080 from sg-app");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void theZonesNotEnteredAreNamedWithAwsCode() {
    Answer answer = f3().ask("app -> bapp tcp 8080");

    assertThat(zones(answer))
        .containsExactly(
            new Loser<>(ResourceId.of("az2"), LossReason.TGW_ATTACH_VPC_AZ_RESTRICTION));
  }

  @Test
  void applianceModeIsRecommendedForAFirewallThatTwoZonesLeadTo() {
    Note advice =
        new Note.ApplianceModeRecommended(ResourceId.of("att-i"), ResourceId.of("eni-fw1"));

    assertThat(f11().ask("app -> bapp2 tcp 8080").notes()).contains(advice);
    assertThat(f11().applianceMode("att-i").ask("app -> bapp2 tcp 8080").notes())
        .doesNotContain(advice);
  }

  @Test
  void everyZoneThatAnApplianceModeHashMayTakeIsWalked() {
    Lab oneFirewallBroken = f11().applianceMode("att-i").stop("fw2");

    assertThat(f11().applianceMode("att-i").ask("app -> bapp2 tcp 8080").verdict())
        .isEqualTo(Verdict.REACHABLE);
    assertThat(oneFirewallBroken.ask("app -> bapp2 tcp 8080").verdict())
        .isEqualTo(Verdict.UNREACHABLE);
    assertThat(oneFirewallBroken.ask("app -> bapp tcp 8080").verdict())
        .as("same zone at both ends: no choice")
        .isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void aZoneThatIsCrossedIsNoted() {
    assertThat(f3().ask("bapp2 -> app tcp 8080").notes())
        .contains(
            new Note.ZoneCrossed(
                ResourceId.of("att-a"), ResourceId.of("az2"), ResourceId.of("az1")));
  }

  private static List<Loser<ResourceId>> zones(Answer answer) {
    return answer.forward().orElseThrow().steps().stream()
        .filter(Step.ZoneStep.class::isInstance)
        .flatMap(step -> ((Step.ZoneStep) step).losers().stream())
        .toList();
  }

  private static UnaryOperator<TransitGatewayAttachment> withoutGroups() {
    return each -> each.withOptions(each.applianceMode(), each.ipv6Support(), false);
  }

  private static UnaryOperator<TransitGatewayAttachment> ipv6(boolean on) {
    return each -> each.withOptions(each.applianceMode(), on, each.securityGroupReferencing());
  }

  private static UnaryOperator<TransitGatewayAttachment> translating() {
    return each ->
        new TransitGatewayAttachment(
            each.id(),
            each.name(),
            each.transitGateway(),
            each.type(),
            each.attached(),
            each.subnets(),
            each.state(),
            each.association(),
            each.propagations(),
            each.applianceMode(),
            each.ipv6Support(),
            each.securityGroupReferencing(),
            each.dnsSupport(),
            true,
            each.creationTime());
  }
}
