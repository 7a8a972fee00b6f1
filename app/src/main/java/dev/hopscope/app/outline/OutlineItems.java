package dev.hopscope.app.outline;

import dev.hopscope.model.resource.Container;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/**
 * The rows of the outline's tree. From one outline to the next only those change that differ: a
 * tree view takes long over rows that come and go. What a person has folded or unfolded stays so.
 */
final class OutlineItems {
  private final TreeItem<Resource> root = new TreeItem<>();
  private final Set<ResourceId> folded = new HashSet<>();
  private final Set<ResourceId> seen = new HashSet<>();
  private Map<ResourceId, TreeItem<Resource>> items = Map.of();

  /** The root, which is no resource. */
  TreeItem<Resource> root() {
    return root;
  }

  Optional<TreeItem<Resource>> find(ResourceId id) {
    return Optional.ofNullable(items.get(id));
  }

  /**
   * Shows an outline.
   *
   * @param unfolded whether everything is unfolded, whatever was before
   */
  void show(Outline outline, boolean unfolded) {
    items.forEach(this::remember);
    Map<ResourceId, TreeItem<Resource>> next = new HashMap<>();
    List<TreeItem<Resource>> rows =
        outline.roots().stream().map(each -> item(outline, each, unfolded, next)).toList();
    replace(root.getChildren(), rows);
    items = next;
  }

  private void remember(ResourceId id, TreeItem<Resource> item) {
    seen.add(id);
    if (item.isExpanded()) {
      folded.remove(id);
    } else {
      folded.add(id);
    }
  }

  private TreeItem<Resource> item(
      Outline outline,
      Resource resource,
      boolean unfolded,
      Map<ResourceId, TreeItem<Resource>> next) {
    TreeItem<Resource> item = find(resource.id()).orElseGet(() -> new TreeItem<>(resource));
    if (item.getValue() != resource) {
      item.setValue(resource);
    }
    replace(
        item.getChildren(),
        outline.childrenOf(resource.id()).stream()
            .map(each -> item(outline, each, unfolded, next))
            .toList());
    item.setExpanded(unfolded || isOpen(resource));
    next.put(resource.id(), item);
    return item;
  }

  private boolean isOpen(Resource resource) {
    return seen.contains(resource.id())
        ? !folded.contains(resource.id())
        : resource instanceof Container && !(resource instanceof Subnet);
  }

  /** One that comes or goes does so alone; with more, all are set at once. */
  private static void replace(
      ObservableList<TreeItem<Resource>> rows, List<TreeItem<Resource>> wanted) {
    int most = Math.min(rows.size(), wanted.size());
    int same = 0;
    while (same < most && rows.get(same) == wanted.get(same)) {
      same++;
    }
    int grown = wanted.size() - rows.size();
    if (grown == 1 && rows.subList(same, most).equals(wanted.subList(same + 1, most + 1))) {
      rows.add(same, wanted.get(same));
    } else if (grown == -1 && rows.subList(same + 1, most + 1).equals(wanted.subList(same, most))) {
      rows.remove(same);
    } else if (grown != 0 || same < most) {
      rows.setAll(wanted);
    }
  }
}
