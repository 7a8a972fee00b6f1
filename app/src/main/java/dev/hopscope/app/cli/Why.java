package dev.hopscope.app.cli;

import dev.hopscope.model.document.Question;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.text.Sentences;
import dev.hopscope.routing.text.TraceText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks one question and explains the answer. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Says whether one end reaches another, and step by step why or why not.",
      "Exit code 0: reachable. 1: not, or not known. 2: it cannot be asked."
    })
final class Why implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private TopologyArgument topology;
  @Mixin private QuestionOptions ends;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private AnswerFormat format = AnswerFormat.TEXT;

  Why(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Question question = ends.question();
    Topology network = topology.read(err).document().topology();
    Answer answer = Reachability.of(network).ask(question);
    if (format == AnswerFormat.JSON) {
      out.println(Json.text(new AnswerJson(network).of(answer)));
    } else if (answer.verdict() != Verdict.CANNOT_ASK) {
      new TraceText(network).lines(answer).stream().map(Colours::of).forEach(out::println);
    }
    if (answer.verdict() == Verdict.CANNOT_ASK) {
      throw new Refusal(topology.path() + ": " + new Sentences(network).of(answer));
    }
    return answer.verdict() == Verdict.REACHABLE ? ExitCode.YES : ExitCode.NO;
  }
}
