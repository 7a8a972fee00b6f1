package dev.hopscope.app.explain;

import dev.hopscope.app.look.KindSign;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What an opened step shows: its sentence, the packet's header and the table that decided. */
final class StepDetail extends VBox {
  private static final int MOST_ROWS = 200;
  private static final double LEAST_MARK = 90;

  StepDetail() {
    super(8);
    getStyleClass().add("step-detail");
    showNothing(false);
  }

  /** Shows that no step is open. */
  void showNothing(boolean answered) {
    Label hint =
        new Label(
            answered
                ? "Click a step to see the table that decided it."
                : "The table that decided a step is shown here.");
    hint.setWrapText(true);
    hint.getStyleClass().add("muted");
    getChildren().setAll(hint);
  }

  /** Shows a step, and what the devices up to it remember. */
  void show(Card card, Asking.Asked asked, List<Remembered> remembered) {
    Label name = new Label(card.name());
    name.getStyleClass().add("detail-name");
    Decisions decisions = new Decisions(asked.topology(), asked.sentences());
    Label header = new Label(Decisions.header(card.step().packet()));
    header.getStyleClass().addAll("packet-header");
    header.setAccessibleText("Packet: " + header.getText());
    FlowPane head = new FlowPane(12, 4, new HBox(8, new KindSign(card.kind(), 20), name), header);
    head.setRowValignment(VPos.CENTER);
    getChildren().setAll(head, SentenceFlow.whole(decisions.sentence(card.step())));
    Decision decision = decisions.of(card.step());
    if (!decision.rows().isEmpty()) {
      getChildren().add(table(decision));
    }
    if (!decision.remark().isEmpty()) {
      Label remark = text(decision.remark());
      remark.getStyleClass().add("muted");
      getChildren().add(remark);
    }
    if (!remembered.isEmpty()) {
      getChildren().add(memory(remembered));
    }
  }

  private static VBox memory(List<Remembered> remembered) {
    Label heading = new Label("Remembered by now, for the reply");
    heading.getStyleClass().add("detail-heading");
    VBox memory = new VBox(2, heading);
    memory.setId("remembered");
    remembered.forEach(
        each ->
            memory
                .getChildren()
                .add(new SentenceFlow("`%s` %s".formatted(each.who(), each.what()))));
    return memory;
  }

  private static GridPane table(Decision decision) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("decision");
    List<String> columns = decision.columns();
    for (int column = 0; column < columns.size(); column++) {
      Label heading = cell(columns.get(column), "decision-heading");
      heading.setMinWidth(Label.USE_PREF_SIZE);
      grid.add(heading, column, 0);
      ColumnConstraints width = new ColumnConstraints();
      width.setHgrow(column == columns.size() - 1 ? Priority.ALWAYS : Priority.NEVER);
      grid.getColumnConstraints().add(width);
    }
    List<Decision.Row> rows = decision.rows().stream().limit(MOST_ROWS).toList();
    for (int i = 0; i < rows.size(); i++) {
      Decision.Row row = rows.get(i);
      String style = "decision-" + row.tone().name().toLowerCase(Locale.ROOT);
      for (int column = 0; column < row.cells().size(); column++) {
        Label cell = cell(row.cells().get(column), style);
        cell.setMinWidth(Label.USE_PREF_SIZE);
        grid.add(cell, column, i + 1);
      }
      Label mark = cell(row.mark(), style);
      mark.setWrapText(true);
      mark.setMinWidth(LEAST_MARK);
      grid.add(mark, columns.size() - 1, i + 1);
    }
    if (decision.rows().size() > MOST_ROWS) {
      Label more = cell("and %d more".formatted(decision.rows().size() - MOST_ROWS), "muted");
      grid.add(more, 0, MOST_ROWS + 1, columns.size(), 1);
    }
    return grid;
  }

  private static Label cell(String text, String style) {
    Label cell = new Label(text);
    cell.getStyleClass().addAll("decision-cell", style);
    cell.setMaxWidth(Double.MAX_VALUE);
    cell.setMaxHeight(Double.MAX_VALUE);
    return cell;
  }

  private static Label text(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
