package dev.hopscope.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Sample;
import dev.hopscope.app.way.Moment;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.Question;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A packet from a private subnet to the internet and back, by a NAT gateway. */
class JourneyTest {
  private final Journey journey = journey(Question.tcp("app", "8.8.8.8", 443));

  @Test
  void thePacketGoesThereAndItsReplyComesBack() {
    assertThat(journey.cards().getFirst().leg()).isEqualTo(Leg.FORWARD);
    assertThat(journey.cards().getLast().leg()).isEqualTo(Leg.RETURN);
    assertThat(journey.cards().getLast().step()).isInstanceOf(Step.DeliveryStep.class);
  }

  @Test
  void betweenTwoStepsItIsOnItsWayToTheNext() {
    assertThat(journey.moment(1.25)).contains(new Moment(Leg.FORWARD, 1, 2, 0.25));
  }

  @Test
  void atItsGoalItRestsUntilTheReplySetsOut() {
    int there =
        (int) journey.cards().stream().filter(card -> card.leg() == Leg.FORWARD).count() - 1;
    assertThat(journey.moment(there + 0.5))
        .hasValueSatisfying(
            moment -> {
              assertThat(moment.leg()).isEqualTo(Leg.FORWARD);
              assertThat(moment.next()).isEqualTo(moment.step());
            });
  }

  @Test
  void beyondTheEndItStaysThere() {
    assertThat(journey.at(99)).contains(journey.cards().getLast());
  }

  @Test
  void theNatGatewayRemembersWhomItStandsFor() {
    assertThat(rememberedBy("nat-a")).anyMatch(what -> what.contains("is now from"));
  }

  @Test
  void theSecurityGroupTracksTheConnection() {
    assertThat(rememberedBy("sg-app")).anyMatch(what -> what.startsWith("tracks tcp"));
  }

  @Test
  void anInternetGatewayAndANetworkAclRememberNothing() {
    assertThat(rememberedBy("igw-shop")).isEmpty();
    assertThat(rememberedBy("acl-shop-default")).isEmpty();
  }

  @Test
  void nothingIsRememberedBeforeItHappened() {
    assertThat(journey.remembered(journey.cards().getFirst())).hasSize(1);
  }

  private List<String> rememberedBy(String name) {
    return journey.remembered(journey.cards().getLast()).stream()
        .filter(each -> each.who().equals(name))
        .map(Remembered::what)
        .toList();
  }

  private static Journey journey(Question question) {
    Document document = Sample.named("01-three-tier").document();
    Answer answer = Reachability.of(document.topology()).ask(question);
    Cards cards = new Cards(document.topology());
    List<Card> all = new ArrayList<>(cards.of(Leg.FORWARD, answer.forward().orElseThrow()));
    all.addAll(cards.of(Leg.RETURN, answer.reply().orElseThrow()));
    return new Journey(all);
  }
}
