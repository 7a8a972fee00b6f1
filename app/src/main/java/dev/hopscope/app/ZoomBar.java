package dev.hopscope.app;

import dev.hopscope.app.canvas.Lens;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** How large the canvas draws: smaller, 100 %, larger, everything. */
final class ZoomBar extends HBox {
  ZoomBar(Lens lens) {
    getStyleClass().add("zoom-bar");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMinHeight(Region.USE_PREF_SIZE);
    Button out = new Button("", new FontIcon(MaterialDesignM.MINUS));
    out.setOnAction(_ -> lens.zoomOut());
    name(out, "Zoom out (Ctrl+-)");
    Button scale = new Button();
    scale.textProperty().bind(Bindings.format("%.0f %%", lens.scaleProperty().multiply(100)));
    scale.setMinWidth(64);
    scale.setOnAction(_ -> lens.zoomTo(1));
    scale.setTooltip(new Tooltip("Zoom to 100 % (Ctrl+1)"));
    Button in = new Button("", new FontIcon(MaterialDesignP.PLUS));
    in.setOnAction(_ -> lens.zoomIn());
    name(in, "Zoom in (Ctrl++)");
    Button fit = new Button("Fit", new FontIcon(MaterialDesignF.FIT_TO_PAGE_OUTLINE));
    fit.setOnAction(_ -> lens.fit());
    name(fit, "Show everything (Ctrl+0)");
    getChildren().setAll(out, scale, in, fit);
    getChildren().forEach(button -> button.getStyleClass().add("flat"));
  }

  private static void name(Button button, String text) {
    button.setTooltip(new Tooltip(text));
    button.setAccessibleText(text);
  }
}
