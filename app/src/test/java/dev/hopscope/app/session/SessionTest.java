package dev.hopscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTest {
  private final Session session = new Session();

  @Test
  void undoingBackToTheSavedStateIsCleanAgain() {
    add("a");
    assertThat(session.isModified()).isTrue();
    session.undo();
    assertThat(session.isModified()).isFalse();
    session.redo();
    session.saved(session.document(), Path.of("x"));
    assertThat(session.isModified()).isFalse();
  }

  @Test
  void goToMovesThroughTheHistoryBothWays() {
    add("a");
    Document first = session.document();
    add("b");
    add("c");
    Document last = session.document();
    session.goTo(1);
    assertThat(session.document()).isSameAs(first);
    assertThat(session.undone()).hasSize(2);
    session.goTo(3);
    assertThat(session.document()).isSameAs(last);
    session.goTo(99);
    assertThat(session.document()).isSameAs(last);
  }

  @Test
  void anEditThatChangesNothingIsNotRecorded() {
    session.apply(new Edit.Rename(ResourceId.of("gone"), "x"));
    assertThat(session.done()).isEmpty();
  }

  @Test
  void editsFromAListenerAreMadeAfterwards() {
    session
        .documentProperty()
        .addListener(
            (_, _, now) -> {
              if (now.topology().resources().size() == 1) {
                add("b");
              }
            });
    add("a");
    assertThat(session.document().topology().resources()).hasSize(2);
    assertThat(session.done()).hasSize(2);
  }

  @Test
  void openingForgetsTheHistory() {
    add("a");
    session.open(Document.empty(), Optional.empty());
    assertThat(session.done()).isEmpty();
    assertThat(session.isModified()).isFalse();
  }

  @Test
  void restoredWorkIsNotSaved() {
    add("a");
    Document unsaved = session.document();
    session.open(Document.empty(), Optional.empty());
    session.restore(unsaved, Optional.empty());
    assertThat(session.isModified()).isTrue();
    assertThat(session.done()).isEmpty();
  }

  private void add(String id) {
    session.apply(new Edit.AddResource(new Region(ResourceId.of(id), id)));
  }
}
