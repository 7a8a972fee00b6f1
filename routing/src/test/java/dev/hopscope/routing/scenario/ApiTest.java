package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Balancers.f6;
import static dev.hopscope.routing.lab.Balancers.f9;
import static dev.hopscope.routing.lab.Balancers.nodesIn;
import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.f4;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.lab.Scenario.unknown;
import static dev.hopscope.routing.trace.DropReason.API_ENDPOINT_TYPE_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.API_POLICY_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.API_PORT_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE_ATTACHMENT;
import static dev.hopscope.routing.trace.DropReason.ELBV2_LISTENERS_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.NO_POSSIBLE_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.SG_HAS_NO_RULES;
import static dev.hopscope.routing.trace.DropReason.SUBNET_ACL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.VPC_LINK_TARGET_RESTRICTION;
import static dev.hopscope.routing.trace.UnknownReason.UNKNOWN_RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ApiIntegration;
import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.HttpApi;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.resource.WebAcl;
import dev.hopscope.model.topology.Missing;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.diagnosis.Mend;
import dev.hopscope.routing.diagnosis.Repair;
import dev.hopscope.routing.diagnosis.Setting;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.Note;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Into APIs of Amazon API Gateway, out of them by VPC links, and past web ACLs of AWS WAF. */
class ApiTest {
  private static final String ASK = "app -> orders tcp 443";
  private static final String FROM_OUTSIDE = "internet -> orders tcp 443";
  private static final String TO_NLB = "orders -> nlb tcp 443";
  private static final String TO_ALB = "orders -> alb tcp 443";

  static Stream<Scenario> rows() {
    return Stream.of(privately(), publicly(), byFirstLink(), bySecondLink()).flatMap(part -> part);
  }

  private static Stream<Scenario> privately() {
    return Stream.of(
        row("API-01.1", asked(ApiPolicy.EVERYONE), ASK, reachable(), "by the endpoint's names"),
        row(
            "API-01.2",
            asked(ApiPolicy.NONE),
            ASK,
            refused("orders", API_POLICY_RESTRICTION),
            "a private API without policy refuses everyone"),
        row("API-01.3", asked(onlyBy("vpce-api")), ASK, reachable(), "by the endpoint it names"),
        row(
            "API-01.4",
            asked(onlyBy("vpce-other")),
            ASK,
            refused("orders", API_POLICY_RESTRICTION),
            "by another endpoint"),
        row("API-01.5", asked(onlyFrom("vpc-a")), ASK, reachable(), "from the VPC it names"),
        row(
            "API-01.6",
            asked(onlyFrom("vpc-b")),
            ASK,
            refused("orders", API_POLICY_RESTRICTION),
            "from another VPC"),
        row(
            "API-01.7",
            asked(new ApiPolicy(ApiPolicy.Allows.OTHER, List.of())),
            ASK,
            unknown("orders", UNKNOWN_RESOURCE),
            "what a policy says beyond that is not known here"),
        row(
            "API-01.8",
            f1().with(privateApi(ApiPolicy.EVERYONE)),
            ASK,
            refused("orders", API_ENDPOINT_TYPE_RESTRICTION),
            "without endpoint its name leads to the internet"),
        row(
            "API-01.9",
            asked(ApiPolicy.EVERYONE).onlyIn("sg-api", "tcp 443 from 10.0.0.0/24"),
            ASK,
            refused("sg-api in", ENI_SG_RULES_MISMATCH),
            "the endpoint's group is asked first"),
        row(
            "API-01.10",
            asked(ApiPolicy.EVERYONE)
                .acl("dbA1", "in 100 deny tcp 443 10.0.10.0/24", "out 100 allow all"),
            ASK,
            refused("acl-dbA1 in 100", SUBNET_ACL_RESTRICTION),
            "and the network ACL of the endpoint's subnet before"),
        row(
            "API-01.11",
            withoutPrivateDns(asked(ApiPolicy.EVERYONE)),
            ASK,
            refused("orders", API_ENDPOINT_TYPE_RESTRICTION),
            "without private DNS its name leads to the internet"),
        row(
            "API-01.12",
            withoutPrivateDns(asked(ApiPolicy.EVERYONE)).with(associated(ApiPolicy.EVERYONE)),
            ASK,
            reachable(),
            "associated with the endpoint it has a name of the endpoint's"),
        row(
            "API-01.13",
            f2().inVpc("vpc-a")
                .group("sg-api", "tcp 443 from 10.0.0.0/8")
                .endpointFor("vpce-api", "execute-api", "appA1", "10.0.10.61", "sg-api")
                .with(associated(ApiPolicy.EVERYONE)),
            "bapp -> orders tcp 443",
            reachable(),
            "by that name also over a peering"),
        row(
            "API-01.14",
            f4().group("sg-api", "tcp 443 from any")
                .endpointFor("vpce-api", "execute-api", "appA1", "10.0.10.61", "sg-api")
                .with(associated(onlyFrom("vpc-a"))),
            "office -> orders tcp 443",
            reachable(),
            "and over a VPN: what counts is the endpoint's VPC"),
        row(
            "API-01.15",
            asked(ApiPolicy.EVERYONE),
            "app -> vpce-api tcp 443",
            reachable(),
            "the endpoint itself has no policy of an API"));
  }

