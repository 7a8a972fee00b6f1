package dev.hopscope.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.routing.lab.Balancers;
import dev.hopscope.routing.lab.Hybrid;
import dev.hopscope.routing.lab.Lab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Where the note of a question says what to try, trying it turns the answer round. */
class SampleAdviceTest {
  /** What to try, for the question of this number, counted from 1. */
  private record Advice(String sample, int number, UnaryOperator<Lab> change) {}

  private static final AclRule REPLIES_TO_APP_B =
      AclRule.allow(110, Traffic.tcp(1024, 65_535), Cidr.parse("10.20.11.0/24"));
  private static final AclRule REPLIES =
      AclRule.allow(100, Traffic.tcp(1024, 65_535), Cidr.parse("10.40.0.0/16"));

  private static final List<Advice> ALL =
      List.of(
          new Advice("01-three-tier", 1, lab -> lab.noRoute("rtb-public", "0.0.0.0/0")),
          new Advice("01-three-tier", 1, lab -> lab.remove("eipalloc-web")),
          new Advice("01-three-tier", 1, lab -> lab.onlyIn("sg-web")),
          new Advice("01-three-tier", 5, lab -> allowOut(lab, "acl-db", REPLIES_TO_APP_B)),
          new Advice("02-public-or-not", 3, lab -> lab.eip("198.51.100.99", "hidden")),
          new Advice(
              "02-public-or-not", 5, lab -> lab.subnetTable("subnet-forgotten-b", "rtb-public")),
          new Advice("03-nacl-forgets-reply", 2, lab -> onlyOut(lab, "acl-forgets", REPLIES)),
          new Advice("04-peering-is-not-transitive", 3, SampleAdviceTest::peerDirectly),
          new Advice(
              "04-peering-is-not-transitive",
              7,
              lab -> lab.route("rtb-labs", "10.50.0.0/16 -> pcx-orders-labs")),
          new Advice("05-longest-prefix", 3, lab -> lab.noRoute("rtb-desks", "10.61.7.0/24")),
          new Advice("06-transit-gateway-segments", 8, SampleAdviceTest::attachInZoneB),
          new Advice(
              "07-central-egress", 3, lab -> lab.propagate("tgw-attach-beta", "tgw-rtb-egress")),
          new Advice(
              "07-central-egress",
              4,
              lab ->
                  lab.noRoute("rtb-egress-public", "10.80.0.0/15")
                      .route("rtb-egress-public", "10.80.0.0/12 -> tgw-core")),
          new Advice("08-private-s3", 3, SampleAdviceTest::allowOutToS3),
          new Advice(
              "08-private-s3",
              9,
              lab ->
                  lab.inVpc("vpc-guest")
                      .noRoute("rtb-guest", "192.0.2.0/25")
                      .gatewayEndpoint("vpce-guest-s3", List.of("pl-s3"), "rtb-guest")),
          new Advice("09-dual-stack", 7, lab -> lab.allowIn("sg-old", "tcp 443 from ::/0")),
          new Advice("10-site-to-site-vpn", 3, SampleAdviceTest::teachTheGateway),
          new Advice("10-site-to-site-vpn", 5, lab -> lab.propagating("rtb-lonely", "vgw-plant")),
          new Advice(
              "11-middlebox", 2, lab -> lab.allowIn("sg-data", "tcp 6379 from 10.120.1.0/24")),
          new Advice(
              "11-middlebox", 3, lab -> lab.route("rtb-data", "10.120.4.0/24 -> eni-firewall")),
          new Advice("11-middlebox", 4, lab -> lab.sourceDestCheck("old-firewall", false)),
          new Advice("12-load-balancer", 4, SampleAdviceTest::registerInBeta),
          new Advice(
              "12-load-balancer", 6, lab -> lab.allowIn("sg-console", "tcp 9090 from sg-admin")),
          new Advice(
              "12-load-balancer",
              8,
              lab ->
                  lab.subnetTable("subnet-app-a", "rtb-public")
                      .subnetTable("subnet-app-b", "rtb-public")),
          new Advice(
              "13-network-load-balancer", 2, lab -> Balancers.crossZone(lab, "net/edge/1", true)),
          new Advice(
              "13-network-load-balancer", 3, lab -> lab.allowIn("sg-mail", "tcp 25 from any")),
          new Advice(
              "13-network-load-balancer",
              3,
              lab -> Balancers.preserve(lab, "targetgroup/mail/1", false)),
          new Advice(
              "13-network-load-balancer",
              7,
              lab -> Balancers.preserve(lab, "targetgroup/files/1", false)),
          new Advice(
              "14-endpoint-service",
              3,
              lab -> lab.allowIn("sg-ledger-nlb", "tcp 8443 from 10.140.0.0/16")),
          new Advice(
              "14-endpoint-service",
              3,
              lab ->
                  lab.change(
                      "net/ledger-nlb/1",
                      LoadBalancer.class,
                      each -> each.withEnforcePrivateLink(false))),
          new Advice(
              "14-endpoint-service",
              5,
              lab ->
                  Balancers.listening(
                      lab,
                      "net/api-nlb/1",
                      "tcp 443 targetgroup/api-nlb/1",
                      "tcp 8443 targetgroup/api-nlb/1")),
          new Advice("15-inspection", 2, lab -> lab.route("rtb-edge", "10.150.2.0/24 -> vpce-in")),
          new Advice("15-inspection", 3, lab -> lab.route("rtb-legacy", "0.0.0.0/0 -> vpce-in")),
          new Advice("15-inspection", 5, lab -> lab.route("rtb-nat", "10.150.13.0/24 -> vpce-out")),
          new Advice(
              "15-inspection", 7, lab -> lab.allowIn("sg-public", "tcp 8080 from 10.150.12.0/24")),
          new Advice("16-transit-peering", 2, lab -> lab.noTransitRoutes("tgw-rtb-eu")),
          new Advice("17-policy-table", 3, lab -> lab.applianceMode("tgw-attach-guard", false)),
          new Advice("18-direct-connect", 3, SampleAdviceTest::allowTheWholeLab),
          new Advice(
              "19-client-vpn", 2, lab -> lab.allowIn("sg-printer", "tcp 631 from sg-vpn-clients")),
          new Advice("19-client-vpn", 4, SampleAdviceTest::routeByTheOtherSubnet),
          new Advice(
              "20-cloudhub",
              2,
              lab -> lab.change("cgw-twin", CustomerGateway.class, Hybrid.numbered(65_003))),
          new Advice("21-block-public-access", 1, lab -> lab.with(exclude("subnet-shop-public"))),
          new Advice("21-block-public-access", 8, lab -> lab.with(exclude("subnet-lab-public"))),
          new Advice(
              "22-network-firewall",
              2,
              lab ->
                  rules(
                      lab,
                      "stateful-rulegroup/web",
                      before -> List.of(before.get(1), before.getFirst().withNumber(9)))),
          new Advice(
              "22-network-firewall",
              3,
              lab ->
                  rules(
                      lab,
                      "stateful-rulegroup/web",
                      before ->
                          plus(
                              before, before.get(1).withTraffic(Traffic.tcp(8443)).withNumber(4)))),
          new Advice("22-network-firewall", 5, SampleAdviceTest::letTimeBothWays),
          new Advice(
              "22-network-firewall",
              8,
              lab -> lab.route("rtb-nat", "10.160.3.0/24 -> vpce-firewall")),
          new Advice(
              "23-shared-subnets-and-instance-connect",
              3,
              lab -> lab.allowIn("sg-data", "tcp 22 from sg-connect")),
          new Advice("24-names", 4, SampleAdviceTest::resolveForThePeer),
          new Advice("24-names", 5, SampleAdviceTest::withoutPrivateDns),
          new Advice("25-fargate-image-pull", 4, lab -> lab.eip("198.51.100.99", "bare")),
          new Advice("25-fargate-image-pull", 7, SampleAdviceTest::endpointForSecrets),
          new Advice(
              "26-lambda-and-database",
              3,
              lab -> lab.allowIn("sg-orders-db", "tcp 5432 from sg-report")),
          new Advice(
              "27-api-gateway",
              2,
              lab ->
                  lab.change(
                      "st0ck00001",
                      RestApi.class,
                      api ->
                          api.withPolicy(
                              ApiPolicy.onlyEndpoints(List.of(ResourceId.of("vpce-api")))))),
          new Advice(
              "27-api-gateway",
              11,
              lab ->
                  lab.change(
                      "net/audit/1",
                      LoadBalancer.class,
                      balancer -> balancer.withEnforcePrivateLink(false))),
          new Advice(
              "28-regional-nat-and-nat64",
              6,
              lab ->
                  lab.change(
                      "nat-ledger", RegionalNatGateway.class, nat -> nat.withAutomatic(true))),
          new Advice(
              "28-regional-nat-and-nat64",
              8,
              lab ->
                  lab.inVpc("vpc-field")
                      .eigw("eigw-field")
                      .route("rtb-field-sensors", "::/0 -> eigw-field")));

