package dev.hopscope.app;

import dev.hopscope.app.look.Contrast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;

/** Goes through all that the open windows show, and finds what is hard to see on its ground. */
final class Legibility {
  /** What people recognise by its outline. */
  private static final List<String> OUTLINED =
      List.of("text-input", "combo-box-base", "box", "radio", "thumb", "minimap", "step-card");

  private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");

  private final Map<String, String> found = new LinkedHashMap<>();

  /** What is too faint, each kind of it once. */
  static Map<String, String> faults() {
    Legibility legibility = new Legibility();
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window.isShowing() && window.getScene() != null) {
        legibility.look(window.getScene().getRoot(), 1);
      }
    }
    return legibility.found;
  }

  private void look(Node node, double opacity) {
    if (!node.isVisible() || isInactive(node)) {
      return;
    }
    double seen = opacity * node.getOpacity();
    if (node instanceof Text text && !text.getText().isBlank() && inView(node)) {
      text(text, seen);
    } else if (node instanceof Region region && isOutlined(region) && inView(node)) {
      outline(region);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, seen));
    }
  }

  /** What cannot be used may be faint. A line of a menu has the looks of it only. */
  private static boolean isInactive(Node node) {
    return node.isDisabled() || node.getPseudoClassStates().contains(DISABLED);
  }

  private void text(Text text, double opacity) {
    Color ground = ground(text.getParent(), middle(text));
    if (text.getFill() instanceof Color fill) {
      Color ink = over(fill, opacity, ground);
      double least = text instanceof FontIcon ? Contrast.FOR_SIGNS : Contrast.FOR_TEXT;
      double contrast = contrast(ink, ground);
      if (contrast < least) {
        say(text, contrast, ink, ground, text.getText());
      }
    }
  }

  private static boolean isOutlined(Region region) {
    return OUTLINED.stream().anyMatch(region.getStyleClass()::contains)
        && !region.getStyleClass().contains("cell");
  }

  /** Either its border or all of it stands out from what is around it. */
  private void outline(Region region) {
    Parent parent = region.getParent();
    if (parent == null) {
      return;
    }
    Color around = ground(parent, middle(region));
    double best = 0;
    Color ink = around;
    if (region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        if (fill.getFill() instanceof Color color) {
          Color shown = over(color, 1, around);
          if (contrast(shown, around) > best) {
            best = contrast(shown, around);
            ink = shown;
          }
        }
      }
    }
    if (region.getBorder() != null) {
      for (BorderStroke stroke : region.getBorder().getStrokes()) {
        if (stroke.getTopStroke() instanceof Color color) {
          Color shown = over(color, 1, around);
          if (contrast(shown, around) > best) {
            best = contrast(shown, around);
            ink = shown;
          }
        }
      }
    }
    if (best < Contrast.FOR_SIGNS) {
      say(region, best, ink, around, "outline");
    }
  }

  private void say(Node node, double contrast, Color ink, Color ground, String what) {
    StringBuilder path = new StringBuilder();
    Node up = node;
    for (int i = 0; i < 4 && up != null; i++) {
      path.insert(0, " > " + up.getClass().getSimpleName() + up.getStyleClass());
      up = up.getParent();
    }
    found.putIfAbsent(
        path.toString(), "%.2f %s on %s: %s".formatted(contrast, web(ink), web(ground), what));
  }

  private static boolean inView(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    if (bounds.getWidth() <= 0 || bounds.getHeight() <= 0) {
      return false;
    }
    Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up.getClip() != null && !up.getLayoutBounds().contains(up.sceneToLocal(middle))) {
        return false;
      }
    }
    return true;
  }

  private static Point2D middle(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  /** The colour under a point of the scene, of what lies behind a node of this parent. */
  private static Color ground(Node node, Point2D point) {
    Color[] fills = new Color[0];
    if (node instanceof Region region) {
      fills = fills(region.getBackground(), region, region.sceneToLocal(point));
    }
    boolean opaque = fills.length > 0 && fills[0].isOpaque();
    Color behind = opaque ? fills[0] : below(node, point);
    for (Color fill : fills) {
      behind = over(fill, 1, behind);
    }
    return behind;
  }

  private static Color below(Node node, Point2D point) {
    if (node.getParent() != null) {
      return ground(node.getParent(), point);
    }
    return node.getScene() != null && node.getScene().getFill() instanceof Color fill
        ? fill
        : Color.WHITE;
  }

  /** Those that cover the point, from the topmost opaque one upwards. */
  private static Color[] fills(Background background, Region region, Point2D local) {
    List<Color> all = new ArrayList<>();
    if (background != null) {
      for (BackgroundFill fill : background.getFills()) {
        Insets insets = fill.getInsets();
        boolean covers =
            local.getX() >= insets.getLeft()
                && local.getY() >= insets.getTop()
                && local.getX() <= region.getWidth() - insets.getRight()
                && local.getY() <= region.getHeight() - insets.getBottom();
        if (covers && fill.getFill() instanceof Color color && color.getOpacity() > 0) {
          if (color.isOpaque()) {
            all.clear();
          }
          all.add(color);
        }
      }
    }
    return all.toArray(Color[]::new);
  }

  private static Color over(Color ink, double opacity, Color ground) {
    return ground.interpolate(
        new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 1), ink.getOpacity() * opacity);
  }

  private static double contrast(Color one, Color other) {
    return Contrast.ofLuminances(luminance(one), luminance(other));
  }

  private static double luminance(Color color) {
    return Contrast.luminance(color.getRed(), color.getGreen(), color.getBlue());
  }

  private static String web(Color color) {
    return "#%02X%02X%02X"
        .formatted(
            Math.round(color.getRed() * 255),
            Math.round(color.getGreen() * 255),
            Math.round(color.getBlue() * 255));
  }
}
