package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.command.Commands;
import dev.hopscope.app.explain.ExplainPane;
import dev.hopscope.app.history.HistoryPane;
import dev.hopscope.app.inspector.InspectorPane;
import dev.hopscope.app.outline.OutlinePane;
import dev.hopscope.app.palette.PalettePane;
import dev.hopscope.app.print.Printing;
import dev.hopscope.app.problems.ProblemPane;
import dev.hopscope.app.session.Recovery;
import dev.hopscope.app.session.Samples;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** One window: a document, drawn in the middle, and everything around it. */
final class MainWindow implements WindowActions {
  private static final String GREETED = "greeted";

  private final Stage stage;
  private final Windows windows;
  private final Session session = new Session();
  private final Selection selection = new Selection();
  private final Dialogs dialogs;
  private final CanvasView canvas = new CanvasView(session, selection);
  private final ExplainPane explain = new ExplainPane(session, selection);
  private final InspectorPane inspector = new InspectorPane(session, selection);
  private final OutlinePane outline = new OutlinePane(session, selection, canvas.lens()::find);
  private final ProblemPane problems = new ProblemPane(session, selection, canvas.lens()::find);
  private final SidePanels side =
      new SidePanels(
          Map.of(
              SidePanel.INSPECTOR, inspector,
              SidePanel.OUTLINE, outline,
              SidePanel.PROBLEMS, problems,
              SidePanel.HISTORY, new HistoryPane(session)));
  private final StackPane middle = new StackPane();
  private final Notices notices = new Notices(middle);
  private final Editing editing =
      new Editing(session, selection, notices::say, notices::sayWithUndo);
  private final Showing showing = new Showing(session, selection, canvas, side, editing);
  private final LayingOut layingOut;
  private final Documents documents;
  private final UnsavedWork unsaved;
  private final Sheets sheets;
  private final Commands commands;
  private Panes panes = new Panes(List.of());

