package dev.hopscope.app.cli;

import dev.hopscope.model.check.Checks;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.RuleNames;
import dev.hopscope.model.check.Severity;
import dev.hopscope.model.topology.Topology;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what AWS would refuse, and what works otherwise than was probably meant. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Lists what AWS refuses in a network (error), what it accepts and drops packets or opens too"
          + " much (warning), and what is worth knowing (notice).",
      "Exit code 0: no error. 1: at least one. 2: the network cannot be read."
    })
final class Lint implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private TopologyArgument topology;

  @Option(
      names = "--disable",
      paramLabel = "RULE",
      split = ",",
      description = "Rules whose findings are left out, divided by commas.")
  private Set<String> disabled = new LinkedHashSet<>();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private AnswerFormat format = AnswerFormat.TEXT;

  private Lint(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** The command, with all rules in its help. */
  static CommandLine command(PrintWriter out, PrintWriter err) {
    CommandLine command = new CommandLine(new Lint(out, err));
    command
        .getCommandSpec()
        .usageMessage()
        .footer("", "Rules: " + String.join(", ", RuleNames.all()));
    return command;
  }

  @Override
  public Integer call() {
    refuseUnknownRules();
    Topology network = topology.read(err).document().topology();
    List<Problem> found =
        Checks.of(network).stream()
            .filter(problem -> !disabled.contains(RuleNames.of(problem)))
            .toList();
    switch (format) {
      case TEXT -> LintText.print(found, network, out);
      case JSON -> out.println(Json.text(LintJson.of(found, network)));
    }
    return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
        ? ExitCode.NO
        : ExitCode.YES;
  }

  private void refuseUnknownRules() {
    disabled.stream()
        .filter(name -> !RuleNames.all().contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new Refusal(
                  "--disable: there is no rule \""
                      + name
                      + "\"; \"hopscope lint --help\" lists them");
            });
  }
}
