package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code PrefixLists}, with the ranges inside (describe-prefix-lists) or in files of their
 * own (get-managed-prefix-list-entries).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ManagedPrefixList.html">ManagedPrefixList</a>
 */
final class PrefixListsReader {
  private static final Pattern LIST = Pattern.compile("(?<![a-z0-9])pl-[0-9a-zA-Z]+");

  private final Snapshot snapshot;
  private final Notes notes;

  PrefixListsReader(Snapshot snapshot, Notes notes) {
    this.snapshot = snapshot;
    this.notes = notes;
  }

  /** The lists whose ranges are told with them. */
  List<PrefixList> listed() {
    return snapshot.items(Call.PREFIX_LISTS).stream()
        .filter(item -> item.node().has("Cidrs"))
        .map(
            item ->
                new PrefixList(
                    item.requiredReference("PrefixListId"),
                    item.text("PrefixListName").orElse(""),
                    ranges(item)))
        .toList();
  }

  List<PrefixList> read() {
    Map<ResourceId, String> names = new LinkedHashMap<>();
    Map<ResourceId, List<Cidr>> entries = new LinkedHashMap<>();
    for (Item item : snapshot.items(Call.PREFIX_LISTS)) {
      ResourceId id = item.requiredReference("PrefixListId");
      names.put(id, item.text("PrefixListName").orElse(""));
      if (item.node().has("Cidrs")) {
        entries.put(id, ranges(item));
      }
    }
    readEntries(names, entries);
    for (ResourceId id : names.keySet()) {
      if (!entries.containsKey(id)) {
        notes.add("The ranges of " + id + " are not listed; it is left out.");
      }
    }
    return entries.entrySet().stream()
        .map(
            entry ->
                new PrefixList(
                    entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
        .toList();
  }

  private void readEntries(Map<ResourceId, String> names, Map<ResourceId, List<Cidr>> entries) {
    for (Item item : snapshot.items(Call.PREFIX_LIST_ENTRIES)) {
      Optional<ResourceId> list = item.origin().owner(names.keySet(), LIST);
      Optional<Cidr> cidr = item.cidr("Cidr", notes);
      if (list.isEmpty()) {
        notes.add(item.origin().place() + " is left out: its name says no prefix list's id.");
      } else if (cidr.isPresent()) {
        List<Cidr> of = entries.computeIfAbsent(list.get(), _ -> new ArrayList<>());
        if (!of.contains(cidr.get())) {
          of.add(cidr.get());
        }
      }
    }
  }

  private static List<Cidr> ranges(Item item) {
    List<Cidr> ranges = new ArrayList<>();
    for (JsonNode range : item.elements("Cidrs")) {
      ranges.add(
          Cidr.tryParse(range.isContainer() ? "" : range.asString())
              .orElseThrow(() -> item.malformed("Cidrs", "is not a list of CIDRs")));
    }
    return ranges;
  }
}
