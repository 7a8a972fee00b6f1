package dev.hopscope.app.way;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.app.session.Sample;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.Question;
import dev.hopscope.routing.Reachability;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A packet that arrives from another zone, and its reply, which a network ACL drops. */
class WayTest {
  private AnswerWays lines;

  @BeforeEach
  void ask() {
    Document document = Sample.named("01-three-tier").document();
    Picture picture = PictureBuilder.of(document);
    lines =
        AnswerWays.of(
            Reachability.of(document.topology()).walk(Question.tcp("app-2", "db", 5432)), picture);
  }

  @Test
  void filtersAndTablesAreMetOnTheWayFromOneIconToTheNext() {
    assertThat(lines.forward().orElseThrow().way().placeOf())
        .containsExactly(0.0, 0.25, 0.5, 0.75, 1.0, 1.0);
  }

  @Test
  void thePacketMovesWithEveryStepBetweenTwoIcons() {
    WayLine forward = lines.forward().orElseThrow();
    assertThat(forward.at(1, 2, 0)).isNotEqualTo(forward.at(0, 1, 0));
    assertThat(forward.at(1, 2, 0.5)).isNotEqualTo(forward.at(1, 2, 0));
    assertThat(forward.at(1, 2, 1)).isEqualTo(forward.at(2, 3, 0));
  }

  @Test
  void theReplyStopsAtTheStepThatDeniesIt() {
    WayLine reply = lines.reply().orElseThrow();
    assertThat(reply.isStoppedAt(0)).isFalse();
    assertThat(reply.isStoppedAt(1)).isTrue();
  }

  @Test
  void whatIsAskedForIsNotWrittenOverTheSignWhereTheReplyStops() {
    Rect stop =
        lines
            .reply()
            .flatMap(WayLine::stop)
            .map(at -> new Rect(at.x(), at.y(), 0, 0).grow(11))
            .orElseThrow();
    Rect plate = lines.forward().orElseThrow().plate(70, 18, lines.picture(), List.of(stop));
    assertThat(plate.intersects(stop)).isFalse();
  }
}
