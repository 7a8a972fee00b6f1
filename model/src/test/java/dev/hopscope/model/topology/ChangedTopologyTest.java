package dev.hopscope.model.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.Container;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a topology knows of itself after changes: what they were, and what is of which kind and
 * label.
 */
class ChangedTopologyTest {
  private static final List<String> NAMES = List.of("", "", "web", "db", "r-1", "r-2");

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyDifferenceBetweenTwoStatesIsAmongTheChanges(long seed) {
    List<Topology> states = states(new Random(seed));
    for (Topology one : states) {
      for (Topology other : states) {
        assertThat(one.changedSince(other).orElseThrow())
            .containsAll(differing(one, other))
            .isEqualTo(other.changedSince(one).orElseThrow());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void labelsAreThoseOfATopologyMadeAnew(long seed) {
    for (Topology state : states(new Random(seed))) {
      Topology anew = Topology.of(state.resources());
      for (Resource each : state.resources()) {
        assertThat(state.labelled(each.label())).containsExactlyElementsOf(labelled(anew, each));
      }
      assertThat(state.labelled("nobody")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void kindsAndFamiliesAreThoseOfATopologyMadeAnewInTheOrderOfTheIds(long seed) {
    for (Topology state : states(new Random(seed))) {
      assertThat(state.all(Resource.class))
          .containsExactlyInAnyOrderElementsOf(state.resources())
          .isSortedAccordingTo(Comparator.comparing(Resource::id));
      for (Class<? extends Resource> type :
          List.of(Region.class, CustomerGateway.class, Container.class)) {
        assertThat(state.all(type).stream().map(Resource::id))
            .containsExactlyElementsOf(
                state.all(Resource.class).stream()
                    .filter(type::isInstance)
                    .map(Resource::id)
                    .toList());
      }
    }
  }

  @Test
  void aStateHasNoChangesSinceItself() {
    Topology topology = Topology.of(List.of(region(1, "web")));

    assertThat(topology.changedSince(topology)).contains(Set.of());
    assertThat(topology.withMissing(List.of()).changedSince(topology)).contains(Set.of());
  }

  @Test
  void networksMadeApartHaveNoChangesInCommon() {
    Topology one = Topology.of(List.of(region(1, "web")));
    Topology other = Topology.of(List.of(region(1, "web")));

    assertThat(one.with(region(2, "")).changedSince(other)).isEmpty();
  }

  /** Each made of one of those before it, as edits after an undo do. */
  private static List<Topology> states(Random random) {
    List<Topology> states = new ArrayList<>(List.of(Topology.of(List.of(region(0, "web")))));
    for (int i = 0; i < 40; i++) {
      Topology before = states.get(random.nextInt(states.size()));
      int number = random.nextInt(8);
      states.add(
          random.nextInt(3) == 0
              ? before.without(id(number))
              : before.with(any(random, id(number), NAMES.get(random.nextInt(NAMES.size())))));
      if (random.nextInt(4) == 0) {
        states.getLast().labelled("web").forEach(each -> assertThat(each.name()).isEqualTo("web"));
      }
    }
    return states;
  }

  private static Set<ResourceId> differing(Topology one, Topology other) {
    Set<ResourceId> ids = new HashSet<>(one.vertexSet());
    ids.addAll(other.vertexSet());
    ids.removeIf(id -> one.find(id).equals(other.find(id)));
    return ids;
  }

  private static List<Resource> labelled(Topology topology, Resource like) {
    return topology.all(Resource.class).stream()
        .filter(each -> each.label().equals(like.label()))
        .toList();
  }

  /** Another kind may come in the place of one with the same id. */
  private static Resource any(Random random, ResourceId id, String name) {
    return random.nextBoolean()
        ? new Region(id, name)
        : new CustomerGateway(id, name, Optional.empty(), 65_000);
  }

  private static Region region(int number, String name) {
    return new Region(id(number), name);
  }

  private static ResourceId id(int number) {
    return ResourceId.of("r-" + number);
  }
}
