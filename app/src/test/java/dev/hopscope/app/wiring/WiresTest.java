package dev.hopscope.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.palette.Drafts;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What wires mean in a network drawn from the palette. */
class WiresTest {
  private Document document = Document.empty();

  private final ResourceId vpc = add(ResourceKind.VPC, null);
  private final ResourceId subnet = add(ResourceKind.SUBNET, vpc);
  private final ResourceId table = add(ResourceKind.ROUTE_TABLE, vpc);

  @Test
  void aRouteTableLeadsEverythingToAnInternetGateway() {
    ResourceId gateway = add(ResourceKind.INTERNET_GATEWAY, vpc);

    assertThat(draw(table, gateway)).isEqualTo("Route 0.0.0.0/0 to igw-1 in routes-1");
    assertThat(routes(table)).containsExactly("0.0.0.0/0 " + gateway);
  }

  @Test
  void asSecondDefaultTargetItTakesThePlaceOfTheFirst() {
    ResourceId gateway = add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId nat = add(ResourceKind.NAT_GATEWAY, subnet);
    draw(table, gateway);

    assertThat(draw(table, nat)).isEqualTo("Route 0.0.0.0/0 to nat-1 instead of igw-1 in routes-1");
    assertThat(routes(table)).containsExactly("0.0.0.0/0 " + nat);
  }

  @Test
  void noRouteLeadsToAGatewayThatIsNotAttached() {
    ResourceId gateway = add(ResourceKind.INTERNET_GATEWAY, vpc);
    replace(find(gateway, InternetGateway.class).withVpc(Optional.empty()));

    assertThat(refusal(table, gateway))
        .isEqualTo("igw-1 is not attached to vpc-1: attach it first.");
    assertThat(draw(gateway, vpc)).isEqualTo("Attach igw-1 to vpc-1");
  }

  @Test
  void aVpcTakesOneInternetGateway() {
    ResourceId first = add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId other = add(ResourceKind.VPC, null);
    ResourceId second = add(ResourceKind.INTERNET_GATEWAY, other);

    assertThat(refusal(second, vpc))
        .isEqualTo("igw-2 is attached to vpc-2: detach it there first.");
    replace(find(second, InternetGateway.class).withVpc(Optional.empty()));
    assertThat(refusal(second, vpc)).isEqualTo("vpc-1 has igw-1: a VPC takes one of the kind.");
    assertThat(refusal(first, vpc)).isEqualTo("igw-1 is attached to vpc-1 already.");
  }

  @Test
  void fromTheGatewayATableBecomesItsEdgeTable() {
    ResourceId gateway = add(ResourceKind.INTERNET_GATEWAY, vpc);

    draw(gateway, table);

    assertThat(find(gateway, InternetGateway.class).routeTable()).contains(table);
  }

  @Test
  void aVirtualPrivateGatewayPropagatesToATable() {
    ResourceId gateway = add(ResourceKind.VIRTUAL_PRIVATE_GATEWAY, vpc);

    draw(gateway, table);

    assertThat(find(table, RouteTable.class).propagatingGateways()).containsExactly(gateway);
    assertThat(refusal(gateway, table)).isEqualTo("routes-1 takes the routes of vgw-1 already.");
  }

  @Test
  void theTableOfAGatewayLeadsPartsOfItsVpcToInterfaces() {
    ResourceId gateway = add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId server = add(ResourceKind.INSTANCE, subnet);
    draw(gateway, table);

    draw(table, server);

    assertThat(find(table, RouteTable.class).routes())
        .singleElement()
        .satisfies(
            route ->
                assertThat(route.destination())
                    .hasToString(find(vpc, Vpc.class).cidrs().getFirst().toString()));
    assertThat(refusal(table, gateway))
        .isEqualTo(
            "routes-1 is the table of a gateway: it leads to interfaces and Gateway Load Balancer"
                + " endpoints.");
  }

  @Test
  void aSubnetLeadsByTheTableThatGovernsIt() {
    ResourceId gateway = add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId main = find(vpc, Vpc.class).mainRouteTable().orElseThrow();

    draw(subnet, gateway);

    assertThat(routes(main)).containsExactly("0.0.0.0/0 " + gateway);
  }

  @Test
  void aSubnetDoesNotLeadToTheNatGatewayThatLivesInIt() {
    add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId nat = add(ResourceKind.NAT_GATEWAY, subnet);

    assertThat(refusal(subnet, nat))
        .isEqualTo("nat-1 lives in subnet-1: a route there would lead it to itself.");
  }

