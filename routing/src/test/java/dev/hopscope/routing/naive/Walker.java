package dev.hopscope.routing.naive;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.Forwarder;
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
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a packet, then its reply, as section 13.1 tells it: one method for each line of the
 * journeys, every look-up a scan of the whole network. Where AWS chooses, one choice is taken.
 */
final class Walker {
  private static final int TRANSLATED_PORT = 30_000;
  private static final Cidr LINK_LOCAL = Cidr.parse("169.254.0.0/16");
  private static final List<String> SERVICES =
      List.of(
          "169.254.169.254",
          "169.254.169.123",
          "169.254.170.2",
          "169.254.170.23",
          "169.254.169.250",
          "169.254.169.251",
          "fd00:ec2::254",
          "fd00:ec2::123");
  private static final List<String> RESOLVER = List.of("169.254.169.253", "fd00:ec2::253");

  private static final List<String> INTERNET = List.of("203.0.113.5", "2001:db8:ffff::5");

  private final Facts facts;
  private final Acls acls;
  private final Groups groups;
  private final Tables tables;
  private final TransitTables transitTables;
  private final Choices choices;
  private final boolean scouting;

  private final Memory memory = new Memory();
  private final List<Opinion.Finding> undecided = new ArrayList<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final Set<ResourceId> met = new HashSet<>();
  private Trail trail = new Trail(Optional.empty());
  private Optional<Header> arrived = Optional.empty();
  private ResourceId lastTable = ResourceId.of("none");
  private boolean returning;
  private Optional<NetworkInterface> scouted = Optional.empty();

  Walker(Facts facts, Choices choices, boolean scouting) {
    this.facts = facts;
    this.choices = choices;
    this.scouting = scouting;
    acls = new Acls(facts);
    groups = new Groups(facts);
    tables = new Tables(facts);
    transitTables = new TransitTables(facts, tables);
  }

  List<Opinion.Finding> undecided() {
    return undecided;
  }

  String leg() {
    return returning ? "RETURN" : "FORWARD";
  }

  // ---- who asks ----

  void fromInterface(NetworkInterface eni, Header header) {
    memory.asks = new Memory.Party.Interface(eni);
    trail = new Trail(Optional.of(eni));
    Vpc vpc = facts.vpcOf(eni);
    memory.vpcs.add(vpc.id());
    if (isLinkLocal(vpc, header.destination())) {
      linkLocal(vpc, eni, header.destination());
      return;
    }
    if (eni.type() == InterfaceType.VPC_ENDPOINT) {
      throw Stop.refused(eni.attachedTo().orElse(eni.id()), "VPCE_INTRA_VPC_TRAFFIC");
    }
    facts.mustWork(eni);
    filter(eni, Direction.EGRESS, header);
    send(eni, header, Hop.Entry.STARTED_HERE);
  }

  /** WALK-02 (0), journey J16. */
  private static boolean isLinkLocal(Vpc vpc, Address destination) {
    return LINK_LOCAL.contains(destination)
        || SERVICES.contains(destination.toString())
        || RESOLVER.contains(destination.toString())
        || destination.equals(resolver(vpc));
  }

  private static Address resolver(Vpc vpc) {
    return vpc.cidrs().getFirst().address().plus(2);
  }

  private void linkLocal(Vpc vpc, NetworkInterface eni, Address destination) {
    boolean dns = RESOLVER.contains(destination.toString()) || destination.equals(resolver(vpc));
    if (dns && !vpc.dnsSupport()) {
      throw Stop.refused(vpc.id(), "DNS_SUPPORT_DISABLED");
    }
    facts.mustWork(eni);
    if (!dns && !SERVICES.contains(destination.toString())) {
      throw Stop.refused(vpc.id(), "NO_POSSIBLE_DESTINATION");
    }
    memory.answers = new Memory.Party.LinkLocal();
  }

  void fromInternet(Header header) {
    memory.asks = new Memory.Party.Internet();
    inward(header);
  }

  void fromOutside(OnPremisesNetwork network, Header header) {
    if (!returning) {
      memory.asks = new Memory.Party.Outside(network);
    }
    List<VpnConnection> ways =
        facts.vpns.stream()
            .filter(vpn -> Optional.of(vpn.customerGateway()).equals(network.customerGateway()))
            .toList();
    if (ways.isEmpty()) {
      throw Stop.refused(network.id(), "NO_POSSIBLE_DESTINATION");
    }
    Optional<VpnConnection> up = ways.stream().filter(vpn -> vpn.tunnelsUp() > 0).findFirst();
    if (up.isEmpty()) {
      throw Stop.refused(ways.getFirst().id(), "BAD_STATE_VPN");
    }
    VpnConnection vpn = up.get();
    Resource gateway = facts.the(vpn.gateway().orElse(vpn.id()), Resource.class);
    if (gateway instanceof VirtualPrivateGateway vgw) {
      inByVirtualPrivateGateway(vgw, header);
    } else if (gateway instanceof TransitGateway transit) {
      Optional<TransitGatewayAttachment> attachment =
          facts.attachments.stream()
              .filter(each -> each.transitGateway().equals(transit.id()))
              .filter(each -> each.attached().equals(vpn.id()))
              .findFirst();
      acrossTransitGateway(
          transit,
          attachment.orElseThrow(() -> Stop.lost(transit.id(), "UNKNOWN_RESOURCE")),
          Optional.empty(),
          header);
    }
  }

  // ---- the reply ----

  void back() {
    if (memory.answers instanceof Memory.Party.LinkLocal) {
      return;
    }
    returning = true;
    seen.clear();
    met.clear();
    Header header = arrived.orElseThrow().answered();
    switch (memory.answers) {
      case Memory.Party.Interface party -> send(party.eni(), header, Hop.Entry.STARTED_HERE);
      case Memory.Party.Outside party -> fromOutside(party.network(), header);
      case Memory.Party.Service party ->
          local(Hop.atTheEdge(party.vpc(), Hop.Entry.STARTED_HERE), header);
      case Memory.Party.Internet _ -> toInternet(header);
      case Memory.Party.LinkLocal _ -> {}
    }
  }

