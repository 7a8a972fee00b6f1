package dev.hopscope.app.cli;

import dev.hopscope.app.problems.ProblemText;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.RuleNames;
import dev.hopscope.model.check.Severity;
import dev.hopscope.model.topology.Topology;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings as text: what is wrong, then what to do, with the rule and AWS's error code. */
final class LintText {
  private LintText() {}

  static void print(List<Problem> found, Topology topology, PrintWriter out) {
    for (Problem problem : found) {
      ProblemText text = ProblemText.of(problem, topology);
      out.println(
          Colours.of("%-8s%s".formatted(word(problem.severity()), Lines.one(text.sentence()))));
      out.println("        " + Lines.one(text.remedy()) + " " + source(problem));
    }
    out.println(summary(found));
  }

  private static String source(Problem problem) {
    return "["
        + RuleNames.of(problem)
        + problem.awsCode().map(code -> ", AWS: " + code).orElse("")
        + "]";
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String summary(List<Problem> found) {
    return Arrays.stream(Severity.values())
        .map(severity -> counted(found, severity))
        .collect(Collectors.joining(", "));
  }

  private static String counted(List<Problem> found, Severity severity) {
    long count = found.stream().filter(problem -> problem.severity() == severity).count();
    return count + " " + word(severity) + (count == 1 ? "" : "s");
  }
}
