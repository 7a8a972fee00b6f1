package dev.hopscope.routing.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteOrigin;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.CannotAsk;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Loser;
import dev.hopscope.routing.trace.LossReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
  private static final ResourceId WEB = ResourceId.of("i-1");
  private static final ResourceId TABLE = ResourceId.of("rtb-1");
  private static final Packet PACKET =
      new Packet(
          Address.parse("10.0.0.10"),
          Address.parse("8.8.8.8"),
          Protocol.TCP,
          49152,
          443,
          IcmpType.ANY);
  private static final Sentences SENTENCES =
      new Sentences(
          Topology.of(
              List.of(
                  instance("i-1", "web", InstanceState.STOPPED),
                  instance("i-2", "twin", InstanceState.RUNNING),
                  instance("i-3", "twin", InstanceState.RUNNING),
                  new RouteTable(TABLE, "private", ResourceId.of("vpc-1"), List.of(), List.of()))));

  private static Instance instance(String id, String name, InstanceState state) {
    return new Instance(ResourceId.of(id), name, state, Appliance.UNSPECIFIED);
  }

  @ParameterizedTest
  @EnumSource(DropReason.class)
  void everyDropIsOneLineThatNamesWhoDrops(DropReason reason) {
    for (Optional<ResourceId> about : List.of(Optional.<ResourceId>empty(), Optional.of(TABLE))) {
      String sentence = SENTENCES.of(new Step.DropStep(WEB, reason, about, PACKET));
      assertThat(sentence).hasLineCount(1).contains("instance `web`").doesNotContain("%");
    }
  }

  @ParameterizedTest
  @EnumSource(UnknownReason.class)
  void everyGapNamesWhatIsMissing(UnknownReason reason) {
    assertThat(SENTENCES.of(new Step.LostStep(TABLE, reason, ResourceId.of("sg-9"), PACKET)))
        .hasLineCount(1)
        .contains("`sg-9`")
        .contains("`private`");
  }

  static Stream<CannotAsk> refusals() {
    return Stream.of(
        new CannotAsk.NoSuchEnd("web"),
        new CannotAsk.Ambiguous("web", List.of(WEB, TABLE)),
        new CannotAsk.NotAnEnd("web", TABLE),
        new CannotAsk.OnlyAnswers("web", TABLE),
        new CannotAsk.OnlyAsks("web", TABLE),
        new CannotAsk.NoInterface("web", WEB),
        new CannotAsk.NotItsAddress("web", WEB),
        new CannotAsk.NoCommonFamily("web", "db"),
        new CannotAsk.NobodyThere("web"),
        new CannotAsk.BothOutside("web", "db"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyRefusalRepeatsTheEndInBackquotes(CannotAsk refusal) {
    assertThat(SENTENCES.of(refusal)).hasLineCount(1).contains("`web`");
  }

  @Test
  void theWrongPingNamesTheRightOne() {
    assertThat(SENTENCES.of(new CannotAsk.WrongFamily(Protocol.ICMPV6, Family.IPV4)))
        .isEqualTo("icmpv6 does not exist in IPv4, which these ends use: ask with icmp");
  }

  static Stream<Note> notes() {
    return Stream.of(
        new Note.AssumedDefaultAcl(WEB),
        new Note.AssumedRoutes(WEB, true),
        new Note.AssumedRunning(TABLE, WEB),
        new Note.AssumedTranslating(WEB),
        new Note.PortsRefused(
            TABLE, Direction.EGRESS, WEB, List.of(new PortRange(1024, 2000), PortRange.of(3000))));
  }

  @ParameterizedTest
  @MethodSource("notes")
  void everyNoteIsOneLine(Note note) {
    assertThat(SENTENCES.of(note)).hasLineCount(1).contains("`web`");
  }

  @Test
  void aStoppedInstanceIsSaidToBeStopped() {
    assertThat(SENTENCES.of(new Step.DropStep(WEB, DropReason.BAD_STATE, Optional.empty(), PACKET)))
        .endsWith("is stopped");
  }

  @Test
  void aNameThatTwoHaveComesWithTheId() {
    assertThat(SENTENCES.of(new Step.DeliveryStep(ResourceId.of("i-2"), PACKET)))
        .endsWith("instance `twin` (`i-2`)");
  }

  @Test
  void aNameFromAFileCannotBreakTheLine() {
    assertThat(SENTENCES.of(new CannotAsk.NoSuchEnd("a\nb\u001b[2J")))
        .startsWith("nothing here is called `a b [2J`");
  }

  @Test
  void aLookUpSaysWhyTheOthersLost() {
    Step step =
        new Step.RouteStep(
            TABLE,
            ResourceId.of("subnet-1"),
            Optional.of(route("8.0.0.0/8", WEB)),
            List.of(
                new Loser<>(
                    route("0.0.0.0/0", ResourceId.of("igw-1")), LossReason.MORE_SPECIFIC_ROUTE),
                new Loser<>(route("10.0.0.0/16", WEB), LossReason.CANNOT_ROUTE),
                new Loser<>(route("::/0", WEB), LossReason.CANNOT_ROUTE)),
            PACKET);
    assertThat(SENTENCES.of(step))
        .isEqualTo(
            "route table `private` sends 8.8.8.8 to instance `web` by 8.0.0.0/8;"
                + " 0.0.0.0/0 to `igw-1` matches too, but is less specific;"
                + " 10.0.0.0/16 does not contain it");
  }

  private static EffectiveRoute route(String cidr, ResourceId target) {
    return new EffectiveRoute(
        Route.of(RouteDestination.of(Cidr.parse(cidr)), RouteTarget.to(target)),
        RouteOrigin.STATIC);
  }

  @Test
  void theFinalRuleOfAnAclIsNamedWithThoseItPassed() {
    Step step =
        new Step.NetworkAclStep(
            ResourceId.of("acl-1"),
            ResourceId.of("subnet-1"),
            Direction.EGRESS,
            Optional.empty(),
            List.of(
                AclRule.allow(100, Traffic.tcp(80), Cidr.ANY_IPV4),
                AclRule.allow(110, Traffic.ALL, Cidr.parse("10.0.0.0/8"))),
            false,
            PACKET);
    assertThat(SENTENCES.of(step))
        .isEqualTo(
            "`acl-1` of `subnet-1` does not let tcp 443 to 8.8.8.8 out: no outbound rule matches,"
                + " so the final rule * denies; rule 100 is for another port;"
                + " rule 110: 10.0.0.0/8 does not contain 8.8.8.8");
  }
}
