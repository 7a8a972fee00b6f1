package dev.hopscope.routing.scenario;

import static dev.hopscope.model.resource.VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS;
import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.lab.Scenario.unknown;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NAT_UNSOLICITED_INGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR;
import static dev.hopscope.routing.trace.DropReason.PROTOCOL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.REGIONAL_NGW_ROUTE_AZ_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.ROUTE_LOOP;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.VPC_BLOCK_PUBLIC_ACCESS_ENABLED;
import static dev.hopscope.routing.trace.UnknownReason.UNKNOWN_RESOURCE;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.resource.ZonalAddress;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journey J4r, and IPv6 hosts that reach IPv4 ones through a NAT gateway. */
class RegionalNatTest {

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "S067",
            regional(true).route("rt-pub", "203.0.113.0/24 -> rnat-1"),
            "web2 -> internet tcp 443",
            reachableFrom("198.51.100.72"),
            "a regional NAT gateway serves public subnets too"),
        row(
            "S210",
            regional(false).route("rt-app2", "0.0.0.0/0 -> rnat-1"),
            "app2 -> internet tcp 443",
            refused("rnat-1", REGIONAL_NGW_ROUTE_AZ_RESTRICTION),
            "given its zones by hand it serves no other"),
        row(
            "S199",
            nat64(),
            "v6host -> 64:ff9b::cb00:7105 tcp 443",
            reachableFrom("198.51.100.20"),
            "an IPv6 host reaches an IPv4 one through a NAT gateway"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  static Stream<Scenario> rules() {
    return Stream.of(
        row(
            "RNAT-01 own table",
            byRegional().table("rt-rnat"),
            "app -> internet tcp 443",
            refused("rt-rnat", NO_ROUTE_TO_DESTINATION),
            "its own table decides"),
        row(
            "RNAT-01 given table",
            byRegional()
                .change(
                    "rnat-1", RegionalNatGateway.class, n -> n.withRouteTable(Optional.empty())),
            "app -> internet tcp 443",
            reachableFrom("198.51.100.72"),
            "without one known it has what AWS gives it"),
        row(
            "RNAT-01 table not in the snapshot",
            byRegional().lose("rt-rnat"),
            "app -> internet tcp 443",
            unknown("rt-rnat", UNKNOWN_RESOURCE),
            "a table that is not there says nothing"),
        row(
            "RNAT-01 own loop",
            byRegional().route("rt-rnat", "0.0.0.0/0 -> rnat-1"),
            "app -> internet tcp 443",
            refused("rt-rnat", ROUTE_LOOP),
            "it cannot be its own way out"),
        row(
            "RNAT-01 way back over a transit gateway",
            f3().inVpc("vpc-a")
                .with(nat(true))
                .table("rt-rnat", "0.0.0.0/0 -> igw-a", "10.1.0.0/16 -> tgw-1")
                .route("rt-tgwA", "0.0.0.0/0 -> rnat-1")
                .transitRoute("T1", "0.0.0.0/0 -> att-a")
                .route("rt-b1", "0.0.0.0/0 -> tgw-1"),
            "bapp -> internet tcp 443",
            reachableFrom("198.51.100.72"),
            "it serves what a transit gateway brings"),
        row(
            "RNAT-01 no way back",
            f3().inVpc("vpc-a")
                .with(nat(true))
                .table("rt-rnat", "0.0.0.0/0 -> igw-a")
                .route("rt-tgwA", "0.0.0.0/0 -> rnat-1")
                .transitRoute("T1", "0.0.0.0/0 -> att-a")
                .route("rt-b1", "0.0.0.0/0 -> tgw-1"),
            "bapp -> internet tcp 443",
            replyRefused("igw-a", IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS),
            "where its table knows the way back"),
        row(
            "RNAT-03 automatic",
            regional(true).route("rt-app2", "0.0.0.0/0 -> rnat-1"),
            "app2 -> internet tcp 443",
            reachable(),
            "by itself it serves a zone that it has not reached"),
        row(
            "RNAT-04 ACL",
            byRegional().acl("pubA1"),
            "app -> internet tcp 443",
            reachable(),
            "no ACL on its side"),
        row(
            "NAT-06 regional",
            byRegional(),
            "internet -> 198.51.100.72 tcp 443",
            refused("rnat-1", NAT_UNSOLICITED_INGRESS),
            "nobody gets in"),
        row(
            "NAT-04 regional",
            byRegional(),
            "app -> internet 47",
            refused("rnat-1", PROTOCOL_RESTRICTION),
            "TCP, UDP and ICMP only"),
        row(
            "NAT-09 regional",
            byRegional()
                .change(
                    "rnat-1", RegionalNatGateway.class, n -> n.withState(LifecycleState.PENDING)),
            "app -> internet tcp 443",
            refused("rnat-1", BAD_STATE),
            "only an available one forwards"),
        row(
            "NAT-20 regional",
            f2().inVpc("vpc-a").with(nat(true)).route("rt-b1", "203.0.113.0/24 -> pcx-ab"),
            "bapp -> internet tcp 443",
            refused("pcx-ab", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR),
            "not for what comes by a peering"),
        row(
            "NAT-22 regional",
            byRegional(),
            "app -> 198.51.100.10 tcp 443",
            reachableFrom("198.51.100.72"),
            "to a public address of the same VPC"),
        row(
            "BPA-03a regional, subnet",
            byRegional().with(blocked()).with(excluding("appA1")),
            "app -> internet tcp 443",
            refused("igw-a", VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
            "no subnet's exclusion helps"),
        row(
            "BPA-03a regional, VPC",
            byRegional().with(blocked()).with(excluding("vpc-a")),
            "app -> internet tcp 443",
            reachable(),
            "the VPC's does"),
        row(
            "NAT-31 ACL of the NAT gateway's subnet",
            nat64()
                .acl(
                    "pubA1",
                    "in 100 allow tcp 443 0.0.0.0/0",
                    "in 110 allow tcp 1024-65535 0.0.0.0/0",
                    "out 100 allow all"),
            "v6host -> 64:ff9b::cb00:7105 tcp 443",
            refused("acl-pubA1 in *", SUBNET_ACL_RESTRICTION),
            "it meets the IPv6 packet"),
        row(
            "NAT-31 other IPv6",
            nat64().route("rt-v6", "::/0 -> nat-1"),
            "v6host -> internet tcp 443",
            refused("nat-1", PROTOCOL_RESTRICTION),
            "only addresses that stand for IPv4"),
        row(
            "NAT-31 to the inside",
            nat64().group("sg-open", "all from 0.0.0.0/0").memberOf("app2", "sg-open"),
            "v6host -> 64:ff9b::a00:b0a tcp 443",
            reachableFrom("10.0.0.220"),
            "and to IPv4 hosts of the VPC"),
        row(
            "NAT-31 regional",
            nat64()
                .with(nat(true))
                .table("rt-rnat", "0.0.0.0/0 -> igw-a")
                .route("rt-v6", "64:ff9b::/96 -> rnat-1"),
            "v6host -> 64:ff9b::cb00:7105 tcp 443",
            reachableFrom("198.51.100.72"),
            "a regional one does so too"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void follows(Scenario scenario) {
    scenario.check();
  }

  private static RegionalNatGateway nat(boolean automatic) {
    return new RegionalNatGateway(
        ResourceId.of("rnat-1"),
        "",
        ResourceId.of("vpc-a"),
        Optional.of(ResourceId.of("rt-rnat")),
        automatic,
        List.of(new ZonalAddress(ResourceId.of("az1"), Address.parse("198.51.100.72"))),
        LifecycleState.AVAILABLE);
  }

  private static Lab regional(boolean automatic) {
    return f1().with(nat(automatic)).table("rt-rnat", "0.0.0.0/0 -> igw-a");
  }

  private static Lab byRegional() {
    return regional(true).route("rt-app1", "0.0.0.0/0 -> rnat-1");
  }

  private static Lab nat64() {
    return f1().table("rt-v6", "64:ff9b::/96 -> nat-1")
        .subnet("v6A1", "az1", "rt-v6", "2001:db8:a:30::/64")
        .group("sg-v6")
        .host("v6host", "v6A1", "2001:db8:a:30::10", "sg-v6");
  }

  private static VpcBlockPublicAccessOptions blocked() {
    return new VpcBlockPublicAccessOptions(
        ResourceId.of("vpcbpa-1"),
        "",
        ResourceId.of("r1"),
        Optional.empty(),
        VpcBlockPublicAccessOptions.Mode.BLOCK_BIDIRECTIONAL);
  }

  private static VpcBlockPublicAccessExclusion excluding(String excluded) {
    return new VpcBlockPublicAccessExclusion(
        ResourceId.of("vpcbpa-exclude-1"), "", ResourceId.of(excluded), ALLOW_EGRESS);
  }
}
