package dev.hopscope.model.resource;

import java.util.List;

/**
 * A port on which a load balancer takes connections, and where it sends them.
 *
 * @param protocol what it takes
 * @param port on which port; 6081 of a gateway load balancer, which takes every packet
 * @param targetGroups the groups it may forward to, by its default action or a rule
 * @param answersItself whether it redirects or gives a fixed answer where it does not forward
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html">Listeners
 *     for your Application Load Balancers</a>
 */
public record Listener(
    ListenerProtocol protocol, int port, List<ResourceId> targetGroups, boolean answersItself) {

  /** Refuses a port that is none. */
  public Listener {
    targetGroups = List.copyOf(targetGroups);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is of 0 to 65535, not " + port);
    }
  }

  /** A listener that forwards to one group. */
  public static Listener of(ListenerProtocol protocol, int port, ResourceId targetGroup) {
    return new Listener(protocol, port, List.of(targetGroup), false);
  }

  /** The same listener, forwarding to these groups. */
  public Listener withTargetGroups(List<ResourceId> groups) {
    return new Listener(protocol, port, groups, answersItself);
  }
}
