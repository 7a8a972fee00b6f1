package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of what joins networks: peering, VPN and transit gateways. */
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
        chosen -> with(subject.now(), chosen, subject.now().gateway(), subject.now().routing()));
    form.reference(
        "AWS end",
        "none",
        () ->
            Stream.concat(
                    Candidates.all(subject.topology(), VirtualPrivateGateway.class).stream(),
                    Candidates.all(subject.topology(), TransitGateway.class).stream())
                .toList(),
        VpnConnection::gateway,
        chosen ->
            with(subject.now(), subject.now().customerGateway(), chosen, subject.now().routing()));
    form.choice(
        "Routing",
        VpnConnection.Routing.values(),
        VpnConnection::routing,
        (vpn, routing) ->
            new VpnConnection(
                vpn.id(),
                vpn.name(),
                vpn.customerGateway(),
                vpn.gateway(),
                routing,
                vpn.routes(),
                vpn.tunnelsUp()));
    form.text(
        "Tunnels up",
        vpn -> Integer.toString(vpn.tunnelsUp()),
        typed ->
            Typed.number(typed, "number of tunnels", 0, 2)
                .map(tunnels -> subject.now().withTunnelsUp(tunnels.intValue())));
    form.table(
        "Networks behind it",
        CidrRows.any(
            () -> subject.now().routes(),
            routes -> Subject.replace(subject.now().withRoutes(routes))));
  }

  private static Edit with(
      VpnConnection vpn,
      ResourceId customer,
      Optional<ResourceId> gateway,
      VpnConnection.Routing routing) {
    return Subject.replace(
        new VpnConnection(
            vpn.id(), vpn.name(), customer, gateway, routing, vpn.routes(), vpn.tunnelsUp()));
  }

  static void transitGateway(Form<TransitGateway> form) {
    Subject<TransitGateway> subject = form.subject();
    form.link("Region", TransitGateway::region);
    form.reference(
        "New attachments are associated with",
        "no table",
        () -> tablesOf(subject, subject.id()),
        TransitGateway::defaultAssociation,
        table ->
            with(
                subject.now(),
                subject.now().securityGroupReferencing(),
                subject.now().vpnEcmp(),
                table,
                subject.now().defaultPropagation()));
    form.reference(
        "New attachments propagate to",
        "no table",
        () -> tablesOf(subject, subject.id()),
        TransitGateway::defaultPropagation,
        table ->
            with(
                subject.now(),
                subject.now().securityGroupReferencing(),
                subject.now().vpnEcmp(),
                subject.now().defaultAssociation(),
                table));
    form.toggle(
        "Rules may name security groups across it",
        TransitGateway::securityGroupReferencing,
        (gateway, on) ->
            copy(
                gateway,
                on,
                gateway.vpnEcmp(),
                gateway.defaultAssociation(),
                gateway.defaultPropagation()));
    form.toggle(
        "Equal VPN paths share the load (ECMP)",
        TransitGateway::vpnEcmp,
        (gateway, on) ->
            copy(
                gateway,
                gateway.securityGroupReferencing(),
                on,
                gateway.defaultAssociation(),
                gateway.defaultPropagation()));
    form.links(
        "Attachments",
        () ->
            subject
                .topology()
                .referrers(subject.id(), Role.CONNECTS, TransitGatewayAttachment.class)
                .stream()
                .map(Resource::id)
                .toList(),
        "none");
    form.links("Route tables", () -> tablesOf(subject, subject.id()), "none");
  }

  private static Edit with(
      TransitGateway gateway,
      boolean referencing,
      boolean ecmp,
      Optional<ResourceId> association,
      Optional<ResourceId> propagation) {
    return Subject.replace(copy(gateway, referencing, ecmp, association, propagation));
  }

  private static TransitGateway copy(
      TransitGateway gateway,
      boolean referencing,
      boolean ecmp,
      Optional<ResourceId> association,
      Optional<ResourceId> propagation) {
    return new TransitGateway(
        gateway.id(),
        gateway.name(),
        gateway.region(),
        referencing,
        ecmp,
        association,
        propagation);
  }

  private static List<ResourceId> tablesOf(Subject<?> subject, ResourceId gateway) {
    return Candidates.all(
        subject.topology(),
        TransitGatewayRouteTable.class,
        table -> table.transitGateway().equals(gateway));
  }

  static void attachment(Form<TransitGatewayAttachment> form) {
    Subject<TransitGatewayAttachment> subject = form.subject();
    form.link("Transit gateway", TransitGatewayAttachment::transitGateway);
    form.fact("Type", () -> Form.words(subject.now().type()));
    form.link("Attached", TransitGatewayAttachment::attached);
    form.choice(
        "State",
        LifecycleState.values(),
        TransitGatewayAttachment::state,
        TransitGatewayAttachment::withState);
    if (subject.now().type() == TransitGatewayAttachment.Type.VPC) {
      form.members(
          "Subnets",
          () ->
              Candidates.all(
                  subject.topology(),
                  Subnet.class,
                  subnet -> subnet.vpc().equals(subject.now().attached())),
          () -> subject.now().subnets(),
          subnets -> Subject.replace(subject.now().withSubnets(subnets)));
    }
    form.reference(
        "Associated with",
        "no table: what arrives from here is dropped",
        () -> tablesOf(subject, subject.now().transitGateway()),
        TransitGatewayAttachment::association,
        table -> Subject.replace(subject.now().withAssociation(table)));
    form.members(
        "Propagates to",
        () -> tablesOf(subject, subject.now().transitGateway()),
        () -> subject.now().propagations(),
        tables -> Subject.replace(subject.now().withPropagations(tables)));
    options(form);
  }

  private static void options(Form<TransitGatewayAttachment> form) {
    form.toggle(
        "Appliance mode",
        TransitGatewayAttachment::applianceMode,
        (one, on) -> one.withOptions(on, one.ipv6Support(), one.securityGroupReferencing()));
    form.toggle(
        "IPv6 support",
        TransitGatewayAttachment::ipv6Support,
        (one, on) -> one.withOptions(one.applianceMode(), on, one.securityGroupReferencing()));
    form.toggle(
        "Rules may name security groups across it",
        TransitGatewayAttachment::securityGroupReferencing,
        (one, on) -> one.withOptions(one.applianceMode(), one.ipv6Support(), on));
  }
}
