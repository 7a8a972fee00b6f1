package dev.hopscope.routing.trace;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.OutsidePath;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import java.util.List;
import java.util.Optional;

/** One decision on a packet's way, made where it is taken: data, no words. */
public sealed interface Step {

  /** The packet as this step met it. */
  Packet packet();

  /** The resource that decided. */
  ResourceId component();

  /** A step after which the packet goes no further. */
  sealed interface Terminal extends Step {}

  /**
   * The security groups of an interface were asked.
   *
   * @param component the group that allowed or the only group there is; else the interface
   * @param networkInterface the interface they guard
   * @param direction into or out of it
   * @param groups all its groups
   * @param outcome what they say
   */
  record SecurityGroupStep(
      ResourceId component,
      ResourceId networkInterface,
      Direction direction,
      List<ResourceId> groups,
      Outcome outcome,
      Packet packet)
      implements Step {}

  /**
   * A network ACL was asked at a subnet's border.
   *
   * @param component the ACL, or the subnet where none is known and the default is assumed
   * @param subnet the subnet whose border is crossed
   * @param direction into or out of the subnet
   * @param decidingRule the first rule that matches; empty for the final {@code *}, which denies
   * @param skipped the rules tried before it, in order
   * @param allowed whether the packet passes
   */
  record NetworkAclStep(
      ResourceId component,
      ResourceId subnet,
      Direction direction,
      Optional<AclRule> decidingRule,
      List<AclRule> skipped,
      boolean allowed,
      Packet packet)
      implements Step {}

  /**
   * A network firewall was asked.
   *
   * @param component the firewall
   * @param endpoint the endpoint by which the packet came
   * @param outcome what its rules say
   */
  record FirewallStep(
      ResourceId component, ResourceId endpoint, FirewallOutcome outcome, Packet packet)
      implements Step {}

  /**
   * A destination was looked up in a VPC route table.
   *
   * @param component the table
   * @param at the subnet that the packet leaves, or the gateway whose edge table this is
   * @param chosen the route that wins; empty where none matches
   * @param losers the table's other routes and why each lost, those that match first
   */
  record RouteStep(
      ResourceId component,
      ResourceId at,
      Optional<EffectiveRoute> chosen,
      List<Loser<EffectiveRoute>> losers,
      Packet packet)
      implements Step {
    /** Routes that match and lose, the next best first. */
    public List<EffectiveRoute> alsoMatching() {
      return Loser.matching(losers);
    }

    /** Routes of the table that do not match. */
    public List<EffectiveRoute> notMatching() {
      return Loser.notMatching(losers);
    }
  }

  /**
   * A destination was looked up in a transit gateway route table.
   *
   * @param component the table
   * @param from the attachment that the packet came by
   * @param chosen the route that wins; empty where none matches
   * @param losers the table's other routes and why each lost, those that match first
   */
  record TransitRouteStep(
      ResourceId component,
      ResourceId from,
      Optional<EffectiveTransitGatewayRoute> chosen,
      List<Loser<EffectiveTransitGatewayRoute>> losers,
      Packet packet)
      implements Step {
    /** Routes that match and lose, the next best first. */
    public List<EffectiveTransitGatewayRoute> alsoMatching() {
      return Loser.matching(losers);
    }

    /** Routes of the table that do not match. */
    public List<EffectiveTransitGatewayRoute> notMatching() {
      return Loser.notMatching(losers);
    }
  }

  /**
   * A policy table of a transit gateway chose the route table for a packet.
   *
   * @param component the policy table
   * @param from the attachment that the packet came by
   * @param decidingRule the first rule that matches; empty where none does, which drops
   * @param skipped the rules tried before it, in order
   */
  record TransitPolicyStep(
      ResourceId component,
      ResourceId from,
      Optional<TransitGatewayPolicyRule> decidingRule,
      List<TransitGatewayPolicyRule> skipped,
      Packet packet)
      implements Step {}

  /**
   * A transit gateway enters a VPC in one of the zones that the attachment serves, and not in the
   * others: each of those loses by {@link LossReason#TGW_ATTACH_VPC_AZ_RESTRICTION}.
   *
   * @param component the attachment
   * @param taken the zone
   * @param pinned whether appliance mode holds the flow to that zone; else it is the sender's
   * @param losers the other zones
   */
  record ZoneStep(
      ResourceId component,
      ResourceId taken,
      boolean pinned,
      List<Loser<ResourceId>> losers,
      Packet packet)
      implements Step {}

