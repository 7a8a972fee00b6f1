package dev.hopscope.app.explain;

import atlantafx.base.theme.Styles;
import dev.hopscope.app.look.Called;
import dev.hopscope.app.look.KindSign;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.text.Sentences;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** One obstacle: where it is, why it stands in the way, and what removes it. */
final class BlockerCard extends VBox {

  /**
   * A card.
   *
   * @param onPick shows the resource in question
   * @param onFix makes the repair; empty where it alone leads nowhere
   */
  BlockerCard(Blocker blocker, Asking.Asked asked, Runnable onPick, Optional<Runnable> onFix) {
    super(5);
    getStyleClass().add("blocker-card");
    Sentences sentences = asked.sentences();
    getChildren()
        .setAll(
            head(blocker, asked.topology(), onPick),
            SentenceFlow.whole(sentences.of(blocker)),
            remedy(blocker, asked, onFix));
    setOnMouseClicked(_ -> onPick.run());
  }

  private static HBox head(Blocker blocker, Topology topology, Runnable onPick) {
    Optional<Resource> resource = topology.find(blocker.component());
    Hyperlink name = new Hyperlink(new Called(topology).of(blocker.component()));
    name.getStyleClass().add("blocker-name");
    name.setAccessibleText("Show " + name.getText());
    name.setOnAction(_ -> onPick.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label code =
        new Label(
            blocker.reason().name() + (blocker.leg() == Leg.FORWARD ? " · forward" : " · return"));
    code.getStyleClass().addAll("muted", "blocker-code");
    HBox head = new HBox(6, new KindSign(resource.map(Resource::kind), 18), name, space, code);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static HBox remedy(Blocker blocker, Asking.Asked asked, Optional<Runnable> onFix) {
    FontIcon sign = new FontIcon(MaterialDesignW.WRENCH_OUTLINE);
    SentenceFlow words = SentenceFlow.whole(asked.sentences().remedy(blocker));
    words.getStyleClass().add("blocker-remedy");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(7, sign, words);
    line.setAlignment(Pos.CENTER_LEFT);
    onFix.ifPresent(
        fix -> {
          Button button = new Button("Fix");
          button.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
          button.setMinWidth(Region.USE_PREF_SIZE);
          button.setAccessibleText("Fix: " + words.plain());
          button.setOnAction(_ -> fix.run());
          line.getChildren().add(button);
          AwsCliButton.of(List.of(blocker), asked.topology()).ifPresent(line.getChildren()::add);
        });
    return line;
  }
}
