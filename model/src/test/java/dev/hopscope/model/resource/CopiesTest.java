package dev.hopscope.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.file.RandomDocuments;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A resource, route, rule or listener is changed by a copy: a forgotten component would be lost
 * with every edit of another.
 */
class CopiesTest {
  private static final int TRIES = 200;

  /** Values made by chance, by their type: whole records and what their components hold. */
  private static final Map<Type, List<Object>> MADE = new HashMap<>();

  static {
    LongStream.range(0, 20)
        .mapToObj(RandomDocuments::of)
        .flatMap(document -> document.topology().resources().stream())
        .forEach(resource -> keep(resource.getClass(), resource));
  }

  @ParameterizedTest
  @MethodSource("copiesOfSeveralComponents")
  void aCopyChangesNoMoreThanItIsTold(Method copy) {
    Random random = new Random(1);
    for (int i = 0; i < TRIES; i++) {
      Record before = (Record) one(random, copy.getDeclaringClass());
      Object[] told =
          Arrays.stream(copy.getGenericParameterTypes()).map(type -> one(random, type)).toArray();

      Object after = call(copy, before, told);

      assertThat(changed(before, after)).hasSizeLessThanOrEqualTo(told.length);
    }
  }

  @ParameterizedTest
  @MethodSource("copiesOfOneComponent")
  void aCopyWithAnotherValueHasItAndNothingElseIsOther(Method copy) {
    Random random = new Random(1);
    RecordComponent told = component(copy).orElseThrow();
    for (int i = 0; i < TRIES; i++) {
      Record before = (Record) one(random, copy.getDeclaringClass());
      Object value = call(told.getAccessor(), one(random, copy.getDeclaringClass()));

      Object after = call(copy, before, value);

      assertThat(changed(before, after)).isSubsetOf(Set.of(told.getName()));
      assertThat(call(told.getAccessor(), after)).isEqualTo(value);
    }
  }

  /** All methods that give back the same record with something changed. */
  private static Stream<Method> copies() {
    return MADE.keySet().stream()
        .filter(Class.class::isInstance)
        .map(type -> (Class<?>) type)
        .filter(made -> made.isRecord() && made.getPackage() == Resource.class.getPackage())
        .flatMap(made -> Arrays.stream(made.getDeclaredMethods()))
        .filter(method -> method.getReturnType() == method.getDeclaringClass())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getParameterCount() > 0)
        .filter(method -> !method.getName().equals("afterRemovalOf"))
        .sorted(Comparator.comparing(Method::toString));
  }

  static Stream<Method> copiesOfOneComponent() {
    return copies().filter(copy -> component(copy).isPresent());
  }

  static Stream<Method> copiesOfSeveralComponents() {
    return copies().filter(copy -> component(copy).isEmpty());
  }

  /** The component that {@code withName} is named after, where it takes just that. */
  private static Optional<RecordComponent> component(Method copy) {
    return Arrays.stream(copy.getDeclaringClass().getRecordComponents())
        .filter(each -> copy.getName().equalsIgnoreCase("with" + each.getName()))
        .filter(each -> List.of(copy.getGenericParameterTypes()).equals(List.of(type(each))))
        .findFirst();
  }

  private static Type type(RecordComponent component) {
    return component.getGenericType();
  }

  private static List<String> changed(Record before, Object after) {
    return Arrays.stream(before.getClass().getRecordComponents())
        .filter(each -> !call(each.getAccessor(), before).equals(call(each.getAccessor(), after)))
        .map(RecordComponent::getName)
        .toList();
  }

  private static Object one(Random random, Type type) {
    List<?> values =
        type instanceof Class<?> plain && plain.isEnum()
            ? List.of(plain.getEnumConstants())
            : MADE.getOrDefault(type, List.of());
    assertThat(values).as("values of " + type).isNotEmpty();
    return values.get(random.nextInt(values.size()));
  }

  private static void keep(Type type, Object value) {
    MADE.computeIfAbsent(type, _ -> new ArrayList<>()).add(value);
    switch (value) {
      case Optional<?> held -> held.ifPresent(each -> keep(each.getClass(), each));
      case Collection<?> held -> held.forEach(each -> keep(each.getClass(), each));
      case Record made ->
          Arrays.stream(made.getClass().getRecordComponents())
              .forEach(each -> keep(type(each), call(each.getAccessor(), made)));
      default -> {}
    }
  }

  private static Object call(Method method, Object on, Object... with) {
    try {
      return method.invoke(on, with);
    } catch (ReflectiveOperationException failed) {
      throw new LinkageError(method + " on " + on, failed);
    }
  }
}
