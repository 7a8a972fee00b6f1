package dev.hopscope.routing.text;

import dev.hopscope.model.address.Address;
import dev.hopscope.routing.trace.Step;

/** Which address a DNS name has for who asks, and who says so. */
final class ResolutionSentences {
  private final Names names;

  ResolutionSentences(Names names) {
    this.names = names;
  }

  String of(Step.ResolutionStep step) {
    return answer(step) + choice(step) + forwarders(step);
  }

  private String answer(Step.ResolutionStep step) {
    String name = Names.quoted(step.name());
    String by = names.withKind(step.component());
    return switch (step.source()) {
      case PUBLIC_DNS -> "public DNS resolves %s to %s".formatted(name, step.taken());
      case VPC_RESOLVER ->
          "the Resolver of %s resolves %s to the private address %s"
              .formatted(by, name, step.taken());
      case DNS64 ->
          "%s has IPv4 addresses only, of which the Resolver of %s makes %s: DNS64 is on here"
              .formatted(name, by, step.taken());
      case ENDPOINT_PRIVATE_DNS ->
          "%s is %s in this VPC, by the private DNS of %s".formatted(name, step.taken(), by);
      case PRIVATE_HOSTED_ZONE -> "%s resolves %s to %s".formatted(by, name, step.taken());
    };
  }

  private static String choice(Step.ResolutionStep step) {
    return step.answers().size() < 2
        ? ""
        : ", one of %s: AWS gives them in any order"
            .formatted(Names.joined(step.answers().stream().map(Address::toString).toList()));
  }

  private String forwarders(Step.ResolutionStep step) {
    return step.via().isEmpty()
        ? ""
        : "; the query is forwarded by "
            + Names.joined(step.via().stream().map(names::withKind).toList());
  }
}
