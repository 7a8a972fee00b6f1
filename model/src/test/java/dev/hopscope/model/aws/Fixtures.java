package dev.hopscope.model.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Answers of real accounts, which do not lie in the repository. */
final class Fixtures {
  private Fixtures() {}

  /** The file or folder of this path; the test is skipped where it is absent. */
  static Path describe(String path) {
    Path found = Path.of(System.getProperty("hopscope.fixtures", "")).resolve("describe/" + path);
    assumeTrue(Files.exists(found), () -> "no fixtures here: set hopscope.fixtures");
    return found;
  }
}
