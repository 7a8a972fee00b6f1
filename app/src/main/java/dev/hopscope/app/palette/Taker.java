package dev.hopscope.app.palette;

import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Optional;

/** Which resource under the pointer takes a new one that is dropped there. */
final class Taker {
  private final UnderPointer under;

  Taker(UnderPointer under) {
    this.under = under;
  }

  /** The resource that takes this kind; empty where it stands on bare ground or is refused. */
  Optional<ResourceId> of(ResourceKind kind) {
    return under.firstOf(takers(kind)).map(Resource::id);
  }

  /** The types that take a kind; none where it stands on bare under. */
  private static List<Class<? extends Resource>> takers(ResourceKind kind) {
    return switch (kind) {
      case VPC, TRANSIT_GATEWAY, AWS_SERVICE, REST_API, HTTP_API -> List.of(Region.class);
      case VPC_LINK -> List.of(LoadBalancer.class, Region.class);
      case WEB_ACL -> List.of(LoadBalancer.class, RestApi.class, Region.class);
      case VPC_ENDPOINT_SERVICE -> List.of(LoadBalancer.class, Region.class);
      case REGION, ON_PREMISES_NETWORK, PREFIX_LIST, FIREWALL_POLICY, FIREWALL_RULE_GROUP ->
          List.of();
      case AVAILABILITY_ZONE,
          SUBNET,
          INTERNET_GATEWAY,
          EGRESS_ONLY_INTERNET_GATEWAY,
          VIRTUAL_PRIVATE_GATEWAY,
          REGIONAL_NAT_GATEWAY,
          GATEWAY_ENDPOINT,
          VPC_PEERING_CONNECTION,
          TRANSIT_GATEWAY_ATTACHMENT,
          PRIVATE_HOSTED_ZONE,
          RESOLVER_RULE,
          TARGET_GROUP ->
          List.of(Vpc.class);
      case INSTANCE,
          GATEWAY_LOAD_BALANCER_ENDPOINT,
          ECS_TASK,
          LAMBDA_FUNCTION,
          VPC_LINK_V2,
          DATABASE_INSTANCE,
          RESOLVER_ENDPOINT,
          NAT_GATEWAY,
          INTERFACE_ENDPOINT,
          INSTANCE_CONNECT_ENDPOINT,
          NETWORK_FIREWALL,
          LOAD_BALANCER ->
          List.of(Subnet.class);
      case NETWORK_INTERFACE -> List.of(Instance.class, Subnet.class);
      case DIRECT_CONNECT_GATEWAY -> List.of();
      case CLIENT_VPN_ENDPOINT -> List.of(Subnet.class);
      case CUSTOMER_GATEWAY -> List.of(OnPremisesNetwork.class);
      case VIRTUAL_INTERFACE ->
          List.of(DirectConnectGateway.class, VirtualPrivateGateway.class, OnPremisesNetwork.class);
      case VPN_CONNECTION -> List.of(VirtualPrivateGateway.class, TransitGateway.class, Vpc.class);
      case VPC_BLOCK_PUBLIC_ACCESS_OPTIONS -> List.of(Region.class);
      case ROUTE_TABLE, NETWORK_ACL, VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION ->
          List.of(Subnet.class, Vpc.class);
      case TRANSIT_GATEWAY_ROUTE_TABLE,
          TRANSIT_GATEWAY_POLICY_TABLE,
          TRANSIT_GATEWAY_PEERING_ATTACHMENT,
          TRANSIT_GATEWAY_CONNECT_PEER ->
          List.of(TransitGateway.class);
      case SECURITY_GROUP -> List.of(Instance.class, NetworkInterface.class, Vpc.class);
      case ELASTIC_IP -> List.of(Instance.class, NetworkInterface.class, NatGateway.class);
    };
  }
}
