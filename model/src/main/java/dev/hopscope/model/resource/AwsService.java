package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import java.util.List;
import java.util.Optional;

/**
 * An AWS service as it is reached from outside its own network: by public addresses, in one Region.
 *
 * @param id {@code service-…}; ours, AWS has no such object
 * @param name a name for people
 * @param region the Region whose service it is
 * @param service such as {@code s3} or {@code ecr.api}
 * @param cidrs its public ranges; a single address is a range of one
 * @param prefixList the list that holds its ranges too, where AWS keeps one
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/rande.html">AWS service endpoints</a>
 */
public record AwsService(
    ResourceId id,
    String name,
    ResourceId region,
    String service,
    List<Cidr> cidrs,
    Optional<ResourceId> prefixList)
    implements Resource {

  public AwsService {
    cidrs = List.copyOf(cidrs);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.AWS_SERVICE;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, region), Reference.of(Role.ASSOCIATED_WITH, prefixList));
  }

  /** The service and its Region, as endpoints and clients name it. */
  public ServiceName serviceName() {
    return new ServiceName(service, region.value());
  }

  /** Whether the address lies in one of its own ranges. */
  public boolean contains(Address address) {
    return cidrs.stream().anyMatch(range -> range.contains(address));
  }

  @Override
  public AwsService withName(String newName) {
    return new AwsService(id, newName, region, service, cidrs, prefixList);
  }

  /** Another service at the same place. */
  public AwsService withService(String newService) {
    return new AwsService(id, name, region, newService, cidrs, prefixList);
  }

  /** The same service at other addresses. */
  public AwsService withCidrs(List<Cidr> ranges) {
    return new AwsService(id, name, region, service, ranges, prefixList);
  }

  /** The same service with another list, or with none. */
  public AwsService withPrefixList(Optional<ResourceId> list) {
    return new AwsService(id, name, region, service, cidrs, list);
  }

  @Override
  public AwsService afterRemovalOf(ResourceId removed) {
    return withPrefixList(Reference.without(removed, prefixList));
  }
}