  private static Stream<Scenario> publicly() {
    return Stream.of(
        row(
            "API-01.16",
            f1().with(privateApi(ApiPolicy.EVERYONE)),
            FROM_OUTSIDE,
            refused("orders", API_ENDPOINT_TYPE_RESTRICTION),
            "a private API is not on the internet"),
        row(
            "API-01.17",
            f1().with(regional(ApiPolicy.NONE)),
            FROM_OUTSIDE,
            reachable(),
            "regional"),
        row(
            "API-01.18",
            f1().with(regional(ApiPolicy.NONE)),
            ASK,
            reachable(),
            "from a VPC by its way to the internet"),
        row(
            "API-01.19",
            asked(ApiPolicy.NONE).with(regional(ApiPolicy.NONE)),
            ASK,
            refused("vpce-api", API_ENDPOINT_TYPE_RESTRICTION),
            "private DNS leads to the endpoint, which knows private APIs only"),
        row(
            "API-01.20",
            f1().with(regional(ApiPolicy.NONE)),
            "internet -> orders tcp 80",
            refused("orders", API_PORT_RESTRICTION),
            "HTTPS only"),
        row(
            "API-01.21",
            f1().with(regional(onlyBy("vpce-api"))),
            FROM_OUTSIDE,
            refused("orders", API_POLICY_RESTRICTION),
            "what comes from the internet comes by no endpoint"),
        row(
            "API-01.22",
            f1().with(new HttpApi(id("orders"), "", id("r1"), List.of())),
            "internet -> orders.execute-api.r1.amazonaws.com tcp 443",
            reachable(),
            "an HTTP API, by its name"));
  }

  private static Stream<Scenario> byFirstLink() {
    return Stream.of(
        row("API-01.23", linked(), TO_NLB, reachable(), "over PrivateLink: targets see the node"),
        row("API-01.24", linked(), "link -> nlb tcp 443", reachable(), "the link itself asks"),
        row(
            "API-01.25",
            guarded("tcp 443 from 10.0.0.0/8"),
            TO_NLB,
            refused("sg-nlb in", ENI_SG_RULES_MISMATCH),
            "nobody knows API Gateway's addresses: a range of one's own does not do"),
        row("API-01.26", guarded("tcp 443 from any"), TO_NLB, reachable(), "rules let everyone in"),
        row(
            "API-01.27",
            guarded("tcp 443 from 10.0.0.0/8")
                .change("nlb", LoadBalancer.class, each -> each.withEnforcePrivateLink(false)),
            TO_NLB,
            reachable(),
            "or are not enforced"),
        row(
            "API-01.28",
            linked().onlyIn("sg-app", "tcp 8080 from 10.9.0.0/16"),
            TO_NLB,
            refused("sg-app in", ENI_SG_RULES_MISMATCH),
            "the target's group is asked about the node"),
        row(
            "API-01.29",
            linked(),
            "orders -> nlb tcp 444",
            refused("nlb", ELBV2_LISTENERS_MISMATCH),
            "a listener must take it"),
        row(
            "API-01.30",
            linked().change("link", VpcLink.class, each -> each.withState(LifecycleState.FAILED)),
            TO_NLB,
            refused("link", BAD_STATE),
            "the link must be available"),
        row(
            "API-01.31",
            linked(),
            "link -> 10.0.10.10 tcp 8080",
            refused("link", VPC_LINK_TARGET_RESTRICTION),
            "a link leads to its load balancer, not past it"),
        row(
            "API-01.32",
            linked(),
            "orders -> app tcp 8080",
            refused("orders", VPC_LINK_TARGET_RESTRICTION),
            "nor does the API"),
        row(
            "API-01.33",
            f6().with(new VpcLink(id("link"), "", id("r1"), ids("alb"), LifecycleState.AVAILABLE)),
            "link -> alb tcp 443",
            refused("link", VPC_LINK_TARGET_RESTRICTION),
            "the first generation knows network load balancers only"),
        row(
            "API-01.34",
            linked().lose("link"),
            TO_NLB,
            unknown("link", UNKNOWN_RESOURCE),
            "nobody knows where a link leads that the snapshot lacks"),
        row(
            "API-01.35",
            linked()
                .acl(
                    "appA1",
                    "in 100 allow all",
                    "out 100 deny tcp 1024-65535 10.0.0.0/23",
                    "out 110 allow all"),
            TO_NLB,
            replyRefused("acl-appA1 out 100", SUBNET_ACL_RESTRICTION),
            "and the target's reply must find back"));
  }

