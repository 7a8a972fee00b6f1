package dev.hopscope.routing.lab;

import static dev.hopscope.routing.lab.RuleText.id;
import static dev.hopscope.routing.lab.RuleText.ids;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.edit.Removal;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A network in a few lines: ids are the names, rules and routes are text, all that is not said is
 * AWS's default. What belongs to a VPC belongs to the one named last.
 */
public final class Lab {
  private Topology topology;
  private ResourceId region = id("r1");
  private ResourceId vpc = id("vpc-a");

  private Lab(Topology topology) {
    this.topology = topology;
  }

  /** An empty account. */
  public static Lab empty() {
    return new Lab(Topology.empty());
  }

  /** A network to change; what is changed here is not changed there. */
  public static Lab of(Topology topology) {
    return new Lab(topology);
  }

  /** The network as it now is. */
  public Topology topology() {
    return topology;
  }

  /** Asks {@code web -> app tcp 8080}. */
  public Answer ask(String question) {
    return ask(RuleText.question(question));
  }

  /** Asks. */
  public Answer ask(Question question) {
    return Reachability.of(topology).ask(question);
  }

  /** Adds or replaces a resource as it is. */
  public Lab with(Resource resource) {
    topology = topology.with(resource);
    return this;
  }

  /** Changes one resource. */
  public <T extends Resource> Lab change(String id, Class<T> type, UnaryOperator<T> change) {
    return with(change.apply(topology.find(id(id), type).orElseThrow()));
  }

  /** Deletes as AWS does: associations are cleared, routes stay and are dead. */
  public Lab remove(String id) {
    Removal removal = Removal.of(topology, Set.of(id(id)));
    removal.gone().forEach(gone -> lose(gone.value()));
    removal.changed().forEach(this::with);
    return this;
  }

  /** Leaves a resource out of the snapshot: what names it names what is not there. */
  public Lab lose(String id) {
    topology = topology.without(id(id));
    return this;
  }

  /** Goes on in another Region. */
  public Lab region(String id) {
    region = id(id);
    return this;
  }

  /** A VPC with its main route table and its default ACL; goes on in it. */
  public Lab vpc(String id, String... cidrs) {
    vpc = id(id);
    return with(new Region(region, ""))
        .with(Parts.vpc(id, region, cidrs))
        .table("rt-main-" + id)
        .with(
            new NetworkAcl(
                id("acl-default-" + id), "", vpc, NetworkAcl.ALLOW_ALL, NetworkAcl.ALLOW_ALL));
  }

  /** Goes on in a VPC that is there already. */
  public Lab inVpc(String id) {
    vpc = id(id);
    region = topology.find(vpc, Vpc.class).orElseThrow().region();
    return this;
  }

  /** Gives the VPC a private IPv6 range. */
  public Lab privateIpv6(String cidr) {
    return change(
        vpc.value(), Vpc.class, before -> Parts.withPrivateIpv6(before, Cidr.parse(cidr)));
  }

  /** Switches the VPC's Resolver off. */
  public Lab noDnsSupport() {
    return change(vpc.value(), Vpc.class, Parts::withoutDnsSupport);
  }

  /** A subnet; an empty table means the main one. */
  public Lab subnet(String id, String zone, String table, String... cidrs) {
    ResourceId zoneId = id(region.equals(id("r1")) ? zone : region + "-" + zone);
    Optional<ResourceId> explicit = table.isEmpty() ? Optional.empty() : Optional.of(id(table));
    return with(new AvailabilityZone(zoneId, zone, region, Optional.empty()))
        .with(Parts.subnet(id, vpc, zoneId, explicit, cidrs));
  }

  /** A route table; the local routes need not be said. */
  public Lab table(String id, String... routes) {
    List<Route> written = Arrays.stream(routes).map(RuleText::route).toList();
    return with(new RouteTable(id(id), "", vpc, written, List.of()));
  }

