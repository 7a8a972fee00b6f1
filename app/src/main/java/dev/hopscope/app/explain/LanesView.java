package dev.hopscope.app.explain;

import dev.hopscope.model.document.Question;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The two lanes of an answer, forward and return, step by step. Lanes longer than the window scroll
 * together; their names stay.
 */
final class LanesView extends HBox {
  private static final double GAP = 8;

  private final Consumer<Optional<Card>> onOpen;
  private final Consumer<Card> onPick;
  private ToggleGroup group = new ToggleGroup();
  private List<StepCard> cards = List.of();
  private Optional<Question> question = Optional.empty();
  private final VBox names = new VBox(GAP);
  private final VBox lanes = new VBox(GAP);
  private final ScrollPane scroll = new ScrollPane(lanes);

  /**
   * Lanes without an answer.
   *
   * @param onOpen told which card is open, also where nobody clicked
   * @param onPick told which card someone clicked
   */
  LanesView(Consumer<Optional<Card>> onOpen, Consumer<Card> onPick) {
    super(GAP);
    this.onOpen = onOpen;
    this.onPick = onPick;
    names.getStyleClass().add("lane-names");
    names.setMinWidth(Region.USE_PREF_SIZE);
    lanes.getStyleClass().add("lanes");
    scroll.getStyleClass().add("plain-scroll");
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(ScrollPane.USE_PREF_SIZE);
    lanes
        .heightProperty()
        .addListener((_, _, height) -> scroll.setPrefViewportHeight(height.doubleValue()));
    HBox.setHgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(names, scroll);
  }

  /** Shows an answer; the card that was open stays open if it is still there. */
  void show(Asking.Asked asked) {
    Answer answer = asked.answer();
    Optional<Card> wasOpen = openCard();
    boolean hadFocus = cards.stream().anyMatch(StepCard::isFocused);
    List<StepCard> built = new ArrayList<>();
    group = new ToggleGroup();
    empty();
    addLane(Leg.FORWARD, answer.forward(), answer.assumed(Leg.FORWARD), asked, built);
    addLane(Leg.RETURN, answer.reply(), answer.assumed(Leg.RETURN), asked, built);
    cards = List.copyOf(built);
    group.selectedToggleProperty().addListener((_, _, _) -> onOpen.accept(openCard()));
    Optional<StepCard> toOpen = wasOpen.flatMap(this::sameAs).or(this::firstNotPassed);
    toOpen.ifPresentOrElse(group::selectToggle, () -> onOpen.accept(Optional.empty()));
    if (hadFocus) {
      toOpen.ifPresent(StepCard::requestFocus);
    }
    if (question.filter(answer.question()::equals).isEmpty()) {
      question = Optional.of(answer.question());
      scroll.setHvalue(0);
      Platform.runLater(() -> toOpen.ifPresent(this::intoView));
    }
  }

  /** The steps that are shown, the packet's first. */
  List<Card> cards() {
    return cards.stream().map(StepCard::card).toList();
  }

  /** Opens a step, and brings its card into view. */
  void open(Card card) {
    cards.stream()
        .filter(each -> each.card().equals(card))
        .findFirst()
        .ifPresent(
            node -> {
              group.selectToggle(node);
              intoView(node);
            });
  }

  private void intoView(StepCard card) {
    applyCss();
    layout();
    double seen = scroll.getViewportBounds().getWidth();
    double hidden = lanes.getWidth() - seen;
    if (hidden > 0) {
      double left = card.getBoundsInParent().getMinX();
      double room = seen - card.getBoundsInParent().getWidth();
      double first = scroll.getHvalue() * hidden;
      if (left < first || left > first + room) {
        scroll.setHvalue((left - room / 2) / hidden);
      }
    }
  }

  private void empty() {
    names.getChildren().clear();
    lanes.getChildren().clear();
  }

  /** Forgets the answer. */
  void clear() {
    cards = List.of();
    group = new ToggleGroup();
    empty();
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
    HBox lane = new HBox(GAP);
    lane.setAlignment(Pos.CENTER_LEFT);
    name.prefHeightProperty().bind(lane.heightProperty());
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
    names.getChildren().add(name);
    lanes.getChildren().add(lane);
  }
}
