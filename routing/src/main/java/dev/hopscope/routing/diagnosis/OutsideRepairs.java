package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpnConnection;
import java.util.List;
import java.util.Optional;

/** What lets VPNs and Direct Connect carry a packet between AWS and the networks outside. */
final class OutsideRepairs {
  private OutsideRepairs() {}

  /** A static route for the VPN connections of the gateway that knows no such network. */
  static List<Repair> vpnRoutes(Situation situation) {
    List<Cidr> ranges =
        situation.topology().all(OnPremisesNetwork.class).stream()
            .flatMap(network -> network.cidrs().stream())
            .filter(range -> range.contains(situation.drop().packet().destination()))
            .toList();
    return situation
        .topology()
        .referrers(situation.drop().component(), Role.CONNECTS, VpnConnection.class)
        .stream()
        .filter(vpn -> vpn.routing() == VpnConnection.Routing.STATIC)
        .flatMap(vpn -> ranges.stream().map(range -> new Mend.AddVpnRoute(vpn.id(), range)))
        .map(mend -> new Repair(mend, Repair.RULE))
        .toList();
  }

  /** The range of the VPC as an allowed prefix of the association that holds it back. */
  static List<Repair> allowedPrefixes(Situation situation) {
    Address destination = situation.drop().packet().destination();
    return situation
        .topology()
        .find(situation.drop().component(), DirectConnectGateway.class)
        .stream()
        .flatMap(hub -> situation.drop().about().flatMap(hub::associationWith).stream())
        .flatMap(
            association ->
                situation.vpcs().stream()
                    .flatMap(Vpc::allCidrs)
                    .filter(range -> range.contains(destination))
                    .map(
                        range ->
                            new Mend.AllowPrefix(
                                situation.drop().component(), association.gateway(), range)))
        .distinct()
        .map(mend -> new Repair(mend, Repair.RULE))
        .toList();
  }

  /** An authorization rule for all clients, for this destination. */
  static List<Repair> authorizations(Situation situation) {
    return clientVpn(situation)
        .map(
            endpoint ->
                new Mend.Authorize(
                    endpoint.id(),
                    new ClientVpnAuthorization(
                        situation.rangeFor(situation.drop().packet().destination()),
                        Optional.empty())))
        .map(mend -> new Repair(mend, Repair.RULE))
        .stream()
        .toList();
  }

  /** A route of a Client VPN endpoint by the target network that has none. */
  static List<Repair> clientRoutes(Situation situation) {
    Address destination = situation.drop().packet().destination();
    return clientVpn(situation).stream()
        .flatMap(
            endpoint ->
                situation.drop().about().stream()
                    .flatMap(
                        subnet ->
                            Destinations.of(situation, destination, -1)
                                .map(range -> new ClientVpnRoute(range, subnet))
                                .map(route -> new Mend.AddClientRoute(endpoint.id(), route))
                                .stream()))
        .map(mend -> new Repair(mend, Repair.ROUTE))
        .toList();
  }

  private static Optional<ClientVpnEndpoint> clientVpn(Situation situation) {
    return situation.topology().find(situation.drop().component(), ClientVpnEndpoint.class);
  }
}
