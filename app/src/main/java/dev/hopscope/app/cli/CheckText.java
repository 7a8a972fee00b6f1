package dev.hopscope.app.cli;

import dev.hopscope.routing.Answer;
import dev.hopscope.routing.text.Sentences;
import dev.hopscope.routing.text.TraceText;
import java.io.PrintWriter;
import java.util.List;

/** Answers as text: a line each, with the reason where an expectation does not hold. */
final class CheckText {
  private CheckText() {}

  static void print(List<Checked> answers, PrintWriter out) {
    for (Checked checked : answers) {
      out.println(Colours.of(line(checked)));
      if (checked.cannotBeAsked() || checked.fails()) {
        out.println("      " + Lines.one(checked.sentence()));
      }
      checked.parts().forEach(part -> out.println("      " + line(part)));
    }
    out.println(summary(answers));
  }

  /** A question that another is made of, such as the pull of an image. */
  private static String line(Answer part) {
    return Lines.one(TraceText.line(part.question())) + ": " + Sentences.word(part.verdict());
  }

  private static String line(Checked checked) {
    String sign = checked.holds().map(holds -> holds ? "holds " : "FAILS ").orElse("-     ");
    String expected =
        checked.fails()
            ? checked.saved().expect().map(expect -> ", not " + Checked.word(expect)).orElse("")
            : "";
    return sign
        + Lines.one(TraceText.line(checked.saved().question()))
        + ": "
        + Sentences.word(checked.verdict())
        + expected;
  }

  private static String summary(List<Checked> answers) {
    if (answers.isEmpty()) {
      return "no questions: the network has none saved, and no --questions FILE was given";
    }
    long failing = answers.stream().filter(Checked::fails).count();
    long unasked = answers.stream().filter(Checked::cannotBeAsked).count();
    long expecting = answers.stream().filter(each -> each.holds().isPresent()).count();
    return (answers.size() == 1 ? "1 question" : answers.size() + " questions")
        + ": %d of %d expectations hold".formatted(expecting - failing, expecting)
        + (unasked == 0 ? "" : ", %d cannot be asked".formatted(unasked));
  }
}
