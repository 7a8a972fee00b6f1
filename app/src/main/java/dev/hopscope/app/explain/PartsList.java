package dev.hopscope.app.explain;

import dev.hopscope.model.document.Question;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.text.Sentences;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The parts that an answer is made of, each with its verdict; one of them is in the lanes. */
final class PartsList extends FlowPane {

  /**
   * The parts of an answer.
   *
   * @param shown the one in the lanes
   * @param onChoose told which one someone wants to see there
   */
  PartsList(Answer answer, Answer shown, Sentences sentences, Consumer<Answer> onChoose) {
    super(6, 6);
    setId("parts");
    ToggleGroup group = new ToggleGroup();
    List<Answer> parts = answer.parts();
    boolean oneGoal = parts.stream().map(part -> part.question().to()).distinct().count() == 1;
    int number = 0;
    for (Answer part : parts) {
      number++;
      Question question = part.question();
      String name = number + ". " + (oneGoal ? question.from() : question.to());
      VerdictLook look = VerdictLook.of(part.verdict());
      ToggleButton button = new ToggleButton(name, look.icon());
      button.getStyleClass().setAll("part", look.style());
      String sentence = SentenceFlow.plain(sentences.of(part));
      button.setTooltip(new Tooltip(sentence));
      button.setAccessibleText("Part " + number + ", " + look.word() + ": " + sentence);
      button.setToggleGroup(group);
      button.setSelected(part == shown);
      button.setOnAction(_ -> onChoose.accept(part));
      getChildren().add(button);
    }
  }

  /** Whether this is such a list, and the keyboard is at one of its parts. */
  static boolean hasFocus(Node node) {
    return node instanceof PartsList && node.isFocusWithin();
  }

  /** Brings the keyboard to the part that is shown. */
  void focusShown() {
    getChildren().stream()
        .filter(part -> part instanceof ToggleButton button && button.isSelected())
        .forEach(Node::requestFocus);
  }
}
