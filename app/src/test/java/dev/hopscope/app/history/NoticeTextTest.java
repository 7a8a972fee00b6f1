package dev.hopscope.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.edit.EditNotice;
import dev.hopscope.model.edit.HistoryEntry;
import dev.hopscope.model.edit.RefusedOperation;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextTest {
  private static final ResourceId VPC = ResourceId.of("vpc-1");
  private static final ResourceId GATEWAY = ResourceId.of("igw-1");
  private static final ResourceId REGION = ResourceId.of("us-east-1");
  private final Topology topology =
      Topology.of(
          List.of(
              new Region(REGION, ""),
              new InternetGateway(GATEWAY, "door", Optional.of(VPC), Optional.empty()),
              shop()));

  private static Vpc shop() {
    return new Vpc(
        VPC,
        "shop",
        REGION,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        true,
        true,
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void everyOperationHasASentenceWithAwsCodeAndName(RefusedOperation operation) {
    assertThat(NoticeText.of(new EditNotice(operation, VPC, List.of(VPC)), topology))
        .startsWith("AWS would refuse this (" + operation.awsCode() + "): ")
        .contains("shop")
        .endsWith(".");
  }

  @Test
  void manyInTheWayAreCounted() {
    List<ResourceId> many = List.of(VPC, GATEWAY, REGION, ResourceId.of("a"), ResourceId.of("b"));
    assertThat(
            NoticeText.of(new EditNotice(RefusedOperation.DELETE_VPC_IN_USE, VPC, many), topology))
        .contains("a, b, door and 2 more");
  }

  @Test
  void theHistoryKeepsWhatAwsWouldHaveRefused() {
    Session session = new Session();
    session.open(Document.empty().with(topology), Optional.empty());

    session.apply(new Edit.RemoveResources(Set.of(GATEWAY)));

    assertThat(session.lastMadeProperty().get()).isEqualTo(session.lastDone());
    assertThat(session.lastDone().flatMap(NoticeText::of))
        .contains(
            "AWS would refuse this (DependencyViolation): door is attached to shop; detach it"
                + " first.");
  }

  @Test
  void whatIsUndoneIsNotTheEditMadeLast() {
    Session session = new Session();
    session.open(Document.empty().with(topology), Optional.empty());
    session.apply(new Edit.RemoveResources(Set.of(GATEWAY)));

    session.undo();
    assertThat(session.lastMadeProperty().get()).isEmpty();
    session.redo();
    assertThat(session.lastMadeProperty().get()).isEmpty();
    assertThat(session.done()).extracting(HistoryEntry::notices).hasSize(1);
  }
}
