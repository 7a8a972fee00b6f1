package dev.hopscope.app.search;

import dev.hopscope.app.look.Called;
import dev.hopscope.app.look.RouteWords;
import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.AwsService;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.DnsRecord;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.resource.WebAcl;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes, rules, entries and records of resources, each found by itself. */
final class Rows {
  private final Topology topology;
  private final RouteWords words;

  Rows(Topology topology) {
    this.topology = topology;
    this.words = new RouteWords(topology);
  }

  Stream<Found> of(Resource resource) {
    return switch (resource) {
      case RouteTable table ->
          table.routes().stream()
              .map(route -> routeRow(table, route.destination(), words.target(route)));
      case TransitGatewayRouteTable table ->
          table.routes().stream()
              .map(route -> routeRow(table, route.destination(), words.target(route)));
      case NetworkAcl acl ->
          Stream.concat(
              acl.inbound().stream().map(rule -> aclRow(acl, "Inbound", rule)),
              acl.outbound().stream().map(rule -> aclRow(acl, "Outbound", rule)));
      case SecurityGroup group ->
          Stream.concat(
              group.inbound().stream().map(rule -> groupRow(group, "Inbound", "from", rule)),
              group.outbound().stream().map(rule -> groupRow(group, "Outbound", "to", rule)));
      case PrefixList list ->
          list.entries().stream().map(entry -> row(list, "Entry " + entry, List.of(entry)));
      case VpnConnection vpn ->
          vpn.routes().stream().map(route -> row(vpn, "Static route " + route, List.of(route)));
      case ClientVpnEndpoint endpoint ->
          Stream.concat(
              endpoint.routes().stream()
                  .map(
                      route ->
                          row(
                              endpoint,
                              "Route " + route.destination(),
                              List.of(route.destination()))),
              endpoint.authorizationRules().stream()
                  .map(
                      rule ->
                          row(
                              endpoint,
                              "Authorization for " + rule.destination(),
                              List.of(rule.destination()))));
      case TransitGatewayPolicyTable table ->
          table.rules().stream()
              .map(
                  rule ->
                      row(
                          table,
                          "Policy rule %s: %s from %s to %s"
                              .formatted(
                                  rule.number().map(String::valueOf).orElse(""),
                                  rule.traffic(),
                                  rule.source().map(Cidr::toString).orElse("anywhere"),
                                  rule.destination().map(Cidr::toString).orElse("anywhere")),
                          Stream.of(rule.source(), rule.destination())
                              .flatMap(Optional::stream)
                              .toList()));
      case FirewallRuleGroup group -> group.rules().stream().map(rule -> firewallRow(group, rule));
      case PrivateHostedZone zone -> zone.records().stream().map(each -> recordRow(zone, each));
      case Api _,
          VpcLink _,
          VpcLinkV2 _,
          WebAcl _,
          AvailabilityZone _,
          AwsService _,
          CustomerGateway _,
          DatabaseInstance _,
          DirectConnectGateway _,
          EcsTask _,
          EgressOnlyInternetGateway _,
          ElasticIp _,
          FirewallPolicy _,
          GatewayEndpoint _,
          GatewayLoadBalancerEndpoint _,
          Instance _,
          InstanceConnectEndpoint _,
          InterfaceEndpoint _,
          InternetGateway _,
          LambdaFunction _,
          LoadBalancer _,
          NatGateway _,
          NetworkFirewall _,
          NetworkInterface _,
          OnPremisesNetwork _,
          Region _,
          RegionalNatGateway _,
          ResolverEndpoint _,
          ResolverRule _,
          Subnet _,
          TargetGroup _,
          TransitGateway _,
          TransitGatewayAttachment _,
          TransitGatewayConnectPeer _,
          TransitGatewayPeeringAttachment _,
          VirtualInterface _,
          VirtualPrivateGateway _,
          Vpc _,
          VpcBlockPublicAccessExclusion _,
          VpcBlockPublicAccessOptions _,
          VpcEndpointService _,
          VpcPeeringConnection _ ->
          Stream.empty();
    };
  }

  private Found routeRow(Resource table, RouteDestination destination, String target) {
    return row(
        table, "Route " + words.destination(destination) + " → " + target, ranges(destination));
  }

  private Found aclRow(NetworkAcl acl, String way, AclRule rule) {
    return row(
        acl,
        "%s rule %d: %s %s %s %s"
            .formatted(
                way,
                rule.number(),
                rule.action().name().toLowerCase(Locale.ROOT),
                rule.traffic(),
                way.equals("Inbound") ? "from" : "to",
                rule.cidr()),
        List.of(rule.cidr()));
  }

  private Found groupRow(SecurityGroup group, String way, String side, SecurityGroupRule rule) {
    String peer =
        switch (rule.peer()) {
          case Peer.Range range -> range.cidr().toString();
          case Peer.Listed listed -> topology.labelOf(listed.prefixList());
          case Peer.Group other -> topology.labelOf(other.group());
        };
    String text = "%s rule: %s %s %s".formatted(way, rule.traffic(), side, peer);
    return row(
        group,
        rule.description().isBlank() ? text : text + " (" + rule.description() + ")",
        switch (rule.peer()) {
          case Peer.Range range -> List.of(range.cidr());
          case Peer.Listed listed -> entries(listed.prefixList());
          case Peer.Group _ -> List.of();
        });
  }

  private Found firewallRow(FirewallRuleGroup group, FirewallRule rule) {
    return row(
        group,
        "Firewall rule %d: %s %s from %s to %s"
            .formatted(
                rule.number(),
                rule.action().name().toLowerCase(Locale.ROOT),
                rule.traffic(),
                joined(rule.from()),
                joined(rule.to())),
        Stream.concat(rule.from().stream(), rule.to().stream()).toList());
  }

  private Found recordRow(PrivateHostedZone zone, DnsRecord each) {
    List<Address> addresses =
        each.values().stream().flatMap(value -> Address.tryParse(value).stream()).toList();
    return new Found(
        new Found.Goal.Row(zone.id(), zone.kind()),
        each.name(),
        "DNS record " + each.type() + " " + String.join(", ", each.values()) + in(zone),
        each.values(),
        List.of(),
        addresses);
  }

  private Found row(Resource owner, String title, List<Cidr> ranges) {
    return new Found(
        new Found.Goal.Row(owner.id(), owner.kind()),
        title,
        in(owner).strip(),
        List.of(owner.label()),
        ranges,
        List.of());
  }

  private String in(Resource owner) {
    return " in " + new Called(topology).of(owner);
  }

  private List<Cidr> ranges(RouteDestination destination) {
    return switch (destination) {
      case RouteDestination.Range range -> List.of(range.cidr());
      case RouteDestination.Listed listed -> entries(listed.prefixList());
    };
  }

  private List<Cidr> entries(ResourceId prefixList) {
    return topology.find(prefixList, PrefixList.class).map(PrefixList::entries).orElse(List.of());
  }

  private static String joined(List<Cidr> ranges) {
    return ranges.isEmpty()
        ? "anywhere"
        : ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "));
  }
}
