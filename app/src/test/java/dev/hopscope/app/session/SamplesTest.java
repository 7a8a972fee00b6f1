package dev.hopscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void everySampleOpens() throws Exception {
    assertThat(Samples.list()).isNotEmpty();
    for (Path sample : Samples.list()) {
      assertThat(OpenFile.read(sample)).isInstanceOf(OpenFile.Opened.Network.class);
    }
  }

  @Test
  void aSampleIsCalledByItsFileWithoutNumber() {
    assertThat(Samples.title(Path.of("01-three-tier.vpc.json"))).isEqualTo("Three tier");
    assertThat(Samples.title(Path.of("08-private-s3.vpc.json"))).isEqualTo("Private S3");
  }

  @Test
  void noTwoSamplesHaveTheSameNumber() {
    assertThat(
            Samples.list().stream()
                .map(each -> each.getFileName().toString().replaceFirst("-.*", "")))
        .doesNotHaveDuplicates();
  }

  @Test
  void everySampleSaysWhatItTeaches() {
    assertThat(Samples.list()).allSatisfy(each -> assertThat(Samples.lesson(each)).isNotBlank());
  }
}
