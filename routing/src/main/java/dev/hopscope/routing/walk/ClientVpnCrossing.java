package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From a client into its Client VPN endpoint and out of the endpoint's interface in a target
 * network, whose address the packet gets; AWS connects a client to any of them (rules CVPN-01 to
 * CVPN-03).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-rules.html">Authorization
 *     rules</a>
 */
record ClientVpnCrossing(Network network) {

  Next leave(ClientVpnEndpoint endpoint, Packet packet, Passage passage) {
    if (endpoint.state() != LifecycleState.AVAILABLE) {
      return Next.drop(endpoint.id(), DropReason.BAD_STATE, packet, passage);
    }
    List<ResourceId> subnets =
        endpoint.targetNetworks().stream()
            .filter(target -> target.state() == LifecycleState.AVAILABLE)
            .map(ClientVpnTarget::subnet)
            .toList();
    if (subnets.isEmpty()) {
      return mayLackParts()
          ? Next.lost(endpoint.id(), UnknownReason.UNKNOWN_RESOURCE, endpoint.id(), packet, passage)
          : Next.drop(endpoint.id(), DropReason.BAD_STATE_ATTACHMENT, packet, passage);
    }
    Optional<ClientVpnAuthorization> rule = authorization(endpoint, packet.destination());
    if (rule.isEmpty()) {
      return mayLackParts()
          ? Next.lost(endpoint.id(), UnknownReason.UNKNOWN_RESOURCE, endpoint.id(), packet, passage)
          : Next.drop(endpoint.id(), DropReason.CLIENT_VPN_NOT_AUTHORIZED, packet, passage);
    }
    Passage authorized =
        rule.get()
            .group()
            .map(group -> passage.note(new Note.AssumedMember(endpoint.id(), group)))
            .orElse(passage);
    List<Next> ways = new ArrayList<>();
    for (ResourceId subnet : subnets) {
      List<Step> steps = new ArrayList<>();
      steps.add(new Step.AuthorizationStep(endpoint.id(), rule.get(), packet));
      if (subnets.size() > 1) {
        steps.add(new Step.ForkStep(endpoint.id(), subnets, subnet, packet));
      }
      ways.add(by(endpoint, subnet, packet, authorized).after(steps));
    }
    return Forks.of(ways);
  }

  /** Whether the snapshot has endpoints without what belongs to them. */
  private boolean mayLackParts() {
    return network.topology().lacks(ResourceKind.CLIENT_VPN_ENDPOINT);
  }

  /** The longest range decides; of equal ones that for all clients. */
  private static Optional<ClientVpnAuthorization> authorization(
      ClientVpnEndpoint endpoint, Address destination) {
    return endpoint.authorizationRules().stream()
        .filter(rule -> rule.destination().contains(destination))
        .min(
            Comparator.comparingInt((ClientVpnAuthorization rule) -> -rule.destination().length())
                .thenComparing(rule -> rule.group().orElse("")));
  }

  private Next by(ClientVpnEndpoint endpoint, ResourceId subnet, Packet packet, Passage passage) {
    Optional<Cidr> route =
        endpoint.routes().stream()
            .filter(each -> each.targetSubnet().equals(subnet))
            .map(ClientVpnRoute::destination)
            .filter(range -> range.contains(packet.destination()))
            .max(Comparator.comparingInt(Cidr::length));
    if (route.isEmpty()) {
      return mayLackParts()
          ? Next.lost(endpoint.id(), UnknownReason.UNKNOWN_RESOURCE, endpoint.id(), packet, passage)
          : Next.drop(endpoint.id(), DropReason.NO_ROUTE_TO_DESTINATION, subnet, packet, passage);
    }
    Optional<NetworkInterface> own =
        network.interfacesOf(endpoint.id()).stream()
            .filter(each -> each.subnet().equals(subnet))
            .filter(each -> !each.addresses().isEmpty())
            .findFirst();
    if (own.isEmpty()) {
      return network.mayLackInterfaces()
          ? Next.lost(endpoint.id(), UnknownReason.UNKNOWN_RESOURCE, subnet, packet, passage)
          : Next.drop(endpoint.id(), DropReason.BAD_STATE_ATTACHMENT, subnet, packet, passage);
    }
    NetworkInterface sender = own.get();
    Address address =
        sender.addresses().stream().findFirst().map(PrivateAddress::address).orElseThrow();
    Packet translated = packet.from(address, packet.sourcePort());
    return Next.goTo(
        new Place.LeavingInterface(sender),
        translated,
        passage
            .sentBy(sender)
            .remember(new Connections.Memory.Translated(sender.id(), packet, translated)),
        new Step.TranslationStep(endpoint.id(), packet, translated));
  }

  /** A reply at one of the endpoint's interfaces goes to the client that asked. */
  Optional<Next> answer(NetworkInterface at, Packet packet, Passage passage) {
    Optional<ClientVpnEndpoint> endpoint =
        at.attachedTo().flatMap(id -> network.topology().find(id, ClientVpnEndpoint.class));
    Optional<Connections.Memory.Translated> entry =
        passage.connections().translationFor(at.id(), packet);
    return endpoint
        .filter(_ -> at.type() == InterfaceType.CLIENT_VPN)
        .flatMap(
            found ->
                entry.map(
                    each -> {
                      Packet restored = each.original().reply();
                      return Next.arrived(
                              new Place.Destination.VpnClient(found), found.id(), restored, passage)
                          .after(List.of(new Step.TranslationStep(found.id(), packet, restored)));
                    }));
  }
}
