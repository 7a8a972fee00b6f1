package dev.hopscope.model.check;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.VpnProblem.BadVpn;
import dev.hopscope.model.check.VpnProblem.BadVpn.VpnFault;
import dev.hopscope.model.check.VpnProblem.TwinCustomerGateways;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * VPN connections: one for two gateways, one for an address at the far end, IPv6 at transit
 * gateways alone.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpnConnection.html">CreateVpnConnection</a>
 */
final class VpnConnections implements Check {
  private record Pair(ResourceId customerGateway, ResourceId gateway) {}

  private record Tunnel(ResourceId gateway, Cidr inside) {}

  private record FarEnd(Address address, long asn) {}

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.concat(connections(topology), customerGateways(topology));
  }

  private static Stream<Problem> connections(Topology topology) {
    Map<Pair, ResourceId> pairs = new HashMap<>();
    Map<Address, VpnConnection> addresses = new HashMap<>();
    Map<Tunnel, ResourceId> tunnels = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (VpnConnection vpn : topology.all(VpnConnection.class)) {
      vpn.gateway()
          .flatMap(
              gateway ->
                  Optional.ofNullable(
                      pairs.putIfAbsent(new Pair(vpn.customerGateway(), gateway), vpn.id())))
          .ifPresent(first -> problems.add(new BadVpn(vpn.id(), VpnFault.SAME_GATEWAYS, first)));
      topology
          .find(vpn.customerGateway(), CustomerGateway.class)
          .flatMap(CustomerGateway::address)
          .flatMap(address -> Optional.ofNullable(addresses.putIfAbsent(address, vpn)))
          .filter(first -> !first.customerGateway().equals(vpn.customerGateway()))
          .ifPresent(
              first -> problems.add(new BadVpn(vpn.id(), VpnFault.SAME_ADDRESS, first.id())));
      vpn.gateway()
          .filter(_ -> vpn.ipv6())
          .flatMap(id -> topology.find(id, VirtualPrivateGateway.class))
          .ifPresent(
              gateway -> problems.add(new BadVpn(vpn.id(), VpnFault.IPV6_TUNNELS, gateway.id())));
      sameAsn(topology, vpn)
          .ifPresent(gateway -> problems.add(new BadVpn(vpn.id(), VpnFault.SAME_ASN, gateway)));
      for (Cidr inside : vpn.insideCidrs()) {
        vpn.gateway()
            .flatMap(
                gateway ->
                    Optional.ofNullable(tunnels.putIfAbsent(new Tunnel(gateway, inside), vpn.id())))
            .ifPresent(first -> problems.add(new BadVpn(vpn.id(), VpnFault.INSIDE_RANGE, first)));
      }
    }
    return problems.stream();
  }

  private static Optional<ResourceId> sameAsn(Topology topology, VpnConnection vpn) {
    Optional<Long> far =
        topology.find(vpn.customerGateway(), CustomerGateway.class).map(CustomerGateway::asn);
    return vpn.routing() == VpnConnection.Routing.BGP
        ? vpn.gateway()
            .flatMap(id -> topology.find(id, VirtualPrivateGateway.class))
            .filter(gateway -> gateway.asn().isPresent() && gateway.asn().equals(far))
            .map(VirtualPrivateGateway::id)
        : Optional.empty();
  }

  private static Stream<Problem> customerGateways(Topology topology) {
    Map<FarEnd, ResourceId> first = new HashMap<>();
    return topology.all(CustomerGateway.class).stream()
        .flatMap(
            each ->
                each
                    .address()
                    .flatMap(
                        address ->
                            Optional.ofNullable(
                                first.putIfAbsent(new FarEnd(address, each.asn()), each.id())))
                    .<Problem>map(before -> new TwinCustomerGateways(before, each.id()))
                    .stream());
  }
}
