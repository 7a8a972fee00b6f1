package dev.hopscope.app.explain;

import atlantafx.base.theme.Styles;
import dev.hopscope.app.look.PanelTab;
import dev.hopscope.model.document.Question;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Verdict;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;

/** What stands beside an answer: what blocks it, what decided a step, the saved questions. */
final class AnswerTabs extends TabPane {
  private final Tab blockersTab;
  private final Tab decisionTab;
  private final Tab savedTab;
  private Optional<Judged> chosenFor = Optional.empty();

  AnswerTabs(BlockersView blockers, StepDetail detail, SavedList saved) {
    blockersTab = new PanelTab("Blockers", scrolling(blockers));
    decisionTab = new PanelTab("Decision", scrolling(detail));
    savedTab = new PanelTab("Saved questions", saved);
    getTabs().setAll(blockersTab, decisionTab, savedTab);
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getStyleClass().addAll(Styles.DENSE, Styles.TABS_CLASSIC);
  }

  private static ScrollPane scrolling(VBox content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.getStyleClass().add("plain-scroll");
    return pane;
  }

  private record Judged(Question question, Verdict verdict) {
    static Judged of(Answer answer) {
      return new Judged(answer.question(), answer.verdict());
    }
  }

  /** Brings what mends a no to the front, and the decisions of a yes; once for each verdict. */
  void show(Optional<Asking.Asked> asked) {
    blockersTab.setText(BlockersView.title(asked));
    Optional<Judged> judged = asked.map(each -> Judged.of(each.answer()));
    if (!judged.equals(chosenFor)) {
      chosenFor = judged;
      boolean no = judged.filter(each -> each.verdict() == Verdict.UNREACHABLE).isPresent();
      if (!savedTab.isSelected()) {
        getSelectionModel().select(no ? blockersTab : decisionTab);
      }
    }
  }

  void showDecision() {
    getSelectionModel().select(decisionTab);
  }

  void showSaved() {
    getSelectionModel().select(savedTab);
  }
}
