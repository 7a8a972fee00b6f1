package dev.hopscope.model.resource;

import java.util.List;

/**
 * A VPC link of the first generation: REST APIs reach network load balancers by it, over
 * PrivateLink (rule API-01).
 *
 * @param id six letters and digits in AWS
 * @param name its name
 * @param region the Region it is in
 * @param targets the network load balancers it leads to; AWS takes one
 * @param state only an available one takes requests
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-nlb-for-vpclink-using-console.html">Set
 *     up a Network Load Balancer for API Gateway private integrations</a>
 */
public record VpcLink(
    ResourceId id, String name, ResourceId region, List<ResourceId> targets, LifecycleState state)
    implements Resource {

  public VpcLink {
    targets = List.copyOf(targets);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.VPC_LINK;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, region), Reference.of(Role.ASSOCIATED_WITH, targets));
  }

  @Override
  public VpcLink withName(String newName) {
    return new VpcLink(id, newName, region, targets, state);
  }

  /** The same link to other load balancers. */
  public VpcLink withTargets(List<ResourceId> balancers) {
    return new VpcLink(id, name, region, balancers, state);
  }

  /** The same link in another state. */
  public VpcLink withState(LifecycleState newState) {
    return new VpcLink(id, name, region, targets, newState);
  }

  @Override
  public VpcLink afterRemovalOf(ResourceId removed) {
    return withTargets(Reference.without(removed, targets));
  }

  /** A snapshot may show a link and not its load balancer. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return !region.equals(target);
  }
}
