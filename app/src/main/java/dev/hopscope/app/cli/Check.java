package dev.hopscope.app.cli;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.SavedQuestion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks every saved question, and those of a file. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Asks the saved questions of a network, then those of a file, and compares the answers with"
          + " what is expected.",
      "Exit code 0: every expectation holds. 1: one does not. 2: a question cannot be asked."
    })
final class Check implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private TopologyArgument topology;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = "A JSON array of {from, to, protocol, port, sourcePort, expect, note}.")
  private Optional<Path> questions = Optional.empty();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or junit.")
  private CheckFormat format = CheckFormat.TEXT;

  Check(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    return check(topology.path(), topology.read(err).document(), questions, format, out);
  }

  /** Asks the document's questions, then those of the file, and prints the answers. */
  static int check(
      Path path, Document document, Optional<Path> file, CheckFormat format, PrintWriter out) {
    List<SavedQuestion> more = file.map(QuestionFile::read).orElse(List.of());
    List<SavedQuestion> all = Stream.concat(document.questions().stream(), more.stream()).toList();
    List<Checked> answers = Checked.all(document.topology(), all);
    switch (format) {
      case TEXT -> CheckText.print(answers, out);
      case JSON -> out.println(Json.text(CheckJson.of(answers)));
      case JUNIT -> CheckJunit.print(path.toString(), answers, out);
    }
    int own = document.questions().size();
    refuseUnaskable(path + ", at /questions/", answers.subList(0, own));
    refuseUnaskable(file.orElse(path) + ", at /", answers.subList(own, answers.size()));
    return answers.stream().anyMatch(Checked::fails) ? ExitCode.NO : ExitCode.YES;
  }

  private static void refuseUnaskable(String place, List<Checked> answers) {
    List<Checked> unaskable = answers.stream().filter(Checked::cannotBeAsked).toList();
    if (!unaskable.isEmpty()) {
      Checked first = unaskable.getFirst();
      throw new Refusal(
          "%s%d: %s%s"
              .formatted(
                  place,
                  answers.indexOf(first),
                  first.sentence(),
                  unaskable.size() == 1 ? "" : "; and " + (unaskable.size() - 1) + " more"));
    }
  }
}
