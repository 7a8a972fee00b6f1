package dev.hopscope.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesOnDiskTest {
  private static final Document DOCUMENT = RandomDocuments.of(7);

  @TempDir private Path folder;

  @Test
  void savedFileIsReadBack() throws IOException {
    Path file = folder.resolve("net.vpc.json");

    DocumentWriter.write(DOCUMENT, file);

    assertThat(DocumentReader.read(file))
        .isInstanceOfSatisfying(
            LoadResult.Loaded.class,
            loaded -> assertThat(loaded.document().sameContentAs(DOCUMENT)).isTrue());
    assertThat(names()).containsExactly("net.vpc.json");
  }

  @Test
  void savingReplacesWhatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("net.vpc.json"), "old".repeat(100_000));

    DocumentWriter.write(Document.empty(), file);

    assertThat(file).hasContent(DocumentWriter.text(Document.empty()));
  }

  @Test
  void failedSaveLeavesNothingBehind() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve("net.vpc.json"));
    Files.writeString(inTheWay.resolve("kept"), "kept");

    assertThatThrownBy(() -> DocumentWriter.write(DOCUMENT, inTheWay))
        .isInstanceOf(IOException.class);

    assertThat(names()).containsExactly("net.vpc.json");
    assertThat(inTheWay.resolve("kept")).hasContent("kept");
  }

  @Test
  void saveIntoAMissingFolderIsAnIoException() {
    assertThatThrownBy(() -> DocumentWriter.write(DOCUMENT, folder.resolve("no/net.vpc.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void savingThroughASymbolicLinkKeepsTheLink() throws IOException {
    Path file = Files.writeString(folder.resolve("real.vpc.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.vpc.json"), file);

    DocumentWriter.write(Document.empty(), link);

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(DocumentWriter.text(Document.empty()));
  }

  @Test
  void folderInAFilesPlaceIsNotOurs() throws IOException {
    assertThat(DocumentReader.read(folder)).isEqualTo(new LoadResult.NotOurFile("it is a folder"));
    assertThat(DocumentReader.looksLikeOurs(folder)).isFalse();
  }

  @Test
  void missingFileIsAnIoException() {
    assertThatThrownBy(() -> DocumentReader.read(folder.resolve("none.vpc.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void ownFileIsRecognised() throws IOException {
    Path file = folder.resolve("net.vpc.json");
    DocumentWriter.write(DOCUMENT, file);

    assertThat(DocumentReader.looksLikeOurs(file)).isTrue();
  }

  @Test
  void ownFileIsRecognisedWhateverIsWrongWithItsRest() throws IOException {
    Path file = Files.writeString(folder.resolve("net.vpc.json"), "{\"format\": \"hopscope\", }");

    assertThat(DocumentReader.looksLikeOurs(file)).isTrue();
  }

  @Test
  void awsOutputIsNotTakenForOurs() throws IOException {
    Path file = Files.writeString(folder.resolve("vpcs.json"), "{\"Vpcs\": [{\"format\": 1}]}");

    assertThat(DocumentReader.looksLikeOurs(file)).isFalse();
  }

  @Test
  void twoHundredMegabytesOfNoiseAreRefusedWithoutBeingHeld() throws IOException {
    Path file = folder.resolve("noise.vpc.json");
    byte[] block = new byte[1 << 20];
    new Random(1).nextBytes(block);
    block[0] = '{';
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 200; i++) {
        out.write(block);
      }
    }

    assertThat(DocumentReader.read(file)).isInstanceOf(LoadResult.NotOurFile.class);
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
