package dev.hopscope.routing.naive;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.Forwarder;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.resource.ZonalAddress;
import dev.hopscope.model.topology.Missing;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.lab.Fixtures;
import dev.hopscope.routing.lab.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Networks as people build them, with a few mistakes as people make them: a route forgotten or led
 * elsewhere, a gateway detached, a rule too narrow. The same for one seed.
 */
final class BrokenNetworks {
  private static final List<Supplier<Lab>> SOUND =
      List.of(
          Fixtures::f1,
          Fixtures::f2,
          Fixtures::f3,
          Fixtures::f4,
          Fixtures::f5,
          Fixtures::f8,
          Fixtures::f11,
          BrokenNetworks::dualStack,
          BrokenNetworks::dualStackPeered,
          BrokenNetworks::dualStackTransit,
          BrokenNetworks::everythingPeered,
          BrokenNetworks::ingressInspection,
          BrokenNetworks::eastWestInspection,
          BrokenNetworks::natInstance,
          BrokenNetworks::officeBehindTransit,
          BrokenNetworks::twoPeersAlike,
          BrokenNetworks::redirectedButDirect,
          BrokenNetworks::regionalNat,
          BrokenNetworks::egressThroughBalancer,
          BrokenNetworks::ingressThroughBalancer,
          BrokenNetworks::eastWestThroughBalancer,
          BrokenNetworks::peeredTransit,
          BrokenNetworks::transitByPolicy,
          BrokenNetworks::officeBehindAnotherVpc,
          BrokenNetworks::serviceBehindTransit,
          BrokenNetworks::peerOfAnotherAccount,
          BrokenNetworks::deadTunnelBehindTransit);

  private static final List<String> RANGES =
      List.of(
          "0.0.0.0/0",
          "10.0.0.0/8",
          "10.0.0.0/16",
          "10.0.0.0/24",
          "10.0.10.0/24",
          "10.0.20.0/24",
          "10.1.0.0/16",
          "10.1.0.0/24",
          "192.168.0.0/16",
          "203.0.113.0/24",
          "198.51.100.0/24",
          "::/0",
          "2001:db8:a::/56",
          "2001:db8:b::/56");

  private static final List<Traffic> TRAFFIC =
      List.of(
          Traffic.ALL,
          Traffic.ALL,
          Traffic.of(Protocol.TCP),
          Traffic.tcp(443),
          Traffic.tcp(8080),
          Traffic.tcp(1024, 65_535),
          Traffic.tcp(32_768, 60_999),
          Traffic.icmp(8, 0),
          Traffic.of(Protocol.ICMP),
          Traffic.of(new Protocol(47)));

  private final SplittableRandom random;
  private Topology topology;

  BrokenNetworks(long seed) {
    random = new SplittableRandom(seed);
    topology = oneOf(SOUND).get().topology();
    if (random.nextInt(3) > 0) {
      topology.all(SecurityGroup.class).forEach(this::open);
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      makeMistake();
    }
  }

  Topology network() {
    return topology;
  }

  // ---- sound networks beside the scenarios' ----

  private static Lab dualStack() {
    return Fixtures.f1()
        .eigw("eigw-a")
        .route("rt-app1", "::/0 -> eigw-a")
        .allowIn("sg-app", "tcp 443 from any");
  }

  private static Lab sixIn(Lab lab) {
    return lab.change(
            "vpc-b",
            Vpc.class,
            vpc -> vpc.withIpv6Cidrs(List.of(Cidr.parse("2001:db8:b::/56")), List.of()))
        .change("b1", Subnet.class, b -> b.withIpv6Cidrs(List.of(Cidr.parse("2001:db8:b::/64"))))
        .ipv6("bapp", "2001:db8:b::10")
        .allowIn("sg-b", "tcp 8080 from any")
        .allowIn("sg-app", "tcp 8080 from any");
  }

