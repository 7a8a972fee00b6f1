package dev.hopscope.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Document;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

  @Test
  void handWrittenLayoutIsTheWrittenLayout() {
    String sample = SampleFile.read("v1/two-subnets.vpc.json");

    assertThat(DocumentReader.read(sample))
        .isInstanceOfSatisfying(
            LoadResult.Loaded.class,
            loaded ->
                assertThat(DocumentWriter.text(loaded.document()))
                    .isEqualTo(sample.replaceFirst("  \"writtenBy\".*\n", "")));
  }

  @Test
  void emptyDocumentIsAHeader() {
    assertThat(DocumentWriter.text(Document.empty()))
        .isEqualTo(
            """
            {
              "format": "hopscope",
              "version": 1
            }
            """);
  }

  @Test
  void orderOfAddingDoesNotShow() {
    Document document = RandomDocuments.of(11);
    Document other =
        document.with(
            dev.hopscope.model.topology.Topology.of(
                    document.topology().all(dev.hopscope.model.resource.Resource.class).reversed())
                .withMissing(document.topology().missing()));

    assertThat(DocumentWriter.text(other)).isEqualTo(DocumentWriter.text(document));
  }
}
