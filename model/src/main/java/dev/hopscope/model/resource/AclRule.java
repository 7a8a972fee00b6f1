package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;

/**
 * A numbered rule of a network ACL. The final {@code *} rule, which denies, is not written down.
 *
 * @param number 1 to 32766; the lowest that matches decides (rule NACL-02)
 * @param action what it does with what it matches
 * @param traffic protocol and destination port
 * @param cidr the source of an inbound rule, the destination of an outbound one
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html">Network ACL
 *     rules</a>
 */
public record AclRule(int number, Action action, Traffic traffic, Cidr cidr) {
  /** The highest number a rule may have. */
  public static final int HIGHEST_NUMBER = 32_766;

  /** What a rule does with the packets it matches. */
  public enum Action {
    ALLOW,
    DENY
  }

  /** Refuses a number that AWS has no place for. */
  public AclRule {
    if (number < 1 || number > HIGHEST_NUMBER) {
      throw new IllegalArgumentException(
          "rule number " + number + " is out of range (1 to " + HIGHEST_NUMBER + ")");
    }
  }

  /** A rule that allows. */
  public static AclRule allow(int number, Traffic traffic, Cidr cidr) {
    return new AclRule(number, Action.ALLOW, traffic, cidr);
  }

  /** A rule that denies. */
  public static AclRule deny(int number, Traffic traffic, Cidr cidr) {
    return new AclRule(number, Action.DENY, traffic, cidr);
  }
}
