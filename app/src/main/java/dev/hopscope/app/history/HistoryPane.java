package dev.hopscope.app.history;

import dev.hopscope.app.session.Session;
import dev.hopscope.model.edit.HistoryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every edit made and undone, the oldest first; choosing one goes back, or forward, to it. */
public final class HistoryPane extends VBox {
  private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final Session session;
  private final ListView<Moment> moments = new ListView<>();
  private boolean showing;

  /** The history of a session. */
  public HistoryPane(Session session) {
    this.session = session;
    getStyleClass().add("history");
    moments.setId("history");
    moments.setAccessibleText("History: choose an edit to go back to it");
    moments.setCellFactory(_ -> new MomentCell());
    moments
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((_, _, chosen) -> goTo(chosen.intValue()));
    Label hint = new Label("Choose an edit to go back to it.");
    hint.getStyleClass().add("hint");
    VBox.setVgrow(moments, Priority.ALWAYS);
    getChildren().setAll(hint, moments);
    session.historyProperty().addListener(_ -> show());
    show();
  }

  private void goTo(int index) {
    if (!showing && index >= 0) {
      session.goTo(index);
    }
  }

  private void show() {
    showing = true;
    List<Moment> all = new ArrayList<>();
    all.add(new Moment("Opened", Optional.empty(), false));
    session.done().forEach(entry -> all.add(moment(entry, false)));
    session.undone().forEach(entry -> all.add(moment(entry, true)));
    moments.getItems().setAll(all);
    moments.getSelectionModel().clearAndSelect(session.done().size());
    moments.scrollTo(Math.max(0, session.done().size() - 4));
    showing = false;
  }

  private static Moment moment(HistoryEntry entry, boolean undone) {
    return new Moment(EditLabel.of(entry), NoticeText.of(entry), undone);
  }

  /**
   * A state of the document: what led to it, what AWS would have said to that, and whether it has
   * been taken back.
   */
  private record Moment(String label, Optional<String> notice, boolean undone) {

    String text() {
      return notice.map(why -> label + "\n" + why).orElse(label);
    }
  }

  private static final class MomentCell extends ListCell<Moment> {
    MomentCell() {
      setWrapText(true);
      prefWidthProperty().set(0);
    }

    /** As high as its sentences are when they are broken into lines at this width. */
    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(width < 0 ? getWidth() : width);
    }

    @Override
    protected void updateItem(Moment moment, boolean empty) {
      super.updateItem(moment, empty);
      boolean none = empty || moment == null;
      setText(none ? null : moment.text());
      pseudoClassStateChanged(UNDONE, !none && moment.undone());
      pseudoClassStateChanged(REFUSED, !none && moment.notice().isPresent());
      setAccessibleText(none ? null : moment.text() + (moment.undone() ? ", undone" : ""));
    }
  }
}
