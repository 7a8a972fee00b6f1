package dev.hopscope.routing.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How answers about networks with mistakes change, and how they do not (rules of section 15). */
class BrokenNetworksTest {
  private static final int QUESTIONS = 40;

  static LongStream seeds() {
    return LongStream.range(10_000, 10_120);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void blockingPublicAccessNeverMakesReachable(long seed) {
    BrokenNetworks broken = new BrokenNetworks(seed);
    Topology open = broken.network();
    for (VpcBlockPublicAccessOptions own : open.all(VpcBlockPublicAccessOptions.class)) {
      open = open.without(own.id());
    }
    Topology blocked = open;
    for (Vpc vpc : open.all(Vpc.class)) {
      blocked =
          blocked.with(
              new VpcBlockPublicAccessOptions(
                  ResourceId.of("bpa-" + vpc.region()),
                  "",
                  vpc.region(),
                  Optional.empty(),
                  VpcBlockPublicAccessOptions.Mode.BLOCK_INGRESS));
    }
    mustNotOpen(broken, open, blocked);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void takingAnAllowRuleAwayNeverMakesReachable(long seed) {
    BrokenNetworks broken = new BrokenNetworks(seed);
    Topology open = broken.network();
    for (SecurityGroup group : open.all(SecurityGroup.class)) {
      List<SecurityGroupRule> rules = new ArrayList<>(group.inbound());
      rules.add(SecurityGroupRule.of(Traffic.tcp(1, 10_000), Cidr.ANY_IPV4));
      open = open.with(group.withRules(Direction.INGRESS, rules));
    }
    mustNotOpen(broken, open, broken.network());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void onStatelessWaysClientAndServerMaySwap(long seed) {
    Topology topology = opened(new BrokenNetworks(seed).network());
    Reachability network = Reachability.of(topology);
    List<NetworkInterface> hosts =
        topology.all(NetworkInterface.class).stream()
            .filter(eni -> eni.type() == InterfaceType.INTERFACE && !eni.addresses().isEmpty())
            .toList();
    for (NetworkInterface one : hosts) {
      for (NetworkInterface other : hosts) {
        Answer answer = network.ask(Question.tcp(one.id().value(), other.id().value(), 8080));
        if (!one.equals(other) && answer.verdict() == Verdict.REACHABLE && isStateless(answer)) {
          Answer swapped = network.ask(Question.tcp(other.id().value(), one.id().value(), 8080));
          assertThat(swapped.verdict())
              .as(() -> other.id() + " -> " + one.id() + ": " + swapped.failure())
              .isEqualTo(Verdict.REACHABLE);
        }
      }
    }
  }

  private static Topology opened(Topology topology) {
    Topology open = topology;
    for (SecurityGroup group : topology.all(SecurityGroup.class)) {
      open =
          open.with(
              group
                  .withRules(Direction.INGRESS, SecurityGroup.ALLOW_ALL)
                  .withRules(Direction.EGRESS, SecurityGroup.ALLOW_ALL));
    }
    for (NetworkAcl acl : topology.all(NetworkAcl.class)) {
      open =
          open.with(
              acl.withRules(Direction.INGRESS, NetworkAcl.ALLOW_ALL)
                  .withRules(Direction.EGRESS, NetworkAcl.ALLOW_ALL));
    }
    return open;
  }

  /** Journeys J1, J2, J6 and J7 without appliances: nothing translates, nothing inspects. */
  private static boolean isStateless(Answer answer) {
    return Stream.of(answer.forward(), answer.reply())
        .flatMap(Optional::stream)
        .map(Trace::steps)
        .flatMap(List::stream)
        .noneMatch(
            step ->
                step instanceof Step.TranslationStep
                    || step instanceof Step.CrossingStep
                        && (step.component().value().startsWith("eni-")
                            || step.component().value().startsWith("gwe")));
  }

  private static void mustNotOpen(BrokenNetworks broken, Topology before, Topology after) {
    Reachability wider = Reachability.of(before);
    Reachability narrower = Reachability.of(after);
    for (int i = 0; i < QUESTIONS; i++) {
      Question question = broken.question();
      if (wider.ask(question).verdict() == Verdict.UNREACHABLE) {
        assertThat(narrower.ask(question).verdict())
            .as(question::toString)
            .isEqualTo(Verdict.UNREACHABLE);
      }
    }
  }
}
