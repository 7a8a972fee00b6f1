package dev.hopscope.app.explain;

import atlantafx.base.theme.Styles;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Verdict;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The question bar, its answer in two lanes, and the saved questions with their live state. */
public final class ExplainPane extends VBox {
  private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Session session;
  private final Selection selection;
  private final Asking asking;
  private final QuestionBar bar;
  private final AnswerView answerView;
  private final StepDetail detail = new StepDetail();
  private final SavedList saved;
  private final Hyperlink summary = new Hyperlink();
  private final Button save = new Button("Save question");
  private final Tab decisionTab = new Tab("Decision");
  private final Tab savedTab = new Tab("Saved questions");
  private Optional<Document> opening = Optional.empty();

  /** A question bar about this session's network; clicking a step selects its resource. */
  public ExplainPane(Session session, Selection selection) {
    this.session = session;
    this.selection = selection;
    asking = new Asking(session);
    bar = new QuestionBar(session, asking::ask, save, summary);
    answerView = new AnswerView(this::open, this::pick);
    saved = new SavedList(session, bar::ask);
    getStylesheets()
        .add(Objects.requireNonNull(ExplainPane.class.getResource("explain.css")).toExternalForm());
    getStyleClass().add("explain");
    SplitPane parts = new SplitPane(scrolling(answerView), tabs());
    parts.setDividerPositions(0.66);
    VBox.setVgrow(parts, Priority.ALWAYS);
    getChildren().setAll(bar, parts);
    prepareSave();
    asking.openProperty().addListener((_, _, asked) -> show(asked));
    asking.savedProperty().addListener(_ -> showSaved());
    session.savedDocumentProperty().addListener((_, _, opened) -> opening = Optional.of(opened));
    session.documentProperty().addListener((_, _, now) -> documentChanged(now));
    askFirst(session.document());
    showSaved();
  }

  /** The answer to the open question. */
  public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Makes the resource the end that asks. */
  public void askFrom(ResourceId id) {
    bar.askFrom(new Ends(session.document().topology()).textFor(id));
  }

  /** Makes the resource the end that is asked for. */
  public void askTo(ResourceId id) {
    bar.askTo(new Ends(session.document().topology()).textFor(id));
  }

  private void documentChanged(Document now) {
    if (opening.filter(opened -> opened == now).isPresent()) {
      askFirst(now);
    }
    opening = Optional.empty();
  }

  /** A document that has just been opened answers its first question by itself. */
  private void askFirst(Document opened) {
    asking.clear();
    bar.clear();
    opened.questions().stream().findFirst().ifPresent(first -> bar.ask(first.question()));
  }

  private void show(Optional<Asking.Asked> asked) {
    answer.set(asked.map(Asking.Asked::answer));
    save.setDisable(asked.filter(each -> each.answer().verdict() != Verdict.CANNOT_ASK).isEmpty());
    saved.markOpen(asked.map(each -> each.answer().question()));
    asked.ifPresentOrElse(answerView::show, answerView::showNothing);
  }

  private void open(Optional<Card> card) {
    asking
        .openProperty()
        .get()
        .ifPresentOrElse(
            asked ->
                card.ifPresentOrElse(
                    each -> detail.show(each, asked.topology()), () -> detail.showNothing(true)),
            () -> detail.showNothing(false));
  }

  private void pick(Card card) {
    decisionTab.getTabPane().getSelectionModel().select(decisionTab);
    if (session.document().topology().containsVertex(card.component())) {
      selection.set(card.component());
    }
  }

  private void showSaved() {
    saved.show(asking.savedProperty().get());
    String text = SavedState.summary(asking.savedProperty().get());
    summary.setText(text);
    summary.setVisible(!text.isEmpty());
  }

  private void prepareSave() {
    save.setId("save-question");
    save.setDisable(true);
    save.setMinWidth(Button.USE_PREF_SIZE);
    save.setTooltip(new Tooltip("Keeps the question with the document, expecting this verdict"));
    save.setOnAction(_ -> answer.get().ifPresent(each -> SavedList.save(session, each)));
    summary.setId("saved-summary");
    summary.setOnAction(_ -> savedTab.getTabPane().getSelectionModel().select(savedTab));
  }

  private TabPane tabs() {
    decisionTab.setContent(scrolling(detail));
    savedTab.setContent(saved);
    TabPane tabs = new TabPane(decisionTab, savedTab);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().addAll(Styles.DENSE, Styles.TABS_CLASSIC);
    return tabs;
  }

  private static ScrollPane scrolling(VBox content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.getStyleClass().add("plain-scroll");
    return pane;
  }
}
