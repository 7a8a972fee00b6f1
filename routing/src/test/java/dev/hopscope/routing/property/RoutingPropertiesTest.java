package dev.hopscope.routing.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every network and every question; networks are random, the seed is the test. */
class RoutingPropertiesTest {

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  static LongStream manySeeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("manySeeds")
  void everyQuestionOfEveryNetworkHasAnAnswer(long seed) throws ReflectiveOperationException {
    RandomRubble rubble = new RandomRubble(seed);
    Topology topology = rubble.network();
    Reachability network = Reachability.of(topology);
    for (int i = 0; i < 60; i++) {
      mustHoldTogether(network.ask(rubble.question(topology)));
    }
  }

  @ParameterizedTest
  @MethodSource("manySeeds")
  void everyWalkEndsWhereverRoutesLead(long seed) {
    Topology topology = new RandomRoutes(seed).network();
    Reachability network = Reachability.of(topology);
    for (Question question : questions(topology)) {
      mustHoldTogether(network.ask(question));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersHoldTogether(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Reachability network = Reachability.of(topology);
    for (Question question : questions(topology)) {
      mustHoldTogether(network.ask(question));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfGroupRulesIsIrrelevant(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Topology shuffled = topology;
    for (SecurityGroup group : topology.all(SecurityGroup.class)) {
      for (Direction direction : Direction.values()) {
        List<SecurityGroupRule> rules = new ArrayList<>(group.rules(direction));
        Collections.shuffle(rules, new Random(seed));
        group = group.withRules(direction, rules);
      }
      shuffled = shuffled.with(group);
    }
    mustAnswerAlike(topology, shuffled);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void renamingChangesNoVerdict(long seed) throws ReflectiveOperationException {
    Topology topology = RandomNetworks.of(seed);
    Reachability before = Reachability.of(topology);
    Reachability after = Reachability.of(Renaming.of(topology));
    for (Question question : questions(topology)) {
      Answer renamed = after.ask(renamed(topology, question));
      assertThat(codeOf(renamed)).as(question::toString).isEqualTo(codeOf(before.ask(question)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void insideASubnetNoAclIsAsked(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Reachability network = Reachability.of(topology);
    for (NetworkInterface from : topology.all(NetworkInterface.class)) {
      for (NetworkInterface to : topology.all(NetworkInterface.class)) {
        if (from.subnet().equals(to.subnet()) && !from.equals(to)) {
          Answer answer = network.ask(Question.tcp(from.id().value(), to.id().value(), 8080));
          assertThat(steps(answer)).noneMatch(Step.NetworkAclStep.class::isInstance);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void swappingTheNumbersOfDisjointNeighboursChangesNothing(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Topology swapped = topology;
    for (NetworkAcl acl : topology.all(NetworkAcl.class)) {
      swapped =
          swapped.with(
              acl.withRules(Direction.INGRESS, withNeighboursSwapped(acl.inbound()))
                  .withRules(Direction.EGRESS, withNeighboursSwapped(acl.outbound())));
    }
    Reachability before = Reachability.of(topology);
    Reachability after = Reachability.of(swapped);
    for (Question question : questions(topology)) {
      assertThat(codeOf(after.ask(question)))
          .as(question::toString)
          .isEqualTo(codeOf(before.ask(question)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anotherAllowRuleNeverMakesUnreachable(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Reachability before = Reachability.of(topology);
    for (SecurityGroup group : topology.all(SecurityGroup.class)) {
      for (Direction direction : Direction.values()) {
        List<SecurityGroupRule> rules = new ArrayList<>(group.rules(direction));
        rules.add(SecurityGroupRule.of(Traffic.ALL, Cidr.ANY_IPV4));
        Reachability after = Reachability.of(topology.with(group.withRules(direction, rules)));
        for (Question question : questions(topology)) {
          if (before.ask(question).verdict() == Verdict.REACHABLE) {
            assertThat(after.ask(question).verdict())
                .as(question::toString)
                .isEqualTo(Verdict.REACHABLE);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneMoreDenyNeverMakesReachable(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Topology closed = topology;
    for (NetworkAcl acl : topology.all(NetworkAcl.class)) {
      List<AclRule> rules = new ArrayList<>(acl.inbound());
      rules.removeIf(rule -> rule.number() == 1);
      rules.add(AclRule.deny(1, Traffic.tcp(8080), Cidr.ANY_IPV4));
      closed = closed.with(acl.withRules(Direction.INGRESS, rules));
    }
    Reachability before = Reachability.of(topology);
    Reachability after = Reachability.of(closed);
    for (Question question : questions(topology)) {
      if (before.ask(question).verdict() == Verdict.UNREACHABLE) {
        assertThat(after.ask(question).verdict())
            .as(question::toString)
            .isEqualTo(Verdict.UNREACHABLE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatLiesBesideTheWayDoesNotMatter(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Topology larger = topology;
    for (Subnet subnet : topology.all(Subnet.class)) {
      larger =
          larger.with(
              new NetworkAcl(
                  ResourceId.of("acl-beside-" + subnet.id()),
                  "",
                  subnet.vpc(),
                  List.of(),
                  List.of()));
    }
    mustAnswerAlike(topology, larger);
  }

  private static void mustAnswerAlike(Topology one, Topology other) {
    Reachability before = Reachability.of(one);
    Reachability after = Reachability.of(other);
    for (Question question : questions(one)) {
      assertThat(failureOf(after.ask(question)))
          .as(question::toString)
          .isEqualTo(failureOf(before.ask(question)));
    }
  }

  private static void mustHoldTogether(Answer answer) {
    assertThat(answer.cannotAsk().isPresent()).isEqualTo(answer.verdict() == Verdict.CANNOT_ASK);
    assertThat(answer.failure().isPresent())
        .isEqualTo(answer.verdict() == Verdict.UNREACHABLE || answer.verdict() == Verdict.UNKNOWN);
    switch (answer.verdict()) {
      case REACHABLE -> {
        assertThat(answer.forward())
            .hasValueSatisfying(trace -> assertThat(trace.delivered()).isTrue());
        answer.reply().ifPresent(trace -> assertThat(trace.delivered()).isTrue());
      }
      case UNREACHABLE ->
          assertThat(answer.failure().orElseThrow().reason()).isInstanceOf(DropReason.class);
      case UNKNOWN ->
          assertThat(answer.failure().orElseThrow().reason()).isInstanceOf(UnknownReason.class);
      case CANNOT_ASK -> assertThat(answer.forward()).isEmpty();
    }
    answer.failure().ifPresent(failure -> assertThat(steps(answer)).contains(failure.step()));
  }

  private static List<Question> questions(Topology topology) {
    List<String> ends = new ArrayList<>(List.of("internet", "192.168.1.10", "198.51.100.130"));
    topology.all(NetworkInterface.class).stream()
        .filter(eni -> eni.type() == InterfaceType.INTERFACE)
        .forEach(eni -> ends.add(eni.id().value()));
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      for (int step = 1; step <= 4; step++) {
        String from = ends.get(i);
        String to = ends.get((i + step * step) % ends.size());
        if (!from.equals(to)) {
          questions.add(Question.tcp(from, to, step == 1 ? 443 : 8080));
        }
      }
    }
    return questions;
  }

  private static Question renamed(Topology topology, Question question) {
    return new Question(
        renamed(topology, question.from()),
        renamed(topology, question.to()),
        question.protocol(),
        question.port(),
        question.sourcePort());
  }

  private static String renamed(Topology topology, String end) {
    ResourceId id = ResourceId.of(end);
    return topology.containsVertex(id) ? Renaming.of(id).value() : end;
  }

  private static List<AclRule> withNeighboursSwapped(List<AclRule> rules) {
    List<AclRule> all = new ArrayList<>(rules);
    for (int i = 0; i + 1 < all.size(); i++) {
      AclRule one = all.get(i);
      AclRule next = all.get(i + 1);
      if (RandomNetworks.disjoint(one, next)) {
        all.set(i, numbered(next, one.number()));
        all.set(i + 1, numbered(one, next.number()));
        i++;
      }
    }
    return all;
  }

  private static AclRule numbered(AclRule rule, int number) {
    return new AclRule(number, rule.action(), rule.traffic(), rule.cidr());
  }

  private static List<Step> steps(Answer answer) {
    return Stream.of(answer.forward(), answer.reply())
        .flatMap(Optional::stream)
        .map(Trace::steps)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Object> codeOf(Answer answer) {
    return answer
        .failure()
        .<List<Object>>map(failure -> List.of(answer.verdict(), failure.leg(), failure.reason()))
        .orElseGet(() -> List.of(answer.verdict()));
  }

  private static List<Object> failureOf(Answer answer) {
    Optional<ResourceId> component = answer.failure().map(Failure::component);
    return List.of(codeOf(answer), component);
  }
}
