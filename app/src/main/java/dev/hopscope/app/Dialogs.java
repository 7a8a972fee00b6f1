package dev.hopscope.app;

import dev.hopscope.app.session.Prompts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The window's dialogs. */
final class Dialogs implements Prompts {
  private static final String FOLDER = "folder";
  private static final double WIDTH = 520;

  private final Window owner;
  private final Preferences preferences;

  Dialogs(Window owner, Preferences preferences) {
    this.owner = owner;
    this.preferences = preferences;
  }

  @Override
  public Optional<Path> fileToOpen() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter("Networks and AWS CLI output (*.json)", "*.json"),
            new FileChooser.ExtensionFilter("All files", "*"));
    startFolder().ifPresent(chooser::setInitialDirectory);
    return chosen(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> folderToOpen() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Open a folder of AWS CLI output");
    startFolder().ifPresent(chooser::setInitialDirectory);
    return chosen(chooser.showDialog(owner));
  }

  @Override
  public Optional<Path> fileToSave(String suggestedName, Optional<Path> folder) {
    return fileToSave("Save as", suggestedName, "Hopscope networks", "*.vpc.json", folder);
  }

  /** A file to write, of one type. */
  Optional<Path> fileToSave(String title, String suggestedName, String type, String pattern) {
    return fileToSave(title, suggestedName, type, pattern, Optional.empty());
  }

  private Optional<Path> fileToSave(
      String title, String suggestedName, String type, String pattern, Optional<Path> folder) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(suggestedName);
    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(type, pattern));
    folder.map(Path::toFile).or(this::startFolder).ifPresent(chooser::setInitialDirectory);
    return chosen(chooser.showSaveDialog(owner));
  }

  private Optional<File> startFolder() {
    return Optional.of(preferences.get(FOLDER, ""))
        .filter(text -> !text.isBlank() && Files.isDirectory(Path.of(text)))
        .map(File::new);
  }

  private Optional<Path> chosen(@org.jspecify.annotations.Nullable File file) {
    Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
    path.map(Path::toAbsolutePath)
        .flatMap(each -> Optional.ofNullable(each.getParent()))
        .ifPresent(folder -> preferences.put(FOLDER, folder.toString()));
    return path;
  }

  @Override
  public Leaving leaving(String name) {
    ButtonType save = new ButtonType("Save", ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType("Discard", ButtonBar.ButtonData.NO);
    Alert alert =
        alert(
            Alert.AlertType.CONFIRMATION,
            "Save the changes to “" + name + "”?",
            "Changes that are not saved are lost.");
    alert.getButtonTypes().setAll(save, discard, ButtonType.CANCEL);
    Optional<ButtonType> answer = alert.showAndWait();
    if (answer.filter(save::equals).isPresent()) {
      return Leaving.SAVE;
    }
    return answer.filter(discard::equals).isPresent() ? Leaving.DISCARD : Leaving.CANCEL;
  }

  @Override
  public boolean reload(String name, boolean unsaved) {
    ButtonType reload = new ButtonType("Reload", ButtonBar.ButtonData.YES);
    ButtonType keep = new ButtonType("Keep mine", ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert =
        alert(
            Alert.AlertType.CONFIRMATION,
            "“" + name + "” has changed on the disk",
            unsaved
                ? "Reloading it gives up your changes that are not saved."
                : "Reload it to see what changed. Saving writes over it.");
    alert.getButtonTypes().setAll(reload, keep);
    return alert.showAndWait().filter(reload::equals).isPresent();
  }

  @Override
  public void refused(String title, String why) {
    alert(Alert.AlertType.ERROR, title, why).showAndWait();
  }

  @Override
  public void notes(String name, List<String> notes) {
    Alert alert = alert(Alert.AlertType.INFORMATION, "What to know about " + name, "");
    TextArea text = new TextArea(String.join("\n", notes));
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(Math.min(12, Math.max(3, notes.size() + 1)));
    text.setAccessibleText("Notes");
    alert
        .getDialogPane()
        .setContent(new VBox(8, new Label("Some of it was assumed or left out:"), text));
    alert.show();
  }

  /** A new name; empty where the person changes their mind. */
  Optional<String> rename(String what, String now) {
    TextInputDialog dialog = new TextInputDialog(now);
    dialog.initOwner(owner);
    dialog.setTitle("Rename");
    dialog.setHeaderText("Rename " + what);
    dialog.setContentText("Name");
    dialog.setGraphic(null);
    return dialog.showAndWait().map(String::strip);
  }

  /** What to do with work that a crash left behind. */
  enum Restoring {
    RESTORE,
    DISCARD,
    /** Nothing now: it is offered again the next time. */
    LATER
  }

  /** Asks whether to bring back the documents of these names, which a crash left behind. */
  Restoring restore(List<String> names) {
    ButtonType restore = new ButtonType("Restore", ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType("Discard", ButtonBar.ButtonData.LEFT);
    ButtonType later = new ButtonType("Not now", ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert =
        alert(
            Alert.AlertType.CONFIRMATION,
            "Restore unsaved work?",
            "Hopscope did not end properly last time. Copies of what was not saved are there: "
                + String.join(", ", names)
                + ".");
    alert.getButtonTypes().setAll(restore, discard, later);
    Optional<ButtonType> answer = alert.showAndWait();
    if (answer.filter(restore::equals).isPresent()) {
      return Restoring.RESTORE;
    }
    return answer.filter(discard::equals).isPresent() ? Restoring.DISCARD : Restoring.LATER;
  }

  /** Text to read. */
  void show(String title, String header, String text) {
    Alert alert = alert(Alert.AlertType.INFORMATION, header, text);
    alert.setTitle(title);
    alert.setGraphic(null);
    alert.show();
  }

  /** In the colours of the theme, which the toolkit's own pictures do not know. */
  private static FontIcon sign(Alert.AlertType type) {
    FontIcon sign =
        new FontIcon(
            switch (type) {
              case CONFIRMATION -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
              case INFORMATION, NONE -> MaterialDesignI.INFORMATION_OUTLINE;
              case WARNING, ERROR -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            });
    sign.getStyleClass().add("dialog-sign");
    return sign;
  }

  private Alert alert(Alert.AlertType type, String header, String text) {
    Alert alert = new Alert(type, text);
    alert.initOwner(owner);
    alert.setTitle("Hopscope");
    alert.setHeaderText(header);
    alert.setGraphic(sign(type));
    alert.getDialogPane().setPrefWidth(WIDTH);
    return alert;
  }
}
