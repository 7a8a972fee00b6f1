package dev.hopscope.model.check;

import static dev.hopscope.model.resource.ResourceKind.AVAILABILITY_ZONE;
import static dev.hopscope.model.resource.ResourceKind.CUSTOMER_GATEWAY;
import static dev.hopscope.model.resource.ResourceKind.DIRECT_CONNECT_GATEWAY;
import static dev.hopscope.model.resource.ResourceKind.FIREWALL_POLICY;
import static dev.hopscope.model.resource.ResourceKind.FIREWALL_RULE_GROUP;
import static dev.hopscope.model.resource.ResourceKind.INSTANCE;
import static dev.hopscope.model.resource.ResourceKind.INTERFACE_ENDPOINT;
import static dev.hopscope.model.resource.ResourceKind.LOAD_BALANCER;
import static dev.hopscope.model.resource.ResourceKind.NETWORK_ACL;
import static dev.hopscope.model.resource.ResourceKind.NETWORK_FIREWALL;
import static dev.hopscope.model.resource.ResourceKind.NETWORK_INTERFACE;
import static dev.hopscope.model.resource.ResourceKind.ON_PREMISES_NETWORK;
import static dev.hopscope.model.resource.ResourceKind.PREFIX_LIST;
import static dev.hopscope.model.resource.ResourceKind.RESOLVER_ENDPOINT;
import static dev.hopscope.model.resource.ResourceKind.ROUTE_TABLE;
import static dev.hopscope.model.resource.ResourceKind.SECURITY_GROUP;
import static dev.hopscope.model.resource.ResourceKind.SUBNET;
import static dev.hopscope.model.resource.ResourceKind.TARGET_GROUP;
import static dev.hopscope.model.resource.ResourceKind.TRANSIT_GATEWAY;
import static dev.hopscope.model.resource.ResourceKind.TRANSIT_GATEWAY_ATTACHMENT;
import static dev.hopscope.model.resource.ResourceKind.TRANSIT_GATEWAY_CONNECT_PEER;
import static dev.hopscope.model.resource.ResourceKind.TRANSIT_GATEWAY_PEERING_ATTACHMENT;
import static dev.hopscope.model.resource.ResourceKind.TRANSIT_GATEWAY_POLICY_TABLE;
import static dev.hopscope.model.resource.ResourceKind.TRANSIT_GATEWAY_ROUTE_TABLE;
import static dev.hopscope.model.resource.ResourceKind.VIRTUAL_PRIVATE_GATEWAY;
import static dev.hopscope.model.resource.ResourceKind.VPC;
import static dev.hopscope.model.resource.ResourceKind.VPC_LINK;
import static dev.hopscope.model.resource.ResourceKind.VPC_LINK_V2;
import static dev.hopscope.model.resource.ResourceKind.VPN_CONNECTION;

import dev.hopscope.model.check.ReferenceProblem.WrongKind;
import dev.hopscope.model.resource.Reference;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Topology;
import java.util.Set;
import java.util.stream.Stream;

