package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ranges that a route to an address may be for, the widest first. */
final class Destinations {
  private Destinations() {}

  /** The widest range that wins over what is there: longer than that, or of its length. */
  static Optional<Cidr> of(Situation situation, Address address, int lengthInTheWay) {
    return Stream.of(
            anywhere(situation, address),
            networks(situation, address),
            Stream.of(Cidr.of(address, address.family().bits())))
        .flatMap(ranges -> ranges)
        .filter(range -> range.length() > lengthInTheWay)
        .findFirst();
  }

  private static Stream<Cidr> anywhere(Situation situation, Address address) {
    return isInside(situation, address) ? Stream.empty() : Stream.of(Cidr.any(address.family()));
  }

  private static Stream<Cidr> networks(Situation situation, Address address) {
    List<Vpc> vpcs = situation.vpcs().stream().filter(vpc -> vpc.contains(address)).toList();
    Stream<Cidr> ofVpcs = vpcs.stream().flatMap(Vpc::allCidrs);
    Stream<Cidr> ofSubnets =
        vpcs.stream()
            .flatMap(vpc -> situation.subnetWith(vpc.id(), address).stream())
            .flatMap(subnet -> Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidrs().stream()));
    Stream<Cidr> outside =
        situation.topology().all(OnPremisesNetwork.class).stream()
            .flatMap(network -> network.cidrs().stream());
    return Stream.of(outside, ofVpcs, ofSubnets)
        .flatMap(ranges -> ranges)
        .filter(range -> range.contains(address));
  }

  /** Whether the address lies in a network that is drawn. */
  static boolean isInside(Situation situation, Address address) {
    return situation.isPrivate(address) || isOutsideAws(situation, address);
  }

  static boolean isOutsideAws(Situation situation, Address address) {
    return situation.topology().all(OnPremisesNetwork.class).stream()
        .anyMatch(network -> network.contains(address));
  }
}