  @Test
  void aPeeringIsRoutedForTheRangesOfThePeer() {
    ResourceId other = add(ResourceKind.VPC, null);
    draw(vpc, other);
    VpcPeeringConnection peering = document.topology().all(VpcPeeringConnection.class).getFirst();

    draw(table, peering.id());

    assertThat(routes(table))
        .containsExactly(find(other, Vpc.class).cidrs().getFirst() + " " + peering.id());
    assertThat(refusal(vpc, other)).isEqualTo("peering-1 joins vpc-1 and vpc-2 already.");
  }

  @Test
  void vpcsWhoseRangesOverlapAreNotPeered() {
    ResourceId other = add(ResourceKind.VPC, null);
    replace(find(other, Vpc.class).withCidrs(find(vpc, Vpc.class).cidrs()));

    assertThat(refusal(vpc, other))
        .isEqualTo("The ranges of vpc-1 and vpc-2 overlap: AWS peers only what does not.");
  }

  @Test
  void aVpcIsAttachedToATransitGatewayOnce() {
    ResourceId gateway = add(ResourceKind.TRANSIT_GATEWAY, null);

    draw(gateway, vpc);

    assertThat(document.topology().all(TransitGatewayAttachment.class))
        .singleElement()
        .satisfies(attachment -> assertThat(attachment.subnets()).containsExactly(subnet));
    assertThat(refusal(vpc, gateway)).isEqualTo("vpc-1 is attached to tgw-1 already.");
  }

  @Test
  void aTransitGatewayIsRoutedToOnceItIsAttached() {
    ResourceId gateway = add(ResourceKind.TRANSIT_GATEWAY, null);

    assertThat(refusal(table, gateway))
        .isEqualTo("tgw-1 has no attachment to vpc-1: draw one from the VPC.");
    draw(vpc, gateway);
    assertThat(draw(table, gateway)).isEqualTo("Route 0.0.0.0/0 to tgw-1 in routes-1");
  }

  @Test
  void aSecurityGroupIsAddedToAnInstanceOfItsVpc() {
    ResourceId server = add(ResourceKind.INSTANCE, subnet);
    ResourceId group = add(ResourceKind.SECURITY_GROUP, vpc);
    ResourceId other = add(ResourceKind.VPC, null);
    ResourceId foreign = add(ResourceKind.SECURITY_GROUP, other);

    draw(server, group);

    assertThat(document.topology().all(NetworkInterface.class).getFirst().securityGroups())
        .contains(group);
    assertThat(refusal(foreign, server)).isEqualTo("group-2 is of vpc-2; server-1 is not in it.");
  }

  @Test
  void fromGroupToGroupItsMembersAreLetIn() {
    ResourceId web = add(ResourceKind.SECURITY_GROUP, vpc);
    ResourceId db = add(ResourceKind.SECURITY_GROUP, vpc);

    assertThat(draw(web, db)).isEqualTo("Let members of group-1 send all traffic to group-2");

    assertThat(find(db, SecurityGroup.class).inbound()).hasSize(1);
    assertThat(find(web, SecurityGroup.class).inbound()).isEmpty();
  }

  @Test
  void anElasticIpNeedsAnInternetGateway() {
    ResourceId server = add(ResourceKind.INSTANCE, subnet);
    ResourceId address = add(ResourceKind.ELASTIC_IP, null);

    assertThat(refusal(address, server))
        .isEqualTo("The VPC of server-1 needs an internet gateway first.");
    add(ResourceKind.INTERNET_GATEWAY, vpc);
    draw(address, server);
    assertThat(find(address, ElasticIp.class).privateAddress()).isPresent();
  }

  @Test
  void aGatewayEndpointPutsItsRouteIntoATable() {
    ResourceId endpoint = add(ResourceKind.GATEWAY_ENDPOINT, vpc);

    draw(table, endpoint);

    assertThat(find(endpoint, GatewayEndpoint.class).routeTables()).contains(table);
  }

  @Test
  void aCustomerGatewayIsConnectedByVpn() {
    ResourceId gateway = add(ResourceKind.VIRTUAL_PRIVATE_GATEWAY, vpc);
    ResourceId customer = add(ResourceKind.CUSTOMER_GATEWAY, null);

    draw(customer, gateway);

    assertThat(document.topology().all(VpnConnection.class))
        .singleElement()
        .satisfies(vpn -> assertThat(vpn.gateway()).contains(gateway));
  }

  @Test
  void hostsAreNotWired() {
    ResourceId one = add(ResourceKind.INSTANCE, subnet);
    ResourceId other = add(ResourceKind.INSTANCE, subnet);

    assertThat(refusal(one, other))
        .isEqualTo("Hosts are not wired: ask whether the one reaches the other.");
  }

