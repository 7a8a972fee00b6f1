package dev.hopscope.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program itself: without a command it opens the editor. */
@Command(
    name = "hopscope",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Asks why A cannot reach B in an AWS network. Without a command: the editor.",
    footer = {
      "",
      "Exit codes: 0 yes, 1 no, 2 the question or the input is bad, 3 a bug of ours.",
    })
final class Hopscope implements Callable<Integer> {
  private final Open open;

  @Mixin private final Opening opening = new Opening();

  Hopscope(Open open) {
    this.open = open;
  }

  @Override
  public Integer call() {
    return open.open(opening);
  }
}
