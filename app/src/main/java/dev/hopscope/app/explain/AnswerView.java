package dev.hopscope.app.explain;

import dev.hopscope.app.way.Moment;
import dev.hopscope.model.document.Question;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.text.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * An answer: the verdict in one sentence, the two lanes, and what the answer rests on; below it,
 * the player.
 */
final class AnswerView extends BorderPane {
  private final VBox content = new VBox(8);
  private final Consumer<Card> onPick;
  private final LanesView lanes;
  private final PlayerBar player;
  private final ReadOnlyObjectWrapper<Optional<Answer>> walk =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Question> chosen = Optional.empty();

  /**
   * No answer yet.
   *
   * @param onOpen told which step is open, also where nobody clicked
   * @param onPick told which step someone chose, by its card or by the player
   * @param onMove told where the played packet is
   */
  AnswerView(
      Consumer<Optional<Card>> onOpen, Consumer<Card> onPick, Consumer<Optional<Moment>> onMove) {
    player = new PlayerBar(this::played, onMove);
    lanes =
        new LanesView(
            onOpen,
            card -> {
              player.goTo(card);
              onPick.accept(card);
            });
    this.onPick = onPick;
    content.getStyleClass().add("answer");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    setCenter(scroll);
    setBottom(player);
    showNothing();
  }

  /** Shows what to do where nothing has been asked. */
  void showNothing() {
    lanes.clear();
    player.show(Journey.none());
    walk.set(Optional.empty());
    Label hint =
        new Label(
            "Ask whether one end can reach another: type two names, ids or addresses above, or"
                + " internet, and press Ask. The answer follows every edit.");
    hint.setWrapText(true);
    hint.getStyleClass().add("muted");
    content.getChildren().setAll(hint);
  }

  /** Shows an answer; of one that is made of parts, the part that was chosen stays in the lanes. */
  void show(Asking.Asked asked) {
    Answer whole = asked.answer();
    Answer shown =
        whole.parts().stream()
            .filter(part -> chosen.filter(part.question()::equals).isPresent())
            .findFirst()
            .orElse(whole);
    show(asked, shown);
  }

  /** Shows an answer with the way of one of its parts, or with that of the whole. */
  private void show(Asking.Asked asked, Answer shown) {
    Answer whole = asked.answer();
    Sentences sentences = asked.sentences();
    Optional<Answer> decides = whole.deciding();
    boolean isWhole = shown == whole || decides.filter(part -> part == shown).isPresent();
    Asking.Asked inLanes = isWhole ? asked : asked.of(shown);
    boolean partHadFocus = content.getChildren().stream().anyMatch(PartsList::hasFocus);
    lanes.show(inLanes);
    player.show(new Journey(lanes.cards()));
    walk.set(Optional.of(inLanes.answer()));
    content.getChildren().setAll(verdict(whole, sentences));
    if (!whole.parts().isEmpty()) {
      Answer part = isWhole ? decides.orElse(whole) : shown;
      PartsList list = new PartsList(whole, part, sentences, each -> choose(asked, each));
      content.getChildren().add(list);
      if (partHadFocus) {
        list.focusShown();
      }
    }
    if (!isWhole) {
      content.getChildren().add(note(sentences.of(shown)));
    }
    if (inLanes.answer().forward().isPresent()) {
      content.getChildren().add(lanes);
    }
    whole.notes().stream()
        .map(sentences::of)
        .distinct()
        .forEach(note -> content.getChildren().add(note("Note: " + note)));
  }

  private void choose(Asking.Asked asked, Answer part) {
    chosen = Optional.of(part.question());
    show(asked, part);
  }

  /** The answer whose way is in the lanes: the whole, or one of its parts. */
  ReadOnlyObjectProperty<Optional<Answer>> walkProperty() {
    return walk.getReadOnlyProperty();
  }

  PlayerBar player() {
    return player;
  }

  /** What the devices on the way remember when this step has been taken. */
  List<Remembered> remembered(Card card) {
    return new Journey(lanes.cards()).remembered(card);
  }

  private void played(Card card) {
    lanes.open(card);
    onPick.accept(card);
  }

  private static HBox verdict(Answer answer, Sentences sentences) {
    Label chip = VerdictLook.of(answer.verdict()).chip();
    chip.setId("verdict");
    SentenceFlow sentence = new SentenceFlow(sentences.of(answer));
    sentence.getStyleClass().add("verdict-sentence");
    sentence.setId("verdict-sentence");
    HBox line = new HBox(10, chip, sentence);
    answer.failure().map(AnswerView::code).ifPresent(line.getChildren()::add);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setFillHeight(false);
    HBox.setHgrow(sentence, Priority.SOMETIMES);
    return line;
  }

  private static Label code(Failure failure) {
    Label code =
        new Label(
            failure.reason().name() + (failure.leg() == Leg.FORWARD ? " · forward" : " · return"));
    code.getStyleClass().addAll("muted", "verdict-code");
    code.setMinWidth(Label.USE_PREF_SIZE);
    return code;
  }

  private static SentenceFlow note(String text) {
    SentenceFlow note = new SentenceFlow(text);
    note.getStyleClass().add("answer-note");
    return note;
  }
}
