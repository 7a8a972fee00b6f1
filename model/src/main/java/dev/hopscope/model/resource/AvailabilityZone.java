package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * An Availability Zone. Two subnets are in one zone exactly where they name the same record: zone
 * names differ between accounts, zone ids do not.
 *
 * @param id the zone's name or, where several accounts meet, its zone id
 * @param name the zone's name, such as {@code us-east-1a}
 * @param region the Region it belongs to
 * @param zoneId the zone id, such as {@code use1-az1}, where known
 * @see <a href="https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html">AZ
 *     IDs</a>
 */
public record AvailabilityZone(
    ResourceId id, String name, ResourceId region, Optional<String> zoneId) implements Container {

  @Override
  public ResourceKind kind() {
    return ResourceKind.AVAILABILITY_ZONE;
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference(Role.CONTAINED_IN, region));
  }

  @Override
  public AvailabilityZone withName(String newName) {
    return new AvailabilityZone(id, newName, region, zoneId);
  }

  /** The same zone with the id that all accounts have for it, or without. */
  public AvailabilityZone withZoneId(Optional<String> newZoneId) {
    return new AvailabilityZone(id, name, region, newZoneId);
  }
}
