package dev.hopscope.routing.property;

import static dev.hopscope.routing.property.Questions.codeOf;
import static dev.hopscope.routing.property.Questions.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How an answer may change when the network does, and how it may not. */
class ChangedNetworkTest {

  static LongStream seeds() {
    return LongStream.range(0, 60);
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
    for (Question question : Questions.about(topology)) {
      assertThat(codeOf(after.walk(question)))
          .as(question::toString)
          .isEqualTo(codeOf(before.walk(question)));
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
        for (Question question : Questions.about(topology)) {
          if (before.walk(question).verdict() == Verdict.REACHABLE) {
            assertThat(after.walk(question).verdict())
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
    for (Question question : Questions.about(topology)) {
      if (before.walk(question).verdict() == Verdict.UNREACHABLE) {
        assertThat(after.walk(question).verdict())
            .as(question::toString)
            .isEqualTo(Verdict.UNREACHABLE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void blockPublicAccessNeverMakesReachable(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Reachability before = Reachability.of(topology);
    for (VpcBlockPublicAccessOptions.Mode mode : VpcBlockPublicAccessOptions.Mode.values()) {
      Topology blocked = topology;
      for (Region region : topology.all(Region.class)) {
        blocked =
            blocked.with(
                new VpcBlockPublicAccessOptions(
                    ResourceId.of("vpcbpa-" + region.id()),
                    "",
                    region.id(),
                    Optional.empty(),
                    mode));
      }
      Reachability after = Reachability.of(blocked);
      for (Question question : Questions.about(topology)) {
        if (before.ask(question).verdict() == Verdict.UNREACHABLE) {
          assertThat(after.ask(question).verdict())
              .as(question::toString)
              .isEqualTo(Verdict.UNREACHABLE);
        }
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

  @ParameterizedTest
  @MethodSource("seeds")
  void renamingChangesNoVerdict(long seed) throws ReflectiveOperationException {
    Topology topology = RandomNetworks.of(seed);
    Reachability before = Reachability.of(topology);
    Reachability after = Reachability.of(Renaming.of(topology));
    for (Question question : Questions.about(topology)) {
      Answer renamed = after.walk(renamed(topology, question));
      assertThat(codeOf(renamed)).as(question::toString).isEqualTo(codeOf(before.walk(question)));
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
  void anInterfaceAndItsAddressAreOneDestination(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Reachability network = Reachability.of(topology);
    for (NetworkInterface to : topology.all(NetworkInterface.class)) {
      if (to.type() != InterfaceType.INTERFACE) {
        continue;
      }
      for (NetworkInterface from : topology.all(NetworkInterface.class)) {
        String address = to.addresses().getFirst().address().toString();
        Answer byId = network.walk(Question.tcp(from.id().value(), to.id().value(), 8080));
        Answer byAddress = network.walk(Question.tcp(from.id().value(), address, 8080));
        assertThat(failureOf(byAddress)).isEqualTo(failureOf(byId));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneDenyLessNeverMakesUnreachable(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Topology opened = topology;
    for (NetworkAcl acl : topology.all(NetworkAcl.class)) {
      opened =
          opened.with(
              acl.withRules(Direction.INGRESS, withoutDenies(acl.inbound()))
                  .withRules(Direction.EGRESS, withoutDenies(acl.outbound())));
    }
    mustStayReachable(topology, opened);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBlackHoleNeverMakesReachable(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Topology holed = topology;
    for (RouteTable table : topology.all(RouteTable.class)) {
      List<Route> routes = new ArrayList<>(table.routes());
      for (String range : List.of("203.0.113.0/25", "10.1.0.0/25", "192.168.1.0/25")) {
        routes.add(
            new Route(
                RouteDestination.of(Cidr.parse(range)),
                RouteTarget.to(ResourceId.of("pcx-gone")),
                false,
                true));
      }
      holed = holed.with(table.withRoutes(routes));
    }
    mustStayReachable(holed, topology);
  }

  private static List<AclRule> withoutDenies(List<AclRule> rules) {
    return rules.stream().filter(rule -> rule.action() == AclRule.Action.ALLOW).toList();
  }

  private static void mustStayReachable(Topology closed, Topology open) {
    Reachability before = Reachability.of(closed);
    Reachability after = Reachability.of(open);
    for (Question question : Questions.about(closed)) {
      if (before.walk(question).verdict() == Verdict.REACHABLE) {
        assertThat(after.walk(question).verdict())
            .as(question::toString)
            .isEqualTo(Verdict.REACHABLE);
      }
    }
  }

  private static void mustAnswerAlike(Topology one, Topology other) {
    Reachability before = Reachability.of(one);
    Reachability after = Reachability.of(other);
    for (Question question : Questions.about(one)) {
      assertThat(failureOf(after.walk(question)))
          .as(question::toString)
          .isEqualTo(failureOf(before.walk(question)));
    }
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
}
