package dev.hopscope.app.problems;

import dev.hopscope.model.check.AddressProblem;
import dev.hopscope.model.check.ApiProblem;
import dev.hopscope.model.check.ConnectionProblem;
import dev.hopscope.model.check.DesignProblem;
import dev.hopscope.model.check.DirectConnectProblem;
import dev.hopscope.model.check.FilterProblem;
import dev.hopscope.model.check.GatewayProblem;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.PublicAccessProblem;
import dev.hopscope.model.check.Quota;
import dev.hopscope.model.check.ReferenceProblem;
import dev.hopscope.model.check.RouteProblem;
import dev.hopscope.model.check.ServiceProblem;
import dev.hopscope.model.check.SharingProblem;
import dev.hopscope.model.check.VpnProblem;
import dev.hopscope.model.topology.Topology;

/**
 * A problem in words.
 *
 * @param sentence what is wrong
 * @param remedy what to do about it
 */
public record ProblemText(String sentence, String remedy) {

  /** The words for a problem of this network. */
  public static ProblemText of(Problem problem, Topology topology) {
    Names names = new Names(topology);
    return switch (problem) {
      case AddressProblem address -> AddressProblemText.of(address, names);
      case RouteProblem route -> RouteProblemText.of(route, names);
      case FilterProblem filter -> FilterProblemText.of(filter, names);
      case GatewayProblem gateway -> GatewayProblemText.of(gateway, names);
      case ConnectionProblem connection -> ConnectionProblemText.of(connection, names);
      case DesignProblem design -> DesignProblemText.of(design, names);
      case ServiceProblem service -> ServiceProblemText.of(service, names);
      case ApiProblem api -> ApiProblemText.of(api, names);
      case VpnProblem vpn -> VpnProblemText.of(vpn, names);
      case DirectConnectProblem direct -> DirectConnectProblemText.of(direct, names);
      case ReferenceProblem reference -> ReferenceProblemText.of(reference, names);
      case SharingProblem sharing -> SharingProblemText.of(sharing, names);
      case PublicAccessProblem access -> PublicAccessProblemText.of(access, names);
      case Problem.TooMany many ->
          new ProblemText(
              "%s has %d %s; the default quota is %d."
                  .formatted(
                      names.of(many.id()),
                      many.count(),
                      counted(many.quota()),
                      many.quota().limit()),
              "Ask AWS for a higher quota, or use fewer.");
      case Problem.CheckFailed failed ->
          new ProblemText(
              "The check %s failed: %s.".formatted(failed.check(), failed.why()),
              "This is a fault of Hopscope, not of the network: please report it.");
    };
  }

  private static String counted(Quota quota) {
    return switch (quota) {
      case VPCS_PER_REGION -> "VPCs";
      case INTERNET_GATEWAYS_PER_REGION -> "internet gateways";
      case ELASTIC_IPS_PER_REGION -> "Elastic IP addresses";
      case NETWORK_INTERFACES_PER_REGION -> "network interfaces";
      case SECURITY_GROUPS_PER_REGION, SECURITY_GROUPS_PER_INTERFACE -> "security groups";
      case GATEWAY_ENDPOINTS_PER_REGION -> "gateway endpoints";
      case VIRTUAL_PRIVATE_GATEWAYS_PER_REGION -> "virtual private gateways";
      case CUSTOMER_GATEWAYS_PER_REGION -> "customer gateways";
      case VPN_CONNECTIONS_PER_REGION, VPN_CONNECTIONS_PER_GATEWAY -> "VPN connections";
      case TRANSIT_GATEWAYS_PER_REGION, TRANSIT_GATEWAYS_PER_VPC -> "transit gateways";
      case ROUTE_TABLES_PER_TRANSIT_GATEWAY -> "route tables";
      case ENDPOINTS_PER_VPC -> "interface endpoints and Gateway Load Balancer endpoints";
      case PENDING_PEERINGS_PER_VPC -> "peering connections that wait for acceptance";
      case CIDRS_PER_VPC -> "address ranges of one family";
      case SUBNETS_PER_VPC -> "subnets";
      case ROUTE_TABLES_PER_VPC -> "route tables";
      case NETWORK_ACLS_PER_VPC -> "network ACLs";
      case ROUTES_PER_TABLE -> "routes of one address family";
      case RULES_PER_NETWORK_ACL -> "rules in one direction";
      case RULES_PER_SECURITY_GROUP -> "rules in one direction";
      case NAT_GATEWAYS_PER_ZONE -> "NAT gateways";
      case ACTIVE_PEERINGS_PER_VPC -> "active peering connections";
      case ROUTES_PER_TRANSIT_GATEWAY_TABLE -> "routes";
      case VIRTUAL_PRIVATE_GATEWAYS_PER_DIRECT_CONNECT_GATEWAY -> "virtual private gateways";
      case TRANSIT_GATEWAYS_PER_DIRECT_CONNECT_GATEWAY -> "transit gateways";
      case VIRTUAL_INTERFACES_PER_DIRECT_CONNECT_GATEWAY -> "virtual interfaces";
      case ROUTES_PER_VIRTUAL_INTERFACE -> "announced routes of one address family";
      case ALLOWED_PREFIXES_PER_TRANSIT_GATEWAY -> "allowed prefixes from Direct Connect";
      case EXCLUSIONS_PER_REGION -> "exclusions from Block Public Access";
    };
  }
}
