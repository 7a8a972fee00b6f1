package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.DropReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may remove a refusal, for each reason. None is offered before it was tried, so a proposal
 * may be wrong; what is not proposed here cannot be mended without building something.
 */
final class Repairs {
  private Repairs() {}

  static List<Repair> of(Situation situation) {
    return situation.failure().reason() instanceof DropReason reason
        ? of(reason, situation)
        : List.of();
  }

  private static List<Repair> of(DropReason reason, Situation situation) {
    ResourceId at = situation.drop().component();
    return switch (reason) {
      case ENI_SG_RULES_MISMATCH,
          SG_HAS_NO_RULES,
          SG_REFERENCES_NOT_PRESERVED,
          SG_REFERENCE_PUBLIC_PATH ->
          SettingRepairs.ofVpcLink(situation).orElseGet(() -> FilterRepairs.inGroup(situation));
      case SG_REFERENCING_SUPPORT ->
          joined(
              FilterRepairs.inGroup(situation),
              SettingRepairs.onAttachments(situation, Setting.SECURITY_GROUP_REFERENCING));
      case SUBNET_ACL_RESTRICTION, ELB_ACL_RESTRICTION -> FilterRepairs.inAcl(situation);
      case BAD_STATE, BAD_STATE_VPN, TGW_BAD_STATE_VPN ->
          joined(StateRepairs.of(situation), ways(situation));
      case BAD_STATE_ATTACHMENT ->
          joined(
              StateRepairs.of(situation),
              joined(
                  SettingRepairs.onAttachments(situation, Setting.IPV6_SUPPORT), ways(situation)));
      case BAD_STATE_ROUTE -> joined(StateRepairs.of(situation), ways(situation));
      case ENI_SOURCE_DEST_CHECK_RESTRICTION ->
          joined(
              SettingRepairs.turn(at, Setting.SOURCE_DEST_CHECK, /* on= */ false), ways(situation));
      case DNS_SUPPORT_DISABLED -> SettingRepairs.turn(at, Setting.DNS_SUPPORT, /* on= */ true);
      case IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS ->
          joined(AddressRepairs.forSender(situation), ways(situation));
      case IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS ->
          AddressRepairs.forReceiver(situation, situation.drop().about());
      case INGRESS_RTB_NO_PUBLIC_IP -> AddressRepairs.forReceiver(situation, Optional.of(at));
      case TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION -> TransitRepairs.associations(situation);
      case TGW_ROUTE_AZ_RESTRICTION -> joined(TransitRepairs.zones(situation), ways(situation));
      case VGW_UNKNOWN_PREFIX -> joined(OutsideRepairs.vpnRoutes(situation), ways(situation));
      case RETURN_PATH_ASYMMETRIC_STATEFUL ->
          joined(SettingRepairs.onAttachments(situation, Setting.APPLIANCE_MODE), ways(situation));
      case VPC_BLOCK_PUBLIC_ACCESS_ENABLED -> ExclusionRepairs.of(situation);
      case NO_ROUTE_TO_DESTINATION ->
          joined(OutsideRepairs.clientRoutes(situation), ways(situation));
      case CLIENT_VPN_NOT_AUTHORIZED -> OutsideRepairs.authorizations(situation);
      case DX_PREFIX_NOT_ALLOWED -> OutsideRepairs.allowedPrefixes(situation);
      case TGW_POLICY_NO_MATCH -> TransitRepairs.policyRules(situation);
      case FIREWALL_RULES_RESTRICTION -> FirewallRepairs.of(situation);
      case ELBV2_LISTENERS_MISMATCH, ELB_LISTENERS_MISMATCH -> ListenerRepairs.added(situation);
      case ELBV2_LISTENER_HAS_NO_TG ->
          joined(
              TargetRepairs.registered(situation), ListenerRepairs.forwardingElsewhere(situation));
      case ELBV2_LISTENER_REQUIRES_TG_ACCEPT -> ListenerRepairs.forwardingElsewhere(situation);
      case ELBV2_NO_TARGETS_IN_AZ ->
          joined(
              TargetRepairs.healthChecks(situation),
              joined(TargetRepairs.acrossZones(situation), TargetRepairs.registered(situation)));
      case ELB_INSTALLED_AZ_RESTRICTION ->
          joined(NodeRepairs.whereTargetsAre(situation), TargetRepairs.registered(situation));
      case TARGET_ADDRESS_RESTRICTION, TARGET_PORT_RESTRICTION ->
          TargetRepairs.registeredAsAsked(situation);
      case ELBV2_SOURCE_ADDRESS_PRESERVATION, NLB_HAIRPIN ->
          TargetRepairs.withoutClientAddress(situation);
      case API_POLICY_RESTRICTION -> ApiRepairs.allowed(situation);
      case API_ENDPOINT_TYPE_RESTRICTION -> ApiRepairs.ofPublicNames(situation);
      case VPCE_SERVICE_NOT_INSTALLED_IN_AZ -> NodeRepairs.whereEndpointsAre(situation);
      case TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT,
          TGW_RTB_BAD_STATE_ROUTE,
          IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS,
          IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS,
          INGRESS_RTB_TRAFFIC_REDIRECTION,
          NGW_REQUIRES_SOURCE_IN_VPC,
          NO_POSSIBLE_DESTINATION,
          PCX_REQUIRES_ADDRESS_IN_VPC_CIDR,
          PROTOCOL_RESTRICTION,
          VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS,
          VPCE_GATEWAY_PROTOCOL_RESTRICTION,
          EIGW_NO_INBOUND,
          GWLB_EIGW_UNSUPPORTED,
          GATEWAY_ENDPOINT_NOT_TRANSITABLE,
          RETURN_PATH_MISROUTED,
          GATEWAY_REJECTS_SPOOFED_TRAFFIC,
          REGIONAL_NGW_ROUTE_AZ_RESTRICTION,
          ROUTE_LOOP ->
          ways(situation);
      case IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS,
          GWLB_PROTOCOL_RESTRICTION,
          GWLB_DESTINATION_PORT_RESTRICTION,
          IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS,
          IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS,
          IGW_PRIVATE_IPV6,
          NAT_UNSOLICITED_INGRESS,
          RESOLVER_NOT_TRANSITABLE,
          VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS,
          API_PORT_RESTRICTION,
          VPC_LINK_TARGET_RESTRICTION,
          VPCE_INTRA_VPC_TRAFFIC ->
          List.of();
    };
  }

  private static List<Repair> ways(Situation situation) {
    return joined(RouteRepairs.alongTheWay(situation), TransitRepairs.alongTheWay(situation));
  }

  private static List<Repair> joined(List<Repair> first, List<Repair> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
