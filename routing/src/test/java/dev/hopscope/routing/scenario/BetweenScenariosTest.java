package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f11;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f7;
import static dev.hopscope.routing.lab.Fixtures.withVpn;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.GATEWAY_ENDPOINT_NOT_TRANSITABLE;
import static dev.hopscope.routing.trace.DropReason.IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS;
import static dev.hopscope.routing.trace.DropReason.IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS;
import static dev.hopscope.routing.trace.DropReason.INGRESS_RTB_TRAFFIC_REDIRECTION;
import static dev.hopscope.routing.trace.DropReason.NGW_REQUIRES_SOURCE_IN_VPC;
import static dev.hopscope.routing.trace.DropReason.REGIONAL_NGW_ROUTE_AZ_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.ROUTE_LOOP;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCING_SUPPORT;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.ZonalAddress;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules decide and no row of the list shows; each case is named after its rule. */
class BetweenScenariosTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "WALK-03",
            f1().change("nat-1", NatGateway.class, nat -> nat.withState(LifecycleState.PENDING)),
            "internet -> 198.51.100.20 tcp 443",
            refused("nat-1", BAD_STATE),
            "that it does not work comes before that nobody asked it"),
        row(
            "RT-36",
            f7().appliance("fw", Appliance.ROUTER)
                .table("rt-edge", "10.0.0.0/24 -> eni-fw")
                .edgeTable("igw-a", "rt-edge"),
            "internet -> 198.51.100.10 tcp 443",
            replyRefused("rt-pub", INGRESS_RTB_TRAFFIC_REDIRECTION),
            "an appliance that remembers nothing may not be passed by either"),
        row(
            "WALK-08",
            f1().route("rt-pub", "203.0.113.0/24 -> eni-web"),
            "web -> internet tcp 443",
            refused("rt-pub", ROUTE_LOOP),
            "a route back to who just sent the packet is a loop, not a matter of its check"),
        row(
            "IGW-07",
            ingressInspection(),
            "app -> 198.51.100.10 tcp 443",
            reachable(),
            "out by a firewall and in again by the same one is no loop: the packet is another"),
        row(
            "GWE-03",
            f3().prefixList("pl-s3", "198.51.100.128/25")
                .gatewayEndpoint("vpce-s3", List.of("pl-s3"), "rt-tgwA")
                .route("rt-b1", "198.51.100.128/25 -> tgw-1")
                .transitRoute("T1", "198.51.100.128/25 -> att-a"),
            "bapp -> 198.51.100.130 tcp 443",
            refused("vpce-s3", GATEWAY_ENDPOINT_NOT_TRANSITABLE),
            "a gateway endpoint is for its own VPC, though a route leads others to it"),
        row(
            "NAT-20",
            withVpn(f7())
                .table("rt-edge", "10.0.10.0/24 -> eni-fw")
                .route("rt-fw", "10.0.10.0/24 -> nat-1")
                .change(
                    "vgw-a",
                    VirtualPrivateGateway.class,
                    vgw -> vgw.withRouteTable(Optional.of(ResourceId.of("rt-edge")))),
            "192.168.1.10 -> app tcp 8080",
            refused("nat-1", NGW_REQUIRES_SOURCE_IN_VPC),
            "a middlebox that passes on does not make a packet one of the VPC's own"),
        row(
            "IGW-05",
            f1().eip("10.9.9.9", "web2"),
            "web2 -> 198.51.100.10 tcp 443",
            refused("igw-a", IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS),
            "nothing comes from the internet under a private address"),
        row(
            "WALK-27",
            f1().eip("100.64.9.9", "web2"),
            "web2 -> 198.51.100.10 tcp 443",
            refused("igw-a", IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS),
            "nor under a shared one; the source is looked at first"),
        row(
            "SG-19",
            f7().appliance("fw", Appliance.FIREWALL)
                .onlyIn("sg-fw", "tcp 443 from 10.9.0.0/16")
                .onlyIn("sg-db", "tcp 5432 from 10.0.10.0/24")
                .route("rt-db", "10.0.10.0/24 -> eni-fw"),
            "app -> db tcp 5432",
            replyRefused("sg-fw in", ENI_SG_RULES_MISMATCH),
            "a firewall's own groups refuse what it has not seen before it does"),
        row(
            "RNAT-03",
            f1().table("rt-rnat", "0.0.0.0/0 -> igw-a")
                .with(inZoneOne())
                .route("rt-app2", "0.0.0.0/0 -> rnat-1")
                .eip("198.51.100.12", "app2")
                .allowIn("sg-app", "tcp 443 from any"),
            "internet -> 198.51.100.12 tcp 443",
            replyRefused("rnat-1", REGIONAL_NGW_ROUTE_AZ_RESTRICTION),
            "a reply led astray is refused by zone first, then for want of a request"),
        row(
            "SG-23",
            f11().onlyOut("sg-b", "tcp 443 from sg-web"),
            "bapp -> web tcp 443",
            refused("sg-b out", SG_REFERENCING_SUPPORT),
            "what the transit gateway forbids is its doing, though a firewall follows"),
        row(
            "SG-20",
            f1().lose("nat-1").onlyOut("sg-app", "all from sg-db"),
            "app -> internet tcp 443",
            refused("sg-app out", ENI_SG_RULES_MISMATCH),
            "nobody on the internet is a member, wherever the unknown way leads"));
  }

  private static RegionalNatGateway inZoneOne() {
    return new RegionalNatGateway(
        ResourceId.of("rnat-1"),
        "",
        ResourceId.of("vpc-a"),
        Optional.of(ResourceId.of("rt-rnat")),
        /* automatic= */ false,
        List.of(new ZonalAddress(ResourceId.of("az1"), Address.parse("198.51.100.72"))),
        LifecycleState.AVAILABLE);
  }

  private static Lab ingressInspection() {
    return f7().table("rt-edge", "10.0.0.0/24 -> eni-fw")
        .edgeTable("igw-a", "rt-edge")
        .table("rt-pubA1", "0.0.0.0/0 -> eni-fw")
        .subnetTable("pubA1", "rt-pubA1");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }
}
