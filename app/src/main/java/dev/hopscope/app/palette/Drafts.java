package dev.hopscope.app.palette;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a kind dropped from the palette brings along, with AWS's defaults. Needs no toolkit. */
public final class Drafts {
  private final ResourceKind kind;
  private final Draft draft;
  private final UnderPointer under;
  private final Point at;

  private Drafts(ResourceKind kind, Draft draft, UnderPointer under, Point at) {
    this.kind = kind;
    this.draft = draft;
    this.under = under;
    this.at = at;
  }

  /**
   * Why the container cannot take the kind, in a few words; empty where it can.
   *
   * @param container the resource under the pointer; empty on bare ground
   */
  public static Optional<String> refusal(
      Topology topology, ResourceKind kind, Optional<ResourceId> container) {
    return new Refusal(new UnderPointer(topology, container)).of(kind);
  }

  /**
   * The resource that will take the kind: the one under the pointer, or what that is drawn in.
   * Empty where the kind stands on bare ground or is refused.
   *
   * @param container the resource under the pointer; empty on bare ground
   */
  public static Optional<ResourceId> taker(
      Topology topology, ResourceKind kind, Optional<ResourceId> container) {
    UnderPointer under = new UnderPointer(topology, container);
    return new Refusal(under).of(kind).isPresent() ? Optional.empty() : new Taker(under).of(kind);
  }