  private static Lab allowTheWholeLab(Lab lab) {
    return lab.change(
        "dxgw-vpcs",
        DirectConnectGateway.class,
        hub ->
            hub.withAssociations(
                List.of(hub.associations().getFirst(), Hybrid.to("vgw-lab", "10.181.0.0/16"))));
  }

  private static Lab routeByTheOtherSubnet(Lab lab) {
    return lab.change(
        "cvpn-endpoint-home",
        ClientVpnEndpoint.class,
        endpoint ->
            endpoint.withRoutes(
                plus(
                    endpoint.routes(),
                    new ClientVpnRoute(
                        Cidr.parse("10.191.0.0/16"), ResourceId.of("subnet-entry-b")))));
  }

  private static VpcBlockPublicAccessExclusion exclude(String subnet) {
    String id =
        subnet.equals("subnet-lab-public") ? "vpcbpa-exclude-downloads" : "vpcbpa-exclude-1";
    return new VpcBlockPublicAccessExclusion(
        ResourceId.of(id),
        "",
        ResourceId.of(subnet),
        VpcBlockPublicAccessExclusion.Mode.ALLOW_BIDIRECTIONAL);
  }

  @Test
  void whatANoteSaysToTryTurnsTheAnswerRound() throws IOException {
    for (Sample sample : Sample.all()) {
      for (Advice advice : ALL) {
        if (advice.sample().equals(sample.name())) {
          SavedQuestion saved = sample.document().questions().get(advice.number() - 1);
          Lab before = Lab.of(sample.document().topology());
          Lab after = advice.change().apply(Lab.of(sample.document().topology()));
          assertThat(List.of(verdict(before, saved), verdict(after, saved)))
              .as("%s, question %d", sample.name(), advice.number())
              .containsExactlyInAnyOrder(Verdict.REACHABLE, Verdict.UNREACHABLE);
        }
      }
    }
  }