  private void comesBackTo(Memory.Party party) {
    if (!party.equals(memory.asks)) {
      throw Stop.refused(lastTable, "RETURN_PATH_MISROUTED");
    }
    for (ResourceId firewall : memory.firewalls) {
      if (!met.contains(firewall)) {
        throw Stop.refused(firewall, "RETURN_PATH_ASYMMETRIC_STATEFUL");
      }
    }
  }

  private void arrivesAt(Memory.Party party, Header header) {
    if (returning) {
      comesBackTo(party);
    } else {
      memory.answers = party;
      arrived = Optional.of(header);
    }
  }

  // ---- filters ----

  private void filter(NetworkInterface eni, Direction direction, Header header) {
    if (scouting
        || returning && memory.tracked.contains(eni.id())
        || eni.securityGroups().isEmpty()) {
      return;
    }
    groups
        .mustPass(
            eni,
            direction,
            header,
            () ->
                direction == Direction.INGRESS
                    ? new Groups.FarEnd(trail.sender, trail, false)
                    : ahead(eni, header),
            leg())
        .ifPresent(undecided::add);
    memory.tracked.add(eni.id());
  }

  /** Where the packet will get to if no filter stops it. */
  private Groups.FarEnd ahead(NetworkInterface eni, Header header) {
    Walker scout = new Walker(facts, new Choices(), true);
    scout.trail = new Trail(Optional.of(eni));
    boolean unknown = false;
    try {
      scout.send(eni, header, Hop.Entry.STARTED_HERE);
    } catch (Stop stop) {
      unknown = !stop.isRefusal() && !INTERNET.contains(header.destination().toString());
    }
    return new Groups.FarEnd(scout.scouted, scout.trail, unknown);
  }

  private void border(Subnet subnet, Direction direction, Header header) {
    if (!scouting) {
      acls.mustPass(subnet, direction, header);
    }
  }

  // ---- inside a VPC ----

  /** WALK-05, then ACL and table of the subnet. */
  private void send(NetworkInterface eni, Header header, Hop.Entry entry) {
    Subnet subnet = facts.subnetOf(eni);
    Vpc vpc = facts.the(subnet.vpc(), Vpc.class);
    Hop hop = new Hop(vpc, Optional.of(subnet), Optional.of(eni), entry);
    if (subnet.contains(header.destination())) {
      local(hop, header);
      return;
    }
    border(subnet, Direction.EGRESS, header);
    route(hop, tableOf(subnet), header);
  }

  private RouteTable tableOf(Subnet subnet) {
    Vpc vpc = facts.the(subnet.vpc(), Vpc.class);
    Optional<ResourceId> id = subnet.routeTable().or(vpc::mainRouteTable);
    Optional<RouteTable> table = id.flatMap(each -> facts.topology.find(each, RouteTable.class));
    if (table.isPresent()) {
      return table.get();
    }
    if (!facts.lacks(ResourceKind.ROUTE_TABLE) || facts.lacks(ResourceKind.INTERNET_GATEWAY)) {
      throw Stop.lost(id.orElse(vpc.id()), "UNKNOWN_RESOURCE");
    }
    List<Route> assumed = new ArrayList<>();
    if (subnet.mapPublicIpOnLaunch()) {
      gatewayOf(vpc).ifPresent(igw -> assumed.add(Route.of(Cidr.ANY_IPV4, igw.id())));
    }
    return new RouteTable(id.orElse(vpc.id()), "", vpc.id(), assumed, List.of());
  }

  private Optional<InternetGateway> gatewayOf(Vpc vpc) {
    return facts.internetGateways.stream()
        .filter(igw -> igw.vpc().equals(Optional.of(vpc.id())))
        .findFirst();
  }

  private void route(Hop hop, RouteTable table, Header header) {
    lastTable = table.id();
    if (!seen.add(List.of(table.id(), hop.subnet(), header))) {
      throw Stop.refused(table.id(), "ROUTE_LOOP");
    }
    Tables.Candidate chosen = choices.among(tables.select(table, header.destination()));
    if (chosen.dead()) {
      throw Stop.refused(table.id(), "BAD_STATE_ROUTE");
    }
    switch (chosen.target()) {
      case RouteTarget.Local _ -> local(hop, header);
      case RouteTarget.Unmodelled _ -> throw Stop.lost(table.id(), "UNSUPPORTED_COMPONENT");
      case RouteTarget.To to -> forward(hop, table, facts.the(to.id(), Forwarder.class), header);
    }
  }

  private void forward(Hop hop, RouteTable table, Forwarder target, Header header) {
    if (isDead(target, hop.vpc())) {
      throw Stop.refused(table.id(), "BAD_STATE_ROUTE");
    }
    Optional<ResourceId> by = hop.by().map(NetworkInterface::id);
    Optional<ResourceId> owner = hop.by().flatMap(NetworkInterface::attachedTo);
    if (by.equals(Optional.of(target.id())) || owner.equals(Optional.of(target.id()))) {
      throw Stop.refused(table.id(), "ROUTE_LOOP");
    }
    if (target instanceof NetworkInterface eni) {
      throughAppliance(hop, eni, header);
    } else if (target instanceof NatGateway nat) {
      throughNat(hop, nat, header);
    } else if (target instanceof RegionalNatGateway nat) {
      throughRegionalNat(hop, nat, header);
    } else if (target instanceof GatewayLoadBalancerEndpoint endpoint) {
      throughInspection(hop, endpoint, header);
    } else if (target instanceof InternetGateway igw) {
      outByInternetGateway(hop, table, igw, header);
    } else if (target instanceof EgressOnlyInternetGateway eigw) {
      outByEgressOnly(hop, eigw, header);
    } else if (target instanceof VpcPeeringConnection peering) {
      overPeering(hop, table, peering, header);
    } else if (target instanceof TransitGateway transit) {
      intoTransitGateway(hop, transit, header);
    } else if (target instanceof VirtualPrivateGateway vgw) {
      outByVirtualPrivateGateway(hop, vgw, header);
    } else if (target instanceof GatewayEndpoint endpoint) {
      toService(hop, endpoint, header);
    } else {
      throw Stop.lost(target.id(), "not known to the naive evaluator");
    }
  }