  private static Lab dualStackPeered() {
    return sixIn(Fixtures.f2())
        .eigw("eigw-a")
        .route("rt-app1", "::/0 -> eigw-a")
        .route("rt-app1", "2001:db8:b::/56 -> pcx-ab")
        .route("rt-pub", "2001:db8:b::/56 -> pcx-ab")
        .route("rt-b1", "2001:db8:a::/56 -> pcx-ab");
  }

  private static Lab dualStackTransit() {
    Lab lab =
        sixIn(Fixtures.f3())
            .route("rt-app1", "2001:db8:b::/56 -> tgw-1")
            .route("rt-pub", "2001:db8:b::/56 -> tgw-1")
            .route("rt-b1", "::/0 -> tgw-1");
    for (String attachment : List.of("att-a", "att-b")) {
      lab.change(
          attachment, TransitGatewayAttachment.class, one -> one.withOptions(false, true, true));
    }
    return lab;
  }

  private static Lab everythingPeered() {
    return Fixtures.withEndpoints(Fixtures.withVpn(Fixtures.f2()))
        .route("rt-b1", "0.0.0.0/0 -> pcx-ab")
        .allowIn("sg-vpce", "tcp 443 from 10.1.0.0/16")
        .allowIn("sg-vpce", "tcp 443 from 192.168.0.0/16")
        .privateNat("nat-2", "appA2", "10.0.11.220");
  }

  private static Lab ingressInspection() {
    return Fixtures.f7()
        .table("rt-edge", "10.0.0.0/24 -> eni-fw")
        .edgeTable("igw-a", "rt-edge")
        .table("rt-pubA1", "0.0.0.0/0 -> eni-fw")
        .subnetTable("pubA1", "rt-pubA1");
  }

  private static Lab eastWestInspection() {
    return Fixtures.f7()
        .route("rt-app1", "10.0.20.0/24 -> eni-fw")
        .route("rt-db", "10.0.10.0/24 -> eni-fw")
        .onlyIn("sg-db", "tcp 5432 from 10.0.10.0/24", "tcp 8080 from 10.0.0.0/16")
        .allowIn("sg-app", "tcp 443 from 10.0.0.0/16");
  }

  private static Lab natInstance() {
    return Fixtures.f1()
        .group("sg-nat", "all from any")
        .host("natI", "pubA1", "10.0.0.50", "sg-nat")
        .appliance("natI", Appliance.NAT)
        .sourceDestCheck("natI", false)
        .eip("198.51.100.50", "natI")
        .route("rt-db", "0.0.0.0/0 -> eni-natI");
  }

  private static Lab officeBehindTransit() {
    return Fixtures.f8()
        .onPremises("office", "192.168.0.0/16")
        .bgpVpn("vpn-2", "office", "tgw-1", "192.168.0.0/16")
        .attachVpn("att-v", "tgw-1", "T1", "vpn-2")
        .route("rt-cpub", "192.168.0.0/16 -> tgw-1")
        .route("rt-b1", "192.168.0.0/16 -> tgw-1")
        .allowIn("sg-app", "tcp 8080 from 192.168.0.0/16")
        .allowIn("sg-b", "tcp 8080 from 192.168.0.0/16");
  }

  private static Lab twoPeersAlike() {
    return Fixtures.f2()
        .vpc("vpc-d", "10.1.0.0/16")
        .table("rt-d1", "10.0.0.0/16 -> pcx-ad")
        .subnet("d1", "az1", "rt-d1", "10.1.0.0/24")
        .group("sg-d", "all from any")
        .host("dh", "d1", "10.1.0.11", "sg-d")
        .peering("pcx-ad", "vpc-a", "vpc-d")
        .route("rt-app1", "10.1.0.0/24 -> pcx-ab")
        .route("rt-app1", "10.1.0.0/16 -> pcx-ad")
        .inVpc("vpc-a");
  }

  private static Lab redirectedButDirect() {
    return Fixtures.f7().table("rt-edge", "10.0.0.0/24 -> eni-fw").edgeTable("igw-a", "rt-edge");
  }

