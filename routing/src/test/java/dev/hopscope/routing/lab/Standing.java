package dev.hopscope.routing.lab;

import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Reason;
import java.util.Map;

/** Obstacles that no change of what is there removes, and why. */
final class Standing {
  private static final Map<Reason, String> REASONS =
      Map.ofEntries(
          Map.entry(DropReason.NO_POSSIBLE_DESTINATION, "nobody has the address"),
          Map.entry(DropReason.NAT_UNSOLICITED_INGRESS, "nothing is reached through a NAT gateway"),
          Map.entry(DropReason.IGW_PRIVATE_IPV6, "a private IPv6 address never meets the internet"),
          Map.entry(
              DropReason.VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS, "nothing passes through a VPC"),
          Map.entry(
              DropReason.VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS, "nothing passes through a VPC"),
          Map.entry(DropReason.VPCE_INTRA_VPC_TRAFFIC, "an endpoint never asks"),
          Map.entry(DropReason.RESOLVER_NOT_TRANSITABLE, "a Resolver answers only its own VPC"),
          Map.entry(DropReason.IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS, "nobody has the address"));

  private static final Map<String, String> SCENARIOS =
      Map.of(
          "S069", "nobody has the address",
          "S055", "the address belongs to nobody: who is meant is not said",
          "S209", "the address belongs to nobody: who is meant is not said",
          "WALK-27 order inward", "nothing is reached through a NAT gateway",
          "GWLBE-04b", "the endpoint inspects its own subnet's traffic one way only",
          "S077", "on-premises networks need a connection of VPC B's own",
          "S171", "a function has no public address, and this subnet holds the NAT gateway");

  private Standing() {}

  static boolean isArgued(String scenario, Reason reason) {
    return SCENARIOS.containsKey(scenario) || REASONS.containsKey(reason);
  }
}