  /** Section 2.5. */
  private boolean isDead(Forwarder target, Vpc vpc) {
    Optional<ResourceId> here = Optional.of(vpc.id());
    if (target instanceof InternetGateway igw) {
      return !igw.vpc().equals(here);
    }
    if (target instanceof EgressOnlyInternetGateway eigw) {
      return !eigw.vpc().equals(here);
    }
    if (target instanceof VirtualPrivateGateway vgw) {
      return !vgw.vpc().equals(here);
    }
    if (target instanceof NatGateway nat) {
      return nat.state().isGone();
    }
    if (target instanceof RegionalNatGateway nat) {
      return nat.state().isGone();
    }
    if (target instanceof VpcPeeringConnection peering) {
      return peering.state() != PeeringState.ACTIVE;
    }
    if (target instanceof GatewayEndpoint endpoint) {
      return endpoint.state().isGone();
    }
    if (target instanceof GatewayLoadBalancerEndpoint endpoint) {
      return endpoint.state() != LifecycleState.AVAILABLE;
    }
    if (target instanceof TransitGateway transit) {
      Optional<TransitGatewayAttachment> attachment = attachmentOf(vpc, transit);
      if (attachment.isEmpty() && facts.lacks(ResourceKind.TRANSIT_GATEWAY_ATTACHMENT)) {
        throw Stop.lost(transit.id(), "UNKNOWN_RESOURCE");
      }
      return attachment.isEmpty() || attachment.get().state().isGone();
    }
    return target instanceof NetworkInterface eni
        && (eni.status() != InterfaceStatus.IN_USE
            || eni.attachedTo()
                .flatMap(id -> facts.topology.find(id, Instance.class))
                .filter(instance -> instance.state() != InstanceState.RUNNING)
                .isPresent());
  }

  private Optional<TransitGatewayAttachment> attachmentOf(Vpc vpc, TransitGateway transit) {
    return facts.attachments.stream()
        .filter(each -> each.type() == TransitGatewayAttachment.Type.VPC)
        .filter(each -> each.transitGateway().equals(transit.id()))
        .filter(each -> each.attached().equals(vpc.id()))
        .findFirst();
  }

  /** WALK-06, WALK-03. */
  private void local(Hop hop, Header header) {
    Address destination = header.destination();
    if (destination.equals(resolver(hop.vpc()))) {
      throw Stop.refused(hop.vpc().id(), "RESOLVER_NOT_TRANSITABLE");
    }
    NetworkInterface eni =
        facts
            .interfaceAt(hop.vpc(), destination)
            .orElseThrow(() -> Stop.refused(hop.vpc().id(), "NO_POSSIBLE_DESTINATION"));
    if (!hop.isIn(eni.subnet())) {
      border(facts.subnetOf(eni), Direction.INGRESS, header);
    }
    deliver(eni, header);
  }

  private void deliver(NetworkInterface eni, Header header) {
    if (scouting) {
      scouted = Optional.of(eni);
      return;
    }
    Optional<Memory.Session> session = returning ? sessionOf(eni, header) : Optional.empty();
    if (session.isPresent()) {
      Header before = session.get().before();
      met.add(eni.id());
      send(eni, header.to(before.source(), before.sourcePort()), Hop.Entry.STARTED_HERE);
      return;
    }
    if (!returning) {
      facts.mustWork(eni);
    }
    if (eni.type() == InterfaceType.NAT_GATEWAY) {
      throw Stop.refused(eni.attachedTo().orElse(eni.id()), "NAT_UNSOLICITED_INGRESS");
    }
    if (!returning) {
      filter(eni, Direction.INGRESS, header);
      mustSpeak(eni, header);
    }
    arrivesAt(new Memory.Party.Interface(eni), header);
  }

  /** IFE-07: the services of AWS speak TCP. */
  private void mustSpeak(NetworkInterface eni, Header header) {
    boolean ofAws =
        eni.attachedTo()
            .flatMap(id -> facts.topology.find(id, InterfaceEndpoint.class))
            .filter(endpoint -> endpoint.serviceName().startsWith("com.amazonaws."))
            .isPresent();
    if (ofAws && header.protocol().number() != 6) {
      throw Stop.refused(eni.attachedTo().get(), "PROTOCOL_RESTRICTION");
    }
  }

  private Optional<Memory.Session> sessionOf(NetworkInterface eni, Header header) {
    return memory.sessions.stream()
        .filter(session -> session.eni().equals(eni.id()))
        .filter(session -> session.after().answered().equals(header))
        .findFirst();
  }

  // ---- NAT gateways and appliances ----

  private void throughNat(Hop hop, NatGateway nat, Header header) {
    NetworkInterface own =
        facts.interfacesOf(nat.id()).stream()
            .findFirst()
            .orElseThrow(() -> Stop.lost(nat.id(), "UNKNOWN_RESOURCE"));
    if (!hop.isIn(own.subnet())) {
      border(facts.subnetOf(own), Direction.INGRESS, header);
    }
    boolean fromHere =
        hop.entry() == Hop.Entry.STARTED_HERE || hop.entry() == Hop.Entry.TRANSIT_GATEWAY;
    if (!fromHere) {
      throw Stop.refused(nat.id(), "NGW_REQUIRES_SOURCE_IN_VPC");
    }
    if (nat.state() != LifecycleState.AVAILABLE) {
      throw Stop.refused(nat.id(), "BAD_STATE");
    }
    int protocol = header.protocol().number();
    if (header.family() == Family.IPV6 || protocol != 6 && protocol != 17 && protocol != 1) {
      throw Stop.refused(nat.id(), "PROTOCOL_RESTRICTION");
    }
    if (returning) {
      throw Stop.refused(nat.id(), "RETURN_PATH_ASYMMETRIC_STATEFUL");
    }
    translateAndSend(own, header);
  }

