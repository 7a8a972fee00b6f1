package dev.hopscope.app.inspector;

import atlantafx.base.theme.Styles;
import dev.hopscope.model.edit.Edit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/**
 * A field for a text: Enter or leaving it commits, Escape reverts. What cannot be read stays red
 * with the reason below and changes nothing.
 */
final class TextPart implements Part {
  /** So many characters are seen in the narrowest inspector. */
  private static final int FITS = 20;

  private final TextField field = new TextField();
  private final Label remark = new Label();
  private final VBox box = new VBox(2, field, remark);
  private final Supplier<String> shown;
  private final Function<String, Parsed<Edit>> read;
  private final Consumer<Edit> apply;
  private String lastShown;

  TextPart(
      String label,
      Supplier<String> shown,
      Function<String, Parsed<Edit>> read,
      Consumer<Edit> apply) {
    this.shown = shown;
    this.read = read;
    this.apply = apply;
    lastShown = shown.get();
    field.setText(lastShown);
    field.setAccessibleText(label);
    field.setId(idOf(label));
    remark.setWrapText(true);
    remark.setMinHeight(Label.USE_PREF_SIZE);
    remark.setId(idOf(label) + "-remark");
    say(Parsed.ok(""));
    field.textProperty().addListener(_ -> check());
    field
        .tooltipProperty()
        .bind(field.textProperty().map(text -> text.length() > FITS ? new Tooltip(text) : null));
    field.setOnAction(_ -> commit());
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                commit();
              }
            });
    field.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE && isDirty()) {
            field.setText(lastShown);
            key.consume();
          }
        });
  }

  /** The id of the control with this label, for style sheets and tests. */
  static String idOf(String label) {
    return "inspect-" + label.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void refresh() {
    String now = shown.get();
    if (!now.equals(lastShown)) {
      boolean keep = field.isFocused() && isDirty();
      lastShown = now;
      if (!keep) {
        field.setText(now);
      }
    }
    check();
  }

  private boolean isDirty() {
    return !field.getText().equals(lastShown);
  }

  private void check() {
    if (isDirty()) {
      say(read.apply(field.getText()));
    } else {
      say(Parsed.ok(""));
    }
  }

  private void commit() {
    if (!isDirty()) {
      return;
    }
    switch (read.apply(field.getText())) {
      case Parsed.Ok<Edit>(Edit edit, _) -> {
        apply.accept(edit);
        lastShown = shown.get();
        field.setText(lastShown);
        check();
      }
      case Parsed.Bad<Edit> _ -> check();
    }
  }

  private void say(Parsed<?> parsed) {
    Remarks.show(remark, parsed);
    field.pseudoClassStateChanged(Styles.STATE_DANGER, !parsed.isOk());
  }
}
