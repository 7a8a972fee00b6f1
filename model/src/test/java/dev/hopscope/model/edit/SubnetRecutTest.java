package dev.hopscope.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Recut.Fault;
import dev.hopscope.model.file.RandomDocuments;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubnetRecutTest {

  @Test
  void halvesKeepZoneTablesAndSettings() {
    Topology half = made(split(net(), 2));

    assertThat(half.all(Subnet.class))
        .extracting(subnet -> subnet.cidr().map(Cidr::toString).orElse(""))
        .containsExactlyInAnyOrder("10.0.0.0/25", "10.0.0.128/25");
    assertThat(half.all(Subnet.class))
        .allSatisfy(
            subnet -> {
              assertThat(subnet.availabilityZone()).isEqualTo(id("us-east-1a"));
              assertThat(subnet.routeTable()).contains(id("rtb-1"));
              assertThat(subnet.networkAcl()).contains(id("acl-1"));
              assertThat(subnet.mapPublicIpOnLaunch()).isTrue();
            });
  }

  @Test
  void theFirstPartKeepsIdAndName() {
    assertThat(split(net(), 4)).isInstanceOf(Recut.Done.class);
    if (split(net(), 4) instanceof Recut.Done done) {
      assertThat(done.subnets())
          .extracting(Subnet::name)
          .containsExactly("app", "app-2", "app-3", "app-4");
      assertThat(done.subnets().getFirst().id()).isEqualTo(id("subnet-1"));
    }
  }

  @Test
  void interfacesGoToThePartThatHoldsTheirAddress() {
    Topology half = made(split(net(eni("low", "10.0.0.10"), eni("high", "10.0.0.200")), 2));

    assertThat(subnetOf(half, "eni-low").cidr()).contains(Cidr.parse("10.0.0.0/25"));
    assertThat(subnetOf(half, "eni-high").cidr()).contains(Cidr.parse("10.0.0.128/25"));
  }

  @Test
  void aNatGatewayGoesWhereItsInterfaceGoes() {
    Topology half =
        made(
            split(
                net(
                    new NatGateway(
                        id("nat-1"),
                        "",
                        id("subnet-1"),
                        NatGateway.Connectivity.PUBLIC,
                        LifecycleState.AVAILABLE),
                    eni("nat", "10.0.0.200").ownedBy(id("nat-1"))),
                2));

    assertThat(half.find(id("nat-1"), NatGateway.class).orElseThrow().subnet())
        .isEqualTo(subnetOf(half, "eni-nat").id())
        .isNotEqualTo(id("subnet-1"));
  }

  @Test
  void aSubnetGroupNamesEveryPart() {
    DatabaseInstance database =
        new DatabaseInstance(
            id("db-1"),
            "",
            List.of(id("subnet-1")),
            5432,
            false,
            Optional.empty(),
            LifecycleState.AVAILABLE);

    Topology quarters = made(split(net(database), 4));

    assertThat(quarters.find(id("db-1"), DatabaseInstance.class).orElseThrow().subnets())
        .containsExactlyInAnyOrderElementsOf(
            quarters.all(Subnet.class).stream().map(Subnet::id).toList());
  }

  @Test
  void whatIsExcludedFromBlockPublicAccessStaysSoInEveryPart() {
    VpcBlockPublicAccessExclusion exclusion =
        new VpcBlockPublicAccessExclusion(
            id("vpcbpa-exclude-1"),
            "",
            id("subnet-1"),
            VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS);

    Topology half = made(split(net(exclusion), 2));

    assertThat(half.all(VpcBlockPublicAccessExclusion.class))
        .extracting(VpcBlockPublicAccessExclusion::excluded)
        .containsExactlyInAnyOrderElementsOf(
            half.all(Subnet.class).stream().map(Subnet::id).toList());
  }

  @Test
  void anAddressThatAPartWouldReserveRefusesTheSplit() {
    assertThat(split(net(eni("a", "10.0.0.127")), 2))
        .isEqualTo(
            new Recut.Refused(
                Fault.RESERVED_ADDRESS,
                List.of(id("eni-a")),
                List.of(Address.parse("10.0.0.127"))));
    assertThat(fault(split(net(eni("a", "10.0.0.130")), 2))).contains(Fault.RESERVED_ADDRESS);
    assertThat(fault(split(net(eni("a", "10.0.0.132")), 2))).isEmpty();
  }

  @Test
  void anInterfaceWithAddressesInBothHalvesRefusesTheSplit() {
    assertThat(fault(split(net(eni("a", "10.0.0.10", "10.0.0.200")), 2)))
        .contains(Fault.INTERFACE_IN_SEVERAL_PARTS);
  }

  @Test
  void ipv6AddressesInBothHalvesRefuseTheSplit() {
    NetworkInterface low =
        eni("low", "10.0.0.10").withIpv6Addresses(List.of(Address.parse("2001:db8::10")));
    NetworkInterface high =
        eni("high", "10.0.0.200").withIpv6Addresses(List.of(Address.parse("2001:db8::20")));

    assertThat(fault(split(net(low, high), 2))).contains(Fault.IPV6_IN_SEVERAL_PARTS);
  }

  @Test
  void theIpv6RangeGoesWithTheInterfacesThatUseIt() {
    Cidr ipv6 = Cidr.parse("2001:db8::/64");
    NetworkInterface high =
        eni("high", "10.0.0.200").withIpv6Addresses(List.of(Address.parse("2001:db8::20")));
    Topology net = net(high, whole().withIpv6Cidrs(List.of(ipv6)));

    Topology half = made(split(net, 2));

    assertThat(subnetOf(half, "eni-high").ipv6Cidrs()).containsExactly(ipv6);
    assertThat(half.find(id("subnet-1"), Subnet.class).orElseThrow().ipv6Cidrs()).isEmpty();
  }

  @Test
  void nothingSmallerThanASlash28ComesOfASplit() {
    Topology net = net(whole().withCidr(Optional.of(Cidr.parse("10.0.0.0/27"))));

    assertThat(fault(split(net, 2))).isEmpty();
    assertThat(fault(split(net, 4))).contains(Fault.TOO_SMALL);
  }

  @Test
  void twoHalvesBecomeOneAndTheirContentStays() {
    Topology net = net(eni("low", "10.0.0.10"), other("10.0.1.0/24"), eniIn("subnet-2", "b"));

    Topology joined = made(join(net, "subnet-1"));

    assertThat(joined.all(Subnet.class)).hasSize(1);
    assertThat(subnetOf(joined, "eni-b").cidr()).contains(Cidr.parse("10.0.0.0/23"));
  }

  @Test
  void theSubnetThatIsJoinedFromKeepsItsId() {
    Topology joined = made(join(net(other("10.0.1.0/24")), "subnet-2"));

    assertThat(joined.all(Subnet.class)).extracting(Subnet::id).containsExactly(id("subnet-2"));
  }

  @Test
  void aNeighbourThatIsNotTheOtherHalfIsNotJoined() {
    Topology net =
        net(whole().withCidr(Optional.of(Cidr.parse("10.0.1.0/24"))), other("10.0.2.0/24"));

    assertThat(fault(join(net, "subnet-1"))).contains(Fault.NO_OTHER_HALF);
  }

  @Test
  void halvesInDifferentZonesOrUnderDifferentTablesAreNotJoined() {
    Subnet other = other("10.0.1.0/24");

    assertThat(fault(join(net(other.in(id("vpc-1"), id("us-east-1b"))), "subnet-1")))
        .contains(Fault.OTHER_ZONE);
    assertThat(fault(join(net(other.withRouteTable(Optional.empty())), "subnet-1")))
        .contains(Fault.OTHER_ROUTE_TABLE);
    assertThat(fault(join(net(other.withNetworkAcl(Optional.empty())), "subnet-1")))
        .contains(Fault.OTHER_NETWORK_ACL);
  }

  @Test
  void aSubnetAsWideAsAVpcIsNotJoined() {
    Topology net = net(whole().withCidr(Optional.of(Cidr.parse("10.0.0.0/16"))));

    assertThat(fault(join(net, "subnet-1"))).contains(Fault.TOO_LARGE);
  }

  @Test
  void joiningTheHalvesOfASplitGivesWhatWasThere() {
    Topology before =
        net(
            eni("low", "10.0.0.10"),
            eni("high", "10.0.0.200"),
            new VpcBlockPublicAccessExclusion(
                id("vpcbpa-exclude-1"),
                "",
                id("subnet-1"),
                VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS));
    Topology half = made(split(before, 2));
    lastNet = half;

    assertThat(made(join(half, "subnet-1")).sameContentAs(before)).isTrue();
  }

  @Test
  void splittingNeverThrowsAndNeverLosesAnInterface() {
    LongStream.range(0, 200)
        .forEach(
            seed -> {
              Topology before = RandomDocuments.of(seed).topology();
              for (Subnet subnet : before.all(Subnet.class)) {
                if (SubnetSplit.of(before, subnet, 2) instanceof Recut.Done split) {
                  assertThat(applied(before, split.edits()).all(NetworkInterface.class))
                      .hasSameSizeAs(before.all(NetworkInterface.class));
                }
              }
            });
  }

  private static Recut split(Topology net, int parts) {
    return SubnetSplit.of(net, net.find(id("subnet-1"), Subnet.class).orElseThrow(), parts);
  }

  private static Recut join(Topology net, String subnet) {
    return SubnetJoin.of(net, net.find(id(subnet), Subnet.class).orElseThrow());
  }

  private Topology made(Recut recut) {
    assertThat(recut).isInstanceOf(Recut.Done.class);
    return applied(lastNet, ((Recut.Done) recut).edits());
  }

  private static Topology applied(Topology topology, List<Edit> edits) {
    return new Edit.Batch("Recut", edits)
        .applyTo(new Document(topology, Diagram.empty(), List.of(), List.of()))
        .topology();
  }

  private static Optional<Fault> fault(Recut recut) {
    return recut instanceof Recut.Refused refused ? Optional.of(refused.fault()) : Optional.empty();
  }

  private static Subnet subnetOf(Topology topology, String eni) {
    return topology
        .find(id(eni), NetworkInterface.class)
        .flatMap(own -> topology.find(own.subnet(), Subnet.class))
        .orElseThrow();
  }

  private Topology lastNet = Topology.empty();

  /** A VPC with one subnet of 10.0.0.0/24, and what is given, which may replace it. */
  private Topology net(Resource... more) {
    lastNet =
        Topology.of(
            Stream.concat(
                    Stream.of(
                        new Region(id("us-east-1"), ""),
                        zone("us-east-1a"),
                        zone("us-east-1b"),
                        new Vpc(
                            id("vpc-1"),
                            "",
                            id("us-east-1"),
                            Optional.empty(),
                            List.of(Cidr.parse("10.0.0.0/16")),
                            List.of(),
                            List.of(),
                            true,
                            true,
                            Optional.of(id("rtb-main")),
                            Optional.of(id("acl-default"))),
                        new RouteTable(id("rtb-1"), "", id("vpc-1"), List.of(), List.of()),
                        new NetworkAcl(
                            id("acl-1"),
                            "",
                            id("vpc-1"),
                            NetworkAcl.ALLOW_ALL,
                            NetworkAcl.ALLOW_ALL),
                        whole()),
                    Stream.of(more))
                .collect(
                    java.util.stream.Collectors.toMap(
                        Resource::id, each -> each, (_, later) -> later))
                .values());
    return lastNet;
  }

  private static AvailabilityZone zone(String id) {
    return new AvailabilityZone(id(id), id, id("us-east-1"), Optional.empty());
  }

  private static Subnet whole() {
    return subnet("subnet-1", "app", "10.0.0.0/24");
  }

  private static Subnet other(String cidr) {
    return subnet("subnet-2", "more", cidr);
  }

  private static Subnet subnet(String id, String name, String cidr) {
    return new Subnet(
        id(id),
        name,
        id("vpc-1"),
        id("us-east-1a"),
        Optional.of(Cidr.parse(cidr)),
        List.of(),
        Optional.of(id("rtb-1")),
        Optional.of(id("acl-1")),
        true);
  }

  private static NetworkInterface eni(String name, String... addresses) {
    return new NetworkInterface(
        id("eni-" + name),
        "",
        id("subnet-1"),
        Stream.of(addresses).map(Address::parse).map(PrivateAddress::of).toList(),
        List.of(),
        List.of(),
        true,
        InterfaceType.INTERFACE,
        InterfaceStatus.IN_USE,
        Optional.empty(),
        0);
  }

  private static NetworkInterface eniIn(String subnet, String name) {
    return eni(name)
        .in(id(subnet), List.of(PrivateAddress.of(Address.parse("10.0.1.10"))), List.of());
  }

  private static ResourceId id(String text) {
    return ResourceId.of(text);
  }
}
