package dev.hopscope.model.check;

import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is more than the default quotas allow an account in a Region. What lies in no VPC is counted
 * where the network has one Region and one account.
 */
final class RegionQuotas {
  private record Scope(ResourceId region, Optional<String> account) {}

  private final Topology topology;
  private final Map<ResourceId, Scope> scopes = new HashMap<>();
  private final Optional<Scope> only;

  private RegionQuotas(Topology topology) {
    this.topology = topology;
    topology.all(Vpc.class).stream()
        .forEach(vpc -> scopes.put(vpc.id(), new Scope(vpc.region(), vpc.account())));
    List<Region> regions = topology.all(Region.class);
    List<Optional<String>> accounts =
        scopes.values().stream().map(Scope::account).distinct().toList();
    this.only =
        regions.size() == 1 && accounts.size() <= 1
            ? Optional.of(
                new Scope(
                    regions.getFirst().id(),
                    accounts.stream().findFirst().orElse(Optional.empty())))
            : Optional.empty();
  }

  static Stream<Problem> of(Topology topology) {
    RegionQuotas quotas = new RegionQuotas(topology);
    return Stream.of(
            quotas.over(Quota.VPCS_PER_REGION, Vpc.class),
            quotas.over(Quota.INTERNET_GATEWAYS_PER_REGION, InternetGateway.class),
            quotas.over(Quota.ELASTIC_IPS_PER_REGION, ElasticIp.class),
            quotas.over(Quota.NETWORK_INTERFACES_PER_REGION, NetworkInterface.class),
            quotas.over(Quota.SECURITY_GROUPS_PER_REGION, SecurityGroup.class),
            quotas.over(Quota.GATEWAY_ENDPOINTS_PER_REGION, GatewayEndpoint.class),
            quotas.over(Quota.VIRTUAL_PRIVATE_GATEWAYS_PER_REGION, VirtualPrivateGateway.class),
            quotas.over(Quota.CUSTOMER_GATEWAYS_PER_REGION, CustomerGateway.class),
            quotas.over(Quota.VPN_CONNECTIONS_PER_REGION, VpnConnection.class),
            quotas.over(Quota.TRANSIT_GATEWAYS_PER_REGION, TransitGateway.class),
            quotas.over(Quota.EXCLUSIONS_PER_REGION, VpcBlockPublicAccessExclusion.class))
        .flatMap(found -> found);
  }

  private Stream<Problem> over(Quota quota, Class<? extends Resource> type) {
    Map<ResourceId, Map<Scope, Integer>> counts = new TreeMap<>();
    for (Resource resource : topology.all(type)) {
      scopeOf(resource)
          .ifPresent(
              scope ->
                  counts
                      .computeIfAbsent(scope.region(), _ -> new HashMap<>())
                      .merge(scope, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().values().stream().max(Integer::compare).stream()
                    .flatMap(most -> Quotas.over(quota, entry.getKey(), most)));
  }

  private Optional<Scope> scopeOf(Resource resource) {
    if (resource instanceof TransitGateway gateway) {
      return Optional.of(new Scope(gateway.region(), Optional.empty()));
    }
    ResourceId place =
        switch (resource) {
          case ElasticIp address -> address.networkInterface().orElse(address.id());
          case VpcBlockPublicAccessExclusion exclusion -> exclusion.excluded();
          case InternetGateway gateway -> gateway.vpc().orElse(gateway.id());
          case VirtualPrivateGateway gateway -> gateway.vpc().orElse(gateway.id());
          case Resource other -> other.id();
        };
    return Home.of(topology, place).map(vpc -> scopes.get(vpc.id())).or(() -> only);
  }
}
