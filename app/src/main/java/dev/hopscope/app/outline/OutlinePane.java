package dev.hopscope.app.outline;

import dev.hopscope.app.background.Background;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The network as a tree with a filter; what is selected here is selected everywhere. */
public final class OutlinePane extends VBox {
  /** Larger networks are put in order beside the thread of the window. */
  private static final int MANY = 2_000;

  private final Session session;
  private final Selection selection;
  private final Consumer<ResourceId> reveal;
  private final TextField filter = new TextField();
  private final OutlineItems items = new OutlineItems();
  private final TreeView<Resource> tree = new TreeView<>(items.root());
  private final Drafting drafting;
  private final Label nothing = new Label("Nothing here is called that.");
  private boolean syncing;
  private boolean stale;
  private final ObservableValue<Boolean> shown =
      parentProperty().flatMap(Node::visibleProperty).orElse(true);

  /**
   * The tree of a session's network.
   *
   * @param reveal brings a resource into view
   */
  public OutlinePane(Session session, Selection selection, Consumer<ResourceId> reveal) {
    this.session = session;
    this.selection = selection;
    this.reveal = reveal;
    this.drafting = new Drafting();
    drafting.setOnSucceeded(_ -> show(drafting.getValue()));
    getStyleClass().add("outline");
    filter.setId("outline-filter");
    filter.setPromptText("Find by name, id, kind or address");
    filter.setAccessibleText("Find in the outline");
    filter.textProperty().addListener(_ -> fill());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFilter);
    tree.setId("outline");
    tree.setAccessibleText("Outline of the network");
    tree.setShowRoot(false);
    tree.setCellFactory(_ -> new OutlineCell());
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.getSelectionModel()
        .getSelectedItems()
        .addListener((javafx.beans.Observable _) -> chosen());
    tree.setOnMouseClicked(_ -> revealChosen());
    tree.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            revealChosen();
          }
        });
    nothing.getStyleClass().add("hint");
    VBox.setVgrow(tree, Priority.ALWAYS);
    HBox row = new HBox(filter);
    row.getStyleClass().add("search-row");
    HBox.setHgrow(filter, Priority.ALWAYS);
    getChildren().setAll(row, nothing, tree);
    session
        .documentProperty()
        .addListener(
            (_, before, after) -> {
              if (before.topology() != after.topology()) {
                changed();
              }
            });
    selection.idsProperty().addListener(_ -> showSelection());
    shown.addListener(
        (_, _, now) -> {
          if (now && stale) {
            fill();
          }
        });
    changed();
  }

  /** Made anew while it is seen, else when it is seen next: a tree costs time. */
  private void changed() {
    stale = true;
    if (shown.getValue()) {
      fill();
    }
  }

  private void fill() {
    Topology topology = session.document().topology();
    if (topology.vertexSet().size() > MANY) {
      drafting.restart();
    } else {
      drafting.cancel(); // what is under way is of a network before this one
      show(new Outline(topology, filter.getText()));
    }
  }

  private void show(Outline outline) {
    stale = false;
    syncing = true;
    tree.getSelectionModel().clearSelection();
    items.show(outline, !filter.getText().isBlank());
    boolean none = outline.roots().isEmpty() && !filter.getText().isBlank();
    nothing.setVisible(none);
    nothing.setManaged(none);
    syncing = false;
    showSelection();
  }

  private void chosen() {
    if (syncing) {
      return;
    }
    syncing = true;
    Set<ResourceId> ids = new LinkedHashSet<>();
    for (TreeItem<Resource> item : List.copyOf(withoutNulls())) {
      ids.add(item.getValue().id());
    }
    selection.set(ids);
    syncing = false;
  }

  /** A tree view lists null for a row that is going. */
  private List<TreeItem<Resource>> withoutNulls() {
    return tree.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
  }

  private void showSelection() {
    if (syncing || stale) {
      return;
    }
    syncing = true;
    tree.getSelectionModel().clearSelection();
    for (ResourceId id : selection.ids()) {
      items.find(id).ifPresent(this::select);
    }
    syncing = false;
  }

  private void select(TreeItem<Resource> item) {
    for (TreeItem<Resource> up = item.getParent(); up != null; up = up.getParent()) {
      up.setExpanded(true);
    }
    int row = tree.getRow(item);
    tree.getSelectionModel().select(item);
    tree.scrollTo(Math.max(0, row - 3));
  }

  private void revealChosen() {
    selection.single().ifPresent(reveal);
  }

  private void leaveFilter(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      tree.requestFocus();
      enterTree();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      firstMatch()
          .ifPresent(
              id -> {
                selection.set(id);
                reveal.accept(id);
              });
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      filter.clear();
      event.consume();
    }
  }

  /** To the first hit rather than to what it lies in; without a filter, to what is selected. */
  private void enterTree() {
    List<Integer> hits = hits();
    boolean onHit = hits.contains(tree.getSelectionModel().getSelectedIndex());
    if (!hits.isEmpty() && !onHit) {
      tree.getSelectionModel().clearAndSelect(hits.getFirst());
      tree.scrollTo(Math.max(0, hits.getFirst() - 3));
    } else if (tree.getSelectionModel().isEmpty()) {
      tree.getSelectionModel().selectFirst();
    }
  }

  private Optional<ResourceId> firstMatch() {
    return hits().stream().findFirst().map(row -> tree.getTreeItem(row).getValue().id());
  }

  /** The rows that the filter is for, without those that only hold them. */
  private List<Integer> hits() {
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? List.of()
        : IntStream.range(0, tree.getExpandedItemCount())
            .filter(row -> OutlineText.searched(tree.getTreeItem(row).getValue()).contains(wanted))
            .boxed()
            .toList();
  }

  /** The outline of the network as it is when it begins; the newest wins. */
  private final class Drafting extends Service<Outline> {
    Drafting() {
      setExecutor(Background.oneByOne("outline"));
    }

    @Override
    protected Task<Outline> createTask() {
      Topology topology = session.document().topology();
      String wanted = filter.getText();
      return new Task<>() {
        @Override
        protected Outline call() {
          return new Outline(isCancelled() ? Topology.empty() : topology, wanted);
        }
      };
    }
  }
}
