package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f7;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.reachableFrom;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.replyRefused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.ELBV2_LISTENERS_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.ELBV2_LISTENER_HAS_NO_TG;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.GWLB_DESTINATION_PORT_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.GWLB_PROTOCOL_RESTRICTION;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCES_NOT_PRESERVED;
import static dev.hopscope.routing.trace.DropReason.VPCE_SERVICE_NOT_INSTALLED_IN_AZ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.HealthCheck;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TargetHost;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Balancers;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.text.Sentences;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Note;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journey J10 to a service of another VPC, and what stands behind Gateway Load Balancers. */
class PrivateLinkTest {
  private static final String ASK = "app -> 10.0.10.60 tcp 443";
  private static final String SERVICE = "com.amazonaws.vpce.r1.vpce-svc-p";

  static Stream<Scenario> rows() {
    return Stream.of(consumer(), provider(), appliances()).flatMap(part -> part);
  }

  private static Stream<Scenario> consumer() {
    return Stream.of(
        row("S152", f10(), ASK, reachableFrom("10.0.10.40"), "both VPCs have the same addresses"),
        row(
            "PLS-01a",
            f10().change("vpce-svc", InterfaceEndpoint.class, PrivateLinkTest::rejected),
            ASK,
            refused("vpce-svc", BAD_STATE),
            "an endpoint that the provider has rejected"),
        row(
            "PLS-03a",
            f10().onlyIn("sg-svc", "tcp 443 from 10.0.10.10/32"),
            ASK,
            refused("sg-svc in", ENI_SG_RULES_MISMATCH),
            "targets see the load balancer, never the client"),
        row(
            "PLS-04a",
            f10()
                .interfaceEndpoint("vpce-svc2", "appA2", "10.0.11.60", "sg-ep")
                .change("vpce-svc2", InterfaceEndpoint.class, PrivateLinkTest::ofService),
            "app2 -> 10.0.11.60 tcp 443",
            refused("vpce-svc2", VPCE_SERVICE_NOT_INSTALLED_IN_AZ),
            "no node in the endpoint's zone"),
        row(
            "IFE-03a",
            f10().onlyIn("sg-ep", "tcp 443 from 10.9.0.0/16"),
            ASK,
            refused("sg-ep in", ENI_SG_RULES_MISMATCH),
            "the endpoint's own group filters first"),
        row(
            "IFE-02a",
            overTransitGateway(),
            "app -> 10.1.0.60 tcp 443",
            replyRefused("rt-b1", NO_ROUTE_TO_DESTINATION),
            "the endpoint's subnet needs the way back"),
        row(
            "IFE-07a",
            f10(),
            "app -> 10.0.10.60 udp 443",
            refused("sg-ep in", ENI_SG_RULES_MISMATCH),
            "what is not allowed in is not"),
        row(
            "IFE-07b",
            f10().allowIn("sg-ep", "udp 443 from 10.0.0.0/16"),
            "app -> 10.0.10.60 udp 443",
            refused("nlb-p", ELBV2_LISTENERS_MISMATCH),
            "the provider's listeners say which protocols"));
  }

  private static Stream<Scenario> provider() {
    return Stream.of(
        row(
            "S155",
            guarded(true),
            ASK,
            refused("sg-nlb-p in", ENI_SG_RULES_MISMATCH),
            "the load balancer's group sees the client's address"),
        row("S155b", guarded(false), ASK, reachable(), "unless it is not asked"),
        row(
            "PLS-05a",
            guarded(true).inVpc("vpc-p").onlyIn("sg-nlb-p", "tcp 443 from sg-app"),
            ASK,
            refused("sg-nlb-p in", SG_REFERENCES_NOT_PRESERVED),
            "it sees no group of the client"),
        row(
            "PLS-05b",
            guarded(true).onlyIn("sg-nlb-p", "tcp 443 from 10.0.10.0/24"),
            ASK,
            reachable(),
            "it lets the client's range in"));
  }

