package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
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
  /** One press makes the drawing so much larger or smaller. */
  private static final double STEP = 1.25;

  ZoomBar(CanvasView canvas) {
    getStyleClass().add("zoom-bar");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Button out = new Button("", new FontIcon(MaterialDesignM.MINUS));
    out.setOnAction(_ -> zoomOut(canvas));
    name(out, "Zoom out (Ctrl+-)");
    Button scale = new Button();
    scale.textProperty().bind(Bindings.format("%.0f %%", canvas.scaleProperty().multiply(100)));
    scale.setMinWidth(64);
    scale.setOnAction(_ -> canvas.zoomTo(1));
    scale.setTooltip(new Tooltip("Zoom to 100 % (Ctrl+1)"));
    Button in = new Button("", new FontIcon(MaterialDesignP.PLUS));
    in.setOnAction(_ -> zoomIn(canvas));
    name(in, "Zoom in (Ctrl++)");
    Button fit = new Button("Fit", new FontIcon(MaterialDesignF.FIT_TO_PAGE_OUTLINE));
    fit.setOnAction(_ -> canvas.fit());
    name(fit, "Show everything (Ctrl+0)");
    getChildren().setAll(out, scale, in, fit);
    getChildren().forEach(button -> button.getStyleClass().add("flat"));
  }

  private static void name(Button button, String text) {
    button.setTooltip(new Tooltip(text));
    button.setAccessibleText(text);
  }

  static void zoomIn(CanvasView canvas) {
    canvas.zoomTo(canvas.scaleProperty().get() * STEP);
  }

  static void zoomOut(CanvasView canvas) {
    canvas.zoomTo(canvas.scaleProperty().get() / STEP);
  }
}
