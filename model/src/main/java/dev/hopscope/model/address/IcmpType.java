package dev.hopscope.model.address;

/**
 * An ICMP type and code, of a packet or of a rule; -1 in a rule means any.
 *
 * @param type 0 to 255, or -1 for any type
 * @param code 0 to 255, or -1 for any code; -1 where the type is (rule SG-07)
 */
public record IcmpType(int type, int code) {
  /** Any type, any code. */
  public static final IcmpType ANY = new IcmpType(-1, -1);

  /** Refuses numbers out of range, and a code where the type is any. */
  public IcmpType {
    if (type < -1 || type > 255 || code < -1 || code > 255 || type == -1 && code != -1) {
      throw new IllegalArgumentException("not an ICMP type and code: " + type + "/" + code);
    }
  }

  /** An echo request: 8/0, or 128/0 for IPv6. */
  public static IcmpType echoRequest(Family family) {
    return new IcmpType(family == Family.IPV4 ? 8 : 128, 0);
  }

  /** An echo reply: 0/0, or 129/0 for IPv6. */
  public static IcmpType echoReply(Family family) {
    return new IcmpType(family == Family.IPV4 ? 0 : 129, 0);
  }

  /** Whether a packet with this type and code is meant by this one, read as a rule. */
  public boolean matches(IcmpType packet) {
    return (type == -1 || type == packet.type) && (code == -1 || code == packet.code);
  }

  @Override
  public String toString() {
    return type == -1 ? "any" : code == -1 ? Integer.toString(type) : type + "/" + code;
  }
}
