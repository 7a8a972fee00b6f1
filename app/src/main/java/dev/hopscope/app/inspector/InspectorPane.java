package dev.hopscope.app.inspector;

import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import javafx.scene.layout.VBox;

/** The fields and tables of what is selected; every change is one edit of the session. */
public final class InspectorPane extends VBox {

  /** An inspector of this window's selection. */
  public InspectorPane(Session session, Selection selection) {
    selection.idsProperty().addListener(_ -> setDisable(session.document() == null));
  }
}
