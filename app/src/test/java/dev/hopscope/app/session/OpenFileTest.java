package dev.hopscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopscope.app.session.OpenFile.Opened;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.file.DocumentWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFileTest {
  private static final String VPCS =
      "{\"Vpcs\": [{\"VpcId\": \"vpc-1\", \"CidrBlock\": \"10.0.0.0/16\"}]}";

  @TempDir Path folder;

  @Test
  void ourFileIsRecognisedWhateverItIsCalled() throws IOException {
    Path file = folder.resolve("vpcs.txt");
    DocumentWriter.write(Document.empty(), file);
    assertThat(OpenFile.read(file))
        .isInstanceOfSatisfying(
            Opened.Network.class, network -> assertThat(network.ownFormat()).isTrue());
  }

  @Test
  void aDrawingIsKeptAsItIs() throws IOException {
    Sample sample = Sample.named("01-three-tier");
    Document opened = ((Opened.Network) OpenFile.read(sample.file())).document();
    assertThat(opened.diagram()).isEqualTo(sample.document().diagram());
  }

  @Test
  void anAwsFolderIsLaidOutAndSaysWhatItLacks() throws IOException {
    Files.writeString(folder.resolve("a.json"), VPCS);
    Opened.Network network = (Opened.Network) OpenFile.read(folder);
    assertThat(network.ownFormat()).isFalse();
    assertThat(network.notes()).isNotEmpty();
    assertThat(network.document().diagram().placement()).isNotEmpty();
  }

  @Test
  void whoeverIsInterruptedReadsNoFurther() throws IOException {
    Files.writeString(folder.resolve("a.json"), VPCS);
    Path file = folder.resolve("drawn.vpc.json");
    DocumentWriter.write(Document.empty(), file);
    for (Path path : List.of(folder, file)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> OpenFile.read(path)).isInstanceOf(IOException.class);
      Thread.interrupted();
    }
  }

  @Test
  void whatIsNotThereIsRefused() throws IOException {
    assertThat(OpenFile.read(folder.resolve("none")))
        .isInstanceOfSatisfying(
            Opened.Refused.class, refused -> assertThat(refused.why()).contains("none"));
  }
}