  /** Adds a route, or replaces the one with the same destination (rule RT-09). */
  public Lab route(String table, String text) {
    Route route = RuleText.route(text);
    noRoute(table, route.destination().toString());
    return change(
        table, RouteTable.class, before -> before.withRoutes(plus(before.routes(), route)));
  }

  /** Takes a route away. */
  public Lab noRoute(String table, String destination) {
    Predicate<Route> other = route -> !route.destination().toString().equals(destination);
    return change(
        table,
        RouteTable.class,
        before -> before.withRoutes(before.routes().stream().filter(other).toList()));
  }

  /** Lets a table take what these gateways propagate, and no others. */
  public Lab propagating(String table, String... gateways) {
    return change(table, RouteTable.class, rt -> rt.withPropagatingGateways(ids(gateways)));
  }

  /** Associates a subnet with a table. */
  public Lab subnetTable(String subnet, String table) {
    return change(subnet, Subnet.class, before -> before.withRouteTable(Optional.of(id(table))));
  }

  /** Leaves a subnet to the main table, which this one becomes. */
  public Lab mainTable(String subnet, String table) {
    return change(subnet, Subnet.class, before -> before.withRouteTable(Optional.empty()))
        .change(
            vpc.value(), Vpc.class, before -> before.withMainRouteTable(Optional.of(id(table))));
  }

  /** Puts a custom ACL in the default's place: {@code in 100 allow tcp 443 0.0.0.0/0}. */
  public Lab acl(String subnet, String... rules) {
    ResourceId acl = id("acl-" + subnet);
    ResourceId owner = topology.find(id(subnet), Subnet.class).orElseThrow().vpc();
    return change(subnet, Subnet.class, before -> before.withNetworkAcl(Optional.of(acl)))
        .with(
            new NetworkAcl(
                acl,
                "",
                owner,
                RuleText.aclRules(Direction.INGRESS, rules),
                RuleText.aclRules(Direction.EGRESS, rules)));
  }

  /** A group that lets these in and everything out: {@code tcp 443 from 0.0.0.0/0}. */
  public Lab group(String id, String... inbound) {
    return with(
        new SecurityGroup(id(id), "", vpc, RuleText.groupRules(inbound), SecurityGroup.ALLOW_ALL));
  }

  /** Adds inbound rules. */
  public Lab allowIn(String group, String... rules) {
    List<SecurityGroupRule> all =
        new ArrayList<>(topology.find(id(group), SecurityGroup.class).orElseThrow().inbound());
    all.addAll(RuleText.groupRules(rules));
    return change(group, SecurityGroup.class, sg -> sg.withRules(Direction.INGRESS, all));
  }

  /** Replaces the inbound rules. */
  public Lab onlyIn(String group, String... rules) {
    List<SecurityGroupRule> all = RuleText.groupRules(rules);
    return change(group, SecurityGroup.class, sg -> sg.withRules(Direction.INGRESS, all));
  }

  /** Replaces the outbound rules. */
  public Lab onlyOut(String group, String... rules) {
    List<SecurityGroupRule> all = RuleText.groupRules(rules);
    return change(group, SecurityGroup.class, sg -> sg.withRules(Direction.EGRESS, all));
  }

  /** A running instance with one interface, {@code eni-<id>}. */
  public Lab host(String id, String subnet, String address, String... groups) {
    return with(Parts.instance(id)).eni(InterfaceType.INTERFACE, id, subnet, address, groups);
  }

  /** An interface, {@code eni-<owner>}. */
  public Lab eni(InterfaceType type, String owner, String subnet, String address, String... in) {
    return with(Parts.networkInterface(type, owner, subnet, address, in));
  }

  /** Changes a host's interface. */
  public Lab interfaceOf(String host, UnaryOperator<NetworkInterface> change) {
    return change("eni-" + host, NetworkInterface.class, change);
  }

