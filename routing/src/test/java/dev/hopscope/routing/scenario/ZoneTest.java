package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f2;
import static dev.hopscope.routing.lab.Fixtures.f4;
import static dev.hopscope.routing.lab.Fixtures.f5;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.lab.Scenario.unknown;
import static dev.hopscope.routing.trace.DropReason.BAD_STATE;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.UnknownReason.UNKNOWN_RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverEndpoint.Way;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.CannotAsk;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.trace.NameSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Private hosted zones and forwarded queries: rules DNS-05 and DNS-06. */
class ZoneTest {
  private static final String DB = "db.corp.example";

  @Test
  void dns05AZoneAnswersInItsVpc() {
    Answer answer = zoned(f1()).ask("app -> " + DB + " tcp 5432");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(NameTest.resolution(answer).source()).isEqualTo(NameSource.PRIVATE_HOSTED_ZONE);
  }

  @Test
  void dns05AndNotOverAPeering() {
    Answer answer = zoned(f2()).ask("bapp -> " + DB + " tcp 5432");
    assertThat(answer.cannotAsk()).containsInstanceOf(CannotAsk.NameNotResolved.class);
  }

  @Test
  void dns05AZoneNeedsBothAttributes() {
    Lab lab = zoned(f1()).change("vpc-a", Vpc.class, vpc -> vpc.withDns(true, false));
    assertThat(lab.ask("app -> " + DB + " tcp 5432").verdict()).isEqualTo(Verdict.CANNOT_ASK);
  }

  @Test
  void dns05TheMostSpecificZoneWins() {
    Lab lab = zoned(f1()).zone("example", DB + " A 10.0.11.10");
    assertThat(NameTest.resolution(lab.ask("app -> " + DB + " tcp 5432")).taken())
        .isEqualTo(Address.parse("10.0.20.10"));
  }

  @Test
  void dns05AZoneHidesPublicNamesThatItLacks() {
    Answer answer = f1().zone("amazonaws.com").ask("app -> s3.r1.amazonaws.com tcp 443");
    assertThat(answer.cannotAsk())
        .contains(
            new CannotAsk.NameNotResolved(
                "s3.r1.amazonaws.com", Optional.of(ResourceId.of("Zamazonaws.com"))));
  }

  @Test
  void ife05PrivateDnsIsMoreSpecificThanAZone() {
    Answer answer = f5().zone("amazonaws.com").ask("app -> ssm tcp 443");
    assertThat(NameTest.resolution(answer).source()).isEqualTo(NameSource.ENDPOINT_PRIVATE_DNS);
  }

  @Test
  void dns05AWildcardAnswersWhereNoRecordDoes() {
    Lab lab = f1().zone("corp.example", "*.corp.example A 10.0.20.10", "x.corp.example A 10.0.9.9");
    assertThat(NameTest.resolution(lab.ask("app -> " + DB + " tcp 5432")).taken())
        .isEqualTo(Address.parse("10.0.20.10"));
  }

  @Test
  void dns05AnAliasIsResolvedInTurn() {
    Lab lab = f5().zone("corp.example", "ssm.corp.example ALIAS ssm.r1.amazonaws.com");
    assertThat(NameTest.resolution(lab.ask("app -> ssm.corp.example tcp 443")).taken())
        .isEqualTo(Address.parse("10.0.10.50"));
  }

  @Test
  void dns05NamesInACircleHaveNoAddress() {
    Lab lab =
        f1().zone(
                "corp.example",
                "a.corp.example CNAME b.corp.example",
                "b.corp.example CNAME a.corp.example");
    assertThat(lab.ask("app -> a.corp.example tcp 443").verdict()).isEqualTo(Verdict.CANNOT_ASK);
  }

  @Test
  void dns09OfSeveralAddressesEveryOneMustBeReachable() {
    Lab lab = f1().zone("corp.example", DB + " A 10.0.20.10 10.0.20.99");
    Answer answer = lab.ask("app -> " + DB + " tcp 5432");
    assertThat(answer.verdict()).isEqualTo(Verdict.UNREACHABLE);
    assertThat(NameTest.resolution(answer).taken()).isEqualTo(Address.parse("10.0.20.99"));
  }

  @Test
  void dns06OnPremisesAsksByAnInboundEndpoint() {
    Lab lab = inbound("udp 53 from 192.168.0.0/16").allowIn("sg-db", "tcp 5432 from any");
    lab.propagating("rt-db", "vgw-a");
    Answer answer = lab.ask("192.168.1.10 -> " + DB + " tcp 5432");
    assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
    assertThat(NameTest.resolution(answer).via()).containsExactly(ResourceId.of("rslvr-in"));
  }

