package dev.hopscope.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What saved questions call their ends after somebody renamed one. */
class EndNamesTest {

  @Test
  void aQuestionGoesWithTheNameOfItsEnd() {
    assertThat(ends(asking("web", "internet"), new Edit.Rename(id("i-1"), "shop")))
        .containsExactly("shop", "internet");
  }

  @Test
  void theNameAfterAnAddressGoesAlong() {
    assertThat(ends(asking("db", "10.0.0.5@web"), new Edit.Rename(id("i-1"), "shop")))
        .containsExactly("db", "10.0.0.5@shop");
  }

  @Test
  void anIdStays() {
    assertThat(ends(asking("i-1", "db"), new Edit.Rename(id("i-1"), "shop")))
        .containsExactly("i-1", "db");
  }

  @Test
  void whatHasNoNameAnyMoreIsAskedForByItsId() {
    assertThat(ends(asking("web", "db"), new Edit.Rename(id("i-1"), "")))
        .containsExactly("i-1", "db");
  }

  @Test
  void aNameThatAnotherHasIsNoName() {
    assertThat(ends(asking("web", "db"), new Edit.Rename(id("i-1"), "db")))
        .containsExactly("i-1", "db");
  }

  @Test
  void aReplacedResourceMayHaveAnotherNameToo() {
    assertThat(ends(asking("web", "db"), new Edit.ReplaceResource(instance("i-2", "store"))))
        .containsExactly("web", "store");
  }

  @Test
  void anEditThatRenamesNothingLeavesTheQuestionsTheSame() {
    Document document = document(asking("web", "db"));

    Document after =
        new Edit.ReplaceResource(
                new Instance(id("i-1"), "web", InstanceState.STOPPED, Appliance.UNSPECIFIED))
            .applyTo(document);

    assertThat(after.questions()).isSameAs(document.questions());
  }

  private static List<String> ends(Question question, Edit edit) {
    Question after = edit.applyTo(document(question)).questions().getFirst().question();
    return List.of(after.from(), after.to());
  }

  private static Document document(Question question) {
    return Document.empty()
        .with(Topology.of(List.of(instance("i-1", "web"), instance("i-2", "db"))))
        .withQuestions(List.of(new SavedQuestion(question, Optional.empty(), "")));
  }

  private static Question asking(String from, String to) {
    return Question.tcp(from, to, 443);
  }

  private static Instance instance(String id, String name) {
    return new Instance(id(id), name, InstanceState.RUNNING, Appliance.UNSPECIFIED);
  }

  private static ResourceId id(String text) {
    return ResourceId.of(text);
  }
}
