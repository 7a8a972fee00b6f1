package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;

/**
 * What stands for Amazon API Gateway where a packet needs an address: AWS does not document those
 * that it sends from, and lists those that it answers at for whole Regions only. They are of RFC
 * 5737 and RFC 3849, so that nobody's rule means them.
 */
public final class ApiGateway {
  private static final Address IPV4 = Address.parse("192.0.2.1");
  private static final Address IPV6 = Address.parse("2001:db8:ffff::a1");

  private ApiGateway() {}

  /** The address of one family. */
  public static Address of(Family family) {
    return family == Family.IPV4 ? IPV4 : IPV6;
  }
}
