package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * A network firewall. Routes lead to its endpoints, which are the Gateway Load Balancer endpoints
 * that name it, one in a zone.
 *
 * @param id of ours, or the last part of its ARN, such as {@code firewall/egress}
 * @param name its name
 * @param vpc the VPC its endpoints lie in
 * @param policy what it lets through; AWS wants one
 * @see <a
 *     href="https://docs.aws.amazon.com/network-firewall/latest/developerguide/how-it-works.html">How
 *     AWS Network Firewall works</a>
 */
public record NetworkFirewall(
    ResourceId id, String name, ResourceId vpc, Optional<ResourceId> policy) implements Resource {

  @Override
  public ResourceKind kind() {
    return ResourceKind.NETWORK_FIREWALL;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, vpc), Reference.of(Role.ASSOCIATED_WITH, policy));
  }

  @Override
  public NetworkFirewall withName(String newName) {
    return new NetworkFirewall(id, newName, vpc, policy);
  }

  /** The same firewall with another policy, or none. */
  public NetworkFirewall withPolicy(Optional<ResourceId> other) {
    return new NetworkFirewall(id, name, vpc, other);
  }

  @Override
  public NetworkFirewall afterRemovalOf(ResourceId removed) {
    return withPolicy(Reference.without(removed, policy));
  }

  /** A snapshot may show a firewall and not its policy. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return !vpc.equals(target);
  }
}
