package dev.hopscope.app.cli;

import dev.hopscope.app.session.SaveFile;
import dev.hopscope.model.document.Document;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a topology file of whatever can be read. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Writes a network, however it came, as a topology file, laid out.")
final class Import implements Callable<Integer> {
  private final PrintWriter err;

  @Mixin private TopologyArgument topology;
  @Mixin private OutputFile output;

  Import(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    output.check();
    Document document = topology.read(err).document();
    output.write(path -> SaveFile.write(document, path));
    return ExitCode.YES;
  }
}
