package dev.hopscope.app.look;

import dev.hopscope.model.resource.ResourceKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * Why a kind matters to a packet. The texts stand in {@code kind-help.properties}, by the kinds'
 * names in files.
 *
 * @param text two sentences
 * @param page the title of the AWS page to read on
 */
public record KindHelp(String text, String page) {
  private static final Properties TEXTS = texts();

  /** The help of a kind. */
  public static KindHelp of(ResourceKind kind) {
    return new KindHelp(text(kind.jsonName()), text(kind.jsonName() + ".page"));
  }

  private static String text(String key) {
    return Objects.requireNonNull(TEXTS.getProperty(key), key);
  }

  private static Properties texts() {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(KindHelp.class.getResourceAsStream("kind-help.properties")),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }
}
