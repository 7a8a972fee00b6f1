package dev.hopscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
  @TempDir Path folder;
  private final Preferences preferences = new PreferencesInMemory();
  private final RecentFiles recent = new RecentFiles(preferences);

  @Test
  void theNewestComesFirstAndEachOnce() throws IOException {
    Path one = Files.createFile(folder.resolve("one"));
    Path other = Files.createFile(folder.resolve("other"));
    recent.add(one);
    recent.add(other);
    recent.add(one);
    assertThat(recent.list()).containsExactly(one, other);
  }

  @Test
  void filesThatAreGoneAreNotListed() throws IOException {
    Path one = Files.createFile(folder.resolve("one"));
    recent.add(one);
    Files.delete(one);
    assertThat(recent.list()).isEmpty();
  }

  @Test
  void tenAreKept() throws IOException {
    for (int i = 0; i < 12; i++) {
      recent.add(Files.createFile(folder.resolve("file" + i)));
    }
    assertThat(recent.list()).hasSize(10).first().asString().endsWith("file11");
  }

  @Test
  void clearedFilesAreForgotten() throws IOException {
    recent.add(Files.createFile(folder.resolve("one")));
    recent.clear();
    assertThat(recent.list()).isEmpty();
  }
}
