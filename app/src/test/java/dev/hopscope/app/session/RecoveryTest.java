package dev.hopscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
  /** Above the highest process id that any system gives. */
  private static final long GONE = 999_999_999_999L;

  @TempDir Path folder;

  @Test
  void whatAGoneProgramKeptIsFound() throws IOException {
    Path copy = new Recovery(folder, GONE, 1).keep(Document.empty(), Optional.empty());
    assertThat(new Recovery(folder, 1, 1).leftBehind()).containsExactly(copy);
  }

  @Test
  void whatARunningProgramKeepsIsItsOwn() throws IOException {
    new Recovery(folder, ProcessHandle.current().pid(), 1).keep(Document.empty(), Optional.empty());
    assertThat(new Recovery(folder, 1, 1).leftBehind()).isEmpty();
  }

  @Test
  void aCopyKnowsWhereItsDocumentWasSaved() throws IOException {
    Path file = folder.resolve("shop.vpc.json");
    Path copy = new Recovery(folder, GONE, 1).keep(Document.empty(), Optional.of(file));
    assertThat(Recovery.originOf(copy)).contains(file);
    new Recovery(folder, GONE, 2).adopt(copy);
    Path adopted = new Recovery(folder, 1, 1).leftBehind().getFirst();
    assertThat(Recovery.originOf(adopted)).contains(file);
  }

  @Test
  void aCopyOfWhatWasNeverSavedForgetsWhereTheOneBeforeWas() throws IOException {
    Recovery recovery = new Recovery(folder, GONE, 1);
    recovery.keep(Document.empty(), Optional.of(folder.resolve("shop.vpc.json")));
    assertThat(Recovery.originOf(recovery.keep(Document.empty(), Optional.empty()))).isEmpty();
  }

  @Test
  void aDroppedCopyLeavesNothing() throws IOException {
    Recovery recovery = new Recovery(folder, GONE, 1);
    recovery.keep(Document.empty(), Optional.of(folder.resolve("shop.vpc.json")));
    recovery.drop();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDroppedCopyIsGone() throws IOException {
    Recovery recovery = new Recovery(folder, GONE, 1);
    Path copy = recovery.keep(Document.empty(), Optional.empty());
    recovery.drop();
    assertThat(copy).doesNotExist();
  }

  @Test
  void otherFilesAreLeftAlone() throws IOException {
    Files.writeString(folder.resolve("mine.vpc.json"), "{}");
    assertThat(new Recovery(folder, 1, 1).leftBehind()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereHoldsNothing() {
    assertThat(new Recovery(folder.resolve("none"), 1, 1).leftBehind()).isEmpty();
  }

  @Test
  void eachWindowKeepsItsOwn() throws IOException {
    Path one = new Recovery(folder, GONE, 1).keep(Document.empty(), Optional.empty());
    Path other = new Recovery(folder, GONE, 2).keep(Document.empty(), Optional.empty());
    assertThat(new Recovery(folder, 1, 1).leftBehind()).containsExactly(one, other);
  }

  @Test
  void whatWasKeptBeforeTheProcessOfThatIdStartedWasKeptByAnother() throws IOException {
    Path copy =
        new Recovery(folder, ProcessHandle.current().pid(), 1)
            .keep(Document.empty(), Optional.empty());
    Files.setLastModifiedTime(copy, FileTime.from(Instant.EPOCH));
    assertThat(new Recovery(folder, 1, 1).leftBehind()).containsExactly(copy);
  }

  @Test
  void anAdoptedCopyIsKeptByTheWindowThatTookIt() throws IOException {
    Path copy = new Recovery(folder, GONE, 1).keep(Document.empty(), Optional.empty());
    new Recovery(folder, ProcessHandle.current().pid(), 1).adopt(copy);
    assertThat(copy).doesNotExist();
    assertThat(new Recovery(folder, 1, 1).leftBehind()).isEmpty();
    assertThat(folder).isNotEmptyDirectory();
  }
}
