package dev.hopscope.model.resource;

import java.util.List;

/**
 * A VPC link of the second generation: APIs reach load balancers and services of AWS Cloud Map from
 * the interfaces attached to it, whose groups are its own; nothing reaches in by them (rule
 * API-01).
 *
 * @param id six letters and digits in AWS
 * @param name its name
 * @param state only an available one takes requests
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vpc-links.html">Set
 *     up VPC links V2 in API Gateway</a>
 */
public record VpcLinkV2(ResourceId id, String name, LifecycleState state) implements Resource {

  @Override
  public ResourceKind kind() {
    return ResourceKind.VPC_LINK_V2;
  }

  @Override
  public List<Reference> references() {
    return List.of();
  }

  @Override
  public VpcLinkV2 withName(String newName) {
    return new VpcLinkV2(id, newName, state);
  }

  /** The same link in another state. */
  public VpcLinkV2 withState(LifecycleState newState) {
    return new VpcLinkV2(id, name, newState);
  }
}
