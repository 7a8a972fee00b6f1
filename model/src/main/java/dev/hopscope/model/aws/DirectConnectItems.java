package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a snapshot lists of Direct Connect, deleted things left out. */
final class DirectConnectItems {
  /** Of an interface that is no longer, or was never taken. */
  private static final Set<String> GONE = Set.of("deleted", "deleting", "rejected");

  private final Notes notes;
  private final List<Item> interfaces = new ArrayList<>();
  private final Map<ResourceId, ResourceId> gatewayByInterface = new HashMap<>();

  DirectConnectItems(Snapshot snapshot, Notes notes) {
    this.notes = notes;
    for (Item item : snapshot.items(Call.VIRTUAL_INTERFACES)) {
      if (item.text("VirtualInterfaceState").filter(GONE::contains).isEmpty()) {
        interfaces.add(item);
      }
    }
    for (Item item : snapshot.items(Call.DIRECT_CONNECT_GATEWAY_ATTACHMENTS)) {
      boolean leaving =
          item.text("AttachmentState").filter(state -> state.startsWith("det")).isPresent();
      if (!leaving) {
        gatewayByInterface.putIfAbsent(
            item.requiredReference("VirtualInterfaceId"),
            item.requiredReference("DirectConnectGatewayId"));
      }
    }
  }

  /** The virtual interfaces. */
  List<Item> interfaces() {
    return interfaces;
  }

  /** The attachments that name an interface nobody lists. */
  List<ResourceId> unlisted() {
    List<ResourceId> listed =
        interfaces.stream().map(each -> each.requiredReference("VirtualInterfaceId")).toList();
    return gatewayByInterface.keySet().stream()
        .filter(id -> !listed.contains(id))
        .sorted()
        .toList();
  }

  /** Where an interface ends. */
  Optional<ResourceId> gatewayOf(Item connection) {
    return connection
        .reference("DirectConnectGatewayId")
        .or(() -> connection.reference("VirtualGatewayId"))
        .or(
            () ->
                Optional.ofNullable(
                    gatewayByInterface.get(connection.requiredReference("VirtualInterfaceId"))));
  }

  /** Whether some interface ends at the gateway. */
  boolean leadTo(ResourceId gateway) {
    return interfaces.stream()
        .anyMatch(each -> gatewayOf(each).filter(gateway::equals).isPresent());
  }

  /** What the interfaces of a gateway are said to announce. */
  List<Cidr> announcedTo(ResourceId gateway) {
    return interfaces.stream()
        .filter(each -> gatewayOf(each).filter(gateway::equals).isPresent())
        .flatMap(each -> announced(each).stream())
        .distinct()
        .toList();
  }

  /** What an interface is said to announce: AWS tells it of public ones only. */
  List<Cidr> announced(Item connection) {
    return connection.list("RouteFilterPrefixes").stream()
        .flatMap(prefix -> prefix.cidr("Cidr", notes).stream())
        .distinct()
        .toList();
  }
}
