package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks a packet from place to place until it arrives or stops.
 *
 * <pre>
 *   interface: groups out
 *     │ same subnet ──────────────────────────────► interface: groups in
 *     ▼
 *   subnet border: ACL out ─► route table ─► gateway … ─► subnet border: ACL in ─► interface
 * </pre>
 *
 * The order is AWS's: security groups out; in the same subnet straight to the interface; else ACL
 * out, route table by longest prefix, the gateway and what lies beyond, ACL in, security groups in.
 * Where AWS chooses at random, every choice is walked.
 */
public final class Tracer {
  /** More ways than this are not followed: no network that anyone runs has them. */
  private static final int MOST_WAYS = 256;

  private final Network network;
  private final InterfaceRoom interfaces;
  private final SubnetRouter router;
  private final LocalDelivery delivery;
  private final InternetCrossing internet;
  private final TransitCrossing transit;
  private final ApplianceCrossing appliances;
  private final BalancerCrossing balancers;
  private final InspectionCrossing inspections;

  /** A tracer for this network. */
  public Tracer(Network network) {
    this.network = network;
    Scout scout = this::scout;
    this.interfaces = new InterfaceRoom(network, scout);
    this.router = new SubnetRouter(network);
    this.delivery = new LocalDelivery(network);
    this.internet = new InternetCrossing(network);
    this.transit = new TransitCrossing(network);
    this.appliances = new ApplianceCrossing(network, scout);
    this.balancers = new BalancerCrossing(network, scout, this::health);
    this.inspections =
        new InspectionCrossing(network, new Appliances(network, this::health, this::encapsulated));
  }

  private record Trail(
      Place place, Packet packet, Passage passage, List<Step> steps, Set<Visit> seen) {}

  private record Visit(Place place, Packet packet) {}

  /** Every way the packet may take from here, in a fixed order; at least one. */
  public List<Walk> walk(Place start, Packet packet) {
    return walk(start, packet, Optional.empty());
  }

  /** The same, where the packet is the first of a client that asks for this API by HTTPS. */
  public List<Walk> walk(Place start, Packet packet, Optional<Api> api) {
    Optional<NetworkInterface> origin =
        start instanceof Place.LeavingInterface leaving
            ? Optional.of(leaving.from())
            : Optional.empty();
    return walk(
        start, packet, Passage.start(new Passage.Flow(start, origin, Passage.Purpose.ASKED, api)));
  }

  /** Every way the reply may take; none where nothing replies over the network. */
  public List<Walk> reply(Walk arrived) {
    Optional<Place.Destination> at = arrived.destination();
    if (at.isEmpty()) {
      return List.of();
    }
    Optional<Place> start =
        switch (at.get()) {
          case Place.Destination.AtInterface to ->
              Optional.of(new Place.LeavingInterface(to.networkInterface()));
          case Place.Destination.OnTheInternet _ -> Optional.of(new Place.Outside());
          case Place.Destination.AtService to ->
              Optional.of(new Place.LeavingService(to.endpoint()));
          case Place.Destination.OnPremises to ->
              Optional.of(new Place.LeavingOnPremises(to.network()));
          case Place.Destination.LinkLocal _,
              Place.Destination.VpnClient _,
              Place.Destination.AtApiGateway _ ->
              Optional.empty();
        };
    return start
        .map(place -> walk(place, arrived.packet().reply(), arrived.passage().turn()))
        .orElse(List.of());
  }

  private List<Walk> walk(Place start, Packet packet, Passage passage) {
    List<Walk> walks = new ArrayList<>();
    Deque<Trail> open = new ArrayDeque<>();
    open.push(new Trail(start, packet, passage, List.of(), Set.of()));
    while (!open.isEmpty() && walks.size() < MOST_WAYS) {
      Trail trail = open.pop();
      Set<Visit> seen = new HashSet<>(trail.seen());
      Next next =
          seen.add(new Visit(trail.place(), trail.packet()))
              ? next(trail.place(), trail.packet(), trail.passage())
              : loop(trail);
      follow(next.after(trail.steps()), seen, open, walks);
    }
    return walks;
  }

  private static void follow(Next next, Set<Visit> seen, Deque<Trail> open, List<Walk> walks) {
    switch (next) {
      case Next.GoTo to ->
          open.push(new Trail(to.place(), to.packet(), to.passage(), to.steps(), seen));
      case Next.Fork fork ->
          fork.choices().reversed().forEach(choice -> follow(choice, seen, open, walks));
      case Next.Stopped stopped -> walks.add(Walk.stopped(stopped));
      case Next.Arrived arrived -> walks.add(ReturnPath.checked(arrived));
    }
  }

  private static Next loop(Trail trail) {
    return Next.drop(
        trail.passage().lastTableOr(trail.steps().getLast().component()),
        DropReason.ROUTE_LOOP,
        trail.packet(),
        trail.passage());
  }

