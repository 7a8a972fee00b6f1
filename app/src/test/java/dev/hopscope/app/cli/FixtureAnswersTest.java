package dev.hopscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Networks of other projects, with the answers those projects proved. */
class FixtureAnswersTest {
  /** Load balancers are not modelled yet: their answers are unknown. */
  private static final Set<String> NOT_YET = Set.of("test-load-balancer.json");

  @TestFactory
  Stream<DynamicTest> theAnswersOfOtherProjectsHold() throws IOException {
    Path fixtures = Path.of(System.getProperty("hopscope.fixtures", "fixtures"));
    Path questions = fixtures.resolve("answers").resolve("questions");
    assumeTrue(Files.isDirectory(questions), "there are no fixtures in " + fixtures);
    JsonNode index = Json.MAPPER.readTree(Files.readString(questions.resolve("INDEX.json")));
    return index.properties().stream()
        .filter(pair -> !NOT_YET.contains(pair.getKey()))
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.getKey(),
                    () -> {
                      Ran ran =
                          Ran.of(
                              "check",
                              fixtures.resolve(pair.getValue().asString()),
                              "--questions",
                              questions.resolve(pair.getKey()));
                      assertThat(ran.exitCode()).as(ran.err() + ran.out()).isZero();
                    }));
  }
}
