package dev.hopscope.model.file;

import dev.hopscope.model.file.LoadResult.Loaded;
import dev.hopscope.model.file.LoadResult.Malformed;
import dev.hopscope.model.file.LoadResult.NewerVersion;
import dev.hopscope.model.file.LoadResult.NotOurFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads topology files strictly: what is misspelt, doubled or dangling is refused with its place,
 * not guessed at. A file is recognised without being held in memory.
 */
public final class DocumentReader {
  /** A network of a hundred thousand resources takes less; reading holds many times as much. */
  private static final long MOST_BYTES = 96L << 20;

  private static final Set<String> OWN_KEYS =
      Set.of("version", "writtenBy", "resources", "diagram", "questions", "notes", "missing");

  private DocumentReader() {}

  /**
   * Reads a topology file.
   *
   * @throws IOException if the disk fails
   */
  public static LoadResult read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return new NotOurFile("it is a folder");
    }
    Optional<NotOurFile> foreign;
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
      foreign = foreign(bytes);
    }
    if (foreign.isPresent()) {
      return foreign.get();
    }
    if (Files.size(path) > MOST_BYTES) {
      return new Malformed("the file", "larger than " + (MOST_BYTES >> 20) + " MiB");
    }
    return parse(Files.readAllBytes(path));
  }

  /** Reads the text of a topology file. */
  public static LoadResult read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads the bytes of a topology file. */
  public static LoadResult read(byte[] bytes) {
    try {
      Optional<NotOurFile> foreign = foreign(new ByteArrayInputStream(bytes));
      return foreign.isPresent() ? foreign.get() : parse(bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory", impossible);
    }
  }

  /**
   * Whether the file says at its top that it is a topology file, whatever else is wrong with it.
   *
   * @throws IOException if the disk fails
   */
  public static boolean looksLikeOurs(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return false;
    }
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
      return looksLikeOurs(bytes);
    }
  }

  /**
   * Whether the text says at its top that it is a topology file, whatever else is wrong with it.
   *
   * @throws IOException if the stream fails
   */
  public static boolean looksLikeOurs(InputStream bytes) throws IOException {
    return foreign(bytes).isEmpty();
  }

  /**
   * Whether the text has the parts of a topology file, and only the line is missing that says so.
   *
   * @throws IOException if the disk fails
   */
  public static boolean lacksFormatOnly(Path path) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
        JsonParser parser = TopologyJson.MAPPER.createParser(bytes)) {
      Set<String> keys = new HashSet<>();
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        keys.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
      return keys.contains("resources") && OWN_KEYS.containsAll(keys);
    } catch (JacksonException notJson) {
      return false;
    }
  }

  private static Optional<NotOurFile> foreign(InputStream bytes) throws IOException {
    try (JsonParser parser = TopologyJson.MAPPER.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.of(new NotOurFile("there is no JSON object in it"));
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = parser.currentName().equals("format");
        JsonToken value = parser.nextToken();
        if (found) {
          return value == JsonToken.VALUE_STRING && parser.getString().equals(TopologyJson.FORMAT)
              ? Optional.empty()
              : Optional.of(new NotOurFile("its \"format\" is not \"hopscope\""));
        }
        parser.skipChildren();
      }
      return Optional.of(new NotOurFile("it has no \"format\": \"hopscope\" at its top"));
    } catch (JacksonIOException disk) {
      if (String.valueOf(disk.getMessage()).contains("UCS-4")) {
        return Optional.of(new NotOurFile("its bytes are no text in UTF-8"));
      }
      throw disk.getCause();
    } catch (JacksonException syntax) {
      Malformed mistake = Mistakes.of(syntax, Optional.empty());
      return Optional.of(
          new NotOurFile("it is not JSON (%s: %s)".formatted(mistake.where(), mistake.why())));
    }
  }

  private static LoadResult parse(byte[] bytes) {
    Optional<JsonNode> read = Optional.empty();
    try {
      read = Optional.of(TopologyJson.MAPPER.readTree(bytes));
      return bind((ObjectNode) read.get());
    } catch (JacksonException mistake) {
      return Mistakes.of(mistake, read);
    }
  }

  private static LoadResult bind(ObjectNode root) {
    JsonNode version = root.path("version");
    if (!version.isInt() || version.asInt() < 1) {
      return new Malformed(
          "/version", "expected a version of the format: 1 to " + Migrations.CURRENT);
    }
    if (version.asInt() > Migrations.CURRENT) {
      return new NewerVersion(version.asInt(), Migrations.CURRENT);
    }
    ObjectNode current = Migrations.toCurrent(root, version.asInt());
    Optional<Malformed> nothing = Mistakes.nullIn(current);
    if (nothing.isPresent()) {
      return nothing.get();
    }
    TopologyFile file = TopologyJson.MAPPER.treeToValue(current, TopologyFile.class);
    Optional<Malformed> loose = new Coherence(file, current).firstMistake();
    return loose.isPresent() ? loose.get() : new Loaded(file.document());
  }
}
