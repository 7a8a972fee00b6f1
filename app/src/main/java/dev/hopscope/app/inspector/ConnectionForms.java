package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.stream.Stream;

/** The forms of what joins networks: peering and VPN. */
final class ConnectionForms {
  private ConnectionForms() {}

  static void peering(Form<VpcPeeringConnection> form) {
    form.link("Requester", VpcPeeringConnection::requester);
    form.link("Accepter", VpcPeeringConnection::accepter);
    form.choice(
        "State",
        PeeringState.values(),
        VpcPeeringConnection::state,
        VpcPeeringConnection::withState);
    form.toggle(
        "Requester's names resolve to private addresses for the accepter",
        VpcPeeringConnection::requesterDnsResolution,
        (peering, on) -> peering.withDnsResolution(on, peering.accepterDnsResolution()));
    form.toggle(
        "Accepter's names resolve to private addresses for the requester",
        VpcPeeringConnection::accepterDnsResolution,
        (peering, on) -> peering.withDnsResolution(peering.requesterDnsResolution(), on));
  }

  static void vpn(Form<VpnConnection> form) {
    Subject<VpnConnection> subject = form.subject();
    form.reference(
        "Customer gateway",
        () -> Candidates.all(subject.topology(), CustomerGateway.class),
        VpnConnection::customerGateway,
        chosen -> Subject.replace(subject.now().between(chosen, subject.now().gateway())));
    form.reference(
        "AWS end",
        "none",
        () ->
            Stream.concat(
                    Candidates.all(subject.topology(), VirtualPrivateGateway.class).stream(),
                    Candidates.all(subject.topology(), TransitGateway.class).stream())
                .toList(),
        VpnConnection::gateway,
        chosen -> Subject.replace(subject.now().between(subject.now().customerGateway(), chosen)));
    form.choice(
        "Routing",
        VpnConnection.Routing.values(),
        VpnConnection::routing,
        VpnConnection::withRouting);
    form.text(
        "Tunnels up",
        vpn -> Integer.toString(vpn.tunnelsUp()),
        typed ->
            Typed.number(typed, "number of tunnels", 0, 2)
                .map(tunnels -> subject.now().withTunnelsUp(tunnels.intValue())));
    form.toggle("Carries IPv6, not IPv4", VpnConnection::ipv6, VpnConnection::withIpv6);
    form.toggle(
        "Its tunnels run over Direct Connect",
        VpnConnection::overDirectConnect,
        VpnConnection::withOverDirectConnect);
    HybridForms.attributes(form, VpnConnection::attributes, VpnConnection::withBgp);
    form.table(
        "Networks behind it",
        CidrRows.any(
            () -> subject.now().routes(),
            routes -> Subject.replace(subject.now().withRoutes(routes))));
    form.table(
        "Ranges inside its tunnels",
        CidrRows.any(
            () -> subject.now().insideCidrs(),
            ranges -> Subject.replace(subject.now().withInsideCidrs(ranges))));
  }
}
