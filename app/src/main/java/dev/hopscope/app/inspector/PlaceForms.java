package dev.hopscope.app.inspector;

import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of what others lie in. */
final class PlaceForms {
  private static final int RESERVED = 5;
  private static final int IPV6_SUBNET_LENGTH = 64;

  private PlaceForms() {}

  static void zone(Form<AvailabilityZone> form) {
    form.link("Region", AvailabilityZone::region);
    form.text(
        "Zone id",
        zone -> zone.zoneId().orElse(""),
        typed -> {
          AvailabilityZone now = form.subject().now();
          Optional<String> zoneId = Optional.of(typed.strip()).filter(id -> !id.isEmpty());
          return Parsed.ok(new AvailabilityZone(now.id(), now.name(), now.region(), zoneId));
        });
  }

  static void vpc(Form<Vpc> form) {
    Subject<Vpc> subject = form.subject();
    form.link("Region", Vpc::region);
    form.text(
        "Owner",
        vpc -> vpc.account().orElse(""),
        typed -> Typed.account(typed).map(account -> subject.now().withAccount(account)));
    form.reference(
        "Main route table",
        "none",
        () -> inVpc(subject, RouteTable.class),
        Vpc::mainRouteTable,
        table -> Subject.replace(subject.now().withMainRouteTable(table)));
    form.reference(
        "Default network ACL",
        "none",
        () -> inVpc(subject, NetworkAcl.class),
        Vpc::defaultNetworkAcl,
        acl -> Subject.replace(subject.now().withDefaultNetworkAcl(acl)));
    form.toggle(
        "DNS resolution", Vpc::dnsSupport, (vpc, on) -> vpc.withDns(on, vpc.dnsHostnames()));
    form.toggle("DNS hostnames", Vpc::dnsHostnames, (vpc, on) -> vpc.withDns(vpc.dnsSupport(), on));
    form.table("Ranges", new VpcRangeRows(subject));
  }

  private static <T extends dev.hopscope.model.resource.Resource> List<ResourceId> inVpc(
      Subject<Vpc> subject, Class<T> type) {
    return subject.topology().referrers(subject.id(), Role.CONTAINED_IN, type).stream()
        .map(dev.hopscope.model.resource.Resource::id)
        .toList();
  }

  static void subnet(Form<Subnet> form) {
    Subject<Subnet> subject = form.subject();
    form.link("VPC", Subnet::vpc);
    form.fact("Type", () -> typeOf(subject.topology(), subject.now()));
    form.text(
        "IPv4 range",
        subnet -> subnet.cidr().map(Cidr::toString).orElse(""),
        typed -> ipv4Range(subject, typed));
    form.fact("Usable", () -> usable(subject.now()));
    form.reference(
        "Zone",
        () -> Candidates.all(subject.topology(), AvailabilityZone.class),
        Subnet::availabilityZone,
        zone -> Subject.replace(subject.now().in(subject.now().vpc(), zone)));
    form.reference(
        "Route table",
        "the main one",
        () ->
            Candidates.all(
                subject.topology(),
                RouteTable.class,
                table -> table.vpc().equals(subject.now().vpc())),
        Subnet::routeTable,
        table -> Subject.replace(subject.now().withRouteTable(table)));
    form.links(
        "Routes by",
        () -> SubnetType.tableOf(subject.topology(), subject.now()).stream().toList(),
        "no route table is known");
    form.reference(
        "Network ACL",
        "the default one",
        () ->
            Candidates.all(
                subject.topology(), NetworkAcl.class, acl -> acl.vpc().equals(subject.now().vpc())),
        Subnet::networkAcl,
        acl -> Subject.replace(subject.now().withNetworkAcl(acl)));
    form.toggle(
        "Give new instances a public IPv4 address",
        Subnet::mapPublicIpOnLaunch,
        Subnet::withMapPublicIpOnLaunch);
    form.toggle("DNS64", Subnet::dns64, Subnet::withDns64);
    form.text(
        "Shared with",
        subnet -> String.join(", ", subnet.sharedWith()),
        typed -> Typed.accounts(typed).map(subject.now()::withSharedWith));
    form.table(
        "IPv6 ranges",
        new CidrRows(
            () -> subject.now().ipv6Cidrs(),
            ranges -> Subject.replace(subject.now().withIpv6Cidrs(ranges)),
            Typed::ipv6Cidr,
            _ -> nextIpv6(subject)));
  }

