package dev.hopscope.app.canvas.gesture;

import dev.hopscope.app.palette.Drafts;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.util.Optional;

/** A canvas without a toolkit. */
final class Board implements GestureContext {
  private final Session session = new Session();
  private final Selection selection = new Selection();
  private Viewport viewport = new Viewport(1, 0, 0);
  private Gesture gesture = new Idle();
  private Tool tool = Tool.SELECT;
  private Feedback shown = Feedback.none();
  private Document drawn = Document.empty();
  private Picture picture = Picture.empty();

  <T extends Resource> ResourceId add(ResourceKind kind, Optional<ResourceId> into, Class<T> type) {
    Document document = session.document();
    Point at = into.map(id -> rect(id).center()).orElse(new Point(400, 300));
    session.apply(Drafts.add(document, kind, into, at));
    return session.document().topology().all(type).stream()
        .map(Resource::id)
        .filter(id -> !document.topology().containsVertex(id))
        .findFirst()
        .orElseThrow();
  }

  Rect rect(ResourceId id) {
    return session.document().diagram().find(id).orElseThrow();
  }

  NetworkInterface primaryInterface() {
    return session.document().topology().all(NetworkInterface.class).getFirst();
  }

  void begin(Gesture begun) {
    gesture = begun;
  }

  void take(Tool taken) {
    tool = taken;
  }

  Feedback shown() {
    return shown;
  }

  Rect spot(ResourceId id) {
    return picture().spot(id).orElseThrow();
  }

  Point titleOf(ResourceId container) {
    return new Point(spot(container).x() + 6, spot(container).y() + 6);
  }

  void click(Point at) {
    press(at);
    release(at);
  }

  void drag(Point from, Point to) {
    press(from);
    move(from.plus((to.x() - from.x()) / 2, (to.y() - from.y()) / 2));
    move(to);
    release(to);
  }

  void press(Point at) {
    send(PointerEvent.Action.PRESSED, PointerEvent.Button.PRIMARY, at, false);
  }

  void move(Point to) {
    send(PointerEvent.Action.DRAGGED, PointerEvent.Button.PRIMARY, to, false);
  }

  void release(Point at) {
    send(PointerEvent.Action.RELEASED, PointerEvent.Button.PRIMARY, at, false);
  }

  void extendPressOnGround() {
    selection.clear();
    gesture = new Idle();
  }

  void dragFrom(Point from, Point to) {
    gesture = new Marquee(from, /* extend= */ false);
    move(to);
    release(to);
  }

  void pan(double dx, double dy) {
    Point from = new Point(200, 200);
    send(PointerEvent.Action.PRESSED, PointerEvent.Button.MIDDLE, from, false);
    send(PointerEvent.Action.DRAGGED, PointerEvent.Button.MIDDLE, from.plus(dx, dy), false);
    send(PointerEvent.Action.RELEASED, PointerEvent.Button.MIDDLE, from.plus(dx, dy), false);
  }

  void escape() {
    gesture = gesture.cancel(this);
  }

  void send(PointerEvent.Action action, PointerEvent.Button button, Point at, boolean extend) {
    gesture =
        gesture.on(
            new PointerEvent(action, button, viewport.toScreen(at), at, extend, false, false),
            this);
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
    if (drawn != session.document()) {
      drawn = session.document();
      picture = PictureBuilder.of(drawn);
    }
    return picture;
  }

  @Override
  public Tool tool() {
    return tool;
  }

  @Override
  public Viewport viewport() {
    return viewport;
  }

  @Override
  public void show(Viewport shown) {
    viewport = shown;
  }

  @Override
  public void show(Feedback feedback) {
    shown = feedback;
  }
}
