package dev.hopscope.app.palette;

import dev.hopscope.app.look.KindHelp;
import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.look.KindSign;
import dev.hopscope.model.resource.ResourceKind;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;

/** One kind of the palette: its sign and its name. */
final class PaletteItem extends HBox {
  private static final double SIGN = 22;

  private static final double HELP_WIDTH = 340;

  private final ResourceKind kind;
  private final KindSign sign;
  private final Consumer<ResourceKind> add;

  PaletteItem(ResourceKind kind, Consumer<ResourceKind> add) {
    this.kind = kind;
    this.add = add;
    this.sign = new KindSign(Optional.of(kind), SIGN);
    String label = KindLook.of(kind).label();
    getStyleClass().add("palette-item");
    setId("palette-" + kind.jsonName());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText("Add " + label);
    Label name = new Label(label);
    getChildren().setAll(sign, name);
    Tooltip.install(this, help(kind));
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setOnDragDetected(this::drag);
  }

  private static Tooltip help(ResourceKind kind) {
    KindHelp help = KindHelp.of(kind);
    Tooltip tip =
        new Tooltip(
            "%s%nAWS: “%s”.%n%nDrag onto the canvas, or press Enter to add."
                .formatted(help.text(), help.page()));
    tip.setWrapText(true);
    tip.setMaxWidth(HELP_WIDTH);
    return tip;
  }

  ResourceKind kind() {
    return kind;
  }

  void add() {
    add.accept(kind);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      add();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      add();
      event.consume();
    }
  }

  private void drag(MouseEvent event) {
    Dragboard board = startDragAndDrop(TransferMode.COPY);
    board.setContent(Map.of(PaletteDrag.KIND, kind.jsonName()));
    SnapshotParameters transparent = new SnapshotParameters();
    transparent.setFill(Color.TRANSPARENT);
    board.setDragView(sign.snapshot(transparent, null), SIGN / 2, SIGN / 2);
    event.consume();
  }
}
