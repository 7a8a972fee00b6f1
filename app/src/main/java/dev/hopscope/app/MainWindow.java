package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.explain.ExplainPane;
import dev.hopscope.app.history.HistoryPane;
import dev.hopscope.app.inspector.InspectorPane;
import dev.hopscope.app.outline.OutlinePane;
import dev.hopscope.app.palette.PalettePane;
import dev.hopscope.app.problems.ProblemPane;
import dev.hopscope.app.session.RecentFiles;
import dev.hopscope.app.session.Recovery;
import dev.hopscope.app.session.Samples;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceKind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** One window: a document, drawn in the middle, and everything around it. */
final class MainWindow {
  private static final double MOST_WIDTH = 1600;
  private static final double MOST_HEIGHT = 1000;

  /** How much of the screen a new window takes at the most. */
  private static final double SHARE = 0.9;

  private final Stage stage;
  private final Session session = new Session();
  private final Selection selection = new Selection();
  private final Dialogs dialogs;
  private final Appearance appearance;
  private final Recovery recovery;
  private final CanvasView canvas = new CanvasView(session, selection);
  private final ExplainPane explain = new ExplainPane(session, selection);
  private final InspectorPane inspector = new InspectorPane(session, selection);
  private final OutlinePane outline = new OutlinePane(session, selection, canvas::reveal);
  private final ProblemPane problems = new ProblemPane(session, selection, canvas::reveal);
  private final StackPane middle = new StackPane(canvas);
  private final TabPane side = new TabPane();
  private final Map<SidePanel, Tab> tabs = new EnumMap<>(SidePanel.class);
  private final Notices notices = new Notices(middle);
  private final Editing editing = new Editing(session, selection, notices::say);
  private final Documents documents;
  private final RecentFiles recent;
  private final Pictures pictures;

  MainWindow(Stage stage, Preferences preferences, Recovery recovery) {
    this.stage = stage;
    this.recovery = recovery;
    dialogs = new Dialogs(stage, preferences);
    appearance = new Appearance(preferences);
    recent = new RecentFiles(preferences);
    Work work = new BackgroundWork(stage);
    documents = new Documents(session, dialogs, recent, work);
    pictures =
        new Pictures(
            session,
            () -> appearance.themeProperty().get(),
            documents,
            dialogs,
            work,
            notices::say);
    documents.onOpened(_ -> showWhole());
    canvas.setId("canvas");
    canvas.themeProperty().bind(appearance.themeProperty());
    explain.answerProperty().addListener((_, _, answer) -> canvas.show(answer));
    Failures failures = new Failures(session, recovery, stage);
    Thread.setDefaultUncaughtExceptionHandler(failures);
    Thread.currentThread().setUncaughtExceptionHandler(failures);
    Autosave autosave = new Autosave(session, recovery);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> autosave.end());
    stage.setOnCloseRequest(
        event -> {
          if (!documents.mayLeave()) {
            event.consume();
          }
        });
    nameWindow();
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