  private static Lab regionalNat() {
    return Fixtures.f1()
        .table("rt-rnat", "0.0.0.0/0 -> igw-a")
        .with(
            new RegionalNatGateway(
                ResourceId.of("rnat-1"),
                "",
                ResourceId.of("vpc-a"),
                Optional.of(ResourceId.of("rt-rnat")),
                false,
                List.of(new ZonalAddress(ResourceId.of("az1"), Address.parse("198.51.100.72"))),
                LifecycleState.AVAILABLE))
        .route("rt-app1", "0.0.0.0/0 -> rnat-1")
        .route("rt-app2", "0.0.0.0/0 -> rnat-1")
        .route("rt-pub", "203.0.113.0/24 -> rnat-1");
  }

  private static Lab egressThroughBalancer() {
    return Fixtures.f7()
        .loadBalancerEndpoint("gwe", "fwA1")
        .route("rt-app1", "0.0.0.0/0 -> gwe")
        .route("rt-fw", "0.0.0.0/0 -> nat-1")
        .route("rt-pub", "10.0.10.0/24 -> gwe");
  }

  private static Lab ingressThroughBalancer() {
    return Fixtures.f7()
        .loadBalancerEndpoint("gwe", "fwA1")
        .table("rt-edge", "10.0.0.0/24 -> gwe")
        .edgeTable("igw-a", "rt-edge")
        .table("rt-pubA1", "0.0.0.0/0 -> gwe", "::/0 -> gwe")
        .subnetTable("pubA1", "rt-pubA1")
        .eigw("eigw-a")
        .route("rt-fw", "::/0 -> eigw-a");
  }

  private static Lab eastWestThroughBalancer() {
    return Fixtures.f7()
        .loadBalancerEndpoint("gwe", "fwA1")
        .route("rt-app1", "10.0.20.0/24 -> gwe")
        .route("rt-db", "10.0.10.0/24 -> gwe");
  }

  private static Lab peeredTransit() {
    return Fixtures.withB(Fixtures.f1().region("r2"))
        .region("r2")
        .table("rt-b1", "10.0.0.0/8 -> tgw-2")
        .table("rt-b2", "10.0.0.0/8 -> tgw-2")
        .transitGateway("tgw-2", "T2")
        .attach("att-b2", "tgw-2", "T2", "vpc-b", "b1", "b2")
        .inVpc("vpc-a")
        .table("rt-tgwA")
        .subnet("tgwA1", "az1", "rt-tgwA", "10.0.255.0/28")
        .route("rt-app1", "10.1.0.0/16 -> tgw-1")
        .route("rt-pub", "10.1.0.0/16 -> tgw-1")
        .transitGateway("tgw-1", "T1")
        .attach("att-a", "tgw-1", "T1", "vpc-a", "tgwA1")
        .transitPeering("peer", "tgw-1", "T1", "tgw-2", "T2")
        .transitRoute("T1", "10.1.0.0/16 -> peer")
        .transitRoute("T2", "10.0.0.0/16 -> peer");
  }

  private static Lab transitByPolicy() {
    return Fixtures.f3()
        .transitTable("T2", "tgw-1")
        .policyTable("P", "tgw-1", "10 tcp 8080 -> T1", "20 all to 10.1.1.0/24 -> T2")
        .associate("att-a", "P");
  }

  private static Lab officeBehindAnotherVpc() {
    return Fixtures.withVpn(Fixtures.f3())
        .onPremises("lab", "172.20.0.0/16")
        .bgpVpn("vpn-2", "lab", "tgw-1", "172.20.0.0/16")
        .attachVpn("att-v", "tgw-1", "T1", "vpn-2")
        .route("rt-b1", "192.168.0.0/16 -> tgw-1")
        .route("rt-b2", "192.168.0.0/16 -> tgw-1")
        .transitRoute("T1", "192.168.0.0/16 -> att-a")
        .transitRoute("T1", "172.20.0.0/16 -> att-v")
        .route("rt-app1", "172.20.0.0/16 -> tgw-1")
        .route("rt-b1", "172.20.0.0/16 -> tgw-1")
        .route("rt-tgwA", "192.168.0.0/16 -> vgw-a");
  }

