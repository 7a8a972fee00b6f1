package dev.hopscope.app.wiring;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.AwsService;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.HttpApi;
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
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The wires that can be drawn in a document, by AWS's rules. Most mean the same from either end;
 * where both ends have something to say (a route table leads to a gateway, a gateway takes an edge
 * table) the end that the wire is drawn from is asked first. Needs no toolkit.
 */
public final class Wires {
  private final Topology topology;
  private final RouteWires routes;
  private final RetargetWires retargets;
  private final TransitRetargetWires transitRetargets;
  private final TableWires tables;
  private final GroupWires groups;
  private final AddressWires addresses;
  private final AttachmentWires attachments;
  private final TransitWires transit;
  private final HybridWires hybrid;
  private final BalancerWires balancers;
  private final EndpointServiceWires services;
  private final ApiWires apis;
  private final WebAclWires webAcls;

  /** The wires of a document. */
  public Wires(Document document) {
    this.topology = document.topology();
    this.routes = new RouteWires(topology);
    this.retargets = new RetargetWires(topology);
    this.transitRetargets = new TransitRetargetWires(topology);
    this.tables = new TableWires(topology);
    this.groups = new GroupWires(topology);
    this.addresses = new AddressWires(topology);
    this.attachments = new AttachmentWires(document);
    this.transit = new TransitWires(document);
    this.hybrid = new HybridWires(document);
    this.balancers = new BalancerWires(topology);
    this.services = new EndpointServiceWires(topology);
    this.apis = new ApiWires(topology);
    this.webAcls = new WebAclWires(topology);
  }

  /** A resource that a wire may be drawn to, or not. */
  public record End(Resource resource, Wiring wiring) {}

  /** What a wire between two resources would do. */
  public Wiring between(ResourceId from, ResourceId to) {
    Optional<Resource> start = topology.find(from);
    Optional<Resource> end = topology.find(to);
    return start.isPresent() && end.isPresent() && !from.equals(to)
        ? between(start.get(), end.get())
        : new Wiring.Unrelated("A wire leads to another resource.");
  }

  /** What a wire from here to a resource would do. */
  public Wiring between(WireStart from, ResourceId to) {
    return switch (from) {
      case WireStart.Whole whole -> between(whole.at(), to);
      case WireStart.OfRoute route ->
          topology
              .find(to)
              .map(
                  end ->
                      retargets
                          .of(route, end)
                          .or(() -> transitRetargets.of(route, end))
                          .orElseGet(
                              () ->
                                  new Wiring.Unrelated(
                                      "A route does not lead to %s.".formatted(words(end)))))
              .orElseGet(() -> new Wiring.Unrelated("A wire leads to another resource."));
    };
  }

  private Wiring between(Resource from, Resource to) {
    return oneWay(from, to).or(() -> oneWay(to, from)).orElseGet(() -> unrelated(from, to));
  }

  /**
   * What a wire let go over a resource would do: the resource itself counts, else the nearest box
   * around it that the wire can lead to.
   */
  public End dropped(WireStart from, Resource over) {
    List<End> ends =
        Whereabouts.chain(topology, over.id()).stream()
            .filter(id -> !id.equals(from.at()))
            .flatMap(id -> topology.find(id).stream())
            .map(resource -> new End(resource, between(from, resource.id())))
            .toList();
    return ends.stream()
        .filter(end -> end.wiring() instanceof Wiring.Joined)
        .findFirst()
        .or(() -> ends.stream().filter(end -> end.wiring() instanceof Wiring.Refused).findFirst())
        .orElseGet(() -> new End(over, between(from, over.id())));
  }

  /** Everything that wires from here are about: what they can be drawn to first. */
  public List<End> from(ResourceId from) {
    return topology.resources().stream()
        .filter(resource -> !isPartOfItsOwner(resource))
        .map(resource -> new End(resource, between(from, resource.id())))
        .filter(end -> !(end.wiring() instanceof Wiring.Unrelated))
        .sorted(
            Comparator.comparing((End end) -> !(end.wiring() instanceof Wiring.Joined))
                .thenComparing(end -> isHost(end.resource()))
                .thenComparing(end -> end.resource().kind())
                .thenComparing(end -> end.resource().label()))
        .toList();
  }

  /** The interface that an owner was made with is found by the owner. */
  private boolean isPartOfItsOwner(Resource resource) {
    return resource instanceof NetworkInterface own
        && own.deviceIndex() == 0
        && own.attachedTo().filter(topology::containsVertex).isPresent();
  }