  void show() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            layout(),
            Math.min(MOST_WIDTH, screen.getWidth() * SHARE),
            Math.min(MOST_HEIGHT, screen.getHeight() * SHARE));
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(MainWindow.class.getResource("app.css")).toExternalForm());
    addKeys(scene);
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    stage.show();
    canvas.requestFocus();
  }

  /** Second keys for what menus name only one for. */
  private void addKeys(Scene scene) {
    scene.getAccelerators().put(KeyCombination.keyCombination("Shortcut+Y"), session::redo);
    scene
        .getAccelerators()
        .put(KeyCombination.keyCombination("Shortcut+K"), () -> show(SidePanel.OUTLINE));
    scene
        .getAccelerators()
        .put(KeyCombination.keyCombination("Shortcut+Equals"), () -> ZoomBar.zoomIn(canvas));
    scene
        .getAccelerators()
        .put(KeyCombination.keyCombination("Shortcut+Add"), () -> ZoomBar.zoomIn(canvas));
    scene
        .getAccelerators()
        .put(KeyCombination.keyCombination("Shortcut+Subtract"), () -> ZoomBar.zoomOut(canvas));
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
    Path newest = left.getLast();
    boolean restore = dialogs.restore();
    if (restore) {
      documents.restore(newest, () -> left.forEach(recovery::drop));
    } else {
      left.forEach(recovery::drop);
    }
    return restore;
  }

  private BorderPane layout() {
    EmptyHint hint = new EmptyHint(session, documents, Samples.list());
    hint.letThrough(middle);
    ZoomBar zoom = new ZoomBar(canvas);
    StackPane.setAlignment(zoom, Pos.BOTTOM_LEFT);
    StackPane.setMargin(zoom, new Insets(12));
    middle.getChildren().addAll(hint, zoom);
    middle.getStyleClass().add("canvas-area");
    middle.setMinSize(200, 120);
    PalettePane palette = new PalettePane(this::add);
    addTabs();
    SplitPane across = new SplitPane(palette, middle, side);
    across.setDividerPositions(0.176, 0.765);
    SplitPane.setResizableWithParent(palette, false);
    SplitPane.setResizableWithParent(side, false);
    SplitPane down = new SplitPane(across, explain);
    down.setOrientation(Orientation.VERTICAL);
    down.setDividerPositions(0.68);
    SplitPane.setResizableWithParent(explain, false);
    BorderPane root = new BorderPane(down);
    root.getStyleClass().add("main-window");
    root.setTop(topBar(menus()));
    new FileDrop(documents::open).installOn(root);
    installCanvasMenu();
    return root;
  }

  private void addTabs() {
    side.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    side.getStyleClass().add("side");
    for (SidePanel panel : SidePanel.values()) {
      Node content =
          switch (panel) {
            case INSPECTOR -> inspector;
            case OUTLINE -> outline;
            case PROBLEMS -> problems;
            case HISTORY -> new HistoryPane(session);
          };
      Tab tab = new Tab(panel.label(), content);
      tabs.put(panel, tab);
      side.getTabs().add(tab);
    }
  }

  private void show(SidePanel panel) {
    side.getSelectionModel().select(tabs.get(panel));
    if (panel == SidePanel.OUTLINE) {
      Platform.runLater(outline::focusFilter);
    }
  }

  private MenuBar menus() {
    Commands commands =
        new Commands(
            documents,
            editing,
            appearance.choiceProperty(),
            recent::list,
            recent::clear,
            documents::openCopy,
            () -> editing.rename(dialogs),
            this::layOut,
            () -> show(SidePanel.OUTLINE),
            this::show,
            pictures::exportSvg,
            pictures::exportPng,
            this::close,
            () -> dialogs.show("Help", "Keyboard shortcuts", Shortcuts.TEXT),
            () -> dialogs.show("About", "Hopscope " + About.version(), About.TEXT));
    return new Menus(session, selection, canvas, commands).bar();
  }

  private TopBar topBar(MenuBar menus) {
    return new TopBar(menus, session, documents)
        .with(
            "Lay out",
            MaterialDesignS.SITEMAP_OUTLINE,
            "Draw everything anew, tidily (Ctrl+L)",
            this::layOut)
        .withRule()
        .withProblems(problems.problemsProperty(), () -> show(SidePanel.PROBLEMS))
        .withSpace()
        .withTheme(appearance.themeProperty(), appearance::toggle);
  }

  private void installCanvasMenu() {
    CanvasMenu.Actions actions =
        new CanvasMenu.Actions(
            explain::askFrom,
            explain::askTo,
            () -> editing.rename(dialogs),
            editing::delete,
            () -> show(SidePanel.INSPECTOR),
            editing::selectAll,
            this::layOut,
            canvas::fit);
    new CanvasMenu(selection, canvas, actions).install();
  }

  private void layOut() {
    editing.layOut();
    canvas.fit();
  }

  /** Adds a kind, and brings it into view where it is not. */
  private void add(ResourceKind kind) {
    editing.add(kind);
    Rect seen = canvas.viewport().visible(canvas.getWidth(), canvas.getHeight());
    selection
        .single()
        .filter(id -> canvas.picture().spot(id).filter(spot -> !seen.contains(spot)).isPresent())
        .ifPresent(canvas::reveal);
  }

  private void close() {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void showWhole() {
    selection.clear();
    Platform.runLater(canvas::fit);
  }

  private void nameWindow() {
    Runnable name =
        () ->
            stage.setTitle(
                documents.nameProperty().get()
                    + (session.isModified() ? " •" : "")
                    + " – Hopscope");
    documents.nameProperty().addListener(_ -> name.run());
    session.documentProperty().addListener(_ -> name.run());
    session.savedDocumentProperty().addListener(_ -> name.run());
    name.run();
  }
}
