package dev.hopscope.app.explain;

import dev.hopscope.app.explain.Decision.Row;
import dev.hopscope.app.explain.Decision.Tone;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;

/** Which rule of a policy table chose, and in which zone a transit gateway entered a VPC. */
final class TransitDecisions {
  private final Topology topology;

  TransitDecisions(Topology topology) {
    this.topology = topology;
  }

  Decision of(Step.TransitPolicyStep step) {
    List<Row> rows = new ArrayList<>();
    List<TransitGatewayPolicyRule> rules =
        topology
            .find(step.component(), TransitGatewayPolicyTable.class)
            .map(TransitGatewayPolicyTable::inOrder)
            .orElseGet(step::skipped);
    for (TransitGatewayPolicyRule rule : rules) {
      if (step.decidingRule().filter(rule::equals).isPresent()) {
        rows.add(new Row(cells(rule), "first match: chooses the table", Tone.DECIDED));
      } else {
        String mark = step.skipped().contains(rule) ? "does not match" : "not tried";
        rows.add(new Row(cells(rule), mark, Tone.SILENT));
      }
    }
    return new Decision(
        List.of("#", "Traffic", "Source", "Destination", "Route table", ""),
        rows,
        step.decidingRule().isPresent()
            ? "A policy table keeps no state: the reply is sorted by the other attachment's table."
            : "What no rule matches is dropped.");
  }

  private List<String> cells(TransitGatewayPolicyRule rule) {
    return List.of(
        rule.label(),
        rule.traffic().toString(),
        rule.source().map(Object::toString).orElse("any")
            + rule.sourcePorts().map(ports -> ", ports " + ports).orElse(""),
        rule.destination().map(Object::toString).orElse("any"),
        topology.labelOf(rule.target()));
  }

  Decision of(Step.ZoneStep step) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            List.of(topology.labelOf(step.taken())),
            step.pinned() ? "appliance mode holds the flow here" : "the packet comes from here",
            Tone.DECIDED));
    step.losers()
        .forEach(
            loser ->
                rows.add(
                    new Row(
                        List.of(topology.labelOf(loser.considered())),
                        loser.reason().name(),
                        Tone.SILENT)));
    return new Decision(List.of("Zone", ""), rows, "");
  }
}
