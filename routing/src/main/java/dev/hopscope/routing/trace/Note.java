package dev.hopscope.routing.trace;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;

/** Something an answer rests on or that is worth knowing; it never changes the verdict. */
public sealed interface Note {

  /** Nothing says which public addresses the name has: this one stands for them. */
  record AssumedAddress(String name, Address address) implements Note {}

  /** Nobody knows which addresses a VPC link sends from: this one stands for them. */
  record AssumedSender(ResourceId vpcLink, Address address) implements Note {}

  /** The snapshot has no network ACLs: the subnet is taken to have the default one. */
  record AssumedDefaultAcl(ResourceId subnet) implements Note {}

  /** The snapshot has no route tables: these routes were assumed for the subnet. */
  record AssumedRoutes(ResourceId subnet, boolean withInternetGateway) implements Note {}

  /** The snapshot lacks the owner of an interface: it is taken to run. */
  record AssumedRunning(ResourceId networkInterface, ResourceId owner) implements Note {}

  /** An authorization rule is for a group of clients: the one that asks is taken to be in it. */
  record AssumedMember(ResourceId endpoint, String group) implements Note {}

  /** An instance whose software nobody described is taken to translate addresses. */
  record AssumedTranslating(ResourceId instance) implements Note {}

  /** The snapshot says nothing of Block Public Access: it is taken to be off for the VPC. */
  record AssumedPublicAccess(ResourceId vpc) implements Note {}

  /**
   * Nobody knows the appliances behind a Gateway Load Balancer endpoint, or what they refuse: they
   * are taken to be up, to be stateful and to send everything on. AWS's analyzer calls this {@code
   * PATH_THROUGH_GWLB_NOT_CHECKED}.
   */
  record AppliancesNotChecked(ResourceId endpoint) implements Note {}

  /**
   * The service of an interface endpoint is a customer's, and its load balancer is not in the
   * network: it is taken to answer whatever reaches the endpoint.
   */
  record ProviderNotChecked(ResourceId endpoint) implements Note {}

  /**
   * A secondary finding: what also stands in the way, or bears on what does.
   *
   * @param code what is found
   * @param component where
   * @param about what it concerns
   */
  record AlsoFound(Finding code, ResourceId component, ResourceId about) implements Note {}

  /**
   * A network firewall has rules that nobody can decide here.
   *
   * @param group the rule group
   * @param code AWS's detail code
   */
  record FirewallRulesNotChecked(ResourceId group, FirewallDetail code) implements Note {}

  /** What of a firewall's rules was not checked: detail codes of AWS Reachability Analyzer. */
  enum FirewallDetail {
    /** A rule group that is not in the network stands before the rule that decides. */
    FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULE_GROUP_TYPE,
    /** A rule that looks at more than addresses and ports stands before the rule that decides. */
    FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULES,
    /** Only such a rule matches. */
    FIREWALL_UNSUPPORTED_RULE_OPTIONS
  }

  /** A web ACL looks at the HTTP request, which nobody knows here. */
  record WebAclNotChecked(ResourceId webAcl, ResourceId at) implements Note {}

  /** Replies to these source ports would be refused by this ACL at this subnet's border. */
  record PortsRefused(ResourceId acl, Direction direction, ResourceId subnet, List<PortRange> ports)
      implements Note {}

  /**
   * {@code TRANSIT_GATEWAY_APPLIANCE_MODE_RECOMMENDED}: a firewall behind an attachment that serves
   * several zones without appliance mode sees only half of some flows (rule TGW-26).
   */
  record ApplianceModeRecommended(ResourceId attachment, ResourceId firewall) implements Note {}

  /**
   * {@code AVAILABILITY_ZONE_CROSSED}: a transit gateway enters a VPC in another zone than the one
   * the packet came from.
   */
  record ZoneCrossed(ResourceId attachment, ResourceId from, ResourceId to) implements Note {}
}
