package dev.hopscope.app;

import dev.hopscope.app.canvas.Lens;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** How large the canvas draws: smaller, 100 %, larger, everything. */
final class ZoomBar extends HBox {
  private static final double ROOM_FOR_WORDS = 220;
  private static final double ROOM_FOR_PERCENT = 190;

  private final Button scale = new Button();
  private final Button fit = new Button("Fit", new FontIcon(MaterialDesignF.FIT_TO_PAGE_OUTLINE));

  ZoomBar(Lens lens) {
    getStyleClass().add("zoom-bar");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMinHeight(Region.USE_PREF_SIZE);
    Button out = new Button("", new FontIcon(MaterialDesignM.MINUS));
    out.setOnAction(_ -> lens.zoomOut());
    name(out, "Zoom out (Ctrl+-)");
    scale.textProperty().bind(Bindings.format("%.0f %%", lens.scaleProperty().multiply(100)));
    scale.setMinWidth(64);
    scale.setOnAction(_ -> lens.zoomTo(1));
    scale.setTooltip(new Tooltip("Zoom to 100 % (Ctrl+1)"));
    Button in = new Button("", new FontIcon(MaterialDesignP.PLUS));
    in.setOnAction(_ -> lens.zoomIn());
    name(in, "Zoom in (Ctrl++)");
    fit.setOnAction(_ -> lens.fit());
    name(fit, "Show everything (Ctrl+0)");
    getChildren().setAll(out, scale, in, fit);
    getChildren().forEach(button -> button.getStyleClass().add("flat"));
  }

  /** Leaves out what has no room in an area that is so wide: keys and the menu have it too. */
  void fitInto(ObservableDoubleValue width) {
    BooleanBinding words = Bindings.greaterThanOrEqual(width, ROOM_FOR_WORDS);
    fit.contentDisplayProperty()
        .bind(words.map(wide -> wide ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
    scale.visibleProperty().bind(Bindings.greaterThanOrEqual(width, ROOM_FOR_PERCENT));
    scale.managedProperty().bind(scale.visibleProperty());
  }

  private static void name(Button button, String text) {
    button.setTooltip(new Tooltip(text));
    button.setAccessibleText(text);
  }
}
