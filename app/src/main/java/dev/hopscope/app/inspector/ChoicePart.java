package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A choice of one of several values; commits when chosen, not while the list is walked through. */
final class ChoicePart<T> implements Part {
  private final ComboBox<T> box;
  private final Supplier<List<T>> choices;
  private final Supplier<T> shown;
  private boolean refreshing;

  /** Offers the choices in {@code box}, which decides whether they can be searched. */
  ChoicePart(
      String label,
      ComboBox<T> box,
      Supplier<List<T>> choices,
      Supplier<T> shown,
      Function<T, String> text,
      Function<T, Edit> change,
      Consumer<Edit> apply) {
    this.box = box;
    this.choices = choices;
    this.shown = shown;
    box.setId(TextPart.idOf(label));
    box.setAccessibleText(label);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<T>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : text.apply(value);
          }

          @Override
          public T fromString(String typed) {
            return box.getItems().stream()
                .filter(each -> text.apply(each).equals(typed))
                .findFirst()
                .orElseGet(shown);
          }
        });
    refresh();
    Runnable commit =
        () -> {
          T chosen = box.getValue();
          if (!refreshing && !box.isShowing() && chosen != null && !chosen.equals(shown.get())) {
            apply.accept(change.apply(chosen));
          }
        };
    box.valueProperty().addListener(_ -> commit.run());
    box.showingProperty().addListener(_ -> commit.run());
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void refresh() {
    refreshing = true;
    try {
      T now = shown.get();
      List<T> all = new ArrayList<>(choices.get());
      if (!all.contains(now)) {
        all.addFirst(now);
      }
      if (!box.getItems().equals(all)) {
        box.getItems().setAll(all);
      }
      if (!now.equals(box.getValue())) {
        box.setValue(now);
      }
    } finally {
      refreshing = false;
    }
  }
}
