package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.BgpAttributes;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The forms of Direct Connect and Client VPN. */
final class HybridForms {
  private static final long HIGHEST_ASN = 4_294_967_294L;
  private static final int LONGEST_PATH = 255;

  private HybridForms() {}

  static void directConnect(Form<DirectConnectGateway> form) {
    Subject<DirectConnectGateway> subject = form.subject();
    form.text(
        "BGP ASN",
        gateway -> Long.toString(gateway.asn()),
        typed -> asn(typed).map(asn -> subject.now().withAsn(asn)));
    form.table("Associations", new AssociationRows(subject));
    form.links(
        "Virtual interfaces",
        () ->
            subject
                .topology()
                .referrers(subject.id(), Role.CONNECTS, VirtualInterface.class)
                .stream()
                .map(VirtualInterface::id)
                .toList(),
        "none: it leads nowhere outside AWS");
  }

  private static Parsed<Long> asn(String typed) {
    return Typed.number(typed, "BGP number", 1, HIGHEST_ASN);
  }

  /** A public interface ends at no gateway. */
  private static VirtualInterface ofType(VirtualInterface now, VirtualInterface.Type type) {
    return now.withType(
        type, type == VirtualInterface.Type.PUBLIC ? Optional.empty() : now.gateway());
  }

  static void virtualInterface(Form<VirtualInterface> form) {
    Subject<VirtualInterface> subject = form.subject();
    form.choice(
        "Type", VirtualInterface.Type.values(), VirtualInterface::type, HybridForms::ofType);
    form.reference(
        "AWS end",
        "none",
        () ->
            Stream.concat(
                    Candidates.all(subject.topology(), DirectConnectGateway.class).stream(),
                    Candidates.all(subject.topology(), VirtualPrivateGateway.class).stream())
                .toList(),
        VirtualInterface::gateway,
        chosen -> Subject.replace(subject.now().between(chosen, subject.now().onPremises())));
    form.reference(
        "On-premises network",
        "none",
        () -> Candidates.all(subject.topology(), OnPremisesNetwork.class),
        VirtualInterface::onPremises,
        chosen -> Subject.replace(subject.now().between(subject.now().gateway(), chosen)));
    form.text(
        "Its BGP ASN",
        now -> Long.toString(now.asn()),
        typed -> asn(typed).map(subject.now()::withAsn));
    form.toggle("IPv4 session up", now -> now.carries(Family.IPV4), session(Family.IPV4));
    form.toggle("IPv6 session up", now -> now.carries(Family.IPV6), session(Family.IPV6));
    attributes(form, VirtualInterface::attributes, VirtualInterface::withBgp);
    form.table(
        "Networks it announces",
        CidrRows.any(
            () -> subject.now().routes(),
            routes -> Subject.replace(subject.now().withRoutes(routes))));
  }

  private static BiFunction<VirtualInterface, Boolean, VirtualInterface> session(Family family) {
    return (now, up) ->
        now.withSessionsUp(
            Stream.of(Family.values())
                .filter(each -> each == family ? up : now.carries(each))
                .toList());
  }

  /** What compares announcements: one line for the path, one for the discriminator. */
  static <R extends Resource> void attributes(
      Form<R> form,
      Function<R, BgpAttributes> shown,
      BiFunction<R, Optional<BgpAttributes>, R> changed) {
    Subject<R> subject = form.subject();
    form.text(
        "AS path length",
        now -> Integer.toString(shown.apply(now).asPathLength()),
        typed ->
            Typed.number(typed, "length", 1, LONGEST_PATH)
                .map(
                    length ->
                        changed.apply(
                            subject.now(),
                            Optional.of(
                                new BgpAttributes(
                                    length.intValue(), shown.apply(subject.now()).med())))));
    form.text(
        "MED",
        now -> Integer.toString(shown.apply(now).med()),
        typed ->
            Typed.number(typed, "discriminator", 0, Integer.MAX_VALUE)
                .map(
                    med ->
                        changed.apply(
                            subject.now(),
                            Optional.of(
                                new BgpAttributes(
                                    shown.apply(subject.now()).asPathLength(), med.intValue())))));
  }

