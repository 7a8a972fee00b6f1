package dev.hopscope.app.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The whole command line, from arguments to an exit code. */
public final class Program {
  private final PrintWriter out;
  private final PrintWriter err;
  private final CommandLine commands;

  /**
   * The command line over these streams.
   *
   * @param out takes answers
   * @param err takes messages
   */
  public Program(PrintWriter out, PrintWriter err, Editor editor) {
    this.out = out;
    this.err = err;
    Open open = new Open(editor, out, err);
    this.commands =
        new CommandLine(new Hopscope(open))
            .addSubcommand(open)
            .addSubcommand(new Why(out, err))
            .addSubcommand(new Check(out, err))
            .addSubcommand(Lint.command(out, err))
            .addSubcommand(new Import(err))
            .addSubcommand(new Export(err))
            .addSubcommand(new GenerateCompletion())
            .addSubcommand(new HelpCommand());
    commands.setOut(out).setErr(err);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler((mistake, _) -> usage(mistake));
    commands.setExecutionExceptionHandler((fault, command, _) -> failed(fault, command));
  }

  /** Runs a command and returns its exit code. Never throws. */
  public int run(String... arguments) {
    try {
      return commands.execute(arguments);
    } catch (Error fault) {
      return bug(fault, Arrays.asList(arguments));
    } finally {
      out.flush();
      err.flush();
    }
  }

  private int usage(ParameterException mistake) {
    String name = mistake.getCommandLine().getCommandSpec().qualifiedName();
    err.println(
        "%s: %s (\"%s --help\" says what there is)"
            .formatted(name, Lines.one(String.valueOf(mistake.getMessage())), name));
    return ExitCode.BAD_INPUT;
  }

  private int failed(Exception fault, CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    if (fault instanceof Refusal refusal) {
      out.flush();
      err.println(name + ": " + Lines.one(String.valueOf(refusal.getMessage())));
      return ExitCode.BAD_INPUT;
    }
    return bug(fault, command.getParseResult().originalArgs());
  }

  private int bug(Throwable fault, List<String> arguments) {
    out.flush();
    err.println("hopscope: " + Lines.one(BugReport.of(fault, arguments)));
    return ExitCode.OUR_BUG;
  }
}
