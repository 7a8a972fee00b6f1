package dev.hopscope.app;

import java.util.Objects;

/** What the program says of itself. */
final class About {
  static final String TEXT =
      """
      Draw an AWS network or load one, ask why one end cannot reach another, and see every step \
      of the packet and the rule or route that decided it.

      Hopscope is not made or endorsed by Amazon Web Services.
      Apache License 2.0.
      """;

  private About() {}

  /** As the jar says; run from its classes the program has none. */
  static String version() {
    return Objects.requireNonNullElse(About.class.getPackage().getImplementationVersion(), "");
  }
}
