package dev.hopscope.app;

import dev.hopscope.app.history.EditLabel;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.Severity;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The line above the canvas: which document, and what one does most. */
final class TopBar extends HBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  TopBar(MenuBar menus, Session session, Documents documents) {
    getStyleClass().add("top-bar");
    Label program = new Label("Hopscope");
    program.getStyleClass().add("top-bar-program");
    Label document = new Label();
    document.setId("document-name");
    document.getStyleClass().add("muted");
    document
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> documents.nameProperty().get() + (session.isModified() ? " • not saved" : ""),
                documents.nameProperty(),
                session.documentProperty(),
                session.savedDocumentProperty()));
    document.setMinWidth(60);
    menus.setMinWidth(Region.USE_PREF_SIZE);
    Button undo = button("Undo", MaterialDesignU.UNDO, session::undo);
    Button redo = button("Redo", MaterialDesignR.REDO, session::redo);
    undo.setId("undo");
    redo.setId("redo");
    Runnable name =
        () -> {
          undo.setDisable(session.lastDone().isEmpty());
          redo.setDisable(session.nextToRedo().isEmpty());
          undo.setTooltip(
              new Tooltip(
                  session.lastDone().map(e -> "Undo " + EditLabel.of(e)).orElse("Undo")
                      + " (Ctrl+Z)"));
          redo.setTooltip(
              new Tooltip(
                  session.nextToRedo().map(e -> "Redo " + EditLabel.of(e)).orElse("Redo")
                      + " (Ctrl+Shift+Z)"));
        };
    session.historyProperty().addListener(_ -> name.run());
    name.run();
    getChildren().setAll(program, menus, rule(), document, rule(), undo, redo, rule());
  }

  /** Adds a button after those that are there. */
  TopBar with(String text, Ikon icon, String tip, Runnable action) {
    Button button = button(text, icon, action);
    button.setTooltip(new Tooltip(tip));
    getChildren().add(button);
    return this;
  }

  /** Adds the number of problems, which leads to their list. */
  TopBar withProblems(ObservableValue<List<Problem>> problems, Runnable show) {
    Button button = button("", MaterialDesignA.ALERT_CIRCLE_OUTLINE, show);
    button.setId("problem-count");
    button
        .textProperty()
        .bind(
            problems.map(
                all ->
                    switch (all.size()) {
                      case 0 -> "No problems";
                      case 1 -> "1 problem";
                      default -> all.size() + " problems";
                    }));
    problems.addListener(
        (_, _, all) ->
            button.pseudoClassStateChanged(
                BAD, all.stream().anyMatch(each -> each.severity() == Severity.ERROR)));
    button.setTooltip(new Tooltip("Show what is wrong with the network"));
    getChildren().add(button);
    return this;
  }

  TopBar withRule() {
    getChildren().add(rule());
    return this;
  }

  TopBar withSpace() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().add(space);
    return this;
  }

  /** Adds the switch between light and dark. */
  TopBar withTheme(ObservableValue<Theme> theme, Runnable toggle) {
    FontIcon icon = new FontIcon(MaterialDesignW.WEATHER_NIGHT);
    Button button = new Button("", icon);
    button.getStyleClass().add("flat");
    button.setId("theme");
    button.setOnAction(_ -> toggle.run());
    Runnable show =
        () -> {
          boolean dark = theme.getValue().dark();
          icon.setIconCode(
              dark ? MaterialDesignW.WHITE_BALANCE_SUNNY : MaterialDesignM.MOON_WANING_CRESCENT);
          String text = dark ? "Use the light theme" : "Use the dark theme";
          button.setTooltip(new Tooltip(text));
          button.setAccessibleText(text);
        };
    theme.addListener(_ -> show.run());
    show.run();
    getChildren().add(button);
    return this;
  }

  private static Separator rule() {
    return new Separator(Orientation.VERTICAL);
  }

  private static Button button(String text, Ikon icon, Runnable action) {
    Button button = new Button(text, new FontIcon(icon));
    button.getStyleClass().add("flat");
    button.setOnAction(_ -> action.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
