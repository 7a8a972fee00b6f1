package dev.hopscope.model.aws;

import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The endpoints of a snapshot that still exist, before they are told apart by type. */
final class VpcEndpointItems {

  /** What an endpoint consists of. */
  enum Type {
    /** A route in the tables it is put in. */
    GATEWAY,
    /** Network interfaces. */
    INTERFACE,
    /** A target of routes in one subnet, before appliances. */
    GATEWAY_LOAD_BALANCER,
    /** Something that is not modelled: a resource's, a service network's. */
    OTHER
  }

  private final Map<ResourceId, Item> items = new HashMap<>();

  VpcEndpointItems(Snapshot snapshot) {
    for (Item item : snapshot.items(Call.VPC_ENDPOINTS)) {
      if (States.lifecycle(item) != LifecycleState.DELETED) {
        items.put(item.requiredReference("VpcEndpointId"), item);
      }
    }
  }

  List<Item> of(Type type) {
    return items.values().stream()
        .filter(item -> type(item) == type)
        .sorted((one, other) -> idOf(one).compareTo(idOf(other)))
        .toList();
  }

  static ResourceId idOf(Item endpoint) {
    return endpoint.requiredReference("VpcEndpointId");
  }

  private static Type type(Item item) {
    String written =
        item.text("VpcEndpointType")
            .orElse(item.list("Groups").isEmpty() ? "Gateway" : "Interface");
    return switch (written) {
      case "Gateway" -> Type.GATEWAY;
      case "Interface" -> Type.INTERFACE;
      case "GatewayLoadBalancer" -> Type.GATEWAY_LOAD_BALANCER;
      default -> Type.OTHER;
    };
  }

  boolean isGateway(ResourceId endpoint) {
    return find(endpoint).filter(item -> type(item) == Type.GATEWAY).isPresent();
  }

  /** Whether this is a gateway endpoint that is put in the table. */
  boolean isIn(ResourceId endpoint, ResourceId table) {
    return isGateway(endpoint)
        && find(endpoint).stream()
            .flatMap(item -> item.references("RouteTableIds").stream())
            .anyMatch(table::equals);
  }

  /** Whether this is listed and of a type that is not modelled. */
  boolean isUnmodelled(ResourceId endpoint) {
    return find(endpoint).filter(item -> type(item) == Type.OTHER).isPresent();
  }

  /** The endpoint of this type that a network interface belongs to. */
  Map<ResourceId, Item> byInterface(Type type) {
    Map<ResourceId, Item> owners = new HashMap<>();
    for (Item item : of(type)) {
      for (ResourceId networkInterface : item.references("NetworkInterfaceIds")) {
        owners.put(networkInterface, item);
      }
    }
    return owners;
  }

  /** Every route of the snapshot's tables that leads to this endpoint names a prefix list. */
  static List<ResourceId> listsRoutedTo(ResourceId endpoint, Snapshot snapshot) {
    List<ResourceId> lists = new ArrayList<>();
    for (Item table : snapshot.items(Call.ROUTE_TABLES)) {
      for (Item route : table.list("Routes")) {
        if (route.reference("GatewayId").filter(endpoint::equals).isPresent()) {
          route
              .reference("DestinationPrefixListId")
              .filter(list -> !lists.contains(list))
              .ifPresent(lists::add);
        }
      }
    }
    return lists;
  }

  private Optional<Item> find(ResourceId endpoint) {
    return Optional.ofNullable(items.get(endpoint));
  }
}
