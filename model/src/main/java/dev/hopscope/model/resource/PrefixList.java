package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import java.util.List;
import java.util.Optional;

/**
 * A managed prefix list: ranges under one id, yours or those of an AWS service.
 *
 * @param id {@code pl-…}
 * @param name the list's name; for an AWS list that of the service, such as {@code
 *     com.amazonaws.us-east-1.s3}
 * @param entries the ranges
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html">Managed
 *     prefix lists</a>
 */
public record PrefixList(ResourceId id, String name, List<Cidr> entries) implements Resource {

  public PrefixList {
    entries = List.copyOf(entries);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.PREFIX_LIST;
  }

  @Override
  public List<Reference> references() {
    return List.of();
  }

  /** The longest entry that holds the address. */
  public Optional<Cidr> longestMatch(Address address) {
    Optional<Cidr> best = Optional.empty();
    for (Cidr entry : entries) {
      if (entry.contains(address) && (best.isEmpty() || best.get().length() < entry.length())) {
        best = Optional.of(entry);
      }
    }
    return best;
  }

  @Override
  public PrefixList withName(String newName) {
    return new PrefixList(id, newName, entries);
  }

  /** The same list with other entries. */
  public PrefixList withEntries(List<Cidr> newEntries) {
    return new PrefixList(id, name, newEntries);
  }
}
