package dev.hopscope.model.check;

import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is more than the default quotas of Direct Connect allow (rule DX-02).
 *
 * @see <a href="https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html">Direct
 *     Connect quotas</a>
 */
final class DirectConnectQuotas {
  private DirectConnectQuotas() {}

  static Stream<Problem> of(Topology topology) {
    List<DirectConnectGateway> hubs = topology.all(DirectConnectGateway.class);
    return Stream.of(
            Quotas.own(
                Quota.VIRTUAL_PRIVATE_GATEWAYS_PER_DIRECT_CONNECT_GATEWAY,
                hubs,
                hub -> associated(topology, hub, VirtualPrivateGateway.class)),
            Quotas.own(
                Quota.TRANSIT_GATEWAYS_PER_DIRECT_CONNECT_GATEWAY,
                hubs,
                hub -> associated(topology, hub, TransitGateway.class)),
            Quotas.held(
                Quota.VIRTUAL_INTERFACES_PER_DIRECT_CONNECT_GATEWAY, onHubs(topology), id -> id),
            Quotas.own(
                Quota.ROUTES_PER_VIRTUAL_INTERFACE,
                topology.all(VirtualInterface.class),
                line ->
                    Quotas.worst(
                        family ->
                            (int)
                                line.routes().stream()
                                    .filter(range -> range.family() == family)
                                    .count())),
            hubs.stream().flatMap(hub -> prefixes(topology, hub)))
        .flatMap(found -> found);
  }

  private static int associated(
      Topology topology, DirectConnectGateway hub, Class<? extends Resource> type) {
    return (int)
        hub.associations().stream()
            .filter(each -> topology.find(each.gateway(), type).isPresent())
            .count();
  }

  private static List<ResourceId> onHubs(Topology topology) {
    return topology.all(VirtualInterface.class).stream()
        .flatMap(line -> line.gateway().stream())
        .filter(id -> topology.find(id, DirectConnectGateway.class).isPresent())
        .toList();
  }

  private static Stream<Problem> prefixes(Topology topology, DirectConnectGateway hub) {
    return hub.associations().stream()
        .filter(each -> topology.find(each.gateway(), TransitGateway.class).isPresent())
        .flatMap(
            each ->
                Quotas.over(
                    Quota.ALLOWED_PREFIXES_PER_TRANSIT_GATEWAY,
                    each.gateway(),
                    each.allowedPrefixes().size()));
  }
}
