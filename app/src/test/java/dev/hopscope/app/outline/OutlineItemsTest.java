package dev.hopscope.app.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Sample;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class OutlineItemsTest {
  private static final ResourceId WEB = ResourceId.of("i-web");
  private static final ResourceId SUBNET = ResourceId.of("subnet-public-a");

  private final Topology network = Sample.named("01-three-tier").document().topology();
  private final OutlineItems items = new OutlineItems();

  @Test
  void aRowIsTheSameAfterAnEditAndSaysWhatIsNow() {
    show(network);
    TreeItem<Resource> before = row(WEB);

    show(network.with(network.find(WEB).orElseThrow().withName("front")));
    assertThat(row(WEB)).isSameAs(before);
    assertThat(before.getValue().name()).isEqualTo("front");
  }

  @Test
  void onlyTheRowThatGoesIsTakenOut() {
    show(network);
    List<Object> changes = new ArrayList<>();
    items
        .root()
        .addEventHandler(
            TreeItem.<Resource>childrenModificationEvent(),
            event -> {
              changes.addAll(event.getRemovedChildren());
              changes.addAll(event.getAddedChildren());
            });
    ResourceId group = ResourceId.of("sg-web");
    TreeItem<Resource> row = row(group);
    show(network.without(group));
    assertThat(changes).containsExactly(row);
  }

  @Test
  void whatIsFoldedStaysFolded() {
    show(network);
    TreeItem<Resource> vpc = row(SUBNET).getParent();
    vpc.setExpanded(false);
    row(SUBNET).setExpanded(true);

    show(network.with(network.find(WEB).orElseThrow().withName("front")));
    assertThat(vpc.isExpanded()).isFalse();
    assertThat(row(SUBNET).isExpanded()).isTrue();
  }

  @Test
  void afterAnyNetworkTheRowsAreThoseOfTheNext() {
    Random random = new Random(7);
    List<Sample> samples = Sample.all();
    for (int round = 0; round < 100; round++) {
      Topology next = samples.get(random.nextInt(samples.size())).document().topology();
      List<Resource> all = List.copyOf(next.resources());
      Resource any = all.get(random.nextInt(all.size()));
      next = random.nextBoolean() ? next : next.with(any.withName("renamed"));
      show(next);

      OutlineItems anew = new OutlineItems();
      anew.show(new Outline(next, ""), false);
      assertThat(rows(items.root())).isEqualTo(rows(anew.root()));
    }
  }

  private void show(Topology topology) {
    items.show(new Outline(topology, ""), false);
  }

  private TreeItem<Resource> row(ResourceId id) {
    return items.find(id).orElseThrow();
  }

  /** What a tree lists, each under what holds it. */
  private static List<Object> rows(TreeItem<Resource> item) {
    return item.getChildren().stream()
        .<Object>map(each -> List.of(each.getValue(), rows(each)))
        .toList();
  }
}
