package dev.hopscope.routing.naive;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayAttachment.Type;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpnConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Transit gateway route tables by section 7.2. */
final class TransitTables {
  private final Facts facts;
  private final Tables tables;

  TransitTables(Facts facts, Tables tables) {
    this.facts = facts;
    this.tables = tables;
  }

  /** A route that holds the destination; no attachment means a black hole. */
  record Candidate(int length, int rank, Optional<ResourceId> attachment) {}

  List<ResourceId> select(TransitGatewayRouteTable table, Address destination) {
    List<Candidate> all = new ArrayList<>();
    for (TransitGatewayRoute route : table.routes()) {
      tables
          .matching(route.destination(), destination)
          .ifPresent(entry -> all.add(written(route, entry)));
    }
    for (TransitGatewayAttachment attachment : facts.attachments) {
      if (attachment.propagations().contains(table.id())
          && attachment.state() == LifecycleState.AVAILABLE) {
        for (Cidr cidr : announced(attachment)) {
          if (cidr.contains(destination)) {
            all.add(
                new Candidate(
                    cidr.length(), rank(attachment.type()), Optional.of(attachment.id())));
          }
        }
      }
    }
    int longest = all.stream().mapToInt(Candidate::length).max().orElse(-1);
    all.removeIf(each -> each.length() < longest);
    int strongest = all.stream().mapToInt(Candidate::rank).min().orElse(-1);
    all.removeIf(each -> each.rank() > strongest);
    if (all.isEmpty()) {
      throw Stop.refused(table.id(), "TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT");
    }
    boolean shared =
        strongest == rank(Type.VPN)
            && facts.the(table.transitGateway(), TransitGateway.class).vpnEcmp();
    List<ResourceId> chosen = new ArrayList<>();
    for (Candidate each : shared ? all : List.of(all.getFirst())) {
      chosen.add(
          each.attachment().orElseThrow(() -> Stop.refused(table.id(), "TGW_RTB_BAD_STATE_ROUTE")));
    }
    return chosen.stream().distinct().toList();
  }

  private Candidate written(TransitGatewayRoute route, Cidr entry) {
    Optional<ResourceId> live = route.blackhole() ? Optional.empty() : route.attachment();
    int rank = route.destination() instanceof RouteDestination.Listed ? 1 : 0;
    if (route.propagated()) {
      rank =
          route
              .attachment()
              .flatMap(id -> facts.topology.find(id, TransitGatewayAttachment.class))
              .map(attachment -> rank(attachment.type()))
              .orElse(rank(Type.VPC));
    }
    return new Candidate(entry.length(), rank, live);
  }

  private static int rank(Type type) {
    return List.of(Type.VPC, Type.DIRECT_CONNECT_GATEWAY, Type.CONNECT, Type.VPN).indexOf(type) + 2;
  }

  /** TGW-03, TGW-12, TGW-29. */
  private List<Cidr> announced(TransitGatewayAttachment attachment) {
    if (attachment.type() == Type.VPC) {
      return ofVpc(attachment);
    }
    return facts
        .topology
        .find(attachment.attached(), VpnConnection.class)
        .filter(vpn -> vpn.routing() == VpnConnection.Routing.BGP && vpn.tunnelsUp() > 0)
        .map(VpnConnection::routes)
        .orElse(List.of());
  }

  private List<Cidr> ofVpc(TransitGatewayAttachment attachment) {
    List<Cidr> own = ranges(attachment);
    return own.stream()
        .filter(
            cidr ->
                facts.attachments.stream()
                    .filter(other -> other.transitGateway().equals(attachment.transitGateway()))
                    .filter(other -> other.type() == Type.VPC && isOlder(other, attachment))
                    .flatMap(other -> ranges(other).stream())
                    .noneMatch(cidr::overlaps))
        .toList();
  }

  private List<Cidr> ranges(TransitGatewayAttachment attachment) {
    return facts.topology.find(attachment.attached(), Vpc.class).stream()
        .flatMap(Vpc::allCidrs)
        .filter(cidr -> cidr.family() == Family.IPV4 || attachment.ipv6Support())
        .toList();
  }

  private static boolean isOlder(TransitGatewayAttachment one, TransitGatewayAttachment other) {
    int byTime = one.creationTime().orElse("").compareTo(other.creationTime().orElse(""));
    return byTime != 0 ? byTime < 0 : one.id().compareTo(other.id()) < 0;
  }
}
