package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;

/** Resources as links that select them. */
final class LinksPart implements Part {
  private static final int MOST_SHOWN = 40;

  /** Narrower than any form: the width that there is decides where lines break. */
  private static final double LEAST_WIDTH = 60;

  private final FlowPane flow = new FlowPane(10, 2);
  private final Supplier<List<ResourceId>> shown;
  private final Function<ResourceId, String> text;
  private final Consumer<ResourceId> select;
  private final String none;
  private List<String> lastShown = List.of("nothing shown yet");

  /** Links with these texts; {@code none} stands where there is nothing to link to. */
  LinksPart(
      Supplier<List<ResourceId>> shown,
      Function<ResourceId, String> text,
      Consumer<ResourceId> select,
      String none) {
    this.shown = shown;
    this.text = text;
    this.select = select;
    this.none = none;
    flow.setPrefWrapLength(LEAST_WIDTH);
    refresh();
  }

  @Override
  public Node node() {
    return flow;
  }

  @Override
  public void refresh() {
    List<ResourceId> now = shown.get();
    List<String> texts = now.stream().map(id -> id + text.apply(id)).toList();
    if (texts.equals(lastShown)) {
      return;
    }
    lastShown = texts;
    flow.getChildren().clear();
    now.stream().limit(MOST_SHOWN).forEach(id -> flow.getChildren().add(link(id)));
    if (now.size() > MOST_SHOWN) {
      flow.getChildren().add(muted("and %d more".formatted(now.size() - MOST_SHOWN)));
    }
    if (now.isEmpty() && !none.isEmpty()) {
      flow.getChildren().add(muted(none));
    }
    flow.setManaged(!flow.getChildren().isEmpty());
  }

  private Hyperlink link(ResourceId id) {
    Hyperlink link = new Hyperlink(text.apply(id));
    link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    link.maxWidthProperty().bind(flow.widthProperty());
    link.setOnAction(
        _ -> {
          link.setVisited(false);
          select.accept(id);
        });
    return link;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("muted");
    return label;
  }
}
