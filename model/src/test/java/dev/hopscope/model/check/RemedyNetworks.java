package dev.hopscope.model.check;

import static dev.hopscope.model.check.Net.acl;
import static dev.hopscope.model.check.Net.attachment;
import static dev.hopscope.model.check.Net.eip;
import static dev.hopscope.model.check.Net.eni;
import static dev.hopscope.model.check.Net.eniOf;
import static dev.hopscope.model.check.Net.gatewayEndpoint;
import static dev.hopscope.model.check.Net.group;
import static dev.hopscope.model.check.Net.id;
import static dev.hopscope.model.check.Net.interfaceEndpoint;
import static dev.hopscope.model.check.Net.loadBalancerEndpoint;
import static dev.hopscope.model.check.Net.nat;
import static dev.hopscope.model.check.Net.peering;
import static dev.hopscope.model.check.Net.route;
import static dev.hopscope.model.check.Net.subnet;
import static dev.hopscope.model.check.Net.table;
import static dev.hopscope.model.check.Net.tgw;
import static dev.hopscope.model.check.Net.vpc;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway.Connectivity;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Networks with problems that AWS does not refuse, or that no row of section 14 shows. */
final class RemedyNetworks {
  private RemedyNetworks() {}

  static Stream<List<Resource>> all() {
    return Stream.of(routes(), filters(), gateways(), services(), transit(), accounts())
        .flatMap(each -> each);
  }

  private static List<Resource> of(Resource... resources) {
    return List.of(resources);
  }

  private static Stream<List<Resource>> routes() {
    return Stream.of(
        of(
            peering("pcx-1", "vpc-1", "vpc-2"),
            table("rtb-vpc-1", "vpc-1", route("10.1.0.0/16", "pcx-1"))),
        of(peering("pcx-1", "vpc-1", "vpc-2")),
        of(
            nat("nat-1", "subnet-1", Connectivity.PRIVATE),
            eniOf("nat-1", "eni-1", "subnet-1", "10.0.1.9"),
            nat("nat-2", "subnet-2", Connectivity.PRIVATE),
            eniOf("nat-2", "eni-2", "subnet-2", "10.0.2.9"),
            table("rtb-vpc-1", "vpc-1", route("0.0.0.0/0", "nat-1"))),
        of(
            loadBalancerEndpoint("vpce-g", "subnet-1"),
            new PrefixList(id("pl-1"), "", List.of(Cidr.parse("192.0.2.0/24"))),
            table("rtb-vpc-1", "vpc-1", route("pl-1", "vpce-g"))),
        of(
            gatewayEndpoint("vpce-1", "vpc-1", "com.amazonaws.us-east-1.s3"),
            table("rtb-vpc-1", "vpc-1", route("52.216.0.0/15", "vpce-1"))));
  }

  private static Stream<List<Resource>> filters() {
    List<AclRule> https = List.of(AclRule.allow(100, Traffic.tcp(443), Cidr.ANY_IPV4));
    SecurityGroupRule fromClients = SecurityGroupRule.ofGroup(Traffic.tcp(443), id("sg-c"));
    return Stream.of(
        of(acl("acl-vpc-1", "vpc-1", https, https)),
        of(
            acl(
                "acl-2",
                "vpc-1",
                List.of(
                    AclRule.deny(100, Traffic.ALL, Cidr.ANY_IPV4),
                    AclRule.allow(200, Traffic.tcp(443), Cidr.ANY_IPV4)),
                NetworkAcl.ALLOW_ALL)),
        of(
            eni("eni-fw", "subnet-1", "10.0.1.5"),
            eip("eipalloc-1", "203.0.113.1", "eni-fw"),
            eni("eni-c", "subnet-1", "10.0.1.10").withSecurityGroups(List.of(id("sg-c"))),
            eni("eni-s", "subnet-2", "10.0.2.10").withSecurityGroups(List.of(id("sg-1"))),
            group("sg-c", "vpc-1"),
            group("sg-1", "vpc-1", fromClients),
            table("rtb-1", "vpc-1", route("10.0.2.0/24", "eni-fw"), route("0.0.0.0/0", "igw-1"))));
  }

