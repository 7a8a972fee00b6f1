package dev.hopscope.app.inspector;

import dev.hopscope.app.wiring.RouteTargets;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import java.util.List;

/** The targets of a route table's routes as texts, and what may stand there. */
final class RouteTargetCells {
  /** Stands for the VPC itself. */
  static final String LOCAL = "local";

  private final Subject<RouteTable> subject;

  RouteTargetCells(Subject<RouteTable> subject) {
    this.subject = subject;
  }

  /** What a route leads to, for a person; precise enough to be read again, where asked for. */
  String targetOf(Route route, boolean precise) {
    return switch (route.target()) {
      case RouteTarget.Local _ -> LOCAL;
      case RouteTarget.To to ->
          precise ? subject.names().precise(to.id()) : subject.names().label(to.id());
      case RouteTarget.Unmodelled unmodelled -> unmodelled.what();
    };
  }

  /** What routes to this destination may lead to. */
  List<ResourceId> candidates(RouteDestination destination) {
    return new RouteTargets(subject.topology(), subject.now()).of(destination);
  }

  /** Whether it is a range of the VPC, whose route is local unless replaced. */
  boolean isLocalRange(RouteDestination destination) {
    return new RouteTargets(subject.topology(), subject.now()).isLocal(destination);
  }

  /** The target that a text names. */
  Parsed<RouteTarget> parse(RouteDestination destination, String text) {
    List<ResourceId> candidates = candidates(destination);
    return Parsed.of(
        subject.names().find(text, candidates).map(RouteTarget::to),
        subject.names().whyNot(text, candidates));
  }
}
