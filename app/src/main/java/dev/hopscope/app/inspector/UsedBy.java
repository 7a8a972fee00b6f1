package dev.hopscope.app.inspector;

import dev.hopscope.app.look.Called;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.topology.Link;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What refers to a resource, by what it is to them, as links; nothing where nothing does. */
final class UsedBy extends VBox {
  private static final double LABEL_WIDTH = 104;

  private final Supplier<Topology> topology;
  private final ResourceId id;
  private final Consumer<ResourceId> select;
  private List<Link> lastShown = List.of();

  UsedBy(Supplier<Topology> topology, ResourceId id, Consumer<ResourceId> select) {
    super(4);
    this.topology = topology;
    this.id = id;
    this.select = select;
    refresh();
  }

  void refresh() {
    Topology now = topology.get();
    List<Link> links =
        now.linksTo(id).stream()
            .filter(link -> !link.source().equals(id))
            .sorted((left, right) -> left.source().compareTo(right.source()))
            .toList();
    if (links.equals(lastShown)) {
      return;
    }
    lastShown = links;
    List<HBox> lines = new ArrayList<>();
    for (Role role : Role.values()) {
      List<ResourceId> sources =
          links.stream().filter(link -> link.role() == role).map(Link::source).toList();
      if (!sources.isEmpty()) {
        lines.add(line(words(role), sources));
      }
    }
    getChildren().clear();
    if (!lines.isEmpty()) {
      Label title = new Label("Used by");
      title.getStyleClass().add("section-title");
      getChildren().add(title);
      getChildren().addAll(lines);
    }
  }

  private HBox line(String words, List<ResourceId> sources) {
    Label label = new Label(words);
    label.getStyleClass().add("field-label");
    label.setMinWidth(LABEL_WIDTH);
    LinksPart links = new LinksPart(() -> sources, this::label, select, "");
    HBox line = new HBox(8, label, links.node());
    HBox.setHgrow(links.node(), Priority.ALWAYS);
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }

  private String label(ResourceId source) {
    return new Called(topology.get()).of(source);
  }

  private static String words(Role role) {
    return switch (role) {
      case CONTAINED_IN -> "In it";
      case PART_OF -> "Part of it";
      case CONNECTS -> "Joined by";
      case ATTACHED_TO -> "Attached";
      case ASSOCIATED_WITH -> "Chosen by";
      case ROUTES_TO -> "Routed to by";
      case REFERS_TO -> "Named in rules";
    };
  }
}
