package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;

/** A choice of any number of resources: a list to tick, and the ticked ones as links. */
final class MembersPart implements Part {
  private final CheckComboBox<ResourceId> box = new CheckComboBox<>();
  private final LinksPart links;
  private final VBox node;
  private final Supplier<List<ResourceId>> candidates;
  private final Supplier<List<ResourceId>> members;
  private boolean refreshing;

  MembersPart(
      String label,
      Supplier<List<ResourceId>> candidates,
      Supplier<List<ResourceId>> members,
      Function<List<ResourceId>, Edit> change,
      Subject<?> subject) {
    this.candidates = candidates;
    this.members = members;
    links = new LinksPart(members, id -> subject.names().label(id), subject::select, "");
    box.setId(TextPart.idOf(label));
    box.setAccessibleText(label);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setShowCheckedCount(false);
    box.setConverter(
        new StringConverter<ResourceId>() {
          @Override
          public String toString(@Nullable ResourceId id) {
            return id == null ? "" : subject.names().label(id);
          }

          @Override
          public ResourceId fromString(String text) {
            return ResourceId.of(text);
          }
        });
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::open);
    node = new VBox(2, box, links.node());
    refresh();
    box.getCheckModel()
        .getCheckedItems()
        .addListener(
            (ListChangeListener<ResourceId>)
                _ -> {
                  if (!refreshing) {
                    commit(change, subject.changing(label));
                  }
                });
  }

  /** The keys that open every other choice open this one too; ControlsFX has none for it. */
  private void open(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN, UP, SPACE, F4 -> {
        box.show();
        key.consume();
      }
      default -> {}
    }
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh() {
    refreshing = true;
    try {
      List<ResourceId> now = members.get();
      List<ResourceId> all = new ArrayList<>(candidates.get());
      now.stream().filter(id -> !all.contains(id)).forEach(all::add);
      if (!box.getItems().equals(all)) {
        box.getCheckModel().clearChecks();
        box.getItems().setAll(all);
      }
      for (ResourceId id : all) {
        if (now.contains(id) && !box.getCheckModel().isChecked(id)) {
          box.getCheckModel().check(id);
        } else if (!now.contains(id) && box.getCheckModel().isChecked(id)) {
          box.getCheckModel().clearCheck(id);
        }
      }
      box.setTitle(now.isEmpty() ? "none" : null);
    } finally {
      refreshing = false;
    }
    links.refresh();
  }

  /** Keeps the order of those that were members before. */
  private void commit(Function<List<ResourceId>, Edit> change, Consumer<Edit> apply) {
    List<ResourceId> checked = List.copyOf(box.getCheckModel().getCheckedItems());
    List<ResourceId> ordered =
        new ArrayList<>(members.get().stream().filter(checked::contains).toList());
    checked.stream().filter(id -> !ordered.contains(id)).forEach(ordered::add);
    if (!ordered.equals(members.get())) {
      apply.accept(change.apply(ordered));
    }
  }
}
