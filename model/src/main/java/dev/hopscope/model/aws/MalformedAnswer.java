package dev.hopscope.model.aws;

import java.nio.file.Path;

/** Stops the reading at a place that cannot be understood. */
final class MalformedAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final String where;
  private final String why;

  MalformedAnswer(Path file, String where, String why) {
    super(file + ": " + where + ": " + why);
    this.file = file;
    this.where = where;
    this.why = why;
  }

  AwsImport.Malformed asImport() {
    return new AwsImport.Malformed(file, where, why);
  }
}
