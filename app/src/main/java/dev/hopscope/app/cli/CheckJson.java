package dev.hopscope.app.cli;

import dev.hopscope.model.document.Question;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.text.Sentences;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Many answers as one JSON array; the shape is a contract with scripts. */
final class CheckJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CheckJson() {}

  static ArrayNode of(List<Checked> answers) {
    ArrayNode array = NODES.arrayNode();
    answers.forEach(checked -> array.add(of(checked)));
    return array;
  }

  private static ObjectNode asked(Question question, Verdict verdict) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("from", question.from())
            .put("to", question.to())
            .put("protocol", question.protocol().toString());
    question.port().ifPresent(port -> node.put("port", port));
    return node.put("verdict", Sentences.word(verdict));
  }

  private static ObjectNode of(Answer part) {
    return asked(part.question(), part.verdict());
  }

  private static ObjectNode of(Checked checked) {
    ObjectNode node = asked(checked.saved().question(), checked.verdict());
    node.set("reachable", AnswerJson.reachable(checked.verdict()));
    ArrayNode codes = node.putArray("codes");
    checked.codes().forEach(codes::add);
    node.set(
        "expect",
        checked
            .saved()
            .expect()
            .<JsonNode>map(expected -> NODES.stringNode(Checked.word(expected)))
            .orElseGet(NODES::nullNode));
    node.set("holds", checked.holds().<JsonNode>map(NODES::booleanNode).orElseGet(NODES::nullNode));
    if (!checked.parts().isEmpty()) {
      ArrayNode parts = node.putArray("parts");
      checked.parts().forEach(part -> parts.add(of(part)));
    }
    if (checked.cannotBeAsked()) {
      node.put("error", checked.sentence());
    }
    return node;
  }
}