  private void translateAndSend(NetworkInterface own, Header header) {
    int port = header.protocol().hasPorts() ? TRANSLATED_PORT : header.sourcePort();
    Address address =
        own.addresses().stream()
            .map(PrivateAddress::address)
            .findFirst()
            .orElseThrow(() -> Stop.lost(own.id(), "UNKNOWN_RESOURCE"));
    Header translated = header.from(address, port);
    memory.sessions.add(new Memory.Session(own.id(), header, translated));
    trail.other = true;
    if (own.type() != InterfaceType.NAT_GATEWAY) {
      filter(own, Direction.EGRESS, translated);
    }
    send(own, translated, Hop.Entry.STARTED_HERE);
  }

  /** Journey J4r. */
  private void throughRegionalNat(Hop hop, RegionalNatGateway nat, Header header) {
    boolean fromHere =
        hop.entry() == Hop.Entry.STARTED_HERE || hop.entry() == Hop.Entry.TRANSIT_GATEWAY;
    if (!fromHere) {
      throw Stop.refused(nat.id(), "NGW_REQUIRES_SOURCE_IN_VPC");
    }
    if (nat.state() != LifecycleState.AVAILABLE) {
      throw Stop.refused(nat.id(), "BAD_STATE");
    }
    int protocol = header.protocol().number();
    if (header.family() == Family.IPV6 || protocol != 6 && protocol != 17 && protocol != 1) {
      throw Stop.refused(nat.id(), "PROTOCOL_RESTRICTION");
    }
    boolean inZone =
        nat.addresses().stream()
            .anyMatch(each -> Optional.of(each.availabilityZone()).equals(hop.zone()));
    if (!nat.automatic() && !inZone) {
      throw Stop.refused(nat.id(), "REGIONAL_NGW_ROUTE_AZ_RESTRICTION");
    }
    if (returning) {
      throw Stop.refused(nat.id(), "RETURN_PATH_ASYMMETRIC_STATEFUL");
    }
    Address address =
        nat.addresses().stream()
            .filter(each -> Optional.of(each.availabilityZone()).equals(hop.zone()))
            .findFirst()
            .or(() -> nat.addresses().stream().findFirst())
            .orElseThrow(() -> Stop.lost(nat.id(), "UNKNOWN_RESOURCE"))
            .publicAddress();
    RouteTable own =
        nat.routeTable()
            .flatMap(id -> facts.topology.find(id, RouteTable.class))
            .orElseThrow(() -> Stop.lost(nat.id(), "UNKNOWN_RESOURCE"));
    int port = header.protocol().hasPorts() ? TRANSLATED_PORT : header.sourcePort();
    Header translated = header.from(address, port);
    memory.sessions.add(new Memory.Session(nat.id(), header, translated));
    trail.other = true;
    route(Hop.atTheEdge(hop.vpc(), Hop.Entry.STARTED_HERE), own, translated);
  }

  /** What comes to a regional NAT gateway from the internet: a reply, or nothing it knows. */
  private void backToRegionalNat(RegionalNatGateway nat, Header header) {
    Memory.Session session =
        memory.sessions.stream()
            .filter(each -> returning && each.eni().equals(nat.id()))
            .filter(each -> each.after().answered().equals(header))
            .findFirst()
            .orElseThrow(() -> Stop.refused(nat.id(), "NAT_UNSOLICITED_INGRESS"));
    Header before = session.before();
    route(
        Hop.atTheEdge(facts.the(nat.vpc(), Vpc.class), Hop.Entry.STARTED_HERE),
        facts.the(nat.routeTable().orElseThrow(), RouteTable.class),
        header.to(before.source(), before.sourcePort()));
  }

  private Optional<RegionalNatGateway> regionalNatWith(Address address) {
    return facts.topology.all(RegionalNatGateway.class).stream()
        .filter(nat -> nat.addresses().stream().anyMatch(a -> a.publicAddress().equals(address)))
        .findFirst();
  }

  /** Journey J18. */
  private void throughInspection(Hop hop, GatewayLoadBalancerEndpoint endpoint, Header header) {
    Subnet subnet = facts.the(endpoint.subnet(), Subnet.class);
    border(subnet, Direction.INGRESS, header);
    if (returning && !memory.firewalls.contains(endpoint.id())) {
      throw Stop.refused(endpoint.id(), "RETURN_PATH_ASYMMETRIC_STATEFUL");
    }
    met.add(endpoint.id());
    if (!returning) {
      memory.firewalls.add(endpoint.id());
    }
    trail.other = true;
    Hop next = new Hop(hop.vpc(), Optional.of(subnet), Optional.empty(), hop.entry());
    if (subnet.contains(header.destination())) {
      local(next, header);
      return;
    }
    border(subnet, Direction.EGRESS, header);
    RouteTable table = tableOf(subnet);
    boolean egressOnly =
        tables.select(table, header.destination()).getFirst().target() instanceof RouteTarget.To to
            && facts.topology.find(to.id(), EgressOnlyInternetGateway.class).isPresent();
    if (egressOnly && header.family() == Family.IPV6) {
      throw Stop.refused(endpoint.id(), "GWLB_EIGW_UNSUPPORTED");
    }
    route(next, table, header);
  }

