package dev.hopscope.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditLabelTest {
  private static final ResourceId ONE = ResourceId.of("us-east-1");
  private static final ResourceId OTHER = ResourceId.of("us-east-2");
  private static final ResourceId THIRD = ResourceId.of("us-west-1");
  private final Document document =
      new Document(
          Topology.of(
              List.of(
                  new Region(ONE, "Virginia"), new Region(OTHER, "Ohio"), new Region(THIRD, ""))),
          Diagram.empty(),
          List.of(),
          List.of());

  @Test
  void editsAreCalledByTheNamesOfWhatTheyChange() {
    assertThat(label(new Edit.AddResource(new Region(THIRD, "North"))))
        .isEqualTo("Add Region North");
    assertThat(label(new Edit.ReplaceResource(new Region(ONE, "Virginia"))))
        .isEqualTo("Change Virginia");
    assertThat(label(new Edit.Rename(ONE, "East"))).isEqualTo("Rename Virginia to East");
    assertThat(label(new Edit.Place(Map.of(ONE, new Rect(0, 0, 1, 1)))))
        .isEqualTo("Place Virginia");
  }

  @Test
  void severalAreCountedAfterTheFirst() {
    assertThat(label(new Edit.RemoveResources(Set.of(ONE)))).isEqualTo("Delete Virginia");
    assertThat(label(new Edit.RemoveResources(Set.of(ONE, OTHER))))
        .isEqualTo("Delete Virginia and Ohio");
    assertThat(label(new Edit.Move(Set.of(ONE, OTHER, THIRD), 1, 1)))
        .isEqualTo("Move Virginia and 2 more");
  }

  @Test
  void savingAQuestionDiffersFromRemovingOne() {
    SavedQuestion question =
        new SavedQuestion(Question.tcp("internet", "us-east-1", 80), Optional.empty(), "");
    Edit.SaveQuestions save = new Edit.SaveQuestions(List.of(question));
    assertThat(label(save)).isEqualTo("Save question");
    assertThat(EditLabel.of(new Edit.SaveQuestions(List.of()), save.applyTo(document)))
        .isEqualTo("Remove question");
  }

  @Test
  void aBatchIsCalledByItsIntent() {
    assertThat(label(new Edit.Batch("Lay out", List.of()))).isEqualTo("Lay out");
  }

  private String label(Edit edit) {
    return EditLabel.of(edit, document);
  }
}
