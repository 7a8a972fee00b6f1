package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.attachment;
import static dev.hopscope.model.check.Net.eni;
import static dev.hopscope.model.check.Net.eniOf;
import static dev.hopscope.model.check.Net.gatewayEndpoint;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.igw;
import static dev.hopscope.model.check.Net.instance;
import static dev.hopscope.model.check.Net.interfaceEndpoint;
import static dev.hopscope.model.check.Net.loadBalancerEndpoint;
import static dev.hopscope.model.check.Net.nat;
import static dev.hopscope.model.check.Net.peering;
import static dev.hopscope.model.check.Net.problems;
import static dev.hopscope.model.check.Net.route;
import static dev.hopscope.model.check.Net.subnet;
import static dev.hopscope.model.check.Net.table;
import static dev.hopscope.model.check.Net.tgw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.check.RouteProblem.BadEdgeTable;
import dev.hopscope.model.check.RouteProblem.BadEdgeTable.EdgeFault;
import dev.hopscope.model.check.RouteProblem.BadRouteDestination;
import dev.hopscope.model.check.RouteProblem.BadRouteDestination.DestinationFault;
import dev.hopscope.model.check.RouteProblem.BadRouteTarget;
import dev.hopscope.model.check.RouteProblem.BadRouteTarget.TargetFault;
import dev.hopscope.model.check.RouteProblem.DeadRoute;
import dev.hopscope.model.check.RouteProblem.DuplicateRoute;
import dev.hopscope.model.check.RouteProblem.NatInOtherZone;
import dev.hopscope.model.check.RouteProblem.OneSidedPeering;
import dev.hopscope.model.check.RouteProblem.PropagationFromElsewhere;
import dev.hopscope.model.check.RouteProblem.UnroutedPeering;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway.Connectivity;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteProblemsTest {
  private static final Resource FIREWALL = eni("eni-fw", "subnet-1", "10.0.1.9");

  @Test
  void secondRouteForADestinationIsFound() {
    assertThat(
            problems(
                FIREWALL,
                table("rtb-1", "vpc-1", route("0.0.0.0/0", "igw-1"), route("0.0.0.0/0", "eni-fw"))))
        .containsExactly(new DuplicateRoute(id("rtb-1"), RouteDestination.parse("0.0.0.0/0")));
  }

  @Test
  void propagatedRouteMayRepeatAWrittenOne() {
    Route propagated =
        new Route(
            RouteDestination.parse("192.168.0.0/16"), RouteTarget.to(id("vgw-1")), true, false);
    assertThat(
            problems(
                vgw("vpc-1"),
                table("rtb-vpc-1", "vpc-1", route("192.168.0.0/16", "vgw-1"), propagated)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "169.254.169.0/24, eni-fw, LINK_LOCAL",
    "10.0.2.0/25, eni-fw, PART_OF_VPC",
    "10.0.2.0/24, igw-1, TARGET_INSIDE_VPC",
    "10.0.0.0/16, igw-1, TARGET_INSIDE_VPC",
  })
  void destinationThatAwsKeepsIsFound(String destination, String target, DestinationFault fault) {
    assertThat(problems(FIREWALL, table("rtb-vpc-1", "vpc-1", route(destination, target))))
        .containsExactly(
            new BadRouteDestination(
                id("rtb-vpc-1"),
                RouteDestination.parse(destination),
                RouteTarget.parse(target),
                fault));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.2.0/24, eni-fw",
    "10.0.0.0/16, eni-fw",
    "10.0.0.0/16, local",
    "10.0.0.0/8, eni-fw",
    "10.0.2.0/24, unmodelled:vpce-gwlb",
  })
  void destinationThatAwsTakesIsLeftAlone(String destination, String target) {
    assertThat(problems(FIREWALL, table("rtb-vpc-1", "vpc-1", route(destination, target))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, i-1, NOT_A_TARGET",
    "0.0.0.0/0, vpce-if, NOT_A_TARGET",
    "0.0.0.0/0, igw-2, OTHER_VPC",
    "0.0.0.0/0, nat-2, OTHER_VPC",
    "0.0.0.0/0, eni-2, OTHER_VPC",
    "10.7.0.0/16, pcx-23, OTHER_VPC",
    "0.0.0.0/0, igw-3, NOT_ATTACHED",
    "10.7.0.0/16, tgw-1, NOT_ATTACHED",
    "0.0.0.0/0, eigw-1, OTHER_FAMILY",
    "2001:db8::/32, nat-1, OTHER_FAMILY",
    "52.0.0.0/15, vpce-gw, NOT_BY_HAND",
    "0.0.0.0/0, vpce-gwlb2, OTHER_VPC",
  })
  void targetThatMayNotStandThereIsFound(String destination, String target, TargetFault fault) {
    assertThat(problemsOfTarget(destination, target))
        .contains(
            new BadRouteTarget(
                id("rtb-vpc-1"), RouteDestination.parse(destination), id(target), fault));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, igw-1",
    "0.0.0.0/0, nat-1",
    "64:ff9b::/96, nat-1",
    "::/0, eigw-1",
    "10.7.0.0/16, tgw-2",
    "0.0.0.0/0, eni-1",
    "0.0.0.0/0, vpce-gwlb",
    "10.0.2.0/24, vpce-gwlb",
  })
  void targetThatMayStandThereIsLeftAlone(String destination, String target) {
    assertThat(problemsOfTarget(destination, target)).noneMatch(BadRouteTarget.class::isInstance);
  }

  private static List<Problem> problemsOfTarget(String destination, String target) {
    return problems(
        instance("i-1", InstanceState.RUNNING),
        interfaceEndpoint("vpce-if", "vpc-1", true),
        gatewayEndpoint("vpce-gw", "vpc-1", "s3"),
        loadBalancerEndpoint("vpce-gwlb", "subnet-1"),
        loadBalancerEndpoint("vpce-gwlb2", "subnet-9"),
        igw("igw-2", "vpc-2"),
        igw("igw-3", "vpc-1").withVpc(Optional.empty()),
        subnet("subnet-9", "vpc-2", "a", "10.1.1.0/24"),
        nat("nat-1", "subnet-1", Connectivity.PRIVATE),
        nat("nat-2", "subnet-9", Connectivity.PRIVATE),
        eni("eni-1", "subnet-1", "10.0.1.9"),
        eni("eni-2", "subnet-9", "10.1.1.9"),
        Net.vpc("vpc-3", "10.7.0.0/16"),
        peering("pcx-23", "vpc-2", "vpc-3"),
        tgw("tgw-1"),
        tgw("tgw-2"),
        attachment("tgw-attach-1", "tgw-2", "vpc-1", "subnet-1"),
        new EgressOnlyInternetGateway(id("eigw-1"), "", Optional.of(id("vpc-1"))),
        table("rtb-vpc-1", "vpc-1", route(destination, target)));
  }

  @Test
  void propagationFromAGatewayOfAnotherVpcIsFound() {
    assertThat(
            problems(
                vgw("vpc-2"),
                new RouteTable(
                    id("rtb-1"),
                    "",
                    id("vpc-1"),
                    List.of(route("0.0.0.0/0", "igw-1")),
                    List.of(id("vgw-1")))))
        .containsExactly(new PropagationFromElsewhere(id("rtb-1"), id("vgw-1")));
  }

  @Test
  void blackholeIsFound() {
    Route dead =
        new Route(
            RouteDestination.parse("192.168.0.0/16"), RouteTarget.to(id("vgw-9")), false, true);

    assertThat(problems(table("rtb-vpc-1", "vpc-1", dead)))
        .containsExactly(
            new DeadRoute(id("rtb-vpc-1"), dead.destination(), Optional.of(id("vgw-9"))));
  }

  @Test
  void routeToAStoppedInstanceIsDead() {
    assertThat(
            problems(
                instance("i-1", InstanceState.STOPPED),
                eniOf("i-1", "eni-1", "subnet-1", "10.0.1.9"),
                table("rtb-vpc-1", "vpc-1", route("0.0.0.0/0", "eni-1"))))
        .containsExactly(
            new DeadRoute(
                id("rtb-vpc-1"), RouteDestination.parse("0.0.0.0/0"), Optional.of(id("eni-1"))));
  }

  @Test
  void prefixListToAGatewayLoadBalancerEndpointIsDoubtful() {
    assertThat(
            problems(
                new PrefixList(id("pl-1"), "", List.of()),
                new GatewayLoadBalancerEndpoint(
                    id("vpce-g"),
                    "",
                    id("subnet-1"),
                    "com.amazonaws.vpce.us-east-1.vpce-svc-1",
                    LifecycleState.AVAILABLE,
                    Optional.empty()),
                table("rtb-vpc-1", "vpc-1", route("pl-1", "vpce-g"))))
        .filteredOn(BadRouteTarget.class::isInstance)
        .containsExactly(
            new BadRouteTarget(
                id("rtb-vpc-1"),
                RouteDestination.parse("pl-1"),
                id("vpce-g"),
                BadRouteTarget.TargetFault.LIST_TO_INSPECTION));
  }

  @Test
  void routeToAPeeringNotYetAcceptedIsDead() {
    assertThat(
            problems(
                peering("pcx-1", "vpc-1", "vpc-2").withState(PeeringState.PENDING_ACCEPTANCE),
                table("rtb-vpc-1", "vpc-1", route("10.1.0.0/16", "pcx-1"))))
        .singleElement()
        .isInstanceOf(DeadRoute.class);
  }

  @Test
  void peeringWithARouteOnOneSideIsFound() {
    assertThat(
            problems(
                peering("pcx-1", "vpc-1", "vpc-2"),
                table("rtb-vpc-1", "vpc-1", route("10.1.0.0/16", "pcx-1"))))
        .containsExactly(new OneSidedPeering(id("pcx-1"), id("vpc-1"), id("vpc-2")));
  }

  @Test
  void activePeeringWithoutARouteOnEitherSideIsFound() {
    assertThat(problems(peering("pcx-1", "vpc-1", "vpc-2")))
        .containsExactly(new UnroutedPeering(id("pcx-1"), id("vpc-1"), id("vpc-2")));
  }

  @Test
  void peeringWithRoutesOnBothSidesIsFine() {
    assertThat(
            problems(
                peering("pcx-1", "vpc-1", "vpc-2"),
                table("rtb-vpc-1", "vpc-1", route("10.1.0.0/16", "pcx-1")),
                table("rtb-vpc-2", "vpc-2", route("10.0.0.0/16", "pcx-1"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.2.0/24, igw-1, TARGET",
    "10.0.2.0/25, eni-fw, DESTINATION",
    "0.0.0.0/0, eni-fw, DESTINATION",
    "pl-1, eni-fw, DESTINATION",
  })
  void routeThatAnEdgeTableMayNotHoldIsFound(String destination, String target, EdgeFault fault) {
    assertThat(
            problems(
                FIREWALL,
                igw("igw-1", "vpc-1").withRouteTable(Optional.of(id("rtb-edge"))),
                table("rtb-edge", "vpc-1", route(destination, target))))
        .contains(
            new BadEdgeTable(
                id("rtb-edge"),
                id("igw-1"),
                Optional.of(RouteDestination.parse(destination)),
                fault));
  }

  @Test
  void edgeTableThatSendsASubnetThroughAnApplianceIsFine() {
    assertThat(
            problems(
                FIREWALL,
                igw("igw-1", "vpc-1").withRouteTable(Optional.of(id("rtb-edge"))),
                table("rtb-edge", "vpc-1", route("10.0.2.0/24", "eni-fw"))))
        .isEmpty();
  }

  @Test
  void edgeTableMayNameALoadBalancerEndpoint() {
    assertThat(
            problems(
                loadBalancerEndpoint("vpce-gwlb", "subnet-1"),
                igw("igw-1", "vpc-1").withRouteTable(Optional.of(id("rtb-edge"))),
                table("rtb-edge", "vpc-1", route("10.0.2.0/24", "vpce-gwlb"))))
        .isEmpty();
  }

  @Test
  void routeToALoadBalancerEndpointNotAcceptedIsDead() {
    assertThat(
            problems(
                loadBalancerEndpoint("vpce-gwlb", "subnet-1").withState(LifecycleState.PENDING),
                table("rtb-vpc-1", "vpc-1", route("0.0.0.0/0", "vpce-gwlb"))))
        .contains(
            new DeadRoute(
                id("rtb-vpc-1"),
                RouteDestination.parse("0.0.0.0/0"),
                Optional.of(id("vpce-gwlb"))));
  }

  @Test
  void prefixListRoutedToALoadBalancerEndpointIsWarnedOf() {
    assertThat(
            problems(
                loadBalancerEndpoint("vpce-gwlb", "subnet-1"),
                new PrefixList(id("pl-1"), "", List.of()),
                table("rtb-vpc-1", "vpc-1", route("pl-1", "vpce-gwlb"))))
        .contains(
            new BadRouteTarget(
                id("rtb-vpc-1"),
                RouteDestination.parse("pl-1"),
                id("vpce-gwlb"),
                TargetFault.LIST_TO_INSPECTION));
  }

  @Test
  void natGatewayInAnotherZoneIsNoted() {
    assertThat(
            problems(
                nat("nat-1", "subnet-1", Connectivity.PRIVATE),
                eniOf("nat-1", "eni-nat", "subnet-1", "10.0.1.9"),
                table("rtb-vpc-1", "vpc-1", route("0.0.0.0/0", "nat-1"))))
        .containsExactly(new NatInOtherZone(id("subnet-2"), id("rtb-vpc-1"), id("nat-1")));
  }

  private static VirtualPrivateGateway vgw(String vpc) {
    return new VirtualPrivateGateway(
        id("vgw-1"), "", Optional.of(id(vpc)), Optional.empty(), Optional.empty());
  }
}
