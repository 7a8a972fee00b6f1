package dev.hopscope.model.edit;

import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds that name subnets, and how they name others instead. */
final class SubnetReferences {
  private SubnetReferences() {}

  /**
   * The same resource in, or naming, the first of the subnets in place of {@code from}; all of them
   * where it names any number, as a subnet group does.
   */
  static Resource moved(Resource resource, ResourceId from, List<ResourceId> to) {
    ResourceId home = to.getFirst();
    return switch (resource) {
      case NetworkInterface own -> own.in(home, own.addresses(), own.ipv6Addresses());
      case NatGateway gateway -> gateway.in(home);
      case GatewayLoadBalancerEndpoint endpoint -> endpoint.in(home);
      case InstanceConnectEndpoint endpoint -> endpoint.in(home);
      case VpcBlockPublicAccessExclusion exclusion -> exclusion.of(home);
      case DatabaseInstance database ->
          database.withSubnets(replaced(database.subnets(), from, to));
      case TransitGatewayAttachment attachment ->
          attachment.withSubnets(replaced(attachment.subnets(), from, List.of(home)));
      case ClientVpnEndpoint endpoint -> moved(endpoint, from, home);
      case Resource other -> other;
    };
  }

  private static List<ResourceId> replaced(
      List<ResourceId> subnets, ResourceId from, List<ResourceId> to) {
    return subnets.stream()
        .flatMap(id -> id.equals(from) ? to.stream() : List.of(id).stream())
        .distinct()
        .toList();
  }

  private static ClientVpnEndpoint moved(
      ClientVpnEndpoint endpoint, ResourceId from, ResourceId home) {
    Map<ResourceId, ClientVpnTarget> targets = new LinkedHashMap<>();
    for (ClientVpnTarget target : endpoint.targetNetworks()) {
      ResourceId subnet = target.subnet().equals(from) ? home : target.subnet();
      targets.putIfAbsent(subnet, new ClientVpnTarget(subnet, target.state()));
    }
    List<ClientVpnRoute> routes =
        endpoint.routes().stream()
            .map(
                route ->
                    route.targetSubnet().equals(from)
                        ? new ClientVpnRoute(route.destination(), home)
                        : route)
            .distinct()
            .toList();
    return endpoint.withTargetNetworks(new ArrayList<>(targets.values())).withRoutes(routes);
  }
}
