package dev.hopscope.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.look.TextMeasure;
import dev.hopscope.app.look.Typeface;
import dev.hopscope.app.session.Sample;
import dev.hopscope.model.document.Document;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Trace;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cards of a lane say. */
class CardsTest {
  private static final double LINE_SIZE = 11.7;

  @Test
  void noCardOfAnySampleSaysACode() {
    assertThat(Sample.all().stream().flatMap(each -> lines(each.document())))
        .isNotEmpty()
        .noneMatch(line -> line.matches(".*[A-Z]+_[A-Z].*"));
  }

  @ParameterizedTest
  @EnumSource(DropReason.class)
  void whyAPacketWasDroppedHasRoomOnItsCard(DropReason reason) {
    assertThat(width(DropWords.of(reason))).isBetween(20.0, StepCard.ROOM_FOR_LINE);
  }

  @ParameterizedTest
  @EnumSource(UnknownReason.class)
  void whatIsNotKnownHasRoomOnItsCard(UnknownReason reason) {
    assertThat(width(DropWords.of(reason))).isBetween(20.0, StepCard.ROOM_FOR_LINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default (Security group)", "default (Network ACL)"})
  void theDefaultsOfAVpcHaveRoomForTheirKinds(String name) {
    double signsAndGaps = 18 + 16 + 3 * 6;

    assertThat(TextMeasure.width(name, Typeface.SEMIBOLD, 13) + signsAndGaps)
        .isLessThanOrEqualTo(StepCard.ROOM_FOR_LINE);
  }

  private static double width(String words) {
    return TextMeasure.width(words, Typeface.REGULAR, LINE_SIZE);
  }

  private static Stream<String> lines(Document document) {
    Reachability reachability = Reachability.of(document.topology());
    Cards cards = new Cards(document.topology());
    return document.questions().stream()
        .map(saved -> reachability.ask(saved.question()))
        .flatMap(
            answer ->
                Stream.concat(
                    lines(cards, Leg.FORWARD, answer.forward()),
                    lines(cards, Leg.RETURN, answer.reply())));
  }

  private static Stream<String> lines(Cards cards, Leg leg, Optional<Trace> trace) {
    return trace.stream().flatMap(each -> cards.of(leg, each).stream()).map(Card::line);
  }
}
