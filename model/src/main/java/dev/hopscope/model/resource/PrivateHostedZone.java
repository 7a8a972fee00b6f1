package dev.hopscope.model.resource;

import java.util.List;

/**
 * A private hosted zone of Route 53: names that the Resolver answers in the VPCs it is associated
 * with, and nowhere else (rule DNS-05).
 *
 * @param id such as {@code Z0123456789ABC}
 * @param name its domain, such as {@code corp.example}
 * @param vpcs the VPCs it is associated with
 * @param records its names
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-private.html">Working
 *     with private hosted zones</a>
 */
public record PrivateHostedZone(
    ResourceId id, String name, List<ResourceId> vpcs, List<DnsRecord> records)
    implements Resource {

  public PrivateHostedZone {
    vpcs = List.copyOf(vpcs);
    records = List.copyOf(records);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.PRIVATE_HOSTED_ZONE;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(Reference.of(Role.ASSOCIATED_WITH, vpcs));
  }

  /** The name as DNS compares it. */
  public String domain() {
    return DnsRecord.plain(name);
  }

  @Override
  public PrivateHostedZone withName(String newName) {
    return new PrivateHostedZone(id, newName, vpcs, records);
  }

  /** The same zone for other VPCs. */
  public PrivateHostedZone withVpcs(List<ResourceId> newVpcs) {
    return new PrivateHostedZone(id, name, newVpcs, records);
  }

  /** The same zone with other names. */
  public PrivateHostedZone withRecords(List<DnsRecord> newRecords) {
    return new PrivateHostedZone(id, name, vpcs, newRecords);
  }

  @Override
  public PrivateHostedZone afterRemovalOf(ResourceId removed) {
    return withVpcs(Reference.without(removed, vpcs));
  }
}
