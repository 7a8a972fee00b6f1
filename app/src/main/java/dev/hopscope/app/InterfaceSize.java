package dev.hopscope.app;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.prefs.Preferences;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** How large everything but the drawing is, in percent: for projectors and for tired eyes. */
final class InterfaceSize {
  /** The sizes one can choose. */
  static final List<Integer> CHOICES = List.of(80, 90, 100, 110, 125, 150, 175, 200);

  private static final String KEY = "interface-size";
  private static final int NORMAL = 100;
  private static final double TEXT = 13;

  private final Preferences preferences;
  private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(NORMAL);

  /** The size remembered here. */
  InterfaceSize(Preferences preferences) {
    this.preferences = preferences;
    int stored = preferences.getInt(KEY, NORMAL);
    percent.set(CHOICES.contains(stored) ? stored : NORMAL);
  }

  ReadOnlyIntegerProperty percentProperty() {
    return percent.getReadOnlyProperty();
  }

  /** 1 at 100 %. */
  double factor() {
    return percent.get() / 100.0;
  }

  /** Takes one of the choices. */
  void set(int chosen) {
    if (CHOICES.contains(chosen)) {
      percent.set(chosen);
      preferences.putInt(KEY, chosen);
    }
  }

  void larger() {
    CHOICES.stream().filter(each -> each > percent.get()).findFirst().ifPresent(this::set);
  }

  void smaller() {
    CHOICES.reversed().stream()
        .filter(each -> each < percent.get())
        .findFirst()
        .ifPresent(this::set);
  }

  /**
   * A style sheet, as an address, for what opens in windows of its own and so is not enlarged with
   * the window: menus, lists, tooltips, dialogs.
   */
  String sheetOfPopups() {
    String css =
        """
        .context-menu, .tooltip, .combo-box-popup, .auto-complete-popup, .dialog-pane {
          -fx-font-size: %.1fpx;
        }
        """
            .formatted(TEXT * factor());
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
