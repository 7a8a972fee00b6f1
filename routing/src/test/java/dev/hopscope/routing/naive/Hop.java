package dev.hopscope.routing.naive;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.Optional;

/**
 * Where a packet is when a table is asked.
 *
 * @param vpc the VPC whose router asks
 * @param subnet the subnet it leaves; none at the edge of the VPC
 * @param by the interface that hands it over, where one does
 * @param entry how it came into this VPC
 */
record Hop(Vpc vpc, Optional<Subnet> subnet, Optional<NetworkInterface> by, Entry entry) {

  /** How a packet came into a VPC. */
  enum Entry {
    STARTED_HERE,
    TRANSIT_GATEWAY,
    PEERING,
    VIRTUAL_PRIVATE_GATEWAY,
    INTERNET_GATEWAY
  }

  static Hop atTheEdge(Vpc vpc, Entry entry) {
    return new Hop(vpc, Optional.empty(), Optional.empty(), entry);
  }

  Optional<ResourceId> zone() {
    return subnet.map(Subnet::availabilityZone);
  }

  boolean isIn(ResourceId id) {
    return subnet.filter(each -> each.id().equals(id)).isPresent();
  }
}