/** References to something that exists and cannot be what it is named as. */
final class ReferenceKinds implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(Resource.class).stream()
        .flatMap(
            resource ->
                resource.references().stream()
                    .filter(reference -> isWrong(topology, resource, reference))
                    .map(
                        reference ->
                            new WrongKind(resource.id(), reference.role(), reference.target())));
  }

  private static boolean isWrong(Topology topology, Resource resource, Reference reference) {
    Set<ResourceKind> fitting = fitting(resource.kind(), reference);
    return topology
        .find(reference.target())
        .filter(target -> !fitting.isEmpty() && !fitting.contains(target.kind()))
        .isPresent();
  }

  /** The kinds that may stand there; empty where any may, or where another check decides. */
  private static Set<ResourceKind> fitting(ResourceKind kind, Reference reference) {
    return switch (reference.role()) {
      case CONTAINED_IN -> kind.containers();
      case ATTACHED_TO -> attachedTo(kind);
      case ASSOCIATED_WITH -> associatedWith(kind);
      case CONNECTS -> connected(kind);
      case PART_OF -> partOf(kind);
      case REFERS_TO -> referredTo(kind);
      case ROUTES_TO ->
          kind == TRANSIT_GATEWAY_ROUTE_TABLE
              ? Set.of(TRANSIT_GATEWAY_ATTACHMENT, TRANSIT_GATEWAY_PEERING_ATTACHMENT)
              : Set.of();
    };
  }

  private static Set<ResourceKind> referredTo(ResourceKind kind) {
    return switch (kind) {
      case SECURITY_GROUP -> Set.of(SECURITY_GROUP, PREFIX_LIST);
      case REST_API -> Set.of(INTERFACE_ENDPOINT, VPC);
      default -> Set.of(PREFIX_LIST);
    };
  }

  private static Set<ResourceKind> partOf(ResourceKind kind) {
    return switch (kind) {
      case SUBNET -> Set.of(AVAILABILITY_ZONE);
      case GATEWAY_LOAD_BALANCER_ENDPOINT -> Set.of(NETWORK_FIREWALL);
      case VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION -> Set.of(VPC, SUBNET);
      case TRANSIT_GATEWAY_CONNECT_PEER -> Set.of(TRANSIT_GATEWAY_ATTACHMENT);
      default -> Set.of();
    };
  }

  private static Set<ResourceKind> attachedTo(ResourceKind kind) {
    return switch (kind) {
      case ELASTIC_IP -> Set.of(NETWORK_INTERFACE);
      case ON_PREMISES_NETWORK -> Set.of(CUSTOMER_GATEWAY);
      case TRANSIT_GATEWAY_CONNECT_PEER -> Set.of(ON_PREMISES_NETWORK);
      default -> Set.of(VPC);
    };
  }

  private static Set<ResourceKind> associatedWith(ResourceKind kind) {
    return switch (kind) {
      case VPC, SUBNET -> Set.of(ROUTE_TABLE, NETWORK_ACL);
      case NETWORK_INTERFACE -> Set.of(SECURITY_GROUP);
      case SECURITY_GROUP -> Set.of(VPC);
      case GATEWAY_ENDPOINT -> Set.of(ROUTE_TABLE, PREFIX_LIST);
      case NETWORK_FIREWALL -> Set.of(FIREWALL_POLICY);
      case VPC_ENDPOINT_SERVICE -> Set.of(LOAD_BALANCER, AVAILABILITY_ZONE);
      case FIREWALL_POLICY -> Set.of(FIREWALL_RULE_GROUP);
      case ROUTE_TABLE -> Set.of(VIRTUAL_PRIVATE_GATEWAY);
      case LOAD_BALANCER -> Set.of(TARGET_GROUP);
      case TARGET_GROUP -> Set.of(INSTANCE, LOAD_BALANCER, AVAILABILITY_ZONE);
      case REGIONAL_NAT_GATEWAY -> Set.of(ROUTE_TABLE, AVAILABILITY_ZONE);
      case AWS_SERVICE -> Set.of(PREFIX_LIST);
      case DATABASE_INSTANCE -> Set.of(SUBNET);
      case LAMBDA_FUNCTION -> Set.of(NETWORK_INTERFACE);
      case PRIVATE_HOSTED_ZONE -> Set.of(VPC);
      case RESOLVER_RULE -> Set.of(VPC, RESOLVER_ENDPOINT);
      case TRANSIT_GATEWAY, TRANSIT_GATEWAY_POLICY_TABLE -> Set.of(TRANSIT_GATEWAY_ROUTE_TABLE);
      case TRANSIT_GATEWAY_ATTACHMENT ->
          Set.of(SUBNET, TRANSIT_GATEWAY_ROUTE_TABLE, TRANSIT_GATEWAY_POLICY_TABLE);
      case TRANSIT_GATEWAY_PEERING_ATTACHMENT ->
          Set.of(TRANSIT_GATEWAY_ROUTE_TABLE, TRANSIT_GATEWAY_POLICY_TABLE);
      case DIRECT_CONNECT_GATEWAY -> Set.of(VIRTUAL_PRIVATE_GATEWAY, TRANSIT_GATEWAY);
      case CLIENT_VPN_ENDPOINT -> Set.of(SUBNET);
      case REST_API -> Set.of(INTERFACE_ENDPOINT, VPC_LINK, VPC_LINK_V2, LOAD_BALANCER);
      case HTTP_API -> Set.of(VPC_LINK, VPC_LINK_V2, LOAD_BALANCER);
      case VPC_LINK -> Set.of(LOAD_BALANCER);
      case WEB_ACL -> Set.of();
      default -> Set.of(ROUTE_TABLE);
    };
  }

  private static Set<ResourceKind> connected(ResourceKind kind) {
    return switch (kind) {
      case VPN_CONNECTION -> Set.of(CUSTOMER_GATEWAY, VIRTUAL_PRIVATE_GATEWAY, TRANSIT_GATEWAY);
      case TRANSIT_GATEWAY_ATTACHMENT ->
          Set.of(
              TRANSIT_GATEWAY,
              VPC,
              VPN_CONNECTION,
              DIRECT_CONNECT_GATEWAY,
              TRANSIT_GATEWAY_ATTACHMENT);
      case TRANSIT_GATEWAY_PEERING_ATTACHMENT -> Set.of(TRANSIT_GATEWAY);
      case VIRTUAL_INTERFACE ->
          Set.of(VIRTUAL_PRIVATE_GATEWAY, DIRECT_CONNECT_GATEWAY, ON_PREMISES_NETWORK);
      default -> Set.of(VPC);
    };
  }
}
