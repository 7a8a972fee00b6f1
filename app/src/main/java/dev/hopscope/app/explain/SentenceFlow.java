package dev.hopscope.app.explain;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A sentence whose names, which stand between back quotes, are set off by their weight. */
final class SentenceFlow extends TextFlow {
  private final String plain;

  SentenceFlow(String sentence) {
    plain = plain(sentence);
    String[] parts = sentence.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      Text text = new Text(parts[i]);
      text.getStyleClass().add(i % 2 == 0 ? "sentence-text" : "sentence-name");
      getChildren().add(text);
    }
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(plain);
    setMinHeight(TextFlow.USE_PREF_SIZE);
  }

  /** A sentence as it stands alone: with a capital and a full stop. */
  static SentenceFlow whole(String sentence) {
    boolean isName = sentence.startsWith("`");
    return new SentenceFlow(
        (isName ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1))
            + ".");
  }

  /** What it says, without quotes. */
  String plain() {
    return plain;
  }

  /** The sentence without quotes, for where nothing can be set off. */
  static String plain(String sentence) {
    return sentence.replace("`", "");
  }
}
