package dev.hopscope.model.resource;

import java.util.List;

/**
 * What of an API's resource policy decides who reaches it over the network. Conditions on callers,
 * methods and addresses are permissions, and not told here.
 *
 * @param allows whom it lets in
 * @param sources the VPC endpoints or VPCs it names, where it lets only those in
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html">Control
 *     access to a REST API with API Gateway resource policies</a>
 */
public record ApiPolicy(Allows allows, List<ResourceId> sources) {
  /** No policy: a private API refuses everyone, any other nobody. */
  public static final ApiPolicy NONE = new ApiPolicy(Allows.NO_POLICY, List.of());

  /** A policy that lets everyone in. */
  public static final ApiPolicy EVERYONE = new ApiPolicy(Allows.EVERYONE, List.of());

  /** Whom a policy lets in. */
  public enum Allows {
    /** There is no policy. */
    NO_POLICY,
    EVERYONE,
    /** What comes by certain VPC endpoints ({@code aws:SourceVpce}). */
    VPC_ENDPOINTS,
    /** What comes from certain VPCs ({@code aws:SourceVpc}). */
    VPCS,
    /** It says more than can be told here. */
    OTHER
  }

  public ApiPolicy {
    sources = List.copyOf(sources);
  }

  /** A policy that lets in what comes by these VPC endpoints. */
  public static ApiPolicy onlyEndpoints(List<ResourceId> endpoints) {
    return new ApiPolicy(Allows.VPC_ENDPOINTS, endpoints);
  }

  /** A policy that lets in what comes from these VPCs. */
  public static ApiPolicy onlyVpcs(List<ResourceId> vpcs) {
    return new ApiPolicy(Allows.VPCS, vpcs);
  }
}