  /** Journeys J13 and J14. */
  private void throughAppliance(Hop hop, NetworkInterface eni, Header header) {
    if (!hop.isIn(eni.subnet())) {
      border(facts.subnetOf(eni), Direction.INGRESS, header);
    }
    if (eni.has(header.destination())) {
      deliver(eni, header);
      return;
    }
    if (eni.has(header.source())) {
      throw Stop.refused(lastTable, "ROUTE_LOOP");
    }
    if (eni.sourceDestCheck()) {
      throw Stop.refused(eni.id(), "ENI_SOURCE_DEST_CHECK_RESTRICTION");
    }
    filter(eni, Direction.INGRESS, header);
    Appliance kind =
        eni.attachedTo()
            .flatMap(id -> facts.topology.find(id, Instance.class))
            .map(Instance::appliance)
            .orElse(Appliance.ROUTER);
    boolean remembers = kind == Appliance.FIREWALL || kind == Appliance.NAT;
    if (returning && remembers && !memory.firewalls.contains(eni.id())) {
      throw Stop.refused(eni.id(), "RETURN_PATH_ASYMMETRIC_STATEFUL");
    }
    met.add(eni.id());
    trail.other = true;
    if (kind == Appliance.NAT) {
      translateAndSend(eni, header);
      return;
    }
    if (kind == Appliance.FIREWALL && !returning) {
      memory.firewalls.add(eni.id());
    }
    filter(eni, Direction.EGRESS, header);
    send(eni, header, hop.entry());
  }

  // ---- internet ----

  /** Journey J3; WALK-27 for the order. */
  private void outByInternetGateway(Hop hop, RouteTable table, InternetGateway igw, Header header) {
    Optional<ResourceId> appliance = Optional.ofNullable(memory.redirected.get(igw.id()));
    if (returning && appliance.isPresent() && !met.contains(appliance.get())) {
      throw Stop.refused(table.id(), "INGRESS_RTB_TRAFFIC_REDIRECTION");
    }
    if (!returning) {
      boolean byNat =
          regionalNatWith(header.source()).isPresent()
              || hop.by().filter(eni -> eni.type() == InterfaceType.NAT_GATEWAY).isPresent();
      PublicAccess.mustAllow(facts, igw.id(), hop.vpc(), hop.subnet().map(Subnet::id), byNat);
    }
    Header outside = header;
    Optional<NetworkInterface> sender = facts.interfaceAt(hop.vpc(), header.source());
    if (header.family() == Family.IPV4) {
      if (Facts.isRfc1918(header.destination())) {
        throw Stop.refused(igw.id(), "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS");
      }
      if (Facts.isRfc6598(header.destination())) {
        throw Stop.refused(igw.id(), "IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS");
      }
      Address address =
          sender
              .filter(eni -> eni.status() == InterfaceStatus.IN_USE)
              .flatMap(eni -> facts.publicOf(eni, header.source()))
              .or(() -> regionalNatWith(header.source()).map(_ -> header.source()))
              .orElseThrow(() -> Stop.refused(igw.id(), "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS"));
      outside = header.from(address, header.sourcePort());
    } else {
      mustBePublicIpv6(igw.id(), sender, header);
    }
    if (returning && !memory.internetGateways.contains(igw.id())) {
      throw Stop.refused(igw.id(), "RETURN_PATH_ASYMMETRIC_STATEFUL");
    }
    memory.internetGateways.add(igw.id());
    trail.internetGateway = true;
    toInternet(outside);
  }

  private void mustBePublicIpv6(
      ResourceId gateway, Optional<NetworkInterface> sender, Header header) {
    if (facts.isPrivateIpv6(header.destination())) {
      throw Stop.refused(gateway, "IGW_PRIVATE_IPV6");
    }
    if (sender.isEmpty()) {
      throw Stop.refused(gateway, "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS");
    }
    if (!facts.isPublicIpv6(sender.get(), header.source())) {
      throw Stop.refused(gateway, "IGW_PRIVATE_IPV6");
    }
  }

  /** Journey J5. */
  private void outByEgressOnly(Hop hop, EgressOnlyInternetGateway eigw, Header header) {
    if (header.family() == Family.IPV4) {
      throw Stop.refused(eigw.id(), "PROTOCOL_RESTRICTION");
    }
    if (!returning) {
      PublicAccess.mustAllow(facts, eigw.id(), hop.vpc(), hop.subnet().map(Subnet::id), true);
    }
    mustBePublicIpv6(eigw.id(), facts.interfaceAt(hop.vpc(), header.source()), header);
    if (returning) {
      throw Stop.refused(eigw.id(), "EIGW_NO_INBOUND");
    }
    memory.egressOnly = Optional.of(hop.vpc());
    trail.internetGateway = true;
    toInternet(header);
  }

  private void toInternet(Header header) {
    if (returning && memory.egressOnly.isPresent()) {
      local(Hop.atTheEdge(memory.egressOnly.get(), Hop.Entry.INTERNET_GATEWAY), header);
      return;
    }
    boolean allocated =
        facts.elasticIps.stream()
            .anyMatch(elastic -> elastic.publicAddress().equals(header.destination()));
    if (facts.ownerOfPublic(header.destination()).isPresent()
        || regionalNatWith(header.destination()).isPresent()
        || allocated) {
      inward(header);
      return;
    }
    arrivesAt(new Memory.Party.Internet(), header);
  }

  /** Journeys J11 and J17. */
  private void inward(Header header) {
    Optional<RegionalNatGateway> nat = regionalNatWith(header.destination());
    if (nat.isPresent()) {
      backToRegionalNat(nat.get(), header);
      return;
    }
    Optional<Facts.Owner> owner = facts.ownerOfPublic(header.destination());
    if (owner.isEmpty()) {
      throw Stop.refused(
          "igw",
          facts.isPrivateIpv6(header.destination())
              ? "IGW_PRIVATE_IPV6"
              : "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS");
    }
    Vpc vpc = facts.vpcOf(owner.get().eni());
    InternetGateway igw =
        gatewayOf(vpc)
            .orElseThrow(() -> Stop.refused(vpc.id(), "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS"));
    memory.vpcs.add(vpc.id());
    if (!returning) {
      PublicAccess.mustAllow(
          facts,
          igw.id(),
          vpc,
          Optional.of(facing(igw, owner.get()).orElse(owner.get().eni().subnet())),
          /* insideOnly= */ false);
      memory.internetGateways.add(igw.id());
    }
    if (owner.get().eni().status() != InterfaceStatus.IN_USE) {
      throw Stop.refused(igw.id(), "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS"); // IGW-05
    }
    trail.internetGateway = true;
    Header inside = header.to(owner.get().own());
    Hop hop = Hop.atTheEdge(vpc, Hop.Entry.INTERNET_GATEWAY);
    throughEdge(igw.id(), igw.routeTable(), hop, inside, /* publicOnly= */ true);
  }

