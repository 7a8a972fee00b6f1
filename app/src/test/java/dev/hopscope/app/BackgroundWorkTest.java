package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.look.ThemedStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BackgroundWorkTest {
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicBoolean failed = new AtomicBoolean();
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    ThemedStage.show(stage, new Pane(), 400, 300);
  }

  private void run(FxRobot robot, CountDownLatch until, CountDownLatch interrupted) {
    robot.interact(
        () ->
            new BackgroundWork(stage)
                .run(
                    "Opening a folder",
                    () -> {
                      try {
                        until.await();
                      } catch (InterruptedException cancelled) {
                        interrupted.countDown();
                        throw cancelled;
                      }
                      return "read";
                    },
                    _ -> done.set(true),
                    _ -> failed.set(true),
                    () -> over.set(true)));
  }

  @Test
  void whatTakesLongIsShownAndCanBeCancelled(FxRobot robot) throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    run(robot, new CountDownLatch(1), interrupted);
    robot.clickOn(Awaited.shown(robot, "Cancel"));
    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    Awaited.until(over::get);
    assertThat(done).isFalse();
    assertThat(failed).isFalse();
    assertThat(robot.lookup("Cancel").tryQuery()).isEmpty();
  }

  @Test
  void whatIsDoneInAMomentGoesOnWithTheResult(FxRobot robot) {
    run(robot, new CountDownLatch(0), new CountDownLatch(1));
    Awaited.until(done::get);
    assertThat(over).isTrue();
    assertThat(failed).isFalse();
  }
}
