package dev.hopscope.app.explain;

import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.VBox;

/** The question bar, its answer in two lanes, and the saved questions with their live state. */
public final class ExplainPane extends VBox {
  private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** A question bar about this session's network; clicking a step selects its resource. */
  public ExplainPane(Session session, Selection selection) {
    selection.idsProperty().addListener(_ -> setDisable(session.document() == null));
  }

  /** The answer to the open question. */
  public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Makes the resource the end that asks. */
  public void askFrom(ResourceId id) {}

  /** Makes the resource the end that is asked for. */
  public void askTo(ResourceId id) {}
}
