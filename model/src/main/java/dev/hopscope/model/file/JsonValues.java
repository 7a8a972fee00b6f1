package dev.hopscope.model.file;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.ResourceId;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values that are one JSON text, a short array of numbers, or an object that names its sort. */
final class JsonValues {
  private JsonValues() {}

  static double[] ofRect(Rect rect) {
    return new double[] {rect.x(), rect.y(), rect.width(), rect.height()};
  }

  static double[] ofPoint(Point point) {
    return new double[] {point.x(), point.y()};
  }

  /** Reads a text by a function that throws {@link IllegalArgumentException} on what it refuses. */
  static <T> StdDeserializer<T> fromText(Class<T> type, Function<String, T> parse) {
    return new StdDeserializer<>(type) {
      @Override
      public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
          throw MismatchedInputException.from(parser, String.class, "not a text");
        }
        return checked(parser, type, parser.getString(), parse);
      }
    };
  }

  /** Reads an array of so many numbers. */
  static <T> StdDeserializer<T> fromNumbers(Class<T> type, int count, Function<double[], T> make) {
    return new StdDeserializer<>(type) {
      @Override
      public T deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode node = context.readTree(parser);
        if (!node.isArray() || node.size() != count || !allNumbers(node)) {
          throw InvalidFormatException.from(
              parser, "expected an array of " + count + " numbers", node, type);
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
          numbers[i] = node.get(i).asDouble();
        }
        return checked(parser, type, numbers, make);
      }
    };
  }

  /** Writes an array of numbers, whole ones without a decimal point. */
  static <T> StdSerializer<T> numbers(Class<T> type, Function<T, double[]> parts) {
    return new StdSerializer<>(type) {
      @Override
      public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        generator.writeStartArray();
        for (double number : parts.apply(value)) {
          if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            generator.writeNumber((long) number);
          } else {
            generator.writeNumber(number);
          }
        }
        generator.writeEndArray();
      }
    };
  }

  private static boolean allNumbers(JsonNode array) {
    return array.valueStream().allMatch(JsonNode::isNumber);
  }

  private static <S, T> T checked(JsonParser parser, Class<T> type, S value, Function<S, T> make) {
    try {
      return make.apply(value);
    } catch (IllegalArgumentException refused) {
      throw InvalidFormatException.from(parser, String.valueOf(refused.getMessage()), value, type);
    }
  }

  /** Reads the far side of a rule: an object whose one property says what it is. */
  static final class PeerReader extends StdDeserializer<Peer> {
    PeerReader() {
      super(Peer.class);
    }

    @Override
    public Peer deserialize(JsonParser parser, DeserializationContext context) {
      JsonNode node = context.readTree(parser);
      if (!node.isObject() || node.size() != 1 || !node.iterator().next().isString()) {
        throw refused(parser, node);
      }
      String sort = node.propertyNames().iterator().next();
      String text = node.get(sort).asString();
      return checked(
          parser,
          Peer.class,
          text,
          value ->
              switch (sort) {
                case "cidr" -> new Peer.Range(Cidr.parse(value));
                case "prefixList" -> new Peer.Listed(ResourceId.of(value));
                case "group" -> new Peer.Group(ResourceId.of(value));
                default -> throw refused(parser, node);
              });
    }

    private static InvalidFormatException refused(JsonParser parser, JsonNode node) {
      return InvalidFormatException.from(
          parser,
          "expected one of {\"cidr\": …}, {\"prefixList\": …} and {\"group\": …}",
          node,
          Peer.class);
    }
  }
}