  /**
   * Addresses were translated.
   *
   * @param component the gateway that translated
   * @param packet the packet before
   * @param after the packet after
   */
  record TranslationStep(ResourceId component, Packet packet, Packet after) implements Step {}

  /**
   * A gateway, attachment, connection or appliance was crossed.
   *
   * @param component what was crossed
   * @param from where the packet came from: a subnet, VPC, attachment or network
   * @param to where it goes on
   */
  record CrossingStep(ResourceId component, ResourceId from, ResourceId to, Packet packet)
      implements Step {}

  /**
   * A gateway chose among the paths that it knows to a range outside AWS.
   *
   * @param component the virtual private or Direct Connect gateway
   * @param chosen the path taken
   * @param losers the other paths to the destination, the next best first
   */
  record PathStep(ResourceId component, OutsidePath chosen, List<OutsidePath> losers, Packet packet)
      implements Step {}

  /**
   * A Client VPN endpoint asked its authorization rules.
   *
   * @param component the endpoint
   * @param rule the rule that lets the client through
   */
  record AuthorizationStep(ResourceId component, ClientVpnAuthorization rule, Packet packet)
      implements Step {}

  /**
   * AWS chooses here at random or by hash; this trace follows one of the choices.
   *
   * @param component what chooses
   * @param choices everything it may choose
   * @param taken the choice followed here
   */
  record ForkStep(ResourceId component, List<ResourceId> choices, ResourceId taken, Packet packet)
      implements Step {}

  /**
   * A DNS name was resolved, as who asks would see it (rule DNS-09).
   *
   * @param component what answered: a zone, an endpoint, a VPC for its Resolver, or the internet
   *     for public DNS
   * @param name the name
   * @param source how it came by the answer
   * @param via rules and endpoints that the query was forwarded by, in order
   * @param answers every address of the name; AWS gives them in any order
   * @param taken the one that this trace follows
   */
  record ResolutionStep(
      ResourceId component,
      String name,
      NameSource source,
      List<ResourceId> via,
      List<Address> answers,
      Address taken,
      Packet packet)
      implements Step {}

  /**
   * A load balancer's listener was looked for.
   *
   * @param component the load balancer
   * @param node the interface that took the packet
   * @param chosen the listener that takes it; empty where none does
   */
  record ListenerStep(
      ResourceId component, ResourceId node, Optional<Listener> chosen, Packet packet)
      implements Step {}

  /**
   * A load balancer's node chooses a target; this trace follows one of the choices.
   *
   * @param component the target group
   * @param loadBalancer whose node it is
   * @param node the node's interface
   * @param candidates all targets of the group, as this node sees them
   * @param taken the target followed here; empty where none can be chosen
   * @param failsOpen whether no target is healthy, so that all are chosen from
   */
  record TargetStep(
      ResourceId component,
      ResourceId loadBalancer,
      ResourceId node,
      List<Candidate> candidates,
      Optional<Target> taken,
      boolean failsOpen,
      Packet packet)
      implements Step {

    /** The port that load balancers send from in our answers (section 0.3 of the rules). */
    public static final int PROBE_PORT = 30_000;

    public TargetStep {
      candidates = List.copyOf(candidates);
    }
  }

  /** The packet has arrived. {@code component} is the interface, network or service reached. */
  record DeliveryStep(ResourceId component, Packet packet) implements Terminal {}

  /**
   * The packet is dropped.
   *
   * @param component the resource that drops it
   * @param reason why
   * @param about what the reason is about, where that is not the component: a zone, a gateway, an
   *     interface, a connection
   */
  record DropStep(
      ResourceId component, DropReason reason, Optional<ResourceId> about, Packet packet)
      implements Terminal {}

  /**
   * The packet cannot be followed further, since the snapshot lacks data.
   *
   * @param component where it was last seen
   * @param reason what kind of data is lacking
   * @param what the missing or unmodelled thing
   */
  record LostStep(ResourceId component, UnknownReason reason, ResourceId what, Packet packet)
      implements Terminal {}
}
