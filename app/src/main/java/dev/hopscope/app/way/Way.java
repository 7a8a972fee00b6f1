package dev.hopscope.app.way;

import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a packet's way runs through the picture.
 *
 * @param stops the middles of the icons it passes, in order
 * @param placeOf where between them each step of the trace is taken: 0 at the first, 1.5 half-way
 *     from the second to the third; tables and filters lie on the way from one to the next
 * @param passed the resources that let it pass
 * @param stoppedBy the resource that stopped it, if one did
 * @param delivered whether it arrived
 */
public record Way(
    List<Rect> stops,
    List<Double> placeOf,
    Set<ResourceId> passed,
    Optional<ResourceId> stoppedBy,
    boolean delivered) {
  private static final ResourceId INTERNET = ResourceId.of("internet");

  /**
   * The way of one trace.
   *
   * @param goal where it would have gone on to, for a way that is cut off
   */
  static Way of(Trace trace, Picture picture, Optional<Rect> goal) {
    List<Rect> stops = new ArrayList<>();
    List<Integer> stopOf = new ArrayList<>();
    Set<ResourceId> passed = new LinkedHashSet<>();
    origin(trace).flatMap(picture::spot).ifPresent(stops::add);
    for (Step step : trace.steps()) {
      place(step)
          .flatMap(picture::icon)
          .filter(spot -> stops.isEmpty() || !stops.getLast().equals(spot))
          .ifPresent(stops::add);
      stopOf.add(Math.max(0, stops.size() - 1));
      if (!(step instanceof Step.Terminal)) {
        passed.add(step.component());
      }
    }
    Optional<ResourceId> stoppedBy =
        switch (trace.end()) {
          case Step.DropStep drop -> Optional.of(drop.component());
          case Step.LostStep lost -> Optional.of(lost.component());
          case Step.DeliveryStep _ -> Optional.empty();
        };
    stoppedBy.ifPresent(passed::remove);
    if (!trace.delivered()) {
      goal.ifPresent(end -> cutOff(stops, stopOf, end, trace.steps()));
    }
    return new Way(stops, spread(stopOf), passed, stoppedBy, trace.delivered());
  }

  /** Steps that follow one another at a stop are taken on the way to the next. */
  private static List<Double> spread(List<Integer> stopOf) {
    List<Double> placeOf = new ArrayList<>();
    for (int stop : stopOf) {
      long first = stopOf.indexOf(stop);
      long several = stopOf.lastIndexOf(stop) - first + 1;
      boolean goesOn = stopOf.contains(stop + 1);
      placeOf.add(goesOn ? stop + (placeOf.size() - first) / (double) several : stop);
    }
    return List.copyOf(placeOf);
  }

  /** The way ends before its goal: there it is dropped, by the step before or by the last. */
  private static void cutOff(List<Rect> stops, List<Integer> stopOf, Rect goal, List<Step> steps) {
    stops.add(halfway(stops, goal));
    int there = stops.size() - 1;
    int last = steps.size() - 1;
    stopOf.set(last, there);
    if (last > 0 && steps.get(last - 1).component().equals(steps.get(last).component())) {
      stopOf.set(last - 1, there);
    }
  }

  private static Rect halfway(List<Rect> stops, Rect end) {
    Point from = stops.isEmpty() ? end.center() : stops.getLast().center();
    Point to = end.center();
    return new Rect((from.x() + to.x()) / 2, (from.y() + to.y()) / 2, 0, 0);
  }

  /** Where the way begins: the interface whose groups were asked first, or the world outside. */
  private static Optional<ResourceId> origin(Trace trace) {
    Step first =
        trace.steps().stream()
            .filter(step -> !(step instanceof Step.ResolutionStep || step instanceof Step.ForkStep))
            .findFirst()
            .orElse(trace.end());
    return switch (first) {
      case Step.SecurityGroupStep step -> Optional.of(step.networkInterface());
      case Step.CrossingStep step -> Optional.of(step.from());
      case Step.TranslationStep _ -> Optional.of(INTERNET);
      case Step.DropStep step -> step.about().or(() -> Optional.of(step.component()));
      case Step.NetworkAclStep step -> Optional.of(step.subnet());
      case Step.RouteStep step -> Optional.of(step.at());
      case Step.TransitRouteStep step -> Optional.of(step.from());
      case Step.TransitPolicyStep step -> Optional.of(step.from());
      case Step.ZoneStep step -> Optional.of(step.component());
      case Step.ListenerStep step -> Optional.of(step.component());
      case Step.TargetStep step -> Optional.of(step.loadBalancer());
      case Step.PathStep step -> Optional.of(step.component());
      case Step.AuthorizationStep step -> Optional.of(step.component());
      case Step.FirewallStep step -> Optional.of(step.endpoint());
      case Step.ForkStep step -> Optional.of(step.component());
      case Step.DeliveryStep step -> Optional.of(step.component());
      case Step.ResolutionStep step -> Optional.of(step.component());
      case Step.LostStep step -> Optional.of(step.component());
    };
  }

  /** What of a step is a place on the way; tables and filters are not. */
  private static Optional<ResourceId> place(Step step) {
    return switch (step) {
      case Step.SecurityGroupStep each -> Optional.of(each.networkInterface());
      case Step.TranslationStep each -> Optional.of(each.component());
      case Step.CrossingStep each -> Optional.of(each.component());
      case Step.ListenerStep each -> Optional.of(each.component());
      case Step.TargetStep each -> Optional.of(each.loadBalancer());
      case Step.FirewallStep each -> Optional.of(each.endpoint());
      case Step.DeliveryStep each -> Optional.of(each.component());
      case Step.LostStep each -> Optional.of(each.component());
      case Step.DropStep each ->
          each.reason() == DropReason.SUBNET_ACL_RESTRICTION
              ? Optional.empty()
              : Optional.of(each.component());
      case Step.NetworkAclStep _,
          Step.RouteStep _,
          Step.TransitRouteStep _,
          Step.TransitPolicyStep _,
          Step.ZoneStep _,
          Step.PathStep _,
          Step.AuthorizationStep _,
          Step.ForkStep _,
          Step.ResolutionStep _ ->
          Optional.empty();
    };
  }
}
