package dev.hopscope.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.check.Checks;
import dev.hopscope.model.check.Severity;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftsTest {
  private static final Point SOMEWHERE = new Point(300, 300);
  private Document document = Document.empty();

  @Test
  void vpcComesWithItsMainTableDefaultAclAndDefaultGroup() {
    ResourceId id = drop(ResourceKind.VPC);
    Vpc vpc = document.topology().find(id, Vpc.class).orElseThrow();
    assertThat(vpc.cidrs()).containsExactly(Cidr.parse("10.0.0.0/16"));
    assertThat(vpc.mainRouteTable()).isPresent();
    NetworkAcl acl = only(NetworkAcl.class);
    assertThat(vpc.defaultNetworkAcl()).contains(acl.id());
    assertThat(acl.inbound()).isEqualTo(NetworkAcl.ALLOW_ALL);
    SecurityGroup group = only(SecurityGroup.class);
    assertThat(group.name()).isEqualTo("default");
    assertThat(group.inbound())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.traffic()).isEqualTo(Traffic.ALL);
              assertThat(rule.peer()).isEqualTo(new Peer.Group(group.id()));
            });
  }

  @Test
  void firstVpcBringsARegionWithThreeZones() {
    drop(ResourceKind.VPC);
    assertThat(only(Region.class).id()).isEqualTo(ResourceId.of("us-east-1"));
    assertThat(document.topology().all(AvailabilityZone.class))
        .extracting(AvailabilityZone::name)
        .containsExactly("us-east-1a", "us-east-1b", "us-east-1c");
  }

  @Test
  void secondVpcTakesTheNextRangeBesideTheFirst() {
    ResourceId first = drop(ResourceKind.VPC);
    ResourceId second = drop(ResourceKind.VPC);
    assertThat(document.topology().find(second, Vpc.class).orElseThrow().cidrs())
        .containsExactly(Cidr.parse("10.1.0.0/16"));
    assertThat(rect(first).intersects(rect(second))).isFalse();
    assertThat(document.topology().all(Region.class)).hasSize(1);
  }

  @Test
  void addingIsOneEditNamedAfterTheKind() {
    Edit edit = Drafts.add(document, ResourceKind.VPC, Optional.empty(), SOMEWHERE);
    assertThat(edit).isInstanceOf(Edit.Batch.class);
    assertThat(((Edit.Batch) edit).intent())
        .isEqualTo("Add " + KindLook.of(ResourceKind.VPC).label());
  }

  @Test
  void subnetsTakeTheNextRangeInTheZoneWithTheFewest() {
    ResourceId vpc = drop(ResourceKind.VPC);
    for (int count = 0; count < 4; count++) {
      drop(ResourceKind.SUBNET, vpc, new Point(0, 0));
    }
    List<Subnet> subnets = document.topology().all(Subnet.class);
    assertThat(subnets)
        .extracting(subnet -> subnet.cidr().orElseThrow().toString())
        .containsExactly("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24");
    assertThat(subnets)
        .extracting(subnet -> subnet.availabilityZone().value())
        .containsExactly("us-east-1a", "us-east-1b", "us-east-1c", "us-east-1a");
    assertTidy();
  }

  @Test
  void subnetDroppedOnAZoneLandsInThatZone() {
    ResourceId vpc = drop(ResourceKind.VPC);
    ResourceId first = drop(ResourceKind.SUBNET, vpc, SOMEWHERE);
    ResourceId second = drop(ResourceKind.SUBNET, vpc, rect(first).center());
    assertThat(zone(second)).isEqualTo(zone(first));
    ResourceId third = drop(ResourceKind.SUBNET, zone(first), rect(first).center());
    assertThat(zone(third)).isEqualTo(zone(first));
    assertThat(rect(third).x()).isEqualTo(rect(first).x());
  }

  @Test
  void zoneComesWithASubnetOfIts() {
    ResourceId vpc = drop(ResourceKind.VPC);
    drop(ResourceKind.SUBNET, vpc, SOMEWHERE);
    ResourceId inNewZone = drop(ResourceKind.AVAILABILITY_ZONE, vpc, SOMEWHERE);
    assertThat(zone(inNewZone)).isEqualTo(ResourceId.of("us-east-1b"));
  }

  @Test
  void instanceComesWithItsInterfaceInTheDefaultGroup() {
    ResourceId subnet = subnet();
    ResourceId instance = drop(ResourceKind.INSTANCE, subnet, rect(subnet).center());
    NetworkInterface eni = only(NetworkInterface.class);
    assertThat(eni.attachedTo()).contains(instance);
    assertThat(eni.sourceDestCheck()).isTrue();
    assertThat(eni.securityGroups()).containsExactly(only(SecurityGroup.class).id());
    assertThat(eni.addresses())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.address()).hasToString("10.0.0.4");
              assertThat(each.publicAddress()).isEmpty();
            });
  }

  @Test
  void instanceGetsAPublicAddressWhereItsSubnetSaysSo() {
    ResourceId id = subnet();
    Subnet subnet = document.topology().find(id, Subnet.class).orElseThrow();
    drop(ResourceKind.INTERNET_GATEWAY, subnet.vpc(), SOMEWHERE);
    Subnet mapping =
        new Subnet(
            id,
            subnet.name(),
            subnet.vpc(),
            subnet.availabilityZone(),
            subnet.cidr(),
            subnet.ipv6Cidrs(),
            subnet.routeTable(),
            subnet.networkAcl(),
            true);
    document = document.with(document.topology().with(mapping));
    drop(ResourceKind.INSTANCE, id, SOMEWHERE);
    assertThat(only(NetworkInterface.class).addresses().getFirst().publicAddress()).isPresent();
  }

  @Test
  void manyInstancesFillTheSubnetInRowsAndEverythingGrows() {
    ResourceId subnet = subnet();
    ResourceId below = drop(ResourceKind.SUBNET, vpcOf(subnet), rect(subnet).center());
    for (int count = 0; count < 9; count++) {
      drop(ResourceKind.INSTANCE, subnet, rect(subnet).center());
    }
    assertThat(rect(below).intersects(rect(subnet))).isFalse();
    assertTidy();
  }

  @Test
  void looseInterfaceIsAvailable() {
    ResourceId subnet = subnet();
    drop(ResourceKind.NETWORK_INTERFACE, subnet, SOMEWHERE);
    assertThat(only(NetworkInterface.class).status()).isEqualTo(InterfaceStatus.AVAILABLE);
  }

  @Test
  void interfaceDroppedOnAnInstanceIsItsSecond() {
    ResourceId instance = drop(ResourceKind.INSTANCE, subnet(), SOMEWHERE);
    ResourceId eni = drop(ResourceKind.NETWORK_INTERFACE, instance, SOMEWHERE);
    assertThat(document.topology().find(eni, NetworkInterface.class))
        .hasValueSatisfying(
            second -> {
              assertThat(second.attachedTo()).contains(instance);
              assertThat(second.deviceIndex()).isEqualTo(1);
            });
  }

  @Test
  void natGatewayComesWithItsInterfaceAndElasticIp() {
    ResourceId subnet = subnet();
    assertThat(refusal(ResourceKind.NAT_GATEWAY, subnet))
        .contains("its VPC needs an internet gateway first");
    drop(ResourceKind.INTERNET_GATEWAY, vpcOf(subnet), SOMEWHERE);
    ResourceId nat = drop(ResourceKind.NAT_GATEWAY, subnet, SOMEWHERE);
    NetworkInterface eni = only(NetworkInterface.class);
    assertThat(eni.type()).isEqualTo(InterfaceType.NAT_GATEWAY);
    assertThat(eni.attachedTo()).contains(nat);
    assertThat(only(ElasticIp.class).networkInterface()).contains(eni.id());
  }

  @Test
  void secondInternetGatewayIsRefused() {
    ResourceId vpc = drop(ResourceKind.VPC);
    drop(ResourceKind.INTERNET_GATEWAY, vpc, SOMEWHERE);
    assertThat(refusal(ResourceKind.INTERNET_GATEWAY, vpc))
        .contains("this VPC has an internet gateway");
    assertThat(
            Drafts.add(document, ResourceKind.INTERNET_GATEWAY, Optional.of(vpc), SOMEWHERE)
                .applyTo(document))
        .isSameAs(document);
  }

  @Test
  void gatewaysStandSideBySideOnTheEdgeOfTheirVpc() {
    ResourceId vpc = drop(ResourceKind.VPC);
    ResourceId igw = drop(ResourceKind.INTERNET_GATEWAY, vpc, rect(vpc).center());
    ResourceId vgw = drop(ResourceKind.VIRTUAL_PRIVATE_GATEWAY, vpc, rect(vpc).center());
    ResourceId eigw = drop(ResourceKind.EGRESS_ONLY_INTERNET_GATEWAY, vpc, rect(vpc).center());
    assertThat(rect(igw).center().y()).isEqualTo(rect(vpc).y());
    assertThat(rect(eigw).center().y()).isEqualTo(rect(vpc).y());
    assertThat(rect(vgw).center().y()).isEqualTo(rect(vpc).bottom());
    assertThat(rect(eigw).intersects(rect(igw))).isFalse();
  }

  @Test
  void gatewayEndpointIsPutInTheMainTableWithTheServicesList() {
    ResourceId vpc = drop(ResourceKind.VPC);
    drop(ResourceKind.GATEWAY_ENDPOINT, vpc, SOMEWHERE);
    GatewayEndpoint endpoint = only(GatewayEndpoint.class);
    PrefixList list = only(PrefixList.class);
    assertThat(list.name()).isEqualTo("com.amazonaws.us-east-1.s3");
    assertThat(endpoint.prefixLists()).containsExactly(list.id());
    assertThat(endpoint.routeTables())
        .isEqualTo(
            document.topology().find(vpc, Vpc.class).orElseThrow().mainRouteTable().stream()
                .toList());
  }

  @Test
  void interfaceEndpointComesWithItsInterfaceAndAGroupForHttps() {
    ResourceId endpoint = drop(ResourceKind.INTERFACE_ENDPOINT, subnet(), SOMEWHERE);
    NetworkInterface eni = only(NetworkInterface.class);
    assertThat(eni.attachedTo()).contains(endpoint);
    assertThat(eni.type()).isEqualTo(InterfaceType.VPC_ENDPOINT);
    SecurityGroup group =
        document
            .topology()
            .find(eni.securityGroups().getFirst(), SecurityGroup.class)
            .orElseThrow();
    assertThat(group.inbound().getFirst().traffic()).isEqualTo(Traffic.tcp(443));
  }

  @Test
  void transitGatewayComesWithADefaultTableThatAttachmentsUse() {
    ResourceId subnet = subnet();
    ResourceId vpc = vpcOf(subnet);
    assertThat(refusal(ResourceKind.TRANSIT_GATEWAY_ATTACHMENT, vpc))
        .contains("needs a transit gateway in this Region");
    drop(ResourceKind.TRANSIT_GATEWAY);
    TransitGateway gateway = only(TransitGateway.class);
    drop(ResourceKind.TRANSIT_GATEWAY_ATTACHMENT, vpc, SOMEWHERE);
    TransitGatewayAttachment attachment = only(TransitGatewayAttachment.class);
    assertThat(attachment.association()).isEqualTo(gateway.defaultAssociation()).isPresent();
    assertThat(attachment.propagations())
        .containsExactlyElementsOf(gateway.defaultPropagation().stream().toList());
    assertThat(attachment.subnets()).containsExactly(subnet);
    assertThat(refusal(ResourceKind.TRANSIT_GATEWAY_ATTACHMENT, vpc))
        .contains("this VPC is attached already");
  }

  @Test
  void peeringNeedsASecondVpcAndJoinsTheNearest() {
    ResourceId one = drop(ResourceKind.VPC);
    assertThat(refusal(ResourceKind.VPC_PEERING_CONNECTION, one)).contains("needs two VPCs");
    ResourceId other = drop(ResourceKind.VPC);
    drop(ResourceKind.VPC_PEERING_CONNECTION, one, SOMEWHERE);
    VpcPeeringConnection peering = only(VpcPeeringConnection.class);
    assertThat(peering.requester()).isEqualTo(one);
    assertThat(peering.accepter()).isEqualTo(other);
    assertThat(peering.state()).isEqualTo(PeeringState.ACTIVE);
  }

  @Test
  void vpnCreatesTheEndsThatAreMissing() {
    ResourceId vpc = drop(ResourceKind.VPC);
    drop(ResourceKind.VPN_CONNECTION, vpc, SOMEWHERE);
    VpnConnection vpn = only(VpnConnection.class);
    assertThat(vpn.gateway()).isPresent();
    OnPremisesNetwork office = only(OnPremisesNetwork.class);
    assertThat(office.customerGateway()).contains(vpn.customerGateway());
    assertThat(vpn.routes()).isEqualTo(office.cidrs());
    assertThat(office.cidrs()).containsExactly(Cidr.parse("192.168.0.0/16"));
  }

  @Test
  void vpnOfATransitGatewayIsAttached() {
    ResourceId gateway = drop(ResourceKind.TRANSIT_GATEWAY);
    drop(ResourceKind.VPN_CONNECTION, gateway, SOMEWHERE);
    assertThat(only(TransitGatewayAttachment.class).type())
        .isEqualTo(TransitGatewayAttachment.Type.VPN);
  }

  @Test
  void routeTableAndAclDroppedOnASubnetGovernIt() {
    ResourceId id = subnet();
    ResourceId table = drop(ResourceKind.ROUTE_TABLE, id, SOMEWHERE);
    ResourceId acl = drop(ResourceKind.NETWORK_ACL, id, SOMEWHERE);
    Subnet subnet = document.topology().find(id, Subnet.class).orElseThrow();
    assertThat(subnet.routeTable()).contains(table);
    assertThat(subnet.networkAcl()).contains(acl);
    assertThat(document.topology().find(acl, NetworkAcl.class).orElseThrow().inbound()).isEmpty();
  }

  @Test
  void newGroupLetsNothingInAndEverythingOut() {
    ResourceId vpc = drop(ResourceKind.VPC);
    ResourceId id = drop(ResourceKind.SECURITY_GROUP, vpc, SOMEWHERE);
    SecurityGroup group = document.topology().find(id, SecurityGroup.class).orElseThrow();
    assertThat(group.inbound()).isEmpty();
    assertThat(group.outbound()).isEqualTo(SecurityGroup.ALLOW_ALL);
  }

  @Test
  void elasticIpDroppedOnAnInstanceIsAssociatedOnce() {
    ResourceId subnet = subnet();
    ResourceId instance = drop(ResourceKind.INSTANCE, subnet, SOMEWHERE);
    drop(ResourceKind.INTERNET_GATEWAY, vpcOf(subnet), SOMEWHERE);
    drop(ResourceKind.ELASTIC_IP, instance, SOMEWHERE);
    assertThat(only(ElasticIp.class).networkInterface())
        .contains(only(NetworkInterface.class).id());
    assertThat(refusal(ResourceKind.ELASTIC_IP, instance)).contains("it has an Elastic IP");
  }

  @Test
  void whatLivesInABoxIsRefusedOnBareGround() {
    assertThat(Drafts.refusal(document.topology(), ResourceKind.SUBNET, Optional.empty()))
        .contains("a subnet lives in a VPC");
    assertThat(Drafts.refusal(document.topology(), ResourceKind.INSTANCE, Optional.empty()))
        .contains("an instance lives in a subnet");
  }

  @Test
  void theVpcTakesASubnetThatIsDroppedOnOneOfItsSubnets() {
    ResourceId subnet = subnet();
    assertThat(Drafts.taker(document.topology(), ResourceKind.SUBNET, Optional.of(subnet)))
        .contains(vpcOf(subnet));
    assertThat(Drafts.taker(document.topology(), ResourceKind.VPC, Optional.of(subnet))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ResourceKind.class)
  void everyKindCanBeAddedSomewhereAndLeavesNothingDangling(ResourceKind kind) {
    landscape();
    boolean added = false;
    for (Resource taker : List.copyOf(document.topology().resources())) {
      Optional<ResourceId> under = Optional.of(taker.id());
      if (!added && Drafts.refusal(document.topology(), kind, under).isEmpty()) {
        drop(
            kind,
            taker.id(),
            document.diagram().find(taker.id()).map(Rect::center).orElse(SOMEWHERE));
        added = true;
      }
    }
    if (!added) {
      drop(kind);
    }
    assertThat(document.topology().dangling()).isEmpty();
    assertThat(Checks.of(document))
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .isEmpty();
    assertTidy();
  }

  @Test
  void theSameDropGivesTheSameEdit() {
    landscape();
    Edit once = Drafts.add(document, ResourceKind.VPC, Optional.empty(), SOMEWHERE);
    assertThat(Drafts.add(document, ResourceKind.VPC, Optional.empty(), SOMEWHERE)).isEqualTo(once);
  }

  private void landscape() {
    ResourceId one = subnet();
    drop(ResourceKind.INSTANCE, one, SOMEWHERE);
    drop(ResourceKind.INTERNET_GATEWAY, vpcOf(one), SOMEWHERE);
    ResourceId second = drop(ResourceKind.VPC);
    drop(ResourceKind.SUBNET, second, SOMEWHERE);
    drop(ResourceKind.TRANSIT_GATEWAY);
    drop(ResourceKind.TRANSIT_GATEWAY_ATTACHMENT, vpcOf(one), SOMEWHERE);
    drop(ResourceKind.TRANSIT_GATEWAY);
    drop(ResourceKind.ON_PREMISES_NETWORK);
  }

  private ResourceId subnet() {
    return drop(ResourceKind.SUBNET, drop(ResourceKind.VPC), SOMEWHERE);
  }

  private ResourceId vpcOf(ResourceId subnet) {
    return document.topology().find(subnet, Subnet.class).orElseThrow().vpc();
  }

  private ResourceId zone(ResourceId subnet) {
    return document.topology().find(subnet, Subnet.class).orElseThrow().availabilityZone();
  }

  private ResourceId drop(ResourceKind kind) {
    return drop(kind, Optional.empty(), SOMEWHERE);
  }

  private ResourceId drop(ResourceKind kind, ResourceId on, Point at) {
    return drop(kind, Optional.of(on), at);
  }

  private ResourceId drop(ResourceKind kind, Optional<ResourceId> on, Point at) {
    assertThat(Drafts.refusal(document.topology(), kind, on)).isEmpty();
    Edit edit = Drafts.add(document, kind, on, at);
    document = edit.applyTo(document);
    return Drafts.added(edit, kind).orElseThrow();
  }

  private Optional<String> refusal(ResourceKind kind, ResourceId on) {
    return Drafts.refusal(document.topology(), kind, Optional.of(on));
  }

  private <T extends Resource> T only(Class<T> type) {
    List<T> all = document.topology().all(type);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private Rect rect(ResourceId id) {
    return document.diagram().find(id).orElseThrow();
  }

  /** Boxes hold what is in them, and no two boxes in one box share ground. */
  private void assertTidy() {
    for (ResourceId id : document.diagram().placement().keySet()) {
      Optional<ResourceId> box = Whereabouts.boxOf(document.topology(), id);
      boolean onEdge = document.topology().containerOf(id).isEmpty();
      if (box.isPresent() && !onEdge && !isEndpoint(id)) {
        assertThat(rect(box.get()).contains(rect(id))).as(id + " in " + box.get()).isTrue();
      }
      for (ResourceId other : document.diagram().placement().keySet()) {
        boolean neighbours =
            !other.equals(id) && Whereabouts.boxOf(document.topology(), other).equals(box);
        assertThat(neighbours && rect(id).intersects(rect(other)))
            .as(id + " and " + other + " overlap")
            .isFalse();
      }
    }
    for (Instance instance : document.topology().all(Instance.class)) {
      assertThat(rect(Whereabouts.boxOf(document.topology(), instance.id()).orElseThrow()))
          .satisfies(subnet -> assertThat(subnet.contains(rect(instance.id()))).isTrue());
    }
  }

  private boolean isEndpoint(ResourceId id) {
    return document.topology().find(id, GatewayEndpoint.class).isPresent()
        || document.topology().find(id, RegionalNatGateway.class).isPresent();
  }
}
