package dev.hopscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CheckTest {
  private static final String FAILING =
      "[{'from':'web','to':'db','protocol':'tcp','port':80,'expect':'reachable'}]";
  private static final String UNASKABLE =
      "[{'from':'<who>','to':'db','protocol':'udp','port':53,'expect':'unknown'},"
          + "{'from':'web','to':'db','protocol':'icmp'}]";

  @TempDir Path folder;
  private Path network;

  @BeforeEach
  void writeNetwork() {
    network = Ran.twoTiersIn(folder);
  }

  private Path questions(String json) throws IOException {
    return Files.writeString(folder.resolve("questions.json"), json.replace('\'', '"'));
  }

  @Test
  void savedQuestionsThatHoldAreCodeZero() {
    Ran ran = Ran.of("check", network);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("holds tcp 5432 from web to db: reachable")
        .endsWith("2 questions: 2 of 2 expectations hold" + System.lineSeparator());
  }

  @Test
  void thePartsOfAnImagePullAreListedBelowIt() {
    Path sample = Sample.named("25-fargate-image-pull").file();
    assertThat(Ran.of("check", sample).out().lines())
        .containsSubsequence(
            "holds tcp 443 from closed to image-pull: unreachable",
            "      tcp 443 from closed to s3.us-east-1.amazonaws.com: unreachable");
  }

  @Test
  void anExpectationThatFailsIsCodeOneWithItsReason() throws IOException {
    Ran ran = Ran.of("check", network, "--questions", questions(FAILING));
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains("FAILS tcp 80 from web to db: unreachable, not reachable")
        .contains("no inbound rule of security group `db` allows tcp 80");
  }

  @Test
  void theJsonHasSavedQuestionsFirstThenTheFiles() throws IOException {
    JsonNode json =
        Ran.of("check", network, "--questions", questions(FAILING), "--format", "json").json();
    assertThat(json.size()).isEqualTo(3);
    assertThat(json.get(2).toString())
        .isEqualTo(
            "{\"from\":\"web\",\"to\":\"db\",\"protocol\":\"tcp\",\"port\":80,"
                + "\"verdict\":\"unreachable\",\"reachable\":false,"
                + "\"codes\":[\"ENI_SG_RULES_MISMATCH\"],\"expect\":\"reachable\",\"holds\":false}");
  }

  @Test
  void anUnaskableQuestionComesAfterAllAnswersAsCodeTwo() throws IOException {
    Ran ran = Ran.of("check", network, "--questions", questions(UNASKABLE), "--format", "json");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("`<who>`");
    JsonNode unaskable = ran.json().get(2);
    assertThat(unaskable.path("verdict").asString()).isEqualTo("cannot-ask");
    assertThat(unaskable.path("reachable").isNull()).isTrue();
    assertThat(unaskable.path("error").asString()).contains("`<who>`");
    assertThat(unaskable.path("holds").asBoolean(true)).isFalse();
    JsonNode unexpecting = ran.json().get(3);
    assertThat(unexpecting.path("reachable").asBoolean()).isTrue();
    assertThat(unexpecting.path("expect").isNull()).isTrue();
    assertThat(unexpecting.path("holds").isNull()).isTrue();
    assertThat(unexpecting.has("port")).isFalse();
  }

  @Test
  void theJunitReportCountsFailuresAndErrors() throws IOException {
    Ran failing = Ran.of("check", network, "--questions", questions(FAILING), "--format", "junit");
    assertThat(failing.out())
        .contains("tests=\"3\" failures=\"1\" errors=\"0\"")
        .contains("<failure message=\"it is unreachable, expected reachable\">");
    Ran unaskable =
        Ran.of("check", network, "--questions", questions(UNASKABLE), "--format", "junit");
    assertThat(unaskable.out())
        .contains("tests=\"4\" failures=\"0\" errors=\"1\"")
        .contains("from &lt;who&gt; to db");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1,2                                                                          | line 1
          {'from':'web'}                                                                | JSON array
          [7]                                                                           | at /0:
          [{'to':'db','protocol':'tcp','port':1}]                                       | at /0/from
          [{'from':'web','to':'db','port':1}]                                           | at /0/protocol
          [{'from':'web','to':'db','protocol':'tcp'}]                                   | at /0/port
          [{'from':'web','to':'db','protocol':'tcp','port':70000}]                      | not 70000
          [{'from':'web','to':'db','protocol':'tcp','port':'80'}]                       | at /0/port
          [{'from':'web','to':'db','protocol':'icmp','port':1}]                         | leave it out
          [{'from':'web','to':'db','protocol':'all'}]                                   | at /0/protocol
          [{'from':'web','to':'db','protocol':'tcp','port':1,'expect':'yes'}]           | "yes"
          [{'from':'web','to':'db','protocol':'tcp','prot':1}]                          | at /0/prot
          [{'from':'web','from':'db','to':'db','protocol':'tcp','port':1}]              | from
          """)
  void badQuestionFilesAreRefusedWithTheirPlace(String json, String part) throws IOException {
    Path file = questions(json.strip());
    Ran ran = Ran.of("check", network, "--questions", file);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).hasLineCount(1).contains(file.toString()).contains(part.strip());
  }
}
