package dev.hopscope.model.aws;

import dev.hopscope.model.document.Document;
import java.nio.file.Path;

/** What became of reading a file or folder as answers of the AWS command line. */
public sealed interface AwsImport {

  /**
   * A network was read. What was assumed or left out is in the document's notes, what the snapshot
   * says nothing of in {@code topology().missing()}.
   *
   * @param document the network, not laid out
   */
  record Imported(Document document) implements AwsImport {}

  /**
   * The file or folder holds no answer of the AWS command line.
   *
   * @param why what it holds instead, in one line
   */
  record NotAws(String why) implements AwsImport {}

  /**
   * An answer is broken.
   *
   * @param file the file
   * @param where the place in it: line and column, or a path such as {@code Vpcs[0].CidrBlock}
   * @param why what is wrong there
   */
  record Malformed(Path file, String where, String why) implements AwsImport {}

  /**
   * Answers of the AWS command line, but of none that describes a network.
   *
   * @param why what they describe, in one line
   */
  record NoNetwork(String why) implements AwsImport {}
}
