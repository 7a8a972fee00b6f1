package dev.hopscope.app.frames;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.explain.ExplainPane;
import dev.hopscope.app.explain.Side;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.look.ThemeSheet;
import dev.hopscope.app.picture.AutoLayout;
import dev.hopscope.app.picture.Estates;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/**
 * How long the thread of the window works for a frame, on networks of 500 to 100,000 resources made
 * by {@link Estates}. A frame is what the canvas does between two pulses: find what is seen, and
 * record it. How to run it and what it said is in {@code app/README.md}.
 */
public final class FrameTimes {
  private static final int[] SIZES = {500, 2_000, 10_000, 100_000};
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;
  private static final double FRAME_MILLIS = 1000.0 / 60;
  private static final int ROUNDS = 9;
  private static final int FRAMES = 40;

  private FrameTimes() {}

  /** One window with a network of one size in it. */
  private record Window(
      int resources, Session session, CanvasView canvas, ExplainPane explain, Stage stage) {}

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    Machine.print(Path.of(args[0]));
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    onWindowThread(
        () -> {
          Application.setUserAgentStylesheet(ThemeSheet.of(Theme.LIGHT));
          return true;
        });
    Map<Integer, Window> windows = new LinkedHashMap<>();
    for (int size : SIZES) {
      windows.put(size, open(size));
    }
    System.out.println("culling agrees with a look at all: " + agreements(windows) + " areas");
    windows.values().forEach(FrameTimes::frames);
    pairs(windows.get(2_000), windows.get(100_000));
    disturbed(windows.get(10_000));
    windows.values().forEach(FrameTimes::edits);
    Platform.exit();
  }

  private static <T> T onWindowThread(Supplier<T> work) {
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

  private static Window open(int size) {
    Document bare = Estates.of(1, size);
    long start = System.nanoTime();
    Document document = AutoLayout.layOut(bare).applyTo(bare);
    long laidOut = System.nanoTime();
    Window window =
        onWindowThread(
            () -> {
              Session session = new Session();
              Selection selection = new Selection();
              CanvasView canvas = new CanvasView(session, selection);
              ExplainPane explain = new ExplainPane(session, selection);
              session.open(document, Optional.empty());
              BorderPane root = new BorderPane(canvas);
              root.setBottom(explain);
              Stage stage = new Stage();
              stage.setScene(new Scene(root, WIDTH, HEIGHT));
              stage.show();
              root.applyCss();
              root.layout();
              return new Window(size, session, canvas, explain, stage);
            });
    while (onWindowThread(() -> window.canvas().picture().figures().isEmpty())) {
      Thread.onSpinWait();
    }
    System.out.printf(
        "%,7d: %,d resources, %,d figures; laid out in %.0f ms, first drawn in %.0f ms%n",
        size,
        document.topology().resources().size(),
        window.canvas().picture().figures().size(),
        millis(laidOut - start),
        millis(System.nanoTime() - laidOut));
    return window;
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  /** As many random areas as the rules of reporting ask for, each looked up both ways. */
  private static int agreements(Map<Integer, Window> windows) {
    Picture picture = windows.get(2_000).canvas().picture();
    Random random = new Random(5);
    int areas = 100_000;
    for (int i = 0; i < areas; i++) {
      Rect all = picture.bounds();
      Rect area =
          new Rect(
              all.x() + random.nextDouble() * all.width(),
              all.y() + random.nextDouble() * all.height(),
              random.nextDouble() * 900,
              random.nextDouble() * 600);
      List<Figure> naive = picture.figures().stream().filter(figure -> figure.meets(area)).toList();
      if (!naive.equals(picture.meeting(area, 0))) {
        throw new IllegalStateException("culling differs in " + area);
      }
    }
    return areas;
  }

  /** Where the drawing is looked at: at the fullest place that moving about finds. */
  private static Viewport looking(Window window, double scale) {
    return nearest(window, new Viewport(scale, 0, 0), Integer.MAX_VALUE);
  }

  private static int seen(Window window, Viewport viewport) {
    return window.canvas().picture().meeting(viewport.visible(WIDTH, HEIGHT), 0).size();
  }

  private static void frames(Window window) {
    for (double scale : new double[] {1, 0.46, 0.2, 0.06}) {
      Viewport at = looking(window, scale);
      double[] pan = panned(window, at, FRAMES * 3);
      double[] zoom = zoomed(window, at);
      System.out.printf(
          "%,7d at %3.0f %%: %,6d figures seen; pan median %.2f ms, p99 %.2f ms; zoom median %.2f"
              + " ms, p99 %.2f ms%n",
          window.resources(),
          scale * 100,
          seen(window, at),
          share(pan, 0.5),
          share(pan, 0.99),
          share(zoom, 0.5),
          share(zoom, 0.99));
    }
  }

  private static double[] panned(Window window, Viewport at, int frames) {
    return timed(window, frames, number -> at.panned(-3 * number, -2 * number));
  }

  private static double[] zoomed(Window window, Viewport at) {
    return timed(
        window,
        FRAMES,
        number -> at.zoomed(1 + 0.004 * (number % 10), new Point(WIDTH / 2, HEIGHT / 2)));
  }

  /** G10a and G10b: as many figures seen in a small network and in a large one, by turns. */
  private static void pairs(Window small, Window large) {
    List<Double> ratios = new ArrayList<>();
    List<Double> frames = new ArrayList<>();
    Viewport inSmall = looking(small, 0.46);
    Viewport inLarge = matching(large, seen(small, inSmall));
    for (int round = 0; round < ROUNDS; round++) {
      double one = share(panned(small, inSmall, FRAMES), 0.5);
      double other = share(panned(large, inLarge, FRAMES), 0.5);
      ratios.add(other / one);
      frames.add(other / FRAME_MILLIS);
    }
    System.out.printf(
        "G10a %,d figures seen of %,d resources, %,d of %,d: ratio %s%n",
        seen(small, inSmall),
        small.resources(),
        seen(large, inLarge),
        large.resources(),
        spread(ratios));
    System.out.printf("G10b share of a frame: %s%n", spread(frames));
  }

  /**
   * G10c: frames while the editor works out all it can beside the window, and idle ones, by turns.
   */
  private static void disturbed(Window window) {
    List<Double> worst = new ArrayList<>();
    List<Double> middle = new ArrayList<>();
    Viewport at = looking(window, 0.46);
    for (int round = 0; round < ROUNDS; round++) {
      double[] idle = panned(window, at, FRAMES * 3);
      try (Disturbance _ =
          new Disturbance(
              window.session().document(),
              window.canvas().picture(),
              Question.tcp("i-0-0-0", "i-0-3-0", 443))) {
        double[] busy = panned(window, at, FRAMES * 3);
        worst.add(share(busy, 0.99) / share(idle, 0.99));
        middle.add(share(busy, 0.5) / share(idle, 0.5));
      }
    }
    System.out.printf(
        "G10c analysis running to idle: p99 ratio %s, median ratio %s%n",
        spread(worst), spread(middle));
  }

  /** A look at about as many figures, as near as moving about finds one, at the same scale. */
  private static Viewport matching(Window window, int figures) {
    return nearest(window, new Viewport(0.46, 0, 0), figures);
  }

  private static Viewport nearest(Window window, Viewport scaled, int figures) {
    List<Figure> all = window.canvas().picture().figures();
    Random random = new Random(3);
    Viewport best = scaled;
    for (int i = 0; i < 400; i++) {
      Point at = all.get(random.nextInt(all.size())).bounds().center();
      Viewport next = scaled.centered(at, WIDTH, HEIGHT);
      if (Math.abs((long) seen(window, next) - figures)
          < Math.abs((long) seen(window, best) - figures)) {
        best = next;
      }
    }
    return best;
  }

  private interface Moving {
    Viewport at(int frame);
  }

  /** The milliseconds that each frame takes on the window's thread, one frame a pulse. */
  private static double[] timed(Window window, int frames, Moving moving) {
    CompletableFuture<double[]> done = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              private final double[] took = new double[frames];
              private int frame = -5;

              @Override
              public void handle(long now) {
                long start = System.nanoTime();
                window.canvas().show(moving.at(Math.max(0, frame)));
                window.canvas().layout();
                if (frame >= 0) {
                  took[frame] = millis(System.nanoTime() - start);
                }
                if (++frame == frames) {
                  stop();
                  done.complete(took);
                }
              }
            }.start());
    return done.orTimeout(10, TimeUnit.MINUTES).join();
  }

  /** G10d: from an edit to the pulse after which the answer stands there, in frames. */
  private static void edits(Window window) {
    ResourceId group = ResourceId.of("sg-0");
    onWindowThread(
        () -> {
          window.explain().ask(Side.FROM, ResourceId.of("i-0-0-0"));
          window.explain().ask(Side.TO, ResourceId.of("i-0-3-0"));
          return true;
        });
    List<Double> frames = new ArrayList<>();
    List<Double> work = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double[] took = answered(window, new Edit.Rename(group, "group-" + round));
      frames.add(took[0]);
      work.add(took[1]);
    }
    System.out.printf(
        "G10d %,7d: edit to answer %s frames; %s ms of them the edit itself%n",
        window.resources(), spread(frames), spread(work));
  }

  private static double[] answered(Window window, Edit edit) {
    CompletableFuture<double[]> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          Object before = window.explain().answerProperty().get();
          long start = System.nanoTime();
          window.session().apply(edit);
          double work = millis(System.nanoTime() - start);
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              boolean there = window.explain().answerProperty().get() != before;
              boolean late = System.nanoTime() - start > 60e9;
              if (there || late) {
                window.stage().getScene().getRoot().layout();
                stop();
                done.complete(
                    new double[] {millis(System.nanoTime() - start) / FRAME_MILLIS, work});
              }
            }
          }.start();
        });
    return done.join();
  }

  private static double share(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  private static String spread(List<Double> values) {
    double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
    return "%.2f (%.2f to %.2f)".formatted(share(all, 0.5), share(all, 0), share(all, 1));
  }
}
