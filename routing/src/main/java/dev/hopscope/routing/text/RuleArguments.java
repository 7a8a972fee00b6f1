package dev.hopscope.routing.text;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroupRule;
import java.util.Locale;

/** Rules of filters, as arguments of AWS CLI commands. */
final class RuleArguments {
  private RuleArguments() {}

  /** In the shorthand of {@code --ip-permissions}. */
  static String of(SecurityGroupRule rule) {
    return "%s,%s".formatted(permission(rule.traffic()), peer(rule.peer()));
  }

  private static String permission(Traffic traffic) {
    String protocol = "IpProtocol=" + name(traffic);
    if (traffic.protocol().hasPorts()) {
      return "%s,FromPort=%d,ToPort=%d"
          .formatted(protocol, traffic.ports().from(), traffic.ports().to());
    }
    return traffic.protocol().isIcmp()
        ? "%s,FromPort=%d,ToPort=%d"
            .formatted(protocol, traffic.icmp().type(), traffic.icmp().code())
        : protocol;
  }

  private static String name(Traffic traffic) {
    return traffic.isAll() ? "-1" : traffic.protocol().toString();
  }

  private static String peer(Peer peer) {
    return switch (peer) {
      case Peer.Range(Cidr cidr) ->
          cidr.family() == Family.IPV4
              ? "IpRanges=[{CidrIp=%s}]".formatted(cidr)
              : "Ipv6Ranges=[{CidrIpv6=%s}]".formatted(cidr);
      case Peer.Listed(ResourceId list) -> "PrefixListIds=[{PrefixListId=%s}]".formatted(list);
      case Peer.Group(ResourceId group) -> "UserIdGroupPairs=[{GroupId=%s}]".formatted(group);
    };
  }

  /** As options of {@code create-network-acl-entry}; protocols are numbers there. */
  static String of(AclRule rule) {
    Traffic traffic = rule.traffic();
    String ports =
        traffic.protocol().hasPorts()
            ? " --port-range From=%d,To=%d".formatted(traffic.ports().from(), traffic.ports().to())
            : "";
    String icmp =
        traffic.protocol().isIcmp()
            ? " --icmp-type-code Type=%d,Code=%d"
                .formatted(traffic.icmp().type(), traffic.icmp().code())
            : "";
    return "--rule-number %d --protocol %d%s%s --rule-action %s %s %s"
        .formatted(
            rule.number(),
            traffic.protocol().number(),
            ports,
            icmp,
            rule.action().name().toLowerCase(Locale.ROOT),
            rule.cidr().family() == Family.IPV4 ? "--cidr-block" : "--ipv6-cidr-block",
            rule.cidr());
  }
}
