package dev.hopscope.app.problems;

import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.check.Checks;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
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
    Label none = new Label("No problems found.");
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
    getChildren().setAll(list);
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
    list.getItems().setAll(found);
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
