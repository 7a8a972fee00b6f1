package dev.hopscope.model.aws;

import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.ResourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose work a network interface does, and to what it belongs. */
final class InterfaceOwners {
  private static final Pattern OWNER =
      Pattern.compile(
          "(?<![A-Za-z0-9-])(?:nat|vpce|eice|tgw-attach|rslvr-in|rslvr-out)-[A-Za-z0-9-]+");

  private final Map<ResourceId, ResourceId> clientVpnBySubnet = new HashMap<>();
  private final Map<ResourceId, ResourceId> natGateways = new HashMap<>();
  private final Map<ResourceId, ResourceId> connectEndpoints = new HashMap<>();
  private final Map<ResourceId, Item> endpoints;
  private final LoadBalancerItems loadBalancers;
  private final Map<ResourceId, Item> loadBalancerEndpoints;

  private final Owners owners;
  private final ResolverAddresses resolverAddresses;

  InterfaceOwners(Snapshot snapshot, VpcEndpointItems endpoints, LoadBalancerItems loadBalancers) {
    this.owners = new Owners(snapshot);
    this.resolverAddresses = new ResolverAddresses(snapshot);
    this.loadBalancers = loadBalancers;
    this.endpoints = endpoints.byInterface(VpcEndpointItems.Type.INTERFACE);
    this.loadBalancerEndpoints = endpoints.byInterface(VpcEndpointItems.Type.GATEWAY_LOAD_BALANCER);
    for (Item target : snapshot.items(Call.CLIENT_VPN_TARGET_NETWORKS)) {
      target
          .reference("ClientVpnEndpointId")
          .ifPresent(
              endpoint ->
                  clientVpnBySubnet.putIfAbsent(
                      target.requiredReference("TargetNetworkId"), endpoint));
    }
    for (Item endpoint : snapshot.items(Call.INSTANCE_CONNECT_ENDPOINTS)) {
      ResourceId owner = endpoint.requiredReference("InstanceConnectEndpointId");
      endpoint.references("NetworkInterfaceIds").forEach(id -> connectEndpoints.put(id, owner));
    }
    for (Item gateway : snapshot.items(Call.NAT_GATEWAYS)) {
      for (Item address : gateway.list("NatGatewayAddresses")) {
        address
            .reference("NetworkInterfaceId")
            .ifPresent(id -> natGateways.put(id, gateway.requiredReference("NatGatewayId")));
      }
    }
  }

  InterfaceType type(ResourceId id, Item item) {
    if (connectEndpoints.containsKey(id)) {
      return InterfaceType.INSTANCE_CONNECT_ENDPOINT;
    }
    if (natGateways.containsKey(id)) {
      return InterfaceType.NAT_GATEWAY;
    }
    if (endpoints.containsKey(id)) {
      return InterfaceType.VPC_ENDPOINT;
    }
    if (loadBalancerEndpoints.containsKey(id)) {
      return InterfaceType.GATEWAY_LOAD_BALANCER_ENDPOINT;
    }
    String type =
        item.text("InterfaceType").orElse("interface").toLowerCase(Locale.ROOT).replace('-', '_');
    return switch (type) {
      case "interface", "efa", "efa_only", "trunk", "branch" -> byDescription(item);
      case "nat_gateway", "natgateway" -> InterfaceType.NAT_GATEWAY;
      case "vpc_endpoint" -> InterfaceType.VPC_ENDPOINT;
      case "gateway_load_balancer_endpoint" -> InterfaceType.GATEWAY_LOAD_BALANCER_ENDPOINT;
      case "network_load_balancer", "load_balancer", "gateway_load_balancer" ->
          InterfaceType.LOAD_BALANCER;
      case "transit_gateway" -> InterfaceType.TRANSIT_GATEWAY;
      case "lambda" -> InterfaceType.LAMBDA;
      case "api_gateway_managed" -> InterfaceType.API_GATEWAY_MANAGED;
      case "ec2_instance_connect_endpoint" -> InterfaceType.INSTANCE_CONNECT_ENDPOINT;
      default -> InterfaceType.OTHER;
    };
  }

  private static InterfaceType byDescription(Item item) {
    String description = item.text("Description").orElse("");
    if (description.startsWith("ELB ")) {
      return InterfaceType.LOAD_BALANCER;
    }
    if (description.startsWith("Interface for NAT Gateway")) {
      return InterfaceType.NAT_GATEWAY;
    }
    if (description.startsWith("VPC Endpoint Interface")) {
      return InterfaceType.VPC_ENDPOINT;
    }
    if (description.startsWith("ClientVPN Endpoint")) {
      return InterfaceType.CLIENT_VPN;
    }
    return description.startsWith("AWS Lambda VPC ENI")
        ? InterfaceType.LAMBDA
        : InterfaceType.INTERFACE;
  }

  /**
   * The gateway, endpoint or attachment an interface belongs to, by its owner or its description.
   */
  Optional<ResourceId> owner(ResourceId id, InterfaceType type, Item item) {
    return switch (type) {
      case NAT_GATEWAY -> Optional.ofNullable(natGateways.get(id)).or(() -> described(item));
      case VPC_ENDPOINT ->
          Optional.ofNullable(endpoints.get(id))
              .map(VpcEndpointItems::idOf)
              .or(() -> described(item));
      case GATEWAY_LOAD_BALANCER_ENDPOINT ->
          Optional.ofNullable(loadBalancerEndpoints.get(id))
              .map(VpcEndpointItems::idOf)
              .or(() -> described(item));
      case TRANSIT_GATEWAY -> described(item);
      case INSTANCE_CONNECT_ENDPOINT ->
          Optional.ofNullable(connectEndpoints.get(id)).or(() -> described(item));
      case INTERFACE ->
          described(item)
              .filter(owner -> owner.value().startsWith("rslvr-"))
              .or(() -> resolverAddresses.ownerOf(item));
      case LOAD_BALANCER -> loadBalancers.described(item);
      case CLIENT_VPN ->
          item.reference("SubnetId")
              .flatMap(subnet -> Optional.ofNullable(clientVpnBySubnet.get(subnet)));
      case LAMBDA, API_GATEWAY_MANAGED, OTHER -> Optional.empty();
    };
  }

  /** The interface endpoint an interface belongs to. */
  Optional<Item> endpoint(ResourceId id) {
    return Optional.ofNullable(endpoints.get(id));
  }

  /** The account an interface in this subnet belongs to, where it is not that of the VPC. */
  Optional<String> account(Item item, ResourceId subnet) {
    return owners.participantIn(item, subnet);
  }

  /** The groups that the load balancer of an interface lists. */
  List<ResourceId> groupsOfLoadBalancer(Item item) {
    return loadBalancers.described(item).map(loadBalancers::groupsOf).orElse(List.of());
  }

  private static Optional<ResourceId> described(Item item) {
    Matcher matcher = OWNER.matcher(item.text("Description").orElse(""));
    return matcher.find() ? Optional.of(ResourceId.of(matcher.group())) : Optional.empty();
  }
}
