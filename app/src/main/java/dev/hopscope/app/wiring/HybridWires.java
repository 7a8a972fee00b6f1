package dev.hopscope.app.wiring;

import dev.hopscope.app.palette.ConnectionDrafts;
import dev.hopscope.app.palette.Draft;
import dev.hopscope.app.palette.HybridDrafts;
import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ways between AWS and what is outside: VPN, Direct Connect, Client VPN.
 *
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/VPC_VPN.html">AWS Site-to-Site
 *     VPN</a>
 */
final class HybridWires {
  private final Document document;
  private final Topology topology;

  HybridWires(Document document) {
    this.document = document;
    this.topology = document.topology();
  }

  Optional<Wiring> of(CustomerGateway customer, Resource to) {
    return switch (to) {
      case VirtualPrivateGateway _, TransitGateway _ -> vpn(customer, to);
      case OnPremisesNetwork network -> stands(customer, network);
      case Resource _ -> Optional.empty();
    };
  }

  private Optional<Wiring> vpn(CustomerGateway customer, Resource gateway) {
    Optional<VpnConnection> have =
        topology.referrers(customer.id(), Role.CONNECTS, VpnConnection.class).stream()
            .filter(vpn -> vpn.gateway().equals(Optional.of(gateway.id())))
            .findFirst();
    return have.isPresent()
        ? Wiring.refuse(
            "%s joins %s and %s already."
                .formatted(have.get().label(), customer.label(), gateway.label()))
        : AttachmentWires.drafted(
            document,
            "Connect %s to %s by VPN".formatted(customer.label(), gateway.label()),
            draft -> new ConnectionDrafts(draft).vpn(gateway.id(), customer.id()));
  }

  private static Optional<Wiring> stands(CustomerGateway customer, OnPremisesNetwork network) {
    return network
        .customerGateway()
        .map(
            now ->
                Wiring.refuse(
                    (now.equals(customer.id())
                            ? "%s has %s already."
                            : "%s has another customer gateway than %s.")
                        .formatted(network.label(), customer.label())))
        .orElseGet(
            () ->
                Wiring.change(
                    "Put %s before %s".formatted(customer.label(), network.label()),
                    () -> network.withCustomerGateway(Optional.of(customer.id()))));
  }

  Optional<Wiring> of(OnPremisesNetwork network, Resource to) {
    return switch (to) {
      case VirtualPrivateGateway _, TransitGateway _ ->
          network
              .customerGateway()
              .flatMap(id -> topology.find(id, CustomerGateway.class))
              .map(customer -> vpn(customer, to))
              .orElseGet(
                  () ->
                      Wiring.refuse(
                          "%s needs a customer gateway for a VPN connection."
                              .formatted(network.label())));
      case DirectConnectGateway gateway -> virtualInterface(network, gateway);
      case Resource _ -> Optional.empty();
    };
  }

  private Optional<Wiring> virtualInterface(
      OnPremisesNetwork network, DirectConnectGateway gateway) {
    boolean have =
        topology.referrers(network.id(), Role.CONNECTS, VirtualInterface.class).stream()
            .anyMatch(each -> each.gateway().equals(Optional.of(gateway.id())));
    return have
        ? Wiring.refuse("%s is joined to %s already.".formatted(network.label(), gateway.label()))
        : AttachmentWires.drafted(
            document,
            "Join %s to %s by a virtual interface".formatted(network.label(), gateway.label()),
            draft -> new HybridDrafts(draft).virtualInterface(gateway.id(), network));
  }

  /** An association; one gateway leads to virtual private gateways or to transit gateways. */
  Optional<Wiring> of(DirectConnectGateway gateway, Resource to) {
    boolean toTransit = to instanceof TransitGateway;
    if (!toTransit && !(to instanceof VirtualPrivateGateway)) {
      return Optional.empty();
    }
    if (gateway.associationWith(to.id()).isPresent()) {
      return Wiring.refuse(
          "%s is associated with %s already.".formatted(gateway.label(), to.label()));
    }
    boolean mixed =
        gateway.associations().stream()
            .anyMatch(
                each ->
                    topology.find(each.gateway(), TransitGateway.class).isPresent() != toTransit);
    if (mixed) {
      return Wiring.refuse(
          "%s leads to %s gateways; one of the other kind needs a gateway of its own."
              .formatted(gateway.label(), toTransit ? "virtual private" : "transit"));
    }
    List<Cidr> prefixes = toTransit ? rangesBehind(to.id()) : List.of();
    if (toTransit && prefixes.isEmpty()) {
      return Wiring.refuse(
          "%s needs an attached VPC whose ranges to announce.".formatted(to.label()));
    }
    return AttachmentWires.drafted(
        document,
        "Associate %s with %s".formatted(gateway.label(), to.label()),
        draft -> {
          List<DirectConnectAssociation> all = new ArrayList<>(gateway.associations());
          all.add(new DirectConnectAssociation(to.id(), prefixes, LifecycleState.AVAILABLE));
          draft.replace(gateway.withAssociations(all));
          if (to instanceof TransitGateway transit) {
            new ConnectionDrafts(draft)
                .attach(
                    transit,
                    TransitGatewayAttachment.Type.DIRECT_CONNECT_GATEWAY,
                    gateway.id(),
                    List.of(),
                    gateway.label());
          }
        });
  }

