package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Feedback;
import dev.hopscope.app.canvas.gesture.Gesture;
import dev.hopscope.app.canvas.gesture.GestureContext;
import dev.hopscope.app.canvas.gesture.Idle;
import dev.hopscope.app.canvas.gesture.PointerEvent;
import dev.hopscope.app.canvas.gesture.Tool;
import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.HitTester;
import dev.hopscope.app.picture.Painter;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.app.way.Moment;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * The drawing of a session's document, and the place where it is edited by hand. What the mouse
 * does is a matter of gestures; this class holds none of it.
 */
public final class CanvasView extends Region implements GestureContext {
  private static final double HOVER_TOLERANCE = 5;
  private static final double MARGIN = 12;

  private final Session session;
  private final Selection selection;
  private final Canvas ground = new Canvas();
  private final Overlay overlay = new Overlay();
  private final Nudge nudge;
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.SELECT);
  private final Minimap minimap;
  private final Gliding gliding;
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final NewestPicture newest;
  private final WaitingSign waiting = new WaitingSign();
  private Viewport viewport = new Viewport(1, 0, 0);
  private Gesture gesture = new Idle();
  private Point pointer = new Point(Double.NEGATIVE_INFINITY, 0);
  private Runnable open = () -> {};
  private Runnable connect = () -> {};
  private boolean fitWhenSized = true;
  private boolean fitWhenDrawn;
  private boolean groundIsStale = true;

  /** A canvas of this session's document. */
  public CanvasView(Session session, Selection selection) {
    this.session = session;
    this.selection = selection;
    this.nudge = new Nudge(this);
    this.minimap = new Minimap(this);
    this.gliding = new Gliding(this::repaint);
    this.newest = new NewestPicture(session.document(), this::drawn);
    getChildren().addAll(ground, overlay.node(), minimap, waiting);
    getStyleClass().add("network-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleRoleDescription("Network canvas");
    setAccessibleHelp(
        "Ctrl and arrows go from resource to resource, Enter into a container, Escape out of it");
    selected();
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    session.documentProperty().addListener((_, _, after) -> changed(after));
    session.openedDocumentProperty().addListener(_ -> fit());
    selection.idsProperty().addListener(_ -> selected());
    theme.addListener(_ -> repaint());
    tool.addListener(_ -> taken());
    minimap.wantedProperty().addListener(_ -> repaintOverlay());
    focusVisibleProperty().addListener(_ -> repaintOverlay());
    new CanvasInput(this, new CanvasKeys(this, nudge)).install();
    new PaletteDrop(this).install();
  }

  private void changed(Document after) {
    newest.draw(after);
    waiting.show(newest.isBeingMade());
    repaint();
  }

  private void drawn() {
    overlay.hover(Optional.empty());
    gliding.end();
    waiting.show(newest.isBeingMade());
    if (fitWhenDrawn && !newest.isBeingMade()) {
      fit();
    }
    repaint();
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public Selection selection() {
    return selection;
  }

  @Override
  public Picture picture() {
    return newest.get();
  }

  @Override
  public Viewport viewport() {
    return viewport;
  }

  @Override
  public void show(Viewport shown) {
    gliding.end();
    viewport = shown;
    scale.set(shown.scale());
    repaint();
  }

  @Override
  public void show(Feedback feedback) {
    overlay.show(feedback);
    repaintOverlay();
  }

  @Override
  public Tool tool() {
    return tool.get();
  }

  /** What dragging with the primary button does. */
  public ObjectProperty<Tool> toolProperty() {
    return tool;
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
  public void fit() {
    fitWhenSized = getWidth() == 0 || getHeight() == 0;
    fitWhenDrawn = newest.isBeingMade();
    if (!fitWhenSized) {
      show(Viewport.fitting(picture().bounds(), getWidth(), getHeight()));
    }
  }

  /** Draws at 1 = 100 %, around the middle of what is seen. */
  public void zoomTo(double newScale) {
    show(viewport.zoomed(newScale / viewport.scale(), new Point(getWidth() / 2, getHeight() / 2)));
  }

  /** Brings a point of the drawing to the middle. */
  void center(Point world) {
    show(viewport.centered(world, getWidth(), getHeight()));
  }

  /** Makes a change that moves everything, and lets everything glide to its new place. */
  public void glide(Runnable change) {
    Picture before = picture();
    Viewport seen = viewport;
    change.run();
    if (!newest.isBeingMade()) {
      gliding.start(before, seen, picture());
    }
    repaint();
  }

  /** Whether there is a minimap while part of the drawing is out of sight. */
  public BooleanProperty minimapProperty() {
    return minimap.wantedProperty();
  }

  /** Brings a resource to the middle. */
  public void reveal(ResourceId id) {
    picture()
        .spot(id)
        .ifPresent(spot -> show(viewport.centered(spot.center(), getWidth(), getHeight())));
  }

  /** Draws the path of an answer, or none. */
  public void show(Optional<Answer> answer) {
    overlay.show(answer);
    repaintOverlay();
  }

  /** Draws a packet on the path that is shown, or none. */
  public void play(Optional<Moment> packet) {
    overlay.play(packet);
    repaintOverlay();
  }

  /** The resource under a point of this canvas. */
  public Optional<ResourceId> resourceAt(double x, double y) {
    return HitTester.at(
        picture(), viewport.toWorld(new Point(x, y)), HOVER_TOLERANCE / viewport.scale());
  }

  void pointer(PointerEvent event) {
    if (event.action() != PointerEvent.Action.MOVED) {
      nudge.finish();
    }
    pointer = event.world();
    gesture = gesture.on(event, this);
    if (event.action() == PointerEvent.Action.MOVED) {
      hover(resourceAt(event.screen().x(), event.screen().y()));
    }
  }

  /** Where the pointer was last, if that is in view; else the middle of what is seen. */
  public Point whereToPaste() {
    Rect seen = viewport.visible(getWidth(), getHeight());
    return seen.contains(pointer) ? pointer : seen.center();
  }

  /** Gives up the gesture under way; whether there was one. */
  boolean cancelGesture() {
    boolean underWay = !(gesture instanceof Idle);
    gesture = gesture.cancel(this);
    return underWay;
  }

  /** Shows the pointer of the tool. */
  void point() {
    setCursor(pointing(overlay.hovered()));
  }

  /** Brings a resource into view, if it is not there. */
  void bringIntoView(ResourceId id) {
    Rect seen = viewport.visible(getWidth(), getHeight());
    picture().spot(id).filter(spot -> !seen.contains(spot)).ifPresent(_ -> reveal(id));
  }

  /** What Enter does to what is selected and holds nothing. */
  public void onOpen(Runnable opened) {
    open = opened;
  }

  /** What lists the wires of a resource. */
  public void onConnect(Runnable connected) {
    connect = connected;
  }

  void openSelected() {
    open.run();
  }

  /** Not before the key that asked for it is done with: it would be typed into the list. */
  void connect() {
    if (selection.single().isPresent()) {
      Platform.runLater(connect);
    }
  }

  private void selected() {
    setAccessibleText(Spoken.of(session.document().topology(), selection.ids()));
    repaintOverlay();
  }

  private void taken() {
    cancelGesture();
    point();
  }

  /** The pointer says what a press would do. */
  private Cursor pointing(Optional<ResourceId> over) {
    return switch (tool.get()) {
      case SELECT -> over.isPresent() ? Cursor.HAND : Cursor.DEFAULT;
      case WIRE -> over.isPresent() ? Cursor.CROSSHAIR : Cursor.DEFAULT;
      case PAN -> Cursor.OPEN_HAND;
    };
  }

  private void hover(Optional<ResourceId> id) {
    if (!id.equals(overlay.hovered())) {
      overlay.hover(id);
      setCursor(pointing(id));
      repaintOverlay();
    }
  }

  private void repaint() {
    groundIsStale = true;
    requestLayout();
  }

  private void repaintOverlay() {
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    Canvas top = overlay.node();
    if (ground.getWidth() != getWidth() || ground.getHeight() != getHeight()) {
      ground.setWidth(getWidth());
      ground.setHeight(getHeight());
      top.setWidth(getWidth());
      top.setHeight(getHeight());
      groundIsStale = true;
      if (fitWhenSized) {
        fit();
      }
    }
    Gliding.Frame frame = gliding.frame(picture(), viewport);
    if (groundIsStale || gliding.isUnderWay()) {
      groundIsStale = false;
      paintGround(frame);
    }
    overlay.node().setVisible(!gliding.isUnderWay());
    overlay.paint(this, theme.get(), isFocusVisible());
    minimap.relocate(getWidth() - Minimap.WIDTH - MARGIN, getHeight() - Minimap.HEIGHT - MARGIN);
    waiting.autosize();
    waiting.relocate((getWidth() - waiting.getWidth()) / 2, MARGIN);
    minimap.update(picture(), viewport.visible(getWidth(), getHeight()), theme.get());
  }

  private void paintGround(Gliding.Frame frame) {
    Viewport seen = frame.viewport();
    GraphicsContext graphics = ground.getGraphicsContext2D();
    graphics.setTransform(1, 0, 0, 1, 0, 0);
    graphics.setFill(Color.web(theme.get().canvas()));
    graphics.fillRect(0, 0, getWidth(), getHeight());
    graphics.setTransform(seen.scale(), 0, 0, seen.scale(), seen.x(), seen.y());
    new Painter(theme.get(), seen.scale())
        .paint(frame.picture(), seen.visible(getWidth(), getHeight()), new FxBrush(graphics));
  }
}
