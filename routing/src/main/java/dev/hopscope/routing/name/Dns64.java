package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.routing.trace.NameSource;
import dev.hopscope.routing.walk.Nat64;
import dev.hopscope.routing.walk.Network;
import java.util.List;

/**
 * In a subnet with DNS64 the Resolver makes an IPv6 address of each IPv4 one, for names that have
 * no other (rule NAT-30). Who has an IPv4 address uses the name's own, as before.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html">DNS64
 *     and NAT64</a>
 */
record Dns64(Network network) {

  /** What the Resolver answers to this asker. */
  Resolution answer(Resolution found, Asker.InVpc asker) {
    return found instanceof Resolution.Answered answered && isFor(asker) && isIpv4Only(answered)
        ? new Resolution.Answered(
            asker.vpc().id(),
            NameSource.DNS64,
            answered.via(),
            standingFor(answered.addresses()),
            answered.assumed())
        : found;
  }

  private boolean isFor(Asker.InVpc asker) {
    return asker.networkInterface().addresses().isEmpty()
        && network.subnetOf(asker.networkInterface()).filter(Subnet::dns64).isPresent();
  }

  private static boolean isIpv4Only(Resolution.Answered answered) {
    return answered.addresses().stream().allMatch(each -> each.family() == Family.IPV4);
  }

  private static List<Address> standingFor(List<Address> addresses) {
    return addresses.stream().map(Nat64::standingFor).toList();
  }
}
