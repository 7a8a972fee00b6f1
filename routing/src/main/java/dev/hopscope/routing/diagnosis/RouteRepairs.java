package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Routes that lead a packet elsewhere, for each table that was asked on its way. */
final class RouteRepairs {
  private RouteRepairs() {}

  /** For every table asked in the leg that failed, those nearest to the sender first. */
  static List<Repair> alongTheWay(Situation situation) {
    return situation.steps(Step.RouteStep.class).stream()
        .flatMap(step -> at(situation, step))
        .distinct()
        .toList();
  }

  private static Stream<Repair> at(Situation situation, Step.RouteStep step) {
    return situation.topology().find(step.component(), RouteTable.class).stream()
        .flatMap(table -> routes(situation, step, table).stream());
  }

  private static List<Repair> routes(Situation situation, Step.RouteStep step, RouteTable table) {
    Address destination = step.packet().destination();
    int inTheWay = step.chosen().map(RouteRepairs::length).orElse(-1);
    Optional<Cidr> same = step.chosen().flatMap(RouteRepairs::writtenRange);
    boolean notForOneHost = situation.isAnybody(destination) && same.isPresent();
    Optional<Cidr> longer =
        Destinations.of(situation, destination, inTheWay)
            .filter(range -> range.length() == 0 || !notForOneHost);
    List<Repair> repairs = new ArrayList<>();
    for (ResourceId target : Targets.of(situation, table, destination)) {
      if (step.chosen().filter(chosen -> leadsTo(chosen, target)).isPresent()) {
        continue;
      }
      longer.ifPresent(range -> repairs.add(route(table, range, target, Repair.ROUTE)));
      same.ifPresent(range -> repairs.add(route(table, range, target, Repair.REPLACEMENT)));
    }
    repairs.addAll(Targets.endpoints(situation, table, destination));
    repairs.addAll(Targets.propagations(situation, table, destination));
    longer
        .or(() -> same)
        .ifPresent(
            range -> repairs.addAll(NewConnections.of(situation, table, destination, range)));
    return repairs;
  }

  private static Repair route(RouteTable table, Cidr range, ResourceId target, int price) {
    return new Repair(new Mend.SetRoute(table.id(), Route.of(range, target)), price);
  }

  private static boolean leadsTo(EffectiveRoute chosen, ResourceId target) {
    return chosen.route().target().equals(RouteTarget.to(target)) && !chosen.route().blackhole();
  }

  private static int length(EffectiveRoute chosen) {
    return chosen.route().destination() instanceof RouteDestination.Range range
        ? range.cidr().length()
        : 0;
  }

  /** The range of a written route, in whose place another may be put. */
  private static Optional<Cidr> writtenRange(EffectiveRoute chosen) {
    return chosen.route().destination() instanceof RouteDestination.Range range
            && !chosen.route().propagated()
            && !(chosen.route().target() instanceof RouteTarget.Local)
        ? Optional.of(range.cidr())
        : Optional.empty();
  }
}
