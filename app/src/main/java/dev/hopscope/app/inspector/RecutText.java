package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Recut;
import java.util.stream.Collectors;

/** Why a subnet cannot be split or joined, in words. */
final class RecutText {
  private RecutText() {}

  static String of(Recut.Refused refused, Names names) {
    String who = refused.culprits().stream().map(names::label).collect(Collectors.joining(", "));
    String addresses =
        refused.addresses().stream().map(Object::toString).collect(Collectors.joining(", "));
    return switch (refused.fault()) {
      case NO_IPV4_RANGE -> "The subnet has no IPv4 range.";
      case TOO_SMALL -> "A part would be smaller than a /28, AWS's smallest subnet.";
      case TOO_LARGE -> "The whole would be larger than a /16, AWS's largest subnet.";
      case RESERVED_ADDRESS ->
          "%s has %s, which would be one of the five addresses AWS reserves in a part."
              .formatted(who, addresses);
      case INTERFACE_IN_SEVERAL_PARTS ->
          "%s has addresses in more than one part: %s.".formatted(who, addresses);
      case IPV6_IN_SEVERAL_PARTS ->
          "The IPv6 range stays whole, and interfaces of more than one part use it: " + who + ".";
      case NO_OTHER_HALF -> "No subnet of the VPC has the other half of the next wider range.";
      case OTHER_ZONE -> who + ", the other half, lies in another zone.";
      case OTHER_ROUTE_TABLE -> who + ", the other half, has another route table.";
      case OTHER_NETWORK_ACL -> who + ", the other half, has another network ACL.";
      case OTHER_PUBLIC_ACCESS ->
          "Block Public Access does not make the same exceptions for " + who + ", the other half.";
      case IPV6_IN_BOTH -> "Interfaces use the IPv6 ranges of both; a whole subnet has one.";
      case OUTSIDE_THE_VPC -> "No range of the VPC holds both halves.";
    };
  }
}
