package dev.hopscope.app.inspector;

import impl.org.controlsfx.autocompletion.AutoCompletionTextFieldBinding;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Proposals under a cell that is typed into. None of them is chosen beforehand, as ControlsFX does:
 * Enter takes what was typed.
 */
final class CellCompletion extends AutoCompletionTextFieldBinding<String> {
  private static final double LEAST_WIDTH = 220;
  private static final int MOST_ROWS = 8;

  /**
   * Proposes for a field.
   *
   * @param taken what follows when a proposal is taken
   */
  static void bind(TextField field, List<String> proposals, Runnable taken) {
    CellCompletion completion = new CellCompletion(field, proposals);
    completion.setMinWidth(LEAST_WIDTH);
    completion.setVisibleRowCount(MOST_ROWS);
    completion.setOnAutoCompleted(_ -> taken.run());
    Platform.runLater(() -> completion.setUserInput(""));
  }

  private final EventHandler<KeyEvent> passOn = this::passOn;

  private CellCompletion(TextField field, List<String> proposals) {
    super(field, request -> matching(request.getUserText().strip(), proposals));
  }

  private static List<String> matching(String typed, List<String> proposals) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return proposals.contains(typed)
        ? List.of()
        : proposals.stream().filter(each -> each.toLowerCase(Locale.ROOT).contains(lower)).toList();
  }

  @Override
  protected void showPopup() {
    super.showPopup();
    Node list = getAutoCompletionPopup().getSkin().getNode();
    if (list instanceof ListView<?> view) {
      view.getSelectionModel().clearSelection();
      view.removeEventFilter(KeyEvent.KEY_PRESSED, passOn);
      view.addEventFilter(KeyEvent.KEY_PRESSED, passOn);
    }
  }

  /** Without a chosen proposal the keys that end an edit are the field's. */
  private void passOn(KeyEvent key) {
    boolean ends = key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.TAB;
    if (ends && key.getSource() instanceof ListView<?> view && view.getSelectionModel().isEmpty()) {
      key.consume();
      hidePopup();
      getCompletionTarget().fireEvent(key.copyFor(getCompletionTarget(), getCompletionTarget()));
    }
  }
}
