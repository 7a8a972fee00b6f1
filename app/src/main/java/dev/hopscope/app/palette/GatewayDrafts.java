package dev.hopscope.app.palette;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.topology.FreeAddresses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** New gateways and endpoints. */
final class GatewayDrafts {
  /** Ranges that AWS publishes for S3 in us-east-1; a list for another Region starts alike. */
  private static final List<Cidr> S3_RANGES =
      Stream.of("3.5.0.0/19", "52.216.0.0/15", "54.231.0.0/16").map(Cidr::parse).toList();

  /** The services that hosts without a way to the internet need first. */
  private static final List<String> SERVICES =
      List.of("ssm", "ssmmessages", "ec2messages", "ecr.api", "ecr.dkr", "logs", "sts", "kms");

  /** The autonomous system number that the console proposes. */
  private static final long USUAL_ASN = 65_000;

  private static final long AMAZON_ASN = 64_512;

  private final Draft draft;
  private final Room room;

  GatewayDrafts(Draft draft) {
    this.draft = draft;
    this.room = new Room(draft);
  }

  void internetGateway(Vpc vpc, Point at) {
    ResourceId id = draft.newId(ResourceKind.INTERNET_GATEWAY);
    draft.add(
        new InternetGateway(id, draft.newName("igw"), Optional.of(vpc.id()), Optional.empty()));
    room.putOnEdge(id, vpc.id(), Edge.TOP, at);
  }

  void egressOnlyGateway(Vpc vpc, Point at) {
    ResourceId id = draft.newId(ResourceKind.EGRESS_ONLY_INTERNET_GATEWAY);
    draft.add(new EgressOnlyInternetGateway(id, draft.newName("eigw"), Optional.of(vpc.id())));
    room.putOnEdge(id, vpc.id(), Edge.TOP, at);
  }

  ResourceId privateGateway(Vpc vpc, Point at) {
    ResourceId id = draft.newId(ResourceKind.VIRTUAL_PRIVATE_GATEWAY);
    draft.add(
        new VirtualPrivateGateway(
            id,
            draft.newName("vgw"),
            Optional.of(vpc.id()),
            Optional.empty(),
            Optional.of(AMAZON_ASN)));
    room.putOnEdge(id, vpc.id(), Edge.BOTTOM, at);
    return id;
  }

  /** A public NAT gateway with its interface and its elastic IP. */
  void natGateway(Subnet subnet, Point at) {
    ResourceId id = draft.newId(ResourceKind.NAT_GATEWAY);
    draft.add(
        new NatGateway(
            id,
            draft.newName("nat"),
            subnet.id(),
            NatGateway.Connectivity.PUBLIC,
            LifecycleState.AVAILABLE));
    NetworkInterface eni =
        new InterfaceDrafts(draft).add(id, InterfaceType.NAT_GATEWAY, subnet, List.of());
    new TableDrafts(draft).elasticIp(Optional.of(eni.id()));
    room.put(id, at);
  }

  /** A transit gateway with one route table that takes and serves every attachment. */
  void transitGateway(ResourceId region, Point at) {
    ResourceId id = draft.newId(ResourceKind.TRANSIT_GATEWAY);
    ResourceId table = draft.newId(ResourceKind.TRANSIT_GATEWAY_ROUTE_TABLE);
    draft.add(
        new TransitGateway(
            id,
            draft.newName("tgw"),
            region,
            Optional.empty(),
            false,
            true,
            Optional.of(table),
            Optional.of(table)));
    draft.add(new TransitGatewayRouteTable(table, "default", id, List.of(), false));
    room.put(id, at);
  }

