package dev.hopscope.app;

import dev.hopscope.app.export.ExportImage;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes what is drawn to image files. */
final class Pictures {
  /** Pixels of a PNG for each pixel at 100 %: sharp in print and on dense screens. */
  private static final double PNG_SCALE = 2;

  private final Session session;
  private final Supplier<Theme> theme;
  private final Documents documents;
  private final Dialogs dialogs;
  private final Work work;
  private final Consumer<String> say;

  Pictures(
      Session session,
      Supplier<Theme> theme,
      Documents documents,
      Dialogs dialogs,
      Work work,
      Consumer<String> say) {
    this.session = session;
    this.theme = theme;
    this.documents = documents;
    this.dialogs = dialogs;
    this.work = work;
    this.say = say;
  }

  void exportSvg() {
    export(
        "svg",
        "SVG image",
        (document, colors) -> ExportImage.svg(document, colors).getBytes(StandardCharsets.UTF_8));
  }

  void exportPng() {
    export("png", "PNG image", (document, colors) -> ExportImage.png(document, colors, PNG_SCALE));
  }

  void exportPdf() {
    String title = documents.nameProperty().get();
    export("pdf", "PDF document", (document, colors) -> ExportImage.pdf(document, colors, title));
  }

  private void export(String ending, String type, Drawing drawing) {
    String name = documents.nameProperty().get().replaceFirst("(\\.vpc)?\\.json$", "");
    dialogs
        .fileToSave("Export " + type, name + "." + ending, type, "*." + ending)
        .ifPresent(path -> write(path, drawing));
  }

  private void write(Path path, Drawing drawing) {
    Document document = session.document();
    Theme colors = theme.get();
    work.run(
        "Exporting " + path.getFileName(),
        () -> Files.write(path, drawing.draw(document, colors)),
        written -> say.accept("Written to " + written),
        why ->
            dialogs.refused(
                "Cannot export " + path.getFileName(),
                why instanceof IOException
                    ? path + " was not written: " + why.getMessage()
                    : path + " was not written: " + why),
        () -> {});
  }

  private interface Drawing {
    byte[] draw(Document document, Theme theme);
  }
}
