package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The private IPv4 addresses of an interface, the primary one first, with their public ones. */
final class AddressRows extends ListRows<PrivateAddress> {
  private static final int PRIVATE = 0;

  private final Subject<NetworkInterface> subject;

  AddressRows(Subject<NetworkInterface> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "address";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("Private address", 1, Entry.TYPED),
        new Column("Public address", 1, Entry.TYPED));
  }

  @Override
  List<PrivateAddress> rows() {
    return subject.now().addresses();
  }

  @Override
  List<String> cells(PrivateAddress row) {
    String mapped =
        elasticIp(row)
            .map(own -> own.publicAddress() + " (elastic IP)")
            .or(() -> row.publicAddress().map(Address::toString))
            .orElse("");
    return List.of(row.address().toString(), mapped);
  }

  @Override
  public boolean isEditable(int line, int column) {
    return column == PRIVATE || elasticIp(rows().get(line)).isEmpty();
  }

  private Optional<ElasticIp> elasticIp(PrivateAddress row) {
    NetworkInterface own = subject.now();
    boolean primary = own.addresses().indexOf(row) == 0;
    return subject.topology().referrers(own.id(), Role.ATTACHED_TO, ElasticIp.class).stream()
        .filter(ip -> ip.privateAddress().map(row.address()::equals).orElse(primary))
        .findFirst();
  }

  @Override
  Parsed<PrivateAddress> changed(PrivateAddress row, int column, String text) {
    if (column == PRIVATE) {
      return privateAddress(subject.topology(), subject.now(), row, text)
          .map(address -> new PrivateAddress(address, row.publicAddress()));
    }
    if (text.isBlank()) {
      return Parsed.ok(PrivateAddress.of(row.address()));
    }
    return Typed.ipv4Address(text)
        .map(address -> new PrivateAddress(row.address(), Optional.of(address)));
  }

  /** A private address that this interface may have in the place of one of its own. */
  static Parsed<Address> privateAddress(
      Topology topology, NetworkInterface own, PrivateAddress instead, String text) {
    Optional<Cidr> range = topology.find(own.subnet(), Subnet.class).flatMap(Subnet::cidr);
    return Typed.ipv4Address(text)
        .flatMap(
            address -> {
              if (range.isPresent() && !range.get().contains(address)) {
                return Parsed.bad(address + " is not in the subnet's range " + range.get());
              }
              if (range.isPresent() && AddressPool.isReserved(range.get(), address)) {
                return Parsed.bad("AWS reserves " + address + " in every subnet");
              }
              return !address.equals(instead.address()) && taken(topology, own).contains(address)
                  ? Parsed.bad(address + " is in use in this subnet")
                  : Parsed.ok(address);
            });
  }

  private static Set<Address> taken(Topology topology, NetworkInterface own) {
    return interfacesIn(topology, own.subnet())
        .flatMap(other -> other.addresses().stream())
        .map(PrivateAddress::address)
        .collect(Collectors.toSet());
  }

  /** The interfaces of a subnet. */
  static Stream<NetworkInterface> interfacesIn(Topology topology, ResourceId subnet) {
    return topology.referrers(subnet, Role.CONTAINED_IN, NetworkInterface.class).stream();
  }

  @Override
  Parsed<PrivateAddress> fresh(List<PrivateAddress> rows) {
    Topology topology = subject.topology();
    return Parsed.of(
        topology
            .find(subject.now().subnet(), Subnet.class)
            .flatMap(Subnet::cidr)
            .flatMap(range -> AddressPool.nextFree(range, taken(topology, subject.now())))
            .map(PrivateAddress::of),
        "The subnet has no free IPv4 address.");
  }

  @Override
  PrivateAddress copyOf(PrivateAddress row, List<PrivateAddress> rows) {
    return fresh(rows) instanceof Parsed.Ok<PrivateAddress>(PrivateAddress address, _)
        ? address
        : row;
  }

  @Override
  Edit replace(List<PrivateAddress> rows) {
    return Subject.replace(subject.now().withAddresses(rows));
  }
}