  private static Stream<List<Resource>> gateways() {
    return Stream.of(
        of(
            eni("eni-1", "subnet-1", "10.0.1.9"),
            eip("eipalloc-1", "203.0.113.1", "eni-1")
                .associatedWith(Optional.of(id("eni-1")), Optional.of(Address.parse("10.0.1.77")))),
        of(
            nat("nat-1", "subnet-2", Connectivity.PUBLIC),
            eniOf("nat-1", "eni-nat", "subnet-2", "10.0.2.9"),
            eip("eipalloc-1", "203.0.113.1", "eni-nat")),
        of(vgw("vgw-1"), hub("dxgw-1", "vgw-1"), hub("dxgw-2", "vgw-1")),
        of(vgw("vgw-1").withVpc(Optional.empty()), hub("dxgw-1", "vgw-1")));
  }

  private static VirtualPrivateGateway vgw(String id) {
    return new VirtualPrivateGateway(
        id(id), "", Optional.of(id("vpc-1")), Optional.empty(), Optional.of(64_512L));
  }

  private static Resource hub(String id, String gateway) {
    return new DirectConnectGateway(
        id(id),
        "",
        64_513,
        List.of(new DirectConnectAssociation(id(gateway), List.of(), LifecycleState.AVAILABLE)));
  }

  private static Stream<List<Resource>> services() {
    Resource vpc = vpc("vpc-2", "10.1.0.0/16").withDns(true, true);
    return Stream.of(
        of(
            interfaceEndpoint("vpce-1", "vpc-1", false),
            eniOf("vpce-1", "eni-1", "subnet-2", "10.0.2.10")
                .withSecurityGroups(List.of(id("sg-1"))),
            new SecurityGroup(id("sg-1"), "", id("vpc-1"), List.of(), SecurityGroup.ALLOW_ALL)),
        of(
            vpc,
            interfaceEndpoint("vpce-1", "vpc-2", true),
            interfaceEndpoint("vpce-2", "vpc-2", true)),
        of(
            new LoadBalancer(
                id("lb-1"),
                "",
                id("vpc-1"),
                LoadBalancer.Type.NETWORK,
                LoadBalancer.Scheme.INTERNET_FACING,
                false,
                false,
                LifecycleState.AVAILABLE,
                List.of(),
                false),
            eniOf("lb-1", "eni-1", "subnet-2", "10.0.2.10")),
        of(executeApi("vpce-1"), api(ApiPolicy.NONE)),
        of(executeApi("vpce-1"), api(ApiPolicy.onlyEndpoints(List.of(id("vpce-1"), id("vpce-9"))))),
        of(
            Stream.concat(
                    RefusedConfigurationsTest.rows()
                        .filter(row -> row.rule().equals("endpoint-zone-not-offered"))
                        .flatMap(row -> row.network().stream()),
                    Stream.of(eniOf("vpce-1", "eni-more", "subnet-2", "10.0.2.77")))
                .toArray(Resource[]::new)));
  }

  private static InterfaceEndpoint executeApi(String id) {
    return interfaceEndpoint(id, "vpc-1", false)
        .withServiceName("com.amazonaws.us-east-1.execute-api");
  }

  private static RestApi api(ApiPolicy policy) {
    return new RestApi(
        id("api-1"),
        "",
        id("us-east-1"),
        RestApi.EndpointType.PRIVATE,
        List.of(),
        policy,
        List.of());
  }

