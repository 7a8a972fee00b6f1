package dev.hopscope.app.inspector;

import atlantafx.base.theme.Styles;
import dev.hopscope.model.edit.Edit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Buttons that each make one edit, or say beside them why they cannot. */
final class CommandsPart implements Part {
  private final VBox box;
  private final Label remark = new Label();

  /**
   * A button.
   *
   * @param id names it in style sheets and tests
   * @param edit what it does now, or the reason why it cannot
   */
  record Command(String id, String text, Supplier<Parsed<Edit>> edit) {}

  CommandsPart(List<Command> commands, Consumer<Edit> apply) {
    FlowPane buttons = new FlowPane(6, 6);
    commands.forEach(command -> buttons.getChildren().add(button(command, apply)));
    remark.setWrapText(true);
    remark.setMinHeight(Label.USE_PREF_SIZE);
    remark.setId(TextPart.idOf(commands.getFirst().id()) + "-remark");
    say(Parsed.ok(""));
    box = new VBox(4, buttons, remark);
  }

  private Button button(Command command, Consumer<Edit> apply) {
    Button button = new Button(command.text());
    button.setId(TextPart.idOf(command.id()));
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(
        _ -> {
          Parsed<Edit> parsed = command.edit().get();
          if (parsed instanceof Parsed.Ok<Edit>(Edit edit, _)) {
            apply.accept(edit);
          }
          say(parsed);
        });
    return button;
  }

  private void say(Parsed<?> parsed) {
    Remarks.show(remark, parsed);
  }

  @Override
  public Node node() {
    return box;
  }

  /** What was said of the network as it was before is no longer so. */
  @Override
  public void refresh() {
    say(Parsed.ok(""));
  }
}
