package dev.hopscope.app;

import dev.hopscope.app.canvas.gesture.Tool;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The tools of the canvas, of which one is always taken up. */
final class ToolButtons extends HBox {
  private final ObjectProperty<ContentDisplay> contentDisplay =
      new SimpleObjectProperty<>(ContentDisplay.LEFT);

  ToolButtons(ObjectProperty<Tool> tool) {
    getStyleClass().add("tools");
    setAlignment(Pos.CENTER);
    ToggleGroup group = new ToggleGroup();
    for (Tool each : Tool.values()) {
      ToggleButton button = new ToggleButton(each.label(), new FontIcon(icon(each)));
      button.getStyleClass().add("flat");
      button.setId("tool-" + each.label().toLowerCase(Locale.ROOT));
      button.setTooltip(new Tooltip(each.what() + " (" + each.key() + ")"));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setAccessibleText(each.label());
      button.contentDisplayProperty().bind(contentDisplay);
      button.setToggleGroup(group);
      button.setSelected(tool.get() == each);
      button.setOnAction(
          _ -> {
            tool.set(each);
            button.setSelected(true);
          });
      tool.addListener((_, _, now) -> button.setSelected(now == each));
      getChildren().add(button);
    }
  }

  /** Whether names stand beside the signs. */
  ObjectProperty<ContentDisplay> contentDisplayProperty() {
    return contentDisplay;
  }

  private static Ikon icon(Tool tool) {
    return switch (tool) {
      case SELECT -> MaterialDesignC.CURSOR_DEFAULT_OUTLINE;
      case WIRE -> MaterialDesignV.VECTOR_LINE;
      case PAN -> MaterialDesignH.HAND_BACK_LEFT_OUTLINE;
    };
  }
}
