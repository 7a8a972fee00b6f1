package dev.hopscope.routing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.routing.lab.Scenario;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Reason;
import dev.hopscope.routing.trace.UnknownReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RULES.md and the README say what every id and code means that the sources name. */
class RulesTest {
  private static final Path RULES = Path.of("RULES.md");
  private static final Path README = Path.of("README.md");
  private static final Pattern RULE_ID =
      Pattern.compile(
          "\\b(ADDR|RT|IGW|EIGW|NAT|NATI|RNAT|BPA|SG|NACL|PEER|TGW|VPN|DX|CVPN|GWE|IFE|PLS|GWLBE|LB"
              + "|ALB|NLB|GWLB|DNS|ECS|LAM|RDS|API|WAF|WALK)-[0-9]{2}[a-z]?\\b");
  private static final Pattern SECTION =
      Pattern.compile("[Ss]ections? ([0-9]+(?:\\.[0-9]+)?)(?: and ([0-9]+\\.[0-9]+))? of the");
  private static final Pattern DEFINED = Pattern.compile("\\*\\*([A-Z]+-?[0-9]+[a-z]?)\\*\\*");
  private static final Path DOUBTS =
      Path.of("../model/src/main/java/dev/hopscope/model/doubt/Doubts.java");
  private static final Pattern DOUBT = Pattern.compile("\\b(D[0-9]+)\\b");
  private static final Pattern HEADING = Pattern.compile("(?m)^##+ ([0-9]+(?:\\.[0-9]+)?) ");

  @ParameterizedTest
  @ValueSource(strings = {"src", "../model/src", "../app/src"})
  void everyRuleThatSourcesNameIsDefined(String folder) throws IOException {
    assertThat(found(DEFINED, Files.readString(RULES)))
        .containsAll(found(RULE_ID, javaUnder(folder)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"src", "../model/src", "../app/src"})
  void everySectionThatSourcesNameIsThere(String folder) throws IOException {
    assertThat(found(HEADING, Files.readString(RULES)))
        .containsAll(found(SECTION, javaUnder(folder)));
  }

  @Test
  void theDoubtsAreThoseOfTheModel() throws IOException {
    String listed = Files.readString(RULES).split("\n## 16 Doubts", -1)[1];
    String model = Files.readString(DOUBTS);

    assertThat(found(DOUBT, listed)).containsExactlyElementsOf(found(DOUBT, model));
  }

  @Test
  void noIdIsDefinedTwice() throws IOException {
    assertThat(DEFINED.matcher(Files.readString(RULES)).results().map(match -> match.group(1)))
        .doesNotHaveDuplicates();
  }

  static Stream<Scenario> rows() {
    return Stream.of(
            InsideOneVpcTest.rows(),
            InternetTest.rows(),
            NameTest.rows(),
            ImagePullTest.rows(),
            PublicAccessTest.rows(),
            RegionalNatTest.rows(),
            PeeringTest.rows(),
            TransitTest.rows(),
            TransitPeeringTest.documented(),
            TransitPolicyTest.documented(),
            VpnTest.rows(),
            EndpointTest.rows(),
            LoadBalancerTest.rows(),
            MiddleboxTest.rows(),
            InspectionTest.rows(),
            PrivateLinkTest.rows(),
            ApiTest.rows(),
            ServiceAddressTest.rows())
        .flatMap(part -> part);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void everyScenarioIsListed(Scenario scenario) throws IOException {
    assertThat(Files.readString(RULES))
        .contains("| **" + scenario.id() + "** | " + scenario.question() + " | ");
  }

  static Stream<Reason> codes() {
    return Stream.<Reason[]>of(DropReason.values(), Finding.values(), UnknownReason.values())
        .flatMap(Stream::of)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeIsExplained(Reason code) throws IOException {
    assertThat(Files.readString(README)).contains("| `" + code.name() + "` | ");
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .flatMap(
            match ->
                pattern == RULE_ID
                    ? Stream.of(match.group())
                    : Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1)
                        .map(match::group)
                        .filter(group -> group != null))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String javaUnder(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file).replaceAll("\\s+\\*?\\s*", " "));
      }
      return text.toString();
    }
  }
}
