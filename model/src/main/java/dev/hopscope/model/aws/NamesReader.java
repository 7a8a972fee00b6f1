package dev.hopscope.model.aws;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.DnsRecord;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads private hosted zones of {@code get-hosted-zone} with their VPCs, the records of {@code
 * list-resource-record-sets}, which do not name their zone, and Resolver endpoints and rules.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html">GetHostedZone</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ResolverRule.html">ResolverRule</a>
 */
final class NamesReader {
  private static final String WILDCARD = "\\052";

  private final Snapshot snapshot;
  private final Notes notes;

  NamesReader(Snapshot snapshot, Notes notes) {
    this.snapshot = snapshot;
    this.notes = notes;
  }

  List<Resource> read() {
    List<Resource> read = new ArrayList<>(zones());
    for (Item item : snapshot.items(Call.RESOLVER_ENDPOINTS)) {
      read.add(
          new ResolverEndpoint(
              item.requiredReference("Id"),
              item.text("Name").orElse(""),
              item.requiredReference("HostVPCId"),
              item.required("Direction").equals("OUTBOUND")
                  ? ResolverEndpoint.Way.OUTBOUND
                  : ResolverEndpoint.Way.INBOUND,
              States.resolver(item)));
    }
    for (Item item : snapshot.items(Call.RESOLVER_RULES)) {
      rule(item).ifPresent(read::add);
    }
    return read;
  }

  private List<PrivateHostedZone> zones() {
    Map<ResourceId, Item> items = new LinkedHashMap<>();
    Stream.concat(
            snapshot.items(Call.HOSTED_ZONE).stream(), snapshot.items(Call.HOSTED_ZONES).stream())
        .filter(NamesReader::isPrivate)
        .forEach(item -> items.putIfAbsent(idOf(item), item));
    Map<ResourceId, List<DnsRecord>> records = records(items);
    List<PrivateHostedZone> zones = new ArrayList<>();
    items.forEach(
        (id, item) -> {
          List<ResourceId> vpcs =
              snapshot.items(Call.HOSTED_ZONE_VPCS).stream()
                  .filter(vpc -> isOf(vpc, id))
                  .map(vpc -> vpc.requiredReference("VPCId"))
                  .distinct()
                  .toList();
          if (vpcs.isEmpty()) {
            notes.add(
                "Which VPCs private zone %s is associated with is said by route53 get-hosted-zone."
                    .formatted(id));
          }
          zones.add(
              new PrivateHostedZone(
                  id,
                  DnsRecord.plain(item.required("Name")),
                  vpcs,
                  records.getOrDefault(id, List.of())));
        });
    return zones;
  }

  private static boolean isPrivate(Item zone) {
    return zone.child("Config").map(config -> config.flag("PrivateZone", false)).orElse(false);
  }

  private static ResourceId idOf(Item zone) {
    String id = zone.required("Id");
    return ResourceId.of(id.substring(id.lastIndexOf('/') + 1));
  }

  /** Whether the VPC stands in the answer about this zone. */
  private boolean isOf(Item vpc, ResourceId zone) {
    return snapshot.items(Call.HOSTED_ZONE).stream()
        .anyMatch(
            each -> idOf(each).equals(zone) && each.origin().file().equals(vpc.origin().file()));
  }

  private Map<ResourceId, List<DnsRecord>> records(Map<ResourceId, Item> zones) {
    Map<ResourceId, List<DnsRecord>> records = new LinkedHashMap<>();
    for (Item item : snapshot.items(Call.RESOURCE_RECORD_SETS)) {
      String name = DnsRecord.plain(item.required("Name").replace(WILDCARD, "*"));
      Optional<ResourceId> zone = zoneOf(name, item, zones);
      zone.ifPresent(
          id ->
              record(name, item)
                  .ifPresent(
                      each -> records.computeIfAbsent(id, _ -> new ArrayList<>()).add(each)));
    }
    return records;
  }

  /** By a file or folder called by the zone's id, else the longest domain that holds the name. */
  private static Optional<ResourceId> zoneOf(
      String name, Item record, Map<ResourceId, Item> zones) {
    Optional<ResourceId> called =
        zones.keySet().stream()
            .filter(
                id -> record.origin().names().stream().anyMatch(part -> part.contains(id.value())))
            .findFirst();
    return called.or(
        () ->
            zones.entrySet().stream()
                .filter(zone -> holds(DnsRecord.plain(zone.getValue().required("Name")), name))
                .max(Comparator.comparingInt(zone -> zone.getValue().required("Name").length()))
                .map(Map.Entry::getKey));
  }

  private static boolean holds(String domain, String name) {
    return name.equals(domain) || name.endsWith("." + domain);
  }

  private static Optional<DnsRecord> record(String name, Item item) {
    String type = item.text("Type").orElse("");
    Optional<String> alias = item.child("AliasTarget").flatMap(target -> target.text("DNSName"));
    List<String> values =
        item.list("ResourceRecords").stream().flatMap(each -> each.text("Value").stream()).toList();
    try {
      return switch (type) {
        case "A", "AAAA" ->
            Optional.of(
                alias.isPresent()
                    ? new DnsRecord(name, DnsRecord.Type.ALIAS, List.of(alias.get()))
                    : new DnsRecord(name, DnsRecord.Type.valueOf(type), values));
        case "CNAME" -> Optional.of(new DnsRecord(name, DnsRecord.Type.CNAME, values));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException refused) {
      throw item.malformed(String.valueOf(refused.getMessage()));
    }
  }

  private Optional<ResolverRule> rule(Item item) {
    String type = item.text("RuleType").orElse("FORWARD");
    if (type.equals("RECURSIVE")) {
      return Optional.empty();
    }
    ResourceId id = item.requiredReference("Id");
    List<Address> targets = new ArrayList<>();
    for (Item target : item.list("TargetIps")) {
      target.address("Ip", notes).ifPresent(targets::add);
      target.address("Ipv6", notes).ifPresent(targets::add);
    }
    return Optional.of(
        new ResolverRule(
            id,
            item.text("Name").orElse(""),
            domain(item.required("DomainName")),
            type.equals("SYSTEM") ? ResolverRule.Type.SYSTEM : ResolverRule.Type.FORWARD,
            item.reference("ResolverEndpointId"),
            targets,
            snapshot.items(Call.RESOLVER_RULE_ASSOCIATIONS).stream()
                .filter(each -> each.reference("ResolverRuleId").filter(id::equals).isPresent())
                .flatMap(each -> each.reference("VPCId").stream())
                .distinct()
                .toList()));
  }

  private static String domain(String written) {
    return written.equals(".") ? written : DnsRecord.plain(written);
  }
}
