package dev.hopscope.app.explain;

import dev.hopscope.app.explain.Decision.Row;
import dev.hopscope.app.explain.Decision.Tone;
import dev.hopscope.app.look.RouteWords;
import dev.hopscope.model.resource.OutsidePath;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The paths out of AWS among which a gateway chose, as a table. */
record PathDecisions(Topology topology) {

  Decision of(Step.PathStep step) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        step.chosen().healthy()
            ? new Row(cells(step.chosen()), "taken", Tone.DECIDED)
            : new Row(cells(step.chosen()), "down", Tone.REFUSED));
    for (OutsidePath loser : step.losers()) {
      String why =
          loser.lossAgainst(step.chosen()).name().toLowerCase(Locale.ROOT).replace('_', ' ');
      rows.add(new Row(cells(loser), why, Tone.MATCHED));
    }
    return new Decision(
        List.of("Range", "Connection", "Learned by", "AS path", "MED", ""), rows, "");
  }

  private List<String> cells(OutsidePath path) {
    return List.of(
        path.range().toString(),
        topology.find(path.connection()).map(Resource::label).orElse(path.connection().value()),
        RouteWords.origin(path.origin()),
        path.bgp().map(bgp -> Integer.toString(bgp.asPathLength())).orElse(""),
        path.bgp().map(bgp -> Integer.toString(bgp.med())).orElse(""));
  }
}
