package dev.hopscope.app.frames;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.explain.ExplainPane;
import dev.hopscope.app.inspector.InspectorPane;
import dev.hopscope.app.outline.OutlinePane;
import dev.hopscope.app.picture.AutoLayout;
import dev.hopscope.app.picture.Estates;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.problems.ProblemPane;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.document.Document;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * A window with a network of some size in it, the canvas and every panel that follows an edit; as
 * in a new window of the editor, the outline is not shown.
 *
 * @param size the least resources of the network
 * @param outline what holds the outline
 */
record Watched(
    int size, Session session, CanvasView canvas, ExplainPane explain, Node outline, Stage stage) {
  private static final double WIDTH = 1920;
  private static final double HEIGHT = 1400;
  private static final double PANELS = 320;
  private static final double ANSWER = 400;
  private static final int UNTIMED = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * What the thread of the window did for each of some frames, in milliseconds.
   *
   * @param passed from the beginning of a frame's work to its end, also while the thread had to
   *     wait for a processor
   * @param worked of it on a processor
   */
  record Frames(Times passed, Times worked) {}

  static <T> T onWindowThread(Supplier<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(work.get());
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    return done.join();
  }

  static double millis(long nanos) {
    return nanos / 1e6;
  }

  /** Opens a window on a network laid out anew, and waits until it is drawn. */
  static Watched open(int size) {
    Document bare = atLeast(size);
    long start = System.nanoTime();
    Document document = AutoLayout.layOut(bare).applyTo(bare);
    long laidOut = System.nanoTime();
    Watched window = onWindowThread(() -> shown(size, document));
    while (onWindowThread(() -> window.canvas().picture().figures().isEmpty())) {
      Thread.onSpinWait();
    }
    System.out.printf(
        "%,7d: %,d resources, %,d figures; laid out in %.0f ms, first drawn in %.0f ms%n",
        size,
        window.resources(),
        window.canvas().picture().figures().size(),
        millis(laidOut - start),
        millis(System.nanoTime() - laidOut));
    return window;
  }

  private static Document atLeast(int size) {
    int asked = size;
    Document document = Estates.of(1, asked);
    while (document.topology().resources().size() < size) {
      asked += Math.max(20, size / 50);
      document = Estates.of(1, asked);
    }
    return document;
  }

  private static Watched shown(int size, Document document) {
    Session session = new Session();
    Selection selection = new Selection();
    CanvasView canvas = new CanvasView(session, selection);
    ExplainPane explain = new ExplainPane(session, selection);
    VBox outline = new VBox(new OutlinePane(session, selection, _ -> {}));
    outline.setVisible(false);
    VBox panels =
        new VBox(
            outline,
            new ProblemPane(session, selection, _ -> {}),
            new InspectorPane(session, selection));
    panels.getChildren().forEach(panel -> VBox.setVgrow(panel, Priority.ALWAYS));
    panels.setPrefWidth(PANELS);
    panels.setMaxWidth(PANELS);
    session.open(document, Optional.empty());
    BorderPane root = new BorderPane(canvas);
    explain.setPrefHeight(ANSWER);
    root.setBottom(explain);
    root.setRight(panels);
    Stage stage = new Stage();
    stage.setScene(new Scene(root, WIDTH, HEIGHT));
    stage.show();
    root.applyCss();
    root.layout();
    return new Watched(size, session, canvas, explain, outline, stage);
  }

  int resources() {
    return session.document().topology().resources().size();
  }

  int seen(Viewport viewport) {
    return canvas
        .picture()
        .meeting(viewport.visible(canvas.getWidth(), canvas.getHeight()), 0)
        .size();
  }

  /** Where the drawing is looked at: at the fullest place that moving about finds. */
  Viewport fullest(double scale) {
    return nearest(scale, Integer.MAX_VALUE);
  }

  /** A look at about as many figures, as near as moving about finds one. */
  Viewport nearest(double scale, int figures) {
    List<Figure> all = canvas.picture().figures();
    Random random = new Random(3);
    Viewport best = new Viewport(scale, 0, 0);
    for (int i = 0; i < 400; i++) {
      Point at = all.get(random.nextInt(all.size())).bounds().center();
      Viewport next = new Viewport(scale, 0, 0).centered(at, canvas.getWidth(), canvas.getHeight());
      if (Math.abs((long) seen(next) - figures) < Math.abs((long) seen(best) - figures)) {
        best = next;
      }
    }
    return best;
  }

  Frames panned(Viewport at, int frames) {
    return timed(frames, number -> at.panned(-3 * number, -2 * number));
  }

  Frames zoomed(Viewport at, int frames) {
    Point middle = new Point(canvas.getWidth() / 2, canvas.getHeight() / 2);
    return timed(frames, number -> at.zoomed(1 + 0.004 * (number % 10), middle));
  }

  /** One frame a pulse, the first few not counted. */
  private Frames timed(int frames, IntFunction<Viewport> moving) {
    CompletableFuture<Frames> done = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              private final double[] passed = new double[frames];
              private final double[] worked = new double[frames];
              private int frame = -UNTIMED;

              @Override
              public void handle(long now) {
                long start = System.nanoTime();
                long before = THREADS.getCurrentThreadCpuTime();
                canvas.show(moving.apply(Math.max(0, frame)));
                canvas.layout();
                if (frame >= 0) {
                  worked[frame] = millis(THREADS.getCurrentThreadCpuTime() - before);
                  passed[frame] = millis(System.nanoTime() - start);
                }
                if (++frame == frames) {
                  stop();
                  done.complete(new Frames(Times.of(passed), Times.of(worked)));
                }
              }
            }.start());
    return done.orTimeout(10, TimeUnit.MINUTES).join();
  }
}
