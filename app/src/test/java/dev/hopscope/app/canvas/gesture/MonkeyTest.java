package dev.hopscope.app.canvas.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.palette.Drafts;
import dev.hopscope.app.palette.Pasting;
import dev.hopscope.app.palette.Relocation;
import dev.hopscope.app.picture.AutoLayout;
import dev.hopscope.app.session.CopyText;
import dev.hopscope.app.session.Sample;
import dev.hopscope.app.session.Session;
import dev.hopscope.app.wiring.Wires;
import dev.hopscope.app.wiring.Wiring;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.file.DocumentReader;
import dev.hopscope.model.file.DocumentWriter;
import dev.hopscope.model.file.LoadResult;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who does anything at all, anywhere, and then wants all of it back. */
class MonkeyTest {
  private static final int CROWDED = 160;
  private static final int LOOK_EVERY = 100;

  private Random random = new Random();
  private Board board = new Board();

  @ParameterizedTest
  @CsvSource({
    "1, 01-three-tier, 700",
    "2, 06-transit-gateway-segments, 500",
    "3, 12-load-balancer, 400",
    "4, 18-direct-connect, 400"
  })
  void whateverIsDoneCanBeUndoneToTheLastByte(long seed, String sample, int acts) {
    random = new Random(seed);
    board = new Board();
    Session session = board.session();
    session.open(Sample.named(sample).document(), Optional.empty());
    String first = DocumentWriter.text(session.document());

    for (int i = 1; i <= acts; i++) {
      act();
      if (i % LOOK_EVERY == 0) {
        assertThat(DocumentReader.read(DocumentWriter.text(session.document())))
            .as("after %d acts", i)
            .isInstanceOf(LoadResult.Loaded.class);
      }
    }
    assertThat(session.done()).hasSizeGreaterThan(50);
    String last = DocumentWriter.text(session.document());
    int done = session.done().size();
    session.goTo(0);
    assertThat(DocumentWriter.text(session.document())).isEqualTo(first);
    session.goTo(done);
    assertThat(DocumentWriter.text(session.document())).isEqualTo(last);
    while (session.lastDone().isPresent()) {
      session.undo();
    }
    assertThat(DocumentWriter.text(session.document())).isEqualTo(first);
  }

  private void act() {
    if (topologySize() > CROWDED) {
      board.session().apply(new Edit.RemoveResources(Set.of(anyResource())));
      return;
    }
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> drag();
      case 3 -> add();
      case 4 -> wire();
      case 5 -> paste();
      case 6 -> board.session().apply(new Edit.RemoveResources(Set.of(anyResource())));
      case 7 -> board.session().apply(new Edit.Rename(anyResource(), anyName()));
      case 8 -> board.session().undo();
      case 9 -> board.session().redo();
      case 10 -> nudge();
      default -> rarely();
    }
    board
        .selection()
        .set(
            board.selection().ids().stream()
                .filter(board.session().document().topology()::containsVertex)
                .collect(Collectors.toSet()));
  }

  private void drag() {
    board.take(any(List.of(Tool.values())));
    boolean extend = random.nextInt(5) == 0;
    board.send(PointerEvent.Action.PRESSED, PointerEvent.Button.PRIMARY, anyPoint(), extend);
    for (int i = random.nextInt(3); i >= 0; i--) {
      board.send(PointerEvent.Action.DRAGGED, PointerEvent.Button.PRIMARY, anyPoint(), extend);
    }
    if (random.nextInt(8) == 0) {
      board.escape();
    }
    board.send(PointerEvent.Action.RELEASED, PointerEvent.Button.PRIMARY, anyPoint(), extend);
  }

  private void add() {
    ResourceKind kind = any(List.of(ResourceKind.values()));
    Optional<ResourceId> into =
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(anyResource());
    board.session().apply(Drafts.add(board.session().document(), kind, into, anyPoint()));
  }

  private void wire() {
    List<Wires.End> ends = new Wires(board.session().document()).from(anyResource());
    if (!ends.isEmpty()
        && ends.get(random.nextInt(ends.size())).wiring() instanceof Wiring.Joined joined) {
      board.session().apply(joined.edit());
    }
  }

  private void paste() {
    Document document = board.session().document();
    Document clip = CopyText.read(CopyText.of(document, Set.of(anyResource()))).orElseThrow();
    Optional<ResourceId> into =
        random.nextBoolean() ? Optional.of(anyResource()) : Optional.empty();
    board.session().apply(Pasting.of(document, clip, "Paste", into, anyPoint()).edit());
  }

  private void nudge() {
    Relocation moved =
        Relocation.of(
            board.session().document(),
            board.picture().spots(),
            new HashSet<>(List.of(anyResource(), anyResource())),
            random.nextInt(-80, 80),
            random.nextInt(-80, 80));
    board.session().apply(moved.edit());
  }

  private void rarely() {
    if (random.nextInt(10) == 0) {
      Document document = board.session().document();
      board.session().apply(new Edit.Batch("Lay out", List.of(AutoLayout.layOut(document))));
    } else {
      board.session().goTo(Math.max(0, board.session().done().size() - random.nextInt(4)));
    }
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String anyName() {
    return random.nextInt(4) == 0 ? "" : "name-" + random.nextInt(20);
  }

  private int topologySize() {
    return board.session().document().topology().vertexSet().size();
  }

  private ResourceId anyResource() {
    List<ResourceId> ids =
        board.session().document().topology().resources().stream()
            .map(Resource::id)
            .sorted()
            .toList();
    return ids.isEmpty() ? ResourceId.of("nothing") : ids.get(random.nextInt(ids.size()));
  }

  private Point anyPoint() {
    List<Rect> spots =
        board.picture().spots().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    Rect near =
        spots.isEmpty() ? new Rect(0, 0, 800, 600) : spots.get(random.nextInt(spots.size()));
    return new Point(
        near.x() + random.nextDouble() * (near.width() + 20) - 10,
        near.y() + random.nextDouble() * (near.height() + 20) - 10);
  }
}
