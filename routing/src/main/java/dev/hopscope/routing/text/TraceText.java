package dev.hopscope.routing.text;

import dev.hopscope.model.document.Question;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer as plain text: the ends, the verdict and its reason, the way there, the way back, what
 * it rests on.
 */
public final class TraceText {
  private final Sentences sentences;

  /** Texts about this network. */
  public TraceText(Topology topology) {
    this.sentences = new Sentences(topology);
  }

  /** The text, line by line; the verdict is in the line that begins with {@code verdict}. */
  public List<String> lines(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add("question  " + line(answer.question()));
    lines.add("verdict   " + Sentences.word(answer.verdict()));
    lines.add("          " + sentences.of(answer));
    answer
        .failure()
        .ifPresent(
            failure ->
                lines.add(
                    "          %s at %s, %s"
                        .formatted(
                            failure.reason().name(),
                            failure.component(),
                            failure.leg() == Leg.FORWARD
                                ? "on the way there"
                                : "on the way back")));
    addParts(answer, lines);
    addBlockers(answer, lines);
    answer.forward().ifPresent(trace -> addTrace("there", trace, lines));
    answer.reply().ifPresent(trace -> addTrace("back", trace, lines));
    if (!answer.notes().isEmpty()) {
      lines.add("");
      lines.add("notes");
      answer.notes().forEach(note -> lines.add("  - " + sentences.of(note)));
    }
    return lines;
  }

  /** The text, each line ended. */
  public String of(Answer answer) {
    return String.join("\n", lines(answer)) + "\n";
  }

  /** A question on one line: {@code tcp 443 from `web` to the internet}. */
  public static String line(Question question) {
    return question.protocol()
        + question.port().map(port -> " " + port).orElse("")
        + " from "
        + question.from()
        + " to "
        + question.to()
        + question.sourcePort().map(port -> ", source port " + port).orElse("");
  }

  /** One line for each part; the trace below is that of the part that decides. */
  private void addParts(Answer answer, List<String> lines) {
    if (answer.parts().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("parts");
    int number = 0;
    for (Answer part : answer.parts()) {
      number++;
      lines.add(
          "  %2d %s: %s".formatted(number, line(part.question()), Sentences.word(part.verdict())));
    }
  }

  /** What stands in the way, and what removes it. */
  private void addBlockers(Answer answer, List<String> lines) {
    if (answer.blockers().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("in the way");
    int number = 0;
    for (Blocker blocker : answer.blockers()) {
      number++;
      lines.add("  %2d %s".formatted(number, sentences.of(blocker)));
      lines.add("     mend: " + sentences.remedy(blocker));
    }
    for (List<Blocker> others : answer.diagnosis().others()) {
      lines.add(
          "     or: "
              + others.stream().map(sentences::remedy).collect(Collectors.joining(", and ")));
    }
  }

  private void addTrace(String title, Trace trace, List<String> lines) {
    lines.add("");
    lines.add(title + "  " + PacketText.header(trace.steps().getFirst().packet()));
    int number = 0;
    for (Step step : trace.steps()) {
      number++;
      lines.add("  %2d %s %s".formatted(number, sign(step), sentences.of(step)));
      if (step instanceof Step.TranslationStep translation) {
        lines.add("       now " + PacketText.header(translation.after()));
      }
    }
  }

  private static char sign(Step step) {
    return switch (StepOutcome.of(step)) {
      case ALLOWED, TRACKED, DELIVERED -> '+';
      case DENIED, NO_MATCH -> 'x';
      case UNKNOWN -> '?';
      case CHOSEN, TRANSLATED, CROSSED -> '>';
    };
  }
}
