package dev.hopscope.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What wires mean in a network drawn from the palette. */
class WiresTest {
  private final Sketch sketch = new Sketch();

  private final ResourceId vpc = sketch.add(ResourceKind.VPC, null);
  private final ResourceId subnet = sketch.add(ResourceKind.SUBNET, vpc);
  private final ResourceId table = sketch.add(ResourceKind.ROUTE_TABLE, vpc);

  @Test
  void aRouteTableLeadsEverythingToAnInternetGateway() {
    ResourceId gateway = sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);

    assertThat(sketch.draw(table, gateway)).isEqualTo("Route 0.0.0.0/0 to igw-1 in routes-1");
    assertThat(routes(table)).containsExactly("0.0.0.0/0 " + gateway);
  }

  @Test
  void asSecondDefaultTargetItTakesThePlaceOfTheFirst() {
    ResourceId gateway = sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId nat = sketch.add(ResourceKind.NAT_GATEWAY, subnet);
    sketch.draw(table, gateway);

    assertThat(sketch.draw(table, nat))
        .isEqualTo("Route 0.0.0.0/0 to nat-1 instead of igw-1 in routes-1");
    assertThat(routes(table)).containsExactly("0.0.0.0/0 " + nat);
  }

  @Test
  void noRouteLeadsToAGatewayThatIsNotAttached() {
    ResourceId gateway = sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);
    sketch.replace(sketch.find(gateway, InternetGateway.class).withVpc(Optional.empty()));

    assertThat(sketch.refusal(table, gateway))
        .isEqualTo("igw-1 is not attached to vpc-1: attach it first.");
    assertThat(sketch.draw(gateway, vpc)).isEqualTo("Attach igw-1 to vpc-1");
  }

  @Test
  void aVpcTakesOneInternetGateway() {
    ResourceId first = sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId other = sketch.add(ResourceKind.VPC, null);
    ResourceId second = sketch.add(ResourceKind.INTERNET_GATEWAY, other);

    assertThat(sketch.refusal(second, vpc))
        .isEqualTo("igw-2 is attached to vpc-2: detach it there first.");
    sketch.replace(sketch.find(second, InternetGateway.class).withVpc(Optional.empty()));
    assertThat(sketch.refusal(second, vpc))
        .isEqualTo("vpc-1 has igw-1: a VPC takes one of the kind.");
    assertThat(sketch.refusal(first, vpc)).isEqualTo("igw-1 is attached to vpc-1 already.");
  }

  @Test
  void fromTheGatewayATableBecomesItsEdgeTable() {
    ResourceId gateway = sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);

    sketch.draw(gateway, table);

    assertThat(sketch.find(gateway, InternetGateway.class).routeTable()).contains(table);
  }

  @Test
  void aVirtualPrivateGatewayPropagatesToATable() {
    ResourceId gateway = sketch.add(ResourceKind.VIRTUAL_PRIVATE_GATEWAY, vpc);

    sketch.draw(gateway, table);

    assertThat(sketch.find(table, RouteTable.class).propagatingGateways()).containsExactly(gateway);
    assertThat(sketch.refusal(gateway, table))
        .isEqualTo("routes-1 takes the routes of vgw-1 already.");
  }

  @Test
  void theTableOfAGatewayLeadsPartsOfItsVpcToInterfaces() {
    ResourceId gateway = sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId server = sketch.add(ResourceKind.INSTANCE, subnet);
    sketch.draw(gateway, table);

    sketch.draw(table, server);

    assertThat(sketch.find(table, RouteTable.class).routes())
        .singleElement()
        .satisfies(
            route ->
                assertThat(route.destination())
                    .hasToString(sketch.find(vpc, Vpc.class).cidrs().getFirst().toString()));
    assertThat(sketch.refusal(table, gateway))
        .isEqualTo(
            "routes-1 is the table of a gateway: it leads to interfaces and Gateway Load Balancer"
                + " endpoints.");
  }

  @Test
  void aSubnetLeadsByTheTableThatGovernsIt() {
    ResourceId gateway = sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId main = sketch.find(vpc, Vpc.class).mainRouteTable().orElseThrow();

    sketch.draw(subnet, gateway);

    assertThat(routes(main)).containsExactly("0.0.0.0/0 " + gateway);
  }

  @Test
  void aSubnetDoesNotLeadToTheNatGatewayThatLivesInIt() {
    sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId nat = sketch.add(ResourceKind.NAT_GATEWAY, subnet);

    assertThat(sketch.refusal(subnet, nat))
        .isEqualTo("nat-1 lives in subnet-1: a route there would lead it to itself.");
  }

  @Test
  void aPeeringIsRoutedForTheRangesOfThePeer() {
    ResourceId other = sketch.add(ResourceKind.VPC, null);
    sketch.draw(vpc, other);
    VpcPeeringConnection peering =
        sketch.document().topology().all(VpcPeeringConnection.class).getFirst();

    sketch.draw(table, peering.id());

    assertThat(routes(table))
        .containsExactly(sketch.find(other, Vpc.class).cidrs().getFirst() + " " + peering.id());
    assertThat(sketch.refusal(vpc, other)).isEqualTo("peering-1 joins vpc-1 and vpc-2 already.");
  }

  @Test
  void vpcsWhoseRangesOverlapAreNotPeered() {
    ResourceId other = sketch.add(ResourceKind.VPC, null);
    sketch.replace(sketch.find(other, Vpc.class).withCidrs(sketch.find(vpc, Vpc.class).cidrs()));

    assertThat(sketch.refusal(vpc, other))
        .isEqualTo("The ranges of vpc-1 and vpc-2 overlap: AWS peers only what does not.");
  }

  @Test
  void aVpcIsAttachedToATransitGatewayOnce() {
    ResourceId gateway = sketch.add(ResourceKind.TRANSIT_GATEWAY, null);

    sketch.draw(gateway, vpc);

    assertThat(sketch.document().topology().all(TransitGatewayAttachment.class))
        .singleElement()
        .satisfies(attachment -> assertThat(attachment.subnets()).containsExactly(subnet));
    assertThat(sketch.refusal(vpc, gateway)).isEqualTo("vpc-1 is attached to tgw-1 already.");
  }

  @Test
  void aTransitGatewayIsRoutedToOnceItIsAttached() {
    ResourceId gateway = sketch.add(ResourceKind.TRANSIT_GATEWAY, null);

    assertThat(sketch.refusal(table, gateway))
        .isEqualTo("tgw-1 has no attachment to vpc-1: draw one from the VPC.");
    sketch.draw(vpc, gateway);
    assertThat(sketch.draw(table, gateway)).isEqualTo("Route 0.0.0.0/0 to tgw-1 in routes-1");
  }

  @Test
  void aSecurityGroupIsAddedToAnInstanceOfItsVpc() {
    ResourceId server = sketch.add(ResourceKind.INSTANCE, subnet);
    ResourceId group = sketch.add(ResourceKind.SECURITY_GROUP, vpc);
    ResourceId other = sketch.add(ResourceKind.VPC, null);
    ResourceId foreign = sketch.add(ResourceKind.SECURITY_GROUP, other);

    sketch.draw(server, group);

    assertThat(sketch.document().topology().all(NetworkInterface.class).getFirst().securityGroups())
        .contains(group);
    assertThat(sketch.refusal(foreign, server))
        .isEqualTo("group-2 is of vpc-2; server-1 is not in it.");
  }

  @Test
  void fromGroupToGroupItsMembersAreLetIn() {
    ResourceId web = sketch.add(ResourceKind.SECURITY_GROUP, vpc);
    ResourceId db = sketch.add(ResourceKind.SECURITY_GROUP, vpc);

    assertThat(sketch.draw(web, db))
        .isEqualTo("Let members of group-1 send all traffic to group-2");

    assertThat(sketch.find(db, SecurityGroup.class).inbound()).hasSize(1);
    assertThat(sketch.find(web, SecurityGroup.class).inbound()).isEmpty();
  }

  @Test
  void anElasticIpNeedsAnInternetGateway() {
    ResourceId server = sketch.add(ResourceKind.INSTANCE, subnet);
    ResourceId address = sketch.add(ResourceKind.ELASTIC_IP, null);

    assertThat(sketch.refusal(address, server))
        .isEqualTo("The VPC of server-1 needs an internet gateway first.");
    sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);
    sketch.draw(address, server);
    assertThat(sketch.find(address, ElasticIp.class).privateAddress()).isPresent();
  }

  @Test
  void aGatewayEndpointPutsItsRouteIntoATable() {
    ResourceId endpoint = sketch.add(ResourceKind.GATEWAY_ENDPOINT, vpc);

    sketch.draw(table, endpoint);

    assertThat(sketch.find(endpoint, GatewayEndpoint.class).routeTables()).contains(table);
  }

  @Test
  void aCustomerGatewayIsConnectedByVpn() {
    ResourceId gateway = sketch.add(ResourceKind.VIRTUAL_PRIVATE_GATEWAY, vpc);
    ResourceId customer = sketch.add(ResourceKind.CUSTOMER_GATEWAY, null);

    sketch.draw(customer, gateway);

    assertThat(sketch.document().topology().all(VpnConnection.class))
        .singleElement()
        .satisfies(vpn -> assertThat(vpn.gateway()).contains(gateway));
  }

  @Test
  void hostsAreNotWired() {
    ResourceId one = sketch.add(ResourceKind.INSTANCE, subnet);
    ResourceId other = sketch.add(ResourceKind.INSTANCE, subnet);

    assertThat(sketch.refusal(one, other))
        .isEqualTo("Hosts are not wired: ask whether the one reaches the other.");
  }

  @Test
  void overTheContentOfAVpcAGatewayMeansTheVpc() {
    ResourceId gateway = sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);
    sketch.replace(sketch.find(gateway, InternetGateway.class).withVpc(Optional.empty()));

    Wires.End end =
        sketch.wires().dropped(new WireStart.Whole(gateway), sketch.find(subnet, Subnet.class));

    assertThat(end.resource().id()).isEqualTo(vpc);
  }

  @Test
  void aWireFromARouteGivesThatRouteAnotherTarget() {
    ResourceId gateway = sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId nat = sketch.add(ResourceKind.NAT_GATEWAY, subnet);
    sketch.draw(table, gateway);

    assertThat(sketch.draw(route("0.0.0.0/0"), nat))
        .isEqualTo("Route 0.0.0.0/0 to nat-1 in routes-1");
    assertThat(routes(table)).containsExactly("0.0.0.0/0 " + nat);
    assertThat(sketch.refusal(route("0.0.0.0/0"), nat)).isEqualTo("The route leads there already.");
  }

  @Test
  void aWireFromTheLocalRouteTakesThePlaceOfLocal() {
    ResourceId gateway = sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId host = sketch.add(ResourceKind.INSTANCE, subnet);
    String local = sketch.find(vpc, Vpc.class).cidrs().getFirst().toString();

    assertThat(sketch.refusal(route(local), gateway))
        .isEqualTo(
            "Within the VPC a route leads to an interface, a NAT gateway or a Gateway Load Balancer"
                + " endpoint.");
    sketch.draw(route(local), host);
    assertThat(routes(table)).singleElement().asString().startsWith(local + " eni-");
  }

  @Test
  void aRouteForIpv4DoesNotLeadToAnEgressOnlyGateway() {
    ResourceId gateway = sketch.add(ResourceKind.EGRESS_ONLY_INTERNET_GATEWAY, vpc);
    sketch.draw(table, sketch.add(ResourceKind.INTERNET_GATEWAY, vpc));

    assertThat(sketch.refusal(route("0.0.0.0/0"), gateway)).endsWith("is for IPv6 only.");
  }

  @Test
  void aWireFromARouteLightsWhatItMayLeadToAndNoSubnet() {
    ResourceId gateway = sketch.add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId nat = sketch.add(ResourceKind.NAT_GATEWAY, subnet);
    sketch.draw(table, gateway);

    assertThat(sketch.wires().reachableFrom(route("0.0.0.0/0")))
        .contains(nat)
        .doesNotContain(gateway, subnet, vpc);
  }

  @Test
  void aWireFromATransitGatewaysRouteLeadsItToTheAttachmentOfAVpc() {
    ResourceId transit = transitTableLeadingTo(vpc);
    ResourceId other = sketch.add(ResourceKind.VPC, null);
    sketch.add(ResourceKind.SUBNET, other);

    WireStart route = new WireStart.OfRoute(transit, onlyStatic(transit).destination());
    assertThat(sketch.refusal(route, vpc)).isEqualTo("The route leads there already.");
    assertThat(sketch.refusal(route, other))
        .isEqualTo("tgw-1 has no attachment to vpc-2: draw one from the VPC.");

    ResourceId gateway = sketch.find(transit, TransitGatewayRouteTable.class).transitGateway();
    sketch.draw(other, gateway);
    assertThat(sketch.wires().reachableFrom(route)).contains(other).doesNotContain(vpc, gateway);
    sketch.draw(route, other);

    assertThat(onlyStatic(transit).attachment()).contains(attachmentOf(other));
  }

  @Test
  void aBlackholeOfATransitGatewayLeadsSomewhereAgain() {
    ResourceId transit = transitTableLeadingTo(vpc);
    TransitGatewayRoute route = onlyStatic(transit);
    sketch.replace(
        sketch
            .find(transit, TransitGatewayRouteTable.class)
            .withRoutes(
                List.of(
                    new TransitGatewayRoute(route.destination(), Optional.empty(), false, true))));

    sketch.draw(new WireStart.OfRoute(transit, route.destination()), attachmentOf(vpc));

    assertThat(onlyStatic(transit)).isEqualTo(route);
  }

  @Test
  void aStaticRouteDoesNotLeadToAConnectAttachment() {
    ResourceId transit = transitTableLeadingTo(vpc);
    ResourceId carrier = attachmentOf(vpc);
    ResourceId connect = ResourceId.of("tgw-attach-connect");
    sketch.add(
        new TransitGatewayAttachment(
            connect,
            "connect",
            sketch.find(transit, TransitGatewayRouteTable.class).transitGateway(),
            TransitGatewayAttachment.Type.CONNECT,
            carrier,
            List.of(),
            LifecycleState.AVAILABLE,
            Optional.empty(),
            List.of(),
            false,
            false,
            true,
            true,
            false,
            Optional.empty()));

    WireStart route = new WireStart.OfRoute(transit, onlyStatic(transit).destination());
    assertThat(sketch.refusal(route, connect))
        .isEqualTo("connect announces its routes by BGP: AWS takes no static one.");
  }

  /** A transit gateway's own table, with a static route to the attachment of a VPC. */
  private ResourceId transitTableLeadingTo(ResourceId to) {
    ResourceId gateway = sketch.add(ResourceKind.TRANSIT_GATEWAY, null);
    sketch.draw(to, gateway);
    ResourceId transit =
        sketch.document().topology().all(TransitGatewayRouteTable.class).getFirst().id();
    sketch.draw(transit, attachmentOf(to));
    return transit;
  }

  private ResourceId attachmentOf(ResourceId to) {
    return sketch.document().topology().all(TransitGatewayAttachment.class).stream()
        .filter(each -> each.attached().equals(to))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private TransitGatewayRoute onlyStatic(ResourceId transit) {
    List<TransitGatewayRoute> routes =
        sketch.find(transit, TransitGatewayRouteTable.class).routes();
    assertThat(routes).hasSize(1);
    return routes.getFirst();
  }

  private WireStart route(String destination) {
    return new WireStart.OfRoute(table, RouteDestination.of(Cidr.parse(destination)));
  }

  @Test
  void whatCanBeWiredComesBeforeWhatCannot() {
    List<Wires.End> ends = sketch.wires().from(table);

    List<Boolean> joined = ends.stream().map(end -> end.wiring() instanceof Wiring.Joined).toList();
    assertThat(joined).isNotEmpty().isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
  }

  private List<String> routes(ResourceId of) {
    return sketch.find(of, RouteTable.class).routes().stream()
        .map(route -> route.destination() + " " + route.target())
        .toList();
  }
}
