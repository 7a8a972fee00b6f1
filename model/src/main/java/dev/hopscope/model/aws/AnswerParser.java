package dev.hopscope.model.aws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the top level of a file as a stream and keeps the objects of known keys only, so that a
 * large file of something else costs time but no memory.
 */
final class AnswerParser {
  private static final long MOST_BYTES = 256L << 20;
  private static final long MOST_TOKENS = 20_000_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(MOST_BYTES)
                          .maxTokenCount(MOST_TOKENS)
                          .maxNestingDepth(100)
                          .build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Origin origin;
  private final Map<Call, List<JsonNode>> nodes = new EnumMap<>(Call.class);
  private final List<String> otherKeys = new ArrayList<>();
  private Optional<String> vpc = Optional.empty();
  private boolean truncated;
  private String key = "";

  private AnswerParser(Origin origin) {
    this.origin = origin;
  }

  /**
   * What the file holds; empty where it is no JSON object at all.
   *
   * @throws IOException if the file cannot be read
   */
  static Optional<Answer> parse(Origin origin) throws IOException {
    return new AnswerParser(origin).parse();
  }

  /** What a text holds; empty where it is no JSON object at all. */
  static Optional<Answer> parse(Origin origin, String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      return new AnswerParser(origin).parse(parser);
    } catch (JacksonException notText) {
      return Optional.empty();
    }
  }

  private Optional<Answer> parse() throws IOException {
    Path file = origin.file();
    try (InputStream stream = Files.newInputStream(file);
        JsonParser parser = MAPPER.createParser(stream)) {
      return parse(parser);
    } catch (JacksonException notText) {
      return Optional.empty(); // the first bytes are no text in any encoding
    }
  }

  private Optional<Answer> parse(JsonParser parser) {
    if (!isObject(parser)) {
      return Optional.empty();
    }
    try {
      readKeys(parser);
      return Optional.of(answer(Optional.empty()));
    } catch (JacksonException broken) {
      return Optional.of(answer(Optional.of(malformed(broken))));
    } catch (MalformedAnswer broken) {
      return Optional.of(answer(Optional.of(broken)));
    }
  }

  private static boolean isObject(JsonParser parser) {
    try {
      return parser.nextToken() == JsonToken.START_OBJECT;
    } catch (JacksonException notJson) {
      return false;
    }
  }

  private void readKeys(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      key = parser.currentName();
      JsonToken value = parser.nextToken();
      Optional<Call> call = Call.withKey(key);
      if (call.isPresent()) {
        readCall(parser, call.get(), value);
      } else if (key.equals("VpcId") && value == JsonToken.VALUE_STRING) {
        vpc = Optional.of(parser.getString());
      } else {
        truncated |= key.equals("AdditionalRoutesAvailable") && value == JsonToken.VALUE_TRUE;
        otherKeys.add(key);
        parser.skipChildren();
      }
    }
    key = "";
    if (parser.nextToken() != null) {
      throw new MalformedAnswer(
          origin.file(), place(parser.currentLocation()), "something follows the answer");
    }
  }

  private void readCall(JsonParser parser, Call call, JsonToken value) {
    JsonToken expected = call.isOneObject() ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
    boolean foreign = call.hasCommonKey() && value != expected;
    if (value == JsonToken.VALUE_NULL || foreign) {
      otherKeys.add(key);
      parser.skipChildren();
      return;
    }
    List<JsonNode> read = nodes.computeIfAbsent(call, _ -> new ArrayList<>());
    if (call.isOneObject()) {
      read.add(object(parser, value, key));
      return;
    }
    if (value != JsonToken.START_ARRAY) {
      throw new MalformedAnswer(origin.file(), key, "is not a list");
    }
    JsonToken element = parser.nextToken();
    while (element != JsonToken.END_ARRAY) {
      if (call.isOfTexts() && element == JsonToken.VALUE_STRING) {
        read.add(MAPPER.createObjectNode().put(key, parser.getString()));
      } else if (call.hasCommonKey() && element != JsonToken.START_OBJECT) {
        otherKeys.add(key);
        parser.skipChildren();
      } else {
        read.add(object(parser, element, key + "[" + read.size() + "]"));
      }
      element = parser.nextToken();
    }
  }

  private JsonNode object(JsonParser parser, JsonToken token, String where) {
    if (token != JsonToken.START_OBJECT) {
      throw new MalformedAnswer(origin.file(), where, "is not an object");
    }
    return MAPPER.readTree(parser);
  }

  private Answer answer(Optional<MalformedAnswer> problem) {
    Origin complete = origin.with(vpc, truncated);
    Map<Call, List<Item>> items = new EnumMap<>(Call.class);
    nodes.forEach(
        (call, read) -> {
          List<Item> of = new ArrayList<>();
          for (JsonNode node : read) {
            String where = call.isOneObject() ? call.key() : call.key() + "[" + of.size() + "]";
            JsonNode named = call.isOfDirectConnect() ? capitalised(node) : node;
            of.add(new Item(named, complete, where));
          }
          items.put(call, of);
        });
    return new Answer(complete, items, otherKeys, problem);
  }

  /** The same with names that begin as those of EC2 do. */
  private static JsonNode capitalised(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = MAPPER.createArrayNode();
      node.forEach(element -> array.add(capitalised(element)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = MAPPER.createObjectNode();
    node.properties()
        .forEach(
            entry -> object.set(Call.capitalised(entry.getKey()), capitalised(entry.getValue())));
    return object;
  }

  private MalformedAnswer malformed(JacksonException broken) {
    if (broken instanceof StreamConstraintsException) {
      return new MalformedAnswer(
          origin.file(), place(broken.getLocation()), "is too large or too deep for an answer");
    }
    String line = broken.getOriginalMessage().lines().findFirst().orElse("is not JSON");
    String why = line.length() <= 160 ? line : line.substring(0, 160) + "…";
    return new MalformedAnswer(origin.file(), place(broken.getLocation()), why);
  }

  private String place(TokenStreamLocation at) {
    String place =
        at == null || at.getLineNr() < 1
            ? "the file"
            : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    return Call.withKey(key).isPresent() ? place + ", in " + key : place;
  }
}
