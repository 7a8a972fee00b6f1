package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The forms of transit gateways, what is attached to them, and what sorts their packets. */
final class TransitForms {
  private static final String NO_TABLE = "no table: what arrives from here is dropped";

  private TransitForms() {}

  static void transitGateway(Form<TransitGateway> form) {
    Subject<TransitGateway> subject = form.subject();
    form.link("Region", TransitGateway::region);
    form.text(
        "Amazon ASN",
        gateway -> gateway.asn().map(Object::toString).orElse(""),
        typed -> Typed.asn(typed).map(subject.now()::withAsn));
    form.reference(
        "New attachments are associated with",
        "no table",
        () -> tablesOf(subject, subject.id()),
        TransitGateway::defaultAssociation,
        table ->
            Subject.replace(subject.now().withDefaults(table, subject.now().defaultPropagation())));
    form.reference(
        "New attachments propagate to",
        "no table",
        () -> tablesOf(subject, subject.id()),
        TransitGateway::defaultPropagation,
        table ->
            Subject.replace(subject.now().withDefaults(subject.now().defaultAssociation(), table)));
    form.toggle(
        "Rules may name security groups across it",
        TransitGateway::securityGroupReferencing,
        TransitGateway::withSecurityGroupReferencing);
    form.toggle(
        "Equal VPN paths share the load (ECMP)",
        TransitGateway::vpnEcmp,
        TransitGateway::withVpnEcmp);
    form.links(
        "Attachments",
        () ->
            subject.topology().referrers(subject.id(), Role.CONNECTS, Resource.class).stream()
                .map(Resource::id)
                .toList(),
        "none");
    form.links("Route tables", () -> tablesOf(subject, subject.id()), "none");
    form.links("Policy tables", () -> policiesOf(subject, subject.id()), "none");
  }

  private static List<ResourceId> tablesOf(Subject<?> subject, ResourceId gateway) {
    return Candidates.all(
        subject.topology(),
        TransitGatewayRouteTable.class,
        table -> table.transitGateway().equals(gateway));
  }

  private static List<ResourceId> policiesOf(Subject<?> subject, ResourceId gateway) {
    return Candidates.all(
        subject.topology(),
        TransitGatewayPolicyTable.class,
        table -> table.transitGateway().equals(gateway));
  }

  /** What may take what arrives from an attachment: a route table or a policy table. */
  private static List<ResourceId> takersOf(Subject<?> subject, ResourceId gateway) {
    return Stream.concat(tablesOf(subject, gateway).stream(), policiesOf(subject, gateway).stream())
        .toList();
  }

  static void peering(Form<TransitGatewayPeeringAttachment> form) {
    Subject<TransitGatewayPeeringAttachment> subject = form.subject();
    form.choice(
        "State",
        LifecycleState.values(),
        TransitGatewayPeeringAttachment::state,
        TransitGatewayPeeringAttachment::withState);
    form.link("Requester", TransitGatewayPeeringAttachment::requester);
    association(form, "Requester's table", () -> subject.now().requester());
    form.link("Accepter", TransitGatewayPeeringAttachment::accepter);
    association(form, "Accepter's table", () -> subject.now().accepter());
  }

  private static void association(
      Form<TransitGatewayPeeringAttachment> form, String label, Supplier<ResourceId> gateway) {
    Subject<TransitGatewayPeeringAttachment> subject = form.subject();
    form.reference(
        label,
        NO_TABLE,
        () -> takersOf(subject, gateway.get()),
        peering -> peering.associationAt(gateway.get()),
        table -> Subject.replace(subject.now().withAssociationAt(gateway.get(), table)));
  }

  static void connectPeer(Form<TransitGatewayConnectPeer> form) {
    Subject<TransitGatewayConnectPeer> subject = form.subject();
    form.link("Connect attachment", TransitGatewayConnectPeer::attachment);
    form.choice(
        "State",
        LifecycleState.values(),
        TransitGatewayConnectPeer::state,
        TransitGatewayConnectPeer::withState);
    form.toggle(
        "A BGP session is up",
        TransitGatewayConnectPeer::bgpUp,
        TransitGatewayConnectPeer::withBgpUp);
    form.text(
        "Appliance address",
        peer -> peer.peerAddress().map(Object::toString).orElse(""),
        typed ->
            typed.isBlank()
                ? Parsed.ok(subject.now().withPeerAddress(Optional.empty()))
                : Typed.address(typed)
                    .map(address -> subject.now().withPeerAddress(Optional.of(address))));
    form.text(
        "Appliance ASN",
        peer -> peer.asn().map(Object::toString).orElse(""),
        typed -> Typed.asn(typed).map(subject.now()::withAsn));
    form.reference(
        "Network behind",
        "not known",
        () -> Candidates.all(subject.topology(), OnPremisesNetwork.class),
        TransitGatewayConnectPeer::network,
        network -> Subject.replace(subject.now().withNetwork(network)));
    form.table("Announced networks", new BgpRouteRows(subject));
  }

  static void policyTable(Form<TransitGatewayPolicyTable> form) {
    Subject<TransitGatewayPolicyTable> subject = form.subject();
    form.link("Transit gateway", TransitGatewayPolicyTable::transitGateway);
    if (subject.now().rulesUnknown()) {
      form.fact("Rules", () -> "The snapshot lacks its rules: what they choose is not known.");
    }
    form.table("Rules", new PolicyRuleRows(subject));
    form.links(
        "Sorts what comes from",
        () ->
            subject
                .topology()
                .referrers(subject.id(), Role.ASSOCIATED_WITH, Resource.class)
                .stream()
                .map(Resource::id)
                .toList(),
        "no attachment");
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
        NO_TABLE,
        () -> takersOf(subject, subject.now().transitGateway()),
        TransitGatewayAttachment::association,
        table -> Subject.replace(subject.now().withAssociation(table)));
    if (subject.now().type() == TransitGatewayAttachment.Type.CONNECT) {
      form.links("Connect peers", () -> peersOf(subject), "none");
    }
    form.members(
        "Propagates to",
        () -> tablesOf(subject, subject.now().transitGateway()),
        () -> subject.now().propagations(),
        tables -> Subject.replace(subject.now().withPropagations(tables)));
    options(form);
  }

  private static List<ResourceId> peersOf(Subject<?> subject) {
    return Candidates.all(
        subject.topology(),
        TransitGatewayConnectPeer.class,
        peer -> peer.attachment().equals(subject.id()));
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
    form.toggle(
        "DNS support",
        TransitGatewayAttachment::dnsSupport,
        TransitGatewayAttachment::withDnsSupport);
  }
}
