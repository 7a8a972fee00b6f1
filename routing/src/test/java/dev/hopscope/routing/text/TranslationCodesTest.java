package dev.hopscope.routing.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.routing.Answer;
import dev.hopscope.routing.lab.Fixtures;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationCodesTest {

  private static List<List<Finding>> codes(Lab lab, Trace trace) {
    return trace.steps().stream()
        .filter(Step.TranslationStep.class::isInstance)
        .map(step -> TranslationCodes.of(lab.topology(), (Step.TranslationStep) step))
        .toList();
  }

  @Test
  void aNatGatewayChangesSourceAndPortAndNothingElse() {
    Lab lab = Fixtures.f1();
    Answer answer = lab.ask("app -> internet tcp 443");

    assertThat(codes(lab, answer.forward().orElseThrow()))
        .containsExactly(
            List.of(
                Finding.NGW_SOURCE_ADDRESS_REASSIGN,
                Finding.NGW_DEST_ADDRESS_PRESERVATION,
                Finding.REMAP_EPHEMERAL_PORT),
            List.of());
  }

  @Test
  void whatIsGivenBackToTheClientHasNoCodes() {
    Lab lab = Fixtures.f1();
    Answer answer = lab.ask("app -> internet tcp 443");

    assertThat(codes(lab, answer.reply().orElseThrow())).containsExactly(List.of(), List.of());
  }

  @Test
  void anInternetGatewayKeepsThePort() {
    Lab lab = Fixtures.f1();
    Answer answer = lab.ask("web -> internet tcp 443");

    assertThat(codes(lab, answer.forward().orElseThrow())).containsExactly(List.of());
  }
}