  /** BPA-03a, BPA-05: where an edge table leads to an appliance, that is what faces the gateway. */
  private Optional<ResourceId> facing(InternetGateway igw, Facts.Owner owner) {
    try {
      return igw.routeTable()
          .flatMap(id -> facts.topology.find(id, RouteTable.class))
          .map(table -> tables.select(table, owner.own()).getFirst())
          .filter(route -> route.target() instanceof RouteTarget.To)
          .flatMap(route -> facts.topology.find(((RouteTarget.To) route.target()).id()))
          .map(
              target ->
                  target instanceof NetworkInterface eni
                      ? eni.subnet()
                      : ((GatewayLoadBalancerEndpoint) target).subnet());
    } catch (Stop none) {
      return Optional.empty();
    }
  }

  /** RT-30, RT-35, RT-37. */
  private void throughEdge(
      ResourceId gateway, Optional<ResourceId> table, Hop hop, Header header, boolean publicOnly) {
    if (table.isEmpty()) {
      local(hop, header);
      return;
    }
    RouteTable edge = facts.the(table.get(), RouteTable.class);
    Tables.Candidate chosen = choices.among(tables.select(edge, header.destination()));
    lastTable = edge.id();
    if (chosen.dead()) {
      throw Stop.refused(edge.id(), "BAD_STATE_ROUTE");
    }
    if (chosen.target() instanceof RouteTarget.To to) {
      Forwarder target = facts.the(to.id(), Forwarder.class);
      if (isDead(target, hop.vpc())) {
        throw Stop.refused(edge.id(), "BAD_STATE_ROUTE");
      }
      if (target instanceof NetworkInterface eni) {
        boolean hasPublic =
            eni.addresses().stream()
                .anyMatch(own -> facts.publicOf(eni, own.address()).isPresent());
        if (publicOnly && !hasPublic) {
          throw Stop.refused(eni.id(), "INGRESS_RTB_NO_PUBLIC_IP");
        }
        if (!returning) {
          memory.redirected.put(gateway, eni.id());
        }
        throughAppliance(hop, eni, header);
        return;
      }
      if (!returning) {
        memory.redirected.put(gateway, target.id());
      }
      forward(hop, edge, target, header);
      return;
    }
    local(hop, header);
  }

  // ---- peering, transit gateways ----

  /** Journey J6. */
  private void overPeering(Hop hop, RouteTable table, VpcPeeringConnection peering, Header header) {
    boolean own = facts.interfaceAt(hop.vpc(), header.source()).isPresent();
    if (!own || hop.entry() != Hop.Entry.STARTED_HERE) {
      throw Stop.refused(peering.id(), "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR");
    }
    Vpc peer = facts.the(peering.peerOf(hop.vpc().id()), Vpc.class);
    if (peer.allCidrs().noneMatch(cidr -> cidr.contains(header.destination()))) {
      throw Stop.refused(peering.id(), "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR");
    }
    trail.other |= !peer.region().equals(hop.vpc().region());
    if (returning && !memory.vpcs.contains(peer.id())) {
      throw Stop.refused(table.id(), "RETURN_PATH_MISROUTED");
    }
    memory.vpcs.add(peer.id());
    local(Hop.atTheEdge(peer, Hop.Entry.PEERING), header);
  }

  /** Journey J7 up to the transit gateway. */
  private void intoTransitGateway(Hop hop, TransitGateway transit, Header header) {
    TransitGatewayAttachment attachment = attachmentOf(hop.vpc(), transit).orElseThrow();
    mustCarry(attachment, header);
    Optional<Subnet> way =
        attachment.subnets().stream()
            .map(id -> facts.the(id, Subnet.class))
            .filter(subnet -> Optional.of(subnet.availabilityZone()).equals(hop.zone()))
            .findFirst();
    if (way.isEmpty()) {
      throw Stop.refused(attachment.id(), "TGW_ROUTE_AZ_RESTRICTION");
    }
    border(way.get(), Direction.INGRESS, header);
    acrossTransitGateway(transit, attachment, hop.zone(), header);
  }

  private static void mustCarry(TransitGatewayAttachment attachment, Header header) {
    boolean family =
        header.family() == Family.IPV4
            || attachment.ipv6Support()
            || attachment.type() != TransitGatewayAttachment.Type.VPC;
    if (attachment.state() != LifecycleState.AVAILABLE || !family) {
      throw Stop.refused(attachment.id(), "BAD_STATE_ATTACHMENT");
    }
  }

  private void acrossTransitGateway(
      TransitGateway transit,
      TransitGatewayAttachment from,
      Optional<ResourceId> zone,
      Header header) {
    mustCarry(from, header);
    across(transit, from.id(), from.association(), from.securityGroupReferencing(), zone, header);
  }

