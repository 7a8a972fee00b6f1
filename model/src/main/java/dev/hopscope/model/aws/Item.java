package dev.hopscope.model.aws;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of an answer. Fields that are absent, null or empty are the same: not there. A field
 * of a wrong type stops the reading with its place.
 *
 * @param node the object
 * @param origin where it was found
 * @param where its place in the file, such as {@code Subnets[3]}
 */
record Item(JsonNode node, Origin origin, String where) {

  /** A string, number or boolean as text. */
  Optional<String> text(String field) {
    @Nullable JsonNode value = value(field);
    if (value == null) {
      return Optional.empty();
    }
    if (value.isContainer()) {
      throw malformed(field, "is not text");
    }
    return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
  }

  /** A text that must be there. */
  String required(String field) {
    return text(field).orElseThrow(() -> malformed("has no " + field));
  }

  /** The id of another resource. */
  Optional<ResourceId> reference(String field) {
    return text(field).map(ResourceId::of);
  }

  /** The id of another resource, which must be there. */
  ResourceId requiredReference(String field) {
    return ResourceId.of(required(field));
  }

  /** True, {@code "true"} and {@code "enable"} are set. */
  boolean flag(String field, boolean otherwise) {
    return text(field)
        .map(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("enable"))
        .orElse(otherwise);
  }

  /** A whole number, also one written as text. */
  Optional<Integer> number(String field) {
    Optional<String> text = text(field);
    try {
      return text.map(Integer::valueOf);
    } catch (NumberFormatException notANumber) {
      throw malformed(field, "is not a whole number: \"" + shortened(text.orElse("")) + "\"");
    }
  }

  /** A whole number that may be larger than two billion, also one written as text. */
  Optional<Long> longNumber(String field) {
    Optional<String> text = text(field);
    try {
      return text.map(Long::valueOf);
    } catch (NumberFormatException notANumber) {
      throw malformed(field, "is not a whole number: \"" + shortened(text.orElse("")) + "\"");
    }
  }

  /** A range; host bits are cleared and noted (rule ADDR-02). */
  Optional<Cidr> cidr(String field, Notes notes) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String written = text.get();
    Cidr cidr =
        Cidr.tryParse(written)
            .orElseThrow(() -> malformed(field, "is not a CIDR: \"" + shortened(written) + "\""));
    Optional<Address> first = Address.tryParse(written.substring(0, written.indexOf('/')));
    if (!first.equals(Optional.of(cidr.address()))) {
      notes.add(
          "%s: %s has host bits and is read as %s."
              .formatted(origin.place() + ", " + where, written, cidr));
    }
    return Optional.of(cidr);
  }

  /** A full address; what is none is left out and noted, as is done in AWS's own examples. */
  Optional<Address> address(String field, Notes notes) {
    Optional<String> text = text(field);
    Optional<Address> address = text.flatMap(Address::tryParse);
    if (text.isPresent() && address.isEmpty()) {
      notes.add(
          "%s, %s.%s is left out, it is no IP address: \"%s\"."
              .formatted(origin.place(), where, field, shortened(text.get())));
    }
    return address;
  }

  /** An object inside this one. */
  Optional<Item> child(String field) {
    @Nullable JsonNode value = value(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      throw malformed(field, "is not an object");
    }
    return Optional.of(new Item(value, origin, where + "." + field));
  }

  /** A list of objects. */
  List<Item> list(String field) {
    List<Item> items = new ArrayList<>();
    for (JsonNode element : elements(field)) {
      Item item = new Item(element, origin, "%s.%s[%d]".formatted(where, field, items.size()));
      if (!element.isObject()) {
        throw item.malformed("is not an object");
      }
      items.add(item);
    }
    return items;
  }

  /** A list of ids. */
  List<ResourceId> references(String field) {
    List<ResourceId> ids = new ArrayList<>();
    for (JsonNode element : elements(field)) {
      if (element.isContainer() || element.asString().isBlank()) {
        throw malformed(field, "is not a list of ids");
      }
      ids.add(ResourceId.of(element.asString()));
    }
    return ids;
  }

  /** The Name tag, or nothing. */
  String name() {
    for (String field : List.of("Tags", "TagSet")) {
      for (Item tag : list(field)) {
        if (tag.text("Key").filter("Name"::equals).isPresent()) {
          return tag.text("Value").orElse("");
        }
      }
    }
    return "";
  }

  MalformedAnswer malformed(String why) {
    return new MalformedAnswer(origin.file(), where, why);
  }

  MalformedAnswer malformed(String field, String why) {
    return new MalformedAnswer(origin.file(), where + "." + field, why);
  }

  /** The elements of a list, of whatever type. */
  Iterable<JsonNode> elements(String field) {
    @Nullable JsonNode value = value(field);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw malformed(field, "is not a list");
    }
    return value;
  }

  private @Nullable JsonNode value(String field) {
    @Nullable JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value;
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