  private Next next(Place place, Packet packet, Passage passage) {
    return switch (place) {
      case Place.LeavingInterface at -> interfaces.leave(at.from(), packet, passage);
      case Place.LeavingSubnet at -> router.leaveSubnet(at.from(), packet, passage);
      case Place.AtSubnetRouter at -> router.route(at.from(), packet, passage);
      case Place.AtRegionalNatRouter at ->
          router.routeByOwnTable(at.nat(), at.from(), packet, passage);
      case Place.AtForwarder at -> cross(at, packet, passage);
      case Place.InTransitGateway at ->
          new TransitRouter(network).route(at.from(), at.zone(), packet, passage);
      case Place.LeavingTransitGateway at ->
          new TransitInterface(network, at.by(), at.subnet()).leave(packet, passage);
      case Place.AtEdgeRouter at ->
          new EdgeRouter(network, inspections, this::scout)
              .route(at.vpc(), at.gateway(), at.table(), packet, passage);
      case Place.EnteringVpc at -> delivery.deliver(at.vpc(), at.from(), packet, passage);
      case Place.EnteringSubnet at -> delivery.enterSubnet(at.to(), packet, passage);
      case Place.EnteringInterface at -> interfaces.enter(at.to(), packet, passage);
      case Place.AtListener at -> balancers.take(at, packet, passage);
      case Place.Outside _ -> internet.cross(packet, passage);
      case Place.LeavingOnPremises at -> new OutsideRoom(network).leave(at.from(), packet, passage);
      case Place.LeavingClient at ->
          new ClientVpnCrossing(network).leave(at.endpoint(), packet, passage);
      case Place.LeavingApi at -> new ApiCrossing(network).leave(at.api(), packet, passage);
      case Place.LeavingVpcLink at -> new PrivateLink(network).leave(at.link(), packet, passage);
      case Place.LeavingService at ->
          new GatewayEndpointCrossing(network).answer(at.endpoint(), packet, passage);
    };
  }

  private Next cross(Place.AtForwarder at, Packet packet, Passage passage) {
    Optional<Next> refusal = new PreservedClient(network).refusal(at, packet, passage);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Sender from = at.from();
    return switch (at.forwarder()) {
      case InternetGateway gateway -> internet.leave(gateway, from, packet, passage);
      case EgressOnlyInternetGateway gateway ->
          new EgressOnlyCrossing(network).leave(gateway, from, packet, passage);
      case NatGateway nat -> new NatCrossing(network).cross(nat, from, packet, passage);
      case RegionalNatGateway nat ->
          new RegionalNatCrossing(network).cross(nat, from, packet, passage);
      case NetworkInterface appliance ->
          appliances.cross(appliance, Optional.of(from.subnet()), packet, passage);
      case VpcPeeringConnection peering ->
          new PeeringCrossing(network).cross(peering, from, packet, passage);
      case TransitGateway gateway -> transit.enter(gateway, from, packet, passage);
      case VirtualPrivateGateway gateway ->
          new PrivateGatewayCrossing(network).leave(gateway, from, packet, passage);
      case GatewayEndpoint endpoint ->
          new GatewayEndpointCrossing(network).cross(endpoint, from, packet, passage);
      case GatewayLoadBalancerEndpoint endpoint ->
          inspections.cross(endpoint, Optional.of(from), packet, passage);
    };
  }

  /** Whether a load balancer's name leads to this node, as far as this group is concerned. */
  boolean isInDns(LoadBalancer balancer, TargetGroup group, NetworkInterface node) {
    return new TargetChoice(network, balancer, group, this::health).isInDns(node);
  }

  /** Whether a health check from this node is answered. */
  private TargetHealth health(NetworkInterface node, TargetAddresses.At target, int port) {
    return probed(node, TargetChoice.probe(node, target, port));
  }

  /** Whether what this node encapsulates for an appliance comes back. */
  private TargetHealth encapsulated(NetworkInterface node, TargetAddresses.At target, int port) {
    return probed(node, TargetChoice.packet(node, target, Protocol.UDP, port, port));
  }

  private TargetHealth probed(NetworkInterface node, Optional<Packet> probe) {
    if (probe.isEmpty()) {
      return new TargetHealth.NotKnown();
    }
    Place start = new Place.LeavingInterface(node);
    Passage.Flow flow = new Passage.Flow(start, Optional.of(node), Passage.Purpose.HEALTH_CHECK);
    return network.healthOf(
        new TargetHealth.Probe(node.id(), probe.get()),
        () -> TargetHealth.of(walk(start, probe.get(), Passage.start(flow)), this::reply));
  }

  /** Where routes lead the packet from here, filters aside. */
  private FarEnd scout(NetworkInterface from, Packet packet, Passage passage) {
    Passage.Flow flow =
        new Passage.Flow(passage.flow().start(), passage.flow().origin(), Passage.Purpose.SCOUTING);
    Place start = new Place.LeavingInterface(from);
    Passage scouting = Passage.start(flow).arriving(Arrival.ORIGINATED, passage.identity());
    List<Walk> walks = walk(start, packet, scouting);
    for (Walk walk : walks) {
      if (walk.destination().orElse(null) instanceof Place.Destination.AtInterface at) {
        return new FarEnd(
            Optional.of(at.networkInterface()), walk.passage().identity(), /* known= */ true);
      }
    }
    boolean lost = walks.stream().anyMatch(walk -> walk.trace().end() instanceof Step.LostStep);
    return new FarEnd(Optional.empty(), Identity.LOST, !lost);
  }
}
