package dev.hopscope.model.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of answers written for one test; {@code '} stands for {@code "} in them. */
final class Answers {
  private final Path folder;

  private Answers(Path folder) {
    this.folder = folder;
  }

  static Answers in(Path folder) {
    return new Answers(folder);
  }

  /** The same folder with one more file. */
  Answers with(String file, String json) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, json.replace('\'', '"'));
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  AwsImport read() {
    try {
      return AwsReader.read(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Document document() {
    AwsImport read = read();
    assertThat(read).isInstanceOf(AwsImport.Imported.class);
    return ((AwsImport.Imported) read).document();
  }

  Topology network() {
    return document().topology();
  }

  List<String> notes() {
    return document().notes();
  }

  <T extends Resource> T resource(String id, Class<T> type) {
    return network().find(ResourceId.of(id), type).orElseThrow();
  }
}
