package dev.hopscope.app.cli;

import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.text.Sentences;
import dev.hopscope.routing.text.StepOutcome;
import dev.hopscope.routing.text.TranslationCodes;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Loser;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An answer as JSON; the shape is a contract with scripts. */
final class AnswerJson {
  private static final int CLIENT_PORT = 49_152;

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Topology topology;
  private final Sentences sentences;

  AnswerJson(Topology topology) {
    this.topology = topology;
    this.sentences = new Sentences(topology);
  }

  ObjectNode of(Answer answer) {
    ObjectNode node = nodes.objectNode();
    node.set("question", question(answer.question()));
    node.put("verdict", Sentences.word(answer.verdict()));
    node.set("reachable", reachable(answer.verdict()));
    answer.cannotAsk().ifPresent(why -> node.put("error", sentences.of(why)));
    node.set(
        "failure",
        answer
            .failure()
            .<JsonNode>map(failure -> failure(answer, failure))
            .orElseGet(nodes::nullNode));
    ArrayNode blockers = node.putArray("blockers");
    answer.blockers().forEach(blocker -> blockers.add(blocker(blocker)));
    if (!answer.diagnosis().others().isEmpty()) {
      ArrayNode others = node.putArray("otherWays");
      answer.diagnosis().others().forEach(way -> others.add(remedies(way)));
    }
    node.set("forward", trace(answer.forward(), answer.assumed(Leg.FORWARD)));
    node.set("return", trace(answer.reply(), answer.assumed(Leg.RETURN)));
    ArrayNode notes = node.putArray("notes");
    answer.notes().forEach(note -> notes.add(sentences.of(note)));
    if (!answer.parts().isEmpty()) {
      ArrayNode parts = node.putArray("parts");
      answer.parts().forEach(part -> parts.add(of(part)));
    }
    return node;
  }

  /** True or false where the answer is known, else null. */
  static JsonNode reachable(Verdict verdict) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (verdict) {
      case REACHABLE -> nodes.booleanNode(true);
      case UNREACHABLE -> nodes.booleanNode(false);
      case UNKNOWN, CANNOT_ASK -> nodes.nullNode();
    };
  }

  private ObjectNode question(Question question) {
    ObjectNode node =
        nodes
            .objectNode()
            .put("from", question.from())
            .put("to", question.to())
            .put("protocol", question.protocol().toString());
    question.port().ifPresent(port -> node.put("port", port));
    if (question.protocol().hasPorts()) {
      node.put("sourcePort", question.sourcePort().orElse(CLIENT_PORT));
    }
    return node;
  }

  private ObjectNode failure(Answer answer, Failure failure) {
    return nodes
        .objectNode()
        .put("direction", failure.leg() == Leg.FORWARD ? "forward" : "return")
        .put("component", failure.component().value())
        .put("code", failure.reason().name())
        .put("message", sentences.of(answer, failure));
  }

  private ObjectNode blocker(Blocker blocker) {
    return nodes
        .objectNode()
        .put("direction", blocker.leg() == Leg.FORWARD ? "forward" : "return")
        .put("component", blocker.component().value())
        .put("code", blocker.reason().name())
        .put("message", sentences.of(blocker))
        .put("remedy", sentences.remedy(blocker));
  }

  private ArrayNode remedies(List<Blocker> way) {
    ArrayNode remedies = nodes.arrayNode();
    way.forEach(blocker -> remedies.add(sentences.remedy(blocker)));
    return remedies;
  }

  /** The steps that were taken, then those that would follow if the blockers were mended. */
  private JsonNode trace(Optional<Trace> walked, List<Step> assumed) {
    if (walked.isEmpty() && assumed.isEmpty()) {
      return nodes.nullNode();
    }
    ObjectNode node =
        nodes.objectNode().put("delivered", walked.map(Trace::delivered).orElse(false));
    ArrayNode steps = node.putArray("steps");
    walked.ifPresent(trace -> trace.steps().forEach(step -> steps.add(step(step))));
    assumed.forEach(step -> steps.add(step(step).put("assumed", true)));
    return node;
  }

  private ObjectNode step(Step step) {
    ObjectNode node =
        nodes
            .objectNode()
            .put("component", step.component().value())
            .put("kind", kind(step))
            .put("outcome", outcome(step))
            .put("message", sentences.of(step));
    node.set("packet", packet(step.packet()));
    losers(step, node);
    if (step instanceof Step.TranslationStep translation) {
      List<Finding> codes = TranslationCodes.of(topology, translation);
      if (!codes.isEmpty()) {
        ArrayNode array = node.putArray("codes");
        codes.forEach(code -> array.add(code.name()));
      }
    }
    return node;
  }

  /** The routes or zones that a step considered and did not take, with AWS's code for why. */
  private static void losers(Step step, ObjectNode node) {
    if (step instanceof Step.RouteStep lookUp) {
      lookUp
          .losers()
          .forEach(
              loser ->
                  loser(node, loser)
                      .put("destination", loser.considered().route().destination().toString())
                      .put("target", loser.considered().route().target().toString()));
    }
    if (step instanceof Step.TransitRouteStep lookUp) {
      lookUp
          .losers()
          .forEach(loser -> transitLoser(loser(node, loser), loser.considered().route()));
    }
    if (step instanceof Step.ZoneStep choice) {
      choice.losers().forEach(loser -> loser(node, loser).put("zone", loser.considered().value()));
    }
  }

  private static void transitLoser(ObjectNode node, TransitGatewayRoute route) {
    node.put("destination", route.destination().toString());
    route.attachment().ifPresent(id -> node.put("target", id.value()));
  }

  private static ObjectNode loser(ObjectNode step, Loser<?> loser) {
    ArrayNode losers =
        step.get("losers") instanceof ArrayNode before ? before : step.putArray("losers");
    return losers.addObject().put("code", loser.reason().name());
  }

  private static String kind(Step step) {
    return switch (step) {
      case Step.SecurityGroupStep _ -> "security-group";
      case Step.NetworkAclStep _ -> "network-acl";
      case Step.RouteStep _,
          Step.TransitRouteStep _,
          Step.TransitPolicyStep _,
          Step.ZoneStep _,
          Step.PathStep _,
          Step.ForkStep _,
          Step.ListenerStep _,
          Step.TargetStep _ ->
          "route-lookup";
      case Step.AuthorizationStep _ -> "authorization";
      case Step.ResolutionStep _ -> "name-resolution";
      case Step.FirewallStep _ -> "firewall";
      case Step.TranslationStep _ -> "translation";
      case Step.CrossingStep _, Step.LostStep _ -> "crossing";
      case Step.DeliveryStep _ -> "delivery";
      case Step.DropStep _ -> "drop";
    };
  }

  private static String outcome(Step step) {
    return switch (StepOutcome.of(step)) {
      case ALLOWED -> "allowed";
      case TRACKED -> "tracked";
      case DENIED -> "denied";
      case CHOSEN -> "chosen";
      case NO_MATCH -> "no-match";
      case TRANSLATED -> "translated";
      case CROSSED -> "crossed";
      case DELIVERED -> "delivered";
      case UNKNOWN -> "unknown";
    };
  }

  private ObjectNode packet(Packet packet) {
    ObjectNode node =
        nodes
            .objectNode()
            .put("source", packet.source().toString())
            .put("destination", packet.destination().toString())
            .put("protocol", packet.protocol().toString());
    if (packet.sourcePort() != Packet.NO_PORT) {
      node.put("sourcePort", packet.sourcePort());
    }
    if (packet.destinationPort() != Packet.NO_PORT) {
      node.put("destinationPort", packet.destinationPort());
    }
    return node;
  }
}
