package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Missing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a snapshot says nothing of (section 13.5 of the rules). An empty answer says that there is
 * none; an absent one says nothing.
 */
final class Gaps {
  private static final Map<ResourceKind, List<Call>> ANSWERED_BY =
      new EnumMap<>(ResourceKind.class);

  static {
    ANSWERED_BY.put(ResourceKind.VPC, List.of(Call.VPCS));
    ANSWERED_BY.put(ResourceKind.SUBNET, List.of(Call.SUBNETS));
    ANSWERED_BY.put(ResourceKind.ROUTE_TABLE, List.of(Call.ROUTE_TABLES));
    ANSWERED_BY.put(ResourceKind.NETWORK_ACL, List.of(Call.NETWORK_ACLS));
    ANSWERED_BY.put(ResourceKind.SECURITY_GROUP, List.of(Call.SECURITY_GROUPS));
    ANSWERED_BY.put(ResourceKind.NETWORK_INTERFACE, List.of(Call.NETWORK_INTERFACES));
    ANSWERED_BY.put(ResourceKind.INSTANCE, List.of(Call.RESERVATIONS, Call.INSTANCES));
    ANSWERED_BY.put(ResourceKind.ELASTIC_IP, List.of(Call.ADDRESSES));
    ANSWERED_BY.put(ResourceKind.INTERNET_GATEWAY, List.of(Call.INTERNET_GATEWAYS));
    ANSWERED_BY.put(
        ResourceKind.EGRESS_ONLY_INTERNET_GATEWAY, List.of(Call.EGRESS_ONLY_INTERNET_GATEWAYS));
    ANSWERED_BY.put(ResourceKind.NAT_GATEWAY, List.of(Call.NAT_GATEWAYS));
    ANSWERED_BY.put(ResourceKind.REGIONAL_NAT_GATEWAY, List.of(Call.NAT_GATEWAYS));
    ANSWERED_BY.put(ResourceKind.VPC_PEERING_CONNECTION, List.of(Call.PEERING_CONNECTIONS));
    ANSWERED_BY.put(ResourceKind.GATEWAY_ENDPOINT, List.of(Call.VPC_ENDPOINTS));
    ANSWERED_BY.put(ResourceKind.INTERFACE_ENDPOINT, List.of(Call.VPC_ENDPOINTS));
    ANSWERED_BY.put(ResourceKind.GATEWAY_LOAD_BALANCER_ENDPOINT, List.of(Call.VPC_ENDPOINTS));
    ANSWERED_BY.put(ResourceKind.PREFIX_LIST, List.of(Call.PREFIX_LISTS, Call.PREFIX_LIST_ENTRIES));
    ANSWERED_BY.put(ResourceKind.TRANSIT_GATEWAY, List.of(Call.TRANSIT_GATEWAYS));
    ANSWERED_BY.put(
        ResourceKind.TRANSIT_GATEWAY_ATTACHMENT,
        List.of(Call.TRANSIT_GATEWAY_ATTACHMENTS, Call.TRANSIT_GATEWAY_VPC_ATTACHMENTS));
    ANSWERED_BY.put(
        ResourceKind.TRANSIT_GATEWAY_PEERING_ATTACHMENT,
        List.of(Call.TRANSIT_GATEWAY_ATTACHMENTS, Call.TRANSIT_GATEWAY_PEERING_ATTACHMENTS));
    ANSWERED_BY.put(
        ResourceKind.TRANSIT_GATEWAY_CONNECT_PEER, List.of(Call.TRANSIT_GATEWAY_CONNECT_PEERS));
    ANSWERED_BY.put(
        ResourceKind.TRANSIT_GATEWAY_POLICY_TABLE, List.of(Call.TRANSIT_GATEWAY_POLICY_TABLES));
    ANSWERED_BY.put(
        ResourceKind.TRANSIT_GATEWAY_ROUTE_TABLE, List.of(Call.TRANSIT_GATEWAY_ROUTE_TABLES));
    ANSWERED_BY.put(ResourceKind.VIRTUAL_PRIVATE_GATEWAY, List.of(Call.VPN_GATEWAYS));
    ANSWERED_BY.put(ResourceKind.VPN_CONNECTION, List.of(Call.VPN_CONNECTIONS));
    ANSWERED_BY.put(
        ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_OPTIONS, List.of(Call.BLOCK_PUBLIC_ACCESS_OPTIONS));
    ANSWERED_BY.put(
        ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION,
        List.of(Call.BLOCK_PUBLIC_ACCESS_EXCLUSIONS));
    ANSWERED_BY.put(ResourceKind.CUSTOMER_GATEWAY, List.of(Call.CUSTOMER_GATEWAYS));
  }

  private Gaps() {}

  /** The kinds that no answer is about, for each account and Region that has answers at all. */
  static Collection<Missing> of(Snapshot snapshot, Collection<Vpc> vpcs, Notes notes) {
    List<Missing> missing = new ArrayList<>();
    Set<String> commands = new TreeSet<>();
    for (Snapshot.Scope scope : snapshot.scopes()) {
      ANSWERED_BY.forEach(
          (kind, calls) -> {
            if (calls.stream().noneMatch(call -> snapshot.has(call, scope))
                && !(kind == ResourceKind.NETWORK_INTERFACE && instancesCarryThem(snapshot))) {
              missing.add(new Missing(scope.account(), scope.region(), kind));
              commands.add(calls.getFirst().command());
            }
          });
    }
    if (!commands.isEmpty()) {
      notes.add("Not in the snapshot: " + String.join(", ", commands) + ".");
    }
    Set<String> listed = new LinkedHashSet<>();
    snapshot.items(Call.VPCS).forEach(vpc -> listed.add(vpc.required("VpcId")));
    for (Vpc vpc : vpcs) {
      if (snapshot.has(Call.VPCS) && !listed.contains(vpc.id().value())) {
        missing.add(
            new Missing(
                vpc.account(), java.util.Optional.of(vpc.region().value()), ResourceKind.VPC));
      }
    }
    return missing;
  }

  private static boolean instancesCarryThem(Snapshot snapshot) {
    return snapshot.items(Call.INSTANCES).stream()
        .anyMatch(instance -> !instance.list("NetworkInterfaces").isEmpty());
  }
}
