package dev.hopscope.model.check;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names by which people speak of findings and switch them off, such as {@code
 * subnet-range-length}: the problem and, where it has several faults, which. Derived, so that every
 * problem has one; scripts are written against them.
 */
public final class RuleNames {
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final NavigableSet<String> ALL = Collections.unmodifiableNavigableSet(collect());

  private RuleNames() {}

  /** The name of the rule that found this. */
  public static String of(Problem problem) {
    Class<?> type = problem.getClass();
    return faultOf(type).map(fault -> named(type, valueOf(fault, problem))).orElse(base(type));
  }

  /** The names of all rules, in alphabetical order. */
  public static NavigableSet<String> all() {
    return ALL;
  }

  private static NavigableSet<String> collect() {
    NavigableSet<String> names = new TreeSet<>();
    records(Problem.class)
        .flatMap(
            type ->
                faultOf(type)
                    .map(fault -> Arrays.stream(fault.getType().getEnumConstants()))
                    .map(faults -> faults.map(fault -> named(type, (Enum<?>) fault)))
                    .orElse(Stream.of(base(type))))
        .forEach(names::add);
    return names;
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(RuleNames::records);
  }

  /**
   * The part of a problem that is an enum of this package's: what is wrong, or too many of what.
   */
  private static Optional<RecordComponent> faultOf(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(part -> part.getType().isEnum())
        .filter(part -> part.getType().getPackage().equals(Problem.class.getPackage()))
        .findFirst();
  }

  private static Enum<?> valueOf(RecordComponent fault, Problem problem) {
    try {
      return (Enum<?>) fault.getAccessor().invoke(problem);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a public record of this package", impossible);
    }
  }

  private static String named(Class<?> type, Enum<?> fault) {
    return base(type) + "-" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String base(Class<?> type) {
    String name = type.getSimpleName().replaceFirst("^Bad", "");
    return WORD_START.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
