package dev.hopscope.app.explain;

import dev.hopscope.routing.Answer;
import dev.hopscope.routing.text.Sentences;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The parts that an answer is made of, each with its verdict; the lanes below are the worst's. */
final class PartsList extends VBox {

  private PartsList(Answer answer, Sentences sentences) {
    super(4);
    setId("parts");
    int number = 0;
    for (Answer part : answer.parts()) {
      number++;
      Label chip = VerdictLook.of(part.verdict()).chip();
      SentenceFlow sentence = new SentenceFlow(number + ". " + sentences.of(part));
      HBox line = new HBox(10, chip, sentence);
      line.setAlignment(Pos.CENTER_LEFT);
      line.setFillHeight(false);
      getChildren().add(line);
    }
  }

  /** The list; empty for an answer without parts. */
  static Optional<PartsList> of(Answer answer, Sentences sentences) {
    return answer.parts().isEmpty()
        ? Optional.empty()
        : Optional.of(new PartsList(answer, sentences));
  }
}
