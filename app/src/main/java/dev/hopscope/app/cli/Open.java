package dev.hopscope.app.cli;

import dev.hopscope.app.session.Samples;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens the editor or, without a display, answers the saved questions instead. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Opens the editor, on a sample where no TOPOLOGY is given.",
      "Without a display the topology's saved questions are answered as by check."
    })
final class Open implements Callable<Integer> {
  private final Editor editor;
  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private final Opening opening = new Opening();

  Open(Editor editor, PrintWriter out, PrintWriter err) {
    this.editor = editor;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    return open(opening);
  }

  int open(Opening wanted) {
    Optional<Path> path = wanted.topology();
    path.filter(Files::notExists)
        .ifPresent(
            missing -> {
              throw new Refusal(
                  missing + ": there is no such file, folder or command; check the name");
            });
    Optional<String> headless = editor.missing();
    if (headless.isEmpty()) {
      editor.open(path);
      return ExitCode.YES;
    }
    Path shown =
        path.or(() -> Samples.list().stream().findFirst())
            .orElseThrow(
                () ->
                    new Refusal(
                        "no window can be opened (%s), and there is no sample to ask: give a TOPOLOGY"
                            .formatted(headless.get())));
    err.println(
        Lines.one(
            "No window can be opened (%s): answering the saved questions of %s instead."
                .formatted(headless.get(), shown)));
    return Check.check(
        shown,
        TopologyArgument.read(shown, wanted.isQuiet(), err).document(),
        Optional.empty(),
        CheckFormat.TEXT,
        out);
  }
}
