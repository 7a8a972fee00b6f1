package dev.hopscope.app.inspector;

import atlantafx.base.theme.Styles;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something that can be done in a table: by button, by key and from its context menu.
 *
 * @param id names its button in style sheets and tests
 * @param possible whether it can be done to what is chosen now
 */
record RowCommand(
    String id,
    String text,
    Ikon icon,
    KeyCombination key,
    BooleanSupplier possible,
    Runnable action) {

  Button button(boolean withText) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text + "  " + key.getDisplayText()));
    if (!withText) {
      button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      button.getStyleClass().add(Styles.BUTTON_ICON);
    }
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** Its key is shown but works in the table only, not in the whole window. */
  MenuItem menuItem() {
    MenuItem item = new MenuItem(text, new FontIcon(icon));
    item.setAccelerator(key);
    item.setDisable(!possible.getAsBoolean());
    item.setOnAction(_ -> action.run());
    return item;
  }
}