  private static Parsed<Subnet> ipv4Range(Subject<Subnet> subject, String typed) {
    Subnet now = subject.now();
    if (typed.isBlank()) {
      return now.ipv6Cidrs().isEmpty()
          ? Parsed.bad("a subnet has an IPv4 range, an IPv6 range or both")
          : new Parsed.Ok<>(now.withCidr(Optional.empty()), "IPv6 only");
    }
    return Typed.ipv4Cidr(typed)
        .flatMap(
            cidr -> {
              Subnet changed = now.withCidr(Optional.of(cidr));
              return new Parsed.Ok<>(changed, doubt(subject.topology(), changed, cidr));
            });
  }

  /** What AWS would say of the range; the inspector lets it pass, the problems list has it. */
  private static String doubt(Topology topology, Subnet subnet, Cidr cidr) {
    Optional<Vpc> vpc = topology.find(subnet.vpc(), Vpc.class);
    boolean outside =
        vpc.isPresent() && vpc.get().cidrs().stream().noneMatch(range -> range.contains(cidr));
    if (outside) {
      return cidr + " is outside the ranges of the VPC";
    }
    return topology.referrers(subnet.vpc(), Role.CONTAINED_IN, Subnet.class).stream()
        .filter(other -> !other.id().equals(subnet.id()))
        .filter(other -> other.cidr().filter(cidr::overlaps).isPresent())
        .findFirst()
        .map(other -> "overlaps subnet " + other.label())
        .orElse("");
  }

  private static Parsed<Cidr> nextIpv6(Subject<Subnet> subject) {
    Topology topology = subject.topology();
    List<Cidr> taken =
        topology.referrers(subject.now().vpc(), Role.CONTAINED_IN, Subnet.class).stream()
            .flatMap(subnet -> subnet.ipv6Cidrs().stream())
            .toList();
    return Parsed.of(
        topology.find(subject.now().vpc(), Vpc.class).stream()
            .flatMap(
                vpc -> Stream.concat(vpc.ipv6Cidrs().stream(), vpc.privateIpv6Cidrs().stream()))
            .flatMap(range -> AddressPool.nextFree(range, IPV6_SUBNET_LENGTH, taken).stream())
            .findFirst(),
        "The VPC has no IPv6 range with room: add one there first.");
  }

  private static String typeOf(Topology topology, Subnet subnet) {
    return switch (SubnetType.of(topology, subnet)) {
      case PUBLIC -> "public: its table has a route to an internet gateway";
      case PRIVATE -> "private: its routes leave the VPC, none to an internet gateway";
      case ISOLATED -> "isolated: its table has local routes only";
      case UNKNOWN -> "not known: its route table is not here";
    };
  }

  private static String usable(Subnet subnet) {
    if (subnet.cidr().isEmpty()) {
      return "no IPv4 addresses";
    }
    Cidr cidr = subnet.cidr().get();
    long all = 1L << (Family.IPV4.bits() - cidr.length());
    return "%,d of %,d addresses: AWS keeps five".formatted(Math.max(0, all - RESERVED), all);
  }

  static void onPremises(Form<OnPremisesNetwork> form) {
    Subject<OnPremisesNetwork> subject = form.subject();
    form.reference(
        "Customer gateway",
        "none",
        () -> Candidates.all(subject.topology(), CustomerGateway.class),
        OnPremisesNetwork::customerGateway,
        gateway -> with(subject.now(), gateway, subject.now().cidrs()));
    form.table(
        "Ranges",
        CidrRows.any(
            () -> subject.now().cidrs(),
            ranges -> with(subject.now(), subject.now().customerGateway(), ranges)));
  }

  private static Edit with(
      OnPremisesNetwork network, Optional<ResourceId> gateway, List<Cidr> ranges) {
    return Subject.replace(new OnPremisesNetwork(network.id(), network.name(), gateway, ranges));
  }
}
