package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Traffic;
import java.util.List;
import java.util.Optional;

/**
 * A rule of a network firewall's rule group.
 *
 * @param number its place in the group: 1 to 65535, the lowest is tried first
 * @param action what it does with what it matches
 * @param traffic protocol and destination ports
 * @param from the sources; empty for any
 * @param to the destinations; empty for any
 * @param sourcePorts the source ports, where not any
 * @param bothWays whether it also matches with source and destination exchanged
 * @param unsupported what else it looks at, such as {@code content}: nobody can say here whether it
 *     matches
 * @see <a
 *     href="https://docs.aws.amazon.com/network-firewall/latest/developerguide/rule-groups.html">Rule
 *     groups in AWS Network Firewall</a>
 */
public record FirewallRule(
    int number,
    Action action,
    Traffic traffic,
    List<Cidr> from,
    List<Cidr> to,
    Optional<PortRange> sourcePorts,
    boolean bothWays,
    Optional<String> unsupported) {
  /** The highest number a rule may have. */
  public static final int HIGHEST_NUMBER = 65_535;

  /** What a rule does. */
  public enum Action {
    PASS,
    DROP,
    /** Drops, and tells the sender. */
    REJECT,
    /** Writes a log line and decides nothing. */
    ALERT,
    /** Hands over to the stateful rules. */
    FORWARD
  }

  /** Refuses a number that AWS has no place for. */
  public FirewallRule {
    from = List.copyOf(from);
    to = List.copyOf(to);
    if (number < 1 || number > HIGHEST_NUMBER) {
      throw new IllegalArgumentException(
          "rule number " + number + " is out of range (1 to " + HIGHEST_NUMBER + ")");
    }
  }

  /** A rule on protocol, ports and addresses alone. */
  public static FirewallRule of(
      int number, Action action, Traffic traffic, List<Cidr> from, List<Cidr> to) {
    return new FirewallRule(
        number, action, traffic, from, to, Optional.empty(), false, Optional.empty());
  }

  /** The same rule at another place. */
  public FirewallRule withNumber(int place) {
    return new FirewallRule(place, action, traffic, from, to, sourcePorts, bothWays, unsupported);
  }

  /** The same rule with another action. */
  public FirewallRule withAction(Action other) {
    return new FirewallRule(number, other, traffic, from, to, sourcePorts, bothWays, unsupported);
  }

  /** The same rule for other traffic. */
  public FirewallRule withTraffic(Traffic other) {
    return new FirewallRule(number, action, other, from, to, sourcePorts, bothWays, unsupported);
  }

  /** The same rule between other addresses. */
  public FirewallRule between(List<Cidr> sources, List<Cidr> destinations) {
    return new FirewallRule(
        number, action, traffic, sources, destinations, sourcePorts, bothWays, unsupported);
  }

  /** Whether a packet between these addresses is of those it looks at, ports aside. */
  public boolean isBetween(Address source, Address destination) {
    return holds(from, source) && holds(to, destination);
  }

  private static boolean holds(List<Cidr> ranges, Address address) {
    return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.contains(address));
  }
}
