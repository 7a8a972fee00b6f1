package dev.hopscope.app.canvas;

import dev.hopscope.app.look.Theme;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** The drawing of a session's document, and the place where it is edited by hand. */
public final class CanvasView extends Region {
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

  /** A canvas of this session's document. */
  public CanvasView(Session session, Selection selection) {
    session.documentProperty().addListener(_ -> requestLayout());
    selection.idsProperty().addListener(_ -> requestLayout());
  }

  /** The colours it paints with. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** How large it draws: 1 is 100 %. */
  public ReadOnlyDoubleProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  /** Draws everything as large as it fits. */
  public void fit() {}

  /** Draws at 1 = 100 %, around the middle of what is seen. */
  public void zoomTo(double newScale) {
    scale.set(newScale);
  }

  /** Brings a resource to the middle. */
  public void reveal(ResourceId id) {}

  /** Draws the path of an answer, or none. */
  public void show(Optional<Answer> answer) {}
}
