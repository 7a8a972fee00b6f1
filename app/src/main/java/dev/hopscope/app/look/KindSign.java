package dev.hopscope.app.look;

import dev.hopscope.model.resource.ResourceKind;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** The sign of a kind as a node: its glyph in white on its colour. Decoration: text says it too. */
public final class KindSign extends StackPane {
  private static final String OUTSIDE_COLOR = "#566380";
  private static final String GLOBE =
      "M12 4A8 8 0 1 0 12 20A8 8 0 1 0 12 4M4 12H20M12 4C8.5 8 8.5 16 12 20M12 4C15.5 8 15.5 16"
          + " 12 20";

  /** The sign of a kind, or a globe for what is outside the network, {@code size} pixels wide. */
  public KindSign(Optional<ResourceKind> kind, double size) {
    Optional<KindLook> look = kind.map(KindLook::of);
    Rectangle ground = new Rectangle(size, size);
    ground.setArcWidth(size / 4);
    ground.setArcHeight(size / 4);
    ground.setFill(Color.web(look.map(KindLook::color).orElse(OUTSIDE_COLOR)));
    SVGPath glyph = new SVGPath();
    glyph.setContent(look.map(KindLook::glyph).orElse(GLOBE));
    glyph.setFill(null);
    glyph.setStroke(Color.WHITE);
    glyph.setStrokeWidth(1.6);
    glyph.setStrokeLineCap(StrokeLineCap.ROUND);
    glyph.setStrokeLineJoin(StrokeLineJoin.ROUND);
    double scale = size / 24;
    glyph.setScaleX(scale);
    glyph.setScaleY(scale);
    getChildren().setAll(ground, glyph);
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMouseTransparent(true);
  }
}
