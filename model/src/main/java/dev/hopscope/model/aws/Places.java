package dev.hopscope.model.aws;

import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regions and Availability Zones, which answers mention but do not list: a Region follows from a
 * zone's name, an ARN, a service's name or the names of folders.
 */
final class Places {
  /** How AWS writes a Region: country, sometimes partition, direction, number. */
  static final String REGION_CODE =
      "[a-z]{2}(?:-gov|-iso[a-z]?)?-(?:central|(?:north|south)?(?:east|west)|north|south)-[0-9]+";

  private static final Pattern REGION_OF_ZONE =
      Pattern.compile("^(" + REGION_CODE + ")(?:[a-z]|-.*)$");
  private static final Pattern REGION_OF_SERVICE = Pattern.compile("\\.(" + REGION_CODE + ")\\.");
  private static final ResourceId UNKNOWN_REGION = ResourceId.of("unknown-region");
  private static final ResourceId UNKNOWN_ZONE = ResourceId.of("unknown-zone");

  private final Notes notes;
  private final Map<String, String> regionOfVpc = new HashMap<>();
  private final Map<List<String>, String> zoneIds = new HashMap<>();
  private final Map<String, Set<String>> accountsOfNamedZone = new HashMap<>();
  private final Set<String> regionsSeen = new TreeSet<>();
  private final Set<String> withoutRegion = new TreeSet<>();
  private final Set<String> withoutZone = new TreeSet<>();
  private final Map<ResourceId, Resource> used = new LinkedHashMap<>();

  Places(Snapshot snapshot, Notes notes) {
    this.notes = notes;
    for (Call call :
        List.of(
            Call.VPCS, Call.SUBNETS, Call.SECURITY_GROUPS, Call.VPC_ENDPOINTS, Call.ROUTE_TABLES)) {
      snapshot.items(call).forEach(this::learnRegion);
    }
    for (Item peering : snapshot.items(Call.PEERING_CONNECTIONS)) {
      peering.child("RequesterVpcInfo").ifPresent(this::learnRegion);
      peering.child("AccepterVpcInfo").ifPresent(this::learnRegion);
    }
    for (Item zone : snapshot.items(Call.AVAILABILITY_ZONES)) {
      learnZone(zone, "ZoneName", "ZoneId");
    }
    for (Item subnet : snapshot.items(Call.SUBNETS)) {
      learnZone(subnet, "AvailabilityZone", "AvailabilityZoneId");
    }
    for (Item subnet : snapshot.items(Call.SUBNETS)) {
      Optional<String> name = subnet.text("AvailabilityZone");
      if (name.isPresent() && zoneId(subnet).isEmpty()) {
        accountsOfNamedZone
            .computeIfAbsent(name.get(), _ -> new HashSet<>())
            .add(accountOf(subnet).orElse(""));
      }
    }
  }

  private void learnRegion(Item item) {
    Optional<String> region = writtenRegion(item).or(() -> item.origin().region());
    region.ifPresent(regionsSeen::add);
    if (item.text("VpcId").isPresent() && region.isPresent()) {
      regionOfVpc.putIfAbsent(item.required("VpcId"), region.get());
    }
  }

  private void learnZone(Item item, String nameField, String idField) {
    Optional<String> name = item.text(nameField);
    Optional<String> id = item.text(idField);
    if (name.isPresent() && id.isPresent()) {
      zoneIds.putIfAbsent(List.of(accountOf(item).orElse(""), name.get()), id.get());
      zoneIds.putIfAbsent(List.of("", name.get()), id.get());
    }
  }

  /** The account that owns the resource, else the one that listed it. */
  static Optional<String> accountOf(Item item) {
    return item.text("OwnerId").or(() -> item.origin().account());
  }

  /** The Region of a VPC. */
  ResourceId regionOfVpc(ResourceId vpc, Origin origin) {
    return region(
        Optional.ofNullable(regionOfVpc.get(vpc.value())).or(origin::region), vpc.value());
  }

  /** The Region of a resource that is in no VPC. */
  ResourceId regionOf(ResourceId id, Item item) {
    return region(writtenRegion(item).or(() -> item.origin().region()), id.value());
  }

  /** The Region that an ARN or a name of DNS has, else that of the answer. */
  ResourceId regionIn(String written, ResourceId id, Item item) {
    return region(
        regionOfArn(written).or(() -> regionOfService(written)).or(() -> item.origin().region()),
        id.value());
  }

