package dev.hopscope.routing.text;

import dev.hopscope.model.resource.OutsidePath;
import dev.hopscope.routing.trace.Step;
import java.util.List;

/** Which way a gateway took out of AWS, and why not another, in sentences (rule VPN-04). */
final class PathSentences {
  private final Names names;

  PathSentences(Names names) {
    this.names = names;
  }

  String of(Step.PathStep step) {
    String taken =
        "%s knows %s by %s"
            .formatted(
                names.withKind(step.component()),
                step.chosen().range(),
                names.withKind(step.chosen().connection()));
    List<String> losers =
        step.losers().stream()
            .map(
                loser ->
                    "%s by %s %s"
                        .formatted(
                            loser.range(),
                            names.of(loser.connection()),
                            why(loser.lossAgainst(step.chosen()))))
            .toList();
    return losers.isEmpty() ? taken : taken + "; " + String.join("; ", losers);
  }

  /** Why a path loses, in a few words. */
  private static String why(OutsidePath.Loss loss) {
    return switch (loss) {
      case DEAD -> "is down";
      case SHORTER_PREFIX -> "has the shorter prefix";
      case WEAKER_ORIGIN -> "counts less: Direct Connect, static VPN, BGP VPN is the order";
      case LONGER_AS_PATH -> "has the longer AS path";
      case HIGHER_MED -> "has the higher MED";
      case NOT_NEEDED -> "is as good, but one is used at a time";
    };
  }
}
