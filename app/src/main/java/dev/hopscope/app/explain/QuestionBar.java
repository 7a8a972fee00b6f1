package dev.hopscope.app.explain;

import atlantafx.base.layout.InputGroup;
import atlantafx.base.theme.Styles;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.document.Question;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * "Can [from] reach [to] on [protocol] [port]": a question as it is being written; in several lines
 * where the window is narrow.
 */
final class QuestionBar extends VBox {
  private final TextField from;
  private final TextField to;
  private final ComboBox<String> protocol = new ComboBox<>();
  private final TextField port = new TextField("443");
  private final TextField sourcePort = new TextField();
  private final ToggleGroup picking = new ToggleGroup();
  private final PickButton pickFrom = new PickButton(picking, "who sends");
  private final PickButton pickTo = new PickButton(picking, "who is to be reached");
  private final Button ask = new Button("Ask");
  private final Label reason = new Label();
  private final Consumer<Question> onAsk;

  /** A bar that hands what is asked to {@code onAsk}; {@code rest} stands at its right end. */
  QuestionBar(Session session, Consumer<Question> onAsk, Node... rest) {
    this.onAsk = onAsk;
    from = new EndField(session, Side.FROM, "Who sends", "from");
    from.setId("ask-from");
    to = new EndField(session, Side.TO, "Who is to be reached", "to");
    to.setId("ask-to");
    protocol.getItems().setAll("tcp", "udp", "icmp", "icmpv6");
    protocol.setValue("tcp");
    protocol.setAccessibleText("Protocol");
    protocol.setMinWidth(92);
    port.setId("ask-port");
    port.setAccessibleText("Destination port");
    port.setPromptText("port");
    port.setPrefColumnCount(5);
    port.setMinWidth(58);
    sourcePort.setAccessibleText("Source port, optional");
    sourcePort.setPromptText("49152");
    sourcePort.setPrefColumnCount(5);
    sourcePort.setMinWidth(66);
    ask.setId("ask");
    ask.getStyleClass().add(Styles.ACCENT);
    ask.setMinWidth(Button.USE_PREF_SIZE);
    reason.setId("ask-reason");
    reason.getStyleClass().add("field-reason");
    reason.setWrapText(true);
    say("", Optional.empty());
    react();
    WrappingLine line = new WrappingLine(8);
    line.add(word("Can"), end(from, pickFrom), word("reach"), end(to, pickTo));
    line.add(word("on"), protocol, port, word("from port"), sourcePort, ask);
    line.add(rest);
    pickFrom.setId("pick-from");
    pickTo.setId("pick-to");
    getChildren().setAll(line, reason);
  }

  private static InputGroup end(TextField field, PickButton pick) {
    InputGroup end = new InputGroup(field, pick);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox.setHgrow(end, Priority.SOMETIMES);
    field.setMinWidth(60);
    end.setMinWidth(104);
    end.setMaxWidth(280);
    return end;
  }

  /** Tells which end somebody wants to point at; empty where they no longer do. */
  void onPick(Consumer<Optional<Side>> pick) {
    picking
        .selectedToggleProperty()
        .addListener(
            (_, _, pressed) ->
                pick.accept(
                    Optional.ofNullable(pressed)
                        .map(button -> button == pickFrom ? Side.FROM : Side.TO)));
  }

  /** This end is pointed at no more. */
  void picked(Side side) {
    PickButton button =
        switch (side) {
          case FROM -> pickFrom;
          case TO -> pickTo;
        };
    button.setSelected(false);
  }

  /** Whether both ends are written. */
  ObservableValue<Boolean> writtenProperty() {
    return from.textProperty().isNotEmpty().and(to.textProperty().isNotEmpty());
  }

  /** Puts the cursor where a question begins. */
  void write() {
    from.requestFocus();
    from.selectAll();
  }

  /** Asks the other way round. */
  void swap() {
    String sender = from.getText();
    from.setText(to.getText());
    to.setText(sender);
    ask();
  }

  /** Lets Enter ask again. */
  void takeFocus() {
    ask.requestFocus();
  }

  /** Writes a question into the bar, and asks it. */
  void ask(Question question) {
    write(question);
    ask();
  }

  /** Calls the ends of the open question as it calls them now; what was typed since stays. */
  void rename(Question before, Question now) {
    rename(from, before.from(), now.from());
    rename(to, before.to(), now.to());
  }

  private static void rename(TextField end, String before, String now) {
    if (!now.equals(before) && end.getText().strip().equals(before)) {
      end.setText(now);
    }
  }

  /** Makes this text an end, and asks where that makes a question. */
  void ask(Side side, String end) {
    switch (side) {
      case FROM -> {
        from.setText(end);
        askIfComplete(to);
      }
      case TO -> {
        to.setText(end);
        askIfComplete(from);
      }
    }
  }

  /** Empties both ends. */
  void clear() {
    from.clear();
    to.clear();
    say("", Optional.empty());
  }

  private void write(Question question) {
    from.setText(question.from());
    to.setText(question.to());
    String name = question.protocol().toString();
    if (!protocol.getItems().contains(name)) {
      protocol.getItems().add(name);
    }
    protocol.setValue(name);
    question.port().ifPresent(number -> port.setText(number.toString()));
    sourcePort.setText(question.sourcePort().map(Object::toString).orElse(""));
  }

  private void askIfComplete(TextField other) {
    if (other.getText().isBlank()) {
      other.requestFocus();
    } else {
      ask();
    }
  }

  private void ask() {
    switch (draft()) {
      case QuestionDraft.Ready ready -> {
        say("", Optional.empty());
        onAsk.accept(ready.question());
      }
      case QuestionDraft.Refused refused -> {
        Node field = field(refused.field());
        say(refused.why(), Optional.of(field));
        field.requestFocus();
      }
    }
  }

  private QuestionDraft draft() {
    return QuestionDraft.of(
        from.getText(), to.getText(), protocol.getValue(), port.getText(), sourcePort.getText());
  }

  private Node field(QuestionDraft.Field field) {
    return switch (field) {
      case FROM -> from;
      case TO -> to;
      case PROTOCOL -> protocol;
      case PORT -> port;
      case SOURCE_PORT -> sourcePort;
    };
  }

  private void react() {
    ask.setOnAction(_ -> ask());
    for (TextField field : new TextField[] {from, to, port, sourcePort}) {
      field.setOnAction(_ -> ask());
    }
    checkPort(port);
    checkPort(sourcePort);
    from.textProperty().addListener(_ -> say("", Optional.empty()));
    to.textProperty().addListener(_ -> say("", Optional.empty()));
    protocol
        .valueProperty()
        .addListener(
            (_, _, name) -> {
              boolean ports = Protocol.tryParse(name).filter(Protocol::hasPorts).isPresent();
              port.setDisable(!ports);
              sourcePort.setDisable(!ports);
            });
  }

  private void checkPort(TextField field) {
    field
        .textProperty()
        .addListener(
            (_, _, text) -> {
              Optional<String> wrong = QuestionDraft.whyNotAPort(text);
              say(wrong.orElse(""), wrong.map(_ -> field));
            });
  }

  private void say(String why, Optional<Node> about) {
    reason.setText(why);
    reason.setVisible(!why.isEmpty());
    reason.setManaged(!why.isEmpty());
    for (TextField field : new TextField[] {from, to, port, sourcePort}) {
      field.pseudoClassStateChanged(
          Styles.STATE_DANGER, about.filter(wrong -> wrong == field).isPresent());
    }
  }

  private static Label word(String text) {
    Label label = new Label(text);
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }
}
