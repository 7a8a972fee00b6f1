package dev.hopscope.routing.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.diagnosis.Mend;
import dev.hopscope.routing.trace.Reason;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.List;

/**
 * A network, a question and what must come out. RULES.md of this module lists the ids.
 *
 * @param id such as {@code S010}
 * @param network the network, ready to be asked
 * @param question such as {@code web -> app tcp 8080}
 * @param expected the answer
 * @param because what the scenario teaches
 */
public record Scenario(String id, Lab network, String question, Expected expected, String because) {

  /** The answer that must come out. */
  public sealed interface Expected {
    /** The packet arrives and the reply comes back. */
    record Reachable() implements Expected {}

    /** The same, and the packet arrives from this address. */
    record ReachableFrom(String source) implements Expected {}

    /** Something refuses; {@code component} may name a direction and rule after the id. */
    record Refused(Leg leg, String component, Reason code) implements Expected {}

    /** Something is not known. */
    record Unknown(Leg leg, String component, Reason code) implements Expected {}
  }

  /** A row of a table of scenarios. */
  public static Scenario row(
      String id, Lab network, String question, Expected expected, String because) {
    return new Scenario(id, network, question, expected, because);
  }

  /** The packet arrives and the reply comes back. */
  public static Expected reachable() {
    return new Expected.Reachable();
  }

  /** It arrives, its source now being this address. */
  public static Expected reachableFrom(String source) {
    return new Expected.ReachableFrom(source);
  }

  /** The packet is refused by a component: {@code sg-app}, {@code acl-appA1 in 90}. */
  public static Expected refused(String component, Reason code) {
    return new Expected.Refused(Leg.FORWARD, component, code);
  }

  /** The reply is refused. */
  public static Expected replyRefused(String component, Reason code) {
    return new Expected.Refused(Leg.RETURN, component, code);
  }

  /** Whether the packet passes is not known. */
  public static Expected unknown(String component, Reason code) {
    return new Expected.Unknown(Leg.FORWARD, component, code);
  }

  /** Asks and compares. */
  public void check() {
    Answer answer = network.ask(question);
    switch (expected) {
      case Expected.Reachable _ -> mustBeReachable(answer);
      case Expected.ReachableFrom(String source) -> {
        mustBeReachable(answer);
        assertThat(answer.forward().orElseThrow().end().packet().source())
            .as("source on arrival")
            .isEqualTo(Address.parse(source));
      }
      case Expected.Refused(Leg leg, String component, Reason code) -> {
        mustFail(answer, Verdict.UNREACHABLE, leg, component, code);
        mustBeMendable(answer);
      }
      case Expected.Unknown(Leg leg, String component, Reason code) ->
          mustFail(answer, Verdict.UNKNOWN, leg, component, code);
    }
  }

  /** All blockers mended, nothing refuses any more: asked anew, of a network made anew. */
  private void mustBeMendable(Answer answer) {
    Topology topology = network.topology();
    for (Blocker blocker : answer.blockers()) {
      if (blocker.repair().isEmpty()) {
        assertThat(!isScenario() || Standing.isArgued(id, blocker.reason()))
            .as(() -> "nothing mends " + told(answer))
            .isTrue();
        return;
      }
      Mend mend = blocker.repair().get().mend();
      for (Resource put : mend.puts(topology)) {
        topology = topology.with(put);
      }
    }
    Answer mended = Lab.of(topology).ask(question);
    assertThat(mended.verdict())
        .as(() -> answer.blockers() + " leaves " + told(mended))
        .isNotEqualTo(Verdict.UNREACHABLE);
  }

  /** Whether this is a row of the scenarios, and not one that proves a single rule. */
  private boolean isScenario() {
    return id.matches("S\\d+.*");
  }

  private static void mustBeReachable(Answer answer) {
    assertThat(answer.verdict()).as(() -> told(answer)).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.failure()).isEmpty();
    assertThat(answer.forward()).hasValueSatisfying(Scenario::mustArrive);
  }

  private static void mustArrive(Trace trace) {
    assertThat(trace.delivered()).isTrue();
  }

  private static void mustFail(
      Answer answer, Verdict verdict, Leg leg, String component, Reason code) {
    String[] words = component.split(" ", -1);
    assertThat(answer.verdict()).as(() -> told(answer)).isEqualTo(verdict);
    Failure failure = answer.failure().orElseThrow();
    assertThat(List.of(failure.leg(), failure.component(), failure.reason()))
        .as(() -> told(answer))
        .isEqualTo(List.of(leg, ResourceId.of(words[0]), code));
    if (words.length == 3) {
      assertThat(decidingRule(answer, failure)).isEqualTo(words[1] + " " + words[2]);
    } else if (words.length == 2) {
      assertThat(filteredDirection(answer, failure)).isEqualTo(words[1]);
    }
  }

  /** Direction and number of the ACL rule that refused. */
  private static String decidingRule(Answer answer, Failure failure) {
    Step.NetworkAclStep refusal =
        trace(answer, failure).steps().stream()
            .filter(Step.NetworkAclStep.class::isInstance)
            .map(Step.NetworkAclStep.class::cast)
            .filter(step -> !step.allowed())
            .findFirst()
            .orElseThrow();
    return text(refusal.direction())
        + " "
        + refusal.decidingRule().map(rule -> Integer.toString(rule.number())).orElse("*");
  }

  /** The direction in which security groups were asked last. */
  private static String filteredDirection(Answer answer, Failure failure) {
    return trace(answer, failure).steps().stream()
        .filter(Step.SecurityGroupStep.class::isInstance)
        .map(Step.SecurityGroupStep.class::cast)
        .reduce((_, last) -> last)
        .map(step -> text(step.direction()))
        .orElseThrow();
  }

  private static Trace trace(Answer answer, Failure failure) {
    return (failure.leg() == Leg.FORWARD ? answer.forward() : answer.reply()).orElseThrow();
  }

  private static String text(Direction direction) {
    return direction == Direction.INGRESS ? "in" : "out";
  }

  private static String told(Answer answer) {
    StringBuilder text = new StringBuilder("answer: " + answer.verdict());
    answer.cannotAsk().ifPresent(reason -> text.append("\n  ").append(reason));
    answer.failure().ifPresent(failure -> text.append("\n  ").append(failure));
    answer.forward().ifPresent(trace -> trace.steps().forEach(step -> append(text, " > ", step)));
    answer.reply().ifPresent(trace -> trace.steps().forEach(step -> append(text, " < ", step)));
    return text.toString();
  }

  private static void append(StringBuilder text, String mark, Step step) {
    text.append('\n').append(mark).append(step);
  }

  @Override
  public String toString() {
    return id + " " + question + ": " + because;
  }
}
