package dev.hopscope.app;

import dev.hopscope.app.session.RecentFiles;
import dev.hopscope.app.session.Recovery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The windows of the program, and what they share. Each has a document of its own. */
final class Windows {
  /** How far a new window stands off the one before, in pixels. */
  private static final double BESIDE = 28;

  private final Preferences preferences;
  private final IntFunction<Recovery> recoveries;
  private final Appearance appearance;
  private final InterfaceSize size;
  private final RecentFiles recent;
  private final List<MainWindow> open = new ArrayList<>();
  private int opened;

  /**
   * No window yet.
   *
   * @param preferences where choices are kept
   * @param recoveries where the unsaved work of the window of this number is kept
   */
  Windows(Preferences preferences, IntFunction<Recovery> recoveries) {
    this.preferences = preferences;
    this.recoveries = recoveries;
    appearance = new Appearance(preferences, Platform.getPreferences().colorSchemeProperty());
    size = new InterfaceSize(preferences);
    recent = new RecentFiles(preferences);
  }

  Preferences preferences() {
    return preferences;
  }

  Appearance appearance() {
    return appearance;
  }

  InterfaceSize size() {
    return size;
  }

  RecentFiles recent() {
    return recent;
  }

  /** The windows that are open, the oldest first. */
  List<MainWindow> all() {
    return List.copyOf(open);
  }

  /** Opens a window with an empty document, a little below the one that is in front. */
  MainWindow open() {
    Stage stage = new Stage();
    open.stream()
        .filter(MainWindow::isInFront)
        .findFirst()
        .ifPresent(front -> front.putBelow(stage, BESIDE));
    return open(stage);
  }

  /** Brings to the front the window that shows a file, if one does and it is not this one. */
  boolean bringToFront(Path file, MainWindow asking) {
    Path wanted = file.toAbsolutePath().normalize();
    Optional<MainWindow> shown =
        open.stream()
            .filter(window -> window != asking)
            .filter(
                window ->
                    window
                        .session()
                        .fileProperty()
                        .get()
                        .map(each -> each.toAbsolutePath().normalize())
                        .filter(wanted::equals)
                        .isPresent())
            .findFirst();
    shown.ifPresent(MainWindow::bringToFront);
    return shown.isPresent();
  }

  /** Opens a window with an empty document on this stage. */
  MainWindow open(Stage stage) {
    opened++;
    MainWindow window = new MainWindow(stage, this, recoveries.apply(opened));
    open.add(window);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> open.remove(window));
    window.show();
    return window;
  }

  /** Restores each copy in a window of its own, the first in this one. */
  void restore(List<Path> copies, MainWindow first) {
    MainWindow window = first;
    for (Path copy : copies) {
      window.unsaved().restore(copy);
      window = copy.equals(copies.getLast()) ? window : open();
    }
  }

  /** Closes every window, if every document may be left: nothing closes where one may not. */
  void quit() {
    List<MainWindow> all = all();
    for (MainWindow window : all) {
      if (!window.mayClose()) {
        return;
      }
    }
    all.forEach(MainWindow::hide);
  }
}
