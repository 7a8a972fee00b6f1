package dev.hopscope.app.explain;

import dev.hopscope.app.way.Moment;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.text.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    Label hint =
        new Label(
            "Ask whether one end can reach another: type two names, ids or addresses above, or"
                + " internet, and press Ask. The answer follows every edit.");
    hint.setWrapText(true);
    hint.getStyleClass().add("muted");
    content.getChildren().setAll(hint);
  }

  /** Shows an answer. */
  void show(Asking.Asked asked) {
    Answer answer = asked.answer();
    Sentences sentences = asked.sentences();
    lanes.show(asked);
    player.show(new Journey(lanes.cards()));
    content.getChildren().setAll(verdict(answer, sentences));
    PartsList.of(answer, sentences).ifPresent(content.getChildren()::add);
    if (answer.forward().isPresent()) {
      content.getChildren().add(lanes);
    }
    answer.notes().stream()
        .map(sentences::of)
        .distinct()
        .forEach(note -> content.getChildren().add(note(note)));
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
    SentenceFlow note = new SentenceFlow("Note: " + text);
    note.getStyleClass().add("answer-note");
    return note;
  }
}
