package dev.hopscope.app.explain;

import atlantafx.base.theme.Styles;
import dev.hopscope.app.way.Moment;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Plays the packet along its way and back: play, pause, step, scrub, faster and slower. */
final class PlayerBar extends HBox {
  private static final double STEPS_A_SECOND = 1.4;
  private static final double NANOS = 1e9;
  private static final double GAP = 6;

  /** The slider's share of the width: never less for longer words, or it would jump in playing. */
  private static final double SCRUBBED = 0.19;

  private final DoubleProperty time = new SimpleDoubleProperty();
  private final Slider slider = new Slider();
  private final FontIcon sign = new FontIcon(MaterialDesignP.PLAY);
  private final Button play;
  private final ComboBox<String> speed = new ComboBox<>();
  private final Label place = new Label();
  private final Consumer<Card> onStep;
  private final Consumer<Optional<Moment>> onMove;
  private final AnimationTimer timer = new Playing();
  private Journey journey = Journey.none();
  private boolean playing;

  /**
   * A player without a journey.
   *
   * @param onStep told which step is being taken
   * @param onMove told where the packet is; nothing where none is being played
   */
  PlayerBar(Consumer<Card> onStep, Consumer<Optional<Moment>> onMove) {
    this.onStep = onStep;
    this.onMove = onMove;
    play = button("play", "Play", sign, this::toggle);
    getStyleClass().add("player");
    setAlignment(Pos.CENTER_LEFT);
    slider.setId("player-time");
    slider.setAccessibleText("Step of the packet's way");
    slider.setBlockIncrement(1);
    slider
        .prefWidthProperty()
        .bind(widthProperty().map(width -> Math.clamp(width.doubleValue() * SCRUBBED, 140, 360)));
    slider.setMinWidth(140);
    slider.setMaxWidth(Region.USE_PREF_SIZE);
    slider.valueProperty().bindBidirectional(time);
    slider.setOnMousePressed(_ -> pause());
    slider.setOnMouseReleased(_ -> time.set(Math.rint(time.get())));
    speed.getItems().setAll("0.25×", "0.5×", "1×", "2×", "4×");
    speed.setValue("1×");
    speed.setAccessibleText("Speed");
    speed.getStyleClass().addAll(Styles.SMALL, "player-speed");
    speed.setMinWidth(Region.USE_PREF_SIZE);
    place.setId("player-place");
    place.getStyleClass().add("player-place");
    place.setMinWidth(0);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(place.textProperty());
    place.setTooltip(whole);
    WrappingLine line = new WrappingLine(GAP);
    line.add(
        button("to-start", "To the start", MaterialDesignS.SKIP_BACKWARD, () -> goTo(0)),
        button("step-back", "One step back", MaterialDesignS.STEP_BACKWARD, () -> step(-1)),
        play,
        button("step-on", "One step on", MaterialDesignS.STEP_FORWARD, () -> step(1)),
        button("to-end", "To the end", MaterialDesignS.SKIP_FORWARD, () -> goTo(journey.end())));
    line.add(slider, speed);
    line.add(place);
    HBox.setHgrow(line, Priority.ALWAYS);
    getChildren().setAll(line);
    time.addListener((_, before, now) -> moved(before.doubleValue(), now.doubleValue()));
    show(Journey.none());
  }

  /** Takes another journey, at rest at its start; nothing moves until someone plays it. */
  void show(Journey taken) {
    pause();
    boolean same = journey.cards().equals(taken.cards());
    journey = taken;
    setVisible(!taken.cards().isEmpty());
    setManaged(isVisible());
    slider.setMax(taken.end());
    slider.setMajorTickUnit(1);
    if (!same) {
      time.set(0);
      onMove.accept(Optional.empty());
    }
    say();
  }

  /** Goes to a step that someone opened, if the packet really took it. */
  void goTo(Card card) {
    journey
        .timeOf(card)
        .filter(at -> Math.floor(time.get()) != at)
        .ifPresent(
            at -> {
              pause();
              time.set(at);
            });
  }

  private void goTo(double to) {
    pause();
    time.set(to);
    onMove.accept(journey.moment(time.get()));
  }

  /** Goes so many steps on; back where negative. */
  void step(int by) {
    double from = by < 0 ? Math.ceil(time.get()) : Math.floor(time.get());
    goTo(Math.clamp(from + by, 0, journey.end()));
  }

  /** Plays, or pauses; plays again from the start where the end is reached. */
  void toggle() {
    if (playing) {
      pause();
    } else {
      if (time.get() >= journey.end()) {
        time.set(0);
      }
      playing = true;
      sign.setIconCode(MaterialDesignP.PAUSE);
      name(play, "Pause");
      onMove.accept(journey.moment(time.get()));
      timer.start();
    }
  }

  private void pause() {
    playing = false;
    timer.stop();
    sign.setIconCode(MaterialDesignP.PLAY);
    name(play, "Play");
  }

  private void moved(double before, double now) {
    onMove.accept(journey.moment(now));
    if (Math.floor(before) != Math.floor(now)) {
      journey.at(now).ifPresent(onStep);
    }
    say();
  }

  /** Which step, and the packet's header; at a translation before and after. */
  private void say() {
    place.setText(
        journey
            .at(time.get())
            .map(
                card ->
                    "%d of %d · %s"
                        .formatted(
                            journey.cards().indexOf(card) + 1,
                            journey.cards().size(),
                            header(card)))
            .orElse(""));
  }

  private static String header(Card card) {
    Packet packet = card.step().packet();
    return card.step() instanceof Step.TranslationStep translation
        ? Decisions.header(packet) + ", now " + Decisions.change(translation)
        : Decisions.header(packet);
  }

  private double factor() {
    return Double.parseDouble(speed.getValue().replace("×", ""));
  }

  private static Button button(String id, String name, Ikon icon, Runnable action) {
    return button(id, name, new FontIcon(icon), action);
  }

  private static Button button(String id, String name, FontIcon icon, Runnable action) {
    Button button = new Button("", icon);
    button.setId(id);
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    name(button, name);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static void name(Button button, String name) {
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
  }

  /** Moves the packet on with the clock; in whole steps for people who want less motion. */
  private final class Playing extends AnimationTimer {
    private long last;
    private double exact;

    @Override
    public void start() {
      last = 0;
      exact = time.get();
      super.start();
    }

    @Override
    public void handle(long now) {
      if (last != 0) {
        exact += (now - last) / NANOS * STEPS_A_SECOND * factor();
        boolean calm = Platform.getPreferences().isReducedMotion();
        time.set(Math.min(journey.end(), calm ? Math.floor(exact) : exact));
      }
      last = now;
      if (exact >= journey.end()) {
        pause();
      }
    }
  }
}