  /** The resources that a wire from here can be drawn to. */
  public Set<ResourceId> reachableFrom(WireStart from) {
    return topology.resources().stream()
        .map(Resource::id)
        .filter(id -> between(from, id) instanceof Wiring.Joined)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Wiring> oneWay(Resource from, Resource to) {
    return switch (from) {
      case RouteTable table -> tables.of(table, to).or(() -> routes.of(table, to));
      case Subnet subnet -> tables.of(subnet, to).or(() -> routes.of(subnet, to));
      case InternetGateway gateway -> attachments.of(gateway, to).or(() -> tables.of(gateway, to));
      case VirtualPrivateGateway gateway ->
          attachments.of(gateway, to).or(() -> tables.of(gateway, to));
      case EgressOnlyInternetGateway gateway -> attachments.of(gateway, to);
      case Vpc vpc -> attachments.of(vpc, to);
      case GatewayEndpoint endpoint -> tables.of(endpoint, to);
      case SecurityGroup group -> groups.of(group, to);
      case PrefixList list -> groups.of(list, to);
      case ElasticIp address -> addresses.of(address, to);
      case NetworkInterface own -> addresses.of(own, to);
      case TransitGateway gateway -> transit.of(gateway, to);
      case TransitGatewayAttachment attachment -> transit.of(attachment, to);
      case TransitGatewayPeeringAttachment peering -> transit.of(peering, to);
      case TransitGatewayRouteTable table -> transit.of(table, to);
      case CustomerGateway gateway -> hybrid.of(gateway, to);
      case OnPremisesNetwork network -> hybrid.of(network, to);
      case DirectConnectGateway gateway -> hybrid.of(gateway, to);
      case VpnConnection vpn -> hybrid.of(vpn, to);
      case ClientVpnEndpoint endpoint -> hybrid.of(endpoint, to);
      case LoadBalancer balancer -> balancers.of(balancer, to);
      case TargetGroup group -> balancers.of(group, to);
      case VpcEndpointService service -> services.of(service, to);
      case PrivateHostedZone zone -> NameWires.of(zone, to);
      case ResolverRule rule -> NameWires.of(rule, to);
      case RestApi api -> apis.of(api, to);
      case HttpApi api -> apis.of(api, to);
      case VpcLink link -> apis.of(link, to);
      case VpcLinkV2 link -> apis.of(link, to);
      case WebAcl acl -> webAcls.of(acl, to);
      case NetworkFirewall firewall -> FirewallWires.of(firewall, to);
      case FirewallPolicy policy -> FirewallWires.of(policy, to);
      case Region _,
          AvailabilityZone _,
          NetworkAcl _,
          Instance _,
          EcsTask _,
          LambdaFunction _,
          DatabaseInstance _,
          NatGateway _,
          RegionalNatGateway _,
          InterfaceEndpoint _,
          GatewayLoadBalancerEndpoint _,
          ResolverEndpoint _,
          InstanceConnectEndpoint _,
          AwsService _,
          FirewallRuleGroup _,
          VpcPeeringConnection _,
          VirtualInterface _,
          TransitGatewayConnectPeer _,
          TransitGatewayPolicyTable _,
          VpcBlockPublicAccessOptions _,
          VpcBlockPublicAccessExclusion _ ->
          Optional.empty();
    };
  }

  private static Wiring unrelated(Resource from, Resource to) {
    if (isHost(from) && isHost(to)) {
      return new Wiring.Unrelated("Hosts are not wired: ask whether the one reaches the other.");
    }
    Optional<Resource> host = isHost(from) ? Optional.of(from) : Optional.of(to);
    if (host.filter(Wires::isHost).isPresent() && RouteTargets.isTarget(isHost(from) ? to : from)) {
      return new Wiring.Unrelated(
          "%s has no routes of its own: draw from its subnet or its route table."
              .formatted(host.get().label()));
    }
    return new Wiring.Unrelated("No wire leads from %s to %s.".formatted(words(from), words(to)));
  }

  private static boolean isHost(Resource resource) {
    return resource instanceof Instance
        || resource instanceof EcsTask
        || resource instanceof LambdaFunction
        || resource instanceof DatabaseInstance;
  }

  private static String words(Resource resource) {
    return article(KindLook.of(resource.kind()).label());
  }

  private static String article(String label) {
    boolean vowel =
        label.startsWith("HTTP") || "AEIOU".indexOf(Character.toUpperCase(label.charAt(0))) >= 0;
    boolean isName =
        label.equals("Region") || label.substring(1).chars().anyMatch(Character::isUpperCase);
    String noun = isName ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    return (vowel ? "an " : "a ") + noun;
  }
}