  static void clientVpn(Form<ClientVpnEndpoint> form) {
    Subject<ClientVpnEndpoint> subject = form.subject();
    form.text(
        "Client range",
        endpoint -> endpoint.clientCidr().toString(),
        typed -> Typed.ipv4Cidr(typed).map(range -> subject.now().withClientCidr(range)));
    form.choice(
        "State", LifecycleState.values(), ClientVpnEndpoint::state, ClientVpnEndpoint::withState);
    form.reference(
        "VPC",
        "none",
        () -> Candidates.all(subject.topology(), Vpc.class),
        ClientVpnEndpoint::vpc,
        chosen -> Subject.replace(subject.now().withVpc(chosen)));
    form.members(
        "Target networks",
        () ->
            Candidates.all(
                subject.topology(),
                Subnet.class,
                subnet -> subject.now().vpc().filter(vpc -> !vpc.equals(subnet.vpc())).isEmpty()),
        () -> targets(subject.now()),
        chosen -> associate(subject, chosen));
    form.table("Routes", new ClientVpnRouteRows(subject));
    form.table("Authorization rules", new ClientVpnAuthorizationRows(subject));
    form.links(
        "Interfaces",
        () -> interfaces(subject).map(NetworkInterface::id).toList(),
        "none: no client gets in");
  }

  /** The subnets of an endpoint's target networks. */
  static List<ResourceId> targets(ClientVpnEndpoint endpoint) {
    return endpoint.targetNetworks().stream().map(ClientVpnTarget::subnet).toList();
  }

  private static Stream<NetworkInterface> interfaces(Subject<ClientVpnEndpoint> subject) {
    return subject
        .topology()
        .referrers(subject.id(), Role.PART_OF, NetworkInterface.class)
        .stream();
  }

  /** An association makes an interface in its subnet, and takes it away when it goes. */
  private static Edit associate(Subject<ClientVpnEndpoint> subject, List<ResourceId> chosen) {
    ClientVpnEndpoint now = subject.now();
    List<Edit> edits = new ArrayList<>();
    edits.add(
        Subject.replace(
            now.withTargetNetworks(
                    chosen.stream()
                        .map(subnet -> new ClientVpnTarget(subnet, LifecycleState.AVAILABLE))
                        .toList())
                .withRoutes(
                    now.routes().stream()
                        .filter(route -> chosen.contains(route.targetSubnet()))
                        .toList())));
    List<NetworkInterface> own = interfaces(subject).toList();
    Set<ResourceId> unused = new HashSet<>();
    own.stream()
        .filter(each -> !chosen.contains(each.subnet()))
        .forEach(each -> unused.add(each.id()));
    if (!unused.isEmpty()) {
      edits.add(new Edit.RemoveResources(unused));
    }
    List<ResourceId> groups =
        own.stream().findFirst().map(NetworkInterface::securityGroups).orElse(List.of());
    Topology topology = subject.topology();
    for (ResourceId id : chosen) {
      Optional<Subnet> subnet = topology.find(id, Subnet.class);
      if (subnet.isPresent() && own.stream().noneMatch(each -> each.subnet().equals(id))) {
        NetworkInterface made = networkInterface(topology, subject.id(), subnet.get(), groups);
        edits.add(new Edit.AddResource(made));
        topology = topology.with(made);
      }
    }
    return new Edit.Batch("Change target networks", edits);
  }

  private static NetworkInterface networkInterface(
      Topology topology, ResourceId endpoint, Subnet subnet, List<ResourceId> groups) {
    Set<Address> taken = new HashSet<>();
    topology
        .referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class)
        .forEach(each -> each.addresses().forEach(own -> taken.add(own.address())));
    return new NetworkInterface(
        topology.newId(ResourceKind.NETWORK_INTERFACE),
        "",
        subnet.id(),
        subnet.cidr().flatMap(cidr -> AddressPool.nextFree(cidr, taken)).stream()
            .map(PrivateAddress::of)
            .toList(),
        List.of(),
        groups,
        false,
        InterfaceType.CLIENT_VPN,
        InterfaceStatus.IN_USE,
        Optional.of(endpoint),
        0);
  }
}
