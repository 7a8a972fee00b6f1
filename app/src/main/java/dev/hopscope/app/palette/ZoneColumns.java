package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A VPC's zones as they stand side by side: the subnets of one zone make a column. */
final class ZoneColumns {
  private static final double BETWEEN_ZONES = 48;
  private static final double ZONE_SIDE = 16;
  private static final double ZONE_TOP = 32;

  private final Draft draft;
  private final Vpc vpc;
  private final Map<ResourceId, Rect> columns = new LinkedHashMap<>();
  private final Map<ResourceId, Integer> sizes = new LinkedHashMap<>();

  ZoneColumns(Draft draft, Vpc vpc) {
    this.draft = draft;
    this.vpc = vpc;
    for (Subnet subnet : Whereabouts.subnetsOf(draft.topology(), vpc.id())) {
      sizes.merge(subnet.availabilityZone(), 1, Integer::sum);
      draft
          .rect(subnet.id())
          .ifPresent(rect -> columns.merge(subnet.availabilityZone(), rect, Rect::union));
    }
  }

  /** The zone whose box is under the pointer. */
  Optional<ResourceId> zoneAt(Point at) {
    return columns.entrySet().stream()
        .filter(
            entry -> {
              Rect column = entry.getValue();
              return new Rect(
                      column.x() - ZONE_SIDE,
                      column.y() - ZONE_TOP,
                      column.width() + 2 * ZONE_SIDE,
                      column.height() + ZONE_TOP + ZONE_SIDE)
                  .contains(at);
            })
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The zone of the VPC's Region with the fewest of its subnets, the first of several. */
  Optional<ResourceId> emptiest() {
    return Zones.of(draft.topology(), vpc.region()).stream()
        .map(AvailabilityZone::id)
        .min(Comparator.comparingInt(zone -> sizes.getOrDefault(zone, 0)));
  }

  /** The zone of the VPC's Region in which it has no subnet yet, the first of several. */
  Optional<ResourceId> unused() {
    return emptiest().filter(zone -> !sizes.containsKey(zone));
  }

  /** Where the next subnet of a zone goes: below the others, or beside the other zones. */
  Rect next(ResourceId zone) {
    Footprint size = Footprint.of(ResourceKind.SUBNET);
    Optional<Rect> column = Optional.ofNullable(columns.get(zone));
    Rect place =
        column
            .map(above -> new Rect(above.x(), above.bottom() + Footprint.GAP, 0, 0))
            .orElseGet(this::besideTheOthers);
    return new Rect(place.x(), place.y(), size.width(), size.height());
  }

  private Rect besideTheOthers() {
    if (columns.isEmpty()) {
      Footprint frame = Footprint.of(ResourceKind.VPC);
      Rect box = draft.rect(vpc.id()).orElse(new Rect(0, 0, 0, 0));
      return new Rect(box.x() + frame.side(), box.y() + frame.top(), 0, 0);
    }
    List<Rect> all = List.copyOf(columns.values());
    double right = all.stream().mapToDouble(Rect::right).max().orElse(0);
    double top = all.stream().mapToDouble(Rect::y).min().orElse(0);
    return new Rect(right + BETWEEN_ZONES, top, 0, 0);
  }
}
