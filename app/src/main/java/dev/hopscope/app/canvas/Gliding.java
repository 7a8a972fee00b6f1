package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.picture.Glide;
import dev.hopscope.app.picture.Picture;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/** A glide from one picture to another under way on the screen; short, and only where wanted. */
final class Gliding {
  private static final double NANOS = 200e6;

  /** What a canvas paints at one moment. */
  record Frame(Picture picture, Viewport viewport) {}

  private final Node where;
  private final Runnable repaint;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          tick(now);
        }
      };
  private Optional<Glide> glide = Optional.empty();
  private Viewport from = new Viewport(1, 0, 0);
  private long started;
  private double share;

  /**
   * No glide yet.
   *
   * @param repaint asked for with every frame
   */
  Gliding(Node where, Runnable repaint) {
    this.where = where;
    this.repaint = repaint;
  }

  /** Starts from what was seen, unless too much would move or less motion is wanted. */
  void start(Picture before, Viewport seen, Picture after) {
    end();
    boolean calm = where.getScene() != null && where.getScene().getPreferences().isReducedMotion();
    if (!calm) {
      glide = Glide.between(before, after);
      from = seen;
      started = 0;
      share = 0;
      glide.ifPresent(_ -> timer.start());
    }
  }

  boolean isUnderWay() {
    return glide.isPresent();
  }

  /** What to paint now, on the way to this picture seen so. */
  Frame frame(Picture picture, Viewport viewport) {
    return glide
        .map(each -> new Frame(each.at(eased()), between(from, viewport, eased())))
        .orElseGet(() -> new Frame(picture, viewport));
  }

  /** Shows the end at once. */
  void end() {
    timer.stop();
    glide = Optional.empty();
  }

  private void tick(long now) {
    started = started == 0 ? now : started;
    share = (now - started) / NANOS;
    if (share >= 1) {
      end();
    }
    repaint.run();
  }

  private double eased() {
    double rest = 1 - Math.min(1, share);
    return 1 - rest * rest * rest;
  }

  private static Viewport between(Viewport one, Viewport other, double share) {
    return new Viewport(
        one.scale() + (other.scale() - one.scale()) * share,
        one.x() + (other.x() - one.x()) * share,
        one.y() + (other.y() - one.y()) * share);
  }
}
