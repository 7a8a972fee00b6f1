package dev.hopscope.app.explain;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Pressed, it takes the resource that is selected next for an end of the question. */
final class PickButton extends ToggleButton {
  PickButton(ToggleGroup group, String what) {
    super("", new FontIcon(MaterialDesignC.CROSSHAIRS_GPS));
    setToggleGroup(group);
    getStyleClass().add("pick");
    setAccessibleText("Pick " + what + " on the drawing");
    setTooltip(new Tooltip("Press, then click " + what + " on the drawing"));
  }
}
