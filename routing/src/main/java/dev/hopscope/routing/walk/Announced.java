package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import java.util.Comparator;
import java.util.Optional;

/**
 * What AWS announces to the networks outside: the VPC of a virtual private gateway and the sites
 * behind its other BGP connections (rule VPN-10), the routes of a transit gateway (rule TGW-41),
 * the allowed prefixes of a Direct Connect gateway (rule DX-05), the public addresses of AWS.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html">Allowed
 *     prefixes interactions</a>
 */
record Announced(Network network) {
  private static final int NOT = -1;

  /** An association that holds back the range of a VPC behind it. */
  record Filtered(ResourceId hub, ResourceId gateway) {}

  /** The length of the longest prefix announced over the line for the address; -1 for none. */
  int length(OutsideLine line, Address destination) {
    return switch (line) {
      case OutsideLine.Tunnel tunnel ->
          tunnel
              .vpn()
              .gateway()
              .map(
                  id ->
                      privateGateway(id)
                          .map(gateway -> length(gateway, line, destination))
                          .orElseGet(() -> ofTransitGateway(id, line.id(), destination)))
              .orElse(NOT);
      case OutsideLine.Direct direct -> length(direct.connection(), line, destination);
    };
  }

  private Optional<VirtualPrivateGateway> privateGateway(ResourceId id) {
    return network.topology().find(id, VirtualPrivateGateway.class);
  }

  private int length(VirtualPrivateGateway gateway, OutsideLine line, Address destination) {
    int ofVpc = rangeOf(gateway, destination).map(Cidr::length).orElse(NOT);
    return ofVpc >= 0
        ? ofVpc
        : new PrivateGatewayCrossing(network)
            .siteBehind(gateway, line, destination)
            .map(path -> path.range().length())
            .orElse(NOT);
  }

  private Optional<Cidr> rangeOf(VirtualPrivateGateway gateway, Address destination) {
    return gateway
        .vpc()
        .flatMap(id -> network.topology().find(id, Vpc.class))
        .flatMap(vpc -> vpc.allCidrs().filter(range -> range.contains(destination)).findFirst());
  }

  private int ofTransitGateway(ResourceId gateway, ResourceId attached, Address destination) {
    Optional<ResourceId> table =
        network.attachment(gateway, attached).flatMap(TransitGatewayAttachment::association);
    return table
        .flatMap(id -> network.topology().find(id, TransitGatewayRouteTable.class))
        .map(found -> found.routesUnknown() ? 0 : best(found, destination))
        .orElse(table.isPresent() ? 0 : NOT);
  }

  private int best(TransitGatewayRouteTable table, Address destination) {
    return TransitLookup.of(network, network.routesOf(table), destination).matching().stream()
        .findFirst()
        .filter(match -> !match.route().route().blackhole())
        .map(TransitLookup.Match::length)
        .orElse(NOT);
  }

  private int length(VirtualInterface connection, OutsideLine line, Address destination) {
    if (connection.type() == VirtualInterface.Type.PUBLIC) {
      return network.isAllocated(destination) ? 0 : NOT;
    }
    Optional<DirectConnectGateway> hub = hubOf(connection);
    if (hub.isPresent()) {
      return hub.get().associations().stream()
          .mapToInt(association -> through(association, connection, destination))
          .max()
          .orElse(NOT);
    }
    return connection
        .gateway()
        .flatMap(this::privateGateway)
        .map(gateway -> length(gateway, line, destination))
        .orElse(NOT);
  }

  private Optional<DirectConnectGateway> hubOf(VirtualInterface connection) {
    return connection
        .gateway()
        .flatMap(id -> network.topology().find(id, DirectConnectGateway.class));
  }

  /** What the association announces over an interface of this type. */
  private int through(
      DirectConnectAssociation association, VirtualInterface connection, Address destination) {
    if (association.state() != LifecycleState.AVAILABLE) {
      return NOT;
    }
    Optional<VirtualPrivateGateway> gateway = privateGateway(association.gateway());
    return switch (connection.type()) {
      case PRIVATE ->
          gateway
              .flatMap(found -> rangeOf(found, destination))
              .filter(association::letsThrough)
              .map(Cidr::length)
              .orElse(NOT);
      case TRANSIT -> gateway.isPresent() ? NOT : association.longestPrefix(destination);
      case PUBLIC -> NOT;
    };
  }

  /** The gateway beyond the Direct Connect gateway that the packet goes on to. */
  Optional<ResourceId> beyond(VirtualInterface connection, Address destination) {
    return hubOf(connection).stream()
        .flatMap(hub -> hub.associations().stream())
        .filter(association -> through(association, connection, destination) >= 0)
        .max(Comparator.comparingInt(association -> through(association, connection, destination)))
        .map(DirectConnectAssociation::gateway);
  }

  /** The association of the line's Direct Connect gateway that holds the address back. */
  Optional<Filtered> filtered(OutsideLine line, Address destination) {
    return switch (line) {
      case OutsideLine.Tunnel _ -> Optional.empty();
      case OutsideLine.Direct direct ->
          hubOf(direct.connection())
              .flatMap(
                  hub ->
                      hub.associations().stream()
                          .filter(association -> leadsTo(association.gateway(), destination))
                          .map(association -> new Filtered(hub.id(), association.gateway()))
                          .findFirst());
    };
  }

  private boolean leadsTo(ResourceId gateway, Address destination) {
    Optional<VirtualPrivateGateway> found = privateGateway(gateway);
    return found.isPresent()
        ? rangeOf(found.get(), destination).isPresent()
        : network.attachmentsOf(gateway).stream()
            .flatMap(each -> network.topology().find(each.attached(), Vpc.class).stream())
            .anyMatch(vpc -> vpc.contains(destination));
  }
}
