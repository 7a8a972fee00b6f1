package dev.hopscope.routing;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.name.Resolver;
import dev.hopscope.routing.walk.Network;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who sends, where a DNS name is written for it: all that the name stands for in the eyes of some
 * VPC or of everybody, since it is not asked for by anyone in particular.
 */
record NamedSources(Network network) {

  /** Ends as people write them: an interface, or an address on premises. */
  List<String> of(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    Resolver resolver = new Resolver(network);
    Stream<String> asVpcsSee =
        network.topology().all(Vpc.class).stream()
            .flatMap(
                vpc ->
                    resolver.addresses(name, vpc).stream()
                        .flatMap(address -> inVpc(vpc, address).stream()));
    Stream<String> asAllSee =
        resolver.publicAddresses(name).stream().flatMap(address -> anywhere(address).stream());
    return Stream.concat(asVpcsSee, asAllSee).distinct().toList();
  }

  private Optional<String> inVpc(Vpc vpc, Address address) {
    return network
        .interfaceAt(vpc.id(), address)
        .map(NetworkInterface::id)
        .map(ResourceId::value)
        .or(() -> anywhere(address));
  }

  private Optional<String> anywhere(Address address) {
    List<NetworkInterface> owners = network.interfacesAt(address);
    return network
        .mappingOf(address)
        .map(Network.PublicMapping::networkInterface)
        .or(() -> owners.stream().findFirst().filter(_ -> owners.size() == 1))
        .map(each -> each.id().value())
        .or(() -> network.outsideWith(address).map(_ -> address.toString()));
  }
}
