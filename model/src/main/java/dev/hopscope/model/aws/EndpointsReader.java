package dev.hopscope.model.aws;

import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code VpcEndpoints}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html">VpcEndpoint</a>
 */
final class EndpointsReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final VpcEndpointItems endpoints;
  private final Collection<PrefixList> prefixLists;
  private final Set<ResourceId> interfaces;
  private final FirewallItems firewalls;

  EndpointsReader(
      Snapshot snapshot,
      Notes notes,
      VpcEndpointItems endpoints,
      Collection<PrefixList> prefixLists,
      Collection<NetworkInterface> interfaces,
      FirewallItems firewalls) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.endpoints = endpoints;
    this.prefixLists = prefixLists;
    this.firewalls = firewalls;
    this.interfaces = interfaces.stream().map(NetworkInterface::id).collect(Collectors.toSet());
  }

  List<Resource> read() {
    List<Resource> read = new ArrayList<>();
    for (Item item : endpoints.of(VpcEndpointItems.Type.GATEWAY)) {
      read.add(gatewayEndpoint(item));
    }
    for (Item item : endpoints.of(VpcEndpointItems.Type.INTERFACE)) {
      read.add(interfaceEndpoint(item));
    }
    for (Item item : endpoints.of(VpcEndpointItems.Type.GATEWAY_LOAD_BALANCER)) {
      gatewayLoadBalancerEndpoint(item).ifPresent(read::add);
    }
    for (Item item : endpoints.of(VpcEndpointItems.Type.OTHER)) {
      notes.add(
          "%s is of type %s, which is not modelled."
              .formatted(
                  VpcEndpointItems.idOf(item), item.text("VpcEndpointType").orElse("unknown")));
    }
    return read;
  }

  /** Of the endpoint itself; where that is not told, what its provider is told of it. */
  private LifecycleState state(ResourceId id, Item item) {
    return item.text("State").isPresent()
        ? States.lifecycle(item)
        : snapshot.items(Call.ENDPOINT_CONNECTIONS).stream()
            .filter(each -> each.reference("VpcEndpointId").filter(id::equals).isPresent())
            .findFirst()
            .map(each -> States.lifecycle(each, "VpcEndpointState"))
            .orElse(LifecycleState.AVAILABLE);
  }

  private GatewayEndpoint gatewayEndpoint(Item item) {
    ResourceId id = VpcEndpointItems.idOf(item);
    String service = item.text("ServiceName").orElse("");
    Set<ResourceId> lists = new LinkedHashSet<>(VpcEndpointItems.listsRoutedTo(id, snapshot));
    prefixLists.stream()
        .filter(list -> list.name().equals(service))
        .map(PrefixList::id)
        .forEach(lists::add);
    return new GatewayEndpoint(
        id,
        item.name(),
        item.requiredReference("VpcId"),
        service,
        item.references("RouteTableIds"),
        List.copyOf(lists),
        States.lifecycle(item));
  }

  private Optional<GatewayLoadBalancerEndpoint> gatewayLoadBalancerEndpoint(Item item) {
    ResourceId id = VpcEndpointItems.idOf(item);
    Optional<ResourceId> subnet = item.references("SubnetIds").stream().findFirst();
    if (subnet.isEmpty()) {
      notes.add(id + " is in no subnet and left out.");
    }
    return subnet.map(
        in ->
            new GatewayLoadBalancerEndpoint(
                id,
                item.name(),
                in,
                item.text("ServiceName").orElse(""),
                state(id, item),
                firewalls.ownerOf(id, item)));
  }

  private InterfaceEndpoint interfaceEndpoint(Item item) {
    ResourceId id = VpcEndpointItems.idOf(item);
    List<ResourceId> absent =
        item.references("NetworkInterfaceIds").stream()
            .filter(one -> !interfaces.contains(one))
            .toList();
    if (!absent.isEmpty()) {
      notes.add(
          "Interfaces of %s are not listed: %s."
              .formatted(
                  id, absent.stream().map(ResourceId::value).collect(Collectors.joining(", "))));
    }
    return new InterfaceEndpoint(
        id,
        item.name(),
        item.requiredReference("VpcId"),
        item.text("ServiceName").orElse(""),
        item.flag("PrivateDnsEnabled", false),
        state(id, item));
  }
}
