package dev.hopscope.app;

import dev.hopscope.app.command.Commands;
import dev.hopscope.app.problems.ProblemPane;
import dev.hopscope.app.search.Query;
import dev.hopscope.app.search.SearchSheet;
import dev.hopscope.app.session.RecentFiles;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.app.wiring.Wires;
import dev.hopscope.model.resource.ResourceId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;

/** What is laid over a window for a while, one at a time: searches, lists, questions. */
final class Sheets {
  private final Session session;
  private final Selection selection;
  private final Documents documents;
  private final RecentFiles recent;
  private final Pictures pictures;
  private final Supplier<Commands> commands;
  private final Layer layer = new Layer();
  private final SearchSheet search;

  /**
   * The sheets of a window.
   *
   * @param reveal shows a resource that was searched for
   * @param commands what the window can do
   */
  Sheets(
      Session session,
      Selection selection,
      Documents documents,
      RecentFiles recent,
      Pictures pictures,
      ProblemPane problems,
      Consumer<ResourceId> reveal,
      Supplier<Commands> commands) {
    this.session = session;
    this.selection = selection;
    this.documents = documents;
    this.recent = recent;
    this.pictures = pictures;
    this.commands = commands;
    search =
        new SearchSheet(
            () -> session.document().topology(),
            () -> problems.problemsProperty().get(),
            reveal,
            layer::hideAll);
  }

  /** What they are shown on. */
  Layer layer() {
    return layer;
  }

  /** Looks for anything by its name, id, address or what it says. */
  void search() {
    search("");
  }

  /** Looks for commands only. */
  void searchCommands() {
    search(Query.COMMANDS + " ");
  }

  private void search(String text) {
    show(search);
    search.begin(commands.get(), text);
  }

  /** Lists what a wire from the selected resource can be drawn to. */
  void connect() {
    selection
        .single()
        .flatMap(id -> session.document().topology().find(id))
        .ifPresent(
            from ->
                show(
                    new ConnectSheet(
                        from,
                        new Wires(session.document()).from(from.id()),
                        wire -> {
                          layer.hideAll();
                          session.apply(wire.edit());
                        })));
  }

  /** Shows what one can begin with. */
  void welcome() {
    show(
        new WelcomeSheet(
            commands.get(), recent.list(), documents::open, documents::openCopy, layer::hideAll));
  }

  /** Lists every key. */
  void shortcuts() {
    show(new ShortcutSheet(commands.get(), layer::hideAll));
  }

  /** Asks what of the drawing to make a picture of. */
  void picture(PictureSheet.Purpose purpose) {
    show(pictures.sheet(purpose, layer::hideAll));
  }

  private void show(Region sheet) {
    layer.show(sheet, Pos.TOP_CENTER);
  }
}
