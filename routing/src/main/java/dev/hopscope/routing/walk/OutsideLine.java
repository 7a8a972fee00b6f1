package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What joins a network outside AWS to AWS. */
sealed interface OutsideLine {

  /** The connection or virtual interface. */
  ResourceId id();

  /** Whether a tunnel, or the BGP session of the family, is up. */
  boolean isUp(Family family);

  /** Whether it is made for packets of the family at all. */
  boolean carries(Family family);

  /** The autonomous system number of the network, where routes are learned by BGP. */
  Optional<Long> bgpNumber(Topology topology);

  /** Of two lines that are as good, the network takes Direct Connect. */
  int rank();

  /** A VPN connection. */
  record Tunnel(VpnConnection vpn) implements OutsideLine {
    @Override
    public ResourceId id() {
      return vpn.id();
    }

    @Override
    public boolean isUp(Family family) {
      return vpn.hasTunnelUp();
    }

    @Override
    public boolean carries(Family family) {
      return vpn.carries(family);
    }

    @Override
    public Optional<Long> bgpNumber(Topology topology) {
      return switch (vpn.routing()) {
        case STATIC -> Optional.empty();
        case BGP ->
            topology.find(vpn.customerGateway(), CustomerGateway.class).map(CustomerGateway::asn);
      };
    }

    @Override
    public int rank() {
      return 1;
    }
  }

  /** A virtual interface. */
  record Direct(VirtualInterface connection) implements OutsideLine {
    @Override
    public ResourceId id() {
      return connection.id();
    }

    @Override
    public boolean isUp(Family family) {
      return connection.carries(family);
    }

    @Override
    public boolean carries(Family family) {
      return true;
    }

    @Override
    public Optional<Long> bgpNumber(Topology topology) {
      return Optional.of(connection.asn());
    }

    @Override
    public int rank() {
      return 0;
    }
  }

  /** The line of this id. */
  static Optional<OutsideLine> of(Topology topology, ResourceId id) {
    return topology
        .find(id, VpnConnection.class)
        .<OutsideLine>map(Tunnel::new)
        .or(() -> topology.find(id, VirtualInterface.class).map(Direct::new));
  }

  /** All lines of a network. */
  static List<OutsideLine> of(Topology topology, OnPremisesNetwork network) {
    Stream<OutsideLine> tunnels =
        network.customerGateway().stream()
            .flatMap(
                gateway -> topology.referrers(gateway, Role.CONNECTS, VpnConnection.class).stream())
            .map(Tunnel::new);
    Stream<OutsideLine> direct =
        topology.referrers(network.id(), Role.CONNECTS, VirtualInterface.class).stream()
            .map(Direct::new);
    return Stream.concat(tunnels, direct).toList();
  }

  /** The networks at the far end. */
  default List<OnPremisesNetwork> networks(Topology topology) {
    return switch (this) {
      case Tunnel tunnel ->
          topology.referrers(
              tunnel.vpn().customerGateway(), Role.ATTACHED_TO, OnPremisesNetwork.class);
      case Direct direct ->
          direct.connection().onPremises().stream()
              .flatMap(id -> topology.find(id, OnPremisesNetwork.class).stream())
              .toList();
    };
  }
}
