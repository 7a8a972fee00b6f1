package dev.hopscope.app.problems;

import dev.hopscope.app.background.Background;
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
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What is wrong with the network, the worst first. Looked for in the background after every edit;
 * the newest network wins.
 */
public final class ProblemPane extends VBox {
  private static final KeyCombination FIX = KeyCombination.valueOf("Alt+Enter");

  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ListView<Problem> list = new ListView<>();
  private final Label none = new Label();
  private final Map<Severity, ToggleButton> filters = new EnumMap<>(Severity.class);
  private final Session session;
  private final Selection selection;
  private final Consumer<ResourceId> reveal;
  private final Search search;
  private final Fixes fixes;
  private final FixMenu menu;
  private boolean showing;

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
    this.fixes = new Fixes(session);
    this.menu = new FixMenu(fixes, this::make);
    getStyleClass().add("problems");
    none.getStyleClass().add("hint");
    list.setId("problems");
    list.setAccessibleText("Problems");
    list.setPlaceholder(none);
    list.setCellFactory(
        _ -> new ProblemCell(() -> session.document().topology(), fixes, this::make));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, chosen) -> {
              if (!showing) {
                fixes.lookFor(Optional.ofNullable(chosen));
                choose();
              }
            });
    fixes.offerProperty().addListener(_ -> list.refresh());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            choose();
          }
        });
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    list.focusedProperty().addListener((_, _, focused) -> entered(focused));
    list.setOnContextMenuRequested(
        asked -> {
          menu.show(list, asked.getScreenX(), asked.getScreenY());
          asked.consume();
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
                fixes.lookFor(Optional.empty()); // what is offered is of the network before
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
    Optional<Problem> chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    int place = list.getSelectionModel().getSelectedIndex();
    showing = true;
    list.getItems().setAll(shown);
    chosen.filter(shown::contains).ifPresent(list.getSelectionModel()::select);
    showing = false;
    if (chosen.filter(each -> !shown.contains(each)).isPresent() && !shown.isEmpty()) {
      list.getFocusModel().focus(Math.clamp(place, 0, shown.size() - 1));
    }
    fixes.lookFor(chosen.filter(shown::contains));
  }

  /**
   * Who comes here stands on a problem and may fix it; only one that is chosen moves the canvas.
   */
  private void entered(boolean focused) {
    if (focused && list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
      showing = true;
      list.getSelectionModel().selectFirst();
      showing = false;
      fixes.lookFor(Optional.of(list.getItems().getFirst()));
    }
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case ERROR -> "Errors";
      case WARNING -> "Warnings";
      case NOTICE -> "Notices";
    };
  }

  private void press(KeyEvent key) {
    if (FIX.match(key)) {
      fixOrAsk();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      choose();
    }
  }

  /** Makes the fix where there is one; of several, as of none, the menu tells. */
  private void fixOrAsk() {
    Optional<Fixes.Offer> offer = fixes.offerProperty().get();
    if (offer.filter(each -> each.remedies().size() == 1).isPresent()) {
      make(new Fixes.Fix(offer.get(), offer.get().remedies().getFirst()));
    } else {
      Bounds at = list.localToScreen(list.getLayoutBounds());
      menu.show(list, at.getMinX() + 24, at.getMinY() + 24);
    }
  }

  private void make(Fixes.Fix fix) {
    fixes.make(fix);
    list.requestFocus();
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
      setExecutor(Background.oneByOne("checks"));
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
