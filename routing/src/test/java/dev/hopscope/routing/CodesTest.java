package dev.hopscope.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.text.TranslationCodes;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.LossReason;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The README's tables of explanation codes name every code of AWS and of ours, and what they say of
 * where a code occurs is true.
 */
class CodesTest {
  private static final Path SCENARIOS = Path.of("src/test/java/dev/hopscope/routing/scenario");
  private static final Path README = Path.of("README.md");
  private static final Pattern CODE =
      Pattern.compile("(?m)^\\| (`[A-Z0-9_]+`(?:, `[A-Z0-9_]+`)*) \\| (.*) \\|$");

  /** Of AWS's analyzer: 71 of paths, 5 of configurations, 13 of filters, 11 of details. */
  private static final int CODES_OF_AWS = 100;

  /** Codes that no row of a table gives, and the test that has an answer with them. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "EQUAL_ROUTE", "scenario/TransitRoutePriorityTest",
          "TGW_RTB_ROUTES_ARE_UNKNOWN", "scenario/MissingDataTest",
          "UNKNOWN_PEERED_SGS", "scenario/MissingDataTest");

  private static final Pattern WORD =
      Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b|\\bNO_PATH\\b");

  @Test
  void everyCodeOccursInSomeAnswer() throws ReflectiveOperationException, IOException {
    Set<String> met = new TreeSet<>();
    Consumer<Answer> listen =
        answer -> WORD.matcher(answer.toString()).results().forEach(word -> met.add(word.group()));
    for (Map.Entry<String, String> each : ELSEWHERE.entrySet()) {
      assertThat(SCENARIOS.resolveSibling(each.getValue() + ".java"))
          .content()
          .contains(each.getKey());
      met.add(each.getKey());
    }
    for (Scenario scenario : scenarios()) {
      Answer answer = scenario.network().ask(scenario.question());
      listen.accept(answer);
      translations(scenario.network().topology(), answer).forEach(met::add);
    }
    for (Sample sample : Sample.all()) {
      Reachability network = Reachability.of(sample.document().topology());
      for (SavedQuestion saved : sample.document().questions()) {
        listen.accept(network.ask(saved.question()));
      }
    }
    Set<String> never = new TreeSet<>(codes());
    never.removeAll(met);
    assertThat(never).isEmpty();
  }

  @Test
  void theReadmeNamesEveryCodeOfAwsOnce() throws IOException {
    List<String> named = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    CODE.matcher(Files.readString(README))
        .results()
        .forEach(
            row ->
                WORD.matcher(row.group(1))
                    .results()
                    .map(MatchResult::group)
                    .forEach((row.group(2).startsWith("ours: ") ? ours : named)::add));
    assertThat(named).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ours);
    assertThat(named).hasSize(CODES_OF_AWS);
  }

  @Test
  void whatTheReadmeSaysNeverOccursDoesNot() throws IOException {
    String never = Files.readString(README).split("What no answer has, and why:", -1)[1];
    Set<String> words = new TreeSet<>();
    CODE.matcher(never)
        .results()
        .flatMap(row -> WORD.matcher(row.group(1)).results())
        .forEach(word -> words.add(word.group()));
    assertThat(words).isNotEmpty().doesNotContainAnyElementsOf(codes());
  }

  private static Stream<String> translations(Topology topology, Answer answer) {
    return answer.forward().stream()
        .flatMap(trace -> trace.steps().stream())
        .filter(Step.TranslationStep.class::isInstance)
        .flatMap(step -> TranslationCodes.of(topology, (Step.TranslationStep) step).stream())
        .map(Finding::name);
  }

  private static Set<String> codes() {
    Set<String> all = new TreeSet<>();
    Stream.of(DropReason.values(), UnknownReason.values(), Finding.values(), LossReason.values())
        .flatMap(Stream::of)
        .map(Object::toString)
        .forEach(all::add);
    return all;
  }

  private static List<Scenario> scenarios() throws ReflectiveOperationException, IOException {
    List<Scenario> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        Class<?> type = Class.forName("dev.hopscope.routing.scenario." + name);
        for (Method method : type.getDeclaredMethods()) {
          if (givesScenarios(method)) {
            method.setAccessible(true);
            ((Stream<?>) method.invoke(null)).forEach(each -> all.add((Scenario) each));
          }
        }
      }
    }
    return all;
  }

  private static boolean givesScenarios(Method method) {
    return Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0
        && method.getGenericReturnType() instanceof ParameterizedType type
        && type.getRawType() == Stream.class
        && type.getActualTypeArguments()[0] == Scenario.class;
  }
}