  private static Lab serviceBehindTransit() {
    return Fixtures.f3()
        .prefixList("pl-s3", "198.51.100.128/25")
        .gatewayEndpoint("vpce-s3", List.of("pl-s3"), "rt-tgwA", "rt-app1")
        .route("rt-b1", "198.51.100.128/25 -> tgw-1")
        .route("rt-b2", "198.51.100.128/25 -> tgw-1")
        .transitRoute("T1", "198.51.100.128/25 -> att-a");
  }

  private static Lab peerOfAnotherAccount() {
    return Fixtures.f2()
        .onlyOut("sg-app", "all to sg-b", "tcp 443 to any")
        .lose("eni-bapp")
        .lose("eni-bapp2")
        .lose("b1")
        .lose("b2")
        .lose("rt-b1")
        .lose("rt-b2")
        .lose("sg-b")
        .lose("vpc-b");
  }

  private static Lab deadTunnelBehindTransit() {
    return officeBehindAnotherVpc()
        .change("vpn-2", VpnConnection.class, vpn -> vpn.withTunnelsUp(0));
  }

  // ---- mistakes ----

  private void makeMistake() {
    switch (random.nextInt(29)) {
      case 0, 1 -> any(RouteTable.class).ifPresent(this::forgetRoute);
      case 2, 3, 4 -> any(RouteTable.class).ifPresent(this::leadElsewhere);
      case 5 -> any(RouteTable.class).ifPresent(this::dig);
      case 6, 7, 8 -> any(Subnet.class).ifPresent(this::putAcl);
      case 9, 10, 11 -> any(SecurityGroup.class).ifPresent(this::narrow);
      case 12 -> any(Subnet.class).ifPresent(this::associate);
      case 13 -> any(InternetGateway.class).ifPresent(it -> put(it.withVpc(Optional.empty())));
      case 14 -> any(NatGateway.class).ifPresent(this::breakNat);
      case 15 -> any(VpcPeeringConnection.class).ifPresent(this::breakPeering);
      case 16 -> any(TransitGatewayAttachment.class).ifPresent(this::breakAttachment);
      case 17 -> any(TransitGatewayRouteTable.class).ifPresent(this::breakTransitTable);
      case 18 -> any(VpnConnection.class).ifPresent(this::breakVpn);
      case 19 -> any(ElasticIp.class).ifPresent(this::moveElasticIp);
      case 20 -> any(Instance.class).ifPresent(it -> put(it.withState(InstanceState.STOPPED)));
      case 21 -> any(NetworkInterface.class).ifPresent(this::breakInterface);
      case 22 -> any(Instance.class).ifPresent(this::changeAppliance);
      case 23 -> any(Vpc.class).ifPresent(this::changeVpc);
      case 24 -> loseSomething();
      case 25, 26 -> blockPublicAccess();
      case 27 -> any(TransitGatewayPeeringAttachment.class).ifPresent(this::breakTransitPeering);
      default -> any(NetworkInterface.class).ifPresent(this::regroup);
    }
  }

  private void open(SecurityGroup group) {
    List<SecurityGroupRule> in = new ArrayList<>(group.inbound());
    in.addAll(SecurityGroup.ALLOW_ALL);
    put(group.withRules(Direction.INGRESS, in));
  }

  private void forgetRoute(RouteTable table) {
    if (!table.routes().isEmpty()) {
      List<Route> routes = new ArrayList<>(table.routes());
      routes.remove(random.nextInt(routes.size()));
      put(table.withRoutes(routes));
    }
  }

