package dev.hopscope.app.inspector;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.look.KindSign;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is selected: its sign, its name, its kind, its id and where it is. */
final class Header extends HBox {
  Header() {
    super(10);
    setAlignment(Pos.CENTER_LEFT);
  }

  void show(Topology topology, Resource resource) {
    Label name = new Label(resource.label());
    name.setId("inspector-title");
    name.getStyleClass().add("inspector-title");
    name.setWrapText(true);
    Label line =
        new Label(
            Stream.concat(
                    Stream.of(KindLook.of(resource.kind()).label(), resource.id().value()),
                    whereOf(topology, resource).stream())
                .collect(Collectors.joining(" · ")));
    line.setWrapText(true);
    line.getStyleClass().add("muted");
    VBox texts = new VBox(2, name, line);
    HBox.setHgrow(texts, Priority.ALWAYS);
    getChildren().setAll(new KindSign(Optional.of(resource.kind()), 30), texts);
  }

  private static Optional<String> whereOf(Topology topology, Resource resource) {
    Optional<ResourceId> container =
        resource instanceof Instance
            ? HostForms.interfacesOf(topology, resource.id()).stream()
                .map(NetworkInterface::subnet)
                .findFirst()
            : topology.containerOf(resource.id());
    return container
        .flatMap(topology::find)
        .map(where -> "in " + KindLook.of(where.kind()).label() + " " + where.label());
  }
}
