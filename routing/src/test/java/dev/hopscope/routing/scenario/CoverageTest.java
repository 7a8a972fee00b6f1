package dev.hopscope.routing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** COVERAGE.md names a test for every rule that can change a verdict, and a reason for the rest. */
class CoverageTest {
  private static final Path RULES = Path.of("RULES.md");
  private static final Path COVERAGE = Path.of("COVERAGE.md");
  private static final List<Path> TESTS =
      List.of(Path.of("src/test/java"), Path.of("../model/src/test/java"));

  /** A rule as a list item; a journey or a scenario stands in a table. */
  private static final Pattern RULE =
      Pattern.compile("(?m)^- \\*\\*((?!V-)[A-Z]+-[0-9]+[a-z]?)\\*\\*");

  private static final Pattern JOURNEY = Pattern.compile("(?m)^\\| \\*\\*(J[0-9]+[a-z]?)\\*\\* ");
  private static final Pattern REFUSED = Pattern.compile("(?m)^- \\*\\*(V-[0-9]+[a-z]?)\\*\\*");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([A-Z]+-?[0-9]+[a-z]?) \\| (.*?) \\|(.*)\\|$");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
  private static final Pattern SCENARIO = Pattern.compile("\\brow\\(\\s*\"([^\"]+)\"");
  private static final Pattern METHOD = Pattern.compile("\\n  (?:static )?void (\\w+)\\(");

  /** A row of the table. */
  private record Held(String rule, List<String> tests, String reason) {}

  @Test
  void everyRuleHasOneRowAndEveryRowARule() throws IOException {
    String rules = Files.readString(RULES);
    Set<String> all = new TreeSet<>(found(RULE, rules));
    all.addAll(found(JOURNEY, rules));

    assertThat(rows().stream().map(Held::rule)).doesNotHaveDuplicates();
    assertThat(rows().stream().map(Held::rule)).containsExactlyInAnyOrderElementsOf(all);
  }

  @TestFactory
  Stream<DynamicTest> everyRuleIsHeldByTestsThatExistOrArgued() throws IOException {
    Set<String> known = tests();
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.rule(),
                    () -> {
                      assertThat(row.tests().isEmpty() && row.reason().isEmpty())
                          .as("neither a test nor a reason")
                          .isFalse();
                      assertThat(known).containsAll(row.tests());
                    }));
  }

  private static List<Held> rows() throws IOException {
    return ROW.matcher(Files.readString(COVERAGE))
        .results()
        .map(
            row ->
                new Held(
                    row.group(1),
                    NAMED.matcher(row.group(2)).results().map(each -> each.group(1)).toList(),
                    row.group(3).strip()))
        .toList();
  }

  /** Ids of scenarios, methods as {@code Class.method} and ids of refused operations. */
  private static Set<String> tests() throws IOException {
    Set<String> all = new TreeSet<>(found(REFUSED, Files.readString(RULES)));
    for (Path folder : TESTS) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
          String source = Files.readString(file);
          String type = file.getFileName().toString().replace(".java", "");
          all.addAll(found(SCENARIO, source));
          found(METHOD, source).forEach(method -> all.add(type + "." + method));
        }
      }
    }
    return all;
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
