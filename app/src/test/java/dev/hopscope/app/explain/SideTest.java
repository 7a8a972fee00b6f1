package dev.hopscope.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Sample;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.CannotAsk;
import dev.hopscope.routing.Reachability;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the question bar offers, against what the engine takes. */
class SideTest {
  /** Every kind of resource is in some sample. */
  @ParameterizedTest
  @EnumSource
  void whatIsOfferedForAnEndIsWhatMayBeAsked(Side side) {
    Set<ResourceKind> offered = EnumSet.noneOf(ResourceKind.class);
    for (Sample sample : Sample.all()) {
      Topology topology = sample.document().topology();
      Reachability network = Reachability.of(topology);
      for (Resource each : topology.resources()) {
        boolean isOffered = side.takes(each);
        if (isOffered) {
          offered.add(each.kind());
        }
        if (each.kind() != ResourceKind.INTERNET_GATEWAY) {
          assertThat(isOffered)
              .as("%s in %s", each.id(), sample.name())
              .isEqualTo(isTaken(network, side, each));
        }
      }
    }
    assertThat(offered).contains(ResourceKind.INSTANCE, ResourceKind.NETWORK_INTERFACE);
  }

  /** An internet gateway stands for the internet, which is offered by that name. */
  @Test
  void anInternetGatewayIsNotOffered() {
    List<InternetGateway> gateways =
        Sample.all().stream()
            .flatMap(sample -> sample.document().topology().all(InternetGateway.class).stream())
            .toList();
    assertThat(gateways).isNotEmpty().noneMatch(Side.TO::takes);
  }

  private static boolean isTaken(Reachability network, Side side, Resource resource) {
    String end = resource.id().value();
    Question question =
        switch (side) {
          case FROM -> question(end, "internet");
          case TO -> question("internet", end);
        };
    Optional<CannotAsk> refused = network.walk(question).cannotAsk();
    return refused
        .filter(
            why ->
                why instanceof CannotAsk.NotAnEnd
                    || why instanceof CannotAsk.OnlyAnswers
                    || why instanceof CannotAsk.OnlyAsks
                    || why instanceof CannotAsk.NobodyThere)
        .isEmpty();
  }

  private static Question question(String from, String to) {
    return new Question(from, to, Protocol.TCP, Optional.of(443), Optional.empty());
  }
}
