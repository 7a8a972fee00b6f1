package dev.hopscope.app.explain;

import dev.hopscope.app.session.Session;
import dev.hopscope.model.address.Address;
import impl.org.controlsfx.autocompletion.AutoCompletionTextFieldBinding;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/** A field for an end of a question; completes names, ids and addresses of the open network. */
final class EndField extends TextField {
  /** Of the proposals: a name, an id and two addresses. */
  private static final double WIDTH = 380;

  EndField(Session session, Side side, String accessibleName, String prompt) {
    setAccessibleText(accessibleName);
    setPromptText(prompt);
    setPrefColumnCount(14);
    Completion completion = new Completion(session, side);
    completion.setMinWidth(WIDTH);
    completion.setVisibleRowCount(8);
    completion.setOnAutoCompleted(
        completed -> {
          setText(completed.getCompletion().text());
          end();
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.DOWN && getText().isBlank()) {
            completion.setUserInput("");
            key.consume();
          }
        });
  }

  /** Nothing is proposed for what needs no completion: a whole address, an end's exact text. */
  private static List<Ends.End> suggestions(Session session, Side side, String typed) {
    if (Address.tryParse(typed.strip()).isPresent()) {
      return List.of();
    }
    List<Ends.End> found = new Ends(session.document().topology()).matching(typed, side);
    return found.stream().anyMatch(end -> end.text().equals(typed.strip())) ? List.of() : found;
  }

  private final class Completion extends AutoCompletionTextFieldBinding<Ends.End> {
    Completion(Session session, Side side) {
      super(
          EndField.this,
          request -> suggestions(session, side, request.getUserText()),
          new StringConverter<>() {
            @Override
            public String toString(Ends.End end) {
              return end.toString();
            }

            @Override
            public Ends.End fromString(String text) {
              return new Ends.End(text, "");
            }
          });
    }

    /** Proposals are late: somebody who types fast may have gone on to another field. */
    @Override
    protected void showPopup() {
      if (isFocused()) {
        super.showPopup();
      }
    }
  }
}
