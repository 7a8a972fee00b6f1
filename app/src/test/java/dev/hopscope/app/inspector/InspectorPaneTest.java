package dev.hopscope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import java.util.Set;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class InspectorPaneTest {
  private Session session;
  private Selection selection;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    session = Fixture.session();
    selection = new Selection();
    stage.setScene(new Scene(new InspectorPane(session, selection), 400, 900));
    stage.show();
  }

  @Test
  void aBadRangeShowsTheReasonAndChangesNothing(FxRobot robot) {
    select(robot, "subnet-app");
    Document before = session.document();
    robot.doubleClickOn("#inspect-ipv4-range").push(KeyCode.CONTROL, KeyCode.A);
    robot.write("10.0.0.300/24").push(KeyCode.ENTER);
    assertThat(text(robot, "#inspect-ipv4-range-remark")).isEqualTo("10.0.0.300 is not an address");
    assertThat(session.document()).isSameAs(before);
  }

  @Test
  void aGoodRangeIsCommittedByEnter(FxRobot robot) {
    select(robot, "subnet-app");
    robot.clickOn("#inspect-ipv4-range").push(KeyCode.CONTROL, KeyCode.A);
    robot.write("10.0.30.0/24").push(KeyCode.ENTER);
    assertThat(subnet().cidr()).contains(Cidr.parse("10.0.30.0/24"));
  }

  @Test
  void escapeRevertsWhatWasTyped(FxRobot robot) {
    select(robot, "subnet-app");
    robot.clickOn("#inspect-ipv4-range").push(KeyCode.CONTROL, KeyCode.A);
    robot.write("10.0.3").push(KeyCode.ESCAPE);
    assertThat(field(robot, "#inspect-ipv4-range").getText()).isEqualTo("10.0.10.0/24");
  }

  @Test
  void undoIsShownInTheFieldThatWasEdited(FxRobot robot) {
    select(robot, "subnet-app");
    robot.interact(() -> session.apply(new Edit.Rename(Fixture.id("subnet-app"), "front")));
    assertThat(field(robot, "#inspect-name").getText()).isEqualTo("front");
    robot.interact(session::undo);
    assertThat(field(robot, "#inspect-name").getText()).isEmpty();
  }

  @Test
  void aRuleIsAddedAndItsNumberTypedInPlace(FxRobot robot) {
    select(robot, "acl-db");
    robot.clickOn("#inspect-inbound-rules-add");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("90").push(KeyCode.ENTER);
    assertThat(acl().inbound()).extracting(AclRule::number).containsExactly(90, 100);
  }

  @Test
  void aBadCellShowsTheReasonAndEscapeLeavesTheRuleAsItWas(FxRobot robot) {
    select(robot, "acl-db");
    NetworkAcl before = acl();
    robot.doubleClickOn("tcp 5432");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("tcp 70000");
    assertThat(text(robot, "#inspect-inbound-rules-remark")).startsWith("70000 is not a port");
    robot.push(KeyCode.ESCAPE);
    assertThat(acl()).isEqualTo(before);
  }

  @Test
  void deleteRemovesTheChosenRule(FxRobot robot) {
    select(robot, "acl-db");
    robot.clickOn("tcp 5432").push(KeyCode.DELETE);
    assertThat(acl().inbound()).isEmpty();
  }

  @Test
  void everyKindHasAFormThatOpens(FxRobot robot) {
    for (Resource resource : session.document().topology().resources()) {
      robot.interact(() -> selection.set(resource.id()));
      assertThat(text(robot, "#inspector-title")).isEqualTo(resource.label());
    }
    assertThat(ResourceKind.values())
        .allSatisfy(kind -> assertThat(KindHelp.of(kind).page()).isNotBlank());
  }

  @Test
  void severalSelectedAreCounted(FxRobot robot) {
    robot.interact(() -> selection.set(Set.of(Fixture.id("i-app"), Fixture.id("i-db"))));
    assertThat(robot.lookup("2 selected").tryQuery()).isPresent();
  }

  private void select(FxRobot robot, String id) {
    robot.interact(() -> selection.set(Fixture.id(id)));
  }

  private Subnet subnet() {
    return session.document().topology().find(Fixture.id("subnet-app"), Subnet.class).orElseThrow();
  }

  private NetworkAcl acl() {
    return session.document().topology().find(Fixture.id("acl-db"), NetworkAcl.class).orElseThrow();
  }

  private static TextField field(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(TextField.class);
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }
}
