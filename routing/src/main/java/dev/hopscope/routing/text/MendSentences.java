package dev.hopscope.routing.text;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetHost;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.diagnosis.Mend;
import dev.hopscope.routing.diagnosis.Setting;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What mends a way, as one tells somebody to do it. */
final class MendSentences {
  private final Names names;

  MendSentences(Names names) {
    this.names = names;
  }

  /** What is wrong where the mend is made, though the packet was dropped elsewhere. */
  String lack(Blocker blocker, Mend mend) {
    return "%s does not lead %s where it should: it ends at %s"
        .formatted(
            names.withKind(mend.at()),
            blocker.failure().step().packet().destination(),
            names.withKind(blocker.failure().component()));
  }

  String of(Mend mend) {
    String at = names.withKind(mend.at());
    return switch (mend) {
      case Mend.AddGroupRule each ->
          "add to %s the %s rule %s %s %s"
              .formatted(
                  at,
                  word(each.direction()),
                  each.rule().traffic(),
                  each.direction() == Direction.INGRESS ? "from" : "to",
                  peer(each.rule().peer()));
      case Mend.AddAclRule each ->
          "add to %s the %s rule %d: allow %s %s %s"
              .formatted(
                  at,
                  word(each.direction()),
                  each.rule().number(),
                  each.rule().traffic(),
                  each.direction() == Direction.INGRESS ? "from" : "to",
                  each.rule().cidr());
      case Mend.RemoveAclRule each ->
          "remove %s rule %d of %s".formatted(word(each.direction()), each.rule().number(), at);
      case Mend.AddFirewallRule each ->
          "add to %s the rule %s".formatted(at, firewallRule(each.rule()));
      case Mend.AddFirewallRuleGroup each ->
          "put before the rule groups of %s the new %s group %s with the rule %s"
              .formatted(
                  at,
                  each.group().type() == FirewallRuleGroup.Type.STATELESS
                      ? "stateless"
                      : "stateful",
                  Names.quoted(each.group().id().value()),
                  each.group().rules().stream()
                      .map(MendSentences::firewallRule)
                      .collect(Collectors.joining(", ")));
      case Mend.SetRoute each -> "let %s send %s".formatted(at, route(each.route()));
      case Mend.AddEndpointRoute each ->
          "associate %s with %s".formatted(names.withKind(each.endpoint()), at);
      case Mend.Propagate each ->
          "let %s propagate its routes into %s".formatted(names.withKind(each.gateway()), at);
      case Mend.SetTransitRoute each ->
          "add to %s the route %s%s"
              .formatted(
                  at,
                  each.route().destination(),
                  each.route().attachment().map(to -> " to " + names.withKind(to)).orElse(""));
      case Mend.RemoveTransitRoute each ->
          "remove from %s the route for %s".formatted(at, each.destination());
      case Mend.Associate each ->
          "associate %s with %s".formatted(at, names.withKind(each.table()));
      case Mend.PropagateAttachment each ->
          "let %s propagate into %s".formatted(names.withKind(each.attachment()), at);
      case Mend.AddZone each -> "add %s to %s".formatted(names.withKind(each.subnet()), at);
      case Mend.AddPolicyRule each ->
          "add to %s the rule %s".formatted(at, policyRule(each.rule()));
      case Mend.AddNode each -> "add %s to %s".formatted(names.withKind(each.node().subnet()), at);
      case Mend.SetListener each ->
          "let %s listen on %s port %d and forward to %s"
              .formatted(
                  at,
                  each.listener().protocol(),
                  each.listener().port(),
                  each.listener().targetGroups().stream()
                      .map(names::withKind)
                      .collect(Collectors.joining(" and ")));
      case Mend.RegisterTarget each -> "register %s with %s".formatted(target(each.target()), at);
      case Mend.AllowSource each ->
          "let the resource policy of %s allow %s".formatted(at, names.withKind(each.source()));
      case Mend.AllowPrefix each ->
          "add the allowed prefix %s to the association of %s with %s"
              .formatted(each.prefix(), at, names.withKind(each.gateway()));
      case Mend.Authorize each ->
          "add to %s an authorization rule for %s".formatted(at, each.rule().destination());
      case Mend.AddClientRoute each ->
          "add to %s the route %s by %s"
              .formatted(
                  at, each.route().destination(), names.withKind(each.route().targetSubnet()));
      case Mend.AddVpnRoute each ->
          "add the static route %s to %s".formatted(each.destination(), at);
      case Mend.Turn each ->
          "turn %s %s for %s%s"
              .formatted(
                  word(each.setting()), each.on() ? "on" : "off", at, sideEffect(each.setting()));
      case Mend.BringUp _ -> "bring up %s".formatted(at);
      case Mend.AddElasticIp _ -> "associate an elastic IP address with %s".formatted(at);
      case Mend.Exclude _ -> "exclude %s from Block Public Access".formatted(at);
      case Mend.Build each ->
          "build %s and let %s send %s to it"
              .formatted(Names.withArticle(Names.noun(each.kind())), at, each.range());
    };
  }