  /** A gateway endpoint for S3, in the main route table. */
  void gatewayEndpoint(Vpc vpc, Point at) {
    String service = "com.amazonaws." + vpc.region() + ".s3";
    ResourceId list =
        draft.topology().all(PrefixList.class).stream()
            .filter(each -> each.name().equals(service))
            .map(PrefixList::id)
            .findFirst()
            .orElseGet(
                () ->
                    draft
                        .add(
                            new PrefixList(
                                draft.newId(ResourceKind.PREFIX_LIST), service, S3_RANGES))
                        .id());
    ResourceId id = draft.newId(ResourceKind.GATEWAY_ENDPOINT);
    draft.add(
        new GatewayEndpoint(
            id,
            draft.newName("s3-endpoint"),
            vpc.id(),
            service,
            vpc.mainRouteTable().stream().toList(),
            List.of(list),
            LifecycleState.AVAILABLE));
    room.putOnEdge(id, vpc.id(), Edge.RIGHT, at);
  }

  /** An interface endpoint, its interface, and a group that lets the VPC ask it by HTTPS. */
  void interfaceEndpoint(Vpc vpc, Subnet subnet, Point at) {
    ResourceId id = draft.newId(ResourceKind.INTERFACE_ENDPOINT);
    Set<String> used =
        draft.topology().referrers(vpc.id(), Role.CONTAINED_IN, InterfaceEndpoint.class).stream()
            .map(InterfaceEndpoint::serviceName)
            .collect(Collectors.toSet());
    String prefix = "com.amazonaws." + vpc.region() + ".";
    String service =
        SERVICES.stream()
            .filter(each -> !used.contains(prefix + each))
            .findFirst()
            .orElse(SERVICES.getFirst());
    draft.add(
        new InterfaceEndpoint(
            id,
            draft.newName(service + "-endpoint"),
            vpc.id(),
            prefix + service,
            vpc.dnsSupport() && vpc.dnsHostnames() && !used.contains(prefix + service),
            LifecycleState.AVAILABLE));
    ResourceId group = draft.newId(ResourceKind.SECURITY_GROUP);
    draft.add(
        new SecurityGroup(
            group,
            draft.newName("endpoint"),
            vpc.id(),
            vpc.cidrs().stream().map(cidr -> SecurityGroupRule.of(Traffic.tcp(443), cidr)).toList(),
            SecurityGroup.ALLOW_ALL));
    new InterfaceDrafts(draft).add(id, InterfaceType.VPC_ENDPOINT, subnet, List.of(group));
    room.put(id, at);
  }

  /** A Gateway Load Balancer endpoint and its interface; no route leads to it yet. */
  ResourceId gatewayLoadBalancerEndpoint(Vpc vpc, Subnet subnet, Point at) {
    ResourceId id = draft.newId(ResourceKind.GATEWAY_LOAD_BALANCER_ENDPOINT);
    draft.add(
        new GatewayLoadBalancerEndpoint(
            id,
            draft.newName("inspection"),
            subnet.id(),
            "com.amazonaws.vpce." + vpc.region() + ".vpce-svc-inspection",
            LifecycleState.AVAILABLE,
            Optional.empty()));
    new InterfaceDrafts(draft)
        .add(id, InterfaceType.GATEWAY_LOAD_BALANCER_ENDPOINT, subnet, List.of());
    room.put(id, at);
    return id;
  }

  /** An endpoint service in front of a load balancer, where it is dropped on one. */
  void endpointService(Region region, Optional<LoadBalancer> balancer) {
    ResourceId id = draft.newId(ResourceKind.VPC_ENDPOINT_SERVICE);
    draft.add(
        new VpcEndpointService(
            id,
            draft.newName("service"),
            region.id(),
            "com.amazonaws.vpce." + region.id() + "." + id,
            balancer.map(LoadBalancer::id).stream().toList(),
            List.of(),
            true));
  }

  /** A customer gateway, in front of a network on premises if it is dropped on one. */
  ResourceId customerGateway(Optional<OnPremisesNetwork> premises, Point at) {
    ResourceId id = draft.newId(ResourceKind.CUSTOMER_GATEWAY);
    draft.add(
        new CustomerGateway(
            id, draft.newName("cgw"), FreeAddresses.publicOne(draft.topology()), USUAL_ASN));
    premises.ifPresent(
        network ->
            draft.replace(
                new OnPremisesNetwork(
                    network.id(), network.name(), Optional.of(id), network.cidrs())));
    room.put(id, at);
    return id;
  }
}
