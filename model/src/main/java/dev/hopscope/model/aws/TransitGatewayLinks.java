package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Which transit gateway route table or policy table what arrives from an attachment is given to,
 * which tables it propagates to, and which routes and policy rules a table lists. Most of these
 * answers do not say what they are about: the name of the file or folder does.
 */
final class TransitGatewayLinks {
  private static final Pattern TABLE = Pattern.compile("(?<![a-z0-9])tgw-rtb-[0-9a-zA-Z]+");
  private static final Pattern POLICY_TABLE = Pattern.compile("(?<![a-z0-9])tgw-ptb-[0-9a-zA-Z]+");
  private static final Pattern ATTACHMENT = Pattern.compile("(?<![a-z0-9])tgw-attach-[0-9a-zA-Z]+");

  private final Notes notes;
  private final List<ResourceId> tables;
  private final List<ResourceId> policyTables;
  private final List<ResourceId> attachments = new ArrayList<>();
  private final Map<ResourceId, ResourceId> gatewayOfTable = new HashMap<>();
  private final Map<ResourceId, Set<ResourceId>> associations = new HashMap<>();
  private final Map<ResourceId, Set<ResourceId>> propagations = new HashMap<>();
  private final Set<ResourceId> tablesWithPropagations = new HashSet<>();
  private final Map<ResourceId, List<Item>> routes = new HashMap<>();
  private final Map<ResourceId, List<Item>> prefixLists = new HashMap<>();
  private final Map<ResourceId, List<Item>> policyRules = new HashMap<>();
  private final Set<ResourceId> truncated = new HashSet<>();

  TransitGatewayLinks(Snapshot snapshot, Notes notes) {
    this.notes = notes;
    this.tables = learnTables(snapshot, Call.TRANSIT_GATEWAY_ROUTE_TABLES, "RouteTable");
    this.policyTables = learnTables(snapshot, Call.TRANSIT_GATEWAY_POLICY_TABLES, "PolicyTable");
    for (Item attachment : snapshot.items(Call.TRANSIT_GATEWAY_ATTACHMENTS)) {
      ResourceId id = attachment.requiredReference("TransitGatewayAttachmentId");
      attachments.add(id);
      attachment
          .child("Association")
          .filter(TransitGatewayLinks::isLive)
          .flatMap(TransitGatewayLinks::tableOf)
          .ifPresent(
              table -> {
                associate(id, table);
                attachment
                    .reference("TransitGatewayId")
                    .ifPresent(gateway -> gatewayOfTable.putIfAbsent(table, gateway));
              });
    }
    readAssociations(snapshot);
    readPropagations(snapshot);
    readRoutes(snapshot);
    readPolicyRules(snapshot);
  }

  private List<ResourceId> learnTables(Snapshot snapshot, Call call, String what) {
    List<ResourceId> ids = new ArrayList<>();
    for (Item table : snapshot.items(call)) {
      ResourceId id = table.requiredReference("TransitGateway" + what + "Id");
      ids.add(id);
      table
          .reference("TransitGatewayId")
          .ifPresent(gateway -> gatewayOfTable.putIfAbsent(id, gateway));
    }
    return ids;
  }

  private static Optional<ResourceId> tableOf(Item link) {
    return link.reference("TransitGatewayRouteTableId")
        .or(() -> link.reference("TransitGatewayPolicyTableId"));
  }

  private void associate(ResourceId attachment, ResourceId table) {
    associations.computeIfAbsent(attachment, _ -> new LinkedHashSet<>()).add(table);
  }

  /** Only the associations of policy tables say which table they are of. */
  private void readAssociations(Snapshot snapshot) {
    for (Item item : snapshot.items(Call.TRANSIT_GATEWAY_ASSOCIATIONS)) {
      Optional<ResourceId> table = tableOf(item).or(() -> item.origin().owner(tables, TABLE));
      Optional<ResourceId> attachment = item.reference("TransitGatewayAttachmentId");
      if (table.isEmpty()) {
        noteWithoutOwner(item, "route table");
      } else if (attachment.isPresent() && isLive(item)) {
        associate(attachment.get(), table.get());
      }
    }
  }

  private void readPropagations(Snapshot snapshot) {
    forEachOf(snapshot.items(Call.TRANSIT_GATEWAY_TABLE_PROPAGATIONS), this::addPropagation);
    for (Item wrapper : snapshot.items(Call.PROPAGATIONS_BY_TABLE)) {
      ResourceId table = wrapper.requiredReference("TransitGatewayRouteTableId");
      tablesWithPropagations.add(table);
      for (Item item : wrapper.list("TransitGatewayRouteTablePropagations")) {
        addPropagation(table, item);
      }
    }
    for (Item item : snapshot.items(Call.TRANSIT_GATEWAY_ATTACHMENT_PROPAGATIONS)) {
      Optional<ResourceId> attachment = item.origin().owner(attachments, ATTACHMENT);
      Optional<ResourceId> table = item.reference("TransitGatewayRouteTableId");
      if (attachment.isEmpty()) {
        noteWithoutOwner(item, "attachment");
      } else if (table.isPresent() && isLive(item)) {
        propagate(attachment.get(), table.get());
      }
    }
  }

