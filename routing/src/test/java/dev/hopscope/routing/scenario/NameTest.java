package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.f3;
import static dev.hopscope.routing.lab.Fixtures.f5;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.DNS_SUPPORT_DISABLED;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static dev.hopscope.routing.trace.DropReason.SG_REFERENCE_PUBLIC_PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Missing;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.CannotAsk;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Balancers;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.NameSource;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A DNS name as destination: section 11 of the rules. */
class NameTest {
  private static final String WEB = "ec2-198-51-100-10.r1.compute.amazonaws.com";
  private static final String SSM = "ssm.r1.amazonaws.com";

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "S066",
            f1().onlyIn("sg-web", "tcp 443 from sg-app"),
            "app -> " + WEB + " tcp 443",
            reachable(),
            "inside the VPC the name is the private address, so that the group matches"),
        row(
            "S149",
            f5().change("vpce-ssm", InterfaceEndpoint.class, NameTest::withoutPrivateDns),
            "db -> " + SSM + " tcp 443",
            refused("rt-db", NO_ROUTE_TO_DESTINATION),
            "without private DNS the name is the service's public address"),
        row(
            "S150",
            f5(),
            "db -> " + SSM + " tcp 443",
            reachable(),
            "private DNS leads to the endpoint"),
        row(
            "S204",
            f2(),
            "bapp -> " + WEB + " tcp 443",
            refused("rt-b1", NO_ROUTE_TO_DESTINATION),
            "a peer gets the public address, and has no way to it"),
        row(
            "S205",
            f2().change(
                    "pcx-ab", VpcPeeringConnection.class, p -> p.withDnsResolution(true, false)),
            "bapp -> " + WEB + " tcp 443",
            reachable(),
            "unless the peering's option says otherwise"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void aNameAsSourceIsTheInterfaceItStandsFor() {
    Answer answer = f1().ask(WEB + " -> app tcp 8080");
    assertThat(answer.forward().orElseThrow().steps().getFirst().packet().source())
        .isEqualTo(Address.parse("10.0.0.10"));
  }

  @Test
  void aNameThatStandsForSeveralIsAskedFromEach() {
    Lab lab = f1().zone("shop.test", "hosts.shop.test A 10.0.10.10 10.0.0.10");
    Answer answer = lab.ask("hosts.shop.test -> db tcp 5432");
    assertThat(answer.verdict()).isEqualTo(Verdict.UNREACHABLE);
    assertThat(answer.forward().orElseThrow().steps().getFirst().packet().source())
        .isEqualTo(Address.parse("10.0.0.10"));
    assertThat(lab.ask("app -> db tcp 5432").verdict()).isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void aNameOfNobodyIsNoSource() {
    assertThat(f1().ask("nobody.shop.test -> app tcp 8080").cannotAsk())
        .containsInstanceOf(CannotAsk.NoSuchEnd.class);
  }

  @Test
  void aNameThatAMissingZoneMayHaveIsUnknown() {
    Topology lacking =
        f1().topology().withMissing(List.of(Missing.of(ResourceKind.PRIVATE_HOSTED_ZONE)));
    assertThat(Lab.of(lacking).ask("app -> db.corp.example tcp 5432").verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(f1().ask("app -> db.corp.example tcp 5432").verdict()).isEqualTo(Verdict.CANNOT_ASK);
  }

  @Test
  void aLoadBalancerIsFoundByTheNameThatAwsGaveIt() {
    String name = "front-1234567890.r1.elb.amazonaws.com";
    Lab lab =
        Balancers.f6().change("alb", LoadBalancer.class, it -> it.withDnsName(Optional.of(name)));
    assertThat(lab.ask("internet -> " + name + " tcp 443").verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(lab.ask("internet -> other-1234567890.r1.elb.amazonaws.com tcp 443").verdict())
        .isEqualTo(Verdict.CANNOT_ASK);
  }

  @Test
  void dns02NoQueryIsAnsweredWhereSupportIsOff() {
    row(
            "DNS-02",
            f1().noDnsSupport(),
            "app -> " + WEB + " tcp 443",
            refused("vpc-a", DNS_SUPPORT_DISABLED),
            "the Resolver is switched off")
        .check();
  }

  @Test
  void dns02WithoutHostnamesThereIsNoPublicName() {
    Answer answer = without(f1(), "vpc-a").ask("app -> " + WEB + " tcp 443");
    assertThat(answer.cannotAsk()).containsInstanceOf(CannotAsk.NameNotResolved.class);
  }

  @Test
  void dns03FromTheInternetTheNameIsThePublicAddress() {
    Answer answer = f1().ask("internet -> " + WEB + " tcp 443");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(resolution(answer).taken()).isEqualTo(Address.parse("198.51.100.10"));
    assertThat(resolution(answer).source()).isEqualTo(NameSource.PUBLIC_DNS);
  }

  @Test
  void dns03ByItsPublicAddressTheGroupWouldNotMatch() {
    row(
            "DNS-03",
            f1().onlyIn("sg-web", "tcp 443 from sg-app"),
            "app -> 198.51.100.10 tcp 443",
            refused("sg-web in", SG_REFERENCE_PUBLIC_PATH),
            "as S064 has it")
        .check();
  }

  @Test
  void dns03OverATransitGatewayItIsPrivateWhereTheAttachmentsSaySo() {
    assertThat(resolution(f3().ask("bapp -> " + WEB + " tcp 443")).taken())
        .isEqualTo(Address.parse("10.0.0.10"));
    Lab off =
        f3().change(
                "att-a",
                TransitGatewayAttachment.class,
                att ->
                    new TransitGatewayAttachment(
                        att.id(),
                        att.name(),
                        att.transitGateway(),
                        att.type(),
                        att.attached(),
                        att.subnets(),
                        att.state(),
                        att.association(),
                        att.propagations(),
                        att.applianceMode(),
                        att.ipv6Support(),
                        att.securityGroupReferencing(),
                        /* dnsSupport= */ false,
                        att.natSupport(),
                        att.creationTime()));
    assertThat(resolution(off.ask("bapp -> " + WEB + " tcp 443")).taken())
        .isEqualTo(Address.parse("198.51.100.10"));
  }

  @Test
  void lb02TheNameOfALoadBalancerIsEveryNode() {
    Lab lab =
        Balancers.f6().change("alb", LoadBalancer.class, balancer -> balancer.withName("Shop"));
    Answer answer = lab.ask("internet -> shop-0123456789.r1.elb.amazonaws.com tcp 443");
    assertThat(resolution(answer).answers())
        .containsExactlyInAnyOrder(Address.parse("198.51.100.30"), Address.parse("198.51.100.31"));
  }

  @Test
  void dns08PrivateNamesAreMadeOfTheAddress() {
    Answer answer = f1().ask("web -> ip-10-0-10-10.r1.compute.internal tcp 8080");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(resolution(answer).source()).isEqualTo(NameSource.VPC_RESOLVER);
  }

  @Test
  void dns08PrivateNamesAreNotKnownInAnotherVpc() {
    Answer answer = f2().ask("bapp -> ip-10-0-10-10.r1.compute.internal tcp 8080");
    assertThat(answer.cannotAsk()).containsInstanceOf(CannotAsk.NameNotResolved.class);
  }

  @Test
  void dns09TheAnswerSaysWhichAddressWasUsed() {
    Step.ResolutionStep step = resolution(f5().ask("db -> " + SSM + " tcp 443"));
    assertThat(step.name()).isEqualTo(SSM);
    assertThat(step.taken()).isEqualTo(Address.parse("10.0.10.50"));
    assertThat(step.source()).isEqualTo(NameSource.ENDPOINT_PRIVATE_DNS);
  }

  @Test
  void ife05PrivateDnsIsForItsVpcOnly() {
    Answer answer =
        f2().with(f5().topology().find(id("vpce-ssm")).orElseThrow())
            .ask("bapp -> " + SSM + " tcp 443");
    assertThat(resolution(answer).source()).isEqualTo(NameSource.PUBLIC_DNS);
  }

  @Test
  void ife05PrivateDnsNeedsBothAttributes() {
    Answer answer = without(f5(), "vpc-a").ask("app -> " + SSM + " tcp 443");
    assertThat(resolution(answer).source()).isEqualTo(NameSource.PUBLIC_DNS);
  }

  @Test
  void aShortNameIsTheServiceInTheAskersRegion() {
    assertThat(resolution(f5().ask("db -> ssm tcp 443")).name()).isEqualTo(SSM);
  }

  @Test
  void gwe05TheServicesPublicAddressIsTakenFromTheEndpointsList() {
    Answer answer = f5().ask("db -> s3.r1.amazonaws.com tcp 443");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.notes()).noneMatch(Note.AssumedAddress.class::isInstance);
  }

  @Test
  void anAddressNobodyHasWrittenDownIsSaidToBeAssumed() {
    Answer answer = f1().ask("app -> sqs tcp 443");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(answer.notes()).anyMatch(Note.AssumedAddress.class::isInstance);
  }

  @Test
  void theEndpointsOwnNameIsPrivateForEveryone() {
    Answer answer = f5().ask("db -> vpce-ssm-0a1b2c.ssm.r1.vpce.amazonaws.com tcp 443");
    assertThat(resolution(answer).taken()).isEqualTo(Address.parse("10.0.10.50"));
  }

  @Test
  void aServiceAskedForFromTheInternetCrossesNoNetwork() {
    Answer answer = f5().ask("internet -> s3.r1.amazonaws.com tcp 443");
    assertThat(answer.cannotAsk()).containsInstanceOf(CannotAsk.BothOutside.class);
  }

  private static Lab without(Lab lab, String vpc) {
    return lab.change(vpc, Vpc.class, before -> before.withDns(true, false));
  }

  private static InterfaceEndpoint withoutPrivateDns(InterfaceEndpoint endpoint) {
    return new InterfaceEndpoint(
        endpoint.id(),
        endpoint.name(),
        endpoint.vpc(),
        endpoint.serviceName(),
        /* privateDns= */ false,
        endpoint.state());
  }

  private static ResourceId id(String text) {
    return ResourceId.of(text);
  }

  static Step.ResolutionStep resolution(Answer answer) {
    return answer.forward().orElseThrow().steps().stream()
        .filter(Step.ResolutionStep.class::isInstance)
        .map(Step.ResolutionStep.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
