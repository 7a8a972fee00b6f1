package dev.hopscope.app.frames;

import static dev.hopscope.app.frames.EditTimes.FRAME_MILLIS;

import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.look.ThemeSheet;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;

/**
 * How long the thread of the window works for a frame, on networks of 500 to 100,000 resources made
 * by {@link dev.hopscope.app.picture.Estates}. A frame is what the canvas does between two pulses:
 * find what is seen, and record it. How to run it and what it said is in {@code app/README.md}.
 */
public final class FrameTimes {
  private static final int[] SIZES = {500, 2_000, 10_000, 100_000};
  private static final double NEAR = 0.46;
  private static final double FAR = 0.06;
  private static final int FRAMES = 120;

  /** From afar 100,000 resources take a second to draw, beside the thread that is measured. */
  private static final int FAR_FRAMES = 25;

  private static final int PAIRS = 15;
  private static final int PAIR_FRAMES = 40;
  private static final int DISTURBED_ROUNDS = 20;
  private static final int DISTURBED_FRAMES = 50;
  private static final int UNTIMED_ROUNDS = 2;
  private static final int EDITS = 25;
  private static final int EDITS_WITH_OUTLINE = 7;

  private FrameTimes() {}

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    Machine.print(Path.of(args[0]));
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Watched.onWindowThread(
        () -> {
          Application.setUserAgentStylesheet(ThemeSheet.of(Theme.LIGHT));
          return true;
        });
    Map<Integer, Watched> windows = new LinkedHashMap<>();
    for (int size : SIZES) {
      windows.put(size, Watched.open(size));
    }
    System.out.printf("culling agrees with a look at all: %,d areas%n%n", agreements(windows));
    table(windows);
    pairs(windows.get(2_000), windows.get(100_000));
    disturbed(windows.get(10_000));
    Platform.exit();
  }

  /** As many random areas as the rules of reporting ask for, each looked up both ways. */
  private static int agreements(Map<Integer, Watched> windows) {
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

  /** As it stands in the README. */
  private static void table(Map<Integer, Watched> windows) throws InterruptedException {
    line(windows, "", window -> "%,d".formatted(window.resources()));
    line(windows, "---", _ -> "---");
    line(
        windows,
        "pan at 46 %, median / p99 ms a frame (figures seen)",
        window -> {
          Viewport at = window.fullest(NEAR);
          Times times = window.panned(at, FRAMES).passed();
          return "%.2f / %.2f (%,d)".formatted(times.median(), times.p99(), window.seen(at));
        });
    line(
        windows,
        "zoom at 46 %, median / p99 ms a frame",
        window -> {
          Times times = window.zoomed(window.fullest(NEAR), FRAMES).passed();
          return "%.2f / %.2f".formatted(times.median(), times.p99());
        });
    line(
        windows,
        "pan at 6 %, median ms a frame (figures seen)",
        window -> {
          Viewport at = window.fullest(FAR);
          Times times = window.panned(at, FAR_FRAMES).passed();
          return "%.2f (%,d)".formatted(times.median(), window.seen(at));
        });
    Map<Integer, EditTimes> edits = new LinkedHashMap<>();
    for (Watched window : windows.values()) {
      edits.put(window.size(), EditTimes.of(window, EDITS));
    }
    line(
        windows,
        "an edit to its answer on the screen, median frames (least to most)",
        window -> spread(edits.get(window.size()).answered()));
    line(
        windows,
        "an edit to its picture on the screen, median frames (least to most)",
        window -> spread(edits.get(window.size()).drawn()));
    line(
        windows,
        "the edit itself on the window's thread, median ms (least to most)",
        window -> spread(edits.get(window.size()).applied()));
    for (Watched window : windows.values()) {
      Watched.onWindowThread(() -> show(window.outline(), true));
      edits.put(window.size(), EditTimes.of(window, EDITS_WITH_OUTLINE));
      Watched.onWindowThread(() -> show(window.outline(), false));
    }
    line(
        windows,
        "the same while the outline is shown",
        window -> spread(edits.get(window.size()).applied()));
    System.out.println();
  }

  private static boolean show(Node node, boolean shown) {
    node.setVisible(shown);
    return shown;
  }

  private static void line(
      Map<Integer, Watched> windows, String name, Function<Watched, String> cell) {
    System.out.println(
        windows.values().stream()
            .map(cell)
            .collect(Collectors.joining(" | ", "| %s | ".formatted(name), " |")));
  }

  private static String spread(Times times) {
    return "%.1f (%.1f–%.1f)".formatted(times.median(), times.least(), times.most());
  }

  /** G10a and G10b: as many figures seen in a small network and in a large one, by turns. */
  private static void pairs(Watched small, Watched large) {
    List<Times> inSmall = new ArrayList<>();
    List<Times> inLarge = new ArrayList<>();
    Viewport one = small.fullest(NEAR);
    Viewport other = large.nearest(NEAR, small.seen(one));
    for (int round = 0; round < PAIRS; round++) {
      inSmall.add(small.panned(one, PAIR_FRAMES).passed());
      inLarge.add(large.panned(other, PAIR_FRAMES).passed());
    }
    System.out.printf(
        "G10a: a frame with %,d figures in sight of %,d resources takes %s times one with %,d of"
            + " %,d%n",
        large.seen(other),
        large.resources(),
        Ratio.of(inLarge, inSmall, Times::median),
        small.seen(one),
        small.resources());
    System.out.printf(
        "G10b: %.3f of the %.1f ms of a frame%n",
        Times.of(inLarge).median() / FRAME_MILLIS, FRAME_MILLIS);
  }

  /**
   * G10c: frames while the editor works out all it can beside the window, and idle ones, by turns,
   * each first in every other round. What idle frames differ by among themselves is what this
   * machine cannot tell.
   */
  private static void disturbed(Watched window) {
    List<Watched.Frames> idle = new ArrayList<>();
    List<Watched.Frames> busy = new ArrayList<>();
    Viewport at = window.fullest(NEAR);
    for (int round = -UNTIMED_ROUNDS; round < DISTURBED_ROUNDS; round++) {
      boolean idleFirst = round % 2 == 0;
      Watched.Frames first = idleFirst ? idle(window, at) : busy(window, at);
      Watched.Frames second = idleFirst ? busy(window, at) : idle(window, at);
      if (round >= 0) {
        idle.add(idleFirst ? first : second);
        busy.add(idleFirst ? second : first);
      }
    }
    List<Times> idlePassed = idle.stream().map(Watched.Frames::passed).toList();
    List<Times> busyPassed = busy.stream().map(Watched.Frames::passed).toList();
    System.out.printf(
        "G10c: frames while all is worked out to idle ones, %,d of each: p99 %s, median %s; p99 of"
            + " %.2f to %.2f ms%n",
        DISTURBED_ROUNDS * DISTURBED_FRAMES,
        Ratio.of(busyPassed, idlePassed, Times::p99),
        Ratio.of(busyPassed, idlePassed, Times::median),
        Times.of(busyPassed).p99(),
        Times.of(idlePassed).p99());
    System.out.printf(
        "G10c: of them on a processor: p99 %s%n",
        Ratio.of(
            busy.stream().map(Watched.Frames::worked).toList(),
            idle.stream().map(Watched.Frames::worked).toList(),
            Times::p99));
    System.out.printf(
        "G10c: idle frames to other idle ones: p99 %s%n",
        Ratio.of(Times.everySecond(idlePassed, 0), Times.everySecond(idlePassed, 1), Times::p99));
  }

  private static Watched.Frames idle(Watched window, Viewport at) {
    return window.panned(at, DISTURBED_FRAMES);
  }

  private static Watched.Frames busy(Watched window, Viewport at) {
    try (Disturbance _ =
        new Disturbance(
            window.session().document(),
            window.canvas().picture(),
            Question.tcp("i-0-0-0", "i-0-3-0", 443))) {
      return window.panned(at, DISTURBED_FRAMES);
    }
  }
}
