package dev.hopscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class ProgramTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"open", "why", "check", "import", "export"})
  void everyCommandHasHelp(String command) {
    Ran ran = Ran.of(command, "--help");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("Usage: hopscope " + command);
  }

  @Test
  void theVersionIsOneLine() {
    Ran ran = Ran.of("--version");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).hasLineCount(1).startsWith("hopscope ");
  }

  @Test
  void aShellCompletionScriptIsWritten() {
    assertThat(Ran.of("generate-completion").out()).contains("complete -F");
  }

  @Test
  void anUnknownCommandIsOneLine() {
    Ran ran = Ran.of("frob");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("frob");
  }

  @Test
  void withoutADisplayTheSavedQuestionsAreAnswered() {
    Ran ran = Ran.of("open", Ran.twoTiersIn(folder));
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).hasLineCount(1).contains("no display");
    assertThat(ran.out()).contains("2 of 2 expectations hold");
  }

  @Test
  void withoutAnyArgumentTheFirstSampleIsAsked() {
    Ran ran = Ran.of();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).hasLineCount(1).contains("01-three-tier.vpc.json");
  }

  @Test
  void withADisplayTheEditorIsOpened() {
    List<Optional<Path>> opened = new ArrayList<>();
    Editor editor = editorThat(opened::add);
    Path network = Ran.twoTiersIn(folder);
    assertThat(Ran.with(editor).exitCode()).isZero();
    assertThat(Ran.with(editor, "open", network).exitCode()).isZero();
    assertThat(Ran.with(editor, network).exitCode()).isZero();
    assertThat(opened)
        .containsExactly(Optional.empty(), Optional.of(network), Optional.of(network));
  }

  @Test
  void aMissingFileIsRefusedBeforeAWindowOpens() {
    Ran ran = Ran.of("open", folder.resolve("missing.json"));
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("no such file");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBugIsReportedInAFileAndNotOnTheTerminal(boolean error) throws IOException {
    Ran ran =
        Ran.with(
            editorThat(
                _ -> {
                  if (error) {
                    throw new StackOverflowError("deep");
                  }
                  throw new IllegalStateException("broken");
                }));
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).hasLineCount(1);
    Path report = Path.of(ran.err().strip().replaceFirst(".*lies in ", ""));
    assertThat(Files.readString(report)).contains(error ? "deep" : "broken").contains("at ");
    Files.delete(report);
  }

  @Test
  void coloursAreForTerminalsOnly() {
    String line = "verdict   unreachable";
    assertThat(Colours.colour(line, Ansi.OFF)).isEqualTo(line);
    assertThat(Colours.colour(line, Ansi.ON)).contains(line).startsWith("\u001b[");
  }

  @Test
  void aLineIsOneLineWhateverIsInIt() {
    assertThat(Lines.one("a\n b\u001b[2Jc")).isEqualTo("a b [2Jc");
  }

  private static Editor editorThat(java.util.function.Consumer<Optional<Path>> opens) {
    return new Editor() {
      @Override
      public Optional<String> missing() {
        return Optional.empty();
      }

      @Override
      public void open(Optional<Path> topology) {
        opens.accept(topology);
      }
    };
  }
}
