package dev.hopscope.app.outline;

import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a network's resources are listed under: a subnet under its VPC, an interface under its
 * instance.
 */
final class Outline {
  private final Topology topology;
  private final Map<ResourceId, List<Resource>> children = new HashMap<>();
  private final List<Resource> roots = new ArrayList<>();

  /**
   * The tree of a network.
   *
   * @param filter what the name, id or kind of a resource must contain for it and what it is listed
   *     under to be shown; everything is shown where it is blank
   */
  Outline(Topology topology, String filter) {
    this.topology = topology;
    Set<ResourceId> shown = shown(filter.strip().toLowerCase(Locale.ROOT));
    for (Resource resource : topology.resources()) {
      if (shown.contains(resource.id())) {
        Optional<ResourceId> parent = parentOf(resource).filter(shown::contains);
        parent
            .map(id -> children.computeIfAbsent(id, _ -> new ArrayList<>()))
            .orElse(roots)
            .add(resource);
      }
    }
    Comparator<Resource> order =
        Comparator.comparing(Resource::kind)
            .thenComparing(resource -> ResourceId.of(resource.label()));
    roots.sort(order);
    children.values().forEach(list -> list.sort(order));
  }

  List<Resource> roots() {
    return roots;
  }

  List<Resource> childrenOf(ResourceId id) {
    return children.getOrDefault(id, List.of());
  }

  private Set<ResourceId> shown(String filter) {
    Set<ResourceId> shown = new HashSet<>();
    for (Resource resource : topology.resources()) {
      if (filter.isEmpty() || matches(resource, filter)) {
        Optional<Resource> next = Optional.of(resource);
        while (next.isPresent() && shown.add(next.get().id())) {
          next = next.flatMap(this::parentOf).flatMap(topology::find);
        }
      }
    }
    return shown;
  }

  private static boolean matches(Resource resource, String filter) {
    return OutlineText.searched(resource).contains(filter);
  }

  private Optional<ResourceId> parentOf(Resource resource) {
    Optional<ResourceId> owner = ownerOf(resource).filter(topology::containsVertex);
    return owner.isPresent()
        ? owner
        : Whereabouts.boxOf(topology, resource.id()).filter(topology::containsVertex);
  }

  private static Optional<ResourceId> ownerOf(Resource resource) {
    if (resource instanceof NetworkInterface eni) {
      return eni.attachedTo();
    }
    if (resource instanceof ElasticIp eip) {
      return eip.networkInterface();
    }
    if (resource instanceof TransitGatewayAttachment attachment) {
      return Optional.of(attachment.transitGateway());
    }
    if (resource instanceof TransitGatewayPeeringAttachment peering) {
      return Optional.of(peering.requester());
    }
    if (resource instanceof TransitGatewayConnectPeer peer) {
      return Optional.of(peer.attachment());
    }
    if (resource instanceof VirtualInterface connection) {
      return connection.gateway();
    }
    return resource instanceof VpnConnection vpn ? vpn.gateway() : Optional.empty();
  }
}
