package dev.hopscope.routing.scenario;

import static dev.hopscope.routing.lab.Fixtures.f1;
import static dev.hopscope.routing.lab.Fixtures.f12;
import static dev.hopscope.routing.lab.Scenario.reachable;
import static dev.hopscope.routing.lab.Scenario.refused;
import static dev.hopscope.routing.lab.Scenario.row;
import static dev.hopscope.routing.trace.DropReason.ENI_SG_RULES_MISMATCH;
import static dev.hopscope.routing.trace.DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.hopscope.routing.trace.DropReason.NO_ROUTE_TO_DESTINATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.CannotAsk;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.lab.Lab;
import dev.hopscope.routing.lab.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Can a Fargate task pull its image and write its logs: one question with its parts (ECS-02). */
class ImagePullTest {
  private static final String QUESTION = "task -> image-pull tcp 443";

  static Stream<Scenario> rows() {
    return Stream.of(
        row(
            "S173",
            f12(),
            QUESTION,
            refused("rt-db", NO_ROUTE_TO_DESTINATION),
            "the layers of an image lie in S3"),
        row("S174", withS3(), QUESTION, reachable(), "endpoints for ECR, S3 and logs suffice"),
        row(
            "S175",
            inPublicSubnet(),
            QUESTION,
            refused("igw-a", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS),
            "a public subnet without a public address leads nowhere"),
        row(
            "S176",
            f12().onlyIn("sg-ecr", "tcp 443 from 10.9.0.0/16"),
            QUESTION,
            refused("sg-ecr in", ENI_SG_RULES_MISMATCH),
            "the endpoints' groups must let the task in"));
  }

  private static Lab withS3() {
    return f12()
        .prefixList("pl-s3", "198.51.100.128/25")
        .gatewayEndpoint("vpce-s3", List.of("pl-s3"), "rt-db");
  }

  private static Lab inPublicSubnet() {
    return f12()
        .remove("vpce-api")
        .remove("vpce-dkr")
        .remove("vpce-logs")
        .remove("task")
        .task("task", "pubA2", "10.0.1.20", "sg-task");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(Scenario scenario) {
    scenario.check();
  }

  @Test
  void ecs02ThePartsAreAskedInOrder() {
    assertThat(ends(f12().ask(QUESTION)))
        .containsExactly(
            "api.ecr.r1.amazonaws.com",
            "dkr.ecr.r1.amazonaws.com",
            "s3.r1.amazonaws.com",
            "logs.r1.amazonaws.com");
  }

  @Test
  void ecs02TheFirstPartThatFailsDecides() {
    Answer answer = f12().ask(QUESTION);
    assertThat(answer.parts())
        .extracting(Answer::verdict)
        .containsExactly(
            Verdict.REACHABLE, Verdict.REACHABLE, Verdict.UNREACHABLE, Verdict.REACHABLE);
    assertThat(answer.failure()).isEqualTo(answer.parts().get(2).failure());
  }

  @Test
  void ecs02WhatWouldFollowIsTheWayOfThePartThatDecides() {
    Lab lab =
        f12().prefixList("pl-s3", "198.51.100.128/25").gatewayEndpoint("vpce-s3", List.of("pl-s3"));
    Answer answer = lab.ask(QUESTION);
    assertThat(answer.blockers()).hasSize(1);
    assertThat(answer.assumed(Leg.FORWARD).getLast().component())
        .isEqualTo(ResourceId.of("vpce-s3"));
  }

  @Test
  void ecs02SecretsArePartsToo() {
    Lab lab =
        withS3()
            .change(
                "task",
                EcsTask.class,
                task -> task.withSecrets(List.of(EcsTask.SecretStore.SECRETS_MANAGER)));
    assertThat(ends(lab.ask(QUESTION))).endsWith("secretsmanager.r1.amazonaws.com");
    assertThat(lab.ask(QUESTION).verdict()).isEqualTo(Verdict.UNREACHABLE);
  }

  @Test
  void ecs02AnotherLogDriverNeedsNoLogs() {
    Lab lab = f12().change("task", EcsTask.class, task -> task.withLogDriver(Optional.empty()));
    assertThat(ends(lab.ask(QUESTION))).doesNotContain("logs.r1.amazonaws.com");
  }

  @Test
  void ecs02AnImageFromElsewhereNeedsTheInternet() {
    Lab lab = f12().change("task", EcsTask.class, task -> task.withImage(Optional.of("nginx:1")));
    assertThat(ends(lab.ask(QUESTION))).containsExactly("internet", "logs.r1.amazonaws.com");
  }

  @Test
  void ecs02WithAPublicAddressTheInternetGatewayServes() {
    Lab lab = inPublicSubnet().eip("198.51.100.90", "task");
    assertThat(lab.ask(QUESTION).verdict()).isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void ecs02ANatGatewayServes() {
    Lab lab = f1().group("sg-task").task("task", "appA1", "10.0.10.60", "sg-task");
    assertThat(lab.ask(QUESTION).verdict()).isEqualTo(Verdict.REACHABLE);
  }

  @Test
  void ecs02ATaskOnAnInstanceDoesNotPullItsImage() {
    Lab lab =
        f12().change("task", EcsTask.class, task -> task.withLaunchType(EcsTask.LaunchType.EC2));
    assertThat(lab.ask(QUESTION).cannotAsk()).containsInstanceOf(CannotAsk.PulledByHost.class);
  }

  @Test
  void ecs03TheTasksGroupMustAllowHttpsOut() {
    row(
            "ECS-03",
            withS3().onlyOut("sg-task", "tcp 80 to any"),
            QUESTION,
            refused("sg-task out", ENI_SG_RULES_MISMATCH),
            "the task's own group")
        .check();
  }

  private static Stream<String> ends(Answer answer) {
    return answer.parts().stream().map(part -> part.question().to());
  }
}