  private void addPropagation(ResourceId table, Item item) {
    tablesWithPropagations.add(table);
    if (isLive(item)) {
      item.reference("TransitGatewayAttachmentId")
          .ifPresent(attachment -> propagate(attachment, table));
    }
  }

  private void propagate(ResourceId attachment, ResourceId table) {
    tablesWithPropagations.add(table);
    propagations.computeIfAbsent(attachment, _ -> new LinkedHashSet<>()).add(table);
  }

  private void readRoutes(Snapshot snapshot) {
    forEachOf(snapshot.items(Call.TRANSIT_GATEWAY_ROUTES), this::addRoute);
    for (Item wrapper : snapshot.items(Call.STATIC_ROUTES_BY_TABLE)) {
      ResourceId table = wrapper.requiredReference("TransitGatewayRouteTableId");
      routes.computeIfAbsent(table, _ -> new ArrayList<>()).addAll(wrapper.list("Routes"));
      if (wrapper.flag("AdditionalRoutesAvailable", false)) {
        truncated.add(table);
      }
    }
    for (Item item : snapshot.items(Call.TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES)) {
      Optional<ResourceId> table =
          item.reference("TransitGatewayRouteTableId").or(() -> item.origin().owner(tables, TABLE));
      if (table.isPresent()) {
        prefixLists.computeIfAbsent(table.get(), _ -> new ArrayList<>()).add(item);
      } else {
        noteWithoutOwner(item, "route table");
      }
    }
  }

  private void readPolicyRules(Snapshot snapshot) {
    for (Item item : snapshot.items(Call.TRANSIT_GATEWAY_POLICY_ENTRIES)) {
      Optional<ResourceId> table = item.origin().owner(policyTables, POLICY_TABLE);
      if (table.isPresent()) {
        policyRules.computeIfAbsent(table.get(), _ -> new ArrayList<>()).add(item);
      } else {
        noteWithoutOwner(item, "policy table");
      }
    }
  }

  private void addRoute(ResourceId table, Item route) {
    routes.computeIfAbsent(table, _ -> new ArrayList<>()).add(route);
    if (route.origin().truncated()) {
      truncated.add(table);
    }
  }

  private void forEachOf(List<Item> items, BiConsumer<ResourceId, Item> action) {
    for (Item item : items) {
      if (item.text("ClientVpnEndpointId").isPresent()) {
        continue;
      }
      Optional<ResourceId> table = item.origin().owner(tables, TABLE);
      if (table.isPresent()) {
        action.accept(table.get(), item);
      } else {
        noteWithoutOwner(item, "route table");
      }
    }
  }

  private void noteWithoutOwner(Item item, String what) {
    notes.add(
        "%s is left out: its name says no transit gateway %s's id."
            .formatted(item.origin().place(), what));
  }

  private static boolean isLive(Item link) {
    return link.text("State")
        .map(state -> !state.startsWith("disa"))
        .orElse(true); // disassociating, disassociated, disabling, disabled
  }

  /** The table that a transit gateway gives what arrives from the attachment to. */
  Optional<ResourceId> association(ResourceId attachment, ResourceId gateway) {
    return associations.getOrDefault(attachment, Set.of()).stream()
        .filter(
            table ->
                Optional.ofNullable(gatewayOfTable.get(table))
                    .filter(owner -> !owner.equals(gateway))
                    .isEmpty())
        .findFirst();
  }

  /** The prefix lists that the table refers to. */
  List<Item> prefixLists(ResourceId table) {
    return prefixLists.getOrDefault(table, List.of());
  }

  /** The rules listed of a policy table; empty where the snapshot lists none of it. */
  Optional<List<Item>> policyRules(ResourceId table) {
    return Optional.ofNullable(policyRules.get(table));
  }

  /** The tables the attachment propagates to. */
  List<ResourceId> propagations(ResourceId attachment) {
    return List.copyOf(propagations.getOrDefault(attachment, Set.of()));
  }

  /** Whether what the attachment announces to the table follows from the attachment. */
  boolean propagates(ResourceId attachment, ResourceId table) {
    return propagations.getOrDefault(attachment, Set.of()).contains(table);
  }

  /** The attachments that propagate to the table. */
  List<ResourceId> propagatingTo(ResourceId table) {
    return propagations.entrySet().stream()
        .filter(entry -> entry.getValue().contains(table))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The routes listed of the table. */
  List<Item> routes(ResourceId table) {
    return routes.getOrDefault(table, List.of());
  }

  boolean hasRoutes(ResourceId table) {
    return routes.containsKey(table);
  }

  boolean hasPropagations(ResourceId table) {
    return tablesWithPropagations.contains(table);
  }

  /** Whether the table has more routes than the snapshot lists. */
  boolean isTruncated(ResourceId table) {
    return truncated.contains(table);
  }
}
