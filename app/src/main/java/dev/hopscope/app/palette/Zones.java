package dev.hopscope.app.palette;

import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Regions and their zones, as AWS calls them. */
final class Zones {
  private static final int FIRST = 3;
  private static final List<Map.Entry<String, String>> REGIONS =
      List.of(
          Map.entry("us-east-1", "N. Virginia"),
          Map.entry("us-west-2", "Oregon"),
          Map.entry("eu-west-1", "Ireland"),
          Map.entry("eu-central-1", "Frankfurt"),
          Map.entry("ap-southeast-1", "Singapore"),
          Map.entry("ap-northeast-1", "Tokyo"),
          Map.entry("us-east-2", "Ohio"),
          Map.entry("eu-west-2", "London"),
          Map.entry("ap-southeast-2", "Sydney"),
          Map.entry("sa-east-1", "São Paulo"),
          Map.entry("ca-central-1", "Central Canada"),
          Map.entry("ap-south-1", "Mumbai"),
          Map.entry("eu-north-1", "Stockholm"),
          Map.entry("us-west-1", "N. California"));

  private Zones() {}

  /** The zones of a Region, by name. */
  static List<AvailabilityZone> of(Topology topology, ResourceId region) {
    return topology.referrers(region, Role.CONTAINED_IN, AvailabilityZone.class);
  }

  /** Whether there is a Region left that the drawing does not have. */
  static boolean anyRegionLeft(Topology topology) {
    return nextRegion(topology).isPresent();
  }

  /** Adds the next Region with its first zones. */
  static Region addRegion(Draft draft) {
    Map.Entry<String, String> next = nextRegion(draft.topology()).orElse(REGIONS.getFirst());
    Region region = draft.add(new Region(ResourceId.of(next.getKey()), next.getValue()));
    for (int zone = 0; zone < FIRST; zone++) {
      add(draft, region.id());
    }
    return region;
  }

  private static Optional<Map.Entry<String, String>> nextRegion(Topology topology) {
    return REGIONS.stream()
        .filter(entry -> !topology.containsVertex(ResourceId.of(entry.getKey())))
        .findFirst();
  }

  /** Adds the Region's next zone: after {@code a} comes {@code b}. */
  static ResourceId add(Draft draft, ResourceId region) {
    char letter = 'a';
    while (draft.topology().containsVertex(ResourceId.of(region.value() + letter))) {
      letter++;
    }
    String name = region.value() + letter;
    return draft
        .add(new AvailabilityZone(ResourceId.of(name), name, region, Optional.empty()))
        .id();
  }
}
