package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.acl;
import static dev.hopscope.model.check.Net.attachment;
import static dev.hopscope.model.check.Net.eip;
import static dev.hopscope.model.check.Net.endpointService;
import static dev.hopscope.model.check.Net.eni;
import static dev.hopscope.model.check.Net.eniOf;
import static dev.hopscope.model.check.Net.gatewayEndpoint;
import static dev.hopscope.model.check.Net.group;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.igw;
import static dev.hopscope.model.check.Net.instance;
import static dev.hopscope.model.check.Net.interfaceEndpoint;
import static dev.hopscope.model.check.Net.nat;
import static dev.hopscope.model.check.Net.peering;
import static dev.hopscope.model.check.Net.problems;
import static dev.hopscope.model.check.Net.route;
import static dev.hopscope.model.check.Net.subnet;
import static dev.hopscope.model.check.Net.table;
import static dev.hopscope.model.check.Net.tgw;
import static dev.hopscope.model.check.Net.vpc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.edit.RefusedOperation;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.HttpApi;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway.Connectivity;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.resource.WebAcl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 14 row by row: each refusal is found with AWS's code, and the README says as what. */
class RefusedConfigurationsTest {
  private static final Pattern LISTED =
      Pattern.compile("(?m)^\\| (V-[0-9]+[a-z]?) \\| ([a-z ]+) \\| (.*) \\|$");
  private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+)`");

  /**
   * A configuration that AWS refuses.
   *
   * @param row the row of section 14
   * @param rule the rule that finds it
   * @param awsCode AWS's error code; empty where AWS reports none
   */
  record Refused(String row, String rule, String awsCode, List<Resource> network) {
    @Override
    public String toString() {
      return row + " " + rule;
    }
  }

  private static Refused row(String row, String rule, String awsCode, Resource... network) {
    return new Refused(row, rule, awsCode, List.of(network));
  }

  private static Refused many(
      String row, String rule, String awsCode, int count, IntFunction<Resource> each) {
    return new Refused(row, rule, awsCode, IntStream.rangeClosed(1, count).mapToObj(each).toList());
  }

  static Stream<Refused> rows() {
    return Stream.of(
            addresses(),
            gateways(),
            routes(),
            filters(),
            connections(),
            transit(),
            endpoints(),
            apis())
        .flatMap(each -> each);
  }

  private static Stream<Refused> addresses() {
    return Stream.of(
        row("V-01", "vpc-range-length", "InvalidVpc.Range", vpc("vpc-2", "10.0.0.0/15")),
        row("V-02", "vpc-range-reserved", "InvalidVpc.Range", vpc("vpc-2", "169.254.0.0/20")),
        many(
            "V-04",
            "too-many-vpcs-per-region",
            "VpcLimitExceeded",
            6,
            i -> vpc("vpc-" + i, "10." + i + ".0.0/16")),
        row(
            "V-05",
            "vpc-range-overlaps",
            "InvalidVpc.Range",
            vpc("vpc-2", "10.1.0.0/16", "10.1.2.0/24")),
        row(
            "V-05",
            "vpc-range-not-beside",
            "InvalidVpc.Range",
            vpc("vpc-2", "10.1.0.0/16", "192.168.0.0/24")),
        row(
            "V-06",
            "too-many-cidrs-per-vpc",
            "CidrLimitExceeded",
            vpc(
                "vpc-2",
                IntStream.range(1, 7).mapToObj(i -> "10." + i + ".0.0/16").toArray(String[]::new))),
        row(
            "V-09",
            "subnet-range-length",
            "InvalidSubnet.Range",
            subnet("subnet-3", "vpc-1", "a", "10.0.3.0/29")),
        row(
            "V-09",
            "subnet-range-outside-vpc",
            "InvalidSubnet.Range",
            subnet("subnet-3", "vpc-1", "a", "10.9.3.0/24")),
        row(
            "V-10",
            "overlapping-subnets",
            "InvalidSubnet.Conflict",
            subnet("subnet-3", "vpc-1", "a", "10.0.1.128/25")),
        row(
            "V-11",
            "elsewhere-zone",
            "InvalidParameterValue",
            new Region(id("eu-west-1"), ""),
            new AvailabilityZone(id("far"), "", id("eu-west-1"), Optional.empty()),
            subnet("subnet-3", "vpc-1", "far", "10.0.3.0/24")),
        row(
            "V-12",
            "no-range",
            "MissingParameter",
            subnet("subnet-3", "vpc-1", "a", "10.0.3.0/24").withCidr(Optional.empty())),
        row(
            "V-13",
            "dangling",
            "InvalidVpcID.NotFound",
            subnet("subnet-3", "vpc-9", "a", "10.0.3.0/24")),
        many(
            "V-14",
            "too-many-subnets-per-vpc",
            "SubnetLimitExceeded",
            201,
            i -> subnet("subnet-" + i, "vpc-1", "a", "10.0." + i + ".0/24")),
        many(
            "V-17",
            "subnet-full",
            "InsufficientFreeAddressesInSubnet",
            13,
            i ->
                i == 13
                    ? subnet("subnet-3", "vpc-1", "a", "10.0.3.0/28")
                    : eni("eni-" + i, "subnet-3", "10.0.3." + (i + 3))),
        row(
            "V-18",
            "address-taken",
            "InvalidIPAddress.InUse",
            eni("eni-1", "subnet-1", "10.0.1.10"),
            eni("eni-2", "subnet-1", "10.0.1.10")),
        row(
            "V-19",
            "interface-address-outside-subnet",
            "InvalidParameterValue",
            eni("eni-1", "subnet-1", "10.0.2.10")),
        row(
            "V-19",
            "interface-address-reserved",
            "InvalidParameterValue",
            eni("eni-1", "subnet-1", "10.0.1.3")),
        row(
            "V-20",
            "elsewhere-security-group",
            "InvalidParameter",
            group("sg-2", "vpc-2"),
            eni("eni-1", "subnet-1", "10.0.1.10").withSecurityGroups(List.of(id("sg-2")))),
        row(
            "V-21",
            "too-many-security-groups-per-interface",
            "SecurityGroupsPerInterfaceLimitExceeded",
            eni("eni-1", "subnet-1", "10.0.1.10")
                .withSecurityGroups(IntStream.range(1, 7).mapToObj(i -> id("sg-" + i)).toList())),
        many(
            "V-22",
            "too-many-network-interfaces-per-region",
            "NetworkInterfaceLimitExceeded",
            5001,
            i -> eni("eni-" + i, "subnet-1")),
        row(
            "V-23",
            "address-taken",
            "Resource.AlreadyAssigned",
            eni("eni-1", "subnet-1", "10.0.1.10"),
            eni("eni-2", "subnet-1", "10.0.1.11", "10.0.1.10")));
  }

  private static Stream<Refused> gateways() {
    NetworkInterface ofNat = eniOf("nat-1", "eni-nat", "subnet-1", "10.0.1.9");
    Resource elsewhere = subnet("subnet-3", "vpc-2", "a", "10.1.3.0/24");
    return Stream.of(
        many(
            "V-26",
            "too-many-elastic-ips-per-region",
            "AddressLimitExceeded",
            6,
            i -> eip("eipalloc-" + i, "203.0.113." + i, "")),
        row(
            "V-27",
            "no-internet-gateway",
            "Gateway.NotAttached",
            elsewhere,
            eni("eni-1", "subnet-3", "10.1.3.10"),
            eip("eipalloc-1", "203.0.113.1", "eni-1")),
        row("V-32", "second-gateway", "InvalidParameterValue", igw("igw-2", "vpc-1")),
        row("V-36", "second-gateway", "ResourceLimitExceeded", eigw("eigw-1"), eigw("eigw-2")),
        row(
            "V-37",
            "nat-no-elastic-ip",
            "MissingParameter",
            nat("nat-1", "subnet-1", Connectivity.PUBLIC),
            ofNat),
        row(
            "V-38",
            "no-internet-gateway",
            "Gateway.NotAttached",
            elsewhere,
            nat("nat-1", "subnet-3", Connectivity.PUBLIC),
            eniOf("nat-1", "eni-nat", "subnet-3", "10.1.3.9"),
            eip("eipalloc-1", "203.0.113.1", "eni-nat")),
        many(
            "V-41",
            "subnet-full",
            "InsufficientFreeAddressesInSubnet",
            14,
            i ->
                switch (i) {
                  case 12 -> eniOf("nat-1", "eni-nat", "subnet-3", "10.0.3.15");
                  case 13 -> nat("nat-1", "subnet-3", Connectivity.PRIVATE);
                  case 14 -> subnet("subnet-3", "vpc-1", "a", "10.0.3.0/28");
                  default -> eni("eni-" + i, "subnet-3", "10.0.3." + (i + 3));
                }),
        row(
            "V-42",
            "nat-elastic-ip-on-private",
            "InvalidParameter",
            nat("nat-1", "subnet-1", Connectivity.PRIVATE),
            ofNat,
            eip("eipalloc-1", "203.0.113.1", "eni-nat")),
        many(
            "V-43",
            "too-many-nat-gateways-per-zone",
            "NatGatewayLimitExceeded",
            6,
            i -> nat("nat-" + i, "subnet-1", Connectivity.PRIVATE)),
        row(
            "V-94",
            "second-gateway",
            "InvalidVpcState",
            vgw("vgw-1", "vpc-1"),
            vgw("vgw-2", "vpc-1")),
        many(
            "V-126",
            "too-many-internet-gateways-per-region",
            "InternetGatewayLimitExceeded",
            6,
            i -> igw("igw-" + i, "vpc-1")),
        many(
            "V-127",
            "too-many-virtual-private-gateways-per-region",
            "VpnGatewayLimitExceeded",
            6,
            i -> vgw("vgw-" + i, "vpc-1")),
        many(
            "V-127",
            "too-many-customer-gateways-per-region",
            "CustomerGatewayLimitExceeded",
            51,
            i -> cgw("cgw-" + i, "198.51.100." + i, 65_000)));
  }

  private static Stream<Refused> routes() {
    Resource inOtherVpc = subnet("subnet-3", "vpc-2", "a", "10.1.3.0/24");
    return Stream.of(
        many(
            "V-45",
            "too-many-route-tables-per-vpc",
            "RouteTableLimitExceeded",
            200,
            i -> table("rtb-" + i, "vpc-1")),
        routed("V-46", "duplicate-route", "RouteAlreadyExists", "0.0.0.0/0", "igw-1"),
        row(
            "V-47",
            "too-many-routes-per-table",
            "RouteLimitExceeded",
            table(
                "rtb-1",
                "vpc-1",
                IntStream.range(0, 501)
                    .mapToObj(i -> route("100.64." + i / 256 + "." + i % 256 + "/32", "igw-1"))
                    .toArray(Route[]::new))),
        row(
            "V-49",
            "route-target-other-vpc",
            "InvalidParameterValue",
            inOtherVpc,
            eni("eni-1", "subnet-3", "10.1.3.10"),
            table("rtb-1", "vpc-1", route("172.16.0.0/12", "eni-1"))),
        routed(
            "V-50",
            "route-destination-part-of-vpc",
            "InvalidParameterValue",
            "10.0.1.0/25",
            "igw-1"),
        routed(
            "V-50",
            "route-destination-target-inside-vpc",
            "InvalidParameterValue",
            "10.0.2.0/24",
            "igw-1"),
        routed(
            "V-51",
            "route-destination-target-inside-vpc",
            "InvalidParameterValue",
            "10.0.0.0/16",
            "igw-1"),
        routed(
            "V-52",
            "route-destination-link-local",
            "InvalidParameterValue",
            "169.254.168.0/24",
            "igw-1"),
        row(
            "V-53",
            "route-target-other-family",
            "InvalidParameterValue",
            eigw("eigw-1"),
            table("rtb-1", "vpc-1", route("172.16.0.0/12", "eigw-1"))),
        row(
            "V-53",
            "route-target-other-family",
            "InvalidParameterValue",
            nat("nat-1", "subnet-1", Connectivity.PRIVATE),
            table("rtb-1", "vpc-1", route("::/0", "nat-1"))),
        row(
            "V-54",
            "route-target-several-interfaces",
            "InvalidInstanceID",
            instance("i-1", InstanceState.RUNNING),
            eniOf("i-1", "eni-1", "subnet-1", "10.0.1.10"),
            eniOf("i-1", "eni-2", "subnet-1", "10.0.1.11"),
            table("rtb-1", "vpc-1", route("172.16.0.0/12", "i-1"))),
        row(
            "V-55",
            "route-target-not-a-target",
            "RouteNotSupported",
            interfaceEndpoint("vpce-1", "vpc-1", false),
            table("rtb-1", "vpc-1", route("172.16.0.0/12", "vpce-1"))),
        row(
            "V-56",
            "route-target-not-attached",
            "InvalidTransitGatewayID.NotFound",
            tgw("tgw-1"),
            table("rtb-1", "vpc-1", route("172.16.0.0/12", "tgw-1"))),
        routed(
            "V-57", "dangling", "InvalidVpcPeeringConnectionID.NotFound", "172.16.0.0/12", "pcx-9"),
        row(
            "V-62",
            "edge-table-target",
            "InvalidParameterValue",
            igw("igw-1", "vpc-1").withRouteTable(Optional.of(id("rtb-edge"))),
            table("rtb-edge", "vpc-1", route("10.0.2.0/24", "igw-1"))),
        row(
            "V-62",
            "edge-table-destination",
            "InvalidParameterValue",
            igw("igw-1", "vpc-1").withRouteTable(Optional.of(id("rtb-edge"))),
            eni("eni-1", "subnet-1", "10.0.1.10"),
            table("rtb-edge", "vpc-1", route("172.16.0.0/12", "eni-1"))),
        row(
            "V-62",
            "edge-table-propagation",
            "InvalidParameterValue",
            vgw("vgw-1", "vpc-1"),
            igw("igw-1", "vpc-1").withRouteTable(Optional.of(id("rtb-edge"))),
            table("rtb-edge", "vpc-1").withPropagatingGateways(List.of(id("vgw-1")))),
        row(
            "V-63",
            "elsewhere-route-table",
            "InvalidParameterValue",
            subnet("subnet-2", "vpc-1", "b", "10.0.2.0/24")
                .withRouteTable(Optional.of(id("rtb-vpc-2")))),
        row(
            "V-66",
            "propagation-from-elsewhere",
            "Gateway.NotAttached",
            vgw("vgw-1", "vpc-2"),
            table("rtb-1", "vpc-1").withPropagatingGateways(List.of(id("vgw-1")))));
  }

  private static Refused routed(
      String row, String rule, String code, String destination, String target) {
    return row(
        row,
        rule,
        code,
        table("rtb-1", "vpc-1", route("0.0.0.0/0", "igw-1"), route(destination, target)));
  }

  private static Stream<Refused> filters() {
    SecurityGroupRule web = SecurityGroupRule.of(Traffic.tcp(443), Cidr.ANY_IPV4);
    AclRule first = AclRule.allow(100, Traffic.ALL, Cidr.ANY_IPV4);
    return Stream.of(
        row(
            "V-67",
            "duplicate-group-name",
            "InvalidGroup.Duplicate",
            group("sg-1", "vpc-1").withName("web"),
            group("sg-2", "vpc-1").withName("web")),
        row(
            "V-68",
            "duplicate-group-name",
            "InvalidGroup.Reserved",
            group("sg-1", "vpc-1").withName("default"),
            group("sg-2", "vpc-1").withName("default")),
        row(
            "V-69",
            "group-name-like-an-id",
            "InvalidParameterValue",
            group("sg-1", "vpc-1").withName("sg-web")),
        row(
            "V-69",
            "group-name-too-long",
            "InvalidParameterValue",
            group("sg-1", "vpc-1").withName("a".repeat(256))),
        row(
            "V-69",
            "group-name-characters",
            "InvalidParameterValue",
            group("sg-1", "vpc-1").withName("web\u00e9")),
        row(
            "V-70",
            "duplicate-rule",
            "InvalidPermission.Duplicate",
            group("sg-1", "vpc-1", web, web)),
        row(
            "V-72",
            "too-many-rules-per-security-group",
            "RulesPerSecurityGroupLimitExceeded",
            group(
                "sg-1",
                "vpc-1",
                IntStream.rangeClosed(1, 61)
                    .mapToObj(port -> SecurityGroupRule.of(Traffic.tcp(port), Cidr.ANY_IPV4))
                    .toArray(SecurityGroupRule[]::new))),
        row(
            "V-73",
            "stale-rule",
            "InvalidGroup.NotFound",
            group("sg-1", "vpc-1", SecurityGroupRule.ofGroup(Traffic.ALL, id("sg-9")))),
        many(
            "V-78",
            "too-many-security-groups-per-region",
            "SecurityGroupLimitExceeded",
            2501,
            i -> group("sg-" + i, "vpc-1")),
        row(
            "V-79",
            "association-default-group",
            "InvalidParameterValue",
            new SecurityGroup(
                id("sg-1"),
                "default",
                id("vpc-1"),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(id("vpc-2")),
                List.of())),
        row(
            "V-80",
            "duplicate-rule-number",
            "NetworkAclEntryAlreadyExists",
            acl(
                "acl-2",
                "vpc-1",
                List.of(first, AclRule.deny(100, Traffic.tcp(22), Cidr.ANY_IPV4)),
                NetworkAcl.ALLOW_ALL)),
        row(
            "V-83",
            "too-many-rules-per-network-acl",
            "NetworkAclEntryLimitExceeded",
            acl(
                "acl-2",
                "vpc-1",
                IntStream.rangeClosed(1, 20)
                    .mapToObj(i -> AclRule.allow(i, Traffic.tcp(i), Cidr.ANY_IPV4))
                    .toList(),
                NetworkAcl.ALLOW_ALL)),
        many(
            "V-84",
            "too-many-network-acls-per-vpc",
            "NetworkAclLimitExceeded",
            200,
            i -> acl("acl-" + i, "vpc-1", List.of(), List.of())));
  }

  private static Stream<Refused> connections() {
    return Stream.of(
        row(
            "V-87",
            "peering-overlap",
            "",
            vpc("vpc-2", "10.0.128.0/17"),
            peering("pcx-1", "vpc-1", "vpc-2")),
        row("V-88", "peering-self", "InvalidParameterValue", peering("pcx-1", "vpc-1", "vpc-1")),
        row(
            "V-89",
            "peering-duplicate",
            "VpcPeeringConnectionAlreadyExists",
            peering("pcx-1", "vpc-1", "vpc-2"),
            peering("pcx-2", "vpc-2", "vpc-1")),
        many(
            "V-90",
            "too-many-active-peerings-per-vpc",
            "ActiveVpcPeeringConnectionPerVpcLimitExceeded",
            51,
            i -> peering("pcx-" + i, "vpc-1", "vpc-" + (i + 2))),
        many(
            "V-90",
            "too-many-pending-peerings-per-vpc",
            "OutstandingVpcPeeringConnectionLimitExceeded",
            26,
            i ->
                peering("pcx-" + i, "vpc-1", "vpc-" + (i + 2))
                    .withState(PeeringState.PENDING_ACCEPTANCE)),
        row(
            "V-93",
            "peering-dns-hostnames-off",
            "InvalidVpcPeeringConnectionState.DnsHostnamesDisabled",
            vpc("vpc-2", "10.1.0.0/16").withDns(true, false),
            peering("pcx-1", "vpc-1", "vpc-2").withDnsResolution(true, false)),
        row(
            "V-97",
            "vpn-same-gateways",
            "InvalidOption.Conflict",
            cgw("cgw-1", "198.51.100.1", 65_000),
            vgw("vgw-1", "vpc-1"),
            vpn("vpn-1", "cgw-1", "vgw-1"),
            vpn("vpn-2", "cgw-1", "vgw-1")),
        many(
            "V-98",
            "too-many-vpn-connections-per-gateway",
            "VpnConnectionLimitExceeded",
            12,
            i -> i == 12 ? vgw("vgw-1", "vpc-1") : vpn("vpn-" + i, "cgw-" + i, "vgw-1")),
        many(
            "V-98",
            "too-many-vpn-connections-per-region",
            "VpnConnectionLimitExceeded",
            51,
            i -> vpn("vpn-" + i, "cgw-" + i, "tgw-1")),
        row(
            "V-100",
            "twin-customer-gateways",
            "",
            cgw("cgw-1", "198.51.100.1", 65_000),
            cgw("cgw-2", "198.51.100.1", 65_000)),
        row(
            "V-100b",
            "vpn-same-address",
            "InvalidCustomerGateway.DuplicateIpAddress",
            cgw("cgw-1", "198.51.100.1", 65_000),
            cgw("cgw-2", "198.51.100.1", 65_001),
            vpn("vpn-1", "cgw-1", "vgw-1"),
            vpn("vpn-2", "cgw-2", "vgw-2")),
        row(
            "V-100c",
            "vpn-same-asn",
            "AsnConflict",
            cgw("cgw-1", "198.51.100.1", 64_512),
            new VirtualPrivateGateway(
                id("vgw-1"), "", Optional.of(id("vpc-1")), Optional.empty(), Optional.of(64_512L)),
            vpn("vpn-1", "cgw-1", "vgw-1")),
        row(
            "V-101",
            "vpn-inside-range",
            "InvalidCidr.InUse",
            vgw("vgw-1", "vpc-1"),
            vpn("vpn-1", "cgw-1", "vgw-1", "169.254.10.0/30"),
            vpn("vpn-2", "cgw-2", "vgw-1", "169.254.10.0/30")),
        row(
            "V-121",
            "client-vpn-two-subnets-in-zone",
            "InvalidClientVpnSubnetId.DuplicateAz",
            subnet("subnet-3", "vpc-1", "a", "10.0.3.0/24"),
            clientVpn("172.16.0.0/22", 1, "subnet-1", "subnet-3")),
        row(
            "V-121",
            "client-vpn-client-range",
            "InvalidClientVpnSubnetId.OverlappingCidr",
            clientVpn("10.0.0.0/22", 1, "subnet-1")),
        row(
            "V-121b",
            "client-vpn-subnet-twice",
            "InvalidClientVpnDuplicateAssociationException",
            clientVpn("172.16.0.0/22", 1, "subnet-1", "subnet-1")),
        row(
            "V-121b",
            "client-vpn-route-twice",
            "InvalidClientVpnDuplicateRoute",
            clientVpn("172.16.0.0/22", 2, "subnet-1")),
        row(
            "V-121b",
            "client-vpn-rule-twice",
            "InvalidClientVpnDuplicateAuthorizationRule",
            clientVpn("172.16.0.0/22", 2, "subnet-1")));
  }

  private static Stream<Refused> transit() {
    TransitGatewayRoute blackhole =
        new TransitGatewayRoute(
            RouteDestination.parse("172.16.0.0/12"), Optional.empty(), false, true);
    return Stream.of(
        row(
            "V-102",
            "attachment-duplicate",
            "DuplicateTransitGatewayAttachment",
            tgw("tgw-1"),
            attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1"),
            attachment("tgw-attach-2", "tgw-1", "vpc-1", "subnet-2")),
        row(
            "V-103",
            "attachment-two-subnets-in-zone",
            "DuplicateSubnetsInSameZone",
            tgw("tgw-1"),
            subnet("subnet-3", "vpc-1", "a", "10.0.3.0/24"),
            attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1", "subnet-3")),
        row(
            "V-104",
            "attachment-no-ipv4",
            "InvalidParameterValue",
            tgw("tgw-1"),
            subnet("subnet-3", "vpc-1", "a", "10.0.3.0/24").withCidr(Optional.empty()),
            attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-3")),
        row(
            "V-106",
            "duplicate-route",
            "RouteAlreadyExists",
            tgw("tgw-1"),
            new TransitGatewayRouteTable(
                id("tgw-rtb-1"), "", id("tgw-1"), List.of(blackhole, blackhole), false)));
  }

  private static Stream<Refused> endpoints() {
    String s3 = "com.amazonaws.us-east-1.s3";
    Resource third = subnet("subnet-3", "vpc-1", "a", "10.0.3.0/24");
    return Stream.of(
        row(
            "V-108",
            "unknown-service",
            "InvalidServiceName",
            gatewayEndpoint("vpce-1", "vpc-1", "com.amazonaws.us-east-1.sqs")),
        row(
            "V-109",
            "endpoint-duplicate-in-table",
            "RouteAlreadyExists",
            gatewayEndpoint("vpce-1", "vpc-1", s3, "rtb-1"),
            gatewayEndpoint("vpce-2", "vpc-1", s3, "rtb-1")),
        row(
            "V-110",
            "endpoint-two-subnets-in-zone",
            "DuplicateSubnetsInSameZone",
            third,
            interfaceEndpoint("vpce-1", "vpc-1", false),
            eniOf("vpce-1", "eni-1", "subnet-1", "10.0.1.10"),
            eniOf("vpce-1", "eni-2", "subnet-3", "10.0.3.10")),
        row(
            "V-112",
            "endpoint-zone-not-offered",
            "InvalidParameter",
            endpointService("vpce-svc-1", "com.amazonaws.us-east-1.ssm", "b"),
            interfaceEndpoint("vpce-1", "vpc-1", false),
            eniOf("vpce-1", "eni-1", "subnet-1", "10.0.1.10")),
        row(
            "V-111",
            "endpoint-private-dns-without-dns",
            "InvalidParameter",
            vpc("vpc-1", "10.0.0.0/16").withDns(true, false),
            interfaceEndpoint("vpce-1", "vpc-1", true)),
        many(
            "V-114",
            "too-many-gateway-endpoints-per-region",
            "VpcEndpointLimitExceeded",
            21,
            i -> gatewayEndpoint("vpce-" + i, "vpc-1", s3)),
        many(
            "V-114",
            "too-many-endpoints-per-vpc",
            "VpcEndpointLimitExceeded",
            51,
            i -> interfaceEndpoint("vpce-" + i, "vpc-1", false)),
        row(
            "V-118",
            "load-balancer-one-zone",
            "ValidationError",
            balancer(LoadBalancer.Type.APPLICATION, LoadBalancer.Scheme.INTERNAL, "vpc-1"),
            eniOf("lb-1", "eni-1", "subnet-1", "10.0.1.10")),
        row(
            "V-118b",
            "load-balancer-two-subnets-in-zone",
            "InvalidConfigurationRequest",
            third,
            balancer(LoadBalancer.Type.NETWORK, LoadBalancer.Scheme.INTERNAL, "vpc-1"),
            eniOf("lb-1", "eni-1", "subnet-1", "10.0.1.10"),
            eniOf("lb-1", "eni-2", "subnet-3", "10.0.3.10")),
        row(
            "V-119",
            "load-balancer-no-internet-gateway",
            "InvalidSubnet",
            balancer(LoadBalancer.Type.NETWORK, LoadBalancer.Scheme.INTERNET_FACING, "vpc-2")),
        row(
            "V-120",
            "load-balancer-security-groups",
            "InvalidConfigurationRequest",
            balancer(LoadBalancer.Type.GATEWAY, LoadBalancer.Scheme.INTERNAL, "vpc-1"),
            eniOf("lb-1", "eni-1", "subnet-1", "10.0.1.10")
                .withSecurityGroups(List.of(id("sg-1")))));
  }

  private static Stream<Refused> apis() {
    LoadBalancer application =
        balancer(LoadBalancer.Type.APPLICATION, LoadBalancer.Scheme.INTERNAL, "vpc-1");
    LoadBalancer network =
        balancer(LoadBalancer.Type.NETWORK, LoadBalancer.Scheme.INTERNAL, "vpc-1");
    ResourceId here = id("us-east-1");
    ResourceId there = id("eu-west-1");
    List<ResourceId> balancer = List.of(id("lb-1"));
    return Stream.of(
        row(
            "V-130",
            "vpc-link-target",
            "BadRequestException",
            application,
            new VpcLink(id("link-1"), "", here, balancer, LifecycleState.AVAILABLE)),
        row(
            "V-131",
            "vpc-link-several-vpcs",
            "BadRequestException",
            subnet("subnet-3", "vpc-2", "a", "10.1.1.0/24"),
            new VpcLinkV2(id("link-2"), "", LifecycleState.AVAILABLE),
            eniOf("link-2", "eni-1", "subnet-1", "10.0.1.10"),
            eniOf("link-2", "eni-2", "subnet-3", "10.1.1.10")),
        row(
            "V-132",
            "web-acl-resource",
            "WAFInvalidParameterException",
            network,
            new WebAcl(id("acl-waf"), "", here, balancer)),
        row(
            "V-132",
            "web-acl-resource",
            "WAFInvalidParameterException",
            new HttpApi(id("api-1"), "", here, List.of()),
            new WebAcl(id("acl-waf"), "", here, List.of(id("api-1")))),
        row(
            "V-133",
            "web-acl-other-region",
            "WAFInvalidParameterException",
            application,
            new Region(there, ""),
            new WebAcl(id("acl-waf"), "", there, balancer)));
  }

  private static EgressOnlyInternetGateway eigw(String id) {
    return new EgressOnlyInternetGateway(id(id), "", Optional.of(id("vpc-1")));
  }

  private static VirtualPrivateGateway vgw(String id, String vpc) {
    return new VirtualPrivateGateway(
        id(id), "", Optional.of(id(vpc)), Optional.empty(), Optional.empty());
  }

  private static CustomerGateway cgw(String id, String address, long asn) {
    return new CustomerGateway(id(id), "", Optional.of(Address.parse(address)), asn);
  }

  private static VpnConnection vpn(
      String id, String customerGateway, String gateway, String... inside) {
    return new VpnConnection(
        id(id),
        "",
        id(customerGateway),
        Optional.of(id(gateway)),
        VpnConnection.Routing.BGP,
        List.of(),
        2,
        false,
        Net.cidrs(inside),
        false,
        Optional.empty());
  }

  private static ClientVpnEndpoint clientVpn(String clients, int times, String... subnets) {
    ClientVpnRoute route = new ClientVpnRoute(Cidr.ANY_IPV4, id(subnets[0]));
    ClientVpnAuthorization everybody = new ClientVpnAuthorization(Cidr.ANY_IPV4, Optional.empty());
    return new ClientVpnEndpoint(
        id("cvpn-endpoint-1"),
        "",
        Optional.of(id("vpc-1")),
        Cidr.parse(clients),
        Stream.of(subnets)
            .map(each -> new ClientVpnTarget(id(each), LifecycleState.AVAILABLE))
            .toList(),
        Collections.nCopies(times, route),
        Collections.nCopies(times, everybody),
        LifecycleState.AVAILABLE);
  }

  private static LoadBalancer balancer(
      LoadBalancer.Type type, LoadBalancer.Scheme scheme, String vpc) {
    return new LoadBalancer(
        id("lb-1"),
        "",
        id(vpc),
        type,
        scheme,
        false,
        false,
        LifecycleState.AVAILABLE,
        List.of(),
        false);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void whatAwsRefusesIsFoundWithItsCode(Refused row) {
    assertThat(problems(row.network().toArray(Resource[]::new)))
        .anySatisfy(
            problem -> {
              assertThat(RuleNames.of(problem)).isEqualTo(row.rule());
              assertThat(problem.awsCode().orElse("")).isEqualTo(row.awsCode());
              assertThat(problem.ids()).isNotEmpty();
            });
  }

  static Stream<Runnable> noValues() {
    return Stream.of(
        () -> Cidr.parse("10.0.0.300/16"),
        () -> Cidr.parse("the network"),
        () -> Traffic.parse("tcp 70000"),
        () -> new PortRange(443, 80),
        () -> Traffic.parse("icmp -1/0"),
        () -> AclRule.allow(0, Traffic.ALL, Cidr.ANY_IPV4),
        () -> AclRule.allow(32_767, Traffic.ALL, Cidr.ANY_IPV4),
        () -> ResourceId.of(""));
  }

  @ParameterizedTest
  @MethodSource("noValues")
  void whatIsNoValueIsRefusedByItsRecord(Runnable parse) {
    assertThatIllegalArgumentException().isThrownBy(parse::run);
  }

  private static List<MatchResult> listed() throws IOException {
    return LISTED.matcher(Files.readString(Path.of("README.md"))).results().toList();
  }

  private static Set<String> named(String text) {
    return NAME.matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String kebab(RefusedOperation operation) {
    return operation.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  void everyRowOfTheRulesIsListedOnceInTheReadme() throws IOException {
    List<String> rules =
        Pattern.compile("(?m)^- \\*\\*(V-[0-9]+[a-z]?)\\*\\*")
            .matcher(Files.readString(Path.of("../routing/RULES.md")))
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(listed()).extracting(match -> match.group(1)).containsExactlyElementsOf(rules);
    assertThat(rules).hasSize(137);
  }

  @Test
  void theReadmeNamesTheRuleOrTheNoticeThatBecameOfARow() throws IOException {
    for (MatchResult row : listed()) {
      String id = row.group(1);
      Set<String> tried =
          Stream.concat(
                  rows().filter(each -> each.row().equals(id)).map(Refused::rule),
                  RefusedOperationsTest.rows()
                      .filter(each -> each.row().equals(id))
                      .map(each -> kebab(each.operation())))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(named(row.group(3))).as(id).isEqualTo(tried);
      assertThat(row.group(2)).as(id).isIn("problem", "notice", "no value", "not shown");
      assertThat(row.group(2).equals("problem") || row.group(2).equals("notice"))
          .as(id)
          .isNotEqualTo(tried.isEmpty());
      assertThat(row.group(3)).as(id).isNotBlank();
    }
  }
}
