package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.command.Commands;
import dev.hopscope.app.command.MenuMaker;
import dev.hopscope.app.explain.Side;
import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.palette.Drafts;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Reference;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;

/** What can be done with what is under the pointer, or with the canvas itself. */
final class CanvasMenu {

  private final Session session;
  private final Selection selection;
  private final CanvasView canvas;
  private final Consumer<ResourceKind> add;
  private final Commands commands;
  private final ContextMenu menu = new ContextMenu();

  CanvasMenu(
      Session session,
      Selection selection,
      CanvasView canvas,
      Consumer<ResourceKind> add,
      Commands commands) {
    this.session = session;
    this.selection = selection;
    this.canvas = canvas;
    this.add = add;
    this.commands = commands;
  }

  void install() {
    menu.setId("canvas-menu");
    canvas.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (!event.isKeyboardTrigger()) {
            select(canvas.resourceAt(event.getX(), event.getY()));
          }
          fill();
          Point2D at =
              event.isKeyboardTrigger()
                  ? besideTheSelected()
                  : new Point2D(event.getScreenX(), event.getScreenY());
          menu.show(canvas, at.getX(), at.getY());
          event.consume();
        });
    canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
  }

  /** Where the keyboard opens the menu: at what it is about. */
  private Point2D besideTheSelected() {
    Rect seen = new Rect(0, 0, canvas.getWidth(), canvas.getHeight());
    Point at =
        selection.ids().stream()
            .flatMap(id -> canvas.picture().spot(id).stream())
            .map(canvas.viewport()::toScreen)
            .map(Rect::center)
            .filter(seen::contains)
            .findFirst()
            .orElse(seen.center());
    return canvas.localToScreen(at.x(), at.y());
  }

  /** What is under the pointer, unless it is part of what is selected already. */
  private void select(Optional<ResourceId> under) {
    if (under.isEmpty()) {
      selection.clear();
    } else if (!selection.ids().contains(under.get())) {
      selection.set(under.get());
    }
  }

  private void fill() {
    menu.getItems().clear();
    Topology topology = session.document().topology();
    Optional<Resource> one = selection.single().flatMap(topology::find);
    if (one.isPresent()) {
      ofOne(one.get());
    } else if (selection.ids().isEmpty()) {
      ofGround();
    } else {
      add("edit.cut", "edit.copy", "edit.duplicate");
      rule();
      add("edit.delete");
    }
  }

  private void ofOne(Resource resource) {
    if (asking(resource)) {
      rule();
    }
    add("edit.connect");
    addHere(Optional.of(resource));
    goTo(resource);
    rule();
    if (!(resource instanceof Region)) {
      add("edit.cut", "edit.copy");
    }
    add("edit.paste");
    if (!(resource instanceof Region)) {
      add("edit.duplicate");
    }
    rule();
    add("edit.rename", "view.inspector", "edit.delete");
  }

  private boolean asking(Resource resource) {
    if (Side.FROM.takes(resource)) {
      add("question.from");
    }
    if (Side.TO.takes(resource)) {
      add("question.to");
    }
    return !menu.getItems().isEmpty();
  }

  private void ofGround() {
    add("edit.paste");
    addHere(Optional.empty());
    rule();
    add("edit.select-all", "arrange.lay-out", "view.fit");
  }

  /** The kinds that this resource itself, or bare ground, takes. */
  private void addHere(Optional<Resource> into) {
    Topology topology = session.document().topology();
    Optional<ResourceId> place = into.map(Resource::id);
    List<MenuItem> kinds =
        Stream.of(ResourceKind.values())
            .filter(kind -> Drafts.refusal(topology, kind, place).isEmpty())
            .filter(kind -> Drafts.taker(topology, kind, place).equals(place))
            .map(kind -> item(KindLook.of(kind).label(), () -> add.accept(kind)))
            .toList();
    submenu(into.isPresent() ? "Add here" : "Add", kinds);
  }

  /** What it uses and what uses it: its table, its filters, its groups, its addresses. */
  private void goTo(Resource resource) {
    Topology topology = session.document().topology();
    List<MenuItem> items =
        Stream.concat(Stream.of(resource), interfacesOf(topology, resource))
            .flatMap(each -> related(topology, each))
            .filter(id -> !id.equals(resource.id()))
            .distinct()
            .flatMap(id -> topology.find(id).stream())
            .sorted(Comparator.comparing(Resource::kind).thenComparing(Resource::label))
            .limit(20)
            .map(this::shown)
            .toList();
    submenu("Go to", items);
  }

  private static Stream<ResourceId> related(Topology topology, Resource resource) {
    return Stream.concat(
        resource.references().stream()
            .filter(reference -> reference.role() != Role.CONTAINED_IN)
            .map(Reference::target),
        topology.linksTo(resource.id()).stream()
            .filter(link -> link.role() != Role.CONTAINED_IN)
            .map(link -> link.source()));
  }

  private static Stream<? extends Resource> interfacesOf(Topology topology, Resource owner) {
    return topology.referrers(owner.id(), Role.PART_OF, NetworkInterface.class).stream();
  }

  private MenuItem shown(Resource resource) {
    return item(
        resource.label() + " · " + KindLook.of(resource.kind()).label(),
        () -> {
          selection.set(resource.id());
          canvas.lens().reveal(resource.id());
        });
  }

  private void submenu(String title, List<MenuItem> items) {
    if (!items.isEmpty()) {
      Menu submenu = new Menu(title);
      submenu.getItems().setAll(items);
      menu.getItems().add(submenu);
    }
  }

  private void rule() {
    menu.getItems().add(new SeparatorMenuItem());
  }

  private void add(String... ids) {
    for (String id : ids) {
      menu.getItems().add(MenuMaker.item(commands.named(id)));
    }
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
