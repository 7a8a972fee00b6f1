package dev.hopscope.model.aws;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several listings of one resource, by pages that overlap or by accounts that share it. The owner's
 * copy counts; tags, which each account sees only of its own, are united.
 */
final class Copies {
  private static final Set<String> TAGS = Set.of("Tags", "TagSet");

  private static final List<String> OWNERS = List.of("OwnerId", "ResourceOwnerId", "VpcOwnerId");

  /** Changes from minute to minute and decides nothing. */
  private static final Set<String> PASSING = Set.of("AvailableIpAddressCount", "VgwTelemetry");

  private Copies() {}

  static Item merged(String id, List<Item> copies, Notes notes) {
    if (copies.size() == 1) {
      return copies.getFirst();
    }
    List<Item> ownersFirst =
        copies.stream().sorted(Comparator.comparing(copy -> !isTheOwners(copy))).toList();
    Item owners = ownersFirst.getFirst();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Set<String> differences = new TreeSet<>();
    for (Item copy : ownersFirst) {
      for (String field : copy.node().propertyNames()) {
        JsonNode value = copy.node().get(field);
        JsonNode before = node.putIfAbsent(field, value);
        if (before != null && !before.equals(value)) {
          differences.add(field);
        }
      }
    }
    differences.removeAll(PASSING);
    for (String field : TAGS) {
      if (differences.remove(field)) {
        node.set(field, union(field, ownersFirst));
      }
    }
    if (!differences.isEmpty()) {
      notes.add(
          "%s is listed %d times with different %s; the copy in %s is used."
              .formatted(
                  id, copies.size(), String.join(", ", differences), owners.origin().place()));
    }
    return new Item(node, owners.origin(), owners.where());
  }

  /**
   * One listing, with what it lacks taken from another; but these fields say no by their absence.
   */
  static Item completed(Item one, Item other, Set<String> telling) {
    ObjectNode node = (ObjectNode) one.node().deepCopy();
    for (String field : other.node().propertyNames()) {
      if (!node.hasNonNull(field) && !telling.contains(field)) {
        node.set(field, other.node().get(field));
      }
    }
    return new Item(node, one.origin(), one.where());
  }

  private static boolean isTheOwners(Item item) {
    return item.origin().account().isPresent()
        && OWNERS.stream().map(item::text).anyMatch(item.origin().account()::equals);
  }

  private static ArrayNode union(String field, List<Item> copies) {
    Map<String, JsonNode> tags = new LinkedHashMap<>();
    for (Item copy : copies) {
      for (Item tag : copy.list(field)) {
        tag.text("Key").ifPresent(key -> tags.putIfAbsent(key, tag.node()));
      }
    }
    ArrayNode union = JsonNodeFactory.instance.arrayNode();
    tags.values().forEach(union::add);
    return union;
  }
}
