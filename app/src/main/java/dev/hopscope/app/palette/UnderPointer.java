package dev.hopscope.app.palette;

import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies under the pointer: a resource, and the boxes around it. */
final class UnderPointer {
  private final Topology topology;
  private final List<Resource> chain;

  /**
   * Looks at what is under the pointer.
   *
   * @param under what is under the pointer; empty on bare ground
   */
  UnderPointer(Topology topology, Optional<ResourceId> under) {
    this.topology = topology;
    this.chain =
        under.stream()
            .flatMap(id -> chain(topology, id))
            .flatMap(id -> topology.find(id).stream())
            .toList();
  }

  /** A zone's box lies in that of a VPC with subnets in the zone. */
  private static Stream<ResourceId> chain(Topology topology, ResourceId id) {
    if (topology.find(id, AvailabilityZone.class).isEmpty()) {
      return Whereabouts.chain(topology, id).stream();
    }
    Optional<ResourceId> vpc =
        topology.referrers(id, Role.PART_OF, Subnet.class).stream().map(Subnet::vpc).findFirst();
    return Stream.concat(
        Stream.of(id), vpc.stream().flatMap(each -> Whereabouts.chain(topology, each).stream()));
  }

  Topology topology() {
    return topology;
  }

  /** Whether nothing is under the pointer. */
  boolean isBare() {
    return chain.isEmpty();
  }

  /** The innermost resource under the pointer that is of this type. */
  <T extends Resource> Optional<T> find(Class<T> type) {
    return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** Whether what is straight under the pointer is of this type. */
  boolean is(Class<? extends Resource> type) {
    return !chain.isEmpty() && type.isInstance(chain.getFirst());
  }

  /** Whether it or a box around it is of this type. */
  boolean has(Class<? extends Resource> type) {
    return find(type).isPresent();
  }

  /** The innermost one that is of any of these types. */
  Optional<Resource> firstOf(List<Class<? extends Resource>> types) {
    return chain.stream().filter(each -> types.contains(each.getClass())).findFirst();
  }

  /** The interface dropped on: itself, or the primary one of what it belongs to. */
  Optional<NetworkInterface> networkInterface() {
    return find(NetworkInterface.class)
        .or(
            () ->
                chain.stream()
                    .limit(1)
                    .filter(each -> each instanceof Instance || each instanceof NatGateway)
                    .flatMap(each -> Whereabouts.interfacesOf(topology, each.id()).stream())
                    .findFirst());
  }
}
