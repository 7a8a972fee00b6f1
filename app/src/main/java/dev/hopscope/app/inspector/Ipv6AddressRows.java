package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The IPv6 addresses of an interface. */
final class Ipv6AddressRows extends ListRows<Address> {
  private final Subject<NetworkInterface> subject;

  Ipv6AddressRows(Subject<NetworkInterface> subject) {
    this.subject = subject;
  }

  @Override
  public String noun() {
    return "address";
  }

  @Override
  public List<Column> columns() {
    return List.of(new Column("IPv6 address", 1, Entry.TYPED));
  }

  @Override
  List<Address> rows() {
    return subject.now().ipv6Addresses();
  }

  @Override
  List<String> cells(Address row) {
    return List.of(row.toString());
  }

  @Override
  Parsed<Address> changed(Address row, int column, String text) {
    return Typed.ipv6Address(text).flatMap(this::inSubnet);
  }

  private Parsed<Address> inSubnet(Address address) {
    Optional<Subnet> subnet = subnet();
    return subnet.isPresent() && !subnet.get().contains(address)
        ? Parsed.bad(address + " is not in the subnet's IPv6 range")
        : Parsed.ok(address);
  }

  private Optional<Subnet> subnet() {
    return subject.topology().find(subject.now().subnet(), Subnet.class);
  }

  @Override
  Parsed<Address> fresh(List<Address> rows) {
    Set<Address> taken =
        AddressRows.interfacesIn(subject.topology(), subject.now().subnet())
            .flatMap(other -> other.ipv6Addresses().stream())
            .collect(Collectors.toSet());
    return Parsed.of(
        subnet().stream()
            .flatMap(subnet -> subnet.ipv6Cidrs().stream())
            .flatMap(range -> AddressPool.nextFree(range, taken).stream())
            .findFirst(),
        "The subnet has no IPv6 range: add one there first.");
  }

  @Override
  Address copyOf(Address row, List<Address> rows) {
    return fresh(rows) instanceof Parsed.Ok<Address>(Address address, _) ? address : row;
  }

  @Override
  Edit replace(List<Address> rows) {
    return Subject.replace(subject.now().withIpv6Addresses(rows));
  }
}
