package dev.hopscope.app.explain;

import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.UnknownReason;

/**
 * Why a packet went no further, in the few words that a card has room for. The whole sentence and
 * the code of AWS Reachability Analyzer are in the card's tooltip and in what it opens to.
 */
final class DropWords {
  private DropWords() {}

  /** What the resource on the card says to the packet. */
  static String of(DropReason reason) {
    return switch (reason) {
      case BAD_STATE -> "takes part in nothing";
      case BAD_STATE_ATTACHMENT -> "is not attached, or is down";
      case BAD_STATE_ROUTE, TGW_RTB_BAD_STATE_ROUTE -> "the route is a blackhole";
      case BAD_STATE_VPN, TGW_BAD_STATE_VPN -> "is down";
      case ELBV2_LISTENERS_MISMATCH, ELB_LISTENERS_MISMATCH -> "no listener takes it";
      case ELBV2_LISTENER_HAS_NO_TG -> "no target to send to";
      case ELBV2_LISTENER_REQUIRES_TG_ACCEPT -> "targets speak otherwise";
      case ELBV2_NO_TARGETS_IN_AZ -> "no target in its zone";
      case ELB_INSTALLED_AZ_RESTRICTION -> "no target in its zones";
      case ELBV2_SOURCE_ADDRESS_PRESERVATION -> "keeps the client's address";
      case ELB_ACL_RESTRICTION, SUBNET_ACL_RESTRICTION -> "the network ACL denies it";
      case ENI_SG_RULES_MISMATCH -> "no rule of a group allows it";
      case ENI_SOURCE_DEST_CHECK_RESTRICTION -> "source/destination check";
      case GATEWAY_REJECTS_SPOOFED_TRAFFIC -> "not a sender it takes";
      case GWLB_DESTINATION_PORT_RESTRICTION -> "targets need port 6081";
      case GWLB_PROTOCOL_RESTRICTION -> "targets need GENEVE";
      case FIREWALL_RULES_RESTRICTION -> "the firewall drops it";
      case IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS -> "not in its VPC's ranges";
      case IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS,
          IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS ->
          "to an address not public";
      case IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS -> "no public address there";
      case IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS -> "sender has no public IP";
      case IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS, IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS ->
          "from an address not public";
      case INGRESS_RTB_NO_PUBLIC_IP -> "has no public IP address";
      case INGRESS_RTB_TRAFFIC_REDIRECTION -> "the reply passes it by";
      case NGW_REQUIRES_SOURCE_IN_VPC, VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS ->
          "sender is not in its VPC";
      case NLB_HAIRPIN -> "the target is the client";
      case NO_POSSIBLE_DESTINATION -> "nobody has that address";
      case NO_ROUTE_TO_DESTINATION, TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT -> "no route to it";
      case PCX_REQUIRES_ADDRESS_IN_VPC_CIDR -> "peering is not transitive";
      case PROTOCOL_RESTRICTION, VPCE_GATEWAY_PROTOCOL_RESTRICTION -> "not this protocol";
      case REGIONAL_NGW_ROUTE_AZ_RESTRICTION -> "does not serve that zone";
      case SG_HAS_NO_RULES -> "a group without rules";
      case SG_REFERENCES_NOT_PRESERVED, SG_REFERENCING_SUPPORT, SG_REFERENCE_PUBLIC_PATH ->
          "the named group is not seen";
      case TARGET_ADDRESS_RESTRICTION -> "not a registered target";
      case TARGET_PORT_RESTRICTION -> "not the registered port";
      case TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION -> "no route table associated";
      case TGW_ROUTE_AZ_RESTRICTION -> "no subnet in that zone";
      case VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS -> "nobody there in its VPC";
      case VPCE_INTRA_VPC_TRAFFIC -> "never starts a connection";
      case VPCE_SERVICE_NOT_INSTALLED_IN_AZ -> "no service in its zone";
      case VPC_BLOCK_PUBLIC_ACCESS_ENABLED -> "Block Public Access is on";
      case API_ENDPOINT_TYPE_RESTRICTION -> "not by this endpoint type";
      case API_POLICY_RESTRICTION -> "resource policy refuses it";
      case API_PORT_RESTRICTION -> "takes HTTPS on 443 only";
      case CLIENT_VPN_NOT_AUTHORIZED -> "no rule authorizes it";
      case DNS_SUPPORT_DISABLED -> "DNS resolution is off";
      case DX_PREFIX_NOT_ALLOWED -> "the prefix is not allowed";
      case EIGW_NO_INBOUND -> "lets only replies in";
      case GATEWAY_ENDPOINT_NOT_TRANSITABLE -> "serves its own VPC only";
      case GWLB_EIGW_UNSUPPORTED -> "cannot leave after it";
      case IGW_PRIVATE_IPV6 -> "a private IPv6 address";
      case NAT_UNSOLICITED_INGRESS -> "takes only replies";
      case RESOLVER_NOT_TRANSITABLE -> "answers in its VPC only";
      case RETURN_PATH_ASYMMETRIC_STATEFUL -> "the reply goes another way";
      case RETURN_PATH_MISROUTED -> "sends the reply elsewhere";
      case ROUTE_LOOP -> "goes round for ever";
      case TGW_POLICY_NO_MATCH -> "no rule matches";
      case VGW_UNKNOWN_PREFIX -> "no connection leads there";
      case VPC_LINK_TARGET_RESTRICTION -> "no VPC link leads there";
    };
  }

  /** What nobody can tell here. */
  static String of(UnknownReason reason) {
    return switch (reason) {
      case UNKNOWN_RESOURCE -> "is not known here";
      case UNKNOWN_PEERED_SGS -> "the peer's group is unknown";
      case TGW_RTB_ROUTES_ARE_UNKNOWN -> "its routes are not known";
      case UNSUPPORTED_COMPONENT -> "of a kind not modelled";
    };
  }
}
