package dev.hopscope.model.resource;

import java.util.Optional;

/**
 * How a load balancer finds out whether a target can be reached.
 *
 * @param protocol what it asks with
 * @param port the port it asks; where empty, the port of the target
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html">Health
 *     checks for target groups</a>
 */
public record HealthCheck(ListenerProtocol protocol, Optional<Integer> port) {

  /** Refuses a port that is none. */
  public HealthCheck {
    if (port.filter(number -> number < 0 || number > 65_535).isPresent()) {
      throw new IllegalArgumentException("a port is of 0 to 65535, not " + port.get());
    }
  }
}