  /** Everything that itself takes the kind: what is lit while it is dragged. */
  public static Set<ResourceId> takers(Topology topology, ResourceKind kind) {
    return topology.resources().stream()
        .map(Resource::id)
        .filter(id -> taker(topology, kind, Optional.of(id)).filter(id::equals).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The edit that adds the kind at this point, with what it needs, placed; one that changes nothing
   * where the kind is refused.
   *
   * @param container the resource under the pointer; empty on bare ground
   */
  public static Edit add(
      Document document, ResourceKind kind, Optional<ResourceId> container, Point at) {
    Draft draft = new Draft(document);
    UnderPointer under = new UnderPointer(document.topology(), container);
    if (new Refusal(under).of(kind).isEmpty()) {
      new Drafts(kind, draft, under, at).make();
    }
    return draft.as("Add " + KindLook.of(kind).label());
  }

  /** The resource that such an edit adds for its own sake. */
  public static Optional<ResourceId> added(Edit edit, ResourceKind kind) {
    ResourceKind shown = kind == ResourceKind.AVAILABILITY_ZONE ? ResourceKind.SUBNET : kind;
    List<Edit> steps = edit instanceof Edit.Batch batch ? batch.edits() : List.of();
    return steps.stream()
        .filter(Edit.AddResource.class::isInstance)
        .map(step -> ((Edit.AddResource) step).resource())
        .filter(resource -> resource.kind() == shown)
        .map(resource -> resource.id())
        .findFirst();
  }

  private void make() {
    PlaceDrafts places = new PlaceDrafts(draft);
    HostDrafts hosts = new HostDrafts(draft);
    GatewayDrafts gateways = new GatewayDrafts(draft);
    ConnectionDrafts connections = new ConnectionDrafts(draft);
    TableDrafts tables = new TableDrafts(draft);
    ComputeDrafts compute = new ComputeDrafts(draft);
    NameDrafts names = new NameDrafts(draft);
    LoadBalancerDrafts balancers = new LoadBalancerDrafts(draft);
    TransitDrafts transit = new TransitDrafts(draft);
    HybridDrafts hybrid = new HybridDrafts(draft);
    switch (kind) {
      case REGION -> places.region(at);
      case AVAILABILITY_ZONE -> places.zone(vpc(), at);
      case VPC -> places.vpc(under.find(Region.class).map(Region::id), at);
      case SUBNET ->
          places.subnet(vpc(), under.find(AvailabilityZone.class).map(AvailabilityZone::id), at);
      case ON_PREMISES_NETWORK -> places.premises(Optional.empty(), at);
      case INSTANCE -> hosts.instance(subnet(), at);
      case NETWORK_INTERFACE ->
          under
              .find(Instance.class)
              .ifPresentOrElse(hosts::secondary, () -> hosts.loose(subnet(), at));
      case LOAD_BALANCER -> balancers.loadBalancer(vpc(), subnet(), at);
      case ECS_TASK -> compute.task(subnet(), at);
      case LAMBDA_FUNCTION -> compute.function(subnet(), at);
      case DATABASE_INSTANCE -> compute.database(subnet(), at);
      case AWS_SERVICE -> names.service(region(places), at);
      case REST_API -> new ApiDrafts(draft).restApi(region(places), at);
      case HTTP_API -> new ApiDrafts(draft).httpApi(region(places), at);
      case VPC_LINK ->
          new ApiDrafts(draft).link(region(places), under.find(LoadBalancer.class), at);
      case VPC_LINK_V2 -> new ApiDrafts(draft).linkV2(vpc(), subnet(), at);
      case WEB_ACL ->
          new ApiDrafts(draft)
              .webAcl(
                  region(places),
                  under
                      .find(LoadBalancer.class)
                      .map(LoadBalancer::id)
                      .or(() -> under.find(RestApi.class).map(RestApi::id)));
      case PRIVATE_HOSTED_ZONE -> names.zone(vpc());
      case RESOLVER_ENDPOINT -> names.endpoint(vpc(), subnet(), at);
      case RESOLVER_RULE -> names.rule(vpc());
      case TARGET_GROUP -> balancers.targetGroup(vpc());
      case INTERNET_GATEWAY -> gateways.internetGateway(vpc(), at);
      case EGRESS_ONLY_INTERNET_GATEWAY -> gateways.egressOnlyGateway(vpc(), at);
      case NAT_GATEWAY -> gateways.natGateway(subnet(), at);
      case REGIONAL_NAT_GATEWAY -> new EdgeDrafts(draft).regionalNatGateway(vpc(), at);
      case INSTANCE_CONNECT_ENDPOINT ->
          new EdgeDrafts(draft).instanceConnectEndpoint(vpc(), subnet(), at);
      case VIRTUAL_PRIVATE_GATEWAY -> gateways.privateGateway(vpc(), at);
      case TRANSIT_GATEWAY -> gateways.transitGateway(region(places), at);
      case GATEWAY_ENDPOINT -> gateways.gatewayEndpoint(vpc(), at);
      case INTERFACE_ENDPOINT -> gateways.interfaceEndpoint(vpc(), subnet(), at);
      case GATEWAY_LOAD_BALANCER_ENDPOINT ->
          gateways.gatewayLoadBalancerEndpoint(vpc(), subnet(), at);
      case DIRECT_CONNECT_GATEWAY -> hybrid.directConnectGateway(at);
      case CLIENT_VPN_ENDPOINT -> hybrid.clientVpnEndpoint(vpc(), subnet(), at);
      case VIRTUAL_INTERFACE -> virtualInterface(hybrid);
      case VPC_ENDPOINT_SERVICE ->
          gateways.endpointService(
              under.find(Region.class).orElseThrow(), under.find(LoadBalancer.class));
      case NETWORK_FIREWALL -> new FirewallDrafts(draft).firewall(vpc(), subnet(), at);
      case FIREWALL_POLICY -> new FirewallDrafts(draft).policy();
      case FIREWALL_RULE_GROUP -> new FirewallDrafts(draft).ruleGroup();
      case CUSTOMER_GATEWAY -> gateways.customerGateway(under.find(OnPremisesNetwork.class), at);
      case VPC_PEERING_CONNECTION -> connections.peering(vpc());
      case VPN_CONNECTION -> vpn(connections);
      case TRANSIT_GATEWAY_ATTACHMENT -> connections.vpcAttachment(vpc());
      case TRANSIT_GATEWAY_PEERING_ATTACHMENT ->
          transit.peering(under.find(TransitGateway.class).orElseThrow());
      case TRANSIT_GATEWAY_CONNECT_PEER ->
          transit.connectPeer(under.find(TransitGateway.class).orElseThrow());
      case ROUTE_TABLE -> tables.routeTable(vpc().id(), under.find(Subnet.class));
      case TRANSIT_GATEWAY_ROUTE_TABLE ->
          tables.transitGatewayRouteTable(under.find(TransitGateway.class).orElseThrow().id());
      case TRANSIT_GATEWAY_POLICY_TABLE ->
          transit.policyTable(under.find(TransitGateway.class).orElseThrow());
      case PREFIX_LIST -> tables.prefixList();
      case NETWORK_ACL -> tables.networkAcl(vpc().id(), under.find(Subnet.class));
      case SECURITY_GROUP -> tables.securityGroup(vpc().id(), under.networkInterface());
      case VPC_BLOCK_PUBLIC_ACCESS_OPTIONS ->
          new PublicAccessDrafts(draft).options(under.find(Region.class).orElseThrow());
      case VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION ->
          new PublicAccessDrafts(draft)
              .exclusion(under.find(Subnet.class).map(Subnet::id).orElseGet(() -> vpc().id()));
      case ELASTIC_IP -> tables.elasticIp(under.networkInterface().map(each -> each.id()));
    }
  }

  private ResourceId region(PlaceDrafts places) {
    return under.find(Region.class).map(Region::id).orElseGet(() -> places.regionFor(at));
  }

  private void vpn(ConnectionDrafts connections) {
    Optional<ResourceId> gateway =
        under
            .find(VirtualPrivateGateway.class)
            .map(VirtualPrivateGateway::id)
            .or(() -> under.find(TransitGateway.class).map(TransitGateway::id));
    gateway.ifPresentOrElse(connections::vpn, () -> connections.vpnOf(vpc(), at));
  }

  private void virtualInterface(HybridDrafts hybrid) {
    Optional<ResourceId> gateway =
        under
            .find(DirectConnectGateway.class)
            .map(DirectConnectGateway::id)
            .or(() -> under.find(VirtualPrivateGateway.class).map(VirtualPrivateGateway::id));
    gateway.ifPresentOrElse(
        hybrid::virtualInterface,
        () -> hybrid.virtualInterface(under.find(OnPremisesNetwork.class).orElseThrow()));
  }

  private Subnet subnet() {
    return under.find(Subnet.class).orElseThrow();
  }

  /** The VPC dropped on; a zone's box may lie in several, of which the pointer chooses one. */
  private Vpc vpc() {
    Vpc first = under.find(Vpc.class).orElseThrow();
    return under
        .find(AvailabilityZone.class)
        .flatMap(
            zone ->
                draft.topology().referrers(zone.id(), Role.PART_OF, Subnet.class).stream()
                    .map(Subnet::vpc)
                    .filter(id -> draft.rect(id).filter(rect -> holds(rect)).isPresent())
                    .flatMap(id -> draft.topology().find(id, Vpc.class).stream())
                    .findFirst())
        .orElse(first);
  }

  private boolean holds(Rect rect) {
    return rect.contains(at);
  }
}
