package dev.hopscope.model.aws;

import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.topology.Topology;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a file or a folder of answers of the AWS command line into a document. Answers are told
 * apart by their top-level key, whatever their files are called.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/ec2/">aws ec2</a>
 */
public final class AwsReader {
  private final Path opened;
  private final List<Answer> answers = new ArrayList<>();
  private final Set<String> otherKeys = new TreeSet<>();
  private final Notes notes = new Notes();
  private Optional<MalformedAnswer> problem = Optional.empty();

  private AwsReader(Path opened) {
    this.opened = opened;
  }

  /**
   * Reads a file or all files of a folder, whatever the nesting. Gives up between two files where
   * its thread is interrupted.
   *
   * @throws IOException if a file cannot be read at all, or reading was given up
   */
  public static AwsImport read(Path fileOrFolder) throws IOException {
    AwsReader reader = new AwsReader(fileOrFolder);
    try {
      return reader.read();
    } catch (MalformedAnswer broken) {
      return broken.asImport();
    }
  }

  private AwsImport read() throws IOException {
    List<Path> files = AnswerFiles.below(opened);
    if (files.size() > AnswerFiles.MOST_FILES) {
      return new AwsImport.NotAws(
          "it holds more than %,d files: open the folder of the answers alone"
              .formatted(AnswerFiles.MOST_FILES));
    }
    for (Path file : files) {
      if (Thread.interrupted()) {
        throw new InterruptedIOException("reading was given up at " + file);
      }
      Origin origin = Origin.of(opened, file);
      AnswerParser.parse(origin).ifPresentOrElse(this::take, () -> noteForeign(origin));
    }
    boolean isNetwork = answers.stream().anyMatch(Answer::isNetwork);
    if (problem.isPresent() && (isNetwork || !Files.isDirectory(opened))) {
      return problem.get().asImport();
    }
    if (isNetwork) {
      return network();
    }
    answers.forEach(answer -> answer.items().keySet().forEach(call -> otherKeys.add(call.key())));
    return otherKeys.stream().anyMatch(OtherKeys::isAws)
        ? new AwsImport.NoNetwork("it describes no network: " + OtherKeys.list(otherKeys))
        : new AwsImport.NotAws(whatItIs());
  }

  private void take(Answer answer) {
    answers.add(answer);
    otherKeys.addAll(answer.otherKeys());
    problem = problem.or(answer::problem);
  }

  /** A file that is called an answer but is none: the output of a call that failed. */
  private void noteForeign(Origin origin) {
    if (origin.place().endsWith(".json")) {
      notes.add(origin.place() + " holds no answer and is left out.");
    }
  }

  private AwsImport network() {
    Snapshot snapshot = Snapshot.of(answers, notes);
    Topology topology = new NetworkReader(snapshot, notes).read();
    if (topology.resources().isEmpty()) {
      return new AwsImport.NoNetwork(
          "its answers are empty or of no use alone: " + snapshot.keys());
    }
    OtherKeys.note(otherKeys, notes);
    return new AwsImport.Imported(
        new Document(topology, Diagram.empty(), List.of(), notes.lines()));
  }

  private String whatItIs() {
    if (Files.isDirectory(opened)) {
      return "no file in it is an answer of aws ec2 describe-…";
    }
    return otherKeys.isEmpty()
        ? "it holds no JSON object with an answer of aws ec2 describe-…"
        : "none of its keys is one of aws ec2 describe-…: " + OtherKeys.list(otherKeys);
  }
}
