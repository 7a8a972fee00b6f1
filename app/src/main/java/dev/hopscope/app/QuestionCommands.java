package dev.hopscope.app;

import dev.hopscope.app.command.Command;
import dev.hopscope.app.command.CommandGroup;
import dev.hopscope.app.explain.ExplainPane;
import dev.hopscope.app.explain.Side;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import javafx.beans.value.ObservableValue;

/** What can be asked, and done with what has been answered. */
record QuestionCommands(Session session, Selection selection, ExplainPane explain) {

  CommandGroup group() {
    return CommandGroup.of("_Question")
        .with(
            Command.of("question.write", "_Ask…", explain::writeQuestion).on("Shortcut+E"),
            Command.of("question.from", "_Can this reach…", () -> ask(Side.FROM))
                .when(mayBe(Side.FROM)),
            Command.of("question.to", "W_ho reaches this…", () -> ask(Side.TO))
                .when(mayBe(Side.TO)),
            Command.of("question.swap", "Ask the other way _round", explain::swap)
                .on("Shortcut+Shift+E")
                .when(explain.writtenProperty()))
        .rule()
        .with(
            Command.of("question.save", "_Save question", explain::save)
                .when(explain.savableProperty()),
            Command.of("question.next", "_Next saved question", () -> explain.askSaved(1))
                .on("Shortcut+J")
                .when(hasSaved()),
            Command.of("question.previous", "Pre_vious saved question", () -> explain.askSaved(-1))
                .on("Shortcut+Shift+J")
                .when(hasSaved()))
        .rule()
        .with(
            Command.of("question.play", "_Play or pause the packet", explain::playOrPause)
                .on("F9")
                .when(explain.walkedProperty()),
            Command.of("question.step-on", "One step _forward", () -> explain.step(1))
                .on("F8")
                .when(explain.walkedProperty()),
            Command.of("question.step-back", "One step _back", () -> explain.step(-1))
                .on("Shift+F8")
                .when(explain.walkedProperty()));
  }

  private void ask(Side side) {
    selection.single().ifPresent(id -> explain.ask(side, id));
  }

  private ObservableValue<Boolean> mayBe(Side side) {
    return selection
        .idsProperty()
        .map(
            _ ->
                selection
                    .single()
                    .flatMap(session.document().topology()::find)
                    .filter(side::takes)
                    .isPresent());
  }

  private ObservableValue<Boolean> hasSaved() {
    return session.documentProperty().map(document -> !document.questions().isEmpty());
  }
}
