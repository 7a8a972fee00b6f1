package dev.hopscope.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hopscope.model.aws.AwsImport;
import dev.hopscope.model.aws.AwsReader;
import dev.hopscope.model.check.Checks;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is imported from real accounts can be saved, opened again and checked. */
class ImportedNetworksTest {
  private static final Path DESCRIBE =
      Path.of(System.getProperty("hopscope.fixtures", "absent"), "describe");

  @BeforeAll
  static void fixturesAreThere() {
    assumeTrue(Files.isDirectory(DESCRIBE), "no fixtures at " + DESCRIBE);
  }

  @Test
  void importedNetworkIsReadBackAsItWasWritten() throws IOException {
    List<String> changed = new ArrayList<>();
    for (Path network : networks()) {
      if (AwsReader.read(network) instanceof AwsImport.Imported(Document document)) {
        LoadResult result = DocumentReader.read(DocumentWriter.text(document));
        boolean same =
            result instanceof LoadResult.Loaded(Document again) && again.sameContentAs(document);
        if (!same) {
          changed.add(DESCRIBE.relativize(network) + ": " + result);
        }
      }
    }

    assertThat(changed).isEmpty();
  }

  @Test
  void noCheckFailsOnAnImportedNetwork() throws IOException {
    List<Problem> failures = new ArrayList<>();
    int checked = 0;
    for (Path network : networks()) {
      if (AwsReader.read(network) instanceof AwsImport.Imported(Document document)) {
        Checks.of(document).stream()
            .filter(Problem.CheckFailed.class::isInstance)
            .forEach(failures::add);
        checked++;
      }
    }

    assertThat(failures).isEmpty();
    assertThat(checked).isGreaterThan(20);
  }

  /** Every folder of a collection, and every file that lies in one by itself. */
  private static List<Path> networks() throws IOException {
    try (Stream<Path> paths = Files.walk(DESCRIBE, 2)) {
      return paths.filter(path -> !path.equals(DESCRIBE)).sorted().toList();
    }
  }
}
