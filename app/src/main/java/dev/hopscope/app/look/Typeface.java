package dev.hopscope.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The font that pictures are lettered in, bundled so that they are the same on every machine. */
public enum Typeface {
  REGULAR("Inter-Regular.otf"),
  SEMIBOLD("Inter-SemiBold.otf");

  private final String file;

  Typeface(String file) {
    this.file = file;
  }

  /** The font file, from its start. */
  public InputStream open() {
    return Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file);
  }

  byte[] bytes() {
    try (InputStream in = open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