  private void across(
      TransitGateway transit,
      ResourceId from,
      Optional<ResourceId> association,
      boolean groups,
      Optional<ResourceId> zone,
      Header header) {
    ResourceId given =
        association.orElseThrow(() -> Stop.refused(from, "TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION"));
    ResourceId id = byPolicy(given, header);
    TransitGatewayRouteTable table =
        facts
            .topology
            .find(id, TransitGatewayRouteTable.class)
            .filter(each -> !each.routesUnknown())
            .orElseThrow(() -> Stop.lost(id, "TGW_RTB_ROUTES_ARE_UNKNOWN"));
    if (!seen.add(List.of(id, from, zone, header))) {
      throw Stop.refused(id, "ROUTE_LOOP");
    }
    ResourceId chosen = choices.among(transitTables.select(table, header.destination()));
    lastTable = id;
    Optional<TransitGatewayPeeringAttachment> peering =
        facts.topology.find(chosen, TransitGatewayPeeringAttachment.class);
    if (peering.isPresent()) {
      overTransitPeering(transit, from, groups, peering.get(), header);
      return;
    }
    TransitGatewayAttachment to = facts.the(chosen, TransitGatewayAttachment.class);
    if (to.state().isGone()) {
      throw Stop.refused(id, "TGW_RTB_BAD_STATE_ROUTE");
    }
    mustCarry(to, header);
    mustLeadBack(transit, from, to.id(), Optional.of(to));
    boolean keeps = transit.securityGroupReferencing() && groups && to.securityGroupReferencing();
    trail.transitGateway = true;
    trail.transitWithoutGroups |= !keeps;
    if (to.type() == TransitGatewayAttachment.Type.VPC) {
      intoVpc(to, zone, header);
    } else if (to.type() == TransitGatewayAttachment.Type.VPN) {
      outByVpn(to, header);
    } else {
      throw Stop.lost(to.attached(), "UNSUPPORTED_COMPONENT");
    }
  }

  /** WALK-08: to where the request came from or, past another gateway, to a VPC it was in. */
  private void mustLeadBack(
      TransitGateway transit,
      ResourceId from,
      ResourceId to,
      Optional<TransitGatewayAttachment> attachment) {
    Set<ResourceId> entered =
        memory.enteredFrom.computeIfAbsent(transit.id(), _ -> new HashSet<>());
    if (!returning) {
      entered.add(from);
      return;
    }
    boolean vpcUnseen =
        attachment
            .filter(each -> each.type() == TransitGatewayAttachment.Type.VPC)
            .filter(each -> !memory.vpcs.contains(each.attached()))
            .isPresent();
    if (entered.isEmpty() ? vpcUnseen : !entered.contains(to)) {
      throw Stop.refused(lastTable, "RETURN_PATH_MISROUTED");
    }
  }

  /** TGW-13. */
  private ResourceId byPolicy(ResourceId id, Header header) {
    Optional<TransitGatewayPolicyTable> policies =
        facts.topology.find(id, TransitGatewayPolicyTable.class);
    if (policies.isEmpty()) {
      return id;
    }
    if (policies.get().rulesUnknown()) {
      throw Stop.lost(id, "TGW_RTB_ROUTES_ARE_UNKNOWN");
    }
    List<TransitGatewayPolicyRule> rules = new ArrayList<>(policies.get().rules());
    rules.sort((left, right) -> left.number().orElse(0) - right.number().orElse(0));
    for (TransitGatewayPolicyRule rule : rules) {
      boolean ends =
          rule.source().filter(range -> !range.contains(header.source())).isEmpty()
              && rule.destination()
                  .filter(range -> !range.contains(header.destination()))
                  .isEmpty();
      boolean port =
          rule.sourcePorts().filter(range -> !range.contains(header.sourcePort())).isEmpty();
      if (ends && port && header.isMeantBy(rule.traffic())) {
        return rule.target();
      }
    }
    throw Stop.refused(id, "TGW_POLICY_NO_MATCH");
  }

  /** TGW-40. */
  private void overTransitPeering(
      TransitGateway transit,
      ResourceId from,
      boolean groups,
      TransitGatewayPeeringAttachment peering,
      Header header) {
    if (peering.state().isGone()) {
      throw Stop.refused(lastTable, "TGW_RTB_BAD_STATE_ROUTE");
    }
    if (peering.state() != LifecycleState.AVAILABLE) {
      throw Stop.refused(peering.id(), "BAD_STATE_ATTACHMENT");
    }
    mustLeadBack(transit, from, peering.id(), Optional.empty());
    TransitGateway peer = facts.the(peering.peerOf(transit.id()), TransitGateway.class);
    trail.other = true;
    trail.transitGateway = true;
    trail.transitWithoutGroups |= !(groups && transit.securityGroupReferencing());
    across(
        peer,
        peering.id(),
        peering.associationAt(peer.id()),
        /* groups= */ true,
        Optional.empty(),
        header);
  }

  private void intoVpc(TransitGatewayAttachment to, Optional<ResourceId> zone, Header header) {
    Vpc vpc = facts.the(to.attached(), Vpc.class);
    List<Subnet> ways = to.subnets().stream().map(id -> facts.the(id, Subnet.class)).toList();
    Subnet way = choices.among(entrances(to, ways, zone, header));
    memory.zones.put(to.id(), way.availabilityZone());
    ResourceId before = lastTable;
    Hop hop = new Hop(vpc, Optional.of(way), Optional.empty(), Hop.Entry.TRANSIT_GATEWAY);
    memory.vpcs.add(vpc.id());
    if (way.contains(header.destination())) {
      local(hop, header);
      return;
    }
    RouteTable table = tableOf(way);
    if (!nextHopIsIn(way, table, header)) {
      border(way, Direction.EGRESS, header);
    }
    route(hop, table, header);
    lastTable = before;
  }

  /** TGW-30: what lies beside the transit gateway's interface meets no ACL. */
  private boolean nextHopIsIn(Subnet way, RouteTable table, Header header) {
    try {
      return tables.select(table, header.destination()).stream()
          .map(Tables.Candidate::target)
          .allMatch(target -> liesIn(way, target));
    } catch (Stop none) {
      return false;
    }
  }

