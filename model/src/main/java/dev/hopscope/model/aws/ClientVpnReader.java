package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code ClientVpnEndpoints} with their target networks, routes and authorization rules.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ClientVpnEndpoint.html">ClientVpnEndpoint</a>
 */
final class ClientVpnReader {
  private final Snapshot snapshot;
  private final Notes notes;

  ClientVpnReader(Snapshot snapshot, Notes notes) {
    this.snapshot = snapshot;
    this.notes = notes;
  }

  List<ClientVpnEndpoint> read() {
    List<ClientVpnEndpoint> endpoints = new ArrayList<>();
    for (Item item : snapshot.items(Call.CLIENT_VPN_ENDPOINTS)) {
      ResourceId id = item.requiredReference("ClientVpnEndpointId");
      Optional<Cidr> clients = item.cidr("ClientCidrBlock", notes);
      LifecycleState state = state(item);
      if (state == LifecycleState.DELETED) {
        continue;
      }
      if (clients.isEmpty()) {
        notes.add(id + " has no IPv4 range for clients and is left out.");
        continue;
      }
      endpoints.add(
          new ClientVpnEndpoint(
              id,
              item.name(),
              item.reference("VpcId").or(() -> vpcOfTargets(id)),
              clients.get(),
              of(id, Call.CLIENT_VPN_TARGET_NETWORKS, ClientVpnReader::target),
              of(id, Call.TRANSIT_GATEWAY_ROUTES, this::route),
              of(id, Call.CLIENT_VPN_AUTHORIZATION_RULES, this::authorization),
              state));
    }
    return endpoints;
  }

  private <T> List<T> of(ResourceId endpoint, Call call, Function<Item, Optional<T>> read) {
    return itemsOf(endpoint, call).stream().flatMap(item -> read.apply(item).stream()).toList();
  }

  private List<Item> itemsOf(ResourceId endpoint, Call call) {
    return snapshot.items(call).stream()
        .filter(item -> item.reference("ClientVpnEndpointId").filter(endpoint::equals).isPresent())
        .toList();
  }

  private Optional<ResourceId> vpcOfTargets(ResourceId endpoint) {
    return itemsOf(endpoint, Call.CLIENT_VPN_TARGET_NETWORKS).stream()
        .flatMap(item -> item.reference("VpcId").stream())
        .findFirst();
  }

  private static String code(Item item) {
    return item.child("Status").flatMap(of -> of.text("Code")).orElse("");
  }

  private static LifecycleState state(Item endpoint) {
    return switch (code(endpoint)) {
      case "pending-associate" -> LifecycleState.PENDING;
      case "deleting" -> LifecycleState.DELETING;
      case "deleted" -> LifecycleState.DELETED;
      default -> LifecycleState.AVAILABLE;
    };
  }

  private static Optional<ClientVpnTarget> target(Item item) {
    Optional<LifecycleState> state =
        switch (code(item)) {
          case "associating" -> Optional.of(LifecycleState.PENDING);
          case "disassociating" -> Optional.of(LifecycleState.DELETING);
          case "association-failed" -> Optional.of(LifecycleState.FAILED);
          case "disassociated" -> Optional.empty();
          default -> Optional.of(LifecycleState.AVAILABLE);
        };
    return state.map(each -> new ClientVpnTarget(item.requiredReference("TargetNetworkId"), each));
  }

  private Optional<ClientVpnRoute> route(Item item) {
    return isInForce(item)
        ? item.cidr("DestinationCidr", notes)
            .map(cidr -> new ClientVpnRoute(cidr, item.requiredReference("TargetSubnet")))
        : Optional.empty();
  }

  private Optional<ClientVpnAuthorization> authorization(Item item) {
    Optional<String> group =
        item.flag("AccessAll", false) ? Optional.empty() : item.text("GroupId");
    return isInForce(item)
        ? item.cidr("DestinationCidr", notes).map(cidr -> new ClientVpnAuthorization(cidr, group))
        : Optional.empty();
  }

  private static boolean isInForce(Item item) {
    String code = code(item);
    return code.isEmpty() || code.equals("active");
  }
}