  private List<Cidr> rangesBehind(ResourceId transit) {
    return topology.referrers(transit, Role.CONNECTS, TransitGatewayAttachment.class).stream()
        .flatMap(attachment -> topology.find(attachment.attached(), Vpc.class).stream())
        .flatMap(Vpc::allCidrs)
        .distinct()
        .toList();
  }

  /** A connection without a gateway on the AWS side gets one. */
  Optional<Wiring> of(VpnConnection vpn, Resource to) {
    if (!(to instanceof VirtualPrivateGateway) && !(to instanceof TransitGateway)) {
      return Optional.empty();
    }
    Optional<ResourceId> now = vpn.gateway().filter(topology::containsVertex);
    return now.isPresent()
        ? Wiring.refuse(
            "%s ends at %s already.".formatted(vpn.label(), topology.labelOf(now.get())))
        : AttachmentWires.drafted(
            document,
            "End %s at %s".formatted(vpn.label(), to.label()),
            draft -> end(draft, vpn, to));
  }

  private static void end(Draft draft, VpnConnection vpn, Resource gateway) {
    draft.replace(vpn.between(vpn.customerGateway(), Optional.of(gateway.id())));
    if (gateway instanceof TransitGateway transit) {
      new ConnectionDrafts(draft)
          .attach(transit, TransitGatewayAttachment.Type.VPN, vpn.id(), List.of(), vpn.label());
    }
  }

  /** Another target network: one subnet of a zone, all of one VPC (rule CVPN-01). */
  Optional<Wiring> of(ClientVpnEndpoint endpoint, Resource to) {
    if (!(to instanceof Subnet subnet)) {
      return Optional.empty();
    }
    List<Subnet> targets =
        endpoint.targetNetworks().stream()
            .flatMap(target -> topology.find(target.subnet(), Subnet.class).stream())
            .toList();
    if (targets.contains(subnet)) {
      return Wiring.refuse("%s enters %s already.".formatted(endpoint.label(), subnet.label()));
    }
    if (targets.stream().anyMatch(other -> !other.vpc().equals(subnet.vpc()))
        || endpoint.vpc().filter(vpc -> !vpc.equals(subnet.vpc())).isPresent()) {
      return Wiring.refuse(
          "The target networks of %s lie in one VPC: not in that of %s."
              .formatted(endpoint.label(), subnet.label()));
    }
    Optional<Subnet> sameZone =
        targets.stream()
            .filter(other -> other.availabilityZone().equals(subnet.availabilityZone()))
            .findFirst();
    if (sameZone.isPresent()) {
      return Wiring.refuse(
          "%s enters this zone by %s: one subnet of each zone."
              .formatted(endpoint.label(), sameZone.get().label()));
    }
    return AttachmentWires.drafted(
        document,
        "Let clients of %s enter by %s".formatted(endpoint.label(), subnet.label()),
        draft -> enter(draft, endpoint, subnet));
  }

  private void enter(Draft draft, ClientVpnEndpoint endpoint, Subnet subnet) {
    List<ClientVpnTarget> all = new ArrayList<>(endpoint.targetNetworks());
    all.add(new ClientVpnTarget(subnet.id(), LifecycleState.AVAILABLE));
    draft.replace(endpoint.withVpc(Optional.of(subnet.vpc())).withTargetNetworks(all));
    List<ResourceId> groups =
        Whereabouts.interfacesOf(topology, endpoint.id()).stream()
            .findFirst()
            .map(own -> own.securityGroups())
            .orElse(List.of());
    new HybridDrafts(draft).clientInterface(endpoint.id(), subnet, groups);
  }
}
