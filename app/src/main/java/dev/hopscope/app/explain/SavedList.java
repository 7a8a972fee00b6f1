package dev.hopscope.app.explain;

import atlantafx.base.theme.Styles;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.routing.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The saved questions with their live state: Enter or a click asks one, Delete removes it. */
final class SavedList extends ListView<SavedState> {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final double SCROLL_BAR = 16;

  private final Session session;
  private final Consumer<Question> onAsk;
  private Optional<Question> open = Optional.empty();

  SavedList(Session session, Consumer<Question> onAsk) {
    this.session = session;
    this.onAsk = onAsk;
    setId("saved-questions");
    setAccessibleText("Saved questions");
    getStyleClass().addAll(Styles.DENSE, "saved-questions");
    Label hint = new Label("No saved questions. Ask one and press Save question to keep it.");
    hint.setWrapText(true);
    hint.getStyleClass().add("muted");
    setPlaceholder(hint);
    setCellFactory(_ -> new Cell());
    setOnMouseClicked(_ -> askChosen());
    focusedProperty().addListener((_, _, focused) -> entered(focused));
    setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            askChosen();
          } else if (key.getCode() == KeyCode.DELETE) {
            Optional.ofNullable(getSelectionModel().getSelectedItem()).ifPresent(this::remove);
          }
        });
  }

  /** Who comes here stands on the question that is open, else on the first. */
  private void entered(boolean focused) {
    if (focused && getSelectionModel().isEmpty() && !getItems().isEmpty()) {
      List<Question> questions = getItems().stream().map(each -> each.saved().question()).toList();
      getSelectionModel().select(Math.max(0, open.map(questions::indexOf).orElse(0)));
    }
  }

  /** Shows the questions as they stand now. */
  void show(List<SavedState> states) {
    int chosen = getSelectionModel().getSelectedIndex();
    getItems().setAll(states);
    if (chosen >= 0 && chosen < states.size()) {
      getSelectionModel().select(chosen);
    }
  }

  /** Marks the question that the bar shows the answer to. */
  void markOpen(Optional<Question> question) {
    if (!open.equals(question)) {
      open = question;
      refresh();
    }
  }

  /** Keeps the question, expecting the present verdict; replaces what was expected of it. */
  static void save(Session session, Answer answer) {
    List<SavedQuestion> questions = new ArrayList<>(session.document().questions());
    int known = questions.stream().map(SavedQuestion::question).toList().indexOf(answer.question());
    String note = known < 0 ? "" : questions.get(known).note();
    SavedQuestion saved =
        new SavedQuestion(answer.question(), SavedState.expectationOf(answer.verdict()), note);
    if (known < 0) {
      questions.add(saved);
    } else {
      questions.set(known, saved);
    }
    session.apply(new Edit.SaveQuestions(questions));
  }

  /** Asks the question that stands so many places after the open one, from the start at the end. */
  void ask(int places) {
    int size = getItems().size();
    if (size > 0) {
      List<Question> questions = getItems().stream().map(each -> each.saved().question()).toList();
      int now = open.map(questions::indexOf).orElse(-1);
      int next = now < 0 && places < 0 ? size - 1 : Math.floorMod(now + places, size);
      getSelectionModel().select(next);
      scrollTo(next);
      askChosen();
    }
  }

  private void askChosen() {
    Optional.ofNullable(getSelectionModel().getSelectedItem())
        .ifPresent(state -> onAsk.accept(state.saved().question()));
  }

  private void remove(SavedState state) {
    List<SavedQuestion> questions = new ArrayList<>(session.document().questions());
    questions.remove(state.saved());
    session.apply(new Edit.SaveQuestions(questions));
  }

  private final class Cell extends ListCell<SavedState> {
    @Override
    protected void updateItem(@Nullable SavedState state, boolean empty) {
      super.updateItem(state, empty);
      setText(null);
      setGraphic(empty || state == null ? null : content(state));
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setPrefWidth(0);
      pseudoClassStateChanged(
          OPEN, state != null && open.filter(state.saved().question()::equals).isPresent());
    }

    /** As high as its note needs at the width of the list. */
    @Override
    protected double computePrefHeight(double width) {
      if (getGraphic() == null) {
        return super.computePrefHeight(width);
      }
      double inside =
          getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
      return getGraphic().prefHeight(inside) + snappedTopInset() + snappedBottomInset();
    }

    private HBox content(SavedState state) {
      Label question = new Label(SavedState.text(state.saved().question()));
      question.getStyleClass().add("saved-question");
      Label standing = new Label(state.text(), new FontIcon(sign(state.standing())));
      String style = state.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
      standing.getStyleClass().addAll("standing", "standing-" + style);
      VBox texts = new VBox(question, standing);
      if (!state.saved().note().isBlank()) {
        Label note = new Label(state.saved().note());
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        texts.getChildren().add(note);
      }
      HBox.setHgrow(texts, Priority.ALWAYS);
      Button delete = new Button("", new FontIcon(MaterialDesignT.TRASH_CAN_OUTLINE));
      delete.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
      delete.setTooltip(new Tooltip("Remove this question"));
      delete.setAccessibleText("Remove " + question.getText());
      delete.setFocusTraversable(false);
      delete.setOnAction(_ -> remove(state));
      HBox line = new HBox(8, texts, delete);
      line.setAlignment(Pos.CENTER_LEFT);
      texts.setMinWidth(0);
      return line;
    }

    private static Ikon sign(SavedState.Standing standing) {
      return switch (standing) {
        case ASKING -> MaterialDesignT.TIMER_SAND;
        case HOLDS -> MaterialDesignC.CHECK;
        case FAILS -> MaterialDesignC.CLOSE;
        case NOTHING_EXPECTED -> MaterialDesignM.MINUS;
      };
    }
  }
}
