package dev.hopscope.app.cli;

import dev.hopscope.app.session.OpenFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The network that a command is about. */
final class TopologyArgument {
  @Parameters(
      index = "0",
      paramLabel = "TOPOLOGY",
      description =
          "A topology file (*.vpc.json), or a file or folder of what aws ec2 describe-... printed.")
  private Path path;

  @Option(
      names = {"-q", "--quiet"},
      description = "Do not say what was assumed or left out in reading.")
  private boolean quiet;

  Path path() {
    return path;
  }

  /** Reads the network; what was assumed goes to {@code err}, a line each. */
  OpenFile.Opened.Network read(PrintWriter err) {
    return read(path, quiet, err);
  }

  static OpenFile.Opened.Network read(Path path, boolean quiet, PrintWriter err) {
    return switch (open(path)) {
      case OpenFile.Opened.Refused refused -> throw new Refusal(refused.why());
      case OpenFile.Opened.Network network -> {
        if (!quiet) {
          network.notes().forEach(note -> err.println("note: " + Lines.one(note)));
        }
        yield network;
      }
    };
  }

  private static OpenFile.Opened open(Path path) {
    if (path.toString().isBlank()) {
      throw new Refusal("TOPOLOGY is blank; give the path of a file or folder");
    }
    if (!Files.exists(path)) {
      throw new Refusal(path + ": there is no such file or folder; check the path");
    }
    try {
      return OpenFile.read(path);
    } catch (IOException disk) {
      throw new Refusal(unreadable(path, disk), disk);
    }
  }

  static String unreadable(Path path, IOException why) {
    return switch (why) {
      case NoSuchFileException _ -> path + ": there is no such file; check the path";
      case AccessDeniedException denied ->
          denied.getMessage() + ": may not be read; check its permissions";
      default -> "%s: cannot be read (%s)".formatted(path, why.getMessage());
    };
  }
}
