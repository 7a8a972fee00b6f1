package dev.hopscope.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResourceKindTest {

  @Test
  void everyRecordHasOneKindAndEveryKindOneRecord() {
    assertThat(Arrays.stream(ResourceKind.values()).<Class<?>>map(ResourceKind::type))
        .containsExactlyInAnyOrderElementsOf(records(Resource.class).distinct().toList());
  }

  @Test
  void noTwoKindsShareAName() {
    assertThat(Arrays.stream(ResourceKind.values()).map(ResourceKind::jsonName))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void nameInFilesIsTheConstantsName(ResourceKind kind) {
    assertThat(kind.jsonName()).isEqualTo(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  @ParameterizedTest
  @EnumSource
  void containersAreDeclaredBeforeWhatTheyHold(ResourceKind kind) {
    assertThat(kind.containers()).allSatisfy(holder -> assertThat(holder).isLessThan(kind));
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(ResourceKindTest::records);
  }
}
