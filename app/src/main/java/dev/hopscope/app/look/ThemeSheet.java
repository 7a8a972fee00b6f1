package dev.hopscope.app.look;

import java.util.Objects;

/**
 * The style sheet under all others: AtlantaFX's theme, and with it the names that ControlsFX has
 * for its colours. It holds for every window, also for lists that are styled before they know
 * theirs.
 */
public final class ThemeSheet {
  private ThemeSheet() {}

  /** Its address, for {@code Application.setUserAgentStylesheet}. */
  public static String of(Theme theme) {
    String name = theme.dark() ? "dark.css" : "light.css";
    return Objects.requireNonNull(ThemeSheet.class.getResource(name)).toExternalForm();
  }
}
