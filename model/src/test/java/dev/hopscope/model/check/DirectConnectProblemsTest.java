package dev.hopscope.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.check.DirectConnectProblem.BadDirectConnect;
import dev.hopscope.model.check.DirectConnectProblem.BadDirectConnect.DirectConnectFault;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Direct Connect as AWS would refuse it. */
class DirectConnectProblemsTest {

  @Test
  void vpcsWithCommonAddressesOnOneDirectConnectGatewayAreFound() {
    assertThat(
            faults(
                Net.vpc("vpc-1", "10.0.0.0/16"),
                Net.vpc("vpc-2", "10.0.0.0/17"),
                vgw("vgw-1", "vpc-1"),
                vgw("vgw-2", "vpc-2"),
                hub("dxgw-1", "vgw-1", "vgw-2")))
        .containsExactly(DirectConnectFault.OVERLAPPING_VPCS);
  }

  @Test
  void gatewayOnTwoDirectConnectGatewaysIsFound() {
    assertThat(faults(vgw("vgw-1", "vpc-1"), hub("dxgw-1", "vgw-1"), hub("dxgw-2", "vgw-1")))
        .containsExactly(DirectConnectFault.ALREADY_ASSOCIATED);
  }

  @Test
  void detachedGatewayOnADirectConnectGatewayIsFound() {
    assertThat(faults(vgw("vgw-1", "vpc-1").withVpc(Optional.empty()), hub("dxgw-1", "vgw-1")))
        .containsExactly(DirectConnectFault.NOT_ATTACHED);
  }

  @Test
  void transitInterfaceAtAVirtualPrivateGatewayIsFound() {
    VirtualInterface transit =
        new VirtualInterface(
            id("dxvif-1"),
            "",
            VirtualInterface.Type.TRANSIT,
            Optional.of(id("vgw-1")),
            Optional.empty(),
            65_000,
            List.of(Family.IPV4),
            List.of(),
            Optional.empty());
    assertThat(faults(vgw("vgw-1", "vpc-1"), transit))
        .containsExactly(DirectConnectFault.WRONG_END);
  }

  @Test
  void twoHundredAndFirstAllowedPrefixIsNoted() {
    List<Cidr> prefixes =
        IntStream.rangeClosed(0, 200)
            .mapToObj(i -> Cidr.parse("10.%d.0.0/16".formatted(i)))
            .toList();
    DirectConnectGateway hub =
        new DirectConnectGateway(
            id("dxgw-1"),
            "",
            64_512,
            List.of(new DirectConnectAssociation(id("tgw-1"), prefixes, LifecycleState.AVAILABLE)));
    assertThat(DirectConnectQuotas.of(Topology.of(List.of(tgw("tgw-1"), hub))))
        .contains(
            new Problem.TooMany(id("tgw-1"), Quota.ALLOWED_PREFIXES_PER_TRANSIT_GATEWAY, 201));
  }

  @Test
  void gatewaysOfBothSortsOnOneAreFound() {
    assertThat(faults(vgw("vgw-1", "vpc-1"), tgw("tgw-1"), hub("dxgw-1", "vgw-1", "tgw-1")))
        .containsExactly(DirectConnectFault.MIXED);
  }

  @Test
  void commonAllowedPrefixesOfTransitGatewaysAreFound() {
    List<Cidr> wide = List.of(Cidr.parse("10.0.0.0/8"));
    List<Cidr> narrow = List.of(Cidr.parse("10.1.0.0/16"));
    DirectConnectGateway hub =
        hub("dxgw-1")
            .withAssociations(
                List.of(
                    new DirectConnectAssociation(id("tgw-1"), wide, LifecycleState.AVAILABLE),
                    new DirectConnectAssociation(id("tgw-2"), narrow, LifecycleState.AVAILABLE)));
    assertThat(faults(tgw("tgw-1"), tgw("tgw-2"), hub))
        .containsExactly(DirectConnectFault.OVERLAPPING_PREFIXES);
  }

  private static List<DirectConnectFault> faults(Resource... network) {
    return new DirectConnect()
        .of(Topology.of(List.of(network)))
        .map(BadDirectConnect.class::cast)
        .map(BadDirectConnect::fault)
        .toList();
  }

  private static ResourceId id(String text) {
    return ResourceId.of(text);
  }

  private static VirtualPrivateGateway vgw(String id, String vpc) {
    return new VirtualPrivateGateway(
        id(id), "", Optional.of(id(vpc)), Optional.empty(), Optional.of(64_512L));
  }

  private static DirectConnectGateway hub(String id, String... gateways) {
    return new DirectConnectGateway(
        id(id),
        "",
        64_513,
        Stream.of(gateways)
            .map(
                gateway ->
                    new DirectConnectAssociation(id(gateway), List.of(), LifecycleState.AVAILABLE))
            .toList());
  }

  private static TransitGateway tgw(String id) {
    return new TransitGateway(
        id(id), "", id("r1"), Optional.empty(), false, false, Optional.empty(), Optional.empty());
  }
}