  @Test
  void overTheContentOfAVpcAGatewayMeansTheVpc() {
    ResourceId gateway = add(ResourceKind.INTERNET_GATEWAY, vpc);
    replace(find(gateway, InternetGateway.class).withVpc(Optional.empty()));

    Wires.End end =
        new Wires(document).dropped(new WireStart.Whole(gateway), find(subnet, Subnet.class));

    assertThat(end.resource().id()).isEqualTo(vpc);
  }

  @Test
  void aWireFromARouteGivesThatRouteAnotherTarget() {
    ResourceId gateway = add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId nat = add(ResourceKind.NAT_GATEWAY, subnet);
    draw(table, gateway);

    assertThat(draw(route("0.0.0.0/0"), nat)).isEqualTo("Route 0.0.0.0/0 to nat-1 in routes-1");
    assertThat(routes(table)).containsExactly("0.0.0.0/0 " + nat);
    assertThat(refusal(route("0.0.0.0/0"), nat)).isEqualTo("The route leads there already.");
  }

  @Test
  void aWireFromTheLocalRouteTakesThePlaceOfLocal() {
    ResourceId gateway = add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId host = add(ResourceKind.INSTANCE, subnet);
    String local = find(vpc, Vpc.class).cidrs().getFirst().toString();

    assertThat(refusal(route(local), gateway))
        .isEqualTo(
            "Within the VPC a route leads to an interface, a NAT gateway or a Gateway Load Balancer"
                + " endpoint.");
    draw(route(local), host);
    assertThat(routes(table)).singleElement().asString().startsWith(local + " eni-");
  }

  @Test
  void aRouteForIpv4DoesNotLeadToAnEgressOnlyGateway() {
    ResourceId gateway = add(ResourceKind.EGRESS_ONLY_INTERNET_GATEWAY, vpc);
    draw(table, add(ResourceKind.INTERNET_GATEWAY, vpc));

    assertThat(refusal(route("0.0.0.0/0"), gateway)).endsWith("is for IPv6 only.");
  }

  @Test
  void aWireFromARouteLightsWhatItMayLeadToAndNoSubnet() {
    ResourceId gateway = add(ResourceKind.INTERNET_GATEWAY, vpc);
    ResourceId nat = add(ResourceKind.NAT_GATEWAY, subnet);
    draw(table, gateway);

    assertThat(new Wires(document).reachableFrom(route("0.0.0.0/0")))
        .contains(nat)
        .doesNotContain(gateway, subnet, vpc);
  }

  private WireStart route(String destination) {
    return new WireStart.OfRoute(table, RouteDestination.of(Cidr.parse(destination)));
  }

  @Test
  void whatCanBeWiredComesBeforeWhatCannot() {
    List<Wires.End> ends = new Wires(document).from(table);

    List<Boolean> joined = ends.stream().map(end -> end.wiring() instanceof Wiring.Joined).toList();
    assertThat(joined).isNotEmpty().isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
  }

  private String draw(ResourceId from, ResourceId to) {
    return draw(new WireStart.Whole(from), to);
  }

  private String refusal(WireStart from, ResourceId to) {
    return new Wires(document).between(from, to).refusal().orElseThrow();
  }

  private String draw(WireStart from, ResourceId to) {
    Wiring wiring = new Wires(document).between(from, to);
    assertThat(wiring).isInstanceOf(Wiring.Joined.class);
    Wiring.Joined joined = (Wiring.Joined) wiring;
    document = joined.edit().applyTo(document);
    return joined.meaning();
  }

  private String refusal(ResourceId from, ResourceId to) {
    return new Wires(document).between(from, to).refusal().orElseThrow();
  }

  private List<String> routes(ResourceId of) {
    return find(of, RouteTable.class).routes().stream()
        .map(route -> route.destination() + " " + route.target())
        .toList();
  }

  private void replace(Resource resource) {
    document = new Edit.ReplaceResource(resource).applyTo(document);
  }

  private <T extends Resource> T find(ResourceId id, Class<T> type) {
    return document.topology().find(id, type).orElseThrow();
  }

  private ResourceId add(ResourceKind kind, @org.jspecify.annotations.Nullable ResourceId into) {
    Optional<ResourceId> place = Optional.ofNullable(into);
    Point at =
        place
            .flatMap(document.diagram()::find)
            .map(rect -> rect.center())
            .orElse(new Point(400, 300));
    Edit edit = Drafts.add(document, kind, place, at);
    document = edit.applyTo(document);
    return Drafts.added(edit, kind).orElseThrow();
  }
}
