package dev.hopscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
  /** Above the highest process id that any system gives. */
  private static final long GONE = 999_999_999_999L;

  @TempDir Path folder;

  @Test
  void whatAGoneProgramKeptIsFound() throws IOException {
    Path copy = new Recovery(folder, GONE).keep(Document.empty());
    assertThat(new Recovery(folder, 1).leftBehind()).containsExactly(copy);
  }

  @Test
  void whatARunningProgramKeepsIsItsOwn() throws IOException {
    new Recovery(folder, ProcessHandle.current().pid()).keep(Document.empty());
    assertThat(new Recovery(folder, 1).leftBehind()).isEmpty();
  }

  @Test
  void aDroppedCopyIsGone() throws IOException {
    Recovery recovery = new Recovery(folder, GONE);
    Path copy = recovery.keep(Document.empty());
    recovery.drop();
    assertThat(copy).doesNotExist();
  }

  @Test
  void otherFilesAreLeftAlone() throws IOException {
    Files.writeString(folder.resolve("mine.vpc.json"), "{}");
    assertThat(new Recovery(folder, 1).leftBehind()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereHoldsNothing() {
    assertThat(new Recovery(folder.resolve("none"), 1).leftBehind()).isEmpty();
  }
}
