package dev.hopscope.app.cli;

import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.document.Expectation;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.document.SavedQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Reads a file of questions strictly: what is misspelt is refused with its place. */
final class QuestionFile {
  private static final Set<String> FIELDS =
      Set.of("from", "to", "protocol", "port", "sourcePort", "expect", "note");

  private final Path path;

  private QuestionFile(Path path) {
    this.path = path;
  }

  static List<SavedQuestion> read(Path path) {
    return new QuestionFile(path).read();
  }

  private List<SavedQuestion> read() {
    JsonNode root = parse();
    if (!root.isArray()) {
      throw new Refusal(
          path + ": expected a JSON array of questions, such as [{\"from\": \"internet\", …}]");
    }
    List<SavedQuestion> questions = new ArrayList<>();
    for (JsonNode each : root) {
      questions.add(question("/" + questions.size(), each));
    }
    return questions;
  }

  private JsonNode parse() {
    if (Files.isDirectory(path)) {
      throw new Refusal(path + ": is a folder; --questions wants a JSON file");
    }
    try {
      return Json.MAPPER.readTree(Files.readString(path));
    } catch (JacksonException syntax) {
      TokenStreamLocation at = syntax.getLocation();
      throw new Refusal(
          "%s, at line %d, column %d: not JSON: %s"
              .formatted(
                  path,
                  at == null ? 1 : at.getLineNr(),
                  at == null ? 1 : at.getColumnNr(),
                  syntax.getOriginalMessage().replaceFirst(" \\(start marker.*", "")),
          syntax);
    } catch (IOException disk) {
      throw new Refusal(TopologyArgument.unreadable(path, disk), disk);
    }
  }

  private SavedQuestion question(String at, JsonNode node) {
    if (!node.isObject()) {
      throw refusal(at, "a question is an object with from, to and protocol");
    }
    for (String field : node.propertyNames()) {
      if (!FIELDS.contains(field)) {
        throw refusal(
            at + "/" + field,
            "no such field; there are from, to, protocol, port, sourcePort, expect and note");
      }
    }
    Protocol protocol = protocol(at, node);
    Optional<Integer> port = port(at, node, "port");
    if (protocol.hasPorts() && port.isEmpty()) {
      throw refusal(at + "/port", protocol + " needs a port");
    }
    Optional<Integer> sourcePort = port(at, node, "sourcePort");
    if (!protocol.hasPorts() && (port.isPresent() || sourcePort.isPresent())) {
      throw refusal(
          at + (port.isPresent() ? "/port" : "/sourcePort"),
          protocol + " has no ports; leave it out");
    }
    Question question =
        new Question(needed(at, node, "from"), needed(at, node, "to"), protocol, port, sourcePort);
    return new SavedQuestion(question, expectation(at, node), text(at, node, "note").orElse(""));
  }

  private Protocol protocol(String at, JsonNode node) {
    JsonNode number = node.path("protocol");
    String text = number.isInt() ? number.asString() : needed(at, node, "protocol");
    return Protocol.tryParse(text)
        .filter(protocol -> !protocol.isAll())
        .orElseThrow(
            () ->
                refusal(
                    at + "/protocol",
                    "expected tcp, udp, icmp, icmpv6 or a number of 0 to 255, not \"%s\""
                        .formatted(text)));
  }

  private String needed(String at, JsonNode node, String field) {
    return text(at, node, field)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> refusal(at + "/" + field, "a question needs it"));
  }

  private Optional<String> text(String at, JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw refusal(at + "/" + field, "expected a text, not " + value);
    }
    return Optional.of(value.asString());
  }

  private Optional<Integer> port(String at, JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isInt() || value.asInt() < 0 || value.asInt() > 65_535) {
      throw refusal(at + "/" + field, "expected a port of 0 to 65535, not " + value);
    }
    return Optional.of(value.asInt());
  }

  private Optional<Expectation> expectation(String at, JsonNode node) {
    return text(at, node, "expect")
        .map(
            word ->
                Arrays.stream(Expectation.values())
                    .filter(each -> Checked.word(each).equals(word))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            refusal(
                                at + "/expect",
                                "expected reachable, unreachable or unknown, not \"%s\""
                                    .formatted(word))));
  }

  private Refusal refusal(String at, String why) {
    return new Refusal("%s, at %s: %s".formatted(path, at, why));
  }
}
