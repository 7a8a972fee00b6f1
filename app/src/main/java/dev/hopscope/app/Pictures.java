package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.export.Excerpt;
import dev.hopscope.app.export.ExportImage;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.print.Printing;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Makes pictures of what is drawn: files, one on the clipboard, one on paper. */
final class Pictures {
  /** Pixels of a PNG for each pixel at 100 %: sharp in print and on dense screens. */
  private static final double PNG_SCALE = 2;

  private final Session session;
  private final Selection selection;
  private final CanvasView canvas;
  private final Supplier<Optional<Answer>> answer;
  private final Documents documents;
  private final Dialogs dialogs;
  private final Work work;
  private final Printing printing;
  private final Consumer<String> say;
  private PictureChoice last = PictureChoice.FIRST;

  /**
   * Pictures of what a window shows.
   *
   * @param answer the answer to the open question
   * @param say tells the person what came of it
   */
  Pictures(
      Session session,
      Selection selection,
      CanvasView canvas,
      Supplier<Optional<Answer>> answer,
      Documents documents,
      Dialogs dialogs,
      Work work,
      Printing printing,
      Consumer<String> say) {
    this.session = session;
    this.selection = selection;
    this.canvas = canvas;
    this.answer = answer;
    this.documents = documents;
    this.dialogs = dialogs;
    this.work = work;
    this.printing = printing;
    this.say = say;
  }

  /** A sheet that asks what to do, and does it. */
  PictureSheet sheet(PictureSheet.Purpose purpose, Runnable close) {
    boolean way = answer.get().flatMap(Answer::forward).isPresent();
    return new PictureSheet(
        purpose,
        last,
        new PictureSheet.Possible(!drawn().isEmpty(), way),
        choice -> {
          last = choice;
          switch (purpose) {
            case EXPORT -> export(choice);
            case PRINT -> printing.print(excerpt(choice).get());
          }
        },
        close);
  }

  /** Puts the selection on the clipboard as a picture; what is seen where nothing is selected. */
  void copy() {
    boolean selected = !drawn().isEmpty();
    PictureChoice.Part part = selected ? PictureChoice.Part.SELECTION : PictureChoice.Part.SEEN;
    Supplier<Excerpt> excerpt = excerpt(new PictureChoice(part, true, PictureChoice.Format.PNG));
    Theme colors = canvas.themeProperty().get();
    work.run(
        "Copying",
        () -> ExportImage.png(excerpt.get(), colors, PNG_SCALE),
        png -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(new Image(new ByteArrayInputStream(png)));
          Clipboard.getSystemClipboard().setContent(content);
          say.accept(
              (selected ? "The selection" : "What is seen") + " is on the clipboard as a picture");
        },
        why -> dialogs.refused("Cannot copy the picture", String.valueOf(why.getMessage())),
        () -> {});
  }

  private Set<ResourceId> drawn() {
    return selection.ids().stream()
        .filter(id -> canvas.picture().spot(id).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a choice means now; the drawing itself is made where it is needed. */
  private Supplier<Excerpt> excerpt(PictureChoice choice) {
    Document document = session.document();
    Set<ResourceId> selected = drawn();
    Rect seen = canvas.viewport().visible(canvas.getWidth(), canvas.getHeight());
    Optional<Answer> way = answer.get().filter(_ -> choice.way());
    return () ->
        switch (choice.part()) {
          case WHOLE -> Excerpt.whole(document, way);
          case SELECTION -> Excerpt.selection(document, selected);
          case SEEN -> Excerpt.part(document, seen, way);
        };
  }

  private void export(PictureChoice choice) {
    PictureChoice.Format format = choice.format();
    String title = documents.nameProperty().get().replaceFirst("(\\.vpc)?\\.json$", "");
    dialogs
        .fileToSave(
            "Export " + format.label(),
            title + "." + format.ending(),
            format.label(),
            "*." + format.ending())
        .ifPresent(path -> write(path, choice, title));
  }

  private void write(Path path, PictureChoice choice, String title) {
    Supplier<Excerpt> excerpt = excerpt(choice);
    Theme colors = canvas.themeProperty().get();
    work.run(
        "Exporting " + path.getFileName(),
        () -> Files.write(path, file(choice.format(), excerpt.get(), colors, title)),
        written -> say.accept("Written to " + written),
        why ->
            dialogs.refused(
                "Cannot export " + path.getFileName(),
                why instanceof IOException
                    ? path + " was not written: " + why.getMessage()
                    : path + " was not written: " + why),
        () -> {});
  }

  private static byte[] file(
      PictureChoice.Format format, Excerpt excerpt, Theme colors, String title) {
    return switch (format) {
      case SVG -> ExportImage.svg(excerpt, colors).getBytes(StandardCharsets.UTF_8);
      case PNG -> ExportImage.png(excerpt, colors, PNG_SCALE);
      case PDF -> ExportImage.pdf(excerpt, colors, title);
    };
  }
}
