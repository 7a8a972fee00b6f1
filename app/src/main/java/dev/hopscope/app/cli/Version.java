package dev.hopscope.app.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The program's version: as the jar says; run from its classes it has none. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"hopscope " + number()};
  }

  static String number() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}
