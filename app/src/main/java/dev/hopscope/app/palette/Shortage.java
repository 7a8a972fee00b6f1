package dev.hopscope.app.palette;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.FreeAddresses;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;

/** What a VPC, subnet or Region has no more of to give a new resource, each in a few words. */
final class Shortage {
  private final UnderPointer under;
  private final Topology topology;

  Shortage(UnderPointer under) {
    this.under = under;
    this.topology = under.topology();
  }

  /** Such a gateway, of which a VPC has one. */
  Optional<String> gateway(Class<? extends Resource> type, String what) {
    return under
        .find(Vpc.class)
        .filter(vpc -> !topology.referrers(vpc.id(), Role.ATTACHED_TO, type).isEmpty())
        .map(_ -> "this VPC has " + what);
  }

  /** Such a setting, which a place has once. */
  Optional<String> setting(
      Class<? extends Resource> where, Role role, Class<? extends Resource> type) {
    return under
        .find(where)
        .filter(each -> !topology.referrers(each.id(), role, type).isEmpty())
        .map(each -> each.label() + " has one");
  }

  /** A range for another subnet. */
  Optional<String> range() {
    return under
        .find(Vpc.class)
        .filter(vpc -> FreeAddresses.forSubnet(topology, vpc).isEmpty())
        .map(_ -> "this VPC has no free range left");
  }

  /** An address in the subnet. */
  Optional<String> address() {
    return under
        .find(Subnet.class)
        .filter(subnet -> FreeAddresses.inSubnet(topology, subnet).isEmpty())
        .filter(subnet -> FreeAddresses.ipv6InSubnet(topology, subnet).isEmpty())
        .map(subnet -> "no free address in " + subnet.cidr().map(Cidr::toString).orElse("it"));
  }

  /** The Instance Connect Endpoint that AWS gives a VPC. */
  Optional<String> connectEndpoint() {
    return under
        .find(Vpc.class)
        .filter(
            vpc ->
                Whereabouts.subnetsOf(topology, vpc.id()).stream()
                    .anyMatch(
                        subnet ->
                            !topology
                                .referrers(
                                    subnet.id(), Role.CONTAINED_IN, InstanceConnectEndpoint.class)
                                .isEmpty()))
        .map(_ -> "this VPC has an Instance Connect Endpoint");
  }

  /**
   * A way to the internet: AWS gives no public address where there is no internet gateway
   * (Gateway.NotAttached).
   */
  Optional<String> wayOut() {
    return under
        .find(Vpc.class)
        .filter(
            vpc -> topology.referrers(vpc.id(), Role.ATTACHED_TO, InternetGateway.class).isEmpty())
        .map(_ -> "its VPC needs an internet gateway first");
  }
}