  /** Gives a host's interface these IPv6 addresses and no others. */
  public Lab ipv6(String host, String... addresses) {
    List<Address> list = Arrays.stream(addresses).map(Address::parse).toList();
    return interfaceOf(host, eni -> eni.in(eni.subnet(), eni.addresses(), list));
  }

  /** Gives a host's interface one more private address. */
  public Lab secondaryAddress(String host, String address) {
    PrivateAddress second = PrivateAddress.of(Address.parse(address));
    return interfaceOf(host, eni -> eni.withAddresses(plus(eni.addresses(), second)));
  }

  /** Puts a host's interface in these groups and no others. */
  public Lab memberOf(String host, String... groups) {
    return interfaceOf(host, eni -> eni.withSecurityGroups(ids(groups)));
  }

  /** Switches a host's source/destination check on or off. */
  public Lab sourceDestCheck(String host, boolean check) {
    return interfaceOf(host, eni -> eni.withSourceDestCheck(check));
  }

  /** Says what an instance does with packets sent through it. */
  public Lab appliance(String host, Appliance appliance) {
    return change(host, Instance.class, before -> before.withAppliance(appliance));
  }

  /** Stops an instance. */
  public Lab stop(String host) {
    return change(host, Instance.class, before -> before.withState(InstanceState.STOPPED));
  }

  /** An elastic IP, {@code eip-<address>}, that nothing has. */
  public Lab eip(String address) {
    return with(Parts.elasticIp(address, Optional.empty()));
  }

  /** An elastic IP, {@code eip-<address>}, of the interface {@code eni-<owner>}. */
  public Lab eip(String address, String owner) {
    return with(Parts.elasticIp(address, Optional.of(id("eni-" + owner))));
  }

  /** An internet gateway, attached. */
  public Lab igw(String id) {
    return with(new InternetGateway(id(id), "", Optional.of(vpc), Optional.empty()));
  }

  /** Associates an internet gateway with an edge table. */
  public Lab edgeTable(String igw, String table) {
    return change(
        igw, InternetGateway.class, before -> before.withRouteTable(Optional.of(id(table))));
  }

  /** An egress-only internet gateway, attached. */
  public Lab eigw(String id) {
    return with(new EgressOnlyInternetGateway(id(id), "", Optional.of(vpc)));
  }

  /** A public NAT gateway, its interface {@code eni-<id>} and its elastic IP. */
  public Lab nat(String id, String subnet, String address, String publicAddress) {
    return with(Parts.nat(id, subnet, NatGateway.Connectivity.PUBLIC))
        .eni(InterfaceType.NAT_GATEWAY, id, subnet, address)
        .eip(publicAddress, id);
  }

  /** A private NAT gateway and its interface {@code eni-<id>}. */
  public Lab privateNat(String id, String subnet, String address) {
    return with(Parts.nat(id, subnet, NatGateway.Connectivity.PRIVATE))
        .eni(InterfaceType.NAT_GATEWAY, id, subnet, address);
  }

  /** A prefix list. */
  public Lab prefixList(String id, String... entries) {
    return with(new PrefixList(id(id), "", RuleText.cidrs(entries)));
  }

  /** A gateway endpoint for S3 whose route stands in these tables. */
  public Lab gatewayEndpoint(String id, List<String> prefixLists, String... tables) {
    List<ResourceId> lists = ids(prefixLists.toArray(String[]::new));
    return with(Parts.gatewayEndpoint(id, vpc, lists, tables));
  }

  /** An interface endpoint with one interface, {@code eni-<id>}. */
  public Lab interfaceEndpoint(String id, String subnet, String address, String... groups) {
    return endpointFor(id, "ssm", subnet, address, groups);
  }

  /** An interface endpoint for a service, with private DNS and one interface, {@code eni-<id>}. */
  public Lab endpointFor(
      String id, String service, String subnet, String address, String... groups) {
    return with(Parts.endpointFor(id, vpc, service))
        .eni(InterfaceType.VPC_ENDPOINT, id, subnet, address, groups);
  }

