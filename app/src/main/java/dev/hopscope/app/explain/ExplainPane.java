package dev.hopscope.app.explain;

import atlantafx.base.theme.Styles;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.app.way.Moment;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The question bar, its answer in two lanes, and the saved questions with their live state. */
public final class ExplainPane extends VBox {
  private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Moment>> played =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Session session;
  private final Selection selection;
  private final Asking asking;
  private final QuestionBar bar;
  private final AnswerView answerView;
  private final StepDetail detail = new StepDetail();
  private final BlockersView blockers;
  private final SavedList saved;
  private final Hyperlink summary = new Hyperlink();
  private final Button save = new Button("Save question");
  private final AnswerTabs tabs;
  private Optional<Document> opening = Optional.empty();
  private final Regressions regressions = new Regressions();
  private Consumer<String> onRegression = _ -> {};

  /** A question bar about this session's network; clicking a step selects its resource. */
  public ExplainPane(Session session, Selection selection) {
    this.session = session;
    this.selection = selection;
    asking = new Asking(session);
    bar = new QuestionBar(session, asking::ask, save, summary);
    answerView = new AnswerView(this::open, this::pick, played::set);
    blockers = new BlockersView(this::select, this::fix);
    saved = new SavedList(session, bar::ask);
    tabs = new AnswerTabs(blockers, detail, saved);
    getStylesheets()
        .add(Objects.requireNonNull(ExplainPane.class.getResource("explain.css")).toExternalForm());
    getStyleClass().add("explain");
    SplitPane parts = new SplitPane(answerView, tabs);
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

  /** The answer whose way is shown: that to the open question, or a part of it. */
  public ReadOnlyObjectProperty<Optional<Answer>> walkProperty() {
    return answerView.walkProperty();
  }

  /** Where the played packet is, while one is played. */
  public ReadOnlyObjectProperty<Optional<Moment>> playedProperty() {
    return played.getReadOnlyProperty();
  }

  /** Whether a question is written that can be turned round. */
  public ObservableValue<Boolean> writtenProperty() {
    return bar.writtenProperty();
  }

  /** Whether the open question has an answer that can be kept. */
  public ObservableValue<Boolean> savableProperty() {
    return answer.map(each -> each.filter(ExplainPane::isAnswered).isPresent());
  }

  /** Whether there is a way of a packet to be played. */
  public ObservableValue<Boolean> walkedProperty() {
    return walkProperty().map(each -> each.flatMap(Answer::forward).isPresent());
  }

  /** Puts the cursor where a question begins. */
  public void writeQuestion() {
    bar.write();
  }

  /** Makes the resource an end of the question. */
  public void ask(Side side, ResourceId id) {
    bar.ask(side, new Ends(session.document().topology()).textFor(id));
  }

  /** Asks from the end that was asked for. */
  public void swap() {
    bar.swap();
  }

  /** Keeps the open question with the document, expecting the present verdict. */
  public void save() {
    answer.get().filter(ExplainPane::isAnswered).ifPresent(each -> SavedList.save(session, each));
  }

  /** Asks the saved question that stands so many places after the open one. */
  public void askSaved(int places) {
    saved.ask(places);
  }

  /** Plays the packet, or pauses it. */
  public void playOrPause() {
    answerView.player().toggle();
  }

  /** Takes the packet so many steps on; back where negative. */
  public void step(int by) {
    answerView.player().step(by);
  }

  /**
   * Tells which end somebody wants to point at, which {@link #picked} answers; empty where they no
   * longer do.
   */
  public void onPick(Consumer<Optional<Side>> pick) {
    bar.onPick(pick);
  }

  /** Takes what was pointed at for an end, if anything was. */
  public void picked(Side side, Optional<ResourceId> id) {
    bar.picked(side);
    id.ifPresent(end -> ask(side, end));
  }

  /** Everything in the network that may be this end, and the internet. */
  public Set<ResourceId> takers(Side side) {
    return Stream.concat(
            session.document().topology().resources().stream()
                .filter(resource -> side.takes(resource))
                .map(Resource::id),
            Stream.of(ResourceId.of(Ends.INTERNET)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells in words of saved questions that held before an edit and fail after it. */
  public void onRegression(Consumer<String> say) {
    onRegression = say;
  }

  private static boolean isAnswered(Answer each) {
    return each.verdict() != Verdict.CANNOT_ASK;
  }

  private void documentChanged(Document now) {
    if (opening.filter(opened -> opened == now).isPresent()) {
      askFirst(now);
    }
    opening = Optional.empty();
  }

  /** A document that has just been opened answers its first question by itself. */
  private void askFirst(Document opened) {
    regressions.forget();
    asking.clear();
    bar.clear();
    opened.questions().stream().findFirst().ifPresent(first -> bar.ask(first.question()));
  }

  private void show(Optional<Asking.Asked> asked) {
    Optional<Question> before = answer.get().map(Answer::question);
    before.ifPresent(old -> asked.ifPresent(now -> bar.rename(old, now.answer().question())));
    answer.set(asked.map(Asking.Asked::answer));
    saved.markOpen(asked.map(each -> each.answer().question()));
    asked.ifPresentOrElse(answerView::show, answerView::showNothing);
    asked.ifPresentOrElse(blockers::show, blockers::showNothing);
    tabs.show(asked);
  }

  private void open(Optional<Card> card) {
    asking
        .openProperty()
        .get()
        .ifPresentOrElse(
            asked ->
                card.ifPresentOrElse(
                    each -> detail.show(each, asked, answerView.remembered(each)),
                    () -> detail.showNothing(asked.answer().forward().isPresent())),
            () -> detail.showNothing(false));
  }

  private void pick(Card card) {
    tabs.showDecision();
    select(card.component());
  }

  /** Makes a repair. The button that was pressed goes with it: the focus stays at the question. */
  private void fix(Edit repair) {
    bar.takeFocus();
    session.apply(repair);
  }

  private void select(ResourceId id) {
    if (session.document().topology().containsVertex(id)) {
      selection.set(id);
    }
  }

  private void showSaved() {
    List<SavedState> states = asking.savedProperty().get();
    saved.show(states);
    String text = SavedState.summary(states);
    summary.setText(text);
    summary.setVisible(!text.isEmpty());
    boolean fails =
        states.stream().anyMatch(state -> state.standing() == SavedState.Standing.FAILS);
    summary.setGraphic(fails ? new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE) : null);
    summary.pseudoClassStateChanged(Styles.STATE_DANGER, fails);
    List<SavedState> turned = regressions.in(states);
    if (!turned.isEmpty()) {
      onRegression.accept(Regressions.text(turned));
    }
  }

  private void prepareSave() {
    save.setId("save-question");
    save.disableProperty().bind(savableProperty().map(savable -> !savable));
    save.setMinWidth(Button.USE_PREF_SIZE);
    save.setTooltip(new Tooltip("Keeps the question with the document, expecting this verdict"));
    save.setOnAction(_ -> save());
    summary.setId("saved-summary");
    summary.setMinWidth(60);
    summary.setOnAction(_ -> tabs.showSaved());
  }
}
