package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where each thing is really drawn: as placed, or as laid out where it is not placed; containers
 * grown to hold their content, gateways moved to the border.
 */
final class Places {
  private static final Rect NOWHERE = new Rect(0, 0, 0, 0);

  private final Nesting nesting;
  private final Fitting fitting;
  private final Spread spread;
  private final Map<ResourceId, Rect> rects = new HashMap<>();
  private final Map<ResourceId, Map<ResourceId, Rect>> zones = new HashMap<>();
  private final Map<ResourceId, Double> shelfTops = new HashMap<>();

  private Places(Nesting nesting, Fitting fitting) {
    this.nesting = nesting;
    this.fitting = fitting;
    this.spread = new Spread(nesting, fitting, this);
  }

  static Places of(Nesting nesting, Fitting fitting, Diagram diagram) {
    Places places = new Places(nesting, fitting);
    places.rects.putAll(new Filling(nesting, fitting, diagram).complete());
    places.grow();
    return places;
  }

  Optional<Rect> of(ResourceId id) {
    return Optional.ofNullable(rects.get(id));
  }

  private Rect at(ResourceId id) {
    return rects.getOrDefault(id, NOWHERE);
  }

  /** The boxes of the zones in a VPC. */
  Map<ResourceId, Rect> zonesOf(ResourceId vpc) {
    return zones.getOrDefault(vpc, Map.of());
  }

  /** Where the shelf of a container begins. */
  double shelfTop(ResourceId container) {
    return shelfTops.getOrDefault(container, 0.0);
  }

  Map<ResourceId, Rect> all() {
    return rects;
  }

  private void grow() {
    for (Resource bare : nesting.in(Optional.empty(), Standing.BOX)) {
      grow(bare);
    }
    spread.in(Optional.empty());
  }

  private void grow(Resource container) {
    for (Resource inner : nesting.in(container.id(), Standing.BOX)) {
      grow(inner);
    }
    switch (container.kind()) {
      case SUBNET -> subnet((Subnet) container);
      case VPC -> vpc(container);
      default -> region(container);
    }
  }

  private void subnet(Subnet subnet) {
    spread.in(Optional.of(subnet.id()));
    Rect box = wideEnough(subnet);
    for (Resource host : nesting.in(subnet.id(), Standing.INSIDE)) {
      Rect cell = fitting.cell(host, at(host.id()));
      box = box.union(around(cell, Measures.GRID, Measures.SUBNET_TITLE - 4, Measures.GRID));
    }
    rects.put(subnet.id(), box);
  }

  private void vpc(Resource vpc) {
    spread.zones(vpc.id());
    Rect box = wideEnough(vpc);
    Map<ResourceId, Rect> boxes = zoneBoxes(vpc.id());
    double bottom = box.y() + Measures.VPC_TITLE;
    for (Rect zone : boxes.values()) {
      box =
          box.union(around(zone, Measures.GRID, Measures.VPC_TITLE - Measures.GRID, Measures.PAD));
      bottom = Math.max(bottom, zone.bottom() + Measures.PAD);
    }
    List<Resource> chips = fitting.chips(Optional.of(vpc.id()));
    box = withShelf(vpc.id(), box, bottom, chips, Measures.VPC_PAD);
    if (!chips.isEmpty() && sitsOnBottom(vpc.id(), box)) {
      box =
          new Rect(
              box.x(),
              box.y(),
              box.width(),
              Math.max(box.height(), shelfEnd(vpc.id(), chips, box) + 24 - box.y()));
    }
    rects.put(vpc.id(), box);
    zones.put(vpc.id(), boxes);
    borders(vpc.id(), box);
    Rect wider = spread.border(vpc.id(), box);
    if (!wider.equals(box)) {
      rects.put(vpc.id(), wider);
      borders(vpc.id(), wider);
      spread.border(vpc.id(), wider);
    }
  }

  /** Moves something that has a place, with all that is drawn in it and on its border. */
  void move(ResourceId id, double dx, double dy) {
    rects.computeIfPresent(id, (_, rect) -> rect.plus(dx, dy));
    zones.computeIfPresent(
        id,
        (_, boxes) -> {
          Map<ResourceId, Rect> moved = new LinkedHashMap<>();
          boxes.forEach((zone, box) -> moved.put(zone, box.plus(dx, dy)));
          return moved;
        });
    shelfTops.computeIfPresent(id, (_, top) -> top + dy);
    nesting.in(Optional.of(id)).forEach(inner -> move(inner.id(), dx, dy));
  }

  private boolean sitsOnBottom(ResourceId vpc, Rect box) {
    return !nesting.in(vpc, Standing.ON_BOTTOM).isEmpty()
        || Stream.of(Standing.ON_TOP, Standing.ON_SIDE)
            .flatMap(edge -> nesting.in(vpc, edge).stream())
            .flatMap(each -> of(each.id()).stream())
            .anyMatch(at -> Borders.snapped(at, box).center().y() == box.bottom());
  }

