package dev.hopscope.model.aws;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The files below a folder that may hold an answer, in the order of their paths. */
final class AnswerFiles extends SimpleFileVisitor<Path> {
  /** More files than any account has answers: the wrong folder was opened. */
  static final int MOST_FILES = 20_000;

  private static final int DEEPEST = 24;

  private final Path root;
  private final List<Path> found = new ArrayList<>();

  private AnswerFiles(Path root) {
    this.root = root;
  }

  /** The file itself, or the files below the folder; hidden ones and those of Git are left out. */
  static List<Path> below(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    AnswerFiles files = new AnswerFiles(fileOrFolder);
    Files.walkFileTree(
        fileOrFolder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, files);
    return files.found.stream().sorted().toList();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return !folder.equals(root) && isHidden(folder)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && !isHidden(file)) {
      found.add(file);
    }
    return found.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
    return FileVisitResult.CONTINUE;
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