  private static Stream<Scenario> appliances() {
    return Stream.of(
        row(
            "GWLB-01a",
            inspected(ListenerProtocol.GENEVE, 6081, "fw"),
            "app -> internet tcp 443",
            reachable(),
            "a load balancer with appliances stands behind the endpoint"),
        row(
            "GWLB-01b",
            inspected(ListenerProtocol.TCP, 6081, "fw"),
            "app -> internet tcp 443",
            refused("gwlb", GWLB_PROTOCOL_RESTRICTION),
            "it speaks GENEVE"),
        row(
            "GWLB-01c",
            inspected(ListenerProtocol.GENEVE, 6082, "fw"),
            "app -> internet tcp 443",
            refused("gwlb", GWLB_DESTINATION_PORT_RESTRICTION),
            "on one port"),
        row(
            "GWLB-01d",
            inspected(ListenerProtocol.GENEVE, 6081),
            "app -> internet tcp 443",
            refused("gwlb", ELBV2_LISTENER_HAS_NO_TG),
            "to appliances"));
  }

  @Test
  void aServiceThatIsNotInTheNetworkIsSaidNotToBeChecked() {
    Answer answer = f10().lose("vpce-svc-p").ask(ASK);

    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.notes()).contains(new Note.ProviderNotChecked(id("vpce-svc")));
  }

  @Test
  void aServiceThatIsThereIsChecked() {
    assertThat(f10().ask(ASK).notes()).doesNotContain(new Note.ProviderNotChecked(id("vpce-svc")));
  }

  private static InterfaceEndpoint rejected(InterfaceEndpoint before) {
    return new InterfaceEndpoint(
        before.id(),
        "",
        before.vpc(),
        before.serviceName(),
        before.privateDns(),
        LifecycleState.REJECTED);
  }

  private static InterfaceEndpoint ofService(InterfaceEndpoint before) {
    return new InterfaceEndpoint(
        before.id(), "", before.vpc(), SERVICE, /* privateDns= */ false, before.state());
  }

  /** F10: a consumer in VPC A and a provider in VPC P, with the same addresses. */
  @Test
  void aServiceIsMendedByANodeInTheZoneOfTheEndpoint() {
    Lab lab =
        f10()
            .interfaceEndpoint("vpce-svc2", "appA2", "10.0.11.60", "sg-ep")
            .change("vpce-svc2", InterfaceEndpoint.class, PrivateLinkTest::ofService)
            .inVpc("vpc-p")
            .subnet("p2", "az2", "rt-p1", "10.0.11.0/24")
            .change("nlb-p", LoadBalancer.class, nlb -> nlb.withCrossZone(true))
            .onlyIn("sg-svc", "tcp 443 from 10.0.0.0/16");
    Answer answer = lab.ask("app2 -> 10.0.11.60 tcp 443");
    Sentences sentences = new Sentences(lab.topology());
    assertThat(answer.blockers())
        .extracting(sentences::remedy)
        .containsExactly("add subnet `p2` to load balancer `nlb-p`");
    assertThat(answer.diagnosis().mended().orElseThrow().verdict()).isEqualTo(Verdict.REACHABLE);
  }

  private static Lab f10() {
    Lab lab =
        f1().group("sg-ep", "tcp 443 from 10.0.0.0/16")
            .interfaceEndpoint("vpce-svc", "appA1", "10.0.10.60", "sg-ep")
            .change("vpce-svc", InterfaceEndpoint.class, PrivateLinkTest::ofService)
            .vpc("vpc-p", "10.0.0.0/16")
            .table("rt-p1")
            .subnet("p1", "az1", "rt-p1", "10.0.10.0/24")
            .group("sg-svc", "tcp 443 from 10.0.10.40/32")
            .host("svc", "p1", "10.0.10.50", "sg-svc")
            .with(balancer("nlb-p", LoadBalancer.Type.NETWORK, "vpc-p", "tg-p", 443, true));
    Balancers.node(lab, "nlb-p", "p1", "10.0.10.40", "");
    return lab.with(
            new TargetGroup(
                id("tg-p"),
                "",
                id("vpc-p"),
                TargetGroup.TargetType.IP,
                ListenerProtocol.TCP,
                443,
                List.of(target("10.0.10.50")),
                Optional.of(new HealthCheck(ListenerProtocol.TCP, Optional.empty())),
                false,
                TargetGroup.CrossZone.AS_LOAD_BALANCER,
                false))
        .with(
            new VpcEndpointService(
                id("vpce-svc-p"), "", id("r1"), SERVICE, List.of(id("nlb-p")), List.of(), true))
        .inVpc("vpc-a");
  }

  private static Lab overTransitGateway() {
    return f3().inVpc("vpc-b")
        .table("rt-b1")
        .group("sg-ep", "tcp 443 from 10.0.0.0/16")
        .interfaceEndpoint("vpce-b", "b1", "10.1.0.60", "sg-ep");
  }

  private static Lab guarded(boolean enforced) {
    return f10()
        .inVpc("vpc-p")
        .group("sg-nlb-p", "tcp 443 from 10.9.0.0/16")
        .change(
            "eni-nlb-p-p1",
            NetworkInterface.class,
            node -> node.withSecurityGroups(List.of(id("sg-nlb-p"))))
        .change("nlb-p", LoadBalancer.class, each -> each.withEnforcePrivateLink(enforced))
        .inVpc("vpc-a");
  }

  static Lab inspected(ListenerProtocol protocol, int port, String... appliances) {
    Lab lab =
        f7().loadBalancerEndpoint("gwe", "fwA1")
            .change("gwe", GatewayLoadBalancerEndpoint.class, each -> each.withServiceName(SERVICE))
            .route("rt-app1", "0.0.0.0/0 -> gwe")
            .route("rt-fw", "0.0.0.0/0 -> nat-1")
            .route("rt-pub", "10.0.10.0/24 -> gwe")
            .with(balancer("gwlb", LoadBalancer.Type.GATEWAY, "vpc-a", "tg-fw", 6081, false))
            .with(
                new VpcEndpointService(
                    id("vpce-svc-p"),
                    "",
                    id("r1"),
                    SERVICE,
                    List.of(id("gwlb")),
                    List.of(),
                    false));
    Balancers.node(lab, "gwlb", "fwA1", "10.0.30.40", "");
    return lab.with(
        new TargetGroup(
            id("tg-fw"),
            "",
            id("vpc-a"),
            TargetGroup.TargetType.INSTANCE,
            protocol,
            port,
            Stream.of(appliances).map(PrivateLinkTest::target).toList(),
            Optional.empty(),
            false,
            TargetGroup.CrossZone.AS_LOAD_BALANCER,
            false));
  }

  private static LoadBalancer balancer(
      String id, LoadBalancer.Type type, String vpc, String group, int port, boolean enforced) {
    return new LoadBalancer(
        id(id),
        "",
        id(vpc),
        type,
        LoadBalancer.Scheme.INTERNAL,
        false,
        enforced,
        LifecycleState.AVAILABLE,
        List.of(
            new Listener(
                type == LoadBalancer.Type.GATEWAY ? ListenerProtocol.GENEVE : ListenerProtocol.TCP,
                port,
                List.of(id(group)),
                false)),
        false);
  }

  private static Target target(String host) {
    return new Target(TargetHost.parse(host), Optional.empty(), Optional.empty());
  }

  private static ResourceId id(String id) {
    return ResourceId.of(id);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void anEndpointAskedOverATransitGatewayNeedsARouteBackToIt() {
    assertThat(overTransitGateway().ask("app -> 10.1.0.60 tcp 443").notes())
        .contains(
            new Note.AlsoFound(
                Finding.RESPONSE_RTB_HAS_NO_ROUTE_TO_TRANSIT_GATEWAY, id("rt-b1"), id("vpce-b")));
  }

  @Test
  void anAddressOfAVpcThatNothingLeadsToIsNamedAsSuch() {
    assertThat(f10().ask("svc -> 10.0.10.10 tcp 8080").notes())
        .contains(new Note.AlsoFound(Finding.DISCONNECTED_VPCS, id("vpc-p"), id("vpc-a")));
  }
}