  private static Stream<List<Resource>> transit() {
    TransitGatewayAttachment own = attachment("tgw-attach-1", "tgw-1", "vpc-1", "subnet-1");
    TransitGatewayAttachment connect =
        new TransitGatewayAttachment(
            id("tgw-attach-3"),
            "",
            id("tgw-1"),
            TransitGatewayAttachment.Type.CONNECT,
            own.id(),
            List.of(),
            LifecycleState.AVAILABLE,
            Optional.empty(),
            List.of(),
            false,
            false,
            false,
            false,
            false,
            Optional.empty());
    return Stream.of(
        of(tgw("tgw-1"), tgw("tgw-2"), own, transitTable("tgw-rtb-2", "tgw-2", own.id())),
        of(tgw("tgw-1"), own, connect, transitTable("tgw-rtb-1", "tgw-1", connect.id())),
        of(tgw("tgw-1"), own.withSubnets(List.of())),
        of(
            tgw("tgw-1"),
            own,
            eni("eni-1", "subnet-2", "10.0.2.9"),
            table("rtb-vpc-1", "vpc-1", route("10.7.0.0/16", "tgw-1"))),
        of(
            tgw("tgw-1"),
            new TransitGatewayPeeringAttachment(
                id("tgw-attach-9"),
                "",
                id("tgw-1"),
                id("tgw-1"),
                LifecycleState.AVAILABLE,
                Optional.empty(),
                Optional.empty())),
        of(
            tgw("tgw-1"),
            own.withSubnets(List.of(id("subnet-1"), id("subnet-9"))),
            subnet("subnet-9", "vpc-1", "b", "10.0.9.0/24")
                .withCidr(Optional.empty())
                .withIpv6Cidrs(List.of(Cidr.parse("2001:db8::/64")))),
        of(
            tgw("tgw-1"),
            new TransitGatewayRouteTable(id("tgw-rtb-1"), "", id("tgw-1"), List.of(), false),
            new TransitGatewayPolicyTable(
                id("tgw-ptb-1"),
                "",
                id("tgw-1"),
                List.of(policyRule("tgw-rtb-1"), policyRule("tgw-rtb-1")),
                false)));
  }

  private static TransitGatewayRouteTable transitTable(
      String id, String gateway, ResourceId attachment) {
    return new TransitGatewayRouteTable(
        id(id),
        "",
        id(gateway),
        List.of(
            new TransitGatewayRoute(
                RouteDestination.parse("10.0.0.0/8"), Optional.of(attachment), false, false)),
        false);
  }

  private static TransitGatewayPolicyRule policyRule(String target) {
    return new TransitGatewayPolicyRule(
        Optional.of(10),
        Optional.empty(),
        Optional.empty(),
        Traffic.ALL,
        Optional.empty(),
        id(target));
  }

  private static Stream<List<Resource>> accounts() {
    Optional<String> owner = Optional.of("111122223333");
    Optional<String> guest = Optional.of("444455556666");
    Resource associated = group("sg-1", "vpc-1").withAssociatedVpcs(List.of(id("vpc-2")));
    return Stream.of(
        of(
            vpc("vpc-1", "10.0.0.0/16").withAccount(owner),
            vpc("vpc-2", "10.1.0.0/16").withAccount(guest),
            associated),
        of(
            new Region(id("eu-west-1"), ""),
            new Vpc(
                id("vpc-2"),
                "",
                id("eu-west-1"),
                Optional.empty(),
                List.of(Cidr.parse("10.1.0.0/16")),
                List.of(),
                List.of(),
                true,
                true,
                Optional.of(id("rtb-vpc-2")),
                Optional.of(id("acl-vpc-2"))),
            associated),
        of(
            vpc("vpc-1", "10.0.0.0/16").withAccount(owner),
            eni("eni-guest", "subnet-1", "10.0.1.20")
                .withOwner(guest)
                .withSecurityGroups(List.of(id("sg-1")))),
        of(
            exclusion("vpcbpa-exclude-1", VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS),
            exclusion("vpcbpa-exclude-2", VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS)),
        of(
            exclusion("vpcbpa-exclude-1", VpcBlockPublicAccessExclusion.Mode.ALLOW_EGRESS),
            new VpcBlockPublicAccessOptions(
                id("vpcbpa-1"),
                "",
                id("us-east-1"),
                Optional.empty(),
                VpcBlockPublicAccessOptions.Mode.BLOCK_INGRESS)));
  }

  private static Resource exclusion(String id, VpcBlockPublicAccessExclusion.Mode mode) {
    return new VpcBlockPublicAccessExclusion(id(id), "", id("subnet-1"), mode);
  }
}
