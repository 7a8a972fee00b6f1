package dev.hopscope.app.explain;

import atlantafx.base.theme.Styles;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.text.AwsCommands;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows a repair as commands of the AWS CLI, to be read and copied. */
final class AwsCliButton extends Button {
  private static final int COLUMNS = 72;
  private static final int MOST_ROWS = 14;

  private final List<String> commands;

  private AwsCliButton(List<String> commands) {
    super("AWS CLI");
    this.commands = commands;
    getStyleClass().add(Styles.SMALL);
    setMinWidth(Region.USE_PREF_SIZE);
    setTooltip(new Tooltip("Show this repair as commands of the AWS CLI"));
    setAccessibleText("Show this repair as commands of the AWS CLI");
    setOnAction(_ -> show());
  }

  /**
   * A button for these repairs; none where the AWS CLI would have to be told more than the network
   * holds.
   */
  static Optional<AwsCliButton> of(List<Blocker> way, Topology topology) {
    AwsCommands commands = new AwsCommands(topology);
    List<List<String>> each =
        way.stream()
            .map(
                blocker ->
                    blocker.repair().map(repair -> commands.of(repair.mend())).orElseGet(List::of))
            .toList();
    return each.stream().anyMatch(List::isEmpty)
        ? Optional.empty()
        : Optional.of(new AwsCliButton(each.stream().flatMap(List::stream).toList()));
  }

  private void show() {
    ButtonType copy = new ButtonType("Copy", ButtonBar.ButtonData.OK_DONE);
    Alert alert = new Alert(Alert.AlertType.NONE, "", copy, ButtonType.CLOSE);
    alert.initOwner(getScene().getWindow());
    alert.setTitle("AWS CLI");
    alert.setHeaderText(
        commands.size() == 1
            ? "This repair as a command of the AWS CLI"
            : "This repair as commands of the AWS CLI, in their order");
    TextArea area = area();
    VBox around = new VBox(area);
    around.setPadding(new Insets(12));
    alert.getDialogPane().setContent(around);
    alert
        .getDialogPane()
        .lookupButton(copy)
        .addEventFilter(
            ActionEvent.ACTION,
            _ ->
                Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, area.getText())));
    alert.show();
  }

  private TextArea area() {
    TextArea area = new TextArea(String.join("\n", commands));
    area.setEditable(false);
    area.setWrapText(true);
    area.setPrefColumnCount(COLUMNS);
    int rows = commands.stream().mapToInt(each -> 1 + each.length() / COLUMNS).sum();
    area.setPrefRowCount(Math.min(MOST_ROWS, rows + 1));
    area.getStyleClass().add("aws-cli");
    area.setAccessibleText("Commands of the AWS CLI");
    return area;
  }
}
