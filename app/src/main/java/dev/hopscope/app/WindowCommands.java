package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.command.Command;
import dev.hopscope.app.command.CommandGroup;
import dev.hopscope.app.command.Commands;
import dev.hopscope.app.explain.ExplainPane;
import dev.hopscope.app.history.EditLabel;
import dev.hopscope.app.print.Printing;
import dev.hopscope.app.session.Samples;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.edit.HistoryEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The list of what a window can do. A command is added here and nowhere else; menus, palette,
 * tooltips and the sheet of keys follow.
 */
record WindowCommands(
    Session session,
    Selection selection,
    CanvasView canvas,
    Documents documents,
    Editing editing,
    Clippings clippings,
    Pictures pictures,
    Printing printing,
    ExplainPane explain,
    Windows windows,
    Sheets sheets,
    WindowActions window) {

  Commands list() {
    return new Commands(List.of(file(), edit(), view(), arrange(), question(), help()));
  }

  private CommandGroup file() {
    return CommandGroup.of("_File")
        .with(
            Command.of("file.new", "_New empty network", documents::startNew).on("Shortcut+N"),
            Command.of("file.new-window", "New _window", window::openWindow).on("Shortcut+Shift+N"),
            Command.of("file.open", "_Open a file…", documents::open).on("Shortcut+O"),
            Command.of("file.open-folder", "Open AWS CLI _folder…", documents::openFolder)
                .on("Shortcut+Shift+O"))
        .with("Open sa_mple", this::samples)
        .with("Open _recent", this::recentFiles)
        .rule()
        .with(
            Command.of("file.save", "_Save", documents::save).on("Shortcut+S"),
            Command.of("file.save-as", "Save _as…", documents::saveAs).on("Shortcut+Shift+S"))
        .rule()
        .with(
            Command.of(
                    "file.export",
                    "_Export as SVG, PNG or PDF…",
                    () -> sheets.picture(PictureSheet.Purpose.EXPORT))
                .on("Shortcut+Alt+E"))
        .rule()
        .with(
            Command.of("file.page-setup", "Page set_up…", printing::setUpPage),
            Command.of("file.print", "Prin_t…", () -> sheets.picture(PictureSheet.Purpose.PRINT))
                .on("Shortcut+P"))
        .rule()
        .with(
            Command.of("file.close", "_Close window", window::close).on("Shortcut+W"),
            Command.of("file.quit", "_Quit", window::quit).on("Shortcut+Q"));
  }

  private List<Command> samples() {
    return Samples.list().stream()
        .map(
            sample ->
                Command.of(
                    "sample." + sample.getFileName(),
                    Samples.title(sample),
                    () -> documents.openCopy(sample)))
        .toList();
  }

  private List<Command> recentFiles() {
    List<Path> files = windows.recent().list();
    List<Command> all = new ArrayList<>();
    for (Path file : files) {
      String text = file.getFileName() + "  —  " + file.getParent();
      all.add(Command.of("recent." + file, text.replace("_", "__"), () -> documents.open(file)));
    }
    all.add(
        Command.of(
                "recent.clear",
                files.isEmpty() ? "Nothing opened yet" : "Forget recent files",
                windows.recent()::clear)
            .when(new ReadOnlyBooleanWrapper(!files.isEmpty())));
    return all;
  }

  private CommandGroup edit() {
    return CommandGroup.of("_Edit")
        .with(
            inHistory("edit.undo", "_Undo", Session::lastDone, session::undo).on("Shortcut+Z"),
            inHistory("edit.redo", "_Redo", Session::nextToRedo, session::redo)
                .on("Shortcut+Shift+Z", "Shortcut+Y"))
        .rule()
        .with(
            Command.of("edit.cut", "Cu_t", clippings::cut)
                .on("Shortcut+X")
                .when(selected(1, Integer.MAX_VALUE)),
            Command.of("edit.copy", "_Copy", clippings::copy)
                .on("Shortcut+C")
                .when(selected(1, Integer.MAX_VALUE)),
            Command.of("edit.copy-picture", "Copy as p_icture", pictures::copy)
                .on("Shortcut+Shift+C"),
            Command.of("edit.paste", "_Paste", clippings::paste).on("Shortcut+V"),
            Command.of("edit.duplicate", "Dup_licate", clippings::duplicate)
                .on("Shortcut+D")
                .when(selected(1, Integer.MAX_VALUE)))
        .rule()
        .with(
            Command.of("edit.connect", "C_onnect to…", sheets::connect).when(selected(1, 1)),
            Command.of("edit.rename", "Re_name…", window::rename).on("F2").when(selected(1, 1)),
            Command.of("edit.delete", "_Delete", editing::delete)
                .on("Delete")
                .when(selected(1, Integer.MAX_VALUE)),
            Command.of("edit.select-all", "Select _all", editing::selectAll).on("Shortcut+A"))
        .rule()
        .with(
            Command.of("edit.search", "_Search everywhere…", sheets::search)
                .on("Shortcut+K", "Shortcut+F"),
            Command.of("edit.commands", "Co_mmand palette…", sheets::searchCommands)
                .on("Shortcut+Shift+P"));
  }

  private Command inHistory(
      String id, String label, Function<Session, Optional<HistoryEntry>> entry, Runnable action) {
    return Command.of(id, label, action)
        .to(session.historyProperty().map(_ -> entry.apply(session).map(EditLabel::of).orElse("")))
        .when(session.historyProperty().map(_ -> entry.apply(session).isPresent()));
  }

  private ObservableValue<Boolean> selected(int least, int most) {
    return selection.idsProperty().map(Set::size).map(size -> size >= least && size <= most);
  }

  private CommandGroup view() {
    CommandGroup view =
        CommandGroup.of("_View")
            .with(
                Command.of("view.zoom-in", "Zoom _in", canvas.lens()::zoomIn)
                    .on("Shortcut+Plus", "Shortcut+Equals", "Shortcut+Add"),
                Command.of("view.zoom-out", "Zoom _out", canvas.lens()::zoomOut)
                    .on("Shortcut+Minus", "Shortcut+Subtract"),
                Command.of("view.zoom-100", "_100 %", () -> canvas.lens().zoomTo(1))
                    .on("Shortcut+1"),
                Command.of("view.fit", "Show _everything", canvas.lens()::fit).on("Shortcut+0"),
                Command.of("view.minimap", "Minim_ap", this::toggleMinimap)
                    .chosenWhen(canvas.minimapProperty()))
            .rule();
    int number = 0;
    for (SidePanel panel : SidePanel.values()) {
      number++;
      view =
          view.with(
              Command.of("view." + panel.id(), panel.label(), () -> window.show(panel))
                  .on("Alt+" + number));
    }
    return view.rule()
        .with(
            Command.of("view.next-pane", "_Next pane", () -> window.nextPane(1)).on("F6"),
            Command.of("view.previous-pane", "_Previous pane", () -> window.nextPane(-1))
                .on("Shift+F6"))
        .rule()
        .with("_Theme", this::themes)
        .with("Interface si_ze", this::sizes)
        .with(
            Command.of("view.larger", "_Larger interface", windows.size()::larger)
                .on("Shortcut+Alt+Plus", "Shortcut+Alt+Equals", "Shortcut+Alt+Add"),
            Command.of("view.smaller", "S_maller interface", windows.size()::smaller)
                .on("Shortcut+Alt+Minus", "Shortcut+Alt+Subtract"));
  }

  private List<Command> sizes() {
    return InterfaceSize.CHOICES.stream()
        .map(
            percent ->
                Command.of(
                        "view.size-" + percent,
                        "Interface at " + percent + " %",
                        () -> windows.size().set(percent))
                    .chosenWhen(
                        windows.size().percentProperty().map(now -> now.intValue() == percent)))
        .toList();
  }

  private void toggleMinimap() {
    canvas.minimapProperty().set(!canvas.minimapProperty().get());
  }

  private List<Command> themes() {
    List<Command> themes = new ArrayList<>();
    ObjectProperty<Appearance.Choice> now = windows.appearance().choiceProperty();
    for (Appearance.Choice choice : Appearance.Choice.values()) {
      String label =
          switch (choice) {
            case SYSTEM -> "Theme like the system";
            case LIGHT -> "Light theme";
            case DARK -> "Dark theme";
          };
      themes.add(
          Command.of("view.theme-" + choice, label, () -> now.set(choice))
              .chosenWhen(now.map(present -> present == choice)));
    }
    return themes;
  }

  private CommandGroup arrange() {
    return CommandGroup.of("_Arrange")
        .with(Command.of("arrange.lay-out", "_Lay out", window::layOut).on("Shortcut+L"));
  }

  private CommandGroup question() {
    return new QuestionCommands(session, selection, explain).group();
  }

  private CommandGroup help() {
    return CommandGroup.of("_Help")
        .with(
            Command.of("help.welcome", "_Welcome", sheets::welcome),
            Command.of("help.keys", "_Keyboard shortcuts", sheets::shortcuts).on("F1"),
            Command.of("help.about", "_About Hopscope", window::showAbout));
  }
}
