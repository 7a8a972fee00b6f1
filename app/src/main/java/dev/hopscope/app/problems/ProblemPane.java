package dev.hopscope.app.problems;

import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.check.Checks;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.Severity;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What is wrong with the network, the worst first. Looked for in the background after every edit;
 * the newest network wins.
 */
public final class ProblemPane extends VBox {
  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ListView<Problem> list = new ListView<>();
  private final Label none = new Label();
  private final Map<Severity, ToggleButton> filters = new EnumMap<>(Severity.class);
  private final Session session;
  private final Selection selection;
  private final Consumer<ResourceId> reveal;
  private final Search search;

  /**
   * The problems of a session's network.
   *
   * @param reveal brings a resource into view
   */
  public ProblemPane(Session session, Selection selection, Consumer<ResourceId> reveal) {
    this.session = session;
    this.selection = selection;
    this.reveal = reveal;
    this.search = new Search(session);
    getStyleClass().add("problems");
    none.getStyleClass().add("hint");
    list.setId("problems");
    list.setAccessibleText("Problems");
    list.setPlaceholder(none);
    list.setCellFactory(_ -> new ProblemCell(session::document));
    list.getSelectionModel().selectedItemProperty().addListener(_ -> choose());
    list.setOnMouseClicked(_ -> choose());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox row = new HBox();
    row.getStyleClass().add("filters");
    for (Severity severity : Severity.values()) {
      ToggleButton filter = new ToggleButton();
      filter.setId("problems-" + severity.name().toLowerCase(Locale.ROOT));
      filter.setSelected(true);
      filter.setOnAction(_ -> filter());
      filters.put(severity, filter);
      row.getChildren().add(filter);
    }
    getChildren().setAll(row, list);
    show(List.of());
    search.setOnSucceeded(_ -> show(search.getValue()));
    session
        .documentProperty()
        .addListener(
            (_, before, after) -> {
              if (before.topology() != after.topology()) {
                search.restart();
              }
            });
    search.restart();
  }

  /** The problems found last. */
  public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  private void show(List<Problem> found) {
    problems.set(found);
    filters.forEach(
        (severity, filter) -> {
          long count = found.stream().filter(each -> each.severity() == severity).count();
          filter.setText(words(severity) + " " + count);
        });
    filter();
  }

  private void filter() {
    List<Problem> all = problems.get();
    List<Problem> shown =
        all.stream()
            .filter(each -> Objects.requireNonNull(filters.get(each.severity())).isSelected())
            .toList();
    none.setText(all.isEmpty() ? "No problems found." : "None of the chosen severities.");
    list.getItems().setAll(shown);
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case ERROR -> "Errors";
      case WARNING -> "Warnings";
      case NOTICE -> "Notices";
    };
  }

  private void choose() {
    Problem problem = list.getSelectionModel().getSelectedItem();
    if (problem == null) {
      return;
    }
    Topology topology = session.document().topology();
    List<ResourceId> there = problem.ids().stream().filter(topology::containsVertex).toList();
    if (!there.isEmpty()) {
      selection.set(new LinkedHashSet<>(there.subList(0, 1)));
      reveal.accept(there.getFirst());
    }
  }

  /** One look at the network as it is when the look begins. */
  private static final class Search extends Service<List<Problem>> {
    private final Session session;

    Search(Session session) {
      this.session = session;
      setExecutor(
          Executors.newSingleThreadExecutor(
              Thread.ofPlatform().daemon().name("checks-", 0).factory()));
    }

    @Override
    protected Task<List<Problem>> createTask() {
      Topology topology = session.document().topology();
      return new Task<>() {
        @Override
        protected List<Problem> call() {
          return isCancelled() ? List.of() : Checks.of(topology);
        }
      };
    }
  }
}
