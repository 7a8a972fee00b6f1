package dev.hopscope.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.Awaited;
import dev.hopscope.app.look.ThemedStage;
import dev.hopscope.app.session.Sample;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.app.way.Moment;
import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.Expectation;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ExplainPaneTest {
  private Session session;
  private Selection selection;
  private ExplainPane pane;

  @Start
  void start(Stage stage) {
    session = new Session();
    session.open(new Document(network(), Diagram.empty(), List.of(), List.of()), Optional.empty());
    selection = new Selection();
    pane = new ExplainPane(session, selection);
    ThemedStage.show(stage, pane, 1400, 330);
  }

  @Test
  void aQuestionIsTypedAndItsVerdictRead(FxRobot robot) {
    ask(robot, "22");
    awaitVerdict(robot, "No");
    assertThat(pane.answerProperty().get().orElseThrow().verdict()).isEqualTo(Verdict.UNREACHABLE);
  }

  @Test
  void theAnswerFollowsAnEditAndItsUndo(FxRobot robot) {
    ask(robot, "22");
    SecurityGroup group =
        session.document().topology().find(id("sg-1"), SecurityGroup.class).orElseThrow();
    robot.interact(
        () ->
            session.apply(
                new Edit.ReplaceResource(
                    group.withRules(
                        Direction.INGRESS,
                        List.of(SecurityGroupRule.of(Traffic.tcp(22), Cidr.ANY_IPV4))))));
    awaitVerdict(robot, "Yes");
    robot.interact(session::undo);
    awaitVerdict(robot, "No");
  }

  @Test
  void theQuestionsGoOnWhenAnEndIsRenamed(FxRobot robot) {
    ask(robot, "22");
    awaitVerdict(robot, "No");
    robot.interact(pane::save);
    String from = text(robot, "#ask-from");
    Resource sender = session.document().topology().labelled(from).findFirst().orElseThrow();

    robot.interact(() -> session.apply(new Edit.Rename(sender.id(), "client")));
    assertThat(text(robot, "#ask-from")).isEqualTo("client");
    awaitAnswerTo(Question.tcp("client", "db", 22));
    awaitVerdict(robot, "No");
    assertThat(session.document().questions().getFirst().question().from()).isEqualTo("client");

    robot.interact(session::undo);
    assertThat(text(robot, "#ask-from")).isEqualTo(from);
    awaitAnswerTo(Question.tcp(from, "db", 22));
    awaitVerdict(robot, "No");
    assertThat(session.document().questions().getFirst().question().from()).isEqualTo(from);
  }

  private static String text(FxRobot robot, String field) {
    return robot.lookup(field).queryAs(TextField.class).getText();
  }

  @Test
  void aPortThatIsNoneIsNotAsked(FxRobot robot) {
    ask(robot, "70000");
    assertThat(robot.lookup("#ask-reason").queryAs(Label.class).getText())
        .isEqualTo("70000 is not a port: 0 to 65535.");
    assertThat(pane.answerProperty().get()).isEmpty();
  }

  @Test
  void aQuestionIsSavedWithItsVerdict(FxRobot robot) {
    ask(robot, "22");
    awaitVerdict(robot, "No");
    robot.clickOn("#save-question");
    assertThat(session.document().questions())
        .containsExactly(
            new SavedQuestion(
                Question.tcp("app", "db", 22), Optional.of(Expectation.UNREACHABLE), ""));
  }

  @Test
  void clickingAStepSelectsItsResource(FxRobot robot) {
    ask(robot, "443");
    robot.clickOn(Awaited.shown(robot, "sg-1"));
    assertThat(selection.single()).contains(id("sg-1"));
  }

  @Test
  void endsAreTakenFromTheDrawing(FxRobot robot) {
    robot.interact(
        () -> {
          pane.ask(Side.FROM, id("i-app"));
          pane.ask(Side.TO, id("i-db"));
        });
    awaitAnswerTo(Question.tcp("app", "db", 443));
  }

  @Test
  void theOtherWayRoundIsAskedAtOnce(FxRobot robot) {
    ask(robot, "443");
    robot.interact(pane::swap);
    awaitAnswerTo(Question.tcp("db", "app", 443));
  }

  @Test
  void savedQuestionsAreAskedOneAfterTheOther(FxRobot robot) {
    List<Question> two = Stream.of(22, 443).map(port -> Question.tcp("app", "db", port)).toList();
    robot.interact(
        () ->
            session.apply(
                new Edit.SaveQuestions(
                    two.stream()
                        .map(question -> new SavedQuestion(question, Optional.empty(), ""))
                        .toList())));
    robot.interact(() -> pane.askSaved(1));
    awaitAnswerTo(two.getFirst());
    robot.interact(() -> pane.askSaved(1));
    awaitAnswerTo(two.getLast());
    robot.interact(() -> pane.askSaved(1));
    awaitAnswerTo(two.getFirst());
  }

  @Test
  void aPartOfAnAnswerIsSeenInTheLanes(FxRobot robot) {
    Document document = Sample.named("25-fargate-image-pull").document();
    robot.interact(() -> session.open(document, Optional.empty()));
    awaitWalkTo("image-pull");
    choosePart(robot, 0);
    awaitWalkTo("api.ecr.us-east-1.amazonaws.com");
    choosePart(robot, 2);
    awaitWalkTo("image-pull");
  }

  private static void choosePart(FxRobot robot, int index) {
    robot.interact(
        () -> {
          Parent parts = robot.lookup("#parts").queryParent();
          ((ToggleButton) parts.getChildrenUnmodifiable().get(index)).fire();
        });
  }

  private void awaitWalkTo(String end) {
    Awaited.eventually(
        () ->
            assertThat(pane.walkProperty().get())
                .hasValueSatisfying(walk -> assertThat(walk.question().to()).isEqualTo(end)));
  }

  @Test
  void aBlockerIsFixedByOneUndoableEdit(FxRobot robot) {
    ask(robot, "22");
    robot.clickOn(Awaited.shown(robot, "Fix"));
    awaitVerdict(robot, "Yes");
    assertThat(session.done()).hasSize(1);
    robot.interact(session::undo);
    awaitVerdict(robot, "No");
  }

  @Test
  void aRepairIsShownAsACommandOfTheAwsCliAndCopied(FxRobot robot) {
    ask(robot, "22");
    robot.clickOn(Awaited.shown(robot, "AWS CLI"));
    robot.clickOn(Awaited.shown(robot, "Copy"));
    Awaited.eventually(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("aws ec2 authorize-security-group-ingress --group-id sg-1 "));
  }

  @Test
  void clickingABlockerSelectsItsResource(FxRobot robot) {
    ask(robot, "22");
    Awaited.shown(robot, "Fix");
    robot.clickOn(Awaited.shown(robot, ".blocker-name"));
    assertThat(selection.single()).contains(id("sg-1"));
  }

  @Test
  void thePacketIsSteppedOnAndBack(FxRobot robot) {
    ask(robot, "443");
    awaitVerdict(robot, "Yes");
    robot.clickOn("#step-on").clickOn("#step-on");
    assertThat(pane.playedProperty().get()).contains(new Moment(Leg.FORWARD, 2, 2, 0));
    robot.clickOn("#step-back");
    assertThat(pane.playedProperty().get()).contains(new Moment(Leg.FORWARD, 1, 2, 0));
    assertThat(place(robot)).startsWith("2 of 6 · tcp  10.0.1.10:49152");
  }

  @Test
  void theSliderKeepsItsPlaceWhateverIsSaidOfAStep(FxRobot robot) {
    ask(robot, "443");
    awaitVerdict(robot, "Yes");
    Node slider = robot.lookup("#player-time").query();
    Set<Double> widths = new HashSet<>();
    for (int step = 0; step < 6; step++) {
      Awaited.laidOut();
      widths.add(slider.getLayoutBounds().getWidth());
      robot.clickOn("#step-on");
    }
    assertThat(widths).hasSize(1);
  }

  @Test
  void playedToItsEndThePacketIsHomeAgain(FxRobot robot) {
    ask(robot, "443");
    awaitVerdict(robot, "Yes");
    robot.interact(
        () -> robot.lookup(".player-speed").queryComboBox().getSelectionModel().select(4));
    robot.clickOn("#play");
    Awaited.eventually(() -> assertThat(place(robot)).startsWith("6 of 6"));
    assertThat(pane.playedProperty().get().orElseThrow().leg()).isEqualTo(Leg.RETURN);
  }

  @Test
  void anEndIsPointedAtOnTheDrawing(FxRobot robot) {
    ask(robot, "443");
    robot.interact(() -> pane.onPick(side -> side.ifPresent(this::point)));
    robot.clickOn("#pick-to");
    assertThat(robot.lookup("#ask-to").queryTextInputControl().getText()).isEqualTo("app");
  }

  private void point(Side side) {
    assertThat(pane.takers(side)).contains(id("i-app"), id("internet")).doesNotContain(id("sg-1"));
    pane.picked(side, Optional.of(id("i-app")));
  }

  @Test
  void anEditThatTurnsASavedQuestionRedSaysSo(FxRobot robot) {
    List<String> said = new ArrayList<>();
    robot.interact(() -> pane.onRegression(said::add));
    ask(robot, "443");
    awaitVerdict(robot, "Yes");
    robot.clickOn("#save-question");
    Awaited.eventually(() -> assertThat(summary(robot)).isEqualTo("1 saved question: 1 holds"));
    SecurityGroup group =
        session.document().topology().find(id("sg-1"), SecurityGroup.class).orElseThrow();
    robot.interact(
        () ->
            session.apply(new Edit.ReplaceResource(group.withRules(Direction.INGRESS, List.of()))));
    Awaited.eventually(
        () ->
            assertThat(said)
                .containsExactly("Saved question app → db  tcp 443: fails: expected Yes, now No."));
  }

  private static String place(FxRobot robot) {
    return robot.lookup("#player-place").queryAs(Label.class).getText();
  }

  private static String summary(FxRobot robot) {
    return robot.lookup("#saved-summary").queryAs(Hyperlink.class).getText();
  }

  private void ask(FxRobot robot, String port) {
    robot.clickOn("#ask-from").write("app").push(KeyCode.TAB);
    robot.clickOn("#ask-to").write("db").push(KeyCode.TAB);
    robot.clickOn("#ask-port").push(KeyCode.CONTROL, KeyCode.A).write(port);
    robot.clickOn("#ask");
  }

  /** An answer that took long is given beside the window's thread the next time. */
  private static void awaitVerdict(FxRobot robot, String verdict) {
    Awaited.eventually(
        () ->
            assertThat(robot.lookup("#verdict").queryAs(Label.class).getText()).isEqualTo(verdict));
    Awaited.laidOut();
  }

  private void awaitAnswerTo(Question question) {
    Awaited.eventually(
        () -> assertThat(pane.answerProperty().get()).map(Answer::question).contains(question));
  }

  private static ResourceId id(String text) {
    return ResourceId.of(text);
  }

  private static Topology network() {
    return Topology.of(
        List.of(
            new Region(id("us-east-1"), ""),
            new AvailabilityZone(id("us-east-1a"), "", id("us-east-1"), Optional.empty()),
            new Vpc(
                id("vpc-1"),
                "",
                id("us-east-1"),
                Optional.empty(),
                List.of(Cidr.parse("10.0.0.0/16")),
                List.of(),
                List.of(),
                true,
                true,
                Optional.of(id("rtb-1")),
                Optional.of(id("acl-1"))),
            new RouteTable(id("rtb-1"), "", id("vpc-1"), List.of(), List.of()),
            new NetworkAcl(
                id("acl-1"), "", id("vpc-1"), NetworkAcl.ALLOW_ALL, NetworkAcl.ALLOW_ALL),
            new SecurityGroup(
                id("sg-1"),
                "",
                id("vpc-1"),
                List.of(SecurityGroupRule.of(Traffic.tcp(443), Cidr.ANY_IPV4)),
                SecurityGroup.ALLOW_ALL),
            new Subnet(
                id("subnet-1"),
                "",
                id("vpc-1"),
                id("us-east-1a"),
                Optional.of(Cidr.parse("10.0.1.0/24")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false),
            instance("app"),
            interfaceOf("app", "10.0.1.10"),
            instance("db"),
            interfaceOf("db", "10.0.1.20")));
  }

  private static Instance instance(String name) {
    return new Instance(id("i-" + name), name, InstanceState.RUNNING, Appliance.UNSPECIFIED);
  }

  private static NetworkInterface interfaceOf(String name, String address) {
    return new NetworkInterface(
        id("eni-" + name),
        "",
        id("subnet-1"),
        List.of(PrivateAddress.of(Address.parse(address))),
        List.of(),
        List.of(id("sg-1")),
        true,
        InterfaceType.INTERFACE,
        InterfaceStatus.IN_USE,
        Optional.of(id("i-" + name)),
        0);
  }
}
