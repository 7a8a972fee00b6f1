package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import java.util.Optional;
import java.util.Set;

/**
 * A numbered rule of a transit gateway policy table: which packets a route table is for (rule
 * TGW-13).
 *
 * @param number 1 to 50000, the lowest that matches decides; empty for a rule that AWS manages,
 *     which it writes as {@code *} and asks first
 * @param source where the packet comes from; empty for anywhere
 * @param destination where it goes; empty for anywhere
 * @param traffic protocol (all, ICMP, TCP, UDP or GRE) and destination ports
 * @param sourcePorts of TCP and UDP; empty for all
 * @param target the transit gateway route table that then routes the packet
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-policy-tables-concepts.html">Transit
 *     gateway policy tables</a>
 */
public record TransitGatewayPolicyRule(
    Optional<Integer> number,
    Optional<Cidr> source,
    Optional<Cidr> destination,
    Traffic traffic,
    Optional<PortRange> sourcePorts,
    ResourceId target) {
  /** The highest number a rule may have. */
  public static final int HIGHEST_NUMBER = 50_000;

  /** The protocol of Connect tunnels. */
  public static final Protocol GRE = new Protocol(47);

  private static final Set<Protocol> PROTOCOLS =
      Set.of(Protocol.ALL, Protocol.ICMP, Protocol.TCP, Protocol.UDP, GRE);

  /** Refuses what AWS has no place for. */
  public TransitGatewayPolicyRule {
    if (number.filter(given -> given < 1 || given > HIGHEST_NUMBER).isPresent()) {
      throw new IllegalArgumentException(
          "rule number " + number.get() + " is out of range (1 to " + HIGHEST_NUMBER + ")");
    }
    if (!PROTOCOLS.contains(traffic.protocol()) || !traffic.icmp().equals(IcmpType.ANY)) {
      throw new IllegalArgumentException(
          "a policy rule is for all, icmp, tcp, udp or 47, not " + traffic);
    }
    if (sourcePorts.isPresent() && !traffic.protocol().hasPorts()) {
      throw new IllegalArgumentException("protocol " + traffic.protocol() + " has no source ports");
    }
  }

  /** What a rule may be for that is to match packets of a protocol: that one alone, or all. */
  public static Traffic trafficFor(Protocol protocol, PortRange ports) {
    return PROTOCOLS.contains(protocol)
        ? new Traffic(protocol, ports, IcmpType.ANY)
        : Traffic.of(Protocol.ALL);
  }

  /**
   * Whether the rule is for packets of this header.
   *
   * @param fromPort 0 to 65535; not looked at where the protocol has none
   * @param toPort 0 to 65535; not looked at where the protocol has none
   */
  public boolean matches(Address from, Address to, Protocol protocol, int fromPort, int toPort) {
    return source.filter(range -> !range.contains(from)).isEmpty()
        && destination.filter(range -> !range.contains(to)).isEmpty()
        && traffic.covers(protocol)
        && (!traffic.protocol().hasPorts()
            || traffic.ports().contains(toPort)
                && sourcePorts.filter(ports -> !ports.contains(fromPort)).isEmpty());
  }

  /** The number, or the sign that AWS writes for a rule of its own. */
  public String label() {
    return number.map(Object::toString).orElse("*");
  }
}
