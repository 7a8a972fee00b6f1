package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The network firewalls of a snapshot, and the endpoints that belong to them. */
final class FirewallItems {
  private final Map<ResourceId, Item> firewalls = new LinkedHashMap<>();
  private final Map<ResourceId, Endpoint> endpoints = new LinkedHashMap<>();

  /**
   * An endpoint as its firewall names it.
   *
   * @param status such as {@code READY}
   */
  record Endpoint(ResourceId id, ResourceId firewall, ResourceId subnet, String status) {}

  FirewallItems(Snapshot snapshot) {
    Map<String, Item> status = byFile(snapshot.items(Call.FIREWALL_STATUS));
    for (Item firewall : snapshot.items(Call.FIREWALL)) {
      ResourceId id = idOf(firewall.required("FirewallArn"));
      firewalls.put(id, firewall);
      Optional.ofNullable(status.get(firewall.origin().file().toString()))
          .flatMap(of -> of.child("SyncStates"))
          .ifPresent(zones -> addEndpoints(id, zones));
    }
  }

  private void addEndpoints(ResourceId firewall, Item zones) {
    for (Map.Entry<String, JsonNode> zone : zones.node().properties()) {
      Optional<Item> attachment =
          zones.child(zone.getKey()).flatMap(state -> state.child("Attachment"));
      Optional<ResourceId> id = attachment.flatMap(each -> each.reference("EndpointId"));
      Optional<ResourceId> subnet = attachment.flatMap(each -> each.reference("SubnetId"));
      if (id.isPresent() && subnet.isPresent()) {
        String status = attachment.flatMap(each -> each.text("Status")).orElse("READY");
        endpoints.put(id.get(), new Endpoint(id.get(), firewall, subnet.get(), status));
      }
    }
  }

  /** The items of a call by the file they stand in: what one answer says in several keys. */
  static Map<String, Item> byFile(List<Item> items) {
    Map<String, Item> byFile = new HashMap<>();
    items.forEach(item -> byFile.putIfAbsent(item.origin().file().toString(), item));
    return byFile;
  }

  /** The last part of an ARN, such as {@code firewall/egress}. */
  static ResourceId idOf(String arn) {
    String[] parts = arn.split(":", 6);
    return ResourceId.of(parts[parts.length - 1].isBlank() ? arn : parts[parts.length - 1]);
  }

  Map<ResourceId, Item> firewalls() {
    return firewalls;
  }

  Map<ResourceId, Endpoint> endpoints() {
    return endpoints;
  }

  /** The firewall that an endpoint belongs to, as that says or as the endpoint's own tag does. */
  Optional<ResourceId> ownerOf(ResourceId endpoint, Item item) {
    return Optional.ofNullable(endpoints.get(endpoint))
        .map(Endpoint::firewall)
        .or(
            () ->
                item.list("Tags").stream()
                    .filter(tag -> tag.text("Key").filter("Firewall"::equals).isPresent())
                    .flatMap(tag -> tag.text("Value").stream())
                    .map(FirewallItems::idOf)
                    .findFirst());
  }
}
