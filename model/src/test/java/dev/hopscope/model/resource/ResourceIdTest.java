package dev.hopscope.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourceIdTest {
  @Test
  void numbersInIdsCountAsNumbers() {
    assertThat(sorted("subnet-10", "subnet-2", "subnet-1"))
        .containsExactly("subnet-1", "subnet-2", "subnet-10");
  }

  @Test
  void zerosBeforeANumberDoNotCountUntilAllElseIsEqual() {
    assertThat(sorted("a-010", "a-9", "a-10", "a-0"))
        .containsExactly("a-0", "a-9", "a-010", "a-10");
  }

  @Test
  void aNumberMayHaveAnyLength() {
    assertThat(sorted("eni-123456789012345678902", "eni-123456789012345678901", "eni-99"))
        .containsExactly("eni-99", "eni-123456789012345678901", "eni-123456789012345678902");
  }

  @Test
  void onlyTheSameTextIsEqual() {
    assertThat(ResourceId.of("a-01")).isNotEqualByComparingTo(ResourceId.of("a-1"));
    assertThat(ResourceId.of("a-01")).isEqualByComparingTo(ResourceId.of("a-01"));
  }

  private static List<String> sorted(String... ids) {
    return Stream.of(ids).map(ResourceId::of).sorted().map(ResourceId::value).toList();
  }
}
