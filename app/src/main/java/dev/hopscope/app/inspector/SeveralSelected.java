package dev.hopscope.app.inspector;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.look.KindSign;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is selected where that is several resources: how many, and which. */
final class SeveralSelected extends VBox {
  private static final int MOST_SHOWN = 50;

  private final Consumer<ResourceId> select;
  private final Label count = new Label();

  SeveralSelected(Consumer<ResourceId> select) {
    super(4);
    this.select = select;
    count.setId("inspector-title");
    count.getStyleClass().add("inspector-title");
  }

  /** How many of what, to stand above the form. */
  Label title() {
    return count;
  }

  void show(List<Resource> selected) {
    count.setText(SeveralForm.titleOf(selected));
    Label heading = new Label("Selected");
    heading.getStyleClass().add("section-title");
    getChildren().setAll(heading);
    selected.stream().limit(MOST_SHOWN).map(this::line).forEach(getChildren()::add);
    if (selected.size() > MOST_SHOWN) {
      getChildren().add(muted("and %d more".formatted(selected.size() - MOST_SHOWN)));
    }
  }

  private HBox line(Resource resource) {
    Hyperlink link = new Hyperlink(resource.label());
    link.setOnAction(_ -> select.accept(resource.id()));
    HBox line =
        new HBox(
            8,
            new KindSign(Optional.of(resource.kind()), 18),
            link,
            muted(KindLook.of(resource.kind()).label()));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }
}