  /** The Region that a field names, else that of the answer. */
  ResourceId regionNamed(Item item, String field) {
    return region(item.text(field).or(() -> item.origin().region()), item.where());
  }

  private ResourceId region(Optional<String> known, String what) {
    Optional<String> code =
        known.or(() -> regionsSeen.size() == 1 ? regionsSeen.stream().findFirst() : known);
    if (code.isEmpty()) {
      withoutRegion.add(what);
    }
    ResourceId id = code.map(ResourceId::of).orElse(UNKNOWN_REGION);
    used.putIfAbsent(id, new Region(id, ""));
    return id;
  }

  /** The Availability Zone of a subnet. */
  ResourceId zoneOf(Item subnet, ResourceId vpc) {
    Optional<String> name = subnet.text("AvailabilityZone");
    Optional<String> zoneId = zoneId(subnet);
    ResourceId region =
        name.flatMap(Places::regionOfZone)
            .map(code -> region(Optional.of(code), code))
            .orElseGet(() -> regionOfVpc(vpc, subnet.origin()));
    ResourceId id =
        zoneId
            .or(() -> name.map(one -> distinct(one, accountOf(subnet))))
            .map(ResourceId::of)
            .orElse(UNKNOWN_ZONE);
    if (name.isEmpty() && zoneId.isEmpty()) {
      withoutZone.add(subnet.required("SubnetId"));
    }
    used.putIfAbsent(
        id, new AvailabilityZone(id, name.or(() -> zoneId).orElse(""), region, zoneId));
    return id;
  }

  /** The Availability Zone that a part of a VPC's gateway names. */
  ResourceId zoneNamed(Item part, ResourceId vpc) {
    return part.text("AvailabilityZone").isPresent() || part.text("AvailabilityZoneId").isPresent()
        ? zoneOf(part, vpc)
        : UNKNOWN_ZONE;
  }

  /** The zone that the account of an answer calls so. */
  ResourceId zoneCalled(String name, Item item) {
    String known =
        Optional.ofNullable(zoneIds.get(List.of(accountOf(item).orElse(""), name))).orElse(name);
    return ResourceId.of(known);
  }

  private Optional<String> zoneId(Item subnet) {
    return subnet
        .text("AvailabilityZoneId")
        .or(
            () ->
                subnet
                    .text("AvailabilityZone")
                    .map(name -> List.of(accountOf(subnet).orElse(""), name))
                    .flatMap(key -> Optional.ofNullable(zoneIds.get(key))));
  }

  private String distinct(String zoneName, Optional<String> account) {
    return accountsOfNamedZone.getOrDefault(zoneName, Set.of()).size() > 1
        ? account.map(one -> one + "/" + zoneName).orElse(zoneName)
        : zoneName;
  }

  /** The Regions and zones asked for so far. */
  Collection<Resource> resources() {
    if (!withoutRegion.isEmpty()) {
      notes.add(
          "Nothing says in which Region these lie: " + String.join(", ", withoutRegion) + ".");
    }
    if (!withoutZone.isEmpty()) {
      notes.add("Nothing says in which zone these lie: " + String.join(", ", withoutZone) + ".");
    }
    return List.copyOf(used.values());
  }

  private static Optional<String> writtenRegion(Item item) {
    return item.text("Region")
        .or(() -> item.text("RegionName"))
        .or(() -> item.text("AvailabilityZone").flatMap(Places::regionOfZone))
        .or(() -> item.text("ServiceName").flatMap(Places::regionOfService))
        .or(() -> regionOfArn(item));
  }

  private static Optional<String> regionOfArn(Item item) {
    for (String field : List.of("SubnetArn", "SecurityGroupArn", "TransitGatewayArn", "VpcArn")) {
      Optional<String> region = item.text(field).flatMap(Places::regionOfArn);
      if (region.isPresent()) {
        return region;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> regionOfArn(String arn) {
    String[] parts = arn.split(":", -1);
    return parts.length > 4 && !parts[3].isEmpty() ? Optional.of(parts[3]) : Optional.empty();
  }

  private static Optional<String> regionOfZone(String zone) {
    return first(REGION_OF_ZONE.matcher(zone));
  }

  private static Optional<String> regionOfService(String service) {
    return first(REGION_OF_SERVICE.matcher(service));
  }

  private static Optional<String> first(Matcher matcher) {
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