  /** A Gateway Load Balancer endpoint of a service that nobody knows. */
  public Lab loadBalancerEndpoint(String id, String subnet) {
    return with(Parts.loadBalancerEndpoint(id, subnet, LifecycleState.AVAILABLE));
  }

  /** Changes the state of an interface endpoint. */
  public Lab endpointState(String id, LifecycleState state) {
    return with(Parts.interfaceEndpoint(id, vpc, state));
  }

  /** An AWS service at one public address. */
  public Lab service(String id, String service, String address) {
    return with(Parts.service(id, region, service, address));
  }

  /** A Fargate task with its interface {@code eni-<id>}, whose image is in ECR of this Region. */
  public Lab task(String id, String subnet, String address, String... groups) {
    return with(Parts.task(id)).eni(InterfaceType.INTERFACE, id, subnet, address, groups);
  }

  /** A database with its interface {@code eni-<id>}, and {@code <id>.rds.amazonaws.com} as name. */
  public Lab database(String id, String subnet, String address, String... groups) {
    return with(Parts.database(id, subnet))
        .eni(InterfaceType.INTERFACE, id, subnet, address, groups);
  }

  /** A private zone for this VPC, with records such as {@code db.corp.example A 10.0.0.4}. */
  public Lab zone(String domain, String... records) {
    return with(Parts.zone(domain, List.of(vpc), records));
  }

  /** A Resolver endpoint with one interface, {@code eni-<id>}. */
  public Lab resolverEndpoint(
      String id, ResolverEndpoint.Way way, String subnet, String address, String... groups) {
    return with(new ResolverEndpoint(id(id), "", vpc, way, LifecycleState.AVAILABLE))
        .eni(InterfaceType.INTERFACE, id, subnet, address, groups);
  }

  /** A rule that forwards a domain from this VPC to one DNS server. */
  public Lab forward(String id, String domain, String endpoint, String server) {
    return with(Parts.forward(id, domain, endpoint, server, vpc));
  }

  /** An active peering connection. */
  public Lab peering(String id, String requester, String accepter) {
    return with(Parts.peering(id, requester, accepter));
  }

  /** A transit gateway and one route table of it. */
  public Lab transitGateway(String id, String table) {
    return with(Parts.transitGateway(id, region, false)).transitTable(table, id);
  }

  /** A route table of a transit gateway. */
  public Lab transitTable(String id, String gateway, String... routes) {
    List<TransitGatewayRoute> all = Arrays.stream(routes).map(RuleText::transitRoute).toList();
    return with(new TransitGatewayRouteTable(id(id), "", id(gateway), all, false));
  }

  /** Adds a static route: {@code 0.0.0.0/0 -> att-c} or {@code 10.1.0.0/16 -> blackhole}. */
  public Lab transitRoute(String table, String text) {
    TransitGatewayRoute route = RuleText.transitRoute(text);
    return change(
        table,
        TransitGatewayRouteTable.class,
        before -> before.withRoutes(plus(before.routes(), route)));
  }

  /** Takes every static route away. */
  public Lab noTransitRoutes(String table) {
    return change(table, TransitGatewayRouteTable.class, before -> before.withRoutes(List.of()));
  }

  /** Attaches a VPC in these subnets; associated with the table and propagating to it. */
  public Lab attach(String id, String gateway, String table, String vpcId, String... subnets) {
    return attach(id, gateway, TransitGatewayAttachment.Type.VPC, table, vpcId, subnets);
  }

  /** Attaches a VPN connection; associated with the table and propagating to it. */
  public Lab attachVpn(String id, String gateway, String table, String vpn) {
    return attach(id, gateway, TransitGatewayAttachment.Type.VPN, table, vpn);
  }

  private Lab attach(
      String id,
      String gateway,
      TransitGatewayAttachment.Type type,
      String table,
      String attached,
      String... subnets) {
    int age = 1 + topology.all(TransitGatewayAttachment.class).size();
    return with(Parts.attachment(id, gateway, type, attached, age, subnets))
        .associate(id, table)
        .propagate(id, table);
  }