  private void leadElsewhere(RouteTable table) {
    Cidr range = Cidr.parse(oneOf(RANGES));
    List<Forwarder> targets =
        topology.all(Forwarder.class).stream()
            .filter(each -> mayBeTarget(table, each, range))
            .toList();
    if (targets.isEmpty()
        || topology.find(table.vpc(), Vpc.class).stream()
            .flatMap(Vpc::allCidrs)
            .anyMatch(range::equals)) {
      return;
    }
    replaceRoute(table, Route.of(range, oneOf(targets).id()));
  }

  /** RT-05, RT-10, 2.4: what AWS accepts. */
  private boolean mayBeTarget(RouteTable table, Forwarder target, Cidr range) {
    Optional<ResourceId> vpc = Optional.of(table.vpc());
    boolean four = range.family() == Family.IPV4;
    if (table.id().value().equals("rt-edge")
        && !(target instanceof NetworkInterface)
        && !(target instanceof GatewayLoadBalancerEndpoint)) {
      return false; // RT-33
    }
    if (target instanceof InternetGateway igw) {
      return igw.vpc().equals(vpc);
    }
    if (target instanceof EgressOnlyInternetGateway eigw) {
      return !four && eigw.vpc().equals(vpc);
    }
    if (target instanceof NatGateway nat) {
      return four && vpcOf(nat.subnet()).equals(vpc);
    }
    if (target instanceof NetworkInterface eni) {
      return vpcOf(eni.subnet()).equals(vpc) && eni.type() == InterfaceType.INTERFACE;
    }
    if (target instanceof VpcPeeringConnection peering) {
      return vpc.get().equals(peering.requester()) || vpc.get().equals(peering.accepter());
    }
    if (target instanceof VirtualPrivateGateway vgw) {
      return vgw.vpc().equals(vpc);
    }
    if (target instanceof RegionalNatGateway nat) {
      return four && nat.vpc().equals(table.vpc());
    }
    if (target instanceof GatewayLoadBalancerEndpoint endpoint) {
      return vpcOf(endpoint.subnet()).equals(vpc);
    }
    return target instanceof TransitGateway tgw
        && topology.all(TransitGatewayAttachment.class).stream()
            .anyMatch(
                each ->
                    each.transitGateway().equals(tgw.id()) && each.attached().equals(vpc.get()));
  }

  private Optional<ResourceId> vpcOf(ResourceId subnet) {
    return topology.find(subnet, Subnet.class).map(Subnet::vpc);
  }

  private void dig(RouteTable table) {
    RouteTarget gone = RouteTarget.to(ResourceId.of("pcx-gone"));
    boolean known = random.nextInt(3) > 0;
    RouteTarget target =
        known || random.nextBoolean() ? gone : new RouteTarget.Unmodelled("core network");
    RouteDestination range = RouteDestination.of(Cidr.parse(oneOf(RANGES)));
    replaceRoute(table, new Route(range, target, false, known));
  }

  private void replaceRoute(RouteTable table, Route route) {
    List<Route> routes = new ArrayList<>(table.routes());
    routes.removeIf(each -> each.destination().equals(route.destination()));
    routes.add(route);
    put(table.withRoutes(routes));
  }

  private void putAcl(Subnet subnet) {
    ResourceId id = ResourceId.of("acl-" + subnet.id());
    put(new NetworkAcl(id, "", subnet.vpc(), aclRules(), aclRules()));
    put(subnet.withNetworkAcl(Optional.of(id)));
  }

  private List<AclRule> aclRules() {
    List<AclRule> rules = new ArrayList<>();
    int number = 100;
    for (int i = random.nextInt(4); i > 0; i--) {
      boolean deny = random.nextInt(4) == 0;
      Cidr range = Cidr.parse(oneOf(RANGES));
      rules.add(
          new AclRule(
              number++, deny ? AclRule.Action.DENY : AclRule.Action.ALLOW, oneOf(TRAFFIC), range));
    }
    if (random.nextInt(4) > 0) {
      rules.add(AclRule.allow(32_000, Traffic.ALL, Cidr.ANY_IPV4));
      rules.add(AclRule.allow(32_001, Traffic.ALL, Cidr.ANY_IPV6));
    }
    return rules;
  }

