package dev.hopscope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.look.ThemedStage;
import dev.hopscope.app.session.Sample;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a screen reader says of the controls of all forms. */
@ExtendWith(ApplicationExtension.class)
class AccessibleNamesTest {
  private final Session session = new Session();
  private final Selection selection = new Selection();
  private InspectorPane pane;

  @Start
  void start(Stage stage) {
    pane = new InspectorPane(session, selection);
    ThemedStage.show(stage, pane, 400, 900);
  }

  @Test
  void everyControlOfEveryKindsFormHasANameAndARole(FxRobot robot) {
    Set<ResourceKind> left = EnumSet.allOf(ResourceKind.class);
    List<String> nameless = new ArrayList<>();
    for (Sample sample : Sample.all()) {
      Document document = sample.document();
      Set<ResourceKind> here =
          document.topology().resources().stream().map(Resource::kind).collect(Collectors.toSet());
      if (here.stream().noneMatch(left::contains)) {
        continue;
      }
      robot.interact(() -> session.open(document, Optional.empty()));
      for (Resource resource : document.topology().resources()) {
        if (left.remove(resource.kind())) {
          robot.interact(
              () -> {
                selection.set(resource.id());
                pane.applyCss();
                pane.layout();
                nodes(pane)
                    .filter(AccessibleNamesTest::isReached)
                    .filter(control -> !isNamed(control))
                    .forEach(control -> nameless.add(resource.kind() + ": " + control));
              });
        }
      }
    }
    assertThat(left).isEmpty();
    assertThat(nameless).isEmpty();
  }

  private static boolean isReached(Node node) {
    return node instanceof Control && node.isFocusTraversable() && isShown(node);
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private boolean isNamed(Node control) {
    Set<Node> labelled = new HashSet<>();
    nodes(pane)
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getLabelFor())
        .filter(target -> target != null)
        .forEach(labelled::add);
    String own = control.getAccessibleText();
    boolean named =
        own != null && !own.isBlank()
            || control instanceof Labeled text
                && text.getText() != null
                && !text.getText().isBlank()
            || labelled.contains(control);
    return named && control.getAccessibleRole() != AccessibleRole.NODE;
  }

  private static Stream<Node> nodes(Node root) {
    return Stream.concat(
        Stream.of(root),
        root instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibleNamesTest::nodes)
            : Stream.empty());
  }
}
