package dev.hopscope.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The networks that come with the program. */
public final class Samples {
  private static final String ENDING = ".vpc.json";

  private Samples() {}

  /**
   * Their files, by name; none where the program was started without them (system property {@code
   * hopscope.samples}).
   */
  public static List<Path> list() {
    Optional<Path> folder =
        Optional.ofNullable(System.getProperty("hopscope.samples"))
            .map(Path::of)
            .filter(Files::isDirectory);
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** What a sample is called in a menu: {@code three-tier.vpc.json} is "Three tier". */
  public static String title(Path file) {
    String name = file.getFileName().toString().replace(ENDING, "").replaceFirst("^\\d+-", "");
    String words = name.replace('-', ' ');
    return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
