package dev.hopscope.model.aws;

import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Missing;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Makes a network of a snapshot. The order matters: associations before what they associate, VPCs
 * before their tables, interfaces before the routes and endpoints that name them.
 */
final class NetworkReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final Map<ResourceId, Resource> resources = new LinkedHashMap<>();

  NetworkReader(Snapshot snapshot, Notes notes) {
    this.snapshot = snapshot;
    this.notes = notes;
  }

  Topology read() {
    Places places = new Places(snapshot, notes);
    Associations associations = new Associations(snapshot);
    Collection<Vpc> vpcs = new VpcsReader(snapshot, notes, places, associations).read();
    add(vpcs);
    Owners owners = new Owners(snapshot);
    add(new SubnetsReader(snapshot, notes, places, associations, owners).read());
    add(new NetworkAclsReader(snapshot, notes).read());
    add(new SecurityGroupsReader(snapshot, notes, owners).read());
    add(new GatewaysReader(snapshot, associations).read());
    add(new PeeringsReader(snapshot).read());
    add(new PublicAccessReader(snapshot, places).read());
    List<PrefixList> prefixLists = new PrefixListsReader(snapshot, notes).read();
    add(prefixLists);

    VpcEndpointItems endpoints = new VpcEndpointItems(snapshot);
    LoadBalancerItems loadBalancers = new LoadBalancerItems(snapshot);
    Collection<NetworkInterface> interfaces = addInterfaces(places, endpoints, loadBalancers);
    FirewallItems firewalls = new FirewallItems(snapshot);
    add(new EndpointsReader(snapshot, notes, endpoints, prefixLists, interfaces, firewalls).read());
    add(new EndpointServicesReader(snapshot, places, endpoints).read());
    add(new FirewallsReader(snapshot, notes, firewalls, vpcs, endpoints).read());

    addLoadBalancers(loadBalancers);
    ApiIntegrationItems integrations = new ApiIntegrationItems(snapshot, notes);
    List<Api> apis = new ApisReader(snapshot, notes, places, integrations).read();
    add(apis);
    add(new WebAclsReader(snapshot, notes, places, loadBalancers, apis).read());

    PropagatedRanges propagated = new PropagatedRanges(snapshot, notes);
    add(new RouteTablesReader(snapshot, notes, vpcs, interfaces, endpoints, propagated).read());
    addTransitGatewaysAndVpns(places, propagated);
    add(new NamesReader(snapshot, notes).read());
    add(places.resources());
    List<Missing> missing = new ArrayList<>(Gaps.of(snapshot, vpcs, notes));
    if (namesAbsentTargetGroups()) {
      missing.add(Missing.of(ResourceKind.TARGET_GROUP));
    }
    if (!integrations.areToldOf(apis)) {
      missing.add(Missing.of(ResourceKind.VPC_LINK));
    }
    return Topology.of(resources.values()).withMissing(missing);
  }

  private Collection<NetworkInterface> addInterfaces(
      Places places, VpcEndpointItems endpoints, LoadBalancerItems loadBalancers) {
    InstancesReader instances = new InstancesReader(snapshot);
    add(instances.instances());
    ElasticIps elasticIps = new ElasticIps(snapshot, notes);
    List<NetworkInterface> listed =
        new InterfacesReader(
                new InterfaceItems(snapshot, notes, instances.items()),
                notes,
                new InterfaceOwners(snapshot, endpoints, loadBalancers),
                elasticIps)
            .read();
    NatGatewaysReader natGateways =
        new NatGatewaysReader(snapshot, notes, places, elasticIps, listed);
    List<NatGateway> gateways = natGateways.read();
    add(gateways);
    add(natGateways.regional());
    add(new InstanceConnectReader(snapshot).read());
    ComputeReader compute = new ComputeReader(snapshot, notes, natGateways.interfaces());
    VpcLinksReader vpcLinks = new VpcLinksReader(snapshot, notes, places, compute.interfaces());
    add(vpcLinks.interfaces());
    add(compute.read());
    add(vpcLinks.read());
    add(elasticIps.all(vpcLinks.interfaces()));
    return vpcLinks.interfaces();
  }

  private void addLoadBalancers(LoadBalancerItems items) {
    boolean instancesListed = snapshot.has(Call.RESERVATIONS) || snapshot.has(Call.INSTANCES);
    Predicate<ResourceId> mayBeTarget = id -> !instancesListed || resources.containsKey(id);
    List<LoadBalancer> balancers = new LoadBalancersReader(items, notes).read();
    add(balancers);
    add(new TargetGroupsReader(items, notes, balancers, mayBeTarget).read());
    add(new ClassicLoadBalancersReader(items, notes, mayBeTarget).read());
  }

  private boolean namesAbsentTargetGroups() {
    return resources.values().stream()
        .filter(LoadBalancer.class::isInstance)
        .flatMap(balancer -> balancer.references().stream())
        .anyMatch(
            named ->
                named.role() == Role.ASSOCIATED_WITH && !resources.containsKey(named.target()));
  }

  private void addTransitGatewaysAndVpns(Places places, PropagatedRanges propagated) {
    TransitGatewayLinks links = new TransitGatewayLinks(snapshot, notes);
    DirectConnectItems directConnect = new DirectConnectItems(snapshot, notes);
    TransitGatewaysReader gateways = new TransitGatewaysReader(snapshot, notes, places, links);
    List<TransitGatewayAttachment> attachments = gateways.attachments();
    TransitGatewayTablesReader tables =
        new TransitGatewayTablesReader(snapshot, notes, links, directConnect, attachments);
    List<TransitGatewayRouteTable> read = tables.read();
    add(gateways.gateways());
    add(attachments);
    add(read);
    add(new TransitGatewayPeeringsReader(snapshot, links, gateways).read());
    add(new TransitGatewayPoliciesReader(snapshot, notes, links).read());
    add(new TransitGatewayConnectPeersReader(snapshot, notes).read());
    List<Resource> vpns = new VpnReader(snapshot, notes, propagated, tables).read();
    add(new DirectConnectReader(snapshot, notes, directConnect, propagated, tables).read(vpns));
    add(new ClientVpnReader(snapshot, notes).read());
  }

  private void add(Collection<? extends Resource> some) {
    for (Resource resource : some) {
      Resource before = resources.putIfAbsent(resource.id(), resource);
      if (before != null) {
        notes.add(
            "%s names both a %s and a %s; the latter is left out."
                .formatted(resource.id(), before.kind().jsonName(), resource.kind().jsonName()));
      }
    }
  }
}
