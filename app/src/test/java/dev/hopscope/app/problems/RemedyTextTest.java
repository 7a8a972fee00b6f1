package dev.hopscope.app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.remedy.Action;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the buttons that mend a problem say. */
class RemedyTextTest {
  private static final ResourceId APP = ResourceId.of("subnet-app");
  private static final ResourceId OWN = ResourceId.of("pl-own");
  private static final ResourceId ALL = ResourceId.of("pl-all");
  private static final Topology NETWORK =
      Topology.of(
          List.of(new PrefixList(OWN, "own", List.of()), new PrefixList(ALL, "", List.of())));

  @Test
  void aNewRangeOfASubnetSaysWhatNamesItToo() {
    assertThat(changed(List.of(OWN), List.of()))
        .isEqualTo("Give subnet-app the range 10.0.3.0/24, also in own");
    assertThat(changed(List.of(OWN, ALL), List.of()))
        .isEqualTo("Give subnet-app the range 10.0.3.0/24, also in own and 1 more");
  }

  @Test
  void aNewRangeOfASubnetSaysWhatGoesOnNamingTheOldOne() {
    assertThat(changed(List.of(), List.of(OWN)))
        .isEqualTo("Give subnet-app the range 10.0.3.0/24, leaving 10.0.1.0/24 in own");
  }

  private static String changed(List<ResourceId> following, List<ResourceId> staying) {
    return RemedyText.of(
        new Action.ChangeRange(
            APP, Cidr.parse("10.0.1.0/24"), Cidr.parse("10.0.3.0/24"), following, staying),
        NETWORK);
  }
}
