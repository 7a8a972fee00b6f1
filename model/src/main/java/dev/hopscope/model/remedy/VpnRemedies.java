package dev.hopscope.model.remedy;

import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.DirectConnectProblem;
import dev.hopscope.model.check.VpnProblem;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** VPN connections with numbers and ranges of their own; associations that AWS would not make. */
final class VpnRemedies {
  /** Inside ranges are taken from link-local addresses, and a tunnel has four of them. */
  private static final Cidr INSIDE = Cidr.parse("169.254.8.0/21");

  private static final int INSIDE_LENGTH = 30;
  private static final long FIRST_PRIVATE_ASN = 65_000;
  private static final long LAST_PRIVATE_ASN = 65_534;

  private VpnRemedies() {}

  static Stream<Remedy> of(VpnProblem problem, Topology topology) {
    return switch (problem) {
      case VpnProblem.BadVpn bad ->
          topology.find(bad.vpn(), VpnConnection.class).stream()
              .flatMap(vpn -> vpn(bad, vpn, topology));
      case VpnProblem.TwinCustomerGateways twins ->
          topology.linksTo(twins.second()).isEmpty()
              ? Stream.of(Remedy.delete(twins.second()))
              : Stream.empty();
    };
  }

  private static Stream<Remedy> vpn(VpnProblem.BadVpn bad, VpnConnection vpn, Topology topology) {
    return switch (bad.fault()) {
      case SAME_GATEWAYS -> Stream.of(Remedy.delete(vpn.id()));
      // which address the far end really has is not to be known
      case SAME_ADDRESS -> Stream.empty();
      case SAME_ASN -> otherAsn(vpn, topology);
      case INSIDE_RANGE -> otherInside(vpn, topology);
      case IPV6_TUNNELS ->
          Stream.of(
              Remedy.put(
                  new Action.Turn(vpn.id(), Action.Setting.IPV6, false), vpn.withIpv6(false)));
    };
  }

  private static Stream<Remedy> otherAsn(VpnConnection vpn, Topology topology) {
    List<Long> taken =
        topology.all(CustomerGateway.class).stream().map(CustomerGateway::asn).toList();
    return topology.find(vpn.customerGateway(), CustomerGateway.class).stream()
        .flatMap(
            gateway ->
                LongStream.rangeClosed(FIRST_PRIVATE_ASN, LAST_PRIVATE_ASN)
                    .filter(asn -> !taken.contains(asn))
                    .limit(1)
                    .mapToObj(
                        asn ->
                            Remedy.put(
                                new Action.ChangeAsn(gateway.id(), asn), gateway.withAsn(asn))));
  }

  private static Stream<Remedy> otherInside(VpnConnection vpn, Topology topology) {
    List<Cidr> taken =
        new ArrayList<>(
            topology.all(VpnConnection.class).stream()
                .filter(other -> !other.id().equals(vpn.id()))
                .flatMap(other -> other.insideCidrs().stream())
                .toList());
    List<Cidr> own = new ArrayList<>();
    for (Cidr inside : vpn.insideCidrs()) {
      Cidr next =
          taken.contains(inside)
              ? AddressPool.nextFree(INSIDE, INSIDE_LENGTH, taken).orElse(inside)
              : inside;
      own.add(next);
      taken.add(next);
    }
    return vpn.insideCidrs().stream()
        .filter(inside -> !own.contains(inside))
        .limit(1)
        .map(
            inside ->
                Remedy.put(
                    new Action.ChangeRange(
                        vpn.id(), inside, own.get(vpn.insideCidrs().indexOf(inside))),
                    vpn.withInsideCidrs(own)));
  }

  static Stream<Remedy> of(DirectConnectProblem problem, Topology topology) {
    return switch (problem) {
      case DirectConnectProblem.BadDirectConnect bad ->
          switch (bad.fault()) {
            case ALREADY_ASSOCIATED, NOT_ATTACHED ->
                withoutAssociation(topology, bad.id(), bad.others().getFirst());
            // which gateways, VPCs or prefixes stay, and which type was meant, are decisions
            case MIXED, OVERLAPPING_VPCS, OVERLAPPING_PREFIXES, WRONG_END -> Stream.empty();
          };
    };
  }

  private static Stream<Remedy> withoutAssociation(
      Topology topology, ResourceId id, ResourceId gateway) {
    return topology.find(id, DirectConnectGateway.class).stream()
        .map(
            hub ->
                Remedy.put(
                    new Action.TakeOut(gateway, id),
                    hub.withAssociations(
                        hub.associations().stream()
                            .filter(each -> !each.gateway().equals(gateway))
                            .toList())));
  }
}
