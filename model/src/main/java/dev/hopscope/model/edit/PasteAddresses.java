package dev.hopscope.model.edit;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.FreeAddresses;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Ranges and addresses of copies: their own where those are free, else the next that are. */
final class PasteAddresses {
  private final Map<Address, Address> changed = new HashMap<>();
  private final Consumer<String> say;

  PasteAddresses(Consumer<String> say) {
    this.say = say;
  }

  /** The copy with addresses of its own; nothing where none is left for it. */
  Optional<Resource> of(Topology now, Resource original, Resource copy) {
    return switch (copy) {
      case Subnet subnet -> ranged(now, subnet);
      case NetworkInterface own -> Optional.of(addressed(now, (NetworkInterface) original, own));
      case ElasticIp elastic -> associated(now, elastic);
      case Resource other -> Optional.of(other);
    };
  }

  private Optional<Resource> ranged(Topology now, Subnet subnet) {
    Optional<Vpc> vpc = now.find(subnet.vpc(), Vpc.class);
    if (vpc.isEmpty()) {
      return Optional.empty();
    }
    List<Subnet> others = now.referrers(subnet.vpc(), Role.CONTAINED_IN, Subnet.class);
    List<Cidr> ipv6 = ipv6Ranges(subnet, vpc.get(), others);
    Subnet left = ipv6.equals(subnet.ipv6Cidrs()) ? subnet : subnet.withIpv6Cidrs(ipv6);
    if (left.cidr().isEmpty() || isFree(left.cidr().get(), vpc.get(), others)) {
      return left.cidr().isEmpty() && ipv6.isEmpty() ? Optional.empty() : Optional.of(left);
    }
    List<Cidr> taken = others.stream().flatMap(other -> other.cidr().stream()).toList();
    int length = left.cidr().get().length();
    return vpc.get().cidrs().stream()
        .flatMap(range -> AddressPool.nextFree(range, length, taken).stream())
        .findFirst()
        .or(() -> FreeAddresses.forSubnet(now, vpc.get()))
        .map(range -> left.withCidr(Optional.of(range)));
  }

  /** The ranges that are free here, and for those that are not the next that are. */
  private List<Cidr> ipv6Ranges(Subnet subnet, Vpc vpc, List<Subnet> others) {
    List<Cidr> taken =
        new ArrayList<>(others.stream().flatMap(other -> other.ipv6Cidrs().stream()).toList());
    List<Cidr> own = new ArrayList<>();
    for (Cidr range : subnet.ipv6Cidrs()) {
      Optional<Cidr> next =
          isFree(range, vpc, others)
              ? Optional.of(range)
              : Stream.concat(vpc.ipv6Cidrs().stream(), vpc.privateIpv6Cidrs().stream())
                  .flatMap(wide -> AddressPool.nextFree(wide, range.length(), taken).stream())
                  .findFirst();
      next.ifPresent(own::add);
      next.ifPresent(taken::add);
      if (!next.equals(Optional.of(range))) {
        say.accept(
            next.map(free -> "%s has the IPv6 range %s here.".formatted(subnet.label(), free))
                .orElse("%s has no IPv6 range here.".formatted(subnet.label())));
      }
    }
    return own;
  }

  private static boolean isFree(Cidr range, Vpc vpc, List<Subnet> others) {
    return vpc.allCidrs().anyMatch(own -> own.contains(range))
        && others.stream()
            .noneMatch(
                other ->
                    other.cidr().filter(range::overlaps).isPresent()
                        || other.ipv6Cidrs().stream().anyMatch(range::overlaps));
  }

  private Resource addressed(Topology now, NetworkInterface original, NetworkInterface copy) {
    Optional<Subnet> subnet = now.find(copy.subnet(), Subnet.class);
    if (subnet.isEmpty()) {
      return copy;
    }
    List<PrivateAddress> addresses = new ArrayList<>();
    List<Address> ipv6 = new ArrayList<>();
    NetworkInterface next = copy.in(copy.subnet(), addresses, ipv6);
    Topology seen = now;
    for (PrivateAddress old : original.addresses()) {
      Optional<Address> free =
          isFree(seen, subnet.get(), old.address())
              ? Optional.of(old.address())
              : FreeAddresses.inSubnet(seen, subnet.get());
      if (free.isPresent()) {
        addresses.add(new PrivateAddress(free.get(), publicFor(seen, old)));
        changed.put(old.address(), free.get());
        next = copy.in(copy.subnet(), addresses, ipv6);
        seen = seen.with(next);
      }
    }
    for (Address old : original.ipv6Addresses()) {
      Optional<Address> free =
          isFree(seen, subnet.get(), old)
              ? Optional.of(old)
              : FreeAddresses.ipv6InSubnet(seen, subnet.get());
      free.ifPresentOrElse(
          ipv6::add, () -> say.accept("%s has no IPv6 address here.".formatted(original.label())));
      next = copy.in(copy.subnet(), addresses, ipv6);
      seen = seen.with(next);
    }
    return next;
  }

  private static boolean isFree(Topology now, Subnet subnet, Address address) {
    return subnet.contains(address)
        && now.referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class).stream()
            .noneMatch(other -> other.has(address));
  }

  private static Optional<Address> publicFor(Topology now, PrivateAddress old) {
    return old.publicAddress()
        .flatMap(
            address -> isTaken(now, address) ? FreeAddresses.publicOne(now) : Optional.of(address));
  }

  private static boolean isTaken(Topology now, Address address) {
    return now.all(ElasticIp.class).stream()
            .anyMatch(other -> other.publicAddress().equals(address))
        || now.all(NetworkInterface.class).stream()
            .flatMap(own -> own.addresses().stream())
            .anyMatch(own -> own.publicAddress().filter(address::equals).isPresent());
  }

  private Optional<Resource> associated(Topology now, ElasticIp elastic) {
    Optional<Address> own =
        isTaken(now, elastic.publicAddress())
            ? FreeAddresses.publicOne(now)
            : Optional.of(elastic.publicAddress());
    return own.map(
        address ->
            elastic
                .withPublicAddress(address)
                .associatedWith(
                    elastic.networkInterface(),
                    elastic.privateAddress().map(old -> changed.getOrDefault(old, old))));
  }
}