  @Test
  void everyNoteThatSaysWhatToTryIsTried() throws IOException {
    List<String> promised = new ArrayList<>();
    for (Sample sample : Sample.all()) {
      List<SavedQuestion> questions = sample.document().questions();
      for (int i = 0; i < questions.size(); i++) {
        if (questions.get(i).note().contains("Try:")) {
          promised.add(sample.name() + " " + (i + 1));
        }
      }
    }
    assertThat(ALL.stream().map(each -> each.sample() + " " + each.number()).distinct())
        .containsExactlyElementsOf(promised);
  }

  private static Verdict verdict(Lab lab, SavedQuestion saved) {
    return lab.ask(saved.question()).verdict();
  }

  private static Lab allowOut(Lab lab, String acl, AclRule rule) {
    return lab.change(
        acl,
        NetworkAcl.class,
        before -> before.withRules(Direction.EGRESS, plus(before.outbound(), rule)));
  }

  private static Lab onlyOut(Lab lab, String acl, AclRule rule) {
    return lab.change(
        acl, NetworkAcl.class, before -> before.withRules(Direction.EGRESS, List.of(rule)));
  }

  private static Lab peerDirectly(Lab lab) {
    return lab.peering("pcx-orders-reports", "vpc-orders", "vpc-reports")
        .route("rtb-orders", "10.52.0.0/16 -> pcx-orders-reports")
        .route("rtb-reports", "10.50.0.0/16 -> pcx-orders-reports");
  }

  private static Lab attachInZoneB(Lab lab) {
    return lab.change(
        "tgw-attach-prod",
        TransitGatewayAttachment.class,
        before -> before.withSubnets(plus(before.subnets(), ResourceId.of("subnet-prod-b"))));
  }

  private static Lab rules(Lab lab, String group, UnaryOperator<List<FirewallRule>> change) {
    return lab.change(
        group, FirewallRuleGroup.class, each -> each.withRules(change.apply(each.rules())));
  }

  private static Lab letTimeBothWays(Lab lab) {
    FirewallRule both =
        new FirewallRule(
            31,
            FirewallRule.Action.PASS,
            Traffic.udp(123),
            List.of(Cidr.parse("10.160.0.0/16")),
            List.of(),
            Optional.empty(),
            true,
            Optional.empty());
    return rules(lab, "stateless-rulegroup/early", before -> plus(before, both));
  }

  private static Lab allowOutToS3(Lab lab) {
    return lab.change(
        "sg-closed",
        SecurityGroup.class,
        before ->
            before.withRules(
                Direction.EGRESS,
                plus(
                    before.outbound(),
                    SecurityGroupRule.ofList(Traffic.tcp(443), ResourceId.of("pl-s3")))));
  }

  private static Lab registerInBeta(Lab lab) {
    return Balancers.targets(
        lab.change("targetgroup/beta/1", TargetGroup.class, group -> group.withPort(8080)),
        "targetgroup/beta/1",
        "i-web-a");
  }

  private static Lab resolveForThePeer(Lab lab) {
    return lab.change(
            "pcx-shop-team",
            VpcPeeringConnection.class,
            before -> before.withDnsResolution(true, false))
        .allowIn("sg-web", "tcp 443 from 10.41.0.0/16");
  }

  private static Lab withoutPrivateDns(Lab lab) {
    return lab.change(
        "vpce-kms",
        InterfaceEndpoint.class,
        before ->
            new InterfaceEndpoint(
                before.id(),
                before.name(),
                before.vpc(),
                before.serviceName(),
                /* privateDns= */ false,
                before.state()));
  }

  private static Lab endpointForSecrets(Lab lab) {
    return lab.with(
            new InterfaceEndpoint(
                ResourceId.of("vpce-secrets"),
                "",
                ResourceId.of("vpc-run"),
                "com.amazonaws.us-east-1.secretsmanager",
                /* privateDns= */ true,
                LifecycleState.AVAILABLE))
        .eni(
            InterfaceType.VPC_ENDPOINT,
            "vpce-secrets",
            "subnet-endpoints-a",
            "10.50.9.64",
            "sg-endpoints");
  }

  private static Lab teachTheGateway(Lab lab) {
    return lab.change(
        "vpn-factory",
        VpnConnection.class,
        before -> before.withRoutes(plus(before.routes(), Cidr.parse("192.168.20.0/24"))));
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> all = new ArrayList<>(list);
    all.add(one);
    return all;
  }
}
