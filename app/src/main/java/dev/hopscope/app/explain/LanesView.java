package dev.hopscope.app.explain;

import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The two lanes of an answer, forward and return, step by step. */
final class LanesView extends VBox {
  private final Consumer<Optional<Card>> onOpen;
  private final Consumer<Card> onPick;
  private ToggleGroup group = new ToggleGroup();
  private List<StepCard> cards = List.of();

  /**
   * Lanes without an answer.
   *
   * @param onOpen told which card is open, also where nobody clicked
   * @param onPick told which card someone clicked
   */
  LanesView(Consumer<Optional<Card>> onOpen, Consumer<Card> onPick) {
    super(8);
    this.onOpen = onOpen;
    this.onPick = onPick;
    getStyleClass().add("lanes");
  }

  /** Shows an answer; the card that was open stays open if it is still there. */
  void show(Asking.Asked asked) {
    Answer answer = asked.answer();
    Optional<Card> wasOpen = openCard();
    boolean hadFocus = cards.stream().anyMatch(StepCard::isFocused);
    List<StepCard> built = new ArrayList<>();
    group = new ToggleGroup();
    getChildren().clear();
    addLane(Leg.FORWARD, answer.forward(), answer.assumed(Leg.FORWARD), asked, built);
    addLane(Leg.RETURN, answer.reply(), answer.assumed(Leg.RETURN), asked, built);
    cards = List.copyOf(built);
    group.selectedToggleProperty().addListener((_, _, _) -> onOpen.accept(openCard()));
    Optional<StepCard> toOpen = wasOpen.flatMap(this::sameAs).or(this::firstNotPassed);
    toOpen.ifPresentOrElse(group::selectToggle, () -> onOpen.accept(Optional.empty()));
    if (hadFocus) {
      toOpen.ifPresent(StepCard::requestFocus);
    }
  }

  /** The steps that are shown, the packet's first. */
  List<Card> cards() {
    return cards.stream().map(StepCard::card).toList();
  }

  /** Opens a step, and the card into view. */
  void open(Card card, Consumer<Node> intoView) {
    cards.stream()
        .filter(each -> each.card().equals(card))
        .findFirst()
        .ifPresent(
            node -> {
              group.selectToggle(node);
              intoView.accept(node);
            });
  }

  /** Forgets the answer. */
  void clear() {
    cards = List.of();
    group = new ToggleGroup();
    getChildren().clear();
    onOpen.accept(Optional.empty());
  }

  private Optional<Card> openCard() {
    return group.getSelectedToggle() instanceof StepCard open
        ? Optional.of(open.card())
        : Optional.empty();
  }

  private Optional<StepCard> sameAs(Card open) {
    if (firstNotPassed().isPresent() && open.state() != Card.State.PASSED) {
      return Optional.empty();
    }
    return cards.stream()
        .filter(each -> each.card().component().equals(open.component()))
        .filter(each -> each.card().step().getClass() == open.step().getClass())
        .filter(each -> each.card().step().packet().equals(open.step().packet()))
        .findFirst();
  }

  private Optional<StepCard> firstNotPassed() {
    return cards.stream()
        .filter(
            each ->
                switch (each.card().state()) {
                  case STOPPED, NOT_KNOWN -> true;
                  case PASSED, ASSUMED -> false;
                })
        .findFirst();
  }

  private void addLane(
      Leg leg, Optional<Trace> taken, List<Step> assumed, Asking.Asked asked, List<StepCard> into) {
    if (taken.isEmpty() && assumed.isEmpty()) {
      return;
    }
    Label name = new Label(leg == Leg.FORWARD ? "Forward" : "Return");
    name.getStyleClass().add("lane-name");
    name.setMinWidth(64);
    HBox lane = new HBox(8, name);
    lane.setAlignment(Pos.CENTER_LEFT);
    Decisions decisions = new Decisions(asked.topology(), asked.sentences());
    Cards texts = new Cards(asked.topology());
    List<Card> real = taken.map(trace -> texts.of(leg, trace)).orElse(List.of());
    for (Card card :
        Stream.concat(real.stream(), texts.assumed(leg, real, assumed).stream()).toList()) {
      StepCard node = new StepCard(card, decisions.sentence(card.step()));
      node.setToggleGroup(group);
      node.setOnAction(
          _ -> {
            group.selectToggle(node);
            onPick.accept(card);
          });
      lane.getChildren().add(node);
      into.add(node);
    }
    getChildren().add(lane);
  }
}
