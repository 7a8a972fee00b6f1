package dev.hopscope.app.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/**
 * Groups of controls in one line where all of them fit as narrow as they can be, else in as many
 * lines as it takes. What is left of a line makes its groups as wide as they like to be, the first
 * first, and then those with controls that grow.
 */
final class WrappingLine extends Pane {
  private final double gap;

  /** An empty line with so many pixels between groups and between their controls. */
  WrappingLine(double gap) {
    this.gap = gap;
  }

  /** Adds controls that stay together. */
  void add(Node... controls) {
    HBox group = new HBox(gap, controls);
    group.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(group);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return getManagedChildren().stream().mapToDouble(each -> each.minWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    List<Node> all = getManagedChildren();
    return all.stream().mapToDouble(each -> each.prefWidth(-1)).sum()
        + gap * Math.max(0, all.size() - 1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    List<List<Node>> lines = lines(width < 0 ? Double.MAX_VALUE : width);
    return lines.stream().mapToDouble(WrappingLine::height).sum()
        + gap * Math.max(0, lines.size() - 1);
  }

  private static double height(List<Node> line) {
    return line.stream().mapToDouble(each -> each.prefHeight(-1)).max().orElse(0);
  }

  private List<List<Node>> lines(double width) {
    List<List<Node>> lines = new ArrayList<>();
    double right = 0;
    for (Node group : getManagedChildren()) {
      right += gap + group.minWidth(-1);
      if (lines.isEmpty() || right > width) {
        lines.add(new ArrayList<>());
        right = group.minWidth(-1);
      }
      lines.getLast().add(group);
    }
    return lines;
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    for (List<Node> line : lines(getWidth())) {
      double height = height(line);
      double[] widths = line.stream().mapToDouble(each -> each.minWidth(-1)).toArray();
      double left = getWidth() - Arrays.stream(widths).sum() - gap * (line.size() - 1);
      left = widen(widths, line, each -> each.prefWidth(-1), left);
      widen(widths, line, this::widest, left);
      double x = 0;
      for (int i = 0; i < widths.length; i++) {
        line.get(i).resizeRelocate(x, y, widths[i], height);
        x += widths[i] + gap;
      }
      y += height + gap;
    }
  }

  /** Widens the groups of a line one after the other; what is left then. */
  private static double widen(
      double[] widths, List<Node> line, ToDoubleFunction<Node> wanted, double left) {
    double rest = Math.max(0, left);
    for (int i = 0; i < widths.length; i++) {
      double more = Math.clamp(wanted.applyAsDouble(line.get(i)) - widths[i], 0, rest);
      widths[i] += more;
      rest -= more;
    }
    return rest;
  }

  private double widest(Node group) {
    List<Node> controls = ((Parent) group).getChildrenUnmodifiable();
    return controls.stream()
            .mapToDouble(
                each -> HBox.getHgrow(each) == null ? each.prefWidth(-1) : each.maxWidth(-1))
            .sum()
        + gap * Math.max(0, controls.size() - 1);
  }
}
