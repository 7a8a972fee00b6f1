package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives what is not placed a place beside what is; with nothing placed, lays out everything. */
final class Filling {
  private final Nesting nesting;
  private final Fitting fitting;
  private final Map<ResourceId, Rect> rects = new HashMap<>();

  Filling(Nesting nesting, Fitting fitting, Diagram diagram) {
    this.nesting = nesting;
    this.fitting = fitting;
    stored(Optional.empty(), diagram);
  }

  private void stored(Optional<ResourceId> container, Diagram diagram) {
    for (Resource each : nesting.in(container)) {
      Optional<Standing> standing = nesting.standing(each.id());
      boolean isBox = standing.equals(Optional.of(Standing.BOX));
      Optional<Rect> placed =
          diagram
              .find(each.id())
              .or(() -> nesting.primary(each.id()).flatMap(part -> diagram.find(part.id())));
      if (!standing.equals(Optional.of(Standing.SHELF))) {
        placed
            .map(rect -> isBox ? rect : Measures.icon(rect, fitting.iconSide(each)))
            .ifPresent(rect -> rects.put(each.id(), rect));
      }
      if (isBox) {
        stored(Optional.of(each.id()), diagram);
      }
    }
  }

  Map<ResourceId, Rect> complete() {
    if (rects.isEmpty()) {
      return AutoLayout.rects(nesting);
    }
    for (Resource each : nesting.in(Optional.empty(), Standing.BOX)) {
      container(each, List.of());
    }
    loose();
    return rects;
  }

  private void container(Resource container, List<Resource> siblings) {
    if (!rects.containsKey(container.id())) {
      Optional<Rect> content = placedContent(container.id());
      if (content.isPresent()) {
        rects.put(container.id(), content.get());
      } else {
        Rect at = freeSpot(container, siblings);
        AutoLayout.block(nesting, container).putInto(rects, at.x(), at.y());
      }
    }
    List<Resource> inner = nesting.in(container.id(), Standing.BOX);
    for (Resource each : inner) {
      container(each, inner);
    }
    Rect box = rects.getOrDefault(container.id(), new Rect(0, 0, 0, 0));
    if (container instanceof Subnet) {
      hosts(container.id(), box);
    } else {
      hubs(container.id(), box, inner);
    }
  }

  private Optional<Rect> placedContent(ResourceId container) {
    return nesting.in(Optional.of(container)).stream()
        .flatMap(
            each ->
                Optional.ofNullable(rects.get(each.id()))
                    .or(() -> placedContent(each.id()))
                    .stream())
        .reduce(Rect::union);
  }

  /** Below its neighbours of the same zone, or to the right of all. */
  private Rect freeSpot(Resource container, List<Resource> siblings) {
    List<Resource> placed = siblings.stream().filter(each -> rects.containsKey(each.id())).toList();
    Optional<Rect> sameZone =
        placed.stream()
            .filter(each -> container instanceof Subnet subnet && inZoneOf(subnet, each))
            .map(each -> rects.get(each.id()))
            .reduce((one, other) -> one.bottom() >= other.bottom() ? one : other);
    if (sameZone.isPresent()) {
      return sameZone.get().plus(0, sameZone.get().height() + Measures.GAP);
    }
    double gap = container instanceof Subnet ? 3 * Measures.PAD : Measures.GUTTER;
    Optional<Rect> all =
        (placed.isEmpty() && nesting.parent(container.id()).isEmpty()
                ? rects.values().stream()
                : placed.stream().map(each -> rects.get(each.id())))
            .reduce(Rect::union);
    return all.map(rect -> new Rect(rect.right() + gap, rect.y(), 0, 0))
        .or(
            () ->
                nesting.parent(container.id()).map(rects::get).map(box -> firstIn(container, box)))
        .orElse(new Rect(Measures.REGION_PAD, Measures.REGION_PAD, 0, 0));
  }

  private static boolean inZoneOf(Subnet subnet, Resource other) {
    return other instanceof Subnet neighbour
        && neighbour.availabilityZone().equals(subnet.availabilityZone());
  }

  private static Rect firstIn(Resource container, Rect box) {
    return container instanceof Subnet
        ? new Rect(
            box.x() + Measures.VPC_PAD + Measures.PAD,
            box.y() + Measures.VPC_TITLE + Measures.ZONE_TITLE,
            0,
            0)
        : new Rect(box.x() + Measures.REGION_PAD, box.y() + Measures.REGION_TITLE, 0, 0);
  }

  /** Each into the first free cell of the subnet, row by row. */
  private void hosts(ResourceId subnet, Rect box) {
    List<Resource> hosts = nesting.in(subnet, Standing.INSIDE);
    if (hosts.stream().allMatch(host -> rects.containsKey(host.id()))) {
      return;
    }
    List<Rect> taken =
        new ArrayList<>(
            hosts.stream()
                .flatMap(
                    host ->
                        Optional.ofNullable(rects.get(host.id()))
                            .map(icon -> fitting.cell(host, icon))
                            .stream())
                .toList());
    int slot = 0;
    for (Resource host : hosts) {
      if (!rects.containsKey(host.id())) {
        Rect icon;
        Rect cell;
        do {
          icon = slot(box, slot++, host);
          cell = fitting.cell(host, icon);
        } while (taken.stream().anyMatch(cell::intersects));
        taken.add(cell);
        rects.put(host.id(), icon);
      }
    }
  }

  private Rect slot(Rect box, int number, Resource host) {
    int columns = Math.max(1, (int) ((box.width() - Measures.PAD) / Measures.CELL_WIDTH));
    double x = box.x() + Measures.GRID + (number % columns) * Measures.CELL_WIDTH;
    double y =
        box.y() + Measures.SUBNET_TITLE + Math.floorDiv(number, columns) * Measures.CELL_HEIGHT;
    return Measures.icon(
        new Rect(x, y, Measures.CELL_WIDTH, Measures.ICON), fitting.iconSide(host));
  }

  /** Transit gateways to the right of the VPCs. */
  private void hubs(ResourceId region, Rect box, List<Resource> inner) {
    double x =
        inner.stream()
                .map(each -> rects.get(each.id()))
                .mapToDouble(Rect::right)
                .reduce(box.x(), Math::max)
            + Measures.GUTTER;
    double y = box.y() + Measures.REGION_TITLE;
    for (Resource hub : nesting.in(region, Standing.INSIDE)) {
      if (!rects.containsKey(hub.id())) {
        rects.put(hub.id(), new Rect(x, y, Measures.ICON, Measures.ICON));
        y += fitting.cell(hub, rects.get(hub.id())).height() + Measures.VPC_PAD;
      }
    }
  }

  /** What stands on bare ground, in a row below everything. */
  private void loose() {
    Rect all = rects.values().stream().reduce(Rect::union).orElse(new Rect(0, 0, 0, 0));
    double x = all.x();
    double y = all.bottom() + Measures.GUTTER;
    for (Resource each : nesting.in(Optional.empty(), Standing.INSIDE)) {
      if (!rects.containsKey(each.id())) {
        double width = Math.max(Measures.CELL_WIDTH, fitting.textWidth(each) + Measures.PAD);
        rects.put(
            each.id(), new Rect(x + (width - Measures.ICON) / 2, y, Measures.ICON, Measures.ICON));
        x += width;
      }
    }
  }
}
