package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.picture.Painter;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.Region;

/** Which part of the drawing a canvas shows, and how large. */
public final class Lens {
  /** Between what is drawn and what lies over the canvas. */
  private static final double GAP = 8;

  private static final double STEP = 1.25;
  private static final double READABLE = 0.65;

  private final Region canvas;
  private final NewestPicture newest;
  private final Supplier<Optional<Rect>> minimap;
  private final Runnable moved;
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
  private double footer;
  private Viewport viewport = new Viewport(1, 0, 0);
  private boolean fitWhenSized = true;
  private boolean fitWhenDrawn;
  private Optional<Viewport> fitted = Optional.empty();

  /**
   * A lens that shows everything as soon as there is something to see.
   *
   * @param minimap where the minimap is while part of the drawing is out of sight
   * @param moved told when another part is shown
   */
  Lens(Region canvas, NewestPicture newest, Supplier<Optional<Rect>> minimap, Runnable moved) {
    this.canvas = canvas;
    this.newest = newest;
    this.minimap = minimap;
    this.moved = moved;
  }

  Viewport viewport() {
    return viewport;
  }

  /**
   * Keeps what is shown whole above what lies over the bottom of the canvas.
   *
   * @param height how far that reaches up, in pixels
   */
  public void keepClear(double height) {
    footer = Math.max(0, height + GAP - Viewport.MARGIN);
    sized();
  }

  /** How large it shows: 1 is 100 %. */
  public ReadOnlyDoubleProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  void show(Viewport shown) {
    viewport = shown;
    scale.set(shown.scale());
    moved.run();
  }

  /** Shows everything as large as it fits. */
  public void fit() {
    fitWhenSized = canvas.getWidth() == 0 || canvas.getHeight() == 0;
    fitWhenDrawn = newest.isBeingMade();
    if (!fitWhenSized) {
      Viewport whole =
          Viewport.fitting(picture().bounds(), canvas.getWidth(), canvas.getHeight() - footer);
      show(whole);
      fitted = Optional.of(whole);
    }
  }

  /** The canvas has another size: what was seen whole stays so until somebody looks elsewhere. */
  void sized() {
    if (fitWhenSized || fitted.filter(viewport::equals).isPresent()) {
      fit();
    }
  }

  /** There is another picture. */
  void drawn() {
    if (fitWhenDrawn && !newest.isBeingMade()) {
      fit();
    }
  }

  /** Shows at 1 = 100 %, around the middle of what is seen. */
  public void zoomTo(double newScale) {
    Point middle = new Point(canvas.getWidth() / 2, canvas.getHeight() / 2);
    show(viewport.zoomedTo(newScale, middle));
  }

  /** Shows everything a step larger. */
  public void zoomIn() {
    zoomTo(viewport.scale() * STEP);
  }

  /** Shows everything a step smaller. */
  public void zoomOut() {
    zoomTo(viewport.scale() / STEP);
  }

  /** Brings a point of the drawing to the middle. */
  void center(Point world) {
    show(viewport.centered(world, canvas.getWidth(), canvas.getHeight()));
  }

  /** Brings a resource to the middle, large enough to be read. */
  public void reveal(ResourceId id) {
    picture()
        .spot(id)
        .map(Rect::center)
        .ifPresent(
            middle -> {
              if (viewport.scale() < READABLE) {
                zoomTo(READABLE);
              }
              center(middle);
            });
  }

  /** Reveals a resource, unless it can be read where it is. */
  public void find(ResourceId id) {
    boolean read =
        viewport.scale() >= Painter.TEXT_FROM
            && picture()
                .spot(id)
                .filter(spot -> seen().contains(spot))
                .filter(spot -> !isUnderMinimap(viewport.toScreen(spot)))
                .isPresent();
    if (!read) {
      reveal(id);
    }
  }

  /** Brings a resource into view, if it is not there or if the minimap lies on it. */
  void bringIntoView(ResourceId id) {
    Optional<Rect> spot = picture().spot(id);
    spot.filter(world -> !seen().contains(world)).ifPresent(this::hold);
    spot.map(viewport::toScreen).ifPresent(this::clearOfMinimap);
  }

  private void clearOfMinimap(Rect at) {
    if (isUnderMinimap(at)) {
      minimap.get().ifPresent(map -> show(viewport.panned(0, map.y() - GAP - at.bottom())));
    }
  }

  private boolean isUnderMinimap(Rect at) {
    return !showsAll() && minimap.get().filter(at::intersects).isPresent();
  }

  private void hold(Rect world) {
    show(viewport.holding(world, canvas.getWidth(), canvas.getHeight() - footer));
  }

  /** Whether nothing of the drawing is out of sight. */
  boolean showsAll() {
    return picture().figures().isEmpty() || seen().contains(picture().bounds());
  }

  /** Brings everything into view: as large as it is, if that is possible. */
  void showAll() {
    fitWhenDrawn = newest.isBeingMade();
    if (fitWhenDrawn || showsAll()) {
      return;
    }
    hold(picture().bounds());
    if (showsAll()) {
      fitted = Optional.of(viewport);
    } else {
      fit();
    }
  }

  /** What of the drawing is seen. */
  Rect seen() {
    return viewport.visible(canvas.getWidth(), canvas.getHeight());
  }

  private Picture picture() {
    return newest.get();
  }
}
