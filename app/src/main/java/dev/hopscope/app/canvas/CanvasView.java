package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Feedback;
import dev.hopscope.app.canvas.gesture.Gesture;
import dev.hopscope.app.canvas.gesture.GestureContext;
import dev.hopscope.app.canvas.gesture.PickEnd;
import dev.hopscope.app.canvas.gesture.PointerEvent;
import dev.hopscope.app.canvas.gesture.Tool;
import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.app.way.Moment;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The drawing of a session's document, and the place where it is edited by hand. What the mouse
 * does is a matter of gestures; this class holds none of it.
 */
public final class CanvasView extends Region implements GestureContext {
  private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
  private static final double HOVER_TOLERANCE = 5;

  private final Session session;
  private final Selection selection;
  private final Nudge nudge;
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.SELECT);
  private final Gliding gliding;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final NewestPicture newest;
  private final Lens lens;
  private final Layers layers;
  private final Pointer pointer = new Pointer(this);
  private Runnable open = () -> {};
  private Runnable connect = () -> {};

  /** A canvas of this session's document. */
  public CanvasView(Session session, Selection selection) {
    this.session = session;
    this.selection = selection;
    this.nudge = new Nudge(this);
    this.gliding = new Gliding(this, this::repaint);
    this.newest = new NewestPicture(session.document(), this::drawn);
    this.layers = new Layers(this);
    this.lens = new Lens(this, newest, layers.minimap()::wantedPlace, this::seen);
    getChildren().addAll(layers.nodes());
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
    session.openedDocumentProperty().addListener(_ -> lens.fit());
    selection.idsProperty().addListener(_ -> selected());
    theme.addListener(_ -> repaint());
    tool.addListener(_ -> cancelGesture());
    layers.minimap().wantedProperty().addListener(_ -> requestLayout());
    getPseudoClassStates().addListener((SetChangeListener<PseudoClass>) _ -> requestLayout());
    new CanvasInput(this, new CanvasKeys(this, nudge)).install();
    new PaletteDrop(this).install();
  }

  private void changed(Document after) {
    newest.draw(after);
    layers.waits(newest.isBeingMade());
    repaint();
  }

  private void drawn() {
    layers.overlay().hover(Optional.empty());
    gliding.end();
    layers.waits(newest.isBeingMade());
    lens.drawn();
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
    return lens.viewport();
  }

  @Override
  public void show(Viewport shown) {
    lens.show(shown);
  }

  @Override
  public void show(Feedback feedback) {
    layers.overlay().show(feedback);
    requestLayout();
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

  /** Makes a change that moves everything, and lets everything glide to its new place. */
  public void glide(Runnable change) {
    Picture before = picture();
    Viewport seen = lens.viewport();
    change.run();
    glideFrom(before, seen);
  }

  private void glideFrom(Picture before, Viewport seen) {
    if (!newest.isBeingMade()) {
      gliding.start(before, seen, picture());
    }
    repaint();
  }

  /**
   * Makes a change that adds something and selects it, and keeps in view what was made: everything,
   * where everything was seen before.
   */
  public void add(Runnable change) {
    boolean whole = lens.showsAll();
    Picture before = picture();
    Viewport seen = lens.viewport();
    change.run();
    if (whole) {
      lens.showAll();
    } else {
      selection.single().ifPresent(lens::bringIntoView);
    }
    if (!lens.viewport().equals(seen)) {
      glideFrom(before, seen);
    }
  }

  /** Whether everything is on its way to its place. */
  public boolean isGliding() {
    return gliding.isUnderWay();
  }

  /** Whether there is a minimap while part of the drawing is out of sight. */
  public BooleanProperty minimapProperty() {
    return layers.minimap().wantedProperty();
  }

  /** Draws the path of an answer, or none. */
  public void show(Optional<Answer> answer) {
    layers.overlay().show(answer);
    requestLayout();
  }

  /** Draws a packet on the path that is shown, or none. */
  public void play(Optional<Moment> packet) {
    layers.overlay().play(packet);
    requestLayout();
  }

  /** The resource under a point of this canvas. */
  public Optional<ResourceId> resourceAt(double x, double y) {
    return hits().at(viewport().toWorld(new Point(x, y)), HOVER_TOLERANCE / viewport().scale());
  }

  void pointer(PointerEvent event) {
    if (event.action() != PointerEvent.Action.MOVED) {
      nudge.finish();
    }
    pointer.on(event);
  }

  /** The pointer is over something else. */
  void pointerGone() {
    pointer.gone();
  }

  /** Where the pointer was last, if that is in view; else the middle of what is seen. */
  public Point whereToPaste() {
    return pointer.in(lens.seen());
  }

  Gesture gesture() {
    return pointer.gesture();
  }

  /** The gesture under way has ended in this one. */
  void end(Gesture next) {
    pointer.end(next);
  }

  /** Gives up the gesture under way; whether there was one. */
  public boolean cancelGesture() {
    return pointer.cancel();
  }

  /**
   * Lets somebody point at an end of a question: a click takes it, or arrows and Enter.
   *
   * @param takers everything that may be this end
   * @param refusal why anything else may not
   * @param taken told what was chosen, or that nothing was
   */
  public void pickEnd(
      Set<ResourceId> takers, String refusal, Consumer<Optional<ResourceId>> taken) {
    cancelGesture();
    requestFocus();
    end(PickEnd.begin(takers, refusal, taken, this));
  }

  /** Lets a key ask to pan, or no longer. */
  void pan(boolean asked) {
    pointer.pan(asked);
  }

  /** What shows the part of the drawing that is seen. */
  public Lens lens() {
    return lens;
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
    requestLayout();
  }

  Optional<ResourceId> hovered() {
    return layers.overlay().hovered();
  }

  void hover(Optional<ResourceId> id) {
    if (!id.equals(layers.overlay().hovered())) {
      layers.overlay().hover(id);
      requestLayout();
    }
  }

  /** Another part is seen: at once, also while there is a glide. */
  private void seen() {
    gliding.end();
    repaint();
  }

  private void repaint() {
    layers.outdate();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (layers.resize(getWidth(), getHeight())) {
      lens.sized();
    }
    layers.paint(gliding, theme.get(), getPseudoClassStates().contains(FOCUS_VISIBLE));
  }
}
