package dev.hopscope.app;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows what is in it larger or smaller, and gives it the room it then has. */
final class ScaledPane extends Region {
  private final Region inside;
  private final ObservableDoubleValue factor;

  /**
   * A pane around this.
   *
   * @param factor 1 shows it as it is
   */
  ScaledPane(Region inside, ObservableDoubleValue factor) {
    this.inside = inside;
    this.factor = factor;
    getChildren().setAll(inside);
    Scale scale = new Scale();
    scale.xProperty().bind(factor);
    scale.yProperty().bind(factor);
    inside.getTransforms().setAll(scale);
    factor.addListener(_ -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    inside.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return inside.prefWidth(-1) * factor.get();
  }

  @Override
  protected double computePrefHeight(double width) {
    return inside.prefHeight(-1) * factor.get();
  }
}
