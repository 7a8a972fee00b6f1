package dev.hopscope.routing.property;

import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked of a random network, and what is compared of the answers. */
final class Questions {
  private Questions() {}

  /** Questions between hosts, the internet, a network outside AWS and a service. */
  static List<Question> about(Topology topology) {
    List<String> ends = new ArrayList<>(List.of("internet", "192.168.1.10", "198.51.100.130"));
    topology.all(NetworkInterface.class).stream()
        .filter(eni -> eni.type() == InterfaceType.INTERFACE)
        .forEach(eni -> ends.add(eni.id().value()));
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      for (int step = 1; step <= 4; step++) {
        String from = ends.get(i);
        String to = ends.get((i + step * step) % ends.size());
        if (!from.equals(to)) {
          questions.add(Question.tcp(from, to, step == 1 ? 443 : 8080));
        }
      }
    }
    return questions;
  }

  /** Verdict, leg and code. */
  static List<Object> codeOf(Answer answer) {
    return answer
        .failure()
        .<List<Object>>map(failure -> List.of(answer.verdict(), failure.leg(), failure.reason()))
        .orElseGet(() -> List.of(answer.verdict()));
  }

  /** Verdict, leg, code and component. */
  static List<Object> failureOf(Answer answer) {
    Optional<ResourceId> component = answer.failure().map(Failure::component);
    return List.of(codeOf(answer), component);
  }

  /** The steps of the packet, then those of its reply. */
  static List<Step> steps(Answer answer) {
    return Stream.of(answer.forward(), answer.reply())
        .flatMap(Optional::stream)
        .map(Trace::steps)
        .flatMap(List::stream)
        .toList();
  }
}
