package dev.hopscope.routing.lab;

import static dev.hopscope.routing.lab.RuleText.cidrs;
import static dev.hopscope.routing.lab.RuleText.id;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.BgpAttributes;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VpnConnection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Direct Connect and Client VPN, up and available for all that a test does not say. */
public final class Hybrid {
  private static final long ASN = 65_010;

  private Hybrid() {}

  /** A Direct Connect gateway with these associations. */
  public static DirectConnectGateway hub(String hub, DirectConnectAssociation... associations) {
    return new DirectConnectGateway(id(hub), "", 64_512, List.of(associations));
  }

  /** An association with these allowed prefixes. */
  public static DirectConnectAssociation to(String gateway, String... prefixes) {
    return new DirectConnectAssociation(id(gateway), cidrs(prefixes), LifecycleState.AVAILABLE);
  }

  /** A private virtual interface over which a network announces these ranges. */
  public static VirtualInterface privateVif(
      String vif, String gateway, String network, String... routes) {
    return vif(vif, VirtualInterface.Type.PRIVATE, Optional.of(gateway), network, routes);
  }

  /** A transit virtual interface over which a network announces these ranges. */
  public static VirtualInterface transitVif(
      String vif, String gateway, String network, String... routes) {
    return vif(vif, VirtualInterface.Type.TRANSIT, Optional.of(gateway), network, routes);
  }

  /** A public virtual interface over which a network announces these ranges. */
  public static VirtualInterface publicVif(String vif, String network, String... routes) {
    return vif(vif, VirtualInterface.Type.PUBLIC, Optional.empty(), network, routes);
  }

  private static VirtualInterface vif(
      String vif,
      VirtualInterface.Type type,
      Optional<String> gateway,
      String network,
      String... routes) {
    return new VirtualInterface(
        id(vif),
        "",
        type,
        gateway.map(RuleText::id),
        Optional.of(id(network)),
        ASN,
        List.of(Family.values()),
        cidrs(routes),
        Optional.empty());
  }

  /** The change that takes every BGP session of a virtual interface down. */
  public static UnaryOperator<VirtualInterface> down() {
    return vif -> vif.withSessionsUp(List.of());
  }

  /** The change that gives a VPN connection such announcements. */
  public static UnaryOperator<VpnConnection> announced(int asPathLength, int med) {
    return vpn -> vpn.withBgp(Optional.of(new BgpAttributes(asPathLength, med)));
  }

  /** A network outside AWS without a customer gateway. */
  public static OnPremisesNetwork site(String network, String... cidrs) {
    return new OnPremisesNetwork(id(network), "", Optional.empty(), cidrs(cidrs));
  }

  /** The change that gives a customer gateway another number. */
  public static UnaryOperator<CustomerGateway> numbered(long asn) {
    return gateway -> new CustomerGateway(gateway.id(), gateway.name(), gateway.address(), asn);
  }

  /** The attachment of a Direct Connect gateway, in and propagating to this table. */
  public static TransitGatewayAttachment attachment(
      String attachment, String transitGateway, String hub, String table) {
    return Parts.attachment(
            attachment,
            transitGateway,
            TransitGatewayAttachment.Type.DIRECT_CONNECT_GATEWAY,
            hub,
            0)
        .withAssociation(Optional.of(id(table)))
        .withPropagations(List.of(id(table)));
  }

  /** An endpoint in VPC A: each target network with a route for each range, open to all clients. */
  public static ClientVpnEndpoint clientVpn(
      String endpoint, List<String> subnets, String... ranges) {
    List<Cidr> all = cidrs(ranges);
    return new ClientVpnEndpoint(
        id(endpoint),
        "",
        Optional.of(id("vpc-a")),
        Cidr.parse("172.31.0.0/22"),
        subnets.stream()
            .map(subnet -> new ClientVpnTarget(id(subnet), LifecycleState.AVAILABLE))
            .toList(),
        subnets.stream()
            .flatMap(subnet -> all.stream().map(range -> new ClientVpnRoute(range, id(subnet))))
            .toList(),
        all.stream().map(range -> new ClientVpnAuthorization(range, Optional.empty())).toList(),
        LifecycleState.AVAILABLE);
  }

  /** The change that adds an authorization rule for a group. */
  public static UnaryOperator<ClientVpnEndpoint> onlyFor(String group, String range) {
    return endpoint ->
        endpoint.withAuthorizationRules(
            Stream.concat(
                    endpoint.authorizationRules().stream(),
                    Stream.of(new ClientVpnAuthorization(Cidr.parse(range), Optional.of(group))))
                .toList());
  }
}
