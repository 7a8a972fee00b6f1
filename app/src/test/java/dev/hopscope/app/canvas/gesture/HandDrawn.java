package dev.hopscope.app.canvas.gesture;

import dev.hopscope.app.palette.Drafts;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Networks as somebody drops, drags, resizes and names them, without ever laying them out. */
public final class HandDrawn {
  private static final int NETWORKS = 40;
  private static final int ACTS = 60;
  private static final List<String> NAMES =
      List.of(
          "a",
          "web",
          "orders-production-eu-central-1a-private",
          "Datenbank für die Buchhaltung und das Lager",
          "nat-gateway-of-the-shared-services-account");

  /** Drawn once for all tests. */
  private static final List<Named<Document>> ALL =
      LongStream.rangeClosed(1, NETWORKS)
          .mapToObj(seed -> Named.of("drawn by hand " + seed, new HandDrawn(seed).draw()))
          .toList();

  private final Random random;
  private final Board board = new Board();

  private HandDrawn(long seed) {
    random = new Random(seed);
  }

  /** The networks, each by its seed. */
  public static Stream<Named<Document>> many() {
    return ALL.stream();
  }

  private Document draw() {
    ResourceId vpc = board.add(ResourceKind.VPC, Optional.empty(), Vpc.class);
    board.add(ResourceKind.SUBNET, Optional.of(vpc), Subnet.class);
    board.add(ResourceKind.SUBNET, Optional.of(vpc), Subnet.class);
    for (int i = 0; i < ACTS; i++) {
      switch (random.nextInt(6)) {
        case 0, 1, 2 -> drop();
        case 3 -> drag();
        case 4 -> resize();
        default -> board.session().apply(new Edit.Rename(anyone().id(), any(NAMES)));
      }
    }
    return board.session().document();
  }

  private void drop() {
    ResourceKind kind = any(List.of(ResourceKind.values()));
    List<ResourceId> takers =
        Drafts.takers(board.session().document().topology(), kind).stream().sorted().toList();
    Optional<ResourceId> into = takers.isEmpty() ? Optional.empty() : Optional.of(any(takers));
    board.session().apply(Drafts.add(board.session().document(), kind, into, pointIn(into)));
  }

  private Point pointIn(Optional<ResourceId> box) {
    Rect area =
        box.flatMap(id -> board.picture().spot(id)).orElseGet(() -> board.picture().bounds());
    return new Point(
        area.x() + random.nextDouble() * area.width(),
        area.y() + random.nextDouble() * area.height());
  }

  private void drag() {
    Resource moved = anyone();
    board
        .picture()
        .spot(moved.id())
        .ifPresent(
            spot -> {
              board.selection().clear();
              board.drag(new Point(spot.x() + 6, spot.y() + 6), pointIn(Optional.empty()));
            });
  }

  private void resize() {
    List<Vpc> vpcs = board.session().document().topology().all(Vpc.class);
    List<Subnet> subnets = board.session().document().topology().all(Subnet.class);
    ResourceId box = random.nextBoolean() ? any(vpcs).id() : any(subnets).id();
    board.selection().set(box);
    Rect spot = board.rect(box);
    Point corner = new Point(spot.right(), spot.bottom());
    board.drag(corner, corner.plus(random.nextInt(300) - 150, random.nextInt(300) - 150));
  }

  private Resource anyone() {
    return any(List.copyOf(board.session().document().topology().resources()));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
