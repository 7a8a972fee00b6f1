package dev.hopscope.app;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.wiring.Wires;
import dev.hopscope.app.wiring.Wiring;
import dev.hopscope.model.resource.Resource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A wire without a mouse: everything that one from a resource is about, and what each would do. */
final class ConnectSheet extends VBox {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final double WIDTH = 520;
  private static final double HEIGHT = 420;

  private final List<Wires.End> ends;
  private final Consumer<Wiring.Joined> draw;
  private final TextField filter = new TextField();
  private final ListView<Wires.End> list = new ListView<>();

  /**
   * The wires of a resource.
   *
   * @param ends what can be wired first, then what cannot
   * @param draw draws the one that is chosen
   */
  ConnectSheet(Resource from, List<Wires.End> ends, Consumer<Wiring.Joined> draw) {
    this.ends = ends;
    this.draw = draw;
    setId("connect");
    setMaxSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setSpacing(8);
    setPadding(new Insets(14));
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("Connect " + from.label() + " to");
    Label title = new Label("Connect " + from.label() + " to…");
    title.getStyleClass().add("sheet-title");
    filter.setPromptText("Name, id or kind");
    filter.setAccessibleText("Find what to connect to");
    filter.textProperty().addListener(_ -> fill());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId("connect-list");
    list.setFocusTraversable(false);
    list.setPlaceholder(new Label("No wire leads from here to that."));
    list.setCellFactory(_ -> new Line());
    list.setOnMouseClicked(_ -> choose());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(title, filter, list);
    fill();
  }

  private void fill() {
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    list.getItems().setAll(ends.stream().filter(end -> matches(end.resource(), wanted)).toList());
    list.getSelectionModel().selectFirst();
  }

  private static boolean matches(Resource resource, String wanted) {
    String all =
        resource.label() + " " + resource.id() + " " + KindLook.of(resource.kind()).label();
    return all.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else if (event.getCode() == KeyCode.ENTER) {
      choose();
    } else {
      return;
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    event.consume();
  }

  private void choose() {
    Wires.@Nullable End chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.wiring() instanceof Wiring.Joined joined) {
      draw.accept(joined);
    }
  }

  /** A resource, and what a wire to it would do or why there is none. */
  private static final class Line extends ListCell<Wires.End> {
    private final Label name = new Label();
    private final Label what = new Label();
    private final VBox both = new VBox(name, what);

    Line() {
      what.getStyleClass().add("muted");
      what.setWrapText(true);
      both.setMaxWidth(WIDTH - 70);
    }

    @Override
    protected void updateItem(Wires.@Nullable End end, boolean empty) {
      super.updateItem(end, empty);
      if (empty || end == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Resource resource = end.resource();
      name.setText(resource.label() + " · " + KindLook.of(resource.kind()).label());
      String text =
          end.wiring() instanceof Wiring.Joined joined
              ? joined.meaning()
              : end.wiring().refusal().orElse("");
      what.setText(text);
      pseudoClassStateChanged(REFUSED, !(end.wiring() instanceof Wiring.Joined));
      setAccessibleText(name.getText() + ": " + text);
      setGraphic(both);
    }
  }
}
