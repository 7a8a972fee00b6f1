package dev.hopscope.app;

import atlantafx.base.theme.Styles;
import dev.hopscope.app.PictureChoice.Format;
import dev.hopscope.app.PictureChoice.Part;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks what of the drawing a picture is to show, and as what file where it becomes one. */
final class PictureSheet extends VBox {
  private static final double WIDTH = 380;

  private final ToggleGroup parts = new ToggleGroup();
  private final ToggleGroup formats = new ToggleGroup();
  private final CheckBox way = new CheckBox("With the way of the open question");

  /** What a picture is made for. */
  enum Purpose {
    EXPORT("Export picture", "Export…"),
    PRINT("Print", "Print…");

    private final String title;
    private final String go;

    Purpose(String title, String go) {
      this.title = title;
      this.go = go;
    }
  }

  /**
   * What there is to be drawn.
   *
   * @param selection whether something is selected
   * @param way whether the open question has an answer with a way
   */
  record Possible(boolean selection, boolean way) {}

  /**
   * A sheet.
   *
   * @param before what was chosen the last time
   * @param go takes the choice
   * @param cancel takes the sheet away
   */
  PictureSheet(
      Purpose purpose,
      PictureChoice before,
      Possible possible,
      Consumer<PictureChoice> go,
      Runnable cancel) {
    setId("picture-sheet");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    setPrefWidth(WIDTH);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(purpose.title);
    Label title = new Label(purpose.title);
    title.getStyleClass().add("sheet-title");
    boolean lost = before.part() == Part.SELECTION && !possible.selection();
    VBox part =
        choice(
            "Show", List.of(Part.values()), Part::label, parts, lost ? Part.WHOLE : before.part());
    parts.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == Part.SELECTION)
        .forEach(toggle -> ((RadioButton) toggle).setDisable(!possible.selection()));
    way.setId("picture-way");
    way.setSelected(before.way());
    parts.selectedToggleProperty().subscribe(() -> way.setDisable(!hasWay(possible)));
    getChildren().addAll(title, part, way);
    if (purpose == Purpose.EXPORT) {
      getChildren()
          .add(choice("As", List.of(Format.values()), Format::label, formats, before.format()));
    }
    Button done = new Button(purpose.go);
    done.setId("picture-go");
    done.getStyleClass().add(Styles.ACCENT);
    done.setOnAction(
        _ -> {
          cancel.run();
          go.accept(chosen(before));
        });
    Button no = new Button("Cancel");
    no.setOnAction(_ -> cancel.run());
    HBox buttons = new HBox(8, no, done);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setPadding(new Insets(6, 0, 0, 0));
    getChildren().add(buttons);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            done.fire();
            event.consume();
          }
        });
  }

  /** A selection stands for itself: the way leads past it. */
  private boolean hasWay(Possible possible) {
    return possible.way() && parts.getSelectedToggle().getUserData() != Part.SELECTION;
  }

  private PictureChoice chosen(PictureChoice before) {
    Format format =
        formats.getSelectedToggle() == null
            ? before.format()
            : (Format) formats.getSelectedToggle().getUserData();
    return new PictureChoice(
        (Part) parts.getSelectedToggle().getUserData(), way.isSelected(), format);
  }

  private static <T> VBox choice(
      String heading, List<T> choices, Function<T, String> label, ToggleGroup group, T chosen) {
    Label text = new Label(heading);
    text.getStyleClass().add("sheet-heading");
    VBox all = new VBox(6, text);
    for (T each : choices) {
      RadioButton button = new RadioButton(label.apply(each));
      button.setUserData(each);
      button.setToggleGroup(group);
      button.setSelected(each.equals(chosen));
      all.getChildren().add(button);
    }
    return all;
  }
}
