package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of hosts, their interfaces and addresses. */
final class HostForms {
  private HostForms() {}

  static void instance(Form<Instance> form) {
    form.choice("State", InstanceState.values(), Instance::state, Instance::withState);
    form.choice("Forwards as", Appliance.values(), Instance::appliance, Instance::withAppliance);
    interfaces(form);
  }

  /** A section for each interface of an owner. */
  static void interfaces(Form<?> form) {
    Subject<?> subject = form.subject();
    for (NetworkInterface own : interfacesOf(subject.topology(), subject.id())) {
      form.section(
          own.deviceIndex() == 0
              ? "Primary network interface"
              : "Network interface " + own.deviceIndex());
      interfaceOf(form, subject.about(own, NetworkInterface.class));
    }
  }

  /** The interfaces of an owner, the primary one first. */
  static List<NetworkInterface> interfacesOf(Topology topology, ResourceId owner) {
    return topology.referrers(owner, Role.PART_OF, NetworkInterface.class).stream()
        .sorted(Comparator.comparingInt(NetworkInterface::deviceIndex).thenComparing(Resource::id))
        .toList();
  }

  private static void interfaceOf(Form<?> form, Subject<NetworkInterface> own) {
    form.links("Interface", () -> List.of(own.id()), "");
    form.links("Subnet", () -> List.of(own.now().subnet()), "");
    if (!own.now().addresses().isEmpty()) {
      String label = "Address" + (own.now().deviceIndex() == 0 ? "" : " " + own.id());
      form.row(
          "Address",
          new TextPart(
              label,
              () ->
                  own.now().addresses().stream()
                      .findFirst()
                      .map(each -> each.address().toString())
                      .orElse(""),
              typed -> primaryAddress(own, typed),
              own.changing("Address")));
    }
    form.fact("Public address", () -> publicAddresses(own.topology(), own.now()));
    form.row("Security groups", groups(own));
  }

  private static Parsed<Edit> primaryAddress(Subject<NetworkInterface> subject, String typed) {
    NetworkInterface own = subject.now();
    PrivateAddress primary = own.addresses().getFirst();
    return AddressRows.privateAddress(subject.topology(), own, primary, typed)
        .map(
            address -> {
              List<PrivateAddress> addresses = new ArrayList<>(own.addresses());
              addresses.set(0, new PrivateAddress(address, primary.publicAddress()));
              return Subject.replace(own.withAddresses(addresses));
            });
  }

  private static String publicAddresses(Topology topology, NetworkInterface own) {
    List<String> texts = new ArrayList<>();
    topology
        .referrers(own.id(), Role.ATTACHED_TO, ElasticIp.class)
        .forEach(ip -> texts.add(ip.publicAddress() + " (elastic IP)"));
    own.addresses().stream()
        .flatMap(each -> each.publicAddress().stream())
        .map(Address::toString)
        .forEach(texts::add);
    return texts.isEmpty() ? "none" : String.join(", ", texts);
  }

  private static MembersPart groups(Subject<NetworkInterface> own) {
    return new MembersPart(
        "Security groups" + (own.now().deviceIndex() == 0 ? "" : " " + own.id()),
        () -> groupsOfVpc(own.topology(), own.now()),
        () -> own.now().securityGroups(),
        groups -> Subject.replace(own.now().withSecurityGroups(groups)),
        own);
  }

  private static List<ResourceId> groupsOfVpc(Topology topology, NetworkInterface own) {
    Optional<ResourceId> vpc = topology.find(own.subnet(), Subnet.class).map(Subnet::vpc);
    return Candidates.all(
        topology, SecurityGroup.class, group -> vpc.filter(group.vpc()::equals).isPresent());
  }

  static void networkInterface(Form<NetworkInterface> form) {
    Subject<NetworkInterface> subject = form.subject();
    form.links(
        "Belongs to", () -> subject.now().attachedTo().stream().toList(), "nothing that is here");
    form.fact(
        "Kind", () -> Form.words(subject.now().type()) + ", " + Form.words(subject.now().status()));
    form.reference(
        "Subnet",
        () -> subnetsOfVpc(subject),
        NetworkInterface::subnet,
        chosen -> Subject.replace(moved(subject.topology(), subject.now(), chosen)));
    form.row("Security groups", groups(subject));
    form.toggle(
        "Source/destination check",
        NetworkInterface::sourceDestCheck,
        NetworkInterface::withSourceDestCheck);
    form.text(
        "Owner",
        own -> own.owner().orElse(""),
        typed -> Typed.account(typed).map(subject.now()::withOwner));
    form.table("IPv4 addresses", new AddressRows(subject));
    form.table("IPv6 addresses", new Ipv6AddressRows(subject));
  }

  private static List<ResourceId> subnetsOfVpc(Subject<NetworkInterface> subject) {
    Topology topology = subject.topology();
    Optional<ResourceId> vpc = topology.find(subject.now().subnet(), Subnet.class).map(Subnet::vpc);
    return Candidates.all(
        topology, Subnet.class, subnet -> vpc.filter(subnet.vpc()::equals).isPresent());
  }

  /** The interface in another subnet, where it gets the next free address. */
  static NetworkInterface moved(Topology topology, NetworkInterface own, ResourceId subnet) {
    Optional<Cidr> range = topology.find(subnet, Subnet.class).flatMap(Subnet::cidr);
    List<PrivateAddress> addresses =
        range
            .flatMap(
                cidr ->
                    AddressPool.nextFree(
                        cidr,
                        AddressRows.interfacesIn(topology, subnet)
                            .flatMap(other -> other.addresses().stream())
                            .map(PrivateAddress::address)
                            .collect(Collectors.toSet())))
            .map(PrivateAddress::of)
            .stream()
            .toList();
    return own.in(subnet, addresses, List.of());
  }

  static void elasticIp(Form<ElasticIp> form) {
    Subject<ElasticIp> subject = form.subject();
    form.text(
        "Public address",
        ip -> ip.publicAddress().toString(),
        typed -> Typed.ipv4Address(typed).map(subject.now()::withPublicAddress));
    form.reference(
        "Interface",
        "not associated",
        () -> Candidates.all(subject.topology(), NetworkInterface.class),
        ElasticIp::networkInterface,
        chosen -> Subject.replace(subject.now().associatedWith(chosen, Optional.empty())));
    form.links(
        "Belongs to",
        () ->
            subject.now().networkInterface().stream()
                .flatMap(id -> subject.topology().find(id, NetworkInterface.class).stream())
                .flatMap(own -> own.attachedTo().stream())
                .toList(),
        "nothing");
    form.text(
        "Private address",
        ip -> ip.privateAddress().map(Address::toString).orElse(""),
        typed -> mapped(subject, typed));
  }

  private static Parsed<ElasticIp> mapped(Subject<ElasticIp> subject, String typed) {
    ElasticIp now = subject.now();
    if (typed.isBlank()) {
      return new Parsed.Ok<>(
          now.associatedWith(now.networkInterface(), Optional.empty()),
          "the interface's primary address");
    }
    return Typed.ipv4Address(typed)
        .flatMap(
            address ->
                now.networkInterface()
                        .flatMap(id -> subject.topology().find(id, NetworkInterface.class))
                        .filter(own -> own.has(address))
                        .isPresent()
                    ? Parsed.ok(now.associatedWith(now.networkInterface(), Optional.of(address)))
                    : Parsed.bad("the interface has no address " + address));
  }
}
