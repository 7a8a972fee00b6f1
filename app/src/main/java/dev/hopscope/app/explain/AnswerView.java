package dev.hopscope.app.explain;

import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.text.Sentences;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An answer: the verdict in one sentence, the two lanes, and what the answer rests on. */
final class AnswerView extends VBox {
  private final LanesView lanes;
  private final ScrollPane lanesScroll;

  AnswerView(Consumer<Optional<Card>> onOpen, Consumer<Card> onPick) {
    super(8);
    lanes = new LanesView(onOpen, onPick);
    lanesScroll = new ScrollPane(lanes);
    lanesScroll.getStyleClass().add("plain-scroll");
    lanesScroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    lanesScroll.setMinHeight(ScrollPane.USE_PREF_SIZE);
    lanes
        .heightProperty()
        .addListener((_, _, height) -> lanesScroll.setPrefViewportHeight(height.doubleValue()));
    getStyleClass().add("answer");
    showNothing();
  }

  /** Shows what to do where nothing has been asked. */
  void showNothing() {
    lanes.clear();
    Label hint =
        new Label(
            "Ask whether one end can reach another: type two names, ids or addresses above, or"
                + " internet, and press Ask. The answer follows every edit.");
    hint.setWrapText(true);
    hint.getStyleClass().add("muted");
    getChildren().setAll(hint);
  }

  /** Shows an answer. */
  void show(Asking.Asked asked) {
    Answer answer = asked.answer();
    Topology topology = asked.topology();
    lanes.show(answer, topology);
    getChildren().setAll(verdict(answer, topology));
    PartsList.of(answer, topology).ifPresent(getChildren()::add);
    if (answer.forward().isPresent()) {
      getChildren().add(lanesScroll);
    }
    Sentences sentences = new Sentences(topology);
    answer.notes().stream()
        .map(sentences::of)
        .distinct()
        .forEach(note -> getChildren().add(note(note)));
  }

  private static HBox verdict(Answer answer, Topology topology) {
    Label chip = VerdictLook.of(answer.verdict()).chip();
    chip.setId("verdict");
    SentenceFlow sentence = new SentenceFlow(new Sentences(topology).of(answer));
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
