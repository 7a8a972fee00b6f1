package dev.hopscope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.Nodes;
import dev.hopscope.app.look.ThemedStage;
import dev.hopscope.app.session.Sample;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
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
                Nodes.of(pane)
                    .filter(AccessibleNamesTest::isReached)
                    .filter(
                        control ->
                            !Nodes.isNamed(control, pane)
                                || control.getAccessibleRole() == AccessibleRole.NODE)
                    .forEach(control -> nameless.add(resource.kind() + ": " + control));
              });
        }
      }
    }
    assertThat(left).isEmpty();
    assertThat(nameless).isEmpty();
  }

  private static boolean isReached(Node node) {
    return node instanceof Control && node.isFocusTraversable() && Nodes.isShown(node);
  }
}
