package dev.hopscope.model.resource;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A target as it is registered in a target group.
 *
 * @param host what is registered
 * @param port the port it is sent to; where empty, the group's
 * @param zone the Availability Zone an address was registered in; where empty, that of the subnet
 *     the target lies in, or every zone for what lies outside the VPC
 */
public record Target(TargetHost host, Optional<Integer> port, Optional<ResourceId> zone) {

  /** Refuses a port that is none. */
  public Target {
    if (port.filter(number -> number < 0 || number > 65_535).isPresent()) {
      throw new IllegalArgumentException("a port is of 0 to 65535, not " + port.get());
    }
  }

  /** A target on the group's port. */
  public static Target of(TargetHost host) {
    return new Target(host, Optional.empty(), Optional.empty());
  }

  Stream<Reference> references() {
    return Stream.concat(host.reference(), Reference.of(Role.ASSOCIATED_WITH, zone));
  }

  /** What is left of it; nothing where the target itself was removed. */
  Stream<Target> afterRemovalOf(ResourceId removed) {
    return host.equals(new TargetHost.Registered(removed))
        ? Stream.empty()
        : Stream.of(new Target(host, port, Reference.without(removed, zone)));
  }
}
