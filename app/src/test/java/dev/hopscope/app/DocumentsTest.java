package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.palette.Drafts;
import dev.hopscope.app.session.PreferencesInMemory;
import dev.hopscope.app.session.Prompts;
import dev.hopscope.app.session.RecentFiles;
import dev.hopscope.app.session.SaveFile;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.file.DocumentReader;
import dev.hopscope.model.file.LoadResult;
import dev.hopscope.model.resource.ResourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  @TempDir Path folder;
  private final Preferences preferences = new PreferencesInMemory();
  private final Session session = new Session();
  private final Scripted prompts = new Scripted();
  private final Documents documents =
      new Documents(session, prompts, new RecentFiles(preferences), new AtOnce());

  @Test
  void savingAsksForAFileOnce() throws IOException {
    edit();
    Path file = folder.resolve("mine.vpc.json");
    prompts.toSave = Optional.of(file);
    assertThat(documents.save()).isTrue();
    assertThat(session.isModified()).isFalse();
    assertThat(documents.nameProperty().get()).isEqualTo("mine.vpc.json");
    assertThat(DocumentReader.read(file)).isInstanceOf(LoadResult.Loaded.class);
    edit();
    prompts.toSave = Optional.empty();
    assertThat(documents.save()).isTrue();
  }

  @Test
  void aFileThatAnotherProgramChangedIsReadAnewWhereThePersonSaysSo() throws IOException {
    edit();
    Path file = folder.resolve("shared.vpc.json");
    prompts.toSave = Optional.of(file);
    documents.save();
    documents.noticeOthersChange();
    assertThat(prompts.reloadsAsked).isZero();
    SaveFile.write(Document.empty(), file);
    prompts.reload = true;
    documents.noticeOthersChange();
    assertThat(session.document().topology().vertexSet()).isEmpty();
    documents.noticeOthersChange();
    assertThat(prompts.reloadsAsked).isEqualTo(1);
  }

  @Test
  void aFileThatAnotherProgramChangedIsAskedForOnce() throws IOException {
    edit();
    Path file = folder.resolve("shared.vpc.json");
    prompts.toSave = Optional.of(file);
    documents.save();
    SaveFile.write(Document.empty(), file);
    documents.noticeOthersChange();
    documents.noticeOthersChange();
    assertThat(prompts.reloadsAsked).isEqualTo(1);
    assertThat(session.document().topology().vertexSet()).isNotEmpty();
  }

  @Test
  void unsavedChangesAreNotLeftWhereThePersonCancels() {
    edit();
    prompts.leaving = Prompts.Leaving.CANCEL;
    documents.startNew();
    assertThat(session.isModified()).isTrue();
    assertThat(documents.mayLeave()).isFalse();
  }

  @Test
  void unsavedChangesAreGivenUpWhereThePersonSaysSo() {
    edit();
    prompts.leaving = Prompts.Leaving.DISCARD;
    documents.startNew();
    assertThat(session.isModified()).isFalse();
    assertThat(session.document().topology().vertexSet()).isEmpty();
  }

  @Test
  void unsavedChangesAreSavedBeforeTheyAreLeft() {
    edit();
    Path file = folder.resolve("kept.vpc.json");
    prompts.leaving = Prompts.Leaving.SAVE;
    prompts.toSave = Optional.of(file);
    assertThat(documents.mayLeave()).isTrue();
    assertThat(file).exists();
  }

  @Test
  void whatIsNotSavedAfterAllIsNotLeft() {
    edit();
    prompts.leaving = Prompts.Leaving.SAVE;
    assertThat(documents.mayLeave()).isFalse();
  }

  @Test
  void savingUnderAnotherNameBeginsBesideTheFile() {
    Path file = folder.resolve("shop.vpc.json");
    prompts.toSave = Optional.of(file);
    documents.saveAs();
    assertThat(prompts.askedIn).isEmpty();
    documents.saveAs();
    assertThat(prompts.askedIn).contains(folder);
  }

  @Test
  void aFileThatCannotBeReadLeavesTheDocumentOpen() throws IOException {
    prompts.leaving = Prompts.Leaving.DISCARD;
    edit();
    Path file = Files.writeString(folder.resolve("poem.txt"), "no network at all");
    documents.open(file);
    assertThat(prompts.refusals).singleElement().asString().contains("poem.txt");
    assertThat(session.isModified()).isTrue();
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    documents.open(folder.resolve("gone.vpc.json"));
    assertThat(prompts.refusals).singleElement().asString().contains("gone.vpc.json");
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsTheDocumentUnsaved() {
    edit();
    prompts.toSave = Optional.of(folder.resolve("no").resolve("such").resolve("a.vpc.json"));
    assertThat(documents.save()).isFalse();
    assertThat(prompts.refusals).hasSize(1);
    assertThat(session.isModified()).isTrue();
  }

  private void edit() {
    session.apply(
        Drafts.add(session.document(), ResourceKind.VPC, Optional.empty(), new Point(0, 0)));
  }

  private static final class AtOnce implements Work {
    @Override
    public <T> void run(
        String title,
        Callable<T> task,
        Consumer<T> done,
        Consumer<Throwable> failed,
        Runnable over) {
      over.run();
      try {
        done.accept(task.call());
      } catch (Exception failure) {
        failed.accept(failure);
      }
    }
  }

  private static final class Scripted implements Prompts {
    private final List<String> refusals = new ArrayList<>();
    private Optional<Path> toSave = Optional.empty();
    private Optional<Path> askedIn = Optional.empty();
    private Leaving leaving = Leaving.CANCEL;
    private boolean reload;
    private int reloadsAsked;

    @Override
    public Optional<Path> fileToOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folderToOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> fileToSave(String suggestedName, Optional<Path> folder) {
      askedIn = folder;
      return toSave;
    }

    @Override
    public Leaving leaving(String name) {
      return leaving;
    }

    @Override
    public boolean reload(String name, boolean unsaved) {
      reloadsAsked++;
      return reload;
    }

    @Override
    public void refused(String title, String why) {
      refusals.add(title + ": " + why);
    }

    @Override
    public void notes(String name, List<String> notes) {}
  }
}
