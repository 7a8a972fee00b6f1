package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code IpAddresses} of Resolver endpoints. They do not name their endpoint: it stands in the
 * name of their file, or is the only one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ListResolverEndpointIpAddresses.html">ListResolverEndpointIpAddresses</a>
 */
final class ResolverAddresses {
  private static final Pattern ENDPOINT = Pattern.compile("rslvr-(?:in|out)-[A-Za-z0-9]+");

  private final Set<ResourceId> endpoints;
  private final List<Item> addresses;

  ResolverAddresses(Snapshot snapshot) {
    this.endpoints =
        snapshot.items(Call.RESOLVER_ENDPOINTS).stream()
            .map(item -> item.requiredReference("Id"))
            .collect(Collectors.toSet());
    this.addresses = snapshot.items(Call.RESOLVER_ENDPOINT_ADDRESSES);
  }

  /** The endpoint that has the address of an interface in its subnet. */
  Optional<ResourceId> ownerOf(Item networkInterface) {
    Optional<String> own = networkInterface.text("PrivateIpAddress");
    Optional<String> subnet = networkInterface.text("SubnetId");
    return addresses.stream()
        .filter(each -> own.isPresent() && each.text("Ip").equals(own))
        .filter(each -> subnet.isPresent() && each.text("SubnetId").equals(subnet))
        .findFirst()
        .flatMap(this::endpointOf);
  }

  private Optional<ResourceId> endpointOf(Item address) {
    return address
        .origin()
        .owner(endpoints, ENDPOINT)
        .or(() -> endpoints.stream().findFirst().filter(_ -> endpoints.size() == 1));
  }
}
