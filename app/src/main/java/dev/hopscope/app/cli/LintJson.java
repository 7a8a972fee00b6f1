package dev.hopscope.app.cli;

import dev.hopscope.app.problems.ProblemText;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.RuleNames;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings as one JSON array, the worst first; the shape is a contract with scripts. */
final class LintJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private LintJson() {}

  static ArrayNode of(List<Problem> found, Topology topology) {
    ArrayNode array = NODES.arrayNode();
    found.forEach(problem -> array.add(of(problem, topology)));
    return array;
  }

  private static ObjectNode of(Problem problem, Topology topology) {
    ProblemText text = ProblemText.of(problem, topology);
    ObjectNode node =
        NODES
            .objectNode()
            .put("rule", RuleNames.of(problem))
            .put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    node.set("code", problem.awsCode().<JsonNode>map(NODES::stringNode).orElseGet(NODES::nullNode));
    ArrayNode ids = node.putArray("ids");
    problem.ids().forEach(id -> ids.add(id.value()));
    return node.put("message", text.sentence()).put("remedy", text.remedy());
  }
}
