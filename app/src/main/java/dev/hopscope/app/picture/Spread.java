package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Apart.Freedom;
import dev.hopscope.app.picture.Apart.Item;
import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moves apart what somebody drew, or what long names made, so that nothing lies on anything else in
 * the same box. Boxes stay before signs, upper ones before lower ones.
 */
final class Spread {
  private static final Comparator<Rect> READING =
      Comparator.comparingDouble(Rect::y).thenComparingDouble(Rect::x);

  private final Nesting nesting;
  private final Fitting fitting;
  private final Places places;

  Spread(Nesting nesting, Fitting fitting, Places places) {
    this.nesting = nesting;
    this.fitting = fitting;
    this.places = places;
  }

  /** What moves as one, and how it is moved. */
  private record Group(List<ResourceId> ids, Item item) {}

  /** Apart in a container, or on bare ground. */
  void in(Optional<ResourceId> container) {
    boolean isSubnet =
        container.filter(id -> nesting.topology().find(id, Subnet.class).isPresent()).isPresent();
    spread(
        Stream.concat(
                boxes(nesting.in(container, Standing.BOX), Measures.GUTTER),
                signs(container, isSubnet ? Freedom.RIGHT_OR_DOWN : Freedom.ANYWHERE))
            .toList());
  }

  /** First the subnets of each zone, then the zones. */
  void zones(ResourceId vpc) {
    List<Group> zones = new ArrayList<>();
    nesting
        .zones(vpc)
        .forEach(
            (zone, subnets) -> {
              spread(boxes(subnets, Measures.GAP).toList());
              places
                  .zoneBox(zone, subnets)
                  .map(box -> new Item(List.of(box), Freedom.RIGHT_OR_DOWN, Measures.GAP))
                  .ifPresent(
                      item ->
                          zones.add(new Group(subnets.stream().map(Subnet::id).toList(), item)));
            });
    zones.sort(Comparator.comparing(zone -> zone.item().bounds(), READING));
    spread(Stream.concat(zones.stream(), signs(Optional.of(vpc), Freedom.ANYWHERE)).toList());
  }

  /** Apart along the border; the box, wider where its border is too short for what sits on it. */
  Rect border(ResourceId vpc, Rect box) {
    List<Group> gateways =
        gateways(vpc, box)
            .sorted(Comparator.comparing(each -> each.item().parts().getFirst(), READING))
            .toList();
    List<Rect> title = fitting.title(nesting.topology().find(vpc).orElseThrow(), box);
    Item heading = new Item(title, Freedom.RIGHT, Measures.GRID);
    spread(Stream.concat(Stream.of(new Group(List.of(), heading)), gateways.stream()).toList());
    Rect all = box;
    for (Group each : gateways) {
      Point middle = places.of(each.ids().getFirst()).orElseThrow().center();
      if (middle.x() > box.right() || middle.y() > box.bottom()) {
        all = all.union(new Rect(box.x(), box.y(), middle.x() - box.x(), middle.y() - box.y()));
      }
    }
    return all;
  }

  /** A box, and what sits on its border with the text beside that. */
  private List<Rect> withBorder(ResourceId id, Rect box) {
    return Stream.concat(
            Stream.of(box), gateways(id, box).flatMap(each -> each.item().parts().stream()))
        .toList();
  }

  private Stream<Group> gateways(ResourceId vpc, Rect box) {
    return Stream.of(Standing.ON_TOP, Standing.ON_BOTTOM, Standing.ON_SIDE)
        .flatMap(
            edge ->
                nesting.in(vpc, edge).stream()
                    .flatMap(
                        each ->
                            places.of(each.id()).stream().map(icon -> beside(each, icon, box))));
  }

  private Group beside(Resource gateway, Rect icon, Rect box) {
    Rect text = Borders.text(icon, box, fitting.textWidth(gateway), fitting.textHeight(gateway));
    double y = icon.center().y();
    Freedom freedom = y - box.y() < 2 || box.bottom() - y < 2 ? Freedom.RIGHT : Freedom.DOWN;
    return new Group(List.of(gateway.id()), new Item(List.of(icon, text), freedom, Measures.GRID));
  }

  private Stream<Group> boxes(List<? extends Resource> boxes, double gap) {
    return boxes.stream()
        .flatMap(
            box ->
                places.of(box.id()).stream()
                    .map(rect -> withBorder(box.id(), rect))
                    .map(parts -> new Item(parts, Freedom.RIGHT_OR_DOWN, gap))
                    .map(item -> new Group(List.of(box.id()), item)))
        .sorted(Comparator.comparing(each -> each.item().parts().getFirst(), READING));
  }

  private Stream<Group> signs(Optional<ResourceId> container, Freedom freedom) {
    return nesting.in(container, Standing.INSIDE).stream()
        .flatMap(
            each ->
                places.of(each.id()).stream()
                    .map(icon -> new Item(parts(each, icon), freedom, Measures.GRID))
                    .map(item -> new Group(List.of(each.id()), item)))
        .sorted(Comparator.comparing(each -> each.item().parts().getFirst(), READING));
  }

  /** A sign, and what is written below it. */
  private List<Rect> parts(Resource sign, Rect icon) {
    Rect cell = fitting.cell(sign, icon);
    double top = icon.bottom() + Measures.LABEL_GAP;
    return List.of(icon, new Rect(cell.x(), top, cell.width(), cell.bottom() - top));
  }

  private void spread(List<Group> groups) {
    List<Point> offsets = Apart.offsets(groups.stream().map(Group::item).toList());
    for (int i = 0; i < groups.size(); i++) {
      Point by = offsets.get(i);
      if (by.x() != 0 || by.y() != 0) {
        groups.get(i).ids().forEach(id -> places.move(id, by.x(), by.y()));
      }
    }
  }
}
