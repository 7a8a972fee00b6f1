package dev.hopscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.check.RuleNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LintTest {
  @TempDir Path folder;
  private Path network;

  @BeforeEach
  void writeNetwork() {
    network = Ran.twoTiersIn(folder);
  }

  /** The network with the subnet {@code back} made a /29, and SSH open to everybody. */
  private Path broken() throws IOException {
    String text = Files.readString(network);
    String changed =
        text.replace("\"cidr\": \"10.0.2.0/24\"", "\"cidr\": \"10.0.2.8/29\"")
            .replace(
                "\"id\": \"sg-web\",",
                "\"id\": \"sg-web\", \"inbound\": [{\"traffic\": \"tcp 22\","
                    + " \"peer\": {\"cidr\": \"0.0.0.0/0\"}}],");
    assertThat(changed).isNotEqualTo(text);
    return Files.writeString(folder.resolve("broken.vpc.json"), changed);
  }

  @Test
  void aSoundNetworkIsCodeZero() {
    Ran ran = Ran.of("lint", network);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("0 errors, ");
  }

  @Test
  void anErrorIsCodeOneWithRuleAndAwsCode() throws IOException {
    Ran ran = Ran.of("lint", broken());
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains("error   The range 10.0.2.8/29 of back is not of a size that subnets have.")
        .contains("[subnet-range-length, AWS: InvalidSubnet.Range]")
        .contains("[open-to-the-world]");
  }

  @Test
  void theJsonHasOneObjectForEachFinding() throws IOException {
    JsonNode json = Ran.of("lint", broken(), "--format", "json").json();
    assertThat(json.get(0).toString())
        .isEqualTo(
            "{\"rule\":\"subnet-range-length\",\"severity\":\"error\","
                + "\"code\":\"InvalidSubnet.Range\",\"ids\":[\"subnet-2\",\"vpc-1\"],"
                + "\"message\":\"The range 10.0.2.8/29 of back is not of a size that subnets"
                + " have.\",\"remedy\":\"Choose an IPv4 range from /16 to /28, or an IPv6 one from"
                + " /44 to /64.\"}");
    assertThat(json.valueStream())
        .filteredOn(finding -> finding.path("rule").asString().equals("open-to-the-world"))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.path("code").isNull()).isTrue());
  }

  @Test
  void findingsOfDisabledRulesAreLeftOut() throws IOException {
    Ran ran =
        Ran.of(
            "lint",
            broken(),
            "--disable",
            "subnet-range-length,interface-address-reserved",
            "--disable",
            "open-to-the-world");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("0 errors, ").doesNotContain("open-to-the-world");
  }

  @Test
  void aRuleThatThereIsNotIsRefusedInOneLine() {
    Ran ran = Ran.of("lint", network, "--disable", "subnet-range-lenght");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .hasLineCount(1)
        .contains("there is no rule \"subnet-range-lenght\"; \"hopscope lint --help\" lists them");
  }

  @Test
  void theHelpListsEveryRule() {
    assertThat(Ran.of("lint", "--help").out().replaceAll("\\s+", " "))
        .contains("Rules: " + String.join(", ", RuleNames.all()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1, 2]", "{\"format\": \"hopscope\"}", "resource \"aws_vpc\""})
  void whatIsNoNetworkIsRefusedInOneLine(String text) throws IOException {
    Ran ran = Ran.of("lint", Files.writeString(folder.resolve("bad.json"), text));
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).hasLineCount(1).contains("bad.json");
  }
}
