package dev.hopscope.app.explain;

import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
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
  void show(Answer answer, Topology topology) {
    Optional<Card> wasOpen = openCard();
    boolean hadFocus = cards.stream().anyMatch(StepCard::isFocused);
    List<StepCard> built = new ArrayList<>();
    group = new ToggleGroup();
    getChildren().clear();
    answer.forward().ifPresent(trace -> addLane(Leg.FORWARD, trace, topology, built));
    answer.reply().ifPresent(trace -> addLane(Leg.RETURN, trace, topology, built));
    cards = List.copyOf(built);
    group.selectedToggleProperty().addListener((_, _, _) -> onOpen.accept(openCard()));
    Optional<StepCard> toOpen = wasOpen.flatMap(this::sameAs).or(this::firstNotPassed);
    toOpen.ifPresentOrElse(group::selectToggle, () -> onOpen.accept(Optional.empty()));
    if (hadFocus) {
      toOpen.ifPresent(StepCard::requestFocus);
    }
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
    return cards.stream().filter(each -> each.card().state() != Card.State.PASSED).findFirst();
  }

  private void addLane(Leg leg, Trace trace, Topology topology, List<StepCard> into) {
    Label name = new Label(leg == Leg.FORWARD ? "Forward" : "Return");
    name.getStyleClass().add("lane-name");
    name.setMinWidth(64);
    HBox lane = new HBox(8, name);
    lane.setAlignment(Pos.CENTER_LEFT);
    Decisions decisions = new Decisions(topology);
    for (Card card : new Cards(topology).of(trace)) {
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
