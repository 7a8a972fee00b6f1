package dev.hopscope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopscope.app.Awaited;
import dev.hopscope.app.history.EditLabel;
import dev.hopscope.app.look.ThemedStage;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
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
    session = Fixture.session();
    selection = new Selection();
    ThemedStage.show(stage, new InspectorPane(session, selection), 400, 900);
  }

  @Test
  void aBadRangeShowsTheReasonAndChangesNothing(FxRobot robot) {
    select(robot, "subnet-app");
    Document before = session.document();
    robot.clickOn("#inspect-ipv4-range").push(KeyCode.CONTROL, KeyCode.A);
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
  void theHistorySaysWhichFieldWasChanged(FxRobot robot) {
    select(robot, "acl-db");
    robot.clickOn("tcp 5432").push(KeyCode.DELETE);
    assertThat(lastDone()).isEqualTo("Change db-acl: Inbound rules");

    robot.interact(() -> selection.set(Set.of(Fixture.id("i-app"), Fixture.id("i-db"))));
    robot.clickOn("#inspect-name").write("web-#").push(KeyCode.ENTER);
    assertThat(lastDone()).isEqualTo("Rename 2 × Instance to web-#");
  }

  private String lastDone() {
    return EditLabel.of(session.lastDone().orElseThrow());
  }

  @Test
  void linksTakeNoMoreRoomThanTheirLines(FxRobot robot) {
    select(robot, "vpc-1");
    Set<FlowPane> flows = robot.lookup(each -> each instanceof FlowPane).queryAllAs(FlowPane.class);
    List<FlowPane> several =
        flows.stream()
            .filter(flow -> flow.getChildren().size() > 1)
            .filter(flow -> flow.getChildren().getFirst() instanceof Hyperlink)
            .toList();
    assertThat(several)
        .isNotEmpty()
        .allSatisfy(
            flow ->
                assertThat(flow.getHeight())
                    .isCloseTo(
                        flow.getChildren().getLast().getBoundsInParent().getMaxY(), within(2.0)));
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
    Awaited.shown(robot, ".cell-editor");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("90").push(KeyCode.ENTER);
    assertThat(acl().inbound()).extracting(AclRule::number).containsExactly(90, 100);
  }

  @Test
  void aBadCellShowsTheReasonAndEscapeLeavesTheRuleAsItWas(FxRobot robot) {
    select(robot, "acl-db");
    NetworkAcl before = acl();
    robot.doubleClickOn("tcp 5432");
    Awaited.shown(robot, ".cell-editor");
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
  void tabGoesOnToTheNextCellThatCanBeEdited(FxRobot robot) {
    select(robot, "acl-db");
    robot.clickOn("100").push(KeyCode.F2);
    Awaited.shown(robot, ".cell-editor");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("90").push(KeyCode.TAB);
    Awaited.shown(robot, ".cell-editor");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("udp 53").push(KeyCode.ENTER);
    assertThat(acl().inbound().getFirst().number()).isEqualTo(90);
    assertThat(acl().inbound().getFirst().traffic()).isEqualTo(Traffic.udp(53));
  }

  @Test
  void altAndArrowsReorderAndControlDDuplicates(FxRobot robot) {
    select(robot, "acl-db");
    robot.interact(
        () -> session.apply(Subject.replace(acl().withRules(Direction.INGRESS, twoRules()))));
    robot.clickOn(Awaited.shown(robot, "udp 53")).push(KeyCode.ALT, KeyCode.UP);
    assertThat(acl().inbound().getFirst().traffic()).isEqualTo(Traffic.udp(53));
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    assertThat(acl().inbound().getLast().traffic()).isEqualTo(Traffic.udp(53));
    robot.push(KeyCode.CONTROL, KeyCode.D);
    assertThat(acl().inbound()).extracting(AclRule::number).containsExactly(100, 110, 120);
  }

  @Test
  void copiedRulesArePasted(FxRobot robot) {
    select(robot, "acl-db");
    robot.clickOn("tcp 5432").push(KeyCode.CONTROL, KeyCode.C);
    robot.push(KeyCode.DELETE);
    assertThat(acl().inbound()).isEmpty();
    Awaited.laidOut();
    robot.clickOn("#inspect-inbound-rules").push(KeyCode.CONTROL, KeyCode.V);
    assertThat(acl().inbound()).extracting(AclRule::traffic).containsExactly(Traffic.tcp(5432));
    assertThat(text(robot, "#inspect-inbound-rules-remark")).isEqualTo("1 rule pasted");
  }

  @Test
  void aPasteThatCannotBeReadSaysWhy(FxRobot robot) {
    select(robot, "acl-db");
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString("120\tHTTPS\tTCP (6)\t443\tnowhere\tAllow");
          Clipboard.getSystemClipboard().setContent(content);
        });
    robot.clickOn("#inspect-inbound-rules-paste");
    assertThat(text(robot, "#inspect-inbound-rules-remark"))
        .startsWith("Nothing was pasted.\nLine 1");
  }

  @Test
  void aSubnetIsSplitAndARefusalSaysWhy(FxRobot robot) {
    select(robot, "subnet-app");
    robot.interact(() -> robot.lookup("#inspect-split-2").queryButton().fire());
    assertThat(subnet().cidr()).contains(Cidr.parse("10.0.10.0/25"));
    robot.interact(session::undo);
    robot.interact(
        () ->
            session.apply(
                Subject.replace(subnet().withCidr(Optional.of(Cidr.parse("10.0.10.0/28"))))));
    robot.interact(() -> robot.lookup("#inspect-split-2").queryButton().fire());
    assertThat(text(robot, "#inspect-split-2-remark")).startsWith("A part would be smaller");
  }

  @Test
  void everyKindHasAFormThatOpens(FxRobot robot) {
    for (Resource resource : session.document().topology().resources()) {
      robot.interact(() -> selection.set(resource.id()));
      assertThat(text(robot, "#inspector-title")).isEqualTo(resource.label());
    }
  }

  @Test
  void severalSelectedAreCounted(FxRobot robot) {
    robot.interact(() -> selection.set(Set.of(Fixture.id("i-app"), Fixture.id("i-db"))));
    assertThat(robot.lookup("2 × Instance").tryQuery()).isPresent();
  }

  @Test
  void theStateOfSeveralInstancesIsOneEdit(FxRobot robot) {
    robot.interact(() -> selection.set(Set.of(Fixture.id("i-app"), Fixture.id("i-db"))));
    robot.interact(
        () ->
            robot
                .lookup("#inspect-state")
                .<Optional<InstanceState>>queryComboBox()
                .setValue(Optional.of(InstanceState.STOPPED)));
    assertThat(session.document().topology().all(Instance.class))
        .extracting(Instance::state)
        .containsOnly(InstanceState.STOPPED);
    assertThat(session.done()).hasSize(1);
  }

  @Test
  void aNamePatternCountsUp(FxRobot robot) {
    robot.interact(() -> selection.set(Set.of(Fixture.id("i-app"), Fixture.id("i-db"))));
    robot.clickOn("#inspect-name").write("web-#").push(KeyCode.ENTER);
    assertThat(session.document().topology().all(Instance.class))
        .extracting(Instance::name)
        .containsExactlyInAnyOrder("web-1", "web-2");
    robot.interact(session::undo);
    assertThat(session.document().topology().all(Instance.class))
        .extracting(Instance::name)
        .containsExactlyInAnyOrder("app", "db");
  }

  @Test
  void differentValuesAreShownAsSeveral(FxRobot robot) {
    robot.interact(() -> selection.set(Set.of(Fixture.id("subnet-app"), Fixture.id("subnet-db"))));
    var box = robot.lookup("#inspect-network-acl").<Optional<Object>>queryComboBox();
    assertThat(box.getConverter().toString(box.getValue())).isEqualTo("several values");
  }

  private static List<AclRule> twoRules() {
    return List.of(
        AclRule.allow(100, Traffic.tcp(443), Cidr.ANY_IPV4),
        AclRule.allow(110, Traffic.udp(53), Cidr.ANY_IPV4));
  }

  private void select(FxRobot robot, String id) {
    robot.interact(() -> selection.set(Fixture.id(id)));
    Awaited.laidOut();
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