  private void narrow(SecurityGroup group) {
    Direction direction = random.nextInt(4) == 0 ? Direction.EGRESS : Direction.INGRESS;
    List<ResourceId> groups =
        topology.all(SecurityGroup.class).stream().map(SecurityGroup::id).toList();
    List<SecurityGroupRule> rules = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Peer peer =
          random.nextInt(3) == 0
              ? new Peer.Range(Cidr.parse(oneOf(RANGES)))
              : new Peer.Group(oneOf(groups));
      rules.add(
          new SecurityGroupRule(random.nextBoolean() ? Traffic.ALL : oneOf(TRAFFIC), peer, ""));
    }
    put(group.withRules(direction, rules));
  }

  private void associate(Subnet subnet) {
    List<RouteTable> tables =
        topology.all(RouteTable.class).stream()
            .filter(table -> table.vpc().equals(subnet.vpc()))
            .toList();
    put(
        subnet.withRouteTable(
            random.nextInt(4) == 0 ? Optional.empty() : Optional.of(oneOf(tables).id())));
  }

  private void breakNat(NatGateway nat) {
    put(
        nat.withState(
            oneOf(List.of(LifecycleState.PENDING, LifecycleState.FAILED, LifecycleState.DELETED))));
  }

  private void breakPeering(VpcPeeringConnection peering) {
    put(peering.withState(oneOf(List.of(PeeringState.PENDING_ACCEPTANCE, PeeringState.DELETED))));
  }

  private void breakAttachment(TransitGatewayAttachment attachment) {
    List<TransitGatewayRouteTable> tables = topology.all(TransitGatewayRouteTable.class);
    put(
        switch (random.nextInt(7)) {
          case 0 -> attachment.withAssociation(Optional.empty());
          case 1 -> attachment.withPropagations(List.of());
          case 2 -> attachment.withState(LifecycleState.PENDING);
          case 3 -> attachment.withAssociation(Optional.of(oneOf(tables).id()));
          case 4 -> attachment.withPropagations(List.of(oneOf(tables).id()));
          case 5 ->
              attachment.withOptions(
                  random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
          default ->
              attachment.subnets().size() > 1
                  ? attachment.withSubnets(attachment.subnets().subList(0, 1))
                  : attachment;
        });
  }

  private void breakTransitTable(TransitGatewayRouteTable table) {
    List<TransitGatewayRoute> routes = new ArrayList<>(table.routes());
    if (random.nextInt(6) == 0) {
      put(
          new TransitGatewayRouteTable(
              table.id(), "", table.transitGateway(), table.routes(), true));
      return;
    }
    if (random.nextInt(3) == 0) {
      routes.clear();
    } else {
      RouteDestination range = RouteDestination.of(Cidr.parse(oneOf(RANGES)));
      routes.removeIf(each -> each.destination().equals(range));
      boolean dead = random.nextInt(3) == 0;
      Optional<ResourceId> to =
          dead
              ? Optional.empty()
              : Optional.of(oneOf(topology.all(TransitGatewayAttachment.class)).id());
      routes.add(new TransitGatewayRoute(range, to, false, dead));
    }
    put(table.withRoutes(routes));
  }

  private void breakVpn(VpnConnection vpn) {
    put(
        random.nextBoolean()
            ? vpn.withTunnelsUp(0)
            : vpn.withRoutes(List.of(Cidr.parse("192.168.5.0/24"))));
  }

  private void moveElasticIp(ElasticIp elastic) {
    List<ResourceId> taken =
        topology.all(ElasticIp.class).stream()
            .flatMap(each -> each.networkInterface().stream())
            .toList();
    List<NetworkInterface> hosts =
        topology.all(NetworkInterface.class).stream()
            .filter(eni -> eni.type() == InterfaceType.INTERFACE && !taken.contains(eni.id()))
            .toList();
    put(
        elastic.associatedWith(
            random.nextBoolean() ? Optional.empty() : Optional.of(oneOf(hosts).id()),
            Optional.empty()));
  }

  private void breakInterface(NetworkInterface eni) {
    if (eni.type() == InterfaceType.INTERFACE) {
      put(eni.withSourceDestCheck(!eni.sourceDestCheck()));
    }
  }

  private void changeAppliance(Instance instance) {
    put(
        instance.withAppliance(
            oneOf(List.of(Appliance.ROUTER, Appliance.FIREWALL, Appliance.NAT))));
  }

  private void changeVpc(Vpc vpc) {
    put(
        random.nextBoolean() || vpc.ipv6Cidrs().isEmpty()
            ? vpc.withDns(false, false)
            : vpc.withIpv6Cidrs(List.of(), vpc.ipv6Cidrs()));
  }

  private void loseSomething() {
    switch (random.nextInt(7)) {
      case 5, 6 -> loseVpc(oneOf(topology.all(Vpc.class)).id());
      case 0 -> any(SecurityGroup.class).ifPresent(it -> topology = topology.without(it.id()));
      case 1 -> {
        topology.all(NetworkAcl.class).forEach(it -> topology = topology.without(it.id()));
        topology = topology.withMissing(List.of(Missing.of(ResourceKind.NETWORK_ACL)));
      }
      case 2 -> any(RouteTable.class).ifPresent(it -> topology = topology.without(it.id()));
      case 3 -> any(NatGateway.class).ifPresent(it -> topology = topology.without(it.id()));
      default ->
          any(TransitGatewayRouteTable.class).ifPresent(it -> topology = topology.without(it.id()));
    }
  }

  /** As if it were another account's. */
  private void loseVpc(ResourceId vpc) {
    List<ResourceId> inside =
        topology.all(NetworkInterface.class).stream()
            .filter(eni -> vpcOf(eni.subnet()).equals(Optional.of(vpc)))
            .map(Resource::id)
            .toList();
    if (inside.size() > 4) {
      return;
    }
    inside.forEach(id -> topology = topology.without(id));
    for (Resource resource : topology.all(Resource.class)) {
      if (topology.containerOf(resource.id()).equals(Optional.of(vpc))) {
        topology = topology.without(resource.id());
      }
    }
    topology = topology.without(vpc);
    for (SecurityGroup group : topology.all(SecurityGroup.class)) {
      if (random.nextInt(3) == 0) {
        put(
            group.withRules(
                Direction.EGRESS,
                List.of(SecurityGroupRule.ofGroup(Traffic.ALL, ResourceId.of("sg-b")))));
      }
    }
  }

  private void blockPublicAccess() {
    put(
        new VpcBlockPublicAccessOptions(
            ResourceId.of("bpa"),
            "",
            ResourceId.of("r1"),
            Optional.empty(),
            oneOf(
                List.of(
                    VpcBlockPublicAccessOptions.Mode.BLOCK_BIDIRECTIONAL,
                    VpcBlockPublicAccessOptions.Mode.BLOCK_INGRESS))));
    for (int i = random.nextInt(3); i > 0; i--) {
      ResourceId excluded =
          random.nextInt(4) == 0
              ? oneOf(topology.all(Vpc.class)).id()
              : oneOf(topology.all(Subnet.class)).id();
      put(
          new VpcBlockPublicAccessExclusion(
              ResourceId.of("bpa-exclude-" + excluded),
              "",
              excluded,
              oneOf(List.of(VpcBlockPublicAccessExclusion.Mode.values()))));
    }
  }

  private void breakTransitPeering(TransitGatewayPeeringAttachment peering) {
    put(
        random.nextBoolean()
            ? peering.withState(
                oneOf(List.of(LifecycleState.PENDING_ACCEPTANCE, LifecycleState.REJECTED)))
            : peering.withAssociationAt(
                random.nextBoolean() ? peering.requester() : peering.accepter(), Optional.empty()));
  }

  private void regroup(NetworkInterface eni) {
    if (eni.securityGroups().isEmpty()) {
      return;
    }
    Optional<ResourceId> vpc = vpcOf(eni.subnet());
    List<ResourceId> own =
        topology.all(SecurityGroup.class).stream()
            .filter(group -> Optional.of(group.vpc()).equals(vpc))
            .map(SecurityGroup::id)
            .toList();
    if (!own.isEmpty()) {
      List<ResourceId> groups = new ArrayList<>(List.of(oneOf(own)));
      if (random.nextInt(3) == 0) {
        groups.add(oneOf(own));
      }
      put(eni.withSecurityGroups(groups.stream().distinct().toList()));
    }
  }

  // ---- questions ----

  /** A question about whatever is there. */
  Question question() {
    List<String> ends = new ArrayList<>();
    topology.all(NetworkInterface.class).stream()
        .filter(
            eni ->
                eni.type() == InterfaceType.INTERFACE || eni.type() == InterfaceType.VPC_ENDPOINT)
        .forEach(eni -> ends.add(eni.id().value()));
    String from =
        switch (random.nextInt(10)) {
          case 0 -> "internet";
          case 1 -> topology.all(VpnConnection.class).isEmpty() ? "internet" : "192.168.1.10";
          default -> oneOf(ends);
        };
    String to =
        switch (random.nextInt(14)) {
          case 0, 1, 2 -> "internet";
          case 3 -> oneOf(List.of("192.168.1.10", "192.168.5.10"));
          case 4 -> oneOf(topology.all(ElasticIp.class)).publicAddress().toString();
          case 5 ->
              oneOf(
                  List.of(
                      "10.1.0.10",
                      "172.20.0.9",
                      "10.0.10.77",
                      "10.0.99.5",
                      "10.9.9.9",
                      "10.1.0.77",
                      "100.64.0.9",
                      "2001:db8:ffff::5",
                      "198.51.100.130"));
          case 6 ->
              random.nextInt(3) > 0
                  ? oneOf(ends)
                  : oneOf(
                      List.of(
                          "10.0.0.2",
                          "10.1.0.2",
                          "169.254.169.254",
                          "169.254.169.253",
                          "169.254.3.3"));
          case 7 -> six().orElseGet(() -> oneOf(ends));
          default -> oneOf(ends);
        };
    boolean bothOutside = from.equals("internet") && to.equals("internet");
    boolean offTheMap =
        from.startsWith("192.") && (to.startsWith("169.254.") || to.startsWith("192."));
    if (from.equals(to) || bothOutside || offTheMap) {
      return question();
    }
    Protocol protocol =
        switch (random.nextInt(12)) {
          case 0 -> to.contains(":") ? Protocol.ICMPV6 : Protocol.ICMP;
          case 1 -> Protocol.UDP;
          case 2 -> new Protocol(47);
          default -> Protocol.TCP;
        };
    int port = oneOf(List.of(443, 443, 8080, 8080, 5432, 53));
    return new Question(
        from,
        to,
        protocol,
        protocol.hasPorts() ? Optional.of(port) : Optional.empty(),
        protocol.hasPorts() && random.nextInt(8) == 0 ? Optional.of(61_500) : Optional.empty());
  }

  private Optional<String> six() {
    List<String> all =
        topology.all(NetworkInterface.class).stream()
            .flatMap(eni -> eni.ipv6Addresses().stream())
            .map(Object::toString)
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(oneOf(all));
  }

  private void put(Resource resource) {
    topology = topology.with(resource);
  }

  private <T extends Resource> Optional<T> any(Class<T> type) {
    List<T> all = topology.all(type);
    return all.isEmpty() ? Optional.empty() : Optional.of(oneOf(all));
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
