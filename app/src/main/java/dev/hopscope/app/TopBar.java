package dev.hopscope.app;

import dev.hopscope.app.command.Command;
import dev.hopscope.app.command.Commands;
import dev.hopscope.app.command.MenuMaker;
import dev.hopscope.app.look.Theme;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.Severity;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The line above the canvas: which document, and what one does most. */
final class TopBar extends HBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  /** Narrower than this, buttons show their signs only. */
  private static final double ROOM_FOR_BUTTONS = 1560;

  /** Narrower than this, the tools do so too. */
  private static final double ROOM_FOR_TOOLS = 1320;

  /** Narrower than this, so does the search, and problems are a number. */
  private static final double ROOM_FOR_WORDS = 1210;

  /** Narrower than this, what the menus have too is found there only. */
  private static final double ROOM_BESIDE_MENUS = 1024;

  /** Narrower than this, the name of the program gives way to that of the document. */
  private static final double ROOM_FOR_NAME = 820;

  /** Narrower than this, the menus stand in one. */
  private static final double ROOM_FOR_MENUS = 715;

  private static final double SEARCH_WIDTH = 150;

  private final Commands commands;

  /**
   * A bar of these commands.
   *
   * @param modified whether the document has changes that are not saved
   */
  TopBar(
      Commands commands, ObservableValue<String> documentName, ObservableValue<Boolean> modified) {
    this.commands = commands;
    getStyleClass().add("top-bar");
    setMinWidth(0); // else it would be as wide as all words need, and never learn that it is not
    Label program = new Label("Hopscope");
    program.getStyleClass().add("top-bar-program");
    program.setMinWidth(Region.USE_PREF_SIZE);
    MenuBar menus = MenuMaker.bar(commands);
    menus.setId("menus");
    menus.setMinWidth(Region.USE_PREF_SIZE);
    isWide(ROOM_FOR_MENUS).subscribe(wide -> Platform.runLater(() -> MenuMaker.fold(menus, !wide)));
    Label document = new Label();
    document.setId("document-name");
    document.getStyleClass().add("muted");
    document.textProperty().bind(documentName);
    document.setMinWidth(36);
    Label state = new Label("•"); // its room is kept, or the first edit would push the tools away
    state.setId("document-state");
    state.setAccessibleText("Not saved");
    state.setTooltip(new Tooltip("Not saved"));
    state.setMinWidth(Region.USE_PREF_SIZE);
    state.visibleProperty().bind(modified);
    HBox name = new HBox(4, document, state);
    name.setId("document");
    name.setAlignment(Pos.CENTER_LEFT);
    Separator beforeName = rule();
    Separator behindName = rule();
    Button undo = button("edit.undo", MaterialDesignU.UNDO);
    Button redo = button("edit.redo", MaterialDesignR.REDO);
    Separator beforeLayOut = rule();
    Button layOut = button("arrange.lay-out", MaterialDesignS.SITEMAP_OUTLINE);
    Separator behind = rule();
    getChildren()
        .setAll(
            program, menus, beforeName, name, behindName, undo, redo, beforeLayOut, layOut, behind);
    onlyFrom(ROOM_FOR_NAME, program, beforeName, behindName);
    onlyFrom(ROOM_BESIDE_MENUS, undo, redo, beforeLayOut, layOut, behind);
  }

  /** Adds what is taken up to work with, before what is done. */
  TopBar withTools(ToolButtons tools) {
    tools.contentDisplayProperty().bind(display(ROOM_FOR_TOOLS));
    getChildren().addAll(getChildren().indexOf(lookup("#undo")), List.of(tools, rule()));
    return this;
  }

  /** Adds the number of problems, which leads to their list. */
  TopBar withProblems(ObservableValue<List<Problem>> problems) {
    Button button = button("view.problems", MaterialDesignA.ALERT_CIRCLE_OUTLINE);
    button.setId("problem-count");
    button
        .textProperty()
        .bind(
            problems.flatMap(
                all -> isWide(ROOM_FOR_WORDS).map(wide -> wide ? inWords(all) : "" + all.size())));
    button.accessibleTextProperty().bind(problems.map(TopBar::inWords));
    button.contentDisplayProperty().unbind();
    button.setContentDisplay(ContentDisplay.LEFT);
    problems.addListener(
        (_, _, all) ->
            button.pseudoClassStateChanged(
                BAD, all.stream().anyMatch(each -> each.severity() == Severity.ERROR)));
    getChildren().add(button);
    return this;
  }

  private static String inWords(List<Problem> problems) {
    return switch (problems.size()) {
      case 0 -> "No problems";
      case 1 -> "1 problem";
      default -> problems.size() + " problems";
    };
  }

  TopBar withSpace() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().add(space);
    return this;
  }

  /** Adds what looks like a field and opens the search. */
  TopBar withSearch() {
    Command search = commands.named("edit.search");
    Button field = new Button("Search   " + search.key(), new FontIcon(MaterialDesignM.MAGNIFY));
    field.setAccessibleText("Search everywhere");
    field.setId("search-field");
    field.getStyleClass().add("search-field");
    field.setOnAction(_ -> search.run());
    field.setTooltip(new Tooltip(search.tip()));
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.contentDisplayProperty().bind(display(ROOM_FOR_WORDS));
    field
        .prefWidthProperty()
        .bind(isWide(ROOM_FOR_WORDS).map(wide -> wide ? SEARCH_WIDTH : USE_COMPUTED_SIZE));
    getChildren().add(field);
    return this;
  }

  /** Adds the switch between light and dark. */
  TopBar withTheme(ObservableValue<Theme> theme, Runnable toggle) {
    FontIcon icon = new FontIcon(MaterialDesignW.WEATHER_NIGHT);
    Button button = new Button("", icon);
    button.getStyleClass().add("flat");
    button.setId("theme");
    button.setOnAction(_ -> toggle.run());
    theme.subscribe(
        now -> {
          icon.setIconCode(
              now.dark()
                  ? MaterialDesignW.WHITE_BALANCE_SUNNY
                  : MaterialDesignM.MOON_WANING_CRESCENT);
          String text = now.dark() ? "Use the light theme" : "Use the dark theme";
          button.setTooltip(new Tooltip(text));
          button.setAccessibleText(text);
        });
    onlyFrom(ROOM_BESIDE_MENUS, button);
    getChildren().add(button);
    return this;
  }

  /** Shows these only where the bar is at least so wide. */
  private void onlyFrom(double room, Node... parts) {
    for (Node part : parts) {
      part.visibleProperty().bind(isWide(room));
      part.managedProperty().bind(part.visibleProperty());
    }
  }

  private static Separator rule() {
    return new Separator(Orientation.VERTICAL);
  }

  private Button button(String id, Ikon icon) {
    Command command = commands.named(id);
    Button button = new Button(command.title(), new FontIcon(icon));
    button.setId(id.substring(id.indexOf('.') + 1));
    button.getStyleClass().add("flat");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> command.run());
    button.disableProperty().bind(command.enabled().map(enabled -> !enabled));
    button.setAccessibleText(command.title());
    button.contentDisplayProperty().bind(display(ROOM_FOR_BUTTONS));
    command.object().subscribe(_ -> tip(button, command));
    return button;
  }

  private ObservableValue<ContentDisplay> display(double room) {
    return isWide(room).map(wide -> wide ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
  }

  private ObservableValue<Boolean> isWide(double room) {
    return widthProperty().map(width -> width.doubleValue() >= room);
  }

  private static void tip(ButtonBase button, Command command) {
    button.setTooltip(new Tooltip(command.tip()));
  }
}
