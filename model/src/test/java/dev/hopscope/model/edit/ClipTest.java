package dev.hopscope.model.edit;

import static dev.hopscope.model.edit.TwoVpcs.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Missing;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes along with a copy, and what is only named. */
class ClipTest {

  @Test
  void anInstanceTakesItsInterfaceAndWhatIsAttachedToIt() {
    assertThat(clip("i-web").topology().vertexSet())
        .containsExactlyInAnyOrder(id("i-web"), id("eni-web"), id("eipalloc-web"));
  }

  @Test
  void anInterfaceTakesItsInstanceAlong() {
    assertThat(clip("eni-web").topology().vertexSet())
        .isEqualTo(clip("i-web").topology().vertexSet());
  }

  @Test
  void aSubnetTakesAllThatLiesInIt() {
    assertThat(clip("subnet-1").topology().vertexSet())
        .contains(id("subnet-1"), id("i-web"), id("eni-web"))
        .doesNotContain(id("vpc-1"), id("rtb-1"), id("sg-web"));
  }

  @Test
  void aVpcTakesItsTablesAndGroups() {
    assertThat(clip("vpc-1").topology().vertexSet())
        .contains(id("vpc-1"), id("subnet-1"), id("rtb-1"), id("sg-web"), id("i-web"))
        .doesNotContain(id("vpc-2"));
  }

  @Test
  void aPeeringGoesOnlyWithBothOfItsEnds() {
    assertThat(clip("vpc-1").topology().containsVertex(id("pcx-1"))).isFalse();
    assertThat(clip("vpc-1", "vpc-2").topology().containsVertex(id("pcx-1"))).isTrue();
  }

  @Test
  void aRegionIsNotCopiedButNamedByWhatLiesInIt() {
    assertThat(clip("us-east-1").topology().vertexSet()).isEmpty();
    assertThat(clip("vpc-1").topology().vertexSet()).contains(id("us-east-1"), id("us-east-1a"));
  }

  @Test
  void theKindsOfWhatIsLeftBehindAreMissing() {
    assertThat(clip("i-web").topology().missing())
        .containsExactlyInAnyOrder(
            Missing.of(ResourceKind.SUBNET), Missing.of(ResourceKind.SECURITY_GROUP));
  }

  @Test
  void whatIsCopiedKeepsItsPlaceInTheDrawing() {
    assertThat(clip("i-web").diagram().placement()).containsOnlyKeys(id("i-web"));
    assertThat(clip("i-web").diagram().find(id("i-web"))).contains(TwoVpcs.DRAWN);
  }

  private static Document clip(String... ids) {
    Set<ResourceId> chosen = Stream.of(ids).map(ResourceId::of).collect(Collectors.toSet());
    return Clip.of(TwoVpcs.document(), chosen);
  }
}
