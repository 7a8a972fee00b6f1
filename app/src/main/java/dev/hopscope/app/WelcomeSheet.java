package dev.hopscope.app;

import dev.hopscope.app.command.Command;
import dev.hopscope.app.command.Commands;
import dev.hopscope.app.session.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What one can begin with: something new, something of one's own, or a sample that teaches. */
final class WelcomeSheet extends VBox {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 660;
  private static final double LEFT = 270;
  private static final int MOST_RECENT = 6;

  private final Runnable close;

  /**
   * A sheet with these beginnings.
   *
   * @param recent the files opened last
   * @param open opens a file
   * @param openSample opens a copy of a sample
   * @param close takes the sheet away
   */
  WelcomeSheet(
      Commands commands,
      List<Path> recent,
      Consumer<Path> open,
      Consumer<Path> openSample,
      Runnable close) {
    this.close = close;
    setId("welcome");
    getStyleClass().add("welcome");
    setMaxSize(WIDTH, HEIGHT);
    Label title = new Label("Welcome to Hopscope");
    title.getStyleClass().add("sheet-title");
    Label what =
        new Label(
            "Draw an AWS network or load one, ask below whether one end reaches another, and click"
                + " a step to see the table that decided.");
    what.getStyleClass().add("muted");
    what.setWrapText(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button done = new Button("Close");
    done.setCancelButton(true);
    done.setOnAction(_ -> close.run());
    VBox left = new VBox(4, heading("Start"));
    for (String id : List.of("file.new", "file.open", "file.open-folder")) {
      left.getChildren().add(start(commands.named(id)));
    }
    if (!recent.isEmpty()) {
      left.getChildren().add(heading("Recent files"));
      recent.stream().limit(MOST_RECENT).forEach(file -> left.getChildren().add(file(file, open)));
    }
    left.setMinWidth(LEFT);
    left.setPrefWidth(LEFT);
    VBox right = new VBox(4, heading("Samples, by what they teach"));
    VBox samples = new VBox(1);
    samples.getStyleClass().add("samples");
    Samples.list().forEach(sample -> samples.getChildren().add(sample(sample, openSample)));
    ScrollPane scroll = new ScrollPane(samples);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("plain-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    right.getChildren().add(scroll);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox columns = new HBox(28, left, right);
    VBox.setVgrow(columns, Priority.ALWAYS);
    getChildren().setAll(new HBox(title, space, done), what, columns);
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("welcome-heading");
    return heading;
  }

  private Button start(Command command) {
    Button button = new Button(command.title());
    button.getStyleClass().add("link-button");
    button.setTooltip(new Tooltip(command.tip()));
    button.setOnAction(_ -> leave(command::run));
    return button;
  }

  private Button file(Path file, Consumer<Path> open) {
    Button button = new Button(String.valueOf(file.getFileName()));
    button.setMnemonicParsing(false);
    button.getStyleClass().addAll("link-button", "flat");
    button.setTooltip(new Tooltip(file.toString()));
    button.setOnAction(_ -> leave(() -> open.accept(file)));
    return button;
  }

  private Button sample(Path sample, Consumer<Path> open) {
    Label title = new Label(Samples.title(sample));
    title.getStyleClass().add("sample-title");
    Label lesson = new Label(Samples.lesson(sample));
    lesson.getStyleClass().add("muted");
    Button button = new Button("", new VBox(title, lesson));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("sample-button");
    button.setAccessibleText(title.getText() + ": " + lesson.getText());
    button.setOnAction(_ -> leave(() -> open.accept(sample)));
    return button;
  }

  private void leave(Runnable action) {
    close.run();
    action.run();
  }
}
