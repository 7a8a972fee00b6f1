package dev.hopscope.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ResourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindHelpTest {
  private static final Pattern SENTENCE_END = Pattern.compile("[.?](?=\\s|$)");

  @ParameterizedTest
  @EnumSource(ResourceKind.class)
  void everyKindIsExplainedInTwoSentencesAndNamesAnAwsPage(ResourceKind kind) {
    KindHelp help = KindHelp.of(kind);

    assertThat(SENTENCE_END.matcher(help.text()).results().count()).as(help.text()).isEqualTo(2);
    assertThat(help.text()).endsWith(".").doesNotContain("  ");
    assertThat(help.page()).isNotBlank();
  }

  @Test
  void noTextIsOfAKindThatIsNot() throws IOException {
    Properties texts = new Properties();
    try (InputStream in = KindHelp.class.getResourceAsStream("kind-help.properties")) {
      texts.load(in);
    }

    assertThat(texts.stringPropertyNames())
        .isEqualTo(
            Stream.of(ResourceKind.values())
                .flatMap(kind -> Stream.of(kind.jsonName(), kind.jsonName() + ".page"))
                .collect(Collectors.toSet()));
  }
}
