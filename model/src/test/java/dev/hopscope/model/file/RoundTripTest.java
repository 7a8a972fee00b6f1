package dev.hopscope.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenIsReadBack(long seed) {
    Document document = RandomDocuments.of(seed);

    assertThat(DocumentReader.read(DocumentWriter.text(document)))
        .isInstanceOfSatisfying(
            LoadResult.Loaded.class,
            loaded -> assertThat(loaded.document().sameContentAs(document)).isTrue());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsReadIsWrittenBack(long seed) {
    String text = DocumentWriter.text(RandomDocuments.of(seed));

    assertThat(DocumentReader.read(text))
        .isInstanceOfSatisfying(
            LoadResult.Loaded.class,
            loaded -> assertThat(DocumentWriter.text(loaded.document())).isEqualTo(text));
  }

  @Test
  void randomDocumentsHoldEveryKind() {
    Set<ResourceKind> kinds =
        RandomDocuments.of(0).topology().resources().stream()
            .map(Resource::kind)
            .collect(Collectors.toSet());

    assertThat(kinds).containsExactlyInAnyOrder(ResourceKind.values());
  }
}
