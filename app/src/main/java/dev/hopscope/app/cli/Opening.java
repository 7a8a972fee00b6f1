package dev.hopscope.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to open in the editor. */
final class Opening {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TOPOLOGY",
      description =
          "A topology file (*.vpc.json), or a file or folder of what aws ec2 describe-... printed.")
  private Optional<Path> topology = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      description = "Do not say what was assumed or left out in reading.")
  private boolean quiet;

  /** The network to show; a sample where there is none. */
  Optional<Path> topology() {
    return topology;
  }

  boolean isQuiet() {
    return quiet;
  }
}
