package dev.hopscope.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.file.RandomDocuments;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditTest {
  private static final ResourceId NEW = ResourceId.of("region-new");

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void undoGivesBackTheDocumentBefore(long seed) {
    Random random = new Random(seed);
    Document start = RandomDocuments.of(seed);
    Document current = start;
    History history = History.empty();
    for (int i = 0; i < 10; i++) {
      Edit edit = edit(random, current);
      Document after = edit.applyTo(current);
      history = history.push(edit, current, after);
      current = after;
    }
    Document end = current;

    while (history.lastDone().isPresent()) {
      current = history.lastDone().get().before();
      history = history.undo();
    }
    assertThat(current).isSameAs(start);
    assertThat(current.sameContentAs(RandomDocuments.of(seed))).isTrue();

    while (history.nextToRedo().isPresent()) {
      current = history.nextToRedo().get().after();
      history = history.redo();
    }
    assertThat(current).isSameAs(end);
  }

  @Test
  void newEditLeavesNothingToRedo() {
    Edit edit = new Edit.SaveQuestions(List.of());
    Document document = Document.empty();

    History history =
        History.empty().push(edit, document, document).undo().push(edit, document, document);

    assertThat(history.nextToRedo()).isEmpty();
    assertThat(history.done()).hasSize(1);
  }

  @Test
  void undoAndRedoOfNothingChangeNothing() {
    assertThat(History.empty().undo()).isEqualTo(History.empty());
    assertThat(History.empty().redo()).isEqualTo(History.empty());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void editThatChangesNothingGivesBackItsInput(long seed) {
    Document document = RandomDocuments.of(seed);
    Resource some = any(new Random(seed), document);
    Map<ResourceId, Rect> placed =
        document.diagram().find(some.id()).map(rect -> Map.of(some.id(), rect)).orElse(Map.of());

    assertThat(
            List.of(
                new Edit.AddResource(some),
                new Edit.ReplaceResource(some),
                new Edit.Rename(some.id(), some.name()),
                new Edit.Rename(NEW, "nobody"),
                new Edit.RemoveResources(Set.of()),
                new Edit.RemoveResources(Set.of(NEW)),
                new Edit.Place(placed),
                new Edit.Move(Set.of(some.id()), 0, 0),
                new Edit.Move(Set.of(NEW), 5, 5),
                new Edit.SaveQuestions(document.questions()),
                new Edit.Batch("nothing", List.of())))
        .allSatisfy(edit -> assertThat(edit.applyTo(document)).isSameAs(document));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void movingLeavesTheNetworkTheSameObject(long seed) {
    Document document = RandomDocuments.of(seed);

    Document moved = new Edit.Move(document.topology().vertexSet(), 3, 4).applyTo(document);

    assertThat(moved.topology()).isSameAs(document.topology());
  }

  @Test
  void movedVpcTakesItsContentsAlong() {
    ResourceId region = ResourceId.of("us-east-1");
    ResourceId vpc = ResourceId.of("vpc-1");
    ResourceId table = ResourceId.of("rtb-1");
    Topology topology =
        Topology.of(
            List.of(
                new Region(region, ""),
                vpc(vpc, region),
                new RouteTable(table, "", vpc, List.of(), List.of())));
    Document document =
        new Edit.Place(Map.of(vpc, new Rect(0, 0, 10, 10), table, new Rect(1, 1, 2, 2)))
            .applyTo(Document.empty().with(topology));

    Document moved = new Edit.Move(Set.of(vpc), 100, 50).applyTo(document);

    assertThat(moved.diagram().find(vpc)).contains(new Rect(100, 50, 10, 10));
    assertThat(moved.diagram().find(table)).contains(new Rect(101, 51, 2, 2));
  }

  @Test
  void batchMakesItsEditsInOrder() {
    Edit batch =
        new Edit.Batch(
            "Add Region",
            List.of(new Edit.AddResource(new Region(NEW, "a")), new Edit.Rename(NEW, "b")));

    assertThat(batch.applyTo(Document.empty()).topology().find(NEW)).contains(new Region(NEW, "b"));
  }

  private static Edit edit(Random random, Document document) {
    Resource some = any(random, document);
    return switch (random.nextInt(6)) {
      case 0 ->
          new Edit.AddResource(new Region(document.topology().newId(ResourceKind.REGION), ""));
      case 1 -> new Edit.Rename(some.id(), "renamed " + random.nextInt());
      case 2 -> new Edit.RemoveResources(Set.of(some.id()));
      case 3 -> new Edit.Place(Map.of(some.id(), new Rect(random.nextInt(9), 0, 1, 1)));
      case 4 -> new Edit.Move(Set.of(some.id()), random.nextInt(9), 1);
      default -> new Edit.SaveQuestions(List.of());
    };
  }

  private static Resource any(Random random, Document document) {
    List<Resource> all = document.topology().all(Resource.class);
    return all.isEmpty() ? new Region(NEW, "") : all.get(random.nextInt(all.size()));
  }

  private static Vpc vpc(ResourceId id, ResourceId region) {
    return new Vpc(
        id,
        "",
        region,
        Optional.empty(),
        List.of(Cidr.parse("10.0.0.0/16")),
        List.of(),
        List.of(),
        true,
        true,
        Optional.empty(),
        Optional.empty());
  }
}
