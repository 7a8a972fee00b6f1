package dev.hopscope.routing.text;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Step;
import java.util.Optional;

/** Why a packet is dropped, in one sentence for each explanation code. */
final class DropSentences {
  private final Topology topology;
  private final Names names;

  DropSentences(Topology topology, Names names) {
    this.topology = topology;
    this.names = names;
  }

  String of(Step.DropStep drop) {
    String at = names.withKind(drop.component());
    Optional<ResourceId> about = drop.about();
    Address from = drop.packet().source();
    Address to = drop.packet().destination();
    return switch (drop.reason()) {
      case BAD_STATE ->
          "%s takes part in nothing: it %s".formatted(at, States.of(topology, drop.component()));
      case BAD_STATE_ATTACHMENT ->
          at + " passes nothing on" + to(about) + ": it is not attached, or the attachment is down";
      case BAD_STATE_ROUTE ->
          "the route of %s for %s is a blackhole: its target%s"
              .formatted(at, to, about.map(this::whyDead).orElse(" is gone"));
      case ELBV2_LISTENERS_MISMATCH, ELB_LISTENERS_MISMATCH ->
          at + " has no listener for " + PacketText.protocol(drop.packet()) + port(drop);
      case ELBV2_LISTENER_HAS_NO_TG ->
          about.isPresent()
              ? "%s has nobody to send to: %s has no registered target"
                  .formatted(at, names.withKind(about.get()))
              : at + " has nobody to send to: its listener names no target group";
      case ELBV2_LISTENER_REQUIRES_TG_ACCEPT ->
          "%s cannot forward to%s: its protocol is not one that this listener speaks to targets"
              .formatted(at, about.map(id -> " " + names.withKind(id)).orElse(" its target group"));
      case ELBV2_NO_TARGETS_IN_AZ ->
          ("the node of %s that was asked has no usable target in its Availability Zone, and"
                  + " cross-zone load balancing is off%s")
              .formatted(at, about.map(id -> " for " + names.withKind(id)).orElse(""));
      case ELB_INSTALLED_AZ_RESTRICTION ->
          "%s sends only to Availability Zones that it is enabled in, and no target%s is in one"
              .formatted(at, of(about, drop));
      case ELBV2_SOURCE_ADDRESS_PRESERVATION ->
          ("%s preserves the client's address%s, which works only on a direct way to the target: in"
                  + " its VPC or over a peering in the Region")
              .formatted(at, about.map(id -> " for " + names.withKind(id)).orElse(""));
      case ELB_ACL_RESTRICTION ->
          at
              + " drops it: a classic load balancer's packets meet the network ACL even inside"
              + " their subnet";
      case NLB_HAIRPIN ->
          ("%s chooses the client itself as target%s and preserves its address: a host cannot"
                  + " answer itself")
              .formatted(at, of(about, drop));
      case TARGET_ADDRESS_RESTRICTION ->
          "%s sends to private addresses of registered targets only, and %s is none"
              .formatted(at, to);
      case TARGET_PORT_RESTRICTION ->
          "%s sends to %s only on the port it is registered with, not on %d"
              .formatted(at, to, drop.packet().destinationPort());
      case BAD_STATE_VPN ->
          topology.find(drop.component(), VirtualInterface.class).isPresent()
              ? at + " is down: its BGP session is not up"
              : at + " is down: none of its tunnels is up";
      case ENI_SG_RULES_MISMATCH ->
          at + of(about, drop) + " drops it: a security group lets through only what a rule allows";
      case ENI_SOURCE_DEST_CHECK_RESTRICTION ->
          at
              + " drops what is neither from nor to an address of its own, as its"
              + " source/destination check is on";
      case GATEWAY_REJECTS_SPOOFED_TRAFFIC ->
          (about.isPresent()
                  ? "%s sends only for network interfaces of its own VPC, and %s is not an address"
                      + " of one"
                  : "%s takes only packets from addresses that are announced over it, and %s is not"
                      + " one")
              .formatted(at, from);
      case FIREWALL_RULES_RESTRICTION ->
          "%s drops it: that is what %s says"
              .formatted(at, about.map(names::withKind).orElse("its policy"));
      case IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS ->
          "%s delivers only into the ranges of its VPC, and %s lies in none".formatted(at, to);
      case IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS ->
          "%s does not send to private addresses such as %s: the internet has no route to them"
              .formatted(at, to);
      case IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS ->
          "%s does not send to %s: 100.64.0.0/10 is not on the internet".formatted(at, to);
      case IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS -> notFromOutside(drop, at);
      case IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS ->
          "%s cannot send for %s, which has no public IP address".formatted(at, from);
      case IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS ->
          "%s takes nothing from private addresses such as %s".formatted(at, from);
      case IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS ->
          "%s takes nothing from 100.64.0.0/10, and %s lies in it".formatted(at, from);
      case INGRESS_RTB_NO_PUBLIC_IP ->
          "traffic from the internet is redirected to %s, which has no public IP address"
              .formatted(at);
      case INGRESS_RTB_TRAFFIC_REDIRECTION ->
          ("what comes in through the internet gateway is redirected to an appliance, but %s sends"
                  + " the reply straight to the gateway")
              .formatted(at);
      case NGW_REQUIRES_SOURCE_IN_VPC ->
          "%s serves only network interfaces of its own VPC, and %s is not one of them"
              .formatted(at, from);
      case NO_POSSIBLE_DESTINATION -> "%s has nobody to deliver to at %s".formatted(at, to);
      case NO_ROUTE_TO_DESTINATION -> "%s has no route for %s".formatted(at, to);
      case PCX_REQUIRES_ADDRESS_IN_VPC_CIDR ->
          about.isPresent()
              ? ("%s delivers only into %s, and %s is not in its range: peering leads neither to a"
                      + " third VPC nor to the peer's gateways")
                  .formatted(at, names.withKind(about.get()), to)
              : ("%s takes packets only from network interfaces of the VPCs it joins, and %s comes"
                      + " from elsewhere: peering is not transitive")
                  .formatted(at, from);
      case PROTOCOL_RESTRICTION ->
          "%s does not carry %s over %s"
              .formatted(at, PacketText.protocol(drop.packet()), PacketText.family(drop.packet()));
      case REGIONAL_NGW_ROUTE_AZ_RESTRICTION ->
          "%s does not serve %s: it has no address there, and is not to find zones by itself"
              .formatted(at, about.map(names::withKind).orElse("the sender's Availability Zone"));
      case SG_HAS_NO_RULES ->
          at + of(about, drop) + " drops it: a security group without rules lets nothing through";
      case SG_REFERENCES_NOT_PRESERVED ->
          ("a rule of %s names a security group, but on this way nobody can tell who is a member:"
                  + " name addresses instead")
              .formatted(at);
      case SG_REFERENCING_SUPPORT ->
          ("a rule of %s names a security group, which does not count over this transit gateway:"
                  + " security group referencing must be on, and works for inbound rules only")
              .formatted(at);
      case SG_REFERENCE_PUBLIC_PATH ->
          ("a rule of %s names a security group, which does not count for packets that use public"
                  + " addresses")
              .formatted(at);
      case SUBNET_ACL_RESTRICTION ->
          at + " drops it: network ACLs remember nothing, so requests and replies each need a rule";
      case TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION ->
          at + " is associated with no route table, so what comes from it goes nowhere";
      case TGW_BAD_STATE_VPN ->
          at + " is down: the transit gateway's route to it is dead, and no other takes its place";
      case TGW_ROUTE_AZ_RESTRICTION ->
          "%s has no subnet in %s, so nothing can be handed to the transit gateway there"
              .formatted(at, about.map(names::withKind).orElse("the sender's Availability Zone"));
      case TGW_RTB_BAD_STATE_ROUTE -> "the route of %s for %s is a blackhole".formatted(at, to);
      case TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT ->
          "%s has no route for %s: no attachment propagates one and none is written"
              .formatted(at, to);
      case VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS ->
          "%s sends only for network interfaces of its own VPC, and %s is not an address of one"
              .formatted(at, from);
      case VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS ->
          "%s delivers only to network interfaces of its own VPC, and %s is not an address of one"
              .formatted(at, to);
      case VPCE_GATEWAY_PROTOCOL_RESTRICTION ->
          "%s takes TCP and ICMP echo only, not %s"
              .formatted(at, PacketText.protocol(drop.packet()));
      case VPCE_SERVICE_NOT_INSTALLED_IN_AZ ->
          "%s leads nowhere in its zone: %s has no load balancer node there"
              .formatted(at, about.map(names::withKind).orElse("the service"));
      case GWLB_DESTINATION_PORT_RESTRICTION ->
          "%s sends to appliances on port 6081 only, and %s has another"
              .formatted(at, about.map(names::withKind).orElse("its target group"));
      case GWLB_PROTOCOL_RESTRICTION ->
          "%s sends to appliances by GENEVE only, and %s has another protocol"
              .formatted(at, about.map(names::withKind).orElse("its target group"));
      case VPCE_INTRA_VPC_TRAFFIC -> at + " never starts a connection: ask the other way round";
      case VPC_BLOCK_PUBLIC_ACCESS_ENABLED ->
          "%s passes nothing on here: %s keeps the VPC from the internet, whatever its routes say"
              .formatted(at, about.map(names::withKind).orElse("Block Public Access"));
      case API_ENDPOINT_TYPE_RESTRICTION ->
          about.isPresent()
              ? ("%s leads to private APIs only, and %s is not one: while its private DNS is on,"
                      + " this VPC cannot ask public APIs by their own names")
                  .formatted(at, names.withKind(about.get()))
              : ("%s is private and not on the internet: it is asked by an interface endpoint for"
                      + " execute-api")
                  .formatted(at);
      case API_POLICY_RESTRICTION ->
          "the resource policy of %s does not let in %s"
              .formatted(
                  at,
                  about
                      .map(id -> "what comes by " + names.withKind(id))
                      .orElse("what comes from the internet"));
      case API_PORT_RESTRICTION -> at + " is asked by HTTPS on TCP port 443 only";
      case CLIENT_VPN_NOT_AUTHORIZED ->
          "no authorization rule of %s lets its clients reach %s".formatted(at, to);
      case DX_PREFIX_NOT_ALLOWED ->
          "the allowed prefixes of %s%s hold back the range of %s: outside AWS nobody knows it"
              .formatted(at, about.map(id -> " for " + names.withKind(id)).orElse(""), to);
      case DNS_SUPPORT_DISABLED ->
          "the DNS Resolver of %s does not answer: its enableDnsSupport is off".formatted(at);
      case EIGW_NO_INBOUND ->
          at
              + " lets replies in, but nothing that was begun outside; it has not seen this"
              + " connection";
      case GATEWAY_ENDPOINT_NOT_TRANSITABLE ->
          "%s serves only its own VPC, and %s comes from elsewhere".formatted(at, from);
      case GWLB_EIGW_UNSUPPORTED ->
          ("what %s has inspected cannot leave%s: use an internet gateway, and let the firewall"
                  + " refuse what begins outside")
              .formatted(at, about.map(id -> " by " + names.withKind(id)).orElse(""));
      case IGW_PRIVATE_IPV6 ->
          at + " carries public IPv6 addresses only; " + from + " or " + to + " is private";
      case NAT_UNSOLICITED_INGRESS ->
          at
              + " takes only replies to what its own clients sent: nobody can start a connection to"
              + " it";
      case RESOLVER_NOT_TRANSITABLE ->
          "the DNS Resolver of %s answers only inside that VPC".formatted(at);
      case RETURN_PATH_ASYMMETRIC_STATEFUL ->
          about.isPresent()
              ? "the reply takes another way than the request: it does not pass %s, which saw the request and lets a connection through only if it sees both ways"
                  .formatted(at)
              : "the reply takes another way than the request: %s has not seen the connection"
                  .formatted(at);
      case RETURN_PATH_MISROUTED ->
          "%s sends the reply%s, away from where the request came from"
              .formatted(at, about.map(id -> " to " + names.withKind(id)).orElse(" elsewhere"));
      case ROUTE_LOOP ->
          "%s sends the packet%s where it has already been: it would go round for ever"
              .formatted(at, about.map(id -> " back to " + names.withKind(id)).orElse(""));
      case TGW_POLICY_NO_MATCH ->
          at + " has no rule for this packet, and what no rule matches goes nowhere";
      case VPC_LINK_TARGET_RESTRICTION ->
          ("%s reaches private addresses only by VPC links, and none leads to a load balancer with"
                  + " %s")
              .formatted(at, to);
      case VGW_UNKNOWN_PREFIX ->
          ("%s knows no network with %s: no connection of it has it as a static route or announces"
                  + " it")
              .formatted(at, to);
    };
  }

  private String notFromOutside(Step.DropStep drop, String at) {
    Address to = drop.packet().destination();
    return drop.about()
        .filter(id -> !id.equals(drop.component()))
        .map(
            id ->
                "%s delivers nothing from the internet to %s: %s has no public address"
                    .formatted(at, to, names.withKind(id)))
        .orElseGet(
            () ->
                "%s cannot deliver to %s: no attached network interface has that public address"
                    .formatted(at, to));
  }

  private String whyDead(ResourceId target) {
    return topology.containsVertex(target)
        ? ", %s, %s".formatted(names.withKind(target), States.of(topology, target))
        : ", %s, is gone".formatted(names.withKind(target));
  }

  /** Whose group it is, where the component is not the interface itself. */
  private String of(Optional<ResourceId> about, Step.DropStep drop) {
    return about
        .filter(id -> !id.equals(drop.component()))
        .map(id -> " of " + names.withKind(id))
        .orElse("");
  }

  private static String port(Step.DropStep drop) {
    return drop.packet().protocol().hasPorts() ? " " + drop.packet().destinationPort() : "";
  }

  private String to(Optional<ResourceId> about) {
    return about.map(id -> " to " + names.withKind(id)).orElse("");
  }
}
