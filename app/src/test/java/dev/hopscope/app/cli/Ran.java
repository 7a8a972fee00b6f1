package dev.hopscope.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A command that was run, with what it printed. */
record Ran(int exitCode, String out, String err) {
  private static final Editor NO_DISPLAY =
      new Editor() {
        @Override
        public Optional<String> missing() {
          return Optional.of("no display");
        }

        @Override
        public void open(Optional<Path> topology) {
          throw new AssertionError("nothing may be opened without a display");
        }
      };

  static Ran of(Object... arguments) {
    return with(NO_DISPLAY, arguments);
  }

  static Ran with(Editor editor, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    int exitCode = new Program(new PrintWriter(out), new PrintWriter(err), editor).run(texts);
    return new Ran(exitCode, out.toString(), err.toString());
  }

  JsonNode json() {
    return Json.MAPPER.readTree(out);
  }

  /**
   * A small network: {@code web} (10.0.1.10) may reach {@code db} (10.0.2.10) at port 5432 only;
   * two hosts are called {@code twin}.
   */
  static Path twoTiersIn(Path folder) {
    return resourceIn(folder, "two-tiers.vpc.json");
  }

  private static Path resourceIn(Path folder, String name) {
    try (InputStream bytes = Objects.requireNonNull(Ran.class.getResourceAsStream(name))) {
      Path file = folder.resolve(name);
      Files.write(file, bytes.readAllBytes());
      return file;
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }
}