  private static Stream<Scenario> bySecondLink() {
    return Stream.of(
        row("API-01.36", linkedV2(), TO_ALB, reachable(), "from the link's own interfaces"),
        row("API-01.37", linkedV2(), "link2 -> alb tcp 443", reachable(), "the link itself asks"),
        row(
            "API-01.38",
            linkedV2().onlyIn("sg-alb", "tcp 443 from 203.0.113.0/24"),
            TO_ALB,
            refused("sg-alb in", ENI_SG_RULES_MISMATCH),
            "the load balancer's group is asked about the link"),
        row(
            "API-01.39",
            linkedV2().onlyOut("sg-link"),
            TO_ALB,
            refused("sg-link out", SG_HAS_NO_RULES),
            "the link's group lets it out"),
        row(
            "API-01.40",
            linkedV2(),
            "web -> link2 tcp 443",
            refused("eni-link2", NO_POSSIBLE_DESTINATION),
            "nothing reaches in by it"),
        row(
            "API-01.41",
            linkedV2().remove("eni-link2"),
            TO_ALB,
            refused("link2", BAD_STATE_ATTACHMENT),
            "without interface it is nowhere"),
        row(
            "API-01.42",
            linkedV2()
                .change("link2", VpcLinkV2.class, each -> each.withState(LifecycleState.PENDING)),
            TO_ALB,
            refused("link2", BAD_STATE),
            "the link must be available"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void api01TheNetworkLoadBalancersTargetsSeeItsNode() {
    assertThat(linked().ask(TO_NLB).forward().orElseThrow().end().packet().source())
        .isIn(Address.parse("10.0.0.40"), Address.parse("10.0.1.40"));
  }

  @Test
  void api01AnAnswerThatRestsOnApiGatewaysAddressesSaysSo() {
    assertThat(guarded("tcp 443 from any").ask(TO_NLB).notes())
        .contains(new Note.AssumedSender(id("link"), Address.parse("192.0.2.1")));
    assertThat(linked().ask(TO_NLB).notes()).noneMatch(note -> note instanceof Note.AssumedSender);
  }

  @Test
  void api01NobodyKnowsWhereAnApiLeadsWhoseLinksTheSnapshotDoesNotTell() {
    Lab lab = f9().with(regional(ApiPolicy.NONE));
    assertThat(lab.ask(TO_NLB).verdict()).isEqualTo(Verdict.UNREACHABLE);
    Answer answer =
        Reachability.of(lab.topology().withMissing(List.of(Missing.of(ResourceKind.VPC_LINK))))
            .ask(lab.ask(TO_NLB).question());
    assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void api01APolicyIsMendedByTheEndpointThatTheClientCameBy() {
    assertThat(mends(asked(ApiPolicy.NONE)))
        .containsExactly(
            new Mend.AllowSource(id("orders"), ApiPolicy.Allows.VPC_ENDPOINTS, id("vpce-api")));
  }

  @Test
  void api01APolicyThatNamesVpcsIsMendedByTheClientsVpc() {
    Lab lab = asked(onlyFrom("vpc-9"));
    ResourceId vpc =
        lab.topology().find(id("vpce-api"), InterfaceEndpoint.class).orElseThrow().vpc();
    assertThat(mends(lab))
        .containsExactly(new Mend.AllowSource(id("orders"), ApiPolicy.Allows.VPCS, vpc));
  }

  @Test
  void api01APublicApiIsReachedWithoutThePrivateDnsOfAnEndpoint() {
    assertThat(mends(asked(ApiPolicy.NONE).with(regional(ApiPolicy.NONE))))
        .contains(new Mend.Turn(id("vpce-api"), Setting.PRIVATE_DNS, false));
  }

  private static List<Mend> mends(Lab lab) {
    return lab.ask(ASK).blockers().stream()
        .flatMap(blocker -> blocker.repair().stream())
        .map(Repair::mend)
        .toList();
  }

  @Test
  void waf01AWebAclIsNamedBesideAnAnswerAndChangesNone() {
    Answer answer = f6().with(webAcl("alb")).ask("internet -> 198.51.100.30 tcp 443");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.notes()).contains(new Note.WebAclNotChecked(id("waf"), id("alb")));
  }

  @Test
  void waf01AWebAclOfAnApiIsNamedToo() {
    Answer answer = f1().with(regional(ApiPolicy.NONE)).with(webAcl("orders")).ask(FROM_OUTSIDE);
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.notes()).contains(new Note.WebAclNotChecked(id("waf"), id("orders")));
  }

  @Test
  void waf01WhatDoesNotReachTheListenerMeetsNoWebAcl() {
    Answer answer =
        f6().onlyIn("sg-alb").with(webAcl("alb")).ask("internet -> 198.51.100.30 tcp 443");
    assertThat(answer.verdict()).isEqualTo(Verdict.UNREACHABLE);
    assertThat(answer.notes()).noneMatch(note -> note instanceof Note.WebAclNotChecked);
  }

  /** F1 with an endpoint for APIs in the isolated subnet, and a private API. */
  private static Lab asked(ApiPolicy policy) {
    return f1().group("sg-api", "tcp 443 from 10.0.0.0/16")
        .endpointFor("vpce-api", "execute-api", "dbA1", "10.0.20.61", "sg-api")
        .with(privateApi(policy));
  }

  private static Lab withoutPrivateDns(Lab lab) {
    return lab.change(
        "vpce-api",
        InterfaceEndpoint.class,
        each ->
            new InterfaceEndpoint(
                each.id(),
                "",
                each.vpc(),
                each.serviceName(),
                /* privateDns= */ false,
                each.state()));
  }

  private static RestApi privateApi(ApiPolicy policy) {
    return api(RestApi.EndpointType.PRIVATE, policy);
  }

  private static RestApi associated(ApiPolicy policy) {
    return privateApi(policy).withVpcEndpoints(ids("vpce-api"));
  }

  private static RestApi regional(ApiPolicy policy) {
    return api(RestApi.EndpointType.REGIONAL, policy);
  }

  private static RestApi api(
      RestApi.EndpointType type, ApiPolicy policy, ApiIntegration... integrations) {
    return new RestApi(
        id("orders"), "", id("r1"), type, List.of(), policy, Arrays.asList(integrations));
  }

  private static ApiPolicy onlyBy(String endpoint) {
    return ApiPolicy.onlyEndpoints(ids(endpoint));
  }

  private static ApiPolicy onlyFrom(String vpc) {
    return ApiPolicy.onlyVpcs(ids(vpc));
  }

  /** F9 with a private API that reaches the network load balancer by a link of the first kind. */
  private static Lab linked() {
    return f9().with(new VpcLink(id("link"), "", id("r1"), ids("nlb"), LifecycleState.AVAILABLE))
        .with(
            api(
                RestApi.EndpointType.PRIVATE,
                ApiPolicy.EVERYONE,
                new ApiIntegration(id("link"), Optional.empty())));
  }

  private static Lab guarded(String rule) {
    return nodesIn(linked().group("sg-nlb", rule), "nlb", "sg-nlb");
  }

  /**
   * F6 with an HTTP API that reaches the application load balancer by a link of the second kind.
   */
  private static Lab linkedV2() {
    return f6().group("sg-link")
        .onlyIn("sg-alb", "tcp 443 from sg-link")
        .with(new VpcLinkV2(id("link2"), "", LifecycleState.AVAILABLE))
        .eni(InterfaceType.API_GATEWAY_MANAGED, "link2", "appA1", "10.0.10.80", "sg-link")
        .with(
            new HttpApi(
                id("orders"),
                "",
                id("r1"),
                List.of(new ApiIntegration(id("link2"), Optional.of(id("alb"))))));
  }

  private static WebAcl webAcl(String protectedResource) {
    return new WebAcl(id("waf"), "", id("r1"), ids(protectedResource));
  }

  private static List<ResourceId> ids(String... ids) {
    return Arrays.stream(ids).map(ResourceId::of).toList();
  }

  private static ResourceId id(String id) {
    return ResourceId.of(id);
  }
}
