package dev.hopscope.routing.lab;

import static dev.hopscope.routing.lab.RuleText.cidrs;
import static dev.hopscope.routing.lab.RuleText.id;
import static dev.hopscope.routing.lab.RuleText.ids;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.AwsService;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.DnsRecord;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Resources with AWS's defaults for all that a test does not say. */
final class Parts {
  private Parts() {}

  static Vpc vpc(String vpc, ResourceId region, String... cidrs) {
    return new Vpc(
        id(vpc),
        "",
        region,
        Optional.empty(),
        ofFamily(Family.IPV4, cidrs),
        ofFamily(Family.IPV6, cidrs),
        List.of(),
        true,
        true,
        Optional.of(id("rt-main-" + vpc)),
        Optional.of(id("acl-default-" + vpc)));
  }

  static Vpc withPrivateIpv6(Vpc vpc, Cidr cidr) {
    return new Vpc(
        vpc.id(),
        vpc.name(),
        vpc.region(),
        vpc.account(),
        vpc.cidrs(),
        vpc.ipv6Cidrs(),
        List.of(cidr),
        vpc.dnsSupport(),
        vpc.dnsHostnames(),
        vpc.mainRouteTable(),
        vpc.defaultNetworkAcl());
  }

  static Vpc withoutDnsSupport(Vpc vpc) {
    return new Vpc(
        vpc.id(),
        vpc.name(),
        vpc.region(),
        vpc.account(),
        vpc.cidrs(),
        vpc.ipv6Cidrs(),
        vpc.privateIpv6Cidrs(),
        false,
        vpc.dnsHostnames(),
        vpc.mainRouteTable(),
        vpc.defaultNetworkAcl());
  }

  static Subnet subnet(
      String subnet, ResourceId vpc, ResourceId zone, Optional<ResourceId> table, String... cidrs) {
    return new Subnet(
        id(subnet),
        "",
        vpc,
        zone,
        ofFamily(Family.IPV4, cidrs).stream().findFirst(),
        ofFamily(Family.IPV6, cidrs),
        table,
        Optional.empty(),
        false);
  }

  private static List<Cidr> ofFamily(Family family, String... cidrs) {
    return cidrs(cidrs).stream().filter(cidr -> cidr.family() == family).toList();
  }

  static Instance instance(String instance) {
    return new Instance(id(instance), "", InstanceState.RUNNING, Appliance.UNSPECIFIED);
  }

  static NetworkInterface networkInterface(
      InterfaceType type, String owner, String subnet, String address, String... groups) {
    Address own = Address.parse(address);
    boolean ipv4 = own.family() == Family.IPV4;
    return new NetworkInterface(
        id("eni-" + owner),
        "",
        id(subnet),
        ipv4 ? List.of(PrivateAddress.of(own)) : List.of(),
        ipv4 ? List.of() : List.of(own),
        ids(groups),
        type == InterfaceType.INTERFACE || type == InterfaceType.LAMBDA,
        type,
        InterfaceStatus.IN_USE,
        ofNothingModelled(type) ? Optional.empty() : Optional.of(id(owner)),
        0);
  }

  private static boolean ofNothingModelled(InterfaceType type) {
    return type == InterfaceType.LAMBDA || type == InterfaceType.TRANSIT_GATEWAY;
  }

  static ElasticIp elasticIp(String address, Optional<ResourceId> networkInterface) {
    return new ElasticIp(
        id("eip-" + address), "", Address.parse(address), networkInterface, Optional.empty());
  }

  static NatGateway nat(String nat, String subnet, NatGateway.Connectivity connectivity) {
    return new NatGateway(id(nat), "", id(subnet), connectivity, LifecycleState.AVAILABLE);
  }

  static GatewayEndpoint gatewayEndpoint(
      String endpoint, ResourceId vpc, List<ResourceId> prefixLists, String... tables) {
    return new GatewayEndpoint(
        id(endpoint),
        "",
        vpc,
        "com.amazonaws.r1.s3",
        ids(tables),
        prefixLists,
        LifecycleState.AVAILABLE);
  }

  static InterfaceEndpoint interfaceEndpoint(
      String endpoint, ResourceId vpc, LifecycleState state) {
    return new InterfaceEndpoint(id(endpoint), "", vpc, "com.amazonaws.r1.ssm", true, state);
  }