  /** An accepted peering, given to a table at either end. */
  public Lab transitPeering(
      String id, String requester, String itsTable, String accepter, String theOther) {
    return with(
        new TransitGatewayPeeringAttachment(
            id(id),
            "",
            id(requester),
            id(accepter),
            LifecycleState.AVAILABLE,
            Optional.of(id(itsTable)),
            Optional.of(id(theOther))));
  }

  /** A policy table: {@code 10 tcp 22 from 10.0.0.0/8 to 10.1.0.0/24 -> T1}. */
  public Lab policyTable(String id, String gateway, String... rules) {
    return with(
        new TransitGatewayPolicyTable(
            id(id),
            "",
            id(gateway),
            Arrays.stream(rules).map(RuleText::policyRule).toList(),
            false));
  }

  /** A Connect attachment that rests on another one; associated and propagating. */
  public Lab connect(String id, String gateway, String table, String carrier) {
    return attach(id, gateway, TransitGatewayAttachment.Type.CONNECT, table, carrier);
  }

  /** A peer that is up, before a network that it announces as {@code 192.168.0.0/16 via 65010}. */
  public Lab connectPeer(String id, String connect, String network, String... routes) {
    return with(
        new TransitGatewayConnectPeer(
            id(id),
            "",
            id(connect),
            LifecycleState.AVAILABLE,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            true,
            Arrays.stream(routes).map(RuleText::bgpRoute).toList(),
            Optional.of(id(network))));
  }

  /** Associates an attachment with a table. */
  public Lab associate(String attachment, String table) {
    return change(
        attachment,
        TransitGatewayAttachment.class,
        before -> before.withAssociation(Optional.of(id(table))));
  }

  /** Associates an attachment with no table. */
  public Lab disassociate(String attachment) {
    return change(
        attachment, TransitGatewayAttachment.class, att -> att.withAssociation(Optional.empty()));
  }

  /** Lets an attachment propagate to these tables, and no others. */
  public Lab propagate(String attachment, String... tables) {
    return change(
        attachment, TransitGatewayAttachment.class, att -> att.withPropagations(ids(tables)));
  }

  /** Lets rules name groups across the transit gateway. */
  public Lab groupReferencing(String gateway, boolean on) {
    return with(Parts.transitGateway(gateway, region, on));
  }

  /** Keeps both directions of a flow in one zone of the attachment. */
  public Lab applianceMode(String attachment) {
    return applianceMode(attachment, true);
  }

  /** Switches appliance mode on or off. */
  public Lab applianceMode(String attachment, boolean on) {
    return change(
        attachment, TransitGatewayAttachment.class, before -> Parts.inApplianceMode(before, on));
  }

  /** A virtual private gateway, attached. */
  public Lab vgw(String id) {
    return with(
        new VirtualPrivateGateway(
            id(id), "", Optional.of(vpc), Optional.empty(), Optional.empty()));
  }

  /** A network outside AWS with its customer gateway, {@code cgw-<id>}. */
  public Lab onPremises(String id, String... cidrs) {
    return with(Parts.customerGateway("cgw-" + id)).with(Parts.onPremises(id, "cgw-" + id, cidrs));
  }

  /** A VPN connection with one tunnel up and static routes. */
  public Lab vpn(String id, String network, String gateway, String... routes) {
    return with(Parts.vpn(id, "cgw-" + network, gateway, VpnConnection.Routing.STATIC, routes));
  }

  /** A VPN connection with one tunnel up over which these ranges are announced. */
  public Lab bgpVpn(String id, String network, String gateway, String... routes) {
    return with(Parts.vpn(id, "cgw-" + network, gateway, VpnConnection.Routing.BGP, routes));
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> all = new ArrayList<>(list);
    all.add(one);
    return all;
  }
}
