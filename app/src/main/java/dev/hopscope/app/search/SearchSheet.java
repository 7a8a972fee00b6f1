package dev.hopscope.app.search;

import dev.hopscope.app.command.Commands;
import dev.hopscope.app.command.PlacedCommand;
import dev.hopscope.app.problems.ProblemText;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A field and what it finds, as one types. Looked for in the background; the newest query wins, and
 * a network is indexed once.
 */
public final class SearchSheet extends VBox {
  private static final double WIDTH = 680;
  private static final double ROW = 44;
  private static final int MOST_ROWS = 10;

  /** So many where the window is too low for more. */
  private static final int LEAST_ROWS = 3;

  private final Supplier<Topology> topology;
  private final Supplier<List<Problem>> problems;
  private final Consumer<ResourceId> show;
  private final Runnable close;
  private final TextField field = new TextField();
  private final ListView<Found> results = new ListView<>();
  private final Label hint = new Label();
  private final Search search = new Search();
  private List<Found> commands = List.of();
  private boolean entered;

  /**
   * A search.
   *
   * @param show selects a resource and brings it into view
   * @param close takes the sheet away
   */
  public SearchSheet(
      Supplier<Topology> topology,
      Supplier<List<Problem>> problems,
      Consumer<ResourceId> show,
      Runnable close) {
    this.topology = topology;
    this.problems = problems;
    this.show = show;
    this.close = close;
    setId("search");
    getStyleClass().add("search-sheet");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    field.setId("search-text");
    field.setPromptText("Name, id, CIDR, address, DNS name, rule, problem or command");
    field.setAccessibleText("Search everywhere");
    field.textProperty().addListener(_ -> look());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    results.setId("search-results");
    results.setAccessibleText("Results");
    results.setFocusTraversable(false);
    results.setFixedCellSize(ROW);
    results.setCellFactory(_ -> new FoundCell(this::choose));
    hint.getStyleClass().add("hint");
    getChildren().setAll(field, hint, results);
    search.setOnSucceeded(_ -> showFound(search.getValue()));
  }

  /**
   * Prepares for another search.
   *
   * @param text what stands in the field to begin with
   */
  public void begin(Commands available, String text) {
    commands = available.placed().stream().map(SearchSheet::found).toList();
    field.setText(text);
    field.end();
    look();
  }

  private void look() {
    entered = false;
    search.restart();
  }

  private static Found found(PlacedCommand placed) {
    return Found.of(
        new Found.Goal.Run(placed.command()),
        placed.command().sentence(),
        placed.menu(),
        List.of(placed.menu()));
  }

  private void showFound(List<Found> found) {
    results.getItems().setAll(found);
    results.getSelectionModel().selectFirst();
    results.scrollTo(0);
    boolean any = !found.isEmpty();
    results.setVisible(any);
    results.setManaged(any);
    double height = Math.min(found.size(), MOST_ROWS) * ROW + 4;
    results.setMinHeight(Math.min(found.size(), LEAST_ROWS) * ROW + 4);
    results.setPrefHeight(height);
    results.setMaxHeight(height);
    hint.setVisible(!any);
    hint.setManaged(!any);
    hint.setText(
        Query.of(field.getText()).isBlank()
            ? "An address also finds the subnet, the routes and the rules that cover it; > finds"
                + " commands only."
            : "Nothing found.");
    if (entered && field.isFocused()) {
      chooseSelected();
    }
  }

  private void key(KeyEvent event) {
    int at = results.getSelectionModel().getSelectedIndex();
    int last = results.getItems().size() - 1;
    switch (event.getCode()) {
      case DOWN -> move(at == last ? 0 : at + 1);
      case UP -> move(at <= 0 ? last : at - 1);
      case PAGE_DOWN -> move(Math.min(last, at + MOST_ROWS));
      case PAGE_UP -> move(Math.max(0, at - MOST_ROWS));
      case ENTER -> enter();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int to) {
    if (!results.getItems().isEmpty()) {
      results.getSelectionModel().clearAndSelect(to);
      results.scrollTo(Math.max(0, to - MOST_ROWS / 2));
    }
  }

  /** Means what is found for what stands in the field now, however fast that was typed. */
  private void enter() {
    if (search.isRunning()) {
      entered = true;
    } else {
      chooseSelected();
    }
  }

  private void chooseSelected() {
    Optional.ofNullable(results.getSelectionModel().getSelectedItem()).ifPresent(this::choose);
  }

  private void choose(Found found) {
    close.run();
    switch (found.goal()) {
      case Found.Goal.Resource resource -> show.accept(resource.id());
      case Found.Goal.Row row -> show.accept(row.owner());
      case Found.Goal.Problem problem -> problem.culprit().ifPresent(show);
      case Found.Goal.Run run -> run.command().run();
    }
  }

  /** One look for what is in the field when the look begins. */
  private final class Search extends Service<List<Found>> {
    private volatile @Nullable Indexed last;

    Search() {
      ExecutorService thread =
          Executors.newSingleThreadExecutor(
              Thread.ofPlatform().daemon().name("search-", 0).factory());
      setExecutor(thread);
    }

    @Override
    protected Task<List<Found>> createTask() {
      Query query = Query.of(field.getText());
      Topology network = topology.get();
      List<Problem> wrong = problems.get();
      List<Found> doable = commands;
      return new Task<>() {
        @Override
        protected List<Found> call() {
          if (isCancelled()) {
            return List.of();
          }
          Indexed indexed = last;
          if (indexed == null || indexed.network() != network || indexed.wrong() != wrong) {
            indexed = Indexed.of(network, wrong);
            last = indexed;
          }
          return Ranking.best(
              query,
              Stream.of(indexed.index().all(), indexed.problems().stream(), doable.stream())
                  .flatMap(each -> each));
        }
      };
    }
  }

  /** What was indexed last: of which network, with which problems. */
  private record Indexed(Topology network, List<Problem> wrong, Index index, List<Found> problems) {

    static Indexed of(Topology network, List<Problem> wrong) {
      return new Indexed(
          network,
          wrong,
          Index.of(network),
          wrong.stream().map(each -> found(each, network)).toList());
    }

    private static Found found(Problem problem, Topology network) {
      ProblemText text = ProblemText.of(problem, network);
      return Found.of(
          new Found.Goal.Problem(
              problem.ids().stream().filter(network::containsVertex).findFirst()),
          text.sentence(),
          "Problem · " + text.remedy(),
          Stream.concat(
                  Stream.of("problem"),
                  Stream.concat(
                      problem.awsCode().stream(), problem.ids().stream().map(ResourceId::value)))
              .toList());
    }
  }
}
