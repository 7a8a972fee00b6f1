package dev.hopscope.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Sample;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeletionTextTest {
  private final Topology topology = Sample.named("01-three-tier").document().topology();

  @Test
  void aRouteTableThatLosesItsTargetIsNamed() {
    ResourceId nat = topology.all(NatGateway.class).getFirst().id();

    assertThat(DeletionText.of(topology, Set.of(nat)))
        .hasValueSatisfying(
            text -> assertThat(text).contains("Also deleted: ").contains("are blackholes now."));
  }

  @Test
  void moreThanThreeAreCounted() {
    ResourceId vpc = topology.all(Vpc.class).getFirst().id();

    assertThat(DeletionText.of(topology, Set.of(vpc)))
        .hasValueSatisfying(text -> assertThat(text).containsPattern("and \\d+ more\\."));
  }

  @Test
  void whatNothingDependsOnGoesWithoutAWord() {
    ResourceId list = ResourceId.of("pl-1");
    Topology with = topology.with(new PrefixList(list, "list", List.of()));

    assertThat(DeletionText.of(with, Set.of(list))).isEmpty();
  }

  @Test
  void anInstanceTakesItsInterfaceAlong() {
    Resource instance = topology.all(Instance.class).getFirst();

    assertThat(DeletionText.of(topology, Set.of(instance.id())))
        .hasValueSatisfying(text -> assertThat(text).startsWith("Also deleted: eni-"));
  }
}
