package dev.hopscope.app.look;

import java.util.Objects;
import org.controlsfx.control.textfield.AutoCompletionBinding;

/** What ControlsFX needs to look like the rest: its colours have other names than the themes'. */
public final class ControlsFx {
  private ControlsFx() {}

  /** The address of a style sheet that gives ControlsFX its colours. */
  public static String sheet() {
    return Objects.requireNonNull(ControlsFx.class.getResource("controlsfx.css")).toExternalForm();
  }

  /**
   * Colours the proposals under a field. They are styled once before they learn of the window's
   * sheets, and would log that they miss them.
   */
  public static void dress(AutoCompletionBinding<?> completion) {
    completion.getAutoCompletionPopup().getScene().getStylesheets().add(sheet());
  }
}
