package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import java.util.List;
import java.util.Optional;

/**
 * A Resolver rule: to whom the Resolver of the VPCs associated with it sends the queries for a
 * domain (rule DNS-06).
 *
 * @param id {@code rslvr-rr-…}
 * @param name its name
 * @param domain the domain it is for, with every name below it; {@code .} is all of them
 * @param type whether queries are forwarded, or answered by Amazon after all
 * @param endpoint the outbound endpoint by which they leave; there where they are forwarded
 * @param targets the DNS servers they are sent to, any of them first
 * @param vpcs the VPCs it is associated with
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-forward-vpc-to-network-using-rules.html">Using
 *     rules to control which queries are forwarded to your network</a>
 */
public record ResolverRule(
    ResourceId id,
    String name,
    String domain,
    Type type,
    Optional<ResourceId> endpoint,
    List<Address> targets,
    List<ResourceId> vpcs)
    implements Resource {

  /** What becomes of a query that a rule is for. */
  public enum Type {
    /** It is sent to other DNS servers. */
    FORWARD,
    /** The Resolver answers it itself, against a forwarding rule for a wider domain. */
    SYSTEM
  }

  public ResolverRule {
    targets = List.copyOf(targets);
    vpcs = List.copyOf(vpcs);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.RESOLVER_RULE;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.ASSOCIATED_WITH, endpoint), Reference.of(Role.ASSOCIATED_WITH, vpcs));
  }

  @Override
  public ResolverRule withName(String newName) {
    return new ResolverRule(id, newName, domain, type, endpoint, targets, vpcs);
  }

  /** The same rule for another domain. */
  public ResolverRule withDomain(String newDomain) {
    return new ResolverRule(id, name, newDomain, type, endpoint, targets, vpcs);
  }

  /** The same rule of another type. */
  public ResolverRule withType(Type newType) {
    return new ResolverRule(id, name, domain, newType, endpoint, targets, vpcs);
  }

  /** The same rule by another endpoint, or by none. */
  public ResolverRule withEndpoint(Optional<ResourceId> newEndpoint) {
    return new ResolverRule(id, name, domain, type, newEndpoint, targets, vpcs);
  }

  /** The same rule with other DNS servers. */
  public ResolverRule withTargets(List<Address> newTargets) {
    return new ResolverRule(id, name, domain, type, endpoint, newTargets, vpcs);
  }

  /** The same rule for other VPCs. */
  public ResolverRule withVpcs(List<ResourceId> newVpcs) {
    return new ResolverRule(id, name, domain, type, endpoint, targets, newVpcs);
  }

  @Override
  public ResolverRule afterRemovalOf(ResourceId removed) {
    return new ResolverRule(
        id,
        name,
        domain,
        type,
        Reference.without(removed, endpoint),
        targets,
        Reference.without(removed, vpcs));
  }
}
