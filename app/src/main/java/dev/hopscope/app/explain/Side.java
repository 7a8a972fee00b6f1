package dev.hopscope.app.explain;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import java.util.EnumSet;
import java.util.Set;

/** The two ends of a question, and what may stand there. */
public enum Side {
  /** Who sends. */
  FROM(ResourceKind.CLIENT_VPN_ENDPOINT, ResourceKind.VPC_LINK),
  /** Who is to be reached. */
  TO(
      ResourceKind.AWS_SERVICE,
      ResourceKind.ELASTIC_IP,
      ResourceKind.GATEWAY_ENDPOINT,
      ResourceKind.NAT_GATEWAY,
      ResourceKind.REGIONAL_NAT_GATEWAY);

  /** What packets may both come from and go to. */
  private static final Set<ResourceKind> EITHER =
      EnumSet.of(
          ResourceKind.INSTANCE,
          ResourceKind.ECS_TASK,
          ResourceKind.LAMBDA_FUNCTION,
          ResourceKind.DATABASE_INSTANCE,
          ResourceKind.LOAD_BALANCER,
          ResourceKind.NETWORK_INTERFACE,
          ResourceKind.ON_PREMISES_NETWORK,
          ResourceKind.INTERFACE_ENDPOINT,
          ResourceKind.REST_API,
          ResourceKind.HTTP_API,
          ResourceKind.VPC_LINK_V2,
          ResourceKind.INSTANCE_CONNECT_ENDPOINT,
          ResourceKind.RESOLVER_ENDPOINT);

  private final Set<ResourceKind> only;

  Side(ResourceKind first, ResourceKind... others) {
    only = EnumSet.of(first, others);
  }

  /** Why what is not taken is not, in a sentence. */
  public String refusal() {
    return switch (this) {
      case FROM -> "Connections do not start here. Pick a host, or what stands for one.";
      case TO -> "Connections do not end here. Pick a host, or what stands for one.";
    };
  }

  /** Whether a resource may be this end of a question. */
  public boolean takes(Resource resource) {
    ResourceKind kind = resource.kind();
    boolean answersOnly =
        this == FROM
            && resource instanceof NetworkInterface networkInterface
            && !networkInterface.type().asks();
    return (EITHER.contains(kind) || only.contains(kind)) && !answersOnly;
  }
}
