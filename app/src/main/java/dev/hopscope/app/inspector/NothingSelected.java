package dev.hopscope.app.inspector;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.topology.Missing;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the inspector says where nothing is selected: what to do, and what an import lacks. */
final class NothingSelected extends VBox {
  NothingSelected(Document document) {
    super(6);
    getStyleClass().add("inspector-content");
    getChildren().add(text("Nothing selected", "inspector-title"));
    getChildren()
        .add(
            text(
                document.topology().vertexSet().isEmpty()
                    ? "Add a VPC from the palette to begin, or open a network."
                    : "Select something in the drawing to see and edit its fields, routes and"
                        + " rules.",
                "muted"));
    list("Notes", document.notes());
    list(
        "Not in this snapshot",
        document.topology().missing().stream().map(NothingSelected::text).toList());
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      getChildren().add(text(title, "section-title"));
      lines.forEach(line -> getChildren().add(text(line, "muted")));
    }
  }

  private static String text(Missing missing) {
    String where =
        Stream.concat(
                missing.account().map(account -> "account " + account).stream(),
                missing.region().stream())
            .reduce((account, region) -> account + ", " + region)
            .map(place -> " of " + place)
            .orElse("");
    return KindLook.of(missing.kind()).label() + "s" + where + ": what depends on them is unknown";
  }

  private static Label text(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
