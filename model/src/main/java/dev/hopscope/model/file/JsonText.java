package dev.hopscope.model.file;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * JSON as text that diffs well: a resource has a line for each property; a route, a rule, a
 * question, a rectangle and a short list have one line each.
 */
final class JsonText {
  /** Lists of plain values that would be wider get a line for each value. */
  private static final int WIDTH = 100;

  /** Root, its parts, the elements of those. */
  private static final int DEPTH_OF_RESOURCES = 2;

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(JsonNode root) {
    JsonText json = new JsonText();
    json.append(root, 0);
    return json.text.append('\n').toString();
  }

  private void append(JsonNode node, int depth) {
    if (node.isObject() && isSpread(node, depth)) {
      appendSpread(node, depth);
    } else if (node.isArray() && (hasContainers(node) || oneLine(node).length() > WIDTH)) {
      appendLines(node, depth);
    } else {
      text.append(oneLine(node));
    }
  }

  private static boolean isSpread(JsonNode object, int depth) {
    return !object.isEmpty()
        && (depth < DEPTH_OF_RESOURCES
            || depth == DEPTH_OF_RESOURCES && object.has(TopologyJson.KIND) && object.has("id"));
  }

  private static boolean hasContainers(JsonNode array) {
    return array.valueStream().anyMatch(JsonNode::isContainer);
  }

  private void appendSpread(JsonNode object, int depth) {
    text.append('{');
    String separator = "";
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      text.append(separator);
      newLine(depth + 1);
      text.append(quoted(property.getKey())).append(": ");
      append(property.getValue(), depth + 1);
      separator = ",";
    }
    newLine(depth);
    text.append('}');
  }

  private void appendLines(JsonNode array, int depth) {
    text.append('[');
    String separator = "";
    for (JsonNode element : array) {
      text.append(separator);
      newLine(depth + 1);
      append(element, depth + 1);
      separator = ",";
    }
    newLine(depth);
    text.append(']');
  }

  private static String oneLine(JsonNode node) {
    if (!node.isContainer()) {
      return node.toString();
    }
    StringBuilder line = new StringBuilder(node.isObject() ? "{" : "[");
    Iterator<Map.Entry<String, JsonNode>> properties = node.properties().iterator();
    String separator = "";
    for (JsonNode value : node) {
      line.append(separator);
      if (node.isObject()) {
        line.append(quoted(properties.next().getKey())).append(": ");
      }
      line.append(oneLine(value));
      separator = ", ";
    }
    return line.append(node.isObject() ? "}" : "]").toString();
  }

  private static String quoted(String name) {
    return TopologyJson.MAPPER.writeValueAsString(name);
  }

  private void newLine(int depth) {
    text.append('\n').repeat("  ", depth);
  }
}
