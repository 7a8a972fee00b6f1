package dev.hopscope.app.inspector;

import dev.hopscope.app.look.KindHelp;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields and tables of what is selected; every change is one edit of the session. */
public final class InspectorPane extends VBox {
  private final Session session;
  private final Selection selection;
  private final Forms forms;
  private final ScrollPane scroll = new ScrollPane();
  private Runnable refresh = () -> {};
  private Optional<Shown> shown = Optional.empty();

  /** What the pane shows now, so that it is built anew only where that changes. */
  private record Shown(List<ResourceId> selected, List<ResourceId> parts) {}

  /** An inspector of this window's selection. */
  public InspectorPane(Session session, Selection selection) {
    this.session = session;
    this.selection = selection;
    forms = new Forms(session, selection);
    getStylesheets()
        .add(
            Objects.requireNonNull(InspectorPane.class.getResource("inspector.css"))
                .toExternalForm());
    getStyleClass().add("inspector");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(scroll);
    selection.idsProperty().addListener(_ -> update());
    session
        .documentProperty()
        .addListener(
            (_, before, now) -> {
              if (changedFor(before, now)) {
                update();
              }
            });
    update();
  }

  private static boolean changedFor(Document before, Document now) {
    return before.topology() != now.topology() || !before.notes().equals(now.notes());
  }

  private void update() {
    Topology topology = session.document().topology();
    Set<ResourceId> ids = selection.ids();
    List<Resource> selected = ids.stream().flatMap(id -> topology.find(id).stream()).toList();
    Shown now =
        new Shown(
            selected.stream().map(Resource::id).toList(),
            selected.size() == 1 ? partsOf(topology, selected.getFirst()) : List.of());
    if (!selected.isEmpty() && shown.filter(now::equals).isPresent()) {
      refresh.run();
      return;
    }
    shown = Optional.of(now);
    refresh = () -> {};
    scroll.setVvalue(0);
    if (selected.isEmpty()) {
      scroll.setContent(new NothingSelected(session.document()));
    } else if (selected.size() == 1) {
      show(selected.getFirst());
    } else {
      showSeveral(selected);
    }
  }

  private void showSeveral(List<Resource> selected) {
    SeveralSelected list = new SeveralSelected(selection::set);
    Form<Resource> form = SeveralForm.of(session, selection, selected);
    VBox content = new VBox(12, list.title(), form, list);
    content.getStyleClass().add("inspector-content");
    refresh =
        () -> {
          list.show(stillThere());
          form.refresh();
        };
    refresh.run();
    scroll.setContent(content);
  }

  /** A form has a section for each interface of what is selected. */
  private static List<ResourceId> partsOf(Topology topology, Resource resource) {
    return HostForms.interfacesOf(topology, resource.id()).stream().map(Resource::id).toList();
  }

  private List<Resource> stillThere() {
    Topology topology = session.document().topology();
    return selection.ids().stream().flatMap(id -> topology.find(id).stream()).toList();
  }

  private void show(Resource resource) {
    Header header = new Header();
    Form<?> form = forms.of(resource);
    UsedBy usedBy = new UsedBy(() -> session.document().topology(), resource.id(), selection::set);
    VBox content = new VBox(12, header, form, usedBy, help(resource));
    content.getStyleClass().add("inspector-content");
    refresh =
        () -> {
          Topology topology = session.document().topology();
          topology.find(resource.id()).ifPresent(now -> header.show(topology, now));
          form.refresh();
          usedBy.refresh();
        };
    session
        .document()
        .topology()
        .find(resource.id())
        .ifPresent(now -> header.show(session.document().topology(), now));
    scroll.setContent(content);
  }

  private static VBox help(Resource resource) {
    KindHelp help = KindHelp.of(resource.kind());
    Label title = new Label("Why this matters");
    title.getStyleClass().add("section-title");
    Label text = new Label(help.text() + " AWS: “" + help.page() + "”.");
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    text.getStyleClass().add("muted");
    return new VBox(4, title, text);
  }
}