  @Test
  void dns06TheInboundEndpointsGroupMustLetTheQueryIn() {
    row(
            "DNS-06",
            inbound("tcp 443 from any"),
            "192.168.1.10 -> " + DB + " tcp 5432",
            refused("sg-dns in", ENI_SG_RULES_MISMATCH),
            "port 53 is closed")
        .check();
  }

  @Test
  void dns06AnInboundEndpointThatIsNotAvailableTakesNoQuery() {
    row(
            "DNS-06",
            inbound("udp 53 from any")
                .change(
                    "rslvr-in", ResolverEndpoint.class, e -> e.withState(LifecycleState.PENDING)),
            "192.168.1.10 -> " + DB + " tcp 5432",
            refused("rslvr-in", BAD_STATE),
            "still being made")
        .check();
  }

  @Test
  void dns06ARuleForwardsToThePeersInboundEndpoint() {
    Answer answer = outbound("udp 53 from any").ask("bapp -> " + DB + " tcp 8080");
    assertThat(NameTest.resolution(answer).taken()).isEqualTo(Address.parse("10.0.20.10"));
    assertThat(NameTest.resolution(answer).via())
        .extracting(ResourceId::value)
        .containsExactly("rule", "rslvr-out", "rslvr-in");
  }

  @Test
  void dns06TheForwardedQueryIsFilteredLikeAnother() {
    row(
            "DNS-06",
            outbound("tcp 53 from any"),
            "bapp -> " + DB + " tcp 8080",
            refused("sg-dns in", ENI_SG_RULES_MISMATCH),
            "the far endpoint's group")
        .check();
  }

  @Test
  void dns06WhatAServerOnPremisesAnswersIsNotKnown() {
    row(
            "DNS-06",
            f4().group("sg-out")
                .resolverEndpoint("rslvr-out", Way.OUTBOUND, "appA1", "10.0.10.53", "sg-out")
                .forward("rule", "office.example", "rslvr-out", "192.168.1.53"),
            "app -> printer.office.example tcp 443",
            unknown("192.168.1.53", UNKNOWN_RESOURCE),
            "its names are not drawn")
        .check();
  }

  @Test
  void dns06OfARuleAndAZoneForOneDomainTheRuleWins() {
    Lab lab =
        zoned(f4())
            .group("sg-out")
            .resolverEndpoint("rslvr-out", Way.OUTBOUND, "appA1", "10.0.10.53", "sg-out")
            .forward("rule", "corp.example", "rslvr-out", "192.168.1.53");
    assertThat(lab.ask("app -> " + DB + " tcp 5432").verdict()).isEqualTo(Verdict.UNKNOWN);
    lab.change("rule", ResolverRule.class, rule -> rule.withType(ResolverRule.Type.SYSTEM));
    assertThat(lab.ask("app -> " + DB + " tcp 5432").verdict()).isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void dns06ARuleWithoutEndpointSendsNothing() {
    row(
            "DNS-06",
            f1().forward("rule", "corp.example", "rslvr-gone", "192.168.1.53"),
            "app -> " + DB + " tcp 5432",
            unknown("rule", UNKNOWN_RESOURCE),
            "its endpoint is not there")
        .check();
  }

  @Test
  void dns05TheAnswerIsWalkedLikeAnAddress() {
    row("DNS-05", zoned(f1()), "app -> " + DB + " tcp 5432", reachable(), "as db itself").check();
  }

  private static Lab zoned(Lab lab) {
    return lab.zone("corp.example", DB + " A 10.0.20.10");
  }

  private static Lab inbound(String rule) {
    return zoned(f4())
        .propagating("rt-app1", "vgw-a")
        .group("sg-dns", rule)
        .resolverEndpoint("rslvr-in", Way.INBOUND, "appA1", "10.0.10.53", "sg-dns");
  }

  private static Lab outbound(String rule) {
    return zoned(f2())
        .group("sg-dns", rule)
        .resolverEndpoint("rslvr-in", Way.INBOUND, "appA1", "10.0.10.53", "sg-dns")
        .inVpc("vpc-b")
        .group("sg-out")
        .resolverEndpoint("rslvr-out", Way.OUTBOUND, "b1", "10.1.0.53", "sg-out")
        .forward("rule", "corp.example", "rslvr-out", "10.0.10.53");
  }
}
