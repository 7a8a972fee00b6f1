package dev.hopscope.routing.text;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.Note;
import java.util.List;

/** What an answer rests on, in sentences. */
final class NoteSentences {
  private final Names names;
  private final BalancerSentences balancers;

  NoteSentences(Names names, BalancerSentences balancers) {
    this.names = names;
    this.balancers = balancers;
  }

  String of(Note note) {
    return switch (note) {
      case Note.AssumedAddress(String name, Address address) ->
          ("assumed: %s stands for the public addresses of %s, which nothing here lists: draw the"
                  + " service or add its prefix list to be exact")
              .formatted(address, Names.quoted(name));
      case Note.AssumedSender(ResourceId vpcLink, Address address) ->
          ("assumed: %s stands for the addresses that %s sends from, which AWS does not tell:"
                  + " a rule for a narrower range cannot be relied on")
              .formatted(address, names.withKind(vpcLink));
      case Note.WebAclNotChecked(ResourceId webAcl, ResourceId at) ->
          "AWS WAF %s may refuse the HTTP request to %s; what its rules say is not known here"
              .formatted(names.withKind(webAcl), names.withKind(at));
      case Note.AssumedDefaultAcl(ResourceId subnet) ->
          "assumed: %s has the default network ACL, which lets everything through; the snapshot"
                  .formatted(names.withKind(subnet))
              + " shows none";
      case Note.AssumedRoutes(ResourceId subnet, boolean withInternetGateway) ->
          "assumed: the routes of %s are the local ones%s; the snapshot shows none"
              .formatted(
                  names.withKind(subnet),
                  withInternetGateway ? " and 0.0.0.0/0 to the internet gateway" : "");
      case Note.AssumedRunning(ResourceId networkInterface, ResourceId owner) ->
          "assumed: %s, which has %s, is running; it is not in the snapshot"
              .formatted(names.withKind(owner), names.withKind(networkInterface));
      case Note.AssumedMember(ResourceId endpoint, String group) ->
          "assumed: the client of %s is in the group %s, which alone is authorized"
              .formatted(names.withKind(endpoint), Names.quoted(group));
      case Note.AssumedTranslating(ResourceId instance) ->
          "assumed: %s sends on under its own address; say what it does in its form if not"
              .formatted(names.withKind(instance));
      case Note.AssumedPublicAccess(ResourceId vpc) ->
          "assumed: Block Public Access is off for %s; the snapshot does not show it"
              .formatted(names.withKind(vpc));
      case Note.AppliancesNotChecked(ResourceId endpoint) ->
          ("assumed: the appliances behind %s are up and send everything on; what they refuse is"
                  + " not known here")
              .formatted(names.withKind(endpoint));
      case Note.ProviderNotChecked(ResourceId endpoint) ->
          ("assumed: the service behind %s answers what reaches the endpoint; its load balancer is"
                  + " not in the network")
              .formatted(names.withKind(endpoint));
      case Note.AlsoFound found -> balancers.of(found);
      case Note.FirewallRulesNotChecked unchecked -> of(unchecked);
      case Note.PortsRefused(
              ResourceId acl,
              Direction direction,
              ResourceId subnet,
              List<PortRange> ports) ->
          ("replies to the source ports %s would be refused: %s does not let them %s %s; this"
                  + " question uses another source port, but clients choose theirs from 1024-65535")
              .formatted(
                  Names.joined(ports.stream().map(PortRange::toString).toList()),
                  names.withKind(acl),
                  direction == Direction.INGRESS ? "into" : "out of",
                  names.withKind(subnet));
      case Note.ApplianceModeRecommended(ResourceId attachment, ResourceId firewall) ->
          ("%s serves several zones without appliance mode, so %s sees only one direction of flows"
                  + " that cross zones (TRANSIT_GATEWAY_APPLIANCE_MODE_RECOMMENDED)")
              .formatted(names.withKind(attachment), names.withKind(firewall));
      case Note.ZoneCrossed(ResourceId attachment, ResourceId from, ResourceId to) ->
          "%s takes the packet from zone %s to zone %s (AVAILABILITY_ZONE_CROSSED)"
              .formatted(names.withKind(attachment), names.of(from), names.of(to));
    };
  }

  private String of(Note.FirewallRulesNotChecked unchecked) {
    String why =
        switch (unchecked.code()) {
          case FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULE_GROUP_TYPE ->
              "is not in the network, and is asked before the rule that decides";
          case FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULES ->
              "has rules on more than addresses and ports before the rule that decides";
          case FIREWALL_UNSUPPORTED_RULE_OPTIONS ->
              "has a rule that may match and looks at more than addresses and ports";
        };
    return "not checked: %s %s (%s)"
        .formatted(names.withKind(unchecked.group()), why, unchecked.code().name());
  }
}
