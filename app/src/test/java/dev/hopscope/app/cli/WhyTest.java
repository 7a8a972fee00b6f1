package dev.hopscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WhyTest {
  @TempDir Path folder;
  private Path network;

  @BeforeEach
  void writeNetwork() {
    network = Ran.twoTiersIn(folder);
  }

  @Test
  void aReachableEndIsExplainedBothWays() {
    Ran ran = Ran.of("why", network, "--from", "web", "--to", "db", "--port", 5432);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("verdict   reachable")
        .contains("there  tcp 10.0.1.10:49152 → 10.0.2.10:5432")
        .contains("back  tcp 10.0.2.10:5432 → 10.0.1.10:49152")
        .contains("its inbound rule allows tcp 5432 from security group `web`");
  }

  @Test
  void anUnreachableEndNamesTheCodeAndTheNearestRule() {
    Ran ran = Ran.of("why", network, "--from", "web", "--to", "db", "--port", 22);
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains("ENI_SG_RULES_MISMATCH at sg-db, on the way there")
        .contains("tcp 5432 from security group `web` is for another port");
  }

  @Test
  void theJsonOfAReachableEndHasItsContractsFields() {
    JsonNode json =
        Ran.of(
                "why",
                network,
                "--from",
                "web",
                "--to",
                "db",
                "--port",
                5432,
                "--source-port",
                50000,
                "--format",
                "json")
            .json();
    assertThat(json.propertyNames())
        .containsExactly(
            "question",
            "verdict",
            "reachable",
            "failure",
            "blockers",
            "forward",
            "return",
            "notes");
    assertThat(json.path("question").toString())
        .isEqualTo(
            "{\"from\":\"web\",\"to\":\"db\",\"protocol\":\"tcp\",\"port\":5432,\"sourcePort\":50000}");
    assertThat(json.path("verdict").asString()).isEqualTo("reachable");
    assertThat(json.path("reachable").asBoolean()).isTrue();
    assertThat(json.path("failure").isNull()).isTrue();
    assertThat(json.path("blockers").isEmpty()).isTrue();
    assertThat(json.path("forward").path("delivered").asBoolean()).isTrue();
    assertThat(json.path("return").path("delivered").asBoolean()).isTrue();
  }

  @Test
  void everyStepHasAKindAndAnOutcome() {
    JsonNode json =
        Ran.of("why", network, "--from", "web", "--to", "db", "--port", 22, "--format", "json")
            .json();
    List<String> steps = new ArrayList<>();
    for (JsonNode step : json.path("forward").path("steps")) {
      assertThat(step.propertyNames())
          .startsWith("component", "kind", "outcome", "message", "packet");
      steps.add(
          (step.path("assumed").asBoolean(false) ? "assumed " : "")
              + step.path("kind").asString()
              + " "
              + step.path("outcome").asString());
    }
    assertThat(steps)
        .containsExactly(
            "security-group allowed",
            "network-acl allowed",
            "route-lookup chosen",
            "network-acl allowed",
            "security-group denied",
            "drop denied",
            "assumed security-group allowed",
            "assumed delivery delivered");
  }

  @Test
  void theWayBackIsAssumedWhereTheWayThereIsBlocked() {
    JsonNode back =
        Ran.of("why", network, "--from", "web", "--to", "db", "--port", 22, "--format", "json")
            .json()
            .path("return");
    assertThat(back.path("delivered").asBoolean(true)).isFalse();
    assertThat(back.path("steps")).isNotEmpty();
    assertThat(back.path("steps")).allMatch(step -> step.path("assumed").asBoolean(false));
  }

  @Test
  void theJsonOfAFailureNamesDirectionComponentAndCode() {
    JsonNode json =
        Ran.of("why", network, "--from", "web", "--to", "db", "--port", 22, "--format", "json")
            .json();
    JsonNode failure = json.path("failure");
    assertThat(failure.path("direction").asString()).isEqualTo("forward");
    assertThat(failure.path("component").asString()).isEqualTo("sg-db");
    assertThat(failure.path("code").asString()).isEqualTo("ENI_SG_RULES_MISMATCH");
    assertThat(failure.path("message").asString()).startsWith("no inbound rule");
    JsonNode blocker = json.path("blockers").get(0);
    failure
        .properties()
        .forEach(each -> assertThat(blocker.path(each.getKey())).isEqualTo(each.getValue()));
    assertThat(blocker.path("remedy").asString())
        .isEqualTo("add to security group `db` the inbound rule tcp 22 from security group `web`");
    assertThat(json.path("reachable").asBoolean(true)).isFalse();
  }

  @Test
  void pingHasNoPorts() {
    Ran ran =
        Ran.of(
            "why",
            network,
            "--from",
            "web",
            "--to",
            "db",
            "--protocol",
            "icmp",
            "--format",
            "json");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.json().path("question").propertyNames())
        .containsExactly("from", "to", "protocol");
    assertThat(ran.json().path("forward").path("steps").get(0).path("packet").propertyNames())
        .containsExactly("source", "destination", "protocol");
  }

  @Test
  void anUnaskableQuestionHasAVerdictInJsonAndALineForPeople() {
    Ran ran =
        Ran.of("why", network, "--from", "who", "--to", "db", "--port", 22, "--format", "json");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.json().path("verdict").asString()).isEqualTo("cannot-ask");
    assertThat(ran.json().path("reachable").isNull()).isTrue();
    assertThat(ran.err()).hasLineCount(1).contains("`who`");
  }

  @Test
  void anAmbiguousNameListsItsCandidates() {
    Ran ran = Ran.of("why", network, "--from", "twin", "--to", "db", "--port", 22);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).hasLineCount(1).contains("`i-3` and `i-4`").contains(network.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --from web --to db --port 70000                    | "70000" is not a port
          --from web --to db --port x                        | "x" is not a port
          --from web --to db                                 | --port: tcp needs one
          --from web --to db --protocol icmp --port 3        | icmp has no ports
          --from web --to db --protocol foo --port 3         | "foo" is not tcp
          --from web --to db --protocol all                  | "all" is not tcp
          --from web --to db --port 1 --format xml           | xml
          --from web --port 1                                | --to
          --from rtb-1 --to db --port 1                      | neither sends nor receives
          --from 10.0.9.9 --to db --port 1                   | no network interface has
          --from web --to db --protocol icmpv6               | does not exist in IPv4
          --from internet --to 8.8.8.8 --port 1              | both outside
          """)
  void badQuestionsAreOneLineThatSaysWhatIsWrong(String options, String part) {
    List<Object> arguments = new ArrayList<>(List.of("why", network));
    arguments.addAll(List.of(options.strip().split(" ")));
    Ran ran = Ran.of(arguments.toArray());
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).hasLineCount(1).startsWith("hopscope why: ").contains(part.strip());
  }
}