  private boolean liesIn(Subnet way, RouteTarget target) {
    if (!(target instanceof RouteTarget.To to)) {
      return false;
    }
    Optional<Resource> next = facts.topology.find(to.id());
    if (next.isEmpty()) {
      return false;
    }
    if (next.get() instanceof NetworkInterface eni) {
      return eni.subnet().equals(way.id());
    }
    return next.get() instanceof NatGateway nat && nat.subnet().equals(way.id());
  }

  /** TGW-23, TGW-26. */
  private List<Subnet> entrances(
      TransitGatewayAttachment to, List<Subnet> ways, Optional<ResourceId> zone, Header header) {
    if (ways.isEmpty()) {
      throw Stop.refused(to.id(), "TGW_ROUTE_AZ_RESTRICTION");
    }
    if (to.applianceMode()) {
      Optional<ResourceId> pinned =
          returning ? Optional.ofNullable(memory.zones.get(to.id())) : Optional.empty();
      if (pinned.isPresent()) {
        return inZone(ways, pinned);
      }
      Optional<ResourceId> there = zoneOfHost(to, header.destination());
      boolean sourceZone = there.isEmpty() || there.equals(zone);
      List<Subnet> same = inZone(ways, zone);
      return sourceZone && !same.isEmpty() ? same : ways;
    }
    List<Subnet> same = inZone(ways, zone);
    return same.isEmpty() ? ways : same;
  }

  private static List<Subnet> inZone(List<Subnet> ways, Optional<ResourceId> zone) {
    return ways.stream().filter(way -> Optional.of(way.availabilityZone()).equals(zone)).toList();
  }

  private Optional<ResourceId> zoneOfHost(TransitGatewayAttachment to, Address address) {
    List<TransitGatewayAttachment> all = new ArrayList<>(List.of(to));
    all.addAll(facts.attachments);
    return all.stream()
        .filter(each -> each.transitGateway().equals(to.transitGateway()))
        .flatMap(each -> facts.topology.find(each.attached(), Vpc.class).stream())
        .flatMap(vpc -> facts.interfaceAt(vpc, address).stream())
        .map(facts::zoneOf)
        .findFirst();
  }

  private void outByVpn(TransitGatewayAttachment to, Header header) {
    VpnConnection vpn = facts.the(to.attached(), VpnConnection.class);
    if (vpn.tunnelsUp() == 0) {
      throw Stop.refused(vpn.id(), "TGW_BAD_STATE_VPN");
    }
    toOutside(vpn, header);
  }

  private void toOutside(VpnConnection vpn, Header header) {
    OnPremisesNetwork network =
        facts
            .behind(vpn, header.destination())
            .orElseThrow(() -> Stop.refused(vpn.id(), "NO_POSSIBLE_DESTINATION"));
    trail.other = true;
    arrivesAt(new Memory.Party.Outside(network), header);
  }

  // ---- virtual private gateways, gateway endpoints ----

  /** Journey J8, VPN-03, VPN-04. */
  private void outByVirtualPrivateGateway(Hop hop, VirtualPrivateGateway vgw, Header header) {
    if (facts.interfaceAt(hop.vpc(), header.source()).isEmpty()) {
      throw Stop.refused(vgw.id(), "VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS");
    }
    Optional<VpnConnection> healthy = Optional.empty();
    Optional<VpnConnection> sick = Optional.empty();
    int best = -1;
    for (VpnConnection vpn : facts.vpns) {
      if (!vpn.gateway().equals(Optional.of(vgw.id()))) {
        continue;
      }
      for (Cidr cidr : vpn.routes()) {
        if (!cidr.contains(header.destination())) {
          continue;
        }
        int rank = cidr.length() * 2 + (vpn.routing() == VpnConnection.Routing.STATIC ? 1 : 0);
        if (vpn.tunnelsUp() == 0) {
          sick = Optional.of(vpn);
        } else if (rank > best) {
          best = rank;
          healthy = Optional.of(vpn);
        }
      }
    }
    if (healthy.isEmpty()) {
      throw sick.isPresent()
          ? Stop.refused(sick.get().id(), "BAD_STATE_VPN")
          : Stop.refused(vgw.id(), "VGW_UNKNOWN_PREFIX");
    }
    toOutside(healthy.get(), header);
  }

  /** Journey J8r, VPN-06. */
  private void inByVirtualPrivateGateway(VirtualPrivateGateway vgw, Header header) {
    if (vgw.vpc().isEmpty()) {
      throw Stop.refused(vgw.id(), "BAD_STATE_ATTACHMENT");
    }
    Vpc vpc = facts.the(vgw.vpc().get(), Vpc.class);
    boolean toResolver = header.destination().equals(resolver(vpc)); // DNS-07: it dies there
    if (!toResolver && facts.interfaceAt(vpc, header.destination()).isEmpty()) {
      throw Stop.refused(vgw.id(), "VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS");
    }
    memory.vpcs.add(vpc.id());
    Hop hop = Hop.atTheEdge(vpc, Hop.Entry.VIRTUAL_PRIVATE_GATEWAY);
    throughEdge(vgw.id(), vgw.routeTable(), hop, header, /* publicOnly= */ false);
  }

  /** Journey J9. */
  private void toService(Hop hop, GatewayEndpoint endpoint, Header header) {
    if (endpoint.state() != LifecycleState.AVAILABLE) {
      throw Stop.refused(endpoint.id(), "BAD_STATE");
    }
    int protocol = header.protocol().number();
    if (protocol != 6 && protocol != 1 && protocol != 58) {
      throw Stop.refused(endpoint.id(), "VPCE_GATEWAY_PROTOCOL_RESTRICTION");
    }
    if (facts.interfaceAt(hop.vpc(), header.source()).isEmpty()
        || hop.entry() != Hop.Entry.STARTED_HERE) {
      throw Stop.refused(endpoint.id(), "GATEWAY_ENDPOINT_NOT_TRANSITABLE");
    }
    arrivesAt(new Memory.Party.Service(hop.vpc()), header);
  }
}
