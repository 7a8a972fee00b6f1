package dev.hopscope.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command writes: never over an existing file unless told to. */
final class OutputFile {
  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The file to write.")
  private Path path;

  @Option(names = "--force", description = "Write over FILE if it exists.")
  private boolean force;

  /** Something that writes a file. */
  interface Writing {
    void to(Path path) throws IOException;
  }

  /** Refuses before any work is done. */
  void check() {
    if (path.toString().isBlank()) {
      throw new Refusal("-o is blank; give it the name of a file");
    }
    if (Files.isDirectory(path)) {
      throw new Refusal(path + ": is a folder; give -o the name of a file");
    }
    if (Files.exists(path) && !force) {
      throw new Refusal(path + ": exists already; give --force to write over it");
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new Refusal(path + ": there is no folder " + folder + "; make it first");
    }
  }

  void write(Writing writing) {
    try {
      writing.to(path);
    } catch (AccessDeniedException denied) {
      throw new Refusal(path + ": may not be written; check the permissions of its folder", denied);
    } catch (IOException disk) {
      throw new Refusal("%s: cannot be written (%s)".formatted(path, disk.getMessage()), disk);
    }
  }
}