  /**
   * A window on this stage, one of several.
   *
   * @param recovery where its unsaved work is kept
   */
  MainWindow(Stage stage, Windows windows, Recovery recovery) {
    this.stage = stage;
    this.windows = windows;
    dialogs = new Dialogs(stage, windows.preferences());
    Work work = new BackgroundWork(stage);
    layingOut = new LayingOut(session, canvas, work, notices::say);
    documents = new Documents(session, dialogs, windows.recent(), work);
    Printing printing = new Printing(stage, notices::say);
    Pictures pictures =
        new Pictures(
            session,
            selection,
            canvas,
            explain.walkProperty()::get,
            documents,
            dialogs,
            work,
            printing,
            notices::say);
    sheets =
        new Sheets(
            session,
            selection,
            documents,
            windows.recent(),
            pictures,
            problems,
            showing::show,
            this::commands);
    documents.onOpened(_ -> showing.whole());
    session.documentProperty().addListener(_ -> notices.withdrawUndo());
    documents.onOpen(file -> windows.bringToFront(file, this));
    canvas.setId("canvas");
    canvas.onOpen(() -> show(SidePanel.INSPECTOR));
    Pointing pointing = new Pointing(canvas);
    pointing.forTargets(inspector);
    pointing.forEnds(explain);
    canvas.onConnect(sheets::connect);
    canvas.themeProperty().bind(windows.appearance().themeProperty());
    explain.walkProperty().addListener((_, _, answer) -> canvas.show(answer));
    explain.onRegression(notices::say);
    explain.playedProperty().addListener((_, _, moment) -> canvas.play(moment));
    unsaved = new UnsavedWork(session, documents, dialogs, recovery);
    unsaved.keepCopiesWhileOpen(stage);
    stage
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (focused) {
                Platform.runLater(documents::noticeOthersChange);
              }
            });
    stage.setOnCloseRequest(
        event -> {
          if (!documents.mayLeave()) {
            event.consume();
          }
        });
    stage.titleProperty().bind(title());
    commands =
        new WindowCommands(
                session,
                selection,
                canvas,
                documents,
                editing,
                new Clippings(session, selection, canvas, editing::delete, notices::say),
                pictures,
                printing,
                explain,
                windows,
                sheets,
                this)
            .list();
  }

  Session session() {
    return session;
  }

  Selection selection() {
    return selection;
  }

  Documents documents() {
    return documents;
  }

  Commands commands() {
    return commands;
  }

  Sheets sheets() {
    return sheets;
  }

  UnsavedWork unsaved() {
    return unsaved;
  }

  Showing showing() {
    return showing;
  }

  void show() {
    stage.setScene(layout());
    commands.forEachSecondKey(stage.getScene().getAccelerators()::put);
    stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, new UndoKeys(session));
    KeyboardFocus.showIn(stage.getScene(), canvas);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    stage.show();
    canvas.requestFocus();
  }

  /** What a person sees who starts the program: a sample, and the first time what else there is. */
  void greet() {
    showSample();
    if (!windows.preferences().getBoolean(GREETED, false)) {
      windows.preferences().putBoolean(GREETED, true);
      sheets.welcome();
    }
  }

  /** Shows the first sample, if there is one: something to look at and to change. */
  void showSample() {
    Samples.list().stream().findFirst().ifPresent(documents::openCopy);
  }

  /** Whether the document may be left: asks, in front of the others, where it is not saved. */
  boolean mayClose() {
    if (session.isModified()) {
      stage.toFront();
    }
    return documents.mayLeave();
  }

  boolean isInFront() {
    return stage.isFocused();
  }

  void bringToFront() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /** Places a new window so far below and beside this one. */
  void putBelow(Stage other, double pixels) {
    other.setX(stage.getX() + pixels);
    other.setY(stage.getY() + pixels);
  }

  /** Closes the window without asking. */
  void hide() {
    stage.hide();
  }

  private Scene layout() {
    EmptyHint hint = new EmptyHint(session, documents, sheets::welcome);
    hint.letThrough(middle);
    WindowFrame frame = new WindowFrame(windows.size());
    frame.fillMiddle(middle, canvas, hint, new ZoomBar(canvas.lens()));
    PalettePane palette = new PalettePane(showing::add);
    panes = new Panes(List.of(palette, canvas, side, explain));
    TopBar top =
        new TopBar(commands, documents.nameProperty(), modified())
            .withTools(new ToolButtons(canvas.toolProperty()))
            .withProblems(problems.problemsProperty())
            .withSpace()
            .withSearch()
            .withTheme(windows.appearance().themeProperty(), windows.appearance()::toggle);
    BorderPane root = frame.root(top, palette, middle, side, explain);
    new FileDrop(documents::open).installOn(root);
    new CanvasMenu(session, selection, canvas, showing::add, commands).install();
    return frame.scene(root, sheets.layer());
  }

  @Override
  public void show(SidePanel panel) {
    side.enter(panel);
  }

  @Override
  public void rename() {
    editing.rename(dialogs);
  }

  @Override
  public void layOut() {
    layingOut.start();
  }

  @Override
  public void nextPane(int step) {
    panes.next(stage.getScene(), step);
  }

  @Override
  public void showAbout() {
    dialogs.show("About", "Hopscope " + About.version(), About.TEXT);
  }

  @Override
  public void openWindow() {
    windows.open();
  }

  @Override
  public void quit() {
    windows.quit();
  }

  @Override
  public void close() {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  /** The document's name, with a mark where it is not saved. */
  private ObservableValue<String> title() {
    return modified()
        .flatMap(
            modified ->
                documents
                    .nameProperty()
                    .map(name -> name + (modified ? " •" : "") + " – Hopscope"));
  }

  private ObservableValue<Boolean> modified() {
    return Bindings.createBooleanBinding(
        session::isModified, session.documentProperty(), session.savedDocumentProperty());
  }
}
