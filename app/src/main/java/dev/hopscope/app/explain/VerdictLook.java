package dev.hopscope.app.explain;

import dev.hopscope.routing.Verdict;
import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** A verdict as people read it: a word, a sign and a style, never a colour alone. */
enum VerdictLook {
  YES("Yes", MaterialDesignC.CHECK),
  NO("No", MaterialDesignC.CLOSE),
  UNKNOWN("Unknown", MaterialDesignH.HELP),
  CANNOT_ASK("Cannot ask", MaterialDesignH.HELP);

  private final String word;
  private final Ikon sign;

  VerdictLook(String word, Ikon sign) {
    this.word = word;
    this.sign = sign;
  }

  static VerdictLook of(Verdict verdict) {
    return switch (verdict) {
      case REACHABLE -> YES;
      case UNREACHABLE -> NO;
      case UNKNOWN -> UNKNOWN;
      case CANNOT_ASK -> CANNOT_ASK;
    };
  }

  String word() {
    return word;
  }

  FontIcon icon() {
    return new FontIcon(sign);
  }

  /** The class of its colours in a style sheet. */
  String style() {
    return "verdict-" + word.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** A chip of it. */
  Label chip() {
    Label chip = new Label(word, icon());
    chip.getStyleClass().addAll("verdict", style());
    chip.setMinWidth(Label.USE_PREF_SIZE);
    return chip;
  }
}
