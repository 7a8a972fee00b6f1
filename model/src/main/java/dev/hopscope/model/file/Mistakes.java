package dev.hopscope.model.file;

import dev.hopscope.model.file.LoadResult.Malformed;
import dev.hopscope.model.resource.ResourceKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a file, and where, in one line each: Jackson's exceptions in our words. */
final class Mistakes {
  private static final Pattern MISSING_PROPERTY =
      Pattern.compile("^Missing required creator property '([^']+)'");

  private Mistakes() {}

  /** The mistake that Jackson tripped over, in a tree where there was one already. */
  static Malformed of(JacksonException exception, Optional<JsonNode> tree) {
    return tree.isPresent()
        ? new Malformed(place(tree.get(), pointer(exception)), why(exception))
        : new Malformed(lineAndColumn(exception), syntax(exception));
  }

  /** The first null, which the format has no use for. */
  static Optional<Malformed> nullIn(JsonNode root) {
    return nullUnder(root, JsonPointer.empty())
        .map(at -> new Malformed(place(root, at), "null says nothing here; leave it out"));
  }

  /** The pointer, with the id of the resource that it leads into. */
  static String place(JsonNode root, JsonPointer pointer) {
    String text = pointer.toString();
    if (pointer.length() == 0 || !pointer.matchesProperty("resources")) {
      return text.isEmpty() ? "/" : text;
    }
    int element = pointer.tail().getMatchingIndex();
    JsonNode id = root.path("resources").path(element).path("id");
    return id.isString() ? text + " (" + id.asString() + ")" : text;
  }

  private static Optional<JsonPointer> nullUnder(JsonNode node, JsonPointer at) {
    if (node.isNull()) {
      return Optional.of(at);
    }
    if (node.isObject()) {
      return node.properties().stream()
          .flatMap(entry -> nullUnder(entry.getValue(), at.appendProperty(entry.getKey())).stream())
          .findFirst();
    }
    for (int i = 0; i < node.size(); i++) {
      Optional<JsonPointer> found = nullUnder(node.get(i), at.appendIndex(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static JsonPointer pointer(JacksonException exception) {
    JsonPointer pointer = JsonPointer.empty();
    for (JacksonException.Reference step : exception.getPath()) {
      @Nullable String name = step.getPropertyName();
      pointer = name == null ? pointer.appendIndex(step.getIndex()) : pointer.appendProperty(name);
    }
    return pointer;
  }

  private static String lineAndColumn(JacksonException exception) {
    @Nullable TokenStreamLocation at = exception.getLocation();
    return at == null ? "the file" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static String syntax(JacksonException exception) {
    if (exception instanceof StreamConstraintsException tooMuch) {
      return String.valueOf(tooMuch.getOriginalMessage()).contains("nesting depth")
          ? "lists and objects are nested too deep; a topology file needs less than ten levels"
          : "a number, a name or a text is too long";
    }
    String message = String.valueOf(exception.getOriginalMessage());
    return message.lines().findFirst().orElse("").replaceFirst("\\s*\\(start marker.*", "").strip();
  }

  private static String why(JacksonException exception) {
    return switch (exception) {
      case UnrecognizedPropertyException unknown ->
          "unknown property \"%s\" (known: %s)"
              .formatted(unknown.getPropertyName(), known(unknown.getKnownPropertyIds()));
      case InvalidTypeIdException kind -> unknownKind(kind);
      case ValueInstantiationException refused -> messageOf(refused);
      case InvalidFormatException value -> badValue(value);
      case MismatchedInputException mismatch -> mismatch(mismatch);
      case InputCoercionException number -> "expected " + expected(number.getTargetType());
      default -> syntax(exception);
    };
  }

  private static String known(@Nullable Collection<Object> names) {
    Collection<Object> all = names == null ? List.of() : names;
    return all.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String unknownKind(InvalidTypeIdException exception) {
    @Nullable String found = exception.getTypeId();
    String kinds =
        Arrays.stream(ResourceKind.values())
            .map(ResourceKind::jsonName)
            .collect(Collectors.joining(", "));
    return found == null
        ? "\"kind\" is missing (known: " + kinds + ")"
        : "unknown kind \"%s\" (known: %s)".formatted(found, kinds);
  }

  private static String messageOf(ValueInstantiationException refused) {
    @Nullable Throwable cause = refused.getCause();
    return cause == null ? syntax(refused) : String.valueOf(cause.getMessage());
  }

  private static String badValue(InvalidFormatException exception) {
    @Nullable Class<?> type = exception.getTargetType();
    if (type == null || !type.isEnum()) {
      return type == null || isOurs(exception) ? syntax(exception) : "expected " + expected(type);
    }
    String values =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
            .map(name -> name.replace('_', '-'))
            .collect(Collectors.joining(", "));
    return "\"%s\" is none of: %s".formatted(exception.getValue(), values);
  }

  /** Whether one of our own value readers says what is wrong. */
  private static boolean isOurs(InvalidFormatException exception) {
    return !String.valueOf(exception.getOriginalMessage()).startsWith("Cannot ");
  }

  private static String mismatch(MismatchedInputException exception) {
    Matcher missing = MISSING_PROPERTY.matcher(String.valueOf(exception.getOriginalMessage()));
    if (missing.find()) {
      return "\"" + missing.group(1) + "\" is missing";
    }
    @Nullable Class<?> type = exception.getTargetType();
    return type == null ? syntax(exception) : "expected " + expected(type);
  }

  private static String expected(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
      return "a whole number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list in [ ]";
    }
    return type == String.class || type.isEnum() ? "a text in quotes" : "an object in { }";
  }
}
