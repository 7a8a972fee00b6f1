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
import java.util.Optional;
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
    ANSWERED_BY.put(ResourceKind.VIRTUAL_INTERFACE, List.of(Call.VIRTUAL_INTERFACES));
    ANSWERED_BY.put(ResourceKind.DIRECT_CONNECT_GATEWAY, List.of(Call.DIRECT_CONNECT_GATEWAYS));
    ANSWERED_BY.put(ResourceKind.CUSTOMER_GATEWAY, List.of(Call.CUSTOMER_GATEWAYS));
    ANSWERED_BY.put(
        ResourceKind.LOAD_BALANCER, List.of(Call.LOAD_BALANCERS, Call.CLASSIC_LOAD_BALANCERS));
    ANSWERED_BY.put(ResourceKind.PRIVATE_HOSTED_ZONE, List.of(Call.HOSTED_ZONES, Call.HOSTED_ZONE));
    ANSWERED_BY.put(ResourceKind.RESOLVER_RULE, List.of(Call.RESOLVER_RULES));
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
                && matters(kind, snapshot)) {
              missing.add(new Missing(scope.account(), scope.region(), kind));
              commands.add(calls.getFirst().command());
            }
          });
    }
    List<String> ofClientVpn = lackingOfClientVpn(snapshot);
    if (!ofClientVpn.isEmpty()) {
      missing.add(
          new Missing(Optional.empty(), Optional.empty(), ResourceKind.CLIENT_VPN_ENDPOINT));
      commands.addAll(ofClientVpn);
    }
    if (!commands.isEmpty()) {
      notes.add("Not in the snapshot: " + String.join(", ", commands) + ".");
    }
    Set<String> listed = new LinkedHashSet<>();
    snapshot.items(Call.VPCS).forEach(vpc -> listed.add(vpc.required("VpcId")));
    for (Vpc vpc : vpcs) {
      if (snapshot.has(Call.VPCS) && !listed.contains(vpc.id().value())) {
        missing.add(
            new Missing(vpc.account(), Optional.of(vpc.region().value()), ResourceKind.VPC));
      }
    }
    return missing;
  }

  /** An endpoint is described by four calls, each of which says a part. */
  private static List<String> lackingOfClientVpn(Snapshot snapshot) {
    if (snapshot.items(Call.CLIENT_VPN_ENDPOINTS).isEmpty()) {
      return List.of();
    }
    List<String> lacking = new ArrayList<>();
    for (Call call :
        List.of(Call.CLIENT_VPN_TARGET_NETWORKS, Call.CLIENT_VPN_AUTHORIZATION_RULES)) {
      if (!snapshot.has(call)) {
        lacking.add(call.command());
      }
    }
    boolean hasRoutes =
        snapshot.items(Call.TRANSIT_GATEWAY_ROUTES).stream()
            .anyMatch(route -> route.text("ClientVpnEndpointId").isPresent());
    if (!hasRoutes) {
      lacking.add("describe-client-vpn-routes");
    }
    return lacking;
  }

  /** Few accounts have Direct Connect or Client VPN: only who shows signs of it is asked for it. */
  private static boolean matters(ResourceKind kind, Snapshot snapshot) {
    return switch (kind) {
      case NETWORK_INTERFACE -> !instancesCarryThem(snapshot);
      case LOAD_BALANCER -> hasNodes(snapshot);
      case RESOLVER_RULE -> !snapshot.items(Call.RESOLVER_ENDPOINTS).isEmpty();
      case VIRTUAL_INTERFACE ->
          !snapshot.items(Call.VPN_GATEWAYS).isEmpty()
              || !snapshot.items(Call.DIRECT_CONNECT_GATEWAYS).isEmpty();
      case DIRECT_CONNECT_GATEWAY ->
          !snapshot.items(Call.VIRTUAL_INTERFACES).isEmpty()
              || snapshot.items(Call.TRANSIT_GATEWAY_ATTACHMENTS).stream()
                  .anyMatch(
                      item ->
                          item.text("ResourceType")
                              .filter("direct-connect-gateway"::equals)
                              .isPresent());
      default -> true;
    };
  }

  private static boolean hasNodes(Snapshot snapshot) {
    return snapshot.items(Call.NETWORK_INTERFACES).stream()
        .anyMatch(
            item ->
                item.text("Description").filter(text -> text.startsWith("ELB ")).isPresent()
                    || item.text("InterfaceType")
                        .filter(type -> type.endsWith("load_balancer"))
                        .isPresent());
  }

  private static boolean instancesCarryThem(Snapshot snapshot) {
    return snapshot.items(Call.INSTANCES).stream()
        .anyMatch(instance -> !instance.list("NetworkInterfaces").isEmpty());
  }
}
