package dev.hopscope.routing.naive;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpnConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** VPC route tables by section 2.3. */
final class Tables {
  private static final int LOCAL = 0;
  private static final int STATIC = 1;
  private static final int PREFIX_LIST = 2;
  private static final int VPN_STATIC = 4;
  private static final int VPN_BGP = 5;

  private final Facts facts;

  Tables(Facts facts) {
    this.facts = facts;
  }

  /** A route that holds the destination: how well and where it leads. */
  record Candidate(int length, int rank, RouteTarget target, boolean dead) {}

  /** The route that wins; where AWS chooses at random, all that may. */
  List<Candidate> select(RouteTable table, Address destination) {
    List<Candidate> all = candidates(table, destination);
    int longest = all.stream().mapToInt(Candidate::length).max().orElse(-1);
    all.removeIf(each -> each.length() < longest);
    int strongest = all.stream().mapToInt(Candidate::rank).min().orElse(-1);
    all.removeIf(each -> each.rank() > strongest);
    if (all.isEmpty()) {
      throw Stop.refused(table.id(), "NO_ROUTE_TO_DESTINATION");
    }
    return strongest == PREFIX_LIST ? all.stream().distinct().toList() : List.of(all.getFirst());
  }

  private List<Candidate> candidates(RouteTable table, Address destination) {
    List<Candidate> all = new ArrayList<>();
    List<Cidr> own = facts.the(table.vpc(), Vpc.class).allCidrs().toList();
    for (Cidr cidr : own) {
      boolean replaced =
          table.routes().stream()
              .anyMatch(route -> route.destination().equals(new RouteDestination.Range(cidr)));
      if (cidr.contains(destination) && !replaced) {
        all.add(new Candidate(cidr.length(), LOCAL, RouteTarget.LOCAL, false));
      }
    }
    for (Route route : table.routes()) {
      matching(route.destination(), destination)
          .ifPresent(entry -> addWritten(all, own, route, entry));
    }
    for (GatewayEndpoint endpoint : facts.gatewayEndpoints) {
      if (endpoint.state() == LifecycleState.AVAILABLE
          && endpoint.routeTables().contains(table.id())) {
        for (ResourceId list : endpoint.prefixLists()) {
          matching(new RouteDestination.Listed(list), destination)
              .ifPresent(
                  entry ->
                      all.add(
                          new Candidate(
                              entry.length(), PREFIX_LIST, RouteTarget.to(endpoint.id()), false)));
        }
      }
    }
    for (ResourceId gateway : table.propagatingGateways()) {
      addPropagated(all, own, gateway, destination);
    }
    return all;
  }

  private static void addWritten(List<Candidate> all, List<Cidr> own, Route route, Cidr entry) {
    if (route.propagated()) {
      if (own.stream().noneMatch(cidr -> cidr.contains(entry))) {
        all.add(new Candidate(entry.length(), VPN_BGP, route.target(), route.blackhole()));
      }
      return;
    }
    int rank =
        route.destination() instanceof RouteDestination.Listed
            ? PREFIX_LIST
            : own.contains(entry) || route.target().equals(RouteTarget.LOCAL) ? LOCAL : STATIC;
    all.add(new Candidate(entry.length(), rank, route.target(), route.blackhole()));
  }

  private void addPropagated(
      List<Candidate> all, List<Cidr> own, ResourceId gateway, Address destination) {
    for (VpnConnection vpn : facts.vpns) {
      boolean isStatic = vpn.routing() == VpnConnection.Routing.STATIC;
      if (!vpn.gateway().equals(Optional.of(gateway)) || !isStatic && vpn.tunnelsUp() == 0) {
        continue; // 2.5: what BGP announced is withdrawn with the last tunnel
      }
      for (Cidr cidr : vpn.routes()) {
        if (cidr.contains(destination) && own.stream().noneMatch(range -> range.contains(cidr))) {
          all.add(
              new Candidate(
                  cidr.length(), isStatic ? VPN_STATIC : VPN_BGP, RouteTarget.to(gateway), false));
        }
      }
    }
  }

  /** The range by which the destination is meant, if it is. */
  Optional<Cidr> matching(RouteDestination destination, Address address) {
    return switch (destination) {
      case RouteDestination.Range range ->
          Optional.of(range.cidr()).filter(cidr -> cidr.contains(address));
      case RouteDestination.Listed listed ->
          facts
              .topology
              .find(listed.prefixList(), PrefixList.class)
              .flatMap(
                  list ->
                      list.entries().stream()
                          .filter(cidr -> cidr.contains(address))
                          .max((left, right) -> Integer.compare(left.length(), right.length())));
    };
  }
}