  private String route(Route route) {
    String to =
        switch (route.target()) {
          case RouteTarget.Local _ -> "the VPC itself";
          case RouteTarget.To target -> names.withKind(target.id());
          case RouteTarget.Unmodelled unmodelled -> Names.quoted(unmodelled.what());
        };
    return route.destination() + " to " + to;
  }

  /** Such as {@code 90: pass tcp 443 from 10.0.0.0/16 to 0.0.0.0/0}. */
  private static String firewallRule(FirewallRule rule) {
    return "%d: %s %s from %s to %s"
        .formatted(
            rule.number(),
            rule.action().name().toLowerCase(Locale.ROOT),
            rule.traffic(),
            anyOr(rule.from()),
            anyOr(rule.to()));
  }

  /** Such as {@code 40: tcp all sent from 443 from anywhere to 10.1.0.0/16 by … }. */
  private String policyRule(TransitGatewayPolicyRule rule) {
    return "%s: %s%s from %s to %s by %s"
        .formatted(
            rule.label(),
            rule.traffic(),
            rule.sourcePorts().map(ports -> " sent from " + ports).orElse(""),
            anyOr(rule.source().stream().toList()),
            anyOr(rule.destination().stream().toList()),
            names.withKind(rule.target()));
  }

  private static String anyOr(List<Cidr> ranges) {
    return ranges.isEmpty()
        ? "anywhere"
        : ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "));
  }

  private String target(Target target) {
    String host =
        switch (target.host()) {
          case TargetHost.At(Address address) -> address.toString();
          case TargetHost.Registered(ResourceId id) -> names.withKind(id);
        };
    return host + target.port().map(port -> " on port " + port).orElse("");
  }

  private String peer(Peer peer) {
    return switch (peer) {
      case Peer.Range range -> range.cidr().toString();
      case Peer.Listed listed -> names.withKind(listed.prefixList());
      case Peer.Group group -> names.withKind(group.group());
    };
  }

  private static String word(Direction direction) {
    return direction == Direction.INGRESS ? "inbound" : "outbound";
  }

  private static String word(Setting setting) {
    return switch (setting) {
      case SOURCE_DEST_CHECK -> "the source/destination check";
      case DNS_SUPPORT -> "DNS support";
      case APPLIANCE_MODE -> "appliance mode";
      case IPV6_SUPPORT -> "IPv6 support";
      case SECURITY_GROUP_REFERENCING -> "security group referencing";
      case CROSS_ZONE -> "cross-zone load balancing";
      case PRIVATE_LINK_RULES -> "enforcement of inbound rules on PrivateLink traffic";
      case PRIVATE_DNS -> "private DNS";
      case CLIENT_IP_PRESERVATION -> "client IP preservation";
    };
  }

  /** What else changes with it. */
  private static String sideEffect(Setting setting) {
    return setting == Setting.PRIVATE_DNS
        ? " (what is asked there by its usual name is then asked on the internet)"
        : "";
  }
}
