package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;

/**
 * A rule of a security group; every rule allows.
 *
 * @param traffic protocol and destination port
 * @param peer the source of an inbound rule, the destination of an outbound one
 * @param description a note for people; may be empty
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html">Security
 *     group rules</a>
 */
public record SecurityGroupRule(Traffic traffic, Peer peer, String description) {

  /** A rule for a range. */
  public static SecurityGroupRule of(Traffic traffic, Cidr cidr) {
    return new SecurityGroupRule(traffic, new Peer.Range(cidr), "");
  }

  /** A rule for the members of a group. */
  public static SecurityGroupRule ofGroup(Traffic traffic, ResourceId group) {
    return new SecurityGroupRule(traffic, new Peer.Group(group), "");
  }

  /** A rule for the ranges of a prefix list. */
  public static SecurityGroupRule ofList(Traffic traffic, ResourceId prefixList) {
    return new SecurityGroupRule(traffic, new Peer.Listed(prefixList), "");
  }
}
