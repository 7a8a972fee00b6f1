package dev.hopscope.app.explain;

import dev.hopscope.app.look.KindSign;
import dev.hopscope.routing.trace.Step;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/**
 * A step of a lane as a card that can be opened: kind, name, what it did, and whether it passed.
 */
final class StepCard extends ToggleButton {
  private static final double LEAST_WIDTH = 130;

  /** Room for the two defaults of a VPC together with their kinds. */
  private static final double MOST_WIDTH = 240;

  private static final double MARGIN = 20;

  /** How wide what a step did may be without being cut. */
  static final double ROOM_FOR_LINE = MOST_WIDTH - MARGIN;

  private final Card card;

  StepCard(Card card, String sentence) {
    this.card = card;
    Label name = new Label(card.name());
    name.getStyleClass().add("step-name");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(6, new KindSign(card.kind(), 18), name, space, new FontIcon(sign()));
    head.setAlignment(Pos.CENTER_LEFT);
    Label line = new Label(card.line());
    line.getStyleClass().add("step-line");
    VBox content = new VBox(4, head, line);
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    content.setMinWidth(LEAST_WIDTH - MARGIN);
    content.setMaxWidth(ROOM_FOR_LINE);
    setMinWidth(USE_PREF_SIZE);
    setMaxWidth(MOST_WIDTH);
    getStyleClass().setAll("step-card", style());
    setTooltip(new Tooltip(SentenceFlow.plain(sentence) + codeOf(card.step())));
    setAccessibleText(card.name() + ", " + spoken() + ": " + SentenceFlow.plain(sentence));
  }

  Card card() {
    return card;
  }

  /** The code that AWS explains a refusal with: whole, for who wants to look it up. */
  private static String codeOf(Step step) {
    return switch (step) {
      case Step.DropStep drop -> "\n" + drop.reason().name();
      case Step.LostStep lost -> "\n" + lost.reason().name();
      case Step _ -> "";
    };
  }

  private Ikon sign() {
    return switch (card.state()) {
      case PASSED -> MaterialDesignC.CHECK;
      case STOPPED -> MaterialDesignC.CLOSE;
      case NOT_KNOWN -> MaterialDesignH.HELP;
      case ASSUMED -> MaterialDesignC.CIRCLE_SMALL;
    };
  }

  private String spoken() {
    return switch (card.state()) {
      case PASSED -> "passed";
      case STOPPED -> "stopped";
      case NOT_KNOWN -> "not known";
      case ASSUMED -> "would follow, the blockers mended";
    };
  }

  private String style() {
    return "step-" + card.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
