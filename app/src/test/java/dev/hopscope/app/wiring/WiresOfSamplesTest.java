package dev.hopscope.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Sample;
import dev.hopscope.model.check.Checks;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.Severity;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Topology;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wire between any two resources of the samples. */
class WiresOfSamplesTest {

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.session.Sample#all")
  void awsWouldTakeEveryWireThatCanBeDrawn(Sample sample) {
    Document document = sample.document();
    Set<Problem> before = errors(document.topology());
    Wires wires = new Wires(document);
    for (Resource from : document.topology().all(Resource.class)) {
      for (Resource to : document.topology().all(Resource.class)) {
        if (wires.between(from.id(), to.id()) instanceof Wiring.Joined joined) {
          Document after = joined.edit().applyTo(document);
          Set<Problem> made = errors(after.topology());
          made.removeAll(before);
          assertThat(after).as(joined.meaning()).isNotSameAs(document);
          assertThat(made).as(joined.meaning()).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.session.Sample#all")
  void aWireThatCannotBeDrawnSaysWhyInASentence(Sample sample) {
    Document document = sample.document();
    Wires wires = new Wires(document);
    for (Resource from : document.topology().all(Resource.class)) {
      for (Resource to : document.topology().all(Resource.class)) {
        wires
            .between(from.id(), to.id())
            .refusal()
            .ifPresent(why -> assertThat(why).endsWith(".").doesNotContain("%"));
      }
    }
  }

  @Test
  void allButAFewKindsHaveAWire() {
    Set<ResourceKind> wired = EnumSet.noneOf(ResourceKind.class);
    for (Sample sample : Sample.all()) {
      Document document = sample.document();
      Wires wires = new Wires(document);
      for (Resource from : document.topology().all(Resource.class)) {
        if (!wires.from(from.id()).isEmpty()) {
          wired.add(from.kind());
        }
      }
    }
    assertThat(EnumSet.complementOf(EnumSet.copyOf(wired)))
        .containsExactlyInAnyOrder(
            ResourceKind.REGION,
            ResourceKind.AVAILABILITY_ZONE,
            ResourceKind.AWS_SERVICE,
            ResourceKind.VIRTUAL_INTERFACE,
            ResourceKind.TRANSIT_GATEWAY_CONNECT_PEER,
            ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_OPTIONS,
            ResourceKind.VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION);
  }

  private static Set<Problem> errors(Topology topology) {
    Set<Problem> errors = new HashSet<>();
    Checks.of(topology).stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .forEach(errors::add);
    return errors;
  }
}
