package dev.hopscope.app.explain;

import dev.hopscope.app.explain.Decision.Row;
import dev.hopscope.app.explain.Decision.Tone;
import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.text.Sentences;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;

/** What a step opens to: the table that decided, or what was crossed, chosen or translated. */
final class Decisions {
  private final Topology topology;
  private final Sentences sentences;

  Decisions(Topology topology, Sentences sentences) {
    this.topology = topology;
    this.sentences = sentences;
  }

  Decision of(Step step) {
    return switch (step) {
      case Step.RouteStep route -> new RouteDecisions(topology).of(route);
      case Step.TransitRouteStep route -> new RouteDecisions(topology).of(route);
      case Step.TransitPolicyStep policy -> new TransitDecisions(topology).of(policy);
      case Step.ZoneStep zone -> new TransitDecisions(topology).of(zone);
      case Step.NetworkAclStep filter -> new FilterDecisions(topology).of(filter);
      case Step.SecurityGroupStep filter -> new FilterDecisions(topology).of(filter);
      case Step.FirewallStep filter -> new FirewallDecisions(topology).of(filter);
      case Step.TranslationStep translation -> of(translation);
      case Step.CrossingStep crossing ->
          Decision.remark(
              "From "
                  + topology.labelOf(crossing.from())
                  + " to "
                  + topology.labelOf(crossing.to())
                  + ".");
      case Step.PathStep paths -> new PathDecisions(topology).of(paths);
      case Step.AuthorizationStep authorization -> Decision.remark(sentence(authorization) + ".");
      case Step.ForkStep fork -> of(fork);
      case Step.ResolutionStep resolution -> of(resolution);
      case Step.ListenerStep lookup -> new BalancerDecisions(topology).of(lookup);
      case Step.TargetStep choice -> new BalancerDecisions(topology).of(choice);
      case Step.DeliveryStep _ -> Decision.remark("");
      case Step.DropStep drop -> Decision.remark("Explanation code " + drop.reason().name() + ".");
      case Step.LostStep lost ->
          Decision.remark("%s: %s.".formatted(lost.reason().name(), topology.labelOf(lost.what())));
    };
  }

  /** The header of a packet on one line. */
  static String header(Packet packet) {
    return "%s  %s → %s"
        .formatted(
            packet.protocol(),
            end(packet.source(), packet.sourcePort()),
            end(packet.destination(), packet.destinationPort()));
  }

  /** What a translation made of a packet: where it now says it is from, or goes to. */
  static String change(Step.TranslationStep translation) {
    Packet before = translation.packet();
    Packet after = translation.after();
    boolean source =
        !before.source().equals(after.source()) || before.sourcePort() != after.sourcePort();
    String from = end(after.source(), after.sourcePort());
    String to = end(after.destination(), after.destinationPort());
    if (source && !before.destination().equals(after.destination())) {
      return "from " + from + " to " + to;
    }
    return source ? "from " + from : "to " + to;
  }

  /** The sentence of a step. */
  String sentence(Step step) {
    return sentences.of(step);
  }

  private static Decision of(Step.TranslationStep translation) {
    Packet before = translation.packet();
    Packet after = translation.after();
    List<Row> rows = new ArrayList<>();
    rows.add(changed("Source", before.source().toString(), after.source().toString()));
    rows.add(
        changed("Destination", before.destination().toString(), after.destination().toString()));
    if (before.protocol().hasPorts()) {
      rows.add(changed("Source port", "" + before.sourcePort(), "" + after.sourcePort()));
      rows.add(
          changed("Destination port", "" + before.destinationPort(), "" + after.destinationPort()));
    }
    return new Decision(List.of("Header", "Before", "After", ""), rows, "");
  }

  private static Row changed(String what, String before, String after) {
    return before.equals(after)
        ? new Row(List.of(what, before, after), "", Tone.SILENT)
        : new Row(List.of(what, before, after), "translated", Tone.DECIDED);
  }

  private Decision of(Step.ForkStep fork) {
    List<Row> rows =
        fork.choices().stream()
            .map(
                choice ->
                    choice.equals(fork.taken())
                        ? new Row(List.of(topology.labelOf(choice)), "followed here", Tone.DECIDED)
                        : new Row(
                            List.of(topology.labelOf(choice)), "may be taken too", Tone.MATCHED))
            .toList();
    return new Decision(
        List.of("Choice", ""), rows, "AWS chooses: it is reachable only if every choice is.");
  }

  private static Decision of(Step.ResolutionStep resolution) {
    List<Row> rows =
        resolution.answers().stream()
            .map(
                answer ->
                    answer.equals(resolution.taken())
                        ? new Row(List.of(answer.toString()), "followed here", Tone.DECIDED)
                        : new Row(List.of(answer.toString()), "may be taken too", Tone.MATCHED))
            .toList();
    return new Decision(
        List.of("Address of " + resolution.name(), ""),
        rows,
        resolution.answers().size() > 1
            ? "Any of them may be used: it is reachable only if every one is."
            : "");
  }

  /** An address with its port, where it has one. */
  static String end(Address address, int port) {
    if (port == Packet.NO_PORT) {
      return address.toString();
    }
    return address.family() == Family.IPV6 ? "[" + address + "]:" + port : address + ":" + port;
  }
}
