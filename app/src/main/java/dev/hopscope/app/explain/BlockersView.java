package dev.hopscope.app.explain;

import atlantafx.base.theme.Styles;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.text.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything that stands in the way of the open question, with repairs that were proven. */
final class BlockersView extends VBox {
  private final Consumer<ResourceId> onPick;
  private final Consumer<Edit> onFix;
  private Optional<Question> shown = Optional.empty();

  /**
   * A list without an answer.
   *
   * @param onPick told which resource someone wants to see
   * @param onFix told which repair someone wants made
   */
  BlockersView(Consumer<ResourceId> onPick, Consumer<Edit> onFix) {
    super(8);
    this.onPick = onPick;
    this.onFix = onFix;
    getStyleClass().add("blockers");
    setId("blockers");
    showNothing();
  }

  /** Shows that nothing has been asked. */
  void showNothing() {
    say("What stands in a packet's way is listed here, with what removes it.");
  }

  /** Shows what stands in the way of an answer. */
  void show(Asking.Asked asked) {
    Answer answer = asked.answer();
    switch (answer.verdict()) {
      case REACHABLE -> say("Nothing stands in the way.");
      case UNKNOWN -> say("Nothing known stands in the way; what is not known is named above.");
      case CANNOT_ASK -> showNothing();
      case UNREACHABLE -> {
        if (asked.diagnosed()) {
          list(asked);
        } else {
          wait(answer);
        }
      }
    }
  }

  /** How many obstacles an answer names: the title of the list. */
  static String title(Optional<Asking.Asked> asked) {
    int count = asked.map(each -> each.answer().blockers().size()).orElse(0);
    return count == 0 ? "Blockers" : "Blockers (" + count + ")";
  }

  /** Leaves what is seen of this question as it is, out of reach: what replaces it is near. */
  private void wait(Answer answer) {
    if (shown.filter(answer.question()::equals).isPresent()) {
      setDisable(true);
    } else {
      say("Trying what would remove what stands in the way…");
    }
  }

  private void list(Asking.Asked asked) {
    Answer answer = asked.answer();
    Topology topology = asked.topology();
    setDisable(false);
    shown = Optional.of(answer.question());
    List<Blocker> blockers = answer.blockers();
    List<List<Blocker>> others = answer.diagnosis().others().stream().filter(Fix::isWhole).toList();
    boolean proven = answer.diagnosis().mended().isPresent() && Fix.isWhole(blockers);
    getChildren().setAll(head(blockers, topology, proven, others.size()));
    if (!proven && others.isEmpty()) {
      getChildren()
          .add(
              muted(
                  "No change that was tried on a copy of this network lets the packet through."
                      + " What would have to be different is said below."));
    }
    for (Blocker blocker : blockers) {
      getChildren()
          .add(
              new BlockerCard(
                  blocker,
                  asked,
                  () -> onPick.accept(blocker.component()),
                  proven
                      ? Optional.of(() -> onFix.accept(Fix.of(List.of(blocker), topology)))
                      : Optional.empty()));
    }
    answer
        .diagnosis()
        .mended()
        .filter(mended -> mended.verdict() == Verdict.UNKNOWN)
        .ifPresent(_ -> getChildren().add(muted("Then nothing known stands in the way any more.")));
    if (!others.isEmpty()) {
      Label heading = new Label("Or another way");
      heading.getStyleClass().add("blockers-heading");
      getChildren().add(heading);
      others.forEach(other -> getChildren().add(other(other, asked)));
    }
  }

  private HBox head(List<Blocker> blockers, Topology topology, boolean proven, int others) {
    int repairs = (proven ? 1 : 0) + others;
    Label count =
        new Label(
            (blockers.size() == 1 ? "1 blocker" : blockers.size() + " blockers")
                + switch (repairs) {
                  case 0 -> " · no proven repair";
                  case 1 -> " · 1 proven repair";
                  default -> " · " + repairs + " proven repairs";
                });
    count.getStyleClass().add("blockers-heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, count, space);
    head.setAlignment(Pos.CENTER_LEFT);
    if (proven && blockers.size() > 1) {
      Button all = new Button("Fix all " + blockers.size());
      all.setId("fix-all");
      all.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
      all.setMinWidth(Region.USE_PREF_SIZE);
      all.setOnAction(_ -> onFix.accept(Fix.of(blockers, topology)));
      head.getChildren().add(all);
    }
    return head;
  }

  private HBox other(List<Blocker> way, Asking.Asked asked) {
    Sentences sentences = asked.sentences();
    SentenceFlow words =
        SentenceFlow.whole(
            way.stream().map(sentences::remedy).collect(Collectors.joining(", and ")));
    HBox.setHgrow(words, Priority.ALWAYS);
    Button apply = new Button("Apply");
    apply.getStyleClass().add(Styles.SMALL);
    apply.setMinWidth(Region.USE_PREF_SIZE);
    apply.setAccessibleText("Apply: " + words.plain());
    apply.setOnAction(_ -> onFix.accept(Fix.of(way, asked.topology())));
    HBox line = new HBox(8, words, apply);
    AwsCliButton.of(way, asked.topology()).ifPresent(line.getChildren()::add);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("blocker-card");
    return line;
  }

  private void say(String text) {
    setDisable(false);
    shown = Optional.empty();
    getChildren().setAll(muted(text));
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("muted");
    return label;
  }
}
