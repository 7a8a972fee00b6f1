package dev.hopscope.model.check;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Missing;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Small networks for the tests of the checks, ids and ranges as text. */
final class Net {
  private Net() {}

  static ResourceId id(String id) {
    return ResourceId.of(id);
  }

  /**
   * A network with nothing to find: VPC {@code vpc-1} (10.0.0.0/16) with an internet gateway,
   * public {@code subnet-1} in zone a and private {@code subnet-2} in zone b, and empty {@code
   * vpc-2} (10.1.0.0/16).
   */
  static Topology clean() {
    return Topology.of(
        List.of(
            new Region(id("us-east-1"), ""),
            zone("a"),
            zone("b"),
            vpc("vpc-1", "10.0.0.0/16"),
            table("rtb-vpc-1", "vpc-1"),
            acl("acl-vpc-1", "vpc-1", NetworkAcl.ALLOW_ALL, NetworkAcl.ALLOW_ALL),
            igw("igw-1", "vpc-1"),
            subnet("subnet-1", "vpc-1", "a", "10.0.1.0/24")
                .withRouteTable(Optional.of(id("rtb-1"))),
            subnet("subnet-2", "vpc-1", "b", "10.0.2.0/24"),
            table("rtb-1", "vpc-1", route("0.0.0.0/0", "igw-1")),
            group("sg-1", "vpc-1"),
            vpc("vpc-2", "10.1.0.0/16"),
            table("rtb-vpc-2", "vpc-2"),
            acl("acl-vpc-2", "vpc-2", NetworkAcl.ALLOW_ALL, NetworkAcl.ALLOW_ALL)));
  }

  static List<Problem> problems(Resource... changes) {
    return problems(List.of(), changes);
  }

  /** What AWS would refuse, without what it accepts and we advise against. */
  static List<Problem> errors(Resource... changes) {
    return problems(changes).stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .toList();
  }

  /** What is refused, lacking or dead, without remarks on the design. */
  static List<Problem> problems(List<Missing> missing, Resource... changes) {
    return found(missing, changes).stream()
        .filter(problem -> !(problem instanceof DesignProblem))
        .toList();
  }

  /** Remarks on the design alone. */
  static List<Problem> advice(Resource... changes) {
    return found(List.of(), changes).stream().filter(DesignProblem.class::isInstance).toList();
  }

  private static List<Problem> found(List<Missing> missing, Resource... changes) {
    Topology topology = clean().withMissing(missing);
    for (Resource resource : changes) {
      topology = topology.with(resource);
    }
    return Checks.of(topology);
  }

  static AvailabilityZone zone(String id) {
    return new AvailabilityZone(id(id), "", id("us-east-1"), Optional.empty());
  }

  /** A VPC with main route table {@code rtb-ID} and default ACL {@code acl-ID}. */
  static Vpc vpc(String id, String... ranges) {
    return new Vpc(
        id(id),
        "",
        id("us-east-1"),
        Optional.empty(),
        cidrs(ranges),
        List.of(),
        List.of(),
        true,
        true,
        Optional.of(id("rtb-" + id)),
        Optional.of(id("acl-" + id)));
  }

  static Subnet subnet(String id, String vpc, String zone, String range) {
    return new Subnet(
        id(id),
        "",
        id(vpc),
        id(zone),
        Optional.of(Cidr.parse(range)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  static NetworkInterface eni(String id, String subnet, String... addresses) {
    return new NetworkInterface(
        id(id),
        "",
        id(subnet),
        Stream.of(addresses).map(Address::parse).map(PrivateAddress::of).toList(),
        List.of(),
        List.of(),
        true,
        InterfaceType.INTERFACE,
        InterfaceStatus.IN_USE,
        Optional.empty(),
        0);
  }

  /** An endpoint service that is offered in these zones. */
  static VpcEndpointService endpointService(String id, String serviceName, String... zones) {
    return new VpcEndpointService(
        id(id),
        "",
        id("us-east-1"),
        serviceName,
        List.of(),
        Stream.of(zones).map(ResourceId::of).toList(),
        true);
  }

  static GatewayLoadBalancerEndpoint loadBalancerEndpoint(String id, String subnet) {
    return new GatewayLoadBalancerEndpoint(
        id(id),
        "",
        id(subnet),
        "com.amazonaws.vpce.us-east-1.vpce-svc-1",
        LifecycleState.AVAILABLE,
        Optional.empty());
  }

  /** An interface that belongs to an instance, a NAT gateway or an endpoint. */
  static NetworkInterface eniOf(String owner, String id, String subnet, String address) {
    return eni(id, subnet, address).ownedBy(id(owner));
  }

  static Instance instance(String id, InstanceState state) {
    return new Instance(id(id), "", state, Appliance.UNSPECIFIED);
  }

  static ElasticIp eip(String id, String address, String networkInterface) {
    return new ElasticIp(
        id(id),
        "",
        Address.parse(address),
        Optional.of(networkInterface).filter(text -> !text.isEmpty()).map(ResourceId::of),
        Optional.empty());
  }

  static InternetGateway igw(String id, String vpc) {
    return new InternetGateway(id(id), "", Optional.of(id(vpc)), Optional.empty());
  }

  static NatGateway nat(String id, String subnet, NatGateway.Connectivity connectivity) {
    return new NatGateway(id(id), "", id(subnet), connectivity, LifecycleState.AVAILABLE);
  }

  static Route route(String destination, String target) {
    return Route.of(RouteDestination.parse(destination), RouteTarget.parse(target));
  }

  static RouteTable table(String id, String vpc, Route... routes) {
    return new RouteTable(id(id), "", id(vpc), List.of(routes), List.of());
  }

  static NetworkAcl acl(String id, String vpc, List<AclRule> inbound, List<AclRule> outbound) {
    return new NetworkAcl(id(id), "", id(vpc), inbound, outbound);
  }

  static SecurityGroup group(String id, String vpc, SecurityGroupRule... inbound) {
    return new SecurityGroup(id(id), "", id(vpc), List.of(inbound), SecurityGroup.ALLOW_ALL);
  }

  static VpcPeeringConnection peering(String id, String requester, String accepter) {
    return new VpcPeeringConnection(
        id(id), "", id(requester), id(accepter), PeeringState.ACTIVE, false, false);
  }

  static TransitGateway tgw(String id) {
    return new TransitGateway(
        id(id),
        "",
        id("us-east-1"),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty());
  }

  static TransitGatewayAttachment attachment(
      String id, String gateway, String vpc, String... subnets) {
    return new TransitGatewayAttachment(
        id(id),
        "",
        id(gateway),
        TransitGatewayAttachment.Type.VPC,
        id(vpc),
        Stream.of(subnets).map(ResourceId::of).toList(),
        LifecycleState.AVAILABLE,
        Optional.empty(),
        List.of(),
        false,
        false,
        false,
        true,
        false,
        Optional.empty());
  }

  static GatewayEndpoint gatewayEndpoint(String id, String vpc, String service, String... tables) {
    return new GatewayEndpoint(
        id(id),
        "",
        id(vpc),
        service,
        Stream.of(tables).map(ResourceId::of).toList(),
        List.of(),
        LifecycleState.AVAILABLE);
  }

  static InterfaceEndpoint interfaceEndpoint(String id, String vpc, boolean privateDns) {
    return new InterfaceEndpoint(
        id(id), "", id(vpc), "com.amazonaws.us-east-1.ssm", privateDns, LifecycleState.AVAILABLE);
  }

  static List<Cidr> cidrs(String... ranges) {
    return Stream.of(ranges).map(Cidr::parse).toList();
  }
}
