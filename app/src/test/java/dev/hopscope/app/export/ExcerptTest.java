package dev.hopscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Networks;
import dev.hopscope.app.session.Sample;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private final Document shop = Networks.onePublicSubnet(2);

  @Test
  void aSelectedHostIsAloneWithItsName() {
    Excerpt one = Excerpt.selection(shop, Set.of(Networks.id("i-1")));
    assertThat(texts(one)).contains("web 1").doesNotContain("web 2", "front");
    assertThat(one.picture().figures()).noneMatch(Figure.Box.class::isInstance);
    assertThat(one.area().width()).isLessThan(Excerpt.whole(shop).area().width());
  }

  @Test
  void aSelectedSubnetBringsWhatIsInIt() {
    Excerpt subnet = Excerpt.selection(shop, Set.of(Networks.id("subnet-1")));
    assertThat(texts(subnet)).contains("front", "web 1", "web 2");
    assertThat(texts(subnet)).noneMatch(text -> text.contains("shop"));
  }

  @Test
  void wiresBetweenWhatIsSelectedAreLeftWithTheirSigns() {
    Document four = Sample.named("04-peering-is-not-transitive").document();
    Excerpt two =
        Excerpt.selection(four, Set.of(Networks.id("vpc-orders"), Networks.id("vpc-shared")));
    assertThat(drawn(two))
        .contains(Networks.id("pcx-orders-shared"))
        .doesNotContain(Networks.id("pcx-orders-labs"), Networks.id("vpc-labs"));
  }

  @Test
  void theWayOfAnAnswerIsDrawnWhereItIsAskedFor() {
    Document tiers = Sample.named("01-three-tier").document();
    Answer answer = answer(tiers, Question.tcp("internet", "web", 443));
    String without = ExportImage.svg(Excerpt.whole(tiers), Theme.LIGHT);
    String with = ExportImage.svg(Excerpt.whole(tiers, Optional.of(answer)), Theme.LIGHT);
    assertThat(without).doesNotContain("tcp 443");
    assertThat(with).contains("tcp 443").contains(" stroke-dasharray=\"7 6\"");
  }

  @Test
  void theWholeDrawingHasRoomForTheWay() {
    Document tiers = Sample.named("01-three-tier").document();
    Answer answer = answer(tiers, Question.tcp("internet", "web", 443));
    Excerpt whole = Excerpt.whole(tiers, Optional.of(answer));
    assertThat(whole.area().contains(whole.ways().orElseThrow().bounds().orElseThrow())).isTrue();
  }

  @Test
  void aPartIsAsLargeAsAskedFor() {
    Rect area = new Rect(10, 20, 300, 200);
    String svg = ExportImage.svg(Excerpt.part(shop, area, Optional.empty()), Theme.LIGHT);
    assertThat(svg).contains("width=\"300\" height=\"200\" viewBox=\"10 20 300 200\"");
  }

  private static Stream<String> texts(Excerpt excerpt) {
    return excerpt.picture().figures().stream()
        .flatMap(
            figure -> figure instanceof Figure.Label label ? Stream.of(label.text()) : Stream.of());
  }

  private static Stream<ResourceId> drawn(Excerpt excerpt) {
    return excerpt.picture().figures().stream().flatMap(figure -> figure.resource().stream());
  }

  private static Answer answer(Document document, Question question) {
    return Reachability.of(document.topology()).ask(question);
  }
}
