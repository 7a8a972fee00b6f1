package dev.hopscope.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.command.Command;
import dev.hopscope.app.session.Sample;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the search finds in the three-tier sample, and in which order. */
class RankingTest {
  private static final Topology NETWORK = Sample.named("01-three-tier").document().topology();

  private static List<Found> found(String typed) {
    return Ranking.best(Query.of(typed), Index.of(NETWORK).all());
  }

  private static List<String> titles(String typed) {
    return found(typed).stream().map(Found::title).toList();
  }

  private static Found named(String title, String... words) {
    return Found.of(
        new Found.Goal.Resource(ResourceId.of("i-1"), ResourceKind.INSTANCE),
        title,
        "",
        List.of(words));
  }

  @Test
  void theWholeNameComesFirstThenItsBeginningThenAWordThenTheMiddle() {
    Found whole = named("db");
    Found beginning = named("db-a");
    Found word = named("acl-db");
    Found middle = named("clouddb");
    assertThat(
            Ranking.best(Query.of("DB"), Stream.of(middle, word, named("web"), beginning, whole)))
        .containsExactly(whole, beginning, word, middle);
  }

  @Test
  void anIdIsFoundWithItsResourceFirst() {
    ResourceId web =
        NETWORK.resources().stream()
            .filter(each -> each.name().equals("web") && each.kind() == ResourceKind.INSTANCE)
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(found(web.value()).getFirst().goal())
        .isEqualTo(new Found.Goal.Resource(web, ResourceKind.INSTANCE));
  }

  @Test
  void everyWordMustBeMet() {
    assertThat(titles("security sg-db")).contains("sg-db");
    assertThat(titles("security sg-db")).doesNotContain("sg-web");
    assertThat(titles("web nonsense")).isEmpty();
  }

  @Test
  void aKindFindsAllOfIt() {
    assertThat(found("network acl"))
        .filteredOn(each -> each.goal() instanceof Found.Goal.Resource)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.detail()).contains("Network ACL"));
  }

  @Test
  void anAddressFindsWhatHasItThenTheSmallestRangesThatHoldIt() {
    List<String> titles = titles("10.20.20.10");
    assertThat(titles.getFirst()).isEqualTo("db");
    assertThat(titles).containsSubsequence("db", "db-a", "shop");
  }

  @Test
  void anAddressFindsTheRoutesThatCoverIt() {
    assertThat(found("198.51.100.77"))
        .anySatisfy(
            each -> {
              assertThat(each.goal()).isInstanceOf(Found.Goal.Row.class);
              assertThat(each.title()).startsWith("Route 0.0.0.0/0");
            });
  }

  @Test
  void aRangeFindsItselfThenWhatLiesInItThenWhatHoldsIt() {
    List<String> titles = titles("10.20.20.0/24");
    assertThat(titles.getFirst()).isEqualTo("db-a");
    assertThat(titles).containsSubsequence("db-a", "db", "shop");
  }

  @Test
  void theDnsNameThatAwsMakesOfAnAddressFindsTheAddress() {
    assertThat(titles("ip-10-20-20-10.ec2.internal").getFirst()).isEqualTo("db");
  }

  @Test
  void aNumberThatIsNoAddressFindsNothingByChance() {
    assertThat(titles("10.20.20.300")).isEmpty();
  }

  @Test
  void nothingTypedFindsNothing() {
    assertThat(titles("  ")).isEmpty();
  }

  @Test
  void aGreaterSignLooksForCommandsOnly() {
    assertThat(titles("> web")).isEmpty();
    Found undo =
        Found.of(
            new Found.Goal.Run(Command.of("edit.undo", "_Undo", () -> {})),
            "Undo",
            "Edit",
            List.of());
    assertThat(Ranking.best(Query.of(">"), Stream.of(undo, named("web")))).containsExactly(undo);
  }
}
