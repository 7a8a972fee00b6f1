package dev.hopscope.app.inspector;

import dev.hopscope.app.palette.Recutting;
import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.edit.Recut;
import dev.hopscope.model.edit.SubnetJoin;
import dev.hopscope.model.edit.SubnetSplit;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.SubnetAddresses;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of a subnet: its ranges and addresses, its tables, and how it is cut. */
final class SubnetForm {
  private static final int IPV6_LENGTH = 64;

  private final Subject<Subnet> subject;

  private SubnetForm(Subject<Subnet> subject) {
    this.subject = subject;
  }

  static void fill(Form<Subnet> form) {
    SubnetForm subnet = new SubnetForm(form.subject());
    subnet.fields(form);
    subnet.flags(form);
    subnet.addresses(form);
  }

  private void fields(Form<Subnet> form) {
    form.link("VPC", Subnet::vpc);
    form.fact("Type", this::type);
    form.text(
        "IPv4 range", subnet -> subnet.cidr().map(Cidr::toString).orElse(""), this::ipv4Range);
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
  }

  private void flags(Form<Subnet> form) {
    form.toggle(
        "Give new instances a public IPv4 address",
        Subnet::mapPublicIpOnLaunch,
        Subnet::withMapPublicIpOnLaunch);
    form.toggle("DNS64", Subnet::dns64, Subnet::withDns64);
    form.text(
        "Shared with",
        subnet -> String.join(", ", subnet.sharedWith()),
        typed -> Typed.accounts(typed).map(subject.now()::withSharedWith));
  }

  private void addresses(Form<Subnet> form) {
    form.section("Addresses");
    form.fact("IPv4", () -> addresses().map(SubnetForm::counted).orElse("no IPv4 range"));
    form.fact("Kept by AWS", () -> addresses().map(SubnetForm::reserved).orElse("none"));
    form.wide(
        new CommandsPart(
            List.of(
                new CommandsPart.Command("split-2", "Split in 2", () -> split(2)),
                new CommandsPart.Command("split-4", "Split in 4", () -> split(4)),
                new CommandsPart.Command("join", "Join with other half", this::join)),
            subject::apply));
    form.table(
        "IPv6 ranges",
        new CidrRows(
            () -> subject.now().ipv6Cidrs(),
            ranges -> Subject.replace(subject.now().withIpv6Cidrs(ranges)),
            Typed::ipv6Cidr,
            _ -> nextIpv6()));
  }

  private Optional<SubnetAddresses> addresses() {
    return SubnetAddresses.of(subject.topology(), subject.now());
  }

  private static String counted(SubnetAddresses addresses) {
    return "%,d free, %,d used of %,d usable"
        .formatted(addresses.free(), addresses.used(), addresses.usable());
  }

  private static String reserved(SubnetAddresses addresses) {
    return addresses.reserved().stream()
        .map(each -> each.address() + "  " + words(each.use()))
        .collect(Collectors.joining("\n"));
  }

  private static String words(SubnetAddresses.Use use) {
    return switch (use) {
      case NETWORK -> "network address";
      case VPC_ROUTER -> "VPC router";
      case DNS -> "DNS";
      case FUTURE_USE -> "future use";
      case BROADCAST -> "broadcast";
    };
  }

  private Parsed<Edit> split(int parts) {
    Subnet whole = subject.now();
    return switch (SubnetSplit.of(subject.topology(), whole, parts)) {
      case Recut.Done done -> Parsed.ok(Recutting.split(subject.document(), whole, done));
      case Recut.Refused refused -> Parsed.bad(RecutText.of(refused, subject.names()));
    };
  }

  private Parsed<Edit> join() {
    Subnet kept = subject.now();
    return switch (SubnetJoin.of(subject.topology(), kept)) {
      case Recut.Done done ->
          Parsed.of(
              SubnetJoin.otherHalf(subject.topology(), kept)
                  .map(gone -> Recutting.join(subject.document(), kept, gone, done)),
              "");
      case Recut.Refused refused -> Parsed.bad(RecutText.of(refused, subject.names()));
    };
  }

  private Parsed<Subnet> ipv4Range(String typed) {
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
              return new Parsed.Ok<>(changed, doubt(changed, cidr));
            });
  }

  /** What AWS would say of the range; the inspector lets it pass, the problems list has it. */
  private String doubt(Subnet subnet, Cidr cidr) {
    Topology topology = subject.topology();
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

  private Parsed<Cidr> nextIpv6() {
    Topology topology = subject.topology();
    List<Cidr> taken =
        topology.referrers(subject.now().vpc(), Role.CONTAINED_IN, Subnet.class).stream()
            .flatMap(subnet -> subnet.ipv6Cidrs().stream())
            .toList();
    return Parsed.of(
        topology.find(subject.now().vpc(), Vpc.class).stream()
            .flatMap(
                vpc -> Stream.concat(vpc.ipv6Cidrs().stream(), vpc.privateIpv6Cidrs().stream()))
            .flatMap(range -> AddressPool.nextFree(range, IPV6_LENGTH, taken).stream())
            .findFirst(),
        "The VPC has no IPv6 range with room: add one there first.");
  }

  private String type() {
    return switch (SubnetType.of(subject.topology(), subject.now())) {
      case PUBLIC -> "public: its table has a route to an internet gateway";
      case PRIVATE -> "private: its routes leave the VPC, none to an internet gateway";
      case ISOLATED -> "isolated: its table has local routes only";
      case UNKNOWN -> "not known: its route table is not here";
    };
  }
}
