package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The answers of describe-vpc-attribute, one file for each VPC and attribute.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html#vpc-dns-support">DNS
 *     attributes for your VPC</a>
 */
final class DnsAttributes {
  private static final Pattern VPC = Pattern.compile("vpc-[0-9a-f]+");

  private final Map<ResourceId, Boolean> support;
  private final Map<ResourceId, Boolean> hostnames;

  DnsAttributes(Snapshot snapshot, Notes notes) {
    List<ResourceId> vpcs =
        snapshot.items(Call.VPCS).stream().map(item -> item.requiredReference("VpcId")).toList();
    support = values(snapshot.items(Call.DNS_SUPPORT), vpcs, notes);
    hostnames = values(snapshot.items(Call.DNS_HOSTNAMES), vpcs, notes);
  }

  private static Map<ResourceId, Boolean> values(
      List<Item> items, List<ResourceId> vpcs, Notes notes) {
    Map<ResourceId, Boolean> values = new HashMap<>();
    for (Item item : items) {
      Optional<ResourceId> vpc =
          item.origin().vpc().map(ResourceId::of).or(() -> item.origin().owner(vpcs, VPC));
      if (vpc.isPresent()) {
        values.put(vpc.get(), item.flag("Value", true));
      } else {
        notes.add(
            "%s: %s is left out, nothing says which VPC it is of."
                .formatted(item.origin().place(), item.where()));
      }
    }
    return values;
  }

  /** Whether the Resolver answers; on unless switched off. */
  boolean support(ResourceId vpc) {
    return support.getOrDefault(vpc, true);
  }

  /** Whether instances get public DNS names, where the snapshot says it. */
  Optional<Boolean> hostnames(ResourceId vpc) {
    return Optional.ofNullable(hostnames.get(vpc));
  }
}