  static GatewayLoadBalancerEndpoint loadBalancerEndpoint(
      String endpoint, String subnet, LifecycleState state) {
    return new GatewayLoadBalancerEndpoint(
        id(endpoint), "", id(subnet), "com.amazonaws.vpce.r1.vpce-svc-x", state, Optional.empty());
  }

  static InterfaceEndpoint endpointFor(String endpoint, ResourceId vpc, String service) {
    return new InterfaceEndpoint(
        id(endpoint), "", vpc, "com.amazonaws.r1." + service, true, LifecycleState.AVAILABLE);
  }

  static AwsService service(String id, ResourceId region, String service, String address) {
    return new AwsService(
        id(id), "", region, service, List.of(Cidr.of(Address.parse(address))), Optional.empty());
  }

  static EcsTask task(String task) {
    return new EcsTask(
        id(task),
        "",
        EcsTask.LaunchType.FARGATE,
        Optional.of("111122223333.dkr.ecr.r1.amazonaws.com/shop:1"),
        Optional.of(EcsTask.AWSLOGS),
        List.of());
  }

  static DatabaseInstance database(String database, String subnet) {
    return new DatabaseInstance(
        id(database),
        "",
        List.of(id(subnet)),
        5432,
        false,
        Optional.of(database + ".rds.amazonaws.com"),
        LifecycleState.AVAILABLE);
  }

  static PrivateHostedZone zone(String domain, List<ResourceId> vpcs, String... records) {
    return new PrivateHostedZone(
        id("Z" + domain), domain, vpcs, Stream.of(records).map(Parts::record).toList());
  }

  private static DnsRecord record(String text) {
    List<String> words = List.of(text.split(" ", -1));
    return new DnsRecord(
        words.getFirst(), DnsRecord.Type.valueOf(words.get(1)), words.subList(2, words.size()));
  }

  static ResolverRule forward(
      String rule, String domain, String endpoint, String server, ResourceId vpc) {
    return new ResolverRule(
        id(rule),
        "",
        domain,
        ResolverRule.Type.FORWARD,
        Optional.of(id(endpoint)),
        List.of(Address.parse(server)),
        List.of(vpc));
  }

  static VpcPeeringConnection peering(String peering, String requester, String accepter) {
    return new VpcPeeringConnection(
        id(peering), "", id(requester), id(accepter), PeeringState.ACTIVE, false, false);
  }

  static TransitGateway transitGateway(String gateway, ResourceId region, boolean referencing) {
    return new TransitGateway(
        id(gateway),
        "",
        region,
        Optional.empty(),
        referencing,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** An attachment with the options at their defaults (rule TGW-29). */
  static TransitGatewayAttachment attachment(
      String attachment,
      String gateway,
      TransitGatewayAttachment.Type type,
      String attached,
      int age,
      String... subnets) {
    return new TransitGatewayAttachment(
        id(attachment),
        "",
        id(gateway),
        type,
        id(attached),
        ids(subnets),
        LifecycleState.AVAILABLE,
        Optional.empty(),
        List.of(),
        false,
        false,
        true,
        true,
        false,
        Optional.of("2026-01-%02dT00:00:00Z".formatted(age)));
  }

  static TransitGatewayAttachment inApplianceMode(TransitGatewayAttachment attachment, boolean on) {
    return attachment.withOptions(
        on, attachment.ipv6Support(), attachment.securityGroupReferencing());
  }

  static CustomerGateway customerGateway(String gateway) {
    return new CustomerGateway(id(gateway), "", Optional.empty(), 65_000);
  }

  static OnPremisesNetwork onPremises(String network, String customerGateway, String... cidrs) {
    return new OnPremisesNetwork(id(network), "", Optional.of(id(customerGateway)), cidrs(cidrs));
  }

  static VpnConnection vpn(
      String vpn,
      String customerGateway,
      String gateway,
      VpnConnection.Routing routing,
      String... routes) {
    return new VpnConnection(
        id(vpn),
        "",
        id(customerGateway),
        Optional.of(id(gateway)),
        routing,
        cidrs(routes),
        1,
        false,
        List.of(),
        false,
        Optional.empty());
  }
}
