package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.command.Commands;
import dev.hopscope.app.explain.ExplainPane;
import dev.hopscope.app.history.HistoryPane;
import dev.hopscope.app.inspector.InspectorPane;
import dev.hopscope.app.look.ControlsFx;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.outline.OutlinePane;
import dev.hopscope.app.palette.PalettePane;
import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.app.print.Printing;
import dev.hopscope.app.problems.ProblemPane;
import dev.hopscope.app.search.Query;
import dev.hopscope.app.search.SearchSheet;
import dev.hopscope.app.session.Recovery;
import dev.hopscope.app.session.Samples;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** One window: a document, drawn in the middle, and everything around it. */
final class MainWindow implements WindowActions {
  private static final String GREETED = "greeted";
  private static final double MOST_WIDTH = 1600;
  private static final double MOST_HEIGHT = 1000;

  /** How much of it the question and its answer need. */
  private static final double ANSWER_HEIGHT = 350;

  /** How much of the screen a new window takes at the most. */
  private static final double SHARE = 0.9;

  private final Stage stage;
  private final Windows windows;
  private final Session session = new Session();
  private final Selection selection = new Selection();
  private final Dialogs dialogs;
  private final Recovery recovery;
  private final CanvasView canvas = new CanvasView(session, selection);
  private final ExplainPane explain = new ExplainPane(session, selection);
  private final InspectorPane inspector = new InspectorPane(session, selection);
  private final OutlinePane outline = new OutlinePane(session, selection, canvas::reveal);
  private final ProblemPane problems = new ProblemPane(session, selection, canvas::reveal);
  private final SidePanels side =
      new SidePanels(
          Map.of(
              SidePanel.INSPECTOR, inspector,
              SidePanel.OUTLINE, outline,
              SidePanel.PROBLEMS, problems,
              SidePanel.HISTORY, new HistoryPane(session)));
  private final StackPane middle = new StackPane();
  private final Layer layer = new Layer();
  private final SearchSheet search =
      new SearchSheet(
          () -> session.document().topology(),
          () -> problems.problemsProperty().get(),
          this::show,
          layer::hideAll);
  private final Notices notices = new Notices(middle);
  private final Editing editing = new Editing(session, selection, notices::say);
  private final Documents documents;
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
    this.recovery = recovery;
    dialogs = new Dialogs(stage, windows.preferences());
    Work work = new BackgroundWork(stage);
    ReadOnlyObjectProperty<Theme> theme = windows.appearance().themeProperty();
    documents = new Documents(session, dialogs, windows.recent(), work);
    Pictures pictures = new Pictures(session, theme::get, documents, dialogs, work, notices::say);
    documents.onOpened(_ -> showWhole());
    canvas.setId("canvas");
    canvas.themeProperty().bind(theme);
    explain.answerProperty().addListener((_, _, answer) -> canvas.show(answer));
    explain.onRegression(notices::say);
    explain.playedProperty().addListener((_, _, moment) -> canvas.play(moment));
    Autosave autosave = new Autosave(session, recovery, Autosave.DELAY);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> autosave.end());
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
    stage.titleProperty().bind(name(" •").map(name -> name + " – Hopscope"));
    commands =
        new WindowCommands(
                session,
                selection,
                canvas,
                documents,
                editing,
                pictures,
                new Printing(stage, notices::say),
                windows,
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

  void show() {
    double width = Screen.getPrimary().getVisualBounds().getWidth();
    Scene scene = new Scene(layout(), Math.min(MOST_WIDTH, width * SHARE), height());
    commands.forEachSecondKey(scene.getAccelerators()::put);
    InterfaceSize size = windows.size();
    String own = Objects.requireNonNull(MainWindow.class.getResource("app.css")).toExternalForm();
    size.percentProperty()
        .subscribe(
            _ -> scene.getStylesheets().setAll(ControlsFx.sheet(), own, size.sheetOfPopups()));
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    stage.show();
    canvas.requestFocus();
  }

  private static double height() {
    return Math.min(MOST_HEIGHT, Screen.getPrimary().getVisualBounds().getHeight() * SHARE);
  }

  /** What a person sees who starts the program: a sample, and the first time what else there is. */
  void greet() {
    showSample();
    if (!windows.preferences().getBoolean(GREETED, false)) {
      windows.preferences().putBoolean(GREETED, true);
      welcome();
    }
  }

  /** Shows the first sample, if there is one: something to look at and to change. */
  void showSample() {
    Samples.list().stream().findFirst().ifPresent(documents::openCopy);
  }

  /** Offers what a crash left behind; whether it was taken. */
  boolean offerRecovery() {
    List<Path> left = recovery.leftBehind();
    if (left.isEmpty()) {
      return false;
    }
    boolean restore = dialogs.restore(left.size());
    if (restore) {
      windows.restore(left, this);
    } else {
      left.forEach(recovery::drop);
    }
    return restore;
  }

  /** Shows a copy that a crash left behind, and keeps it from now on. */
  void restore(Path copy) {
    documents.restore(
        copy,
        () -> {
          try {
            recovery.adopt(copy);
          } catch (IOException failed) {
            dialogs.refused(
                "Save the recovered work now",
                "Its copy could not be kept: " + failed.getMessage());
          }
        });
  }

  /** Keeps a copy of what is not saved; where, if anything is not. */
  Optional<Path> keepCopy() throws IOException {
    return session.isModified() ? Optional.of(recovery.keep(session.document())) : Optional.empty();
  }

  /** Whether the document may be left: asks, in front of the others, where it is not saved. */
  boolean mayClose() {
    if (session.isModified()) {
      stage.toFront();
    }
    return documents.mayLeave();
  }

  /** Closes the window without asking. */
  void hide() {
    stage.hide();
  }

  private Region layout() {
    EmptyHint hint = new EmptyHint(session, documents, this::welcome);
    hint.letThrough(middle);
    ZoomBar zoom = new ZoomBar(canvas);
    StackPane.setAlignment(zoom, Pos.BOTTOM_LEFT);
    StackPane.setMargin(zoom, new Insets(12));
    // The drawing has a zoom of its own, and would blur if it were enlarged with the window.
    ScaledPane drawing =
        new ScaledPane(
            canvas,
            Bindings.createDoubleBinding(
                () -> 1 / windows.size().factor(), windows.size().percentProperty()));
    middle.getChildren().addAll(drawing, hint, zoom);
    middle.getStyleClass().add("canvas-area");
    middle.setMinSize(200, 120);
    PalettePane palette = new PalettePane(this::add);
    SplitPane across = new SplitPane(palette, middle, side);
    across.setDividerPositions(0.176, 0.765);
    SplitPane.setResizableWithParent(palette, false);
    SplitPane.setResizableWithParent(side, false);
    SplitPane down = new SplitPane(across, explain);
    down.setOrientation(Orientation.VERTICAL);
    down.setDividerPositions(1 - ANSWER_HEIGHT / height());
    SplitPane.setResizableWithParent(explain, false);
    panes = new Panes(List.of(palette, canvas, side, explain));
    BorderPane root = new BorderPane(down);
    root.setMinSize(0, 0);
    root.getStyleClass().add("main-window");
    root.setTop(
        new TopBar(commands, name(" • not saved"))
            .withProblems(problems.problemsProperty())
            .withSpace()
            .withSearch()
            .withTheme(windows.appearance().themeProperty(), windows.appearance()::toggle));
    new FileDrop(documents::open).installOn(root);
    new CanvasMenu(
            selection, canvas, new CanvasMenu.Asking(explain::askFrom, explain::askTo), commands)
        .install();
    return new ScaledPane(
        new StackPane(root, layer), windows.size().percentProperty().divide(100.0));
  }

  @Override
  public void show(SidePanel panel) {
    side.show(panel);
  }

  @Override
  public void rename() {
    editing.rename(dialogs);
  }

  @Override
  public void layOut() {
    editing.layOut();
    canvas.fit();
  }

  @Override
  public void search() {
    search("");
  }

  @Override
  public void searchCommands() {
    search(Query.COMMANDS + " ");
  }

  private void search(String text) {
    layer.show(search, Pos.TOP_CENTER);
    search.begin(commands, text);
  }

  /** Selects a resource and brings into view where it is drawn, or what it lies in. */
  private void show(ResourceId id) {
    selection.set(id);
    side.show(SidePanel.INSPECTOR);
    Whereabouts.chain(session.document().topology(), id).stream()
        .filter(each -> canvas.picture().spot(each).isPresent())
        .findFirst()
        .ifPresent(canvas::reveal);
  }

  @Override
  public void welcome() {
    layer.show(
        new WelcomeSheet(
            commands,
            windows.recent().list(),
            documents::open,
            documents::openCopy,
            layer::hideAll),
        Pos.TOP_CENTER);
  }

  @Override
  public void nextPane(int step) {
    panes.next(stage.getScene(), step);
  }

  @Override
  public void showShortcuts() {
    layer.show(new ShortcutSheet(commands, layer::hideAll), Pos.TOP_CENTER);
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

  /** Adds a kind, and brings it into view where it is not. */
  void add(ResourceKind kind) {
    editing.add(kind);
    Rect seen = canvas.viewport().visible(canvas.getWidth(), canvas.getHeight());
    selection
        .single()
        .filter(id -> canvas.picture().spot(id).filter(spot -> !seen.contains(spot)).isPresent())
        .ifPresent(canvas::reveal);
  }

  private void showWhole() {
    selection.clear();
    Platform.runLater(canvas::fit);
  }

  /** The document's name, with a mark where it is not saved. */
  private ObservableValue<String> name(String mark) {
    return Bindings.createStringBinding(
        () -> documents.nameProperty().get() + (session.isModified() ? mark : ""),
        documents.nameProperty(),
        session.documentProperty(),
        session.savedDocumentProperty());
  }
}
