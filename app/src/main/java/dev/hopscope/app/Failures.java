package dev.hopscope.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;

/** What happens when the program itself is at fault: the work is kept, and there is a report. */
final class Failures implements Thread.UncaughtExceptionHandler {
  private final Windows windows;
  private boolean telling;

  Failures(Windows windows) {
    this.windows = windows;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable fault) {
    Platform.runLater(() -> tell(thread, fault));
  }

  private void tell(Thread thread, Throwable fault) {
    if (telling) {
      return;
    }
    telling = true;
    String id = id(fault);
    String kept = keep();
    TextArea report = new TextArea(report(id, thread, fault));
    report.setEditable(false);
    report.setPrefRowCount(14);
    report.setPrefColumnCount(72);
    report.setAccessibleText("Report");
    ButtonType copy = new ButtonType("Copy report", ButtonBar.ButtonData.LEFT);
    Alert alert = new Alert(Alert.AlertType.ERROR, kept, copy, ButtonType.CLOSE);
    Window.getWindows().stream().filter(Window::isFocused).findFirst().ifPresent(alert::initOwner);
    alert.setTitle("Hopscope");
    alert.setHeaderText("Something went wrong in Hopscope (error " + id + ")");
    alert.getDialogPane().setExpandableContent(report);
    alert
        .getDialogPane()
        .lookupButton(copy)
        .addEventFilter(
            ActionEvent.ACTION,
            event -> {
              Clipboard.getSystemClipboard()
                  .setContent(Map.of(DataFormat.PLAIN_TEXT, report.getText()));
              event.consume();
            });
    alert.setOnHidden(_ -> telling = false);
    alert.show();
  }

  /** The same fault has the same id, so that two reports can be told to be one. */
  private static String id(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length > 0 ? trace[0].toString() : "";
    return HexFormat.of().toHexDigits((fault.getClass().getName() + where).hashCode());
  }

  private String keep() {
    List<String> copies = new ArrayList<>();
    try {
      for (MainWindow window : windows.all()) {
        window.unsaved().keepCopy().map(Path::toString).ifPresent(copies::add);
      }
      return copies.isEmpty()
          ? "You can go on: everything is saved."
          : "You can go on. To be safe, a copy of your work is in "
              + String.join(" and ", copies)
              + ".";
    } catch (IOException | RuntimeException alsoFailed) {
      return "A copy of your work could not be written: save it now.";
    }
  }

  private static String report(String id, Thread thread, Throwable fault) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.printf("Hopscope error %s%n", id);
    out.printf(
        "Java %s, JavaFX %s, %s %s%n",
        System.getProperty("java.version"),
        System.getProperty("javafx.version"),
        System.getProperty("os.name"),
        System.getProperty("os.version"));
    out.printf("Thread %s%n%n", thread.getName());
    fault.printStackTrace(out);
    out.flush();
    return text.toString();
  }
}
