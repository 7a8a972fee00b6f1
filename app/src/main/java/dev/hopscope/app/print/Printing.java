package dev.hopscope.app.print;

import dev.hopscope.app.export.Excerpt;
import dev.hopscope.app.look.Theme;
import dev.hopscope.model.diagram.Rect;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.stage.Window;

/** Prints a drawing on one page, as large as it fits, always in the light colours. */
public final class Printing {
  private static final String NO_PRINTER =
      "No printer is set up on this computer. Export a PDF instead.";

  private final Window owner;
  private final Consumer<String> say;
  private Optional<PageLayout> layout = Optional.empty();

  /**
   * Printing from a window.
   *
   * @param say tells the person what came of it
   */
  public Printing(Window owner, Consumer<String> say) {
    this.owner = owner;
    this.say = say;
  }

  /** Asks for paper, margins and orientation; they hold for what is printed from now on. */
  public void setUpPage() {
    job()
        .ifPresent(
            job -> {
              if (job.showPageSetupDialog(owner)) {
                layout = Optional.of(job.getJobSettings().getPageLayout());
              }
              job.cancelJob();
            });
  }

  /** Asks for a printer and prints. */
  public void print(Excerpt excerpt) {
    job()
        .ifPresent(
            job -> {
              if (!job.showPrintDialog(owner)) {
                job.cancelJob();
                return;
              }
              PageLayout page = job.getJobSettings().getPageLayout();
              Node sheet = sheet(excerpt, page.getPrintableWidth(), page.getPrintableHeight());
              boolean printed = job.printPage(page, sheet) && job.endJob();
              say.accept(
                  printed
                      ? "Sent to " + job.getPrinter().getName()
                      : "Not printed: the printer refused the page.");
            });
  }

  private Optional<PrinterJob> job() {
    Optional<PrinterJob> job = Optional.ofNullable(PrinterJob.createPrinterJob());
    job.ifPresentOrElse(
        each ->
            each.getJobSettings()
                .setPageLayout(
                    layout.orElseGet(
                        () ->
                            each.getPrinter()
                                .createPageLayout(
                                    each.getJobSettings().getPageLayout().getPaper(),
                                    PageOrientation.LANDSCAPE,
                                    Printer.MarginType.DEFAULT))),
        () -> say.accept(NO_PRINTER));
    return job;
  }

  /** The drawing in a room of this size; not enlarged beyond 100 %. */
  static Node sheet(Excerpt excerpt, double width, double height) {
    Rect area = excerpt.area();
    double scale =
        Math.min(
            1, Math.min(width / Math.max(1, area.width()), height / Math.max(1, area.height())));
    NodeBrush brush = new NodeBrush();
    excerpt.paint(Theme.LIGHT, 1, brush);
    Group drawing = brush.drawing();
    drawing.setClip(new Rectangle(area.x(), area.y(), area.width(), area.height()));
    drawing.getTransforms().setAll(new Scale(scale, scale), new Translate(-area.x(), -area.y()));
    return new Group(drawing);
  }
}
