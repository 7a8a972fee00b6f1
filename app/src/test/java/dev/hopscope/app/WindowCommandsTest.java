package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.command.Command;
import dev.hopscope.app.command.CommandGroup;
import dev.hopscope.model.resource.ResourceKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WindowCommandsTest {
  @RegisterExtension private final TestWindow opened = new TestWindow();
  private MainWindow window;

  @BeforeEach
  void open() {
    window = opened.window();
  }

  @Test
  void noTwoCommandsHaveTheSameKey() {
    List<String> keys =
        window.commands().all().stream()
            .flatMap(command -> command.keys().stream())
            .map(Object::toString)
            .toList();
    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void noTwoCommandsHaveTheSameName() {
    assertThat(window.commands().all()).extracting(Command::id).doesNotHaveDuplicates();
  }

  @Test
  void everyLineOfAMenuHasItsOwnMnemonic() {
    for (CommandGroup group : window.commands().groups()) {
      List<String> letters =
          group.ownCommands().stream()
              .map(Command::label)
              .filter(label -> label.contains("_"))
              .map(label -> label.substring(label.indexOf('_') + 1, label.indexOf('_') + 2))
              .map(letter -> letter.toLowerCase(Locale.ROOT))
              .toList();
      assertThat(letters).as(group.name()).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyKeyOfAMenuIsOnTheSheetThatF1Shows(FxRobot robot) {
    robot.push(KeyCode.F1);
    Set<String> shown =
        robot.lookup("#shortcuts").lookup(".key").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .collect(Collectors.toSet());
    List<String> keys =
        robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .map(MenuItem::getAccelerator)
            .filter(key -> key != null)
            .map(key -> key.getDisplayText())
            .toList();
    assertThat(keys).isNotEmpty();
    assertThat(shown).containsAll(keys);
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#shortcuts").tryQuery()).isEmpty();
    assertThat(robot.lookup("#canvas").query().isFocused()).isTrue();
  }

  @Test
  void undoSaysWhatItWouldTakeBack(FxRobot robot) {
    Command undo = window.commands().named("edit.undo");
    assertThat(undo.enabled().getValue()).isFalse();
    robot.interact(() -> window.showing().add(ResourceKind.VPC));
    assertThat(undo.enabled().getValue()).isTrue();
    assertThat(undo.sentence()).startsWith("Undo Add ");
  }
}
