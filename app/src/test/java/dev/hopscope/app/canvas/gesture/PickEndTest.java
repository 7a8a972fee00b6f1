package dev.hopscope.app.canvas.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server and the internet may be pointed at, a subnet may not. */
class PickEndTest {
  private static final ResourceId INTERNET = ResourceId.of("internet");

  private final Board board = new Board();
  private final List<Optional<ResourceId>> taken = new ArrayList<>();
  private ResourceId subnet = INTERNET;
  private ResourceId server = INTERNET;

  @BeforeEach
  void draw() {
    ResourceId vpc = board.add(ResourceKind.VPC, Optional.empty(), Vpc.class);
    board.add(ResourceKind.INTERNET_GATEWAY, Optional.of(vpc), InternetGateway.class);
    subnet = board.add(ResourceKind.SUBNET, Optional.of(vpc), Subnet.class);
    server = board.add(ResourceKind.INSTANCE, Optional.of(subnet), Instance.class);
    board.begin(PickEnd.begin(Set.of(server, INTERNET), "No host.", taken::add, board));
  }

  @Test
  void whatMayBeTheEndIsLit() {
    assertThat(board.shown().lit()).containsExactlyInAnyOrder(server, INTERNET);
  }

  @Test
  void aClickTakesWhatIsUnderThePointer() {
    board.click(board.spot(server).center());
    assertThat(taken).containsExactly(Optional.of(server));
    assertThat(board.shown()).isEqualTo(Feedback.none());
  }

  @Test
  void theInternetIsTakenThoughItIsNoPartOfTheNetwork() {
    board.click(board.spot(INTERNET).center());
    assertThat(taken).containsExactly(Optional.of(INTERNET));
  }

  @Test
  void whatMayNotBeTheEndSaysSoAndTheSearchGoesOn() {
    board.click(board.titleOf(subnet));
    assertThat(board.shown().isRefused()).isTrue();
    assertThat(taken).isEmpty();
    board.click(board.spot(server).center());
    assertThat(taken).containsExactly(Optional.of(server));
  }

  @Test
  void escapeGivesUp() {
    board.escape();
    assertThat(taken).containsExactly(Optional.empty());
    assertThat(board.shown()).isEqualTo(Feedback.none());
  }
}
