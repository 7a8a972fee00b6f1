package dev.hopscope.routing.naive;

import dev.hopscope.model.resource.NetworkInterface;
import java.util.Optional;

/** Who sent the packet, and what on its way makes others forget that (section 4.5). */
final class Trail {
  final Optional<NetworkInterface> sender;
  boolean internetGateway;
  boolean transitGateway;
  boolean transitWithoutGroups;
  boolean other;

  Trail(Optional<NetworkInterface> sender) {
    this.sender = sender;
  }
}
