package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.Optional;

/**
 * What hands a packet to the VPC router.
 *
 * @param vpc the VPC
 * @param subnet the subnet it is handed over in, whose table and ACL hold
 * @param networkInterface the interface that sends; empty for a transit gateway's own
 */
record Sender(Vpc vpc, Subnet subnet, Optional<NetworkInterface> networkInterface) {

  /** What hands packets over in a subnet without an interface of its own to show. */
  static Optional<Sender> in(Network network, ResourceId subnet) {
    return network
        .topology()
        .find(subnet, Subnet.class)
        .flatMap(
            found -> network.vpcOf(found).map(vpc -> new Sender(vpc, found, Optional.empty())));
  }

  /** An interface as sender, where its subnet and VPC are in the snapshot. */
  static Optional<Sender> of(Network network, NetworkInterface from) {
    return network
        .subnetOf(from)
        .flatMap(
            subnet -> network.vpcOf(subnet).map(vpc -> new Sender(vpc, subnet, Optional.of(from))));
  }
}
