package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.DirectConnectProblem.BadDirectConnect;
import dev.hopscope.model.check.DirectConnectProblem.BadDirectConnect.DirectConnectFault;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Direct Connect gateways and virtual interfaces (rules DX-01, DX-03, DX-05, ADDR-16).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html">Virtual
 *     private gateway associations</a>
 */
final class DirectConnect implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.concat(
        topology.all(DirectConnectGateway.class).stream()
            .flatMap(hub -> of(topology, hub).stream()),
        topology.all(VirtualInterface.class).stream()
            .flatMap(each -> wrongEnd(topology, each).stream()));
  }

  private static List<Problem> of(Topology topology, DirectConnectGateway hub) {
    List<Problem> problems = new ArrayList<>();
    List<VirtualPrivateGateway> gateways = all(topology, hub, VirtualPrivateGateway.class);
    List<TransitGateway> transit = all(topology, hub, TransitGateway.class);
    if (!gateways.isEmpty() && !transit.isEmpty()) {
      problems.add(
          fault(
              hub,
              DirectConnectFault.MIXED,
              List.of(gateways.getFirst().id(), transit.getFirst().id())));
    }
    for (VirtualPrivateGateway gateway : gateways) {
      if (gateway.vpc().isEmpty()) {
        problems.add(fault(hub, DirectConnectFault.NOT_ATTACHED, List.of(gateway.id())));
      }
      topology.referrers(gateway.id(), Role.ASSOCIATED_WITH, DirectConnectGateway.class).stream()
          .findFirst()
          .filter(first -> !first.id().equals(hub.id()))
          .ifPresent(
              first ->
                  problems.add(
                      fault(
                          hub,
                          DirectConnectFault.ALREADY_ASSOCIATED,
                          List.of(gateway.id(), first.id()))));
    }
    List<Vpc> vpcs =
        gateways.stream()
            .flatMap(gateway -> gateway.vpc().stream())
            .distinct()
            .flatMap(id -> topology.find(id, Vpc.class).stream())
            .toList();
    pairs(vpcs, DirectConnect::overlap)
        .map(pair -> pair.stream().map(Vpc::id).toList())
        .forEach(ids -> problems.add(fault(hub, DirectConnectFault.OVERLAPPING_VPCS, ids)));
    List<DirectConnectAssociation> ofTransit =
        hub.associations().stream()
            .filter(each -> topology.find(each.gateway(), TransitGateway.class).isPresent())
            .toList();
    pairs(ofTransit, (a, b) -> overlap(a.allowedPrefixes(), b.allowedPrefixes()))
        .map(pair -> pair.stream().map(DirectConnectAssociation::gateway).toList())
        .forEach(ids -> problems.add(fault(hub, DirectConnectFault.OVERLAPPING_PREFIXES, ids)));
    return problems;
  }

  private static <T extends Resource> List<T> all(
      Topology topology, DirectConnectGateway hub, Class<T> type) {
    return hub.associations().stream()
        .flatMap(each -> topology.find(each.gateway(), type).stream())
        .toList();
  }

  private static <T> Stream<List<T>> pairs(List<T> all, BiPredicate<T, T> clash) {
    List<List<T>> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (clash.test(all.get(i), all.get(j))) {
          pairs.add(List.of(all.get(i), all.get(j)));
        }
      }
    }
    return pairs.stream();
  }

  private static boolean overlap(Vpc one, Vpc other) {
    return overlap(one.allCidrs().toList(), other.allCidrs().toList());
  }

  private static boolean overlap(List<Cidr> some, List<Cidr> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
  }

  private static Problem fault(
      DirectConnectGateway hub, DirectConnectFault fault, List<ResourceId> others) {
    return new BadDirectConnect(hub.id(), fault, others);
  }

  private static Optional<Problem> wrongEnd(Topology topology, VirtualInterface each) {
    Optional<ResourceId> gateway = each.gateway();
    boolean toVpc =
        gateway.flatMap(id -> topology.find(id, VirtualPrivateGateway.class)).isPresent();
    Optional<DirectConnectGateway> hub =
        gateway.flatMap(id -> topology.find(id, DirectConnectGateway.class));
    boolean toTransit =
        hub.filter(found -> !all(topology, found, TransitGateway.class).isEmpty()).isPresent();
    boolean toVpcs =
        hub.filter(found -> !all(topology, found, VirtualPrivateGateway.class).isEmpty())
            .isPresent();
    boolean wrong =
        switch (each.type()) {
          case PRIVATE -> toTransit && !toVpcs;
          case TRANSIT -> toVpc || toVpcs && !toTransit;
          case PUBLIC -> gateway.isPresent();
        };
    return wrong
        ? Optional.of(
            new BadDirectConnect(
                each.id(), DirectConnectFault.WRONG_END, gateway.stream().toList()))
        : Optional.empty();
  }
}