  private double shelfEnd(ResourceId id, List<Resource> chips, Rect box) {
    return shelfTop(id) + fitting.shelfHeight(chips, box.width() - 2 * Measures.VPC_PAD);
  }

  private void borders(ResourceId vpc, Rect box) {
    Map<ResourceId, Rect> defaults = new Borders(nesting, fitting).defaults(vpc, box);
    defaults.forEach(
        (id, rect) ->
            rects.put(
                id,
                Optional.ofNullable(rects.get(id))
                    .map(at -> Borders.snapped(at, box))
                    .orElse(rect)));
  }

  /** The box of a zone around its subnets, wide enough for its name. */
  Optional<Rect> zoneBox(ResourceId zone, List<Subnet> subnets) {
    double title = Lettering.TITLE.width(nesting.topology().labelOf(zone)) + 2 * Measures.PAD;
    return subnets.stream()
        .map(subnet -> at(subnet.id()))
        .reduce(Rect::union)
        .map(all -> around(all, Measures.PAD, Measures.ZONE_TITLE, Measures.PAD))
        .map(
            box ->
                new Rect(box.x(), box.y(), Math.max(box.width(), Math.ceil(title)), box.height()));
  }

  /** Around its subnets; where the zones stand side by side, all of the same height. */
  private Map<ResourceId, Rect> zoneBoxes(ResourceId vpc) {
    Map<ResourceId, Rect> boxes = new LinkedHashMap<>();
    nesting
        .zones(vpc)
        .forEach((zone, subnets) -> zoneBox(zone, subnets).ifPresent(box -> boxes.put(zone, box)));
    List<Rect> all = List.copyOf(boxes.values());
    boolean sideBySide =
        all.stream()
            .noneMatch(
                one ->
                    all.stream()
                        .anyMatch(
                            other ->
                                other != one
                                    && one.x() < other.right()
                                    && other.x() < one.right()));
    if (sideBySide && !all.isEmpty()) {
      double top = all.stream().mapToDouble(Rect::y).min().orElse(0);
      double bottom = all.stream().mapToDouble(Rect::bottom).max().orElse(0);
      boxes.replaceAll((_, box) -> new Rect(box.x(), top, box.width(), bottom - top));
    }
    return boxes;
  }

  private void region(Resource region) {
    spread.in(Optional.of(region.id()));
    Rect box = wideEnough(region);
    double bottom = box.y() + Measures.SUBNET_TITLE;
    for (Resource inner : nesting.in(Optional.of(region.id()))) {
      Optional<Standing> standing = nesting.standing(inner.id());
      Rect rect = rects.get(inner.id());
      if (rect != null && standing.filter(each -> each != Standing.SHELF).isPresent()) {
        boolean isBox = standing.filter(each -> each == Standing.BOX).isPresent();
        Rect cell = isBox ? withBorders(inner, rect) : fitting.cell(inner, rect);
        box = box.union(around(cell, Measures.VPC_PAD, Measures.SUBNET_TITLE, Measures.VPC_PAD));
        bottom = Math.max(bottom, cell.bottom() + Measures.VPC_PAD);
      }
    }
    List<Resource> chips = fitting.chips(Optional.of(region.id()));
    rects.put(region.id(), withShelf(region.id(), box, bottom, chips, Measures.VPC_PAD));
  }

  /** A VPC with what stands on its border and the text beside that. */
  private Rect withBorders(Resource vpc, Rect box) {
    Rect all = box;
    for (Standing standing : List.of(Standing.ON_TOP, Standing.ON_BOTTOM, Standing.ON_SIDE)) {
      for (Resource each : nesting.in(vpc.id(), standing)) {
        Rect icon = at(each.id());
        Rect text = Borders.text(icon, box, fitting.textWidth(each), fitting.textHeight(each));
        all = all.union(icon).union(text);
      }
    }
    return all;
  }

  private Rect withShelf(
      ResourceId id, Rect box, double bottom, List<Resource> chips, double side) {
    double height = fitting.shelfHeight(chips, box.width() - 2 * side);
    double end = Math.max(box.bottom(), bottom + height);
    shelfTops.put(id, Math.max(bottom, end - height));
    return new Rect(box.x(), box.y(), box.width(), end - box.y());
  }

  private Rect wideEnough(Resource container) {
    Rect box = at(container.id());
    double widestChip =
        nesting.in(container.id(), Standing.SHELF).stream()
            .mapToDouble(fitting::chipWidth)
            .max()
            .orElse(0);
    return new Rect(
        box.x(),
        box.y(),
        Math.max(
            Math.max(box.width(), widestChip + 2 * Measures.VPC_PAD),
            Math.ceil(fitting.titleWidth(container))),
        Math.max(box.height(), Measures.SUBNET_TITLE));
  }

  private static Rect around(Rect content, double side, double top, double bottom) {
    return new Rect(
        content.x() - side,
        content.y() - top,
        content.width() + 2 * side,
        content.height() + top + bottom);
  }
}
