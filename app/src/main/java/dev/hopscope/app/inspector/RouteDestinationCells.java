package dev.hopscope.app.inspector;

import dev.hopscope.app.look.RouteWords;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The destinations of routes as texts, ranges and prefix lists, and what may stand there. */
final class RouteDestinationCells {
  private final Subject<?> subject;

  RouteDestinationCells(Subject<?> subject) {
    this.subject = subject;
  }

  /** What a route is for, for a person. */
  String textOf(RouteDestination destination) {
    return new RouteWords(subject.topology()).destination(destination);
  }

  /** What a route is for, precise enough to be read again. */
  String draftOf(RouteDestination destination) {
    return switch (destination) {
      case RouteDestination.Range _ -> textOf(destination);
      case RouteDestination.Listed listed -> subject.names().precise(listed.prefixList());
    };
  }

  /** These ranges, then all prefix lists. */
  List<String> proposals(String... ranges) {
    return Stream.concat(Stream.of(ranges), lists().stream().map(subject.names()::precise))
        .toList();
  }

  /** The destination that a text names. */
  Parsed<RouteDestination> parse(String text) {
    Optional<ResourceId> list = subject.names().find(text, lists());
    return list.isPresent()
        ? Parsed.ok(new RouteDestination.Listed(list.get()))
        : Typed.cidr(text).map(RouteDestination::of);
  }

  private List<ResourceId> lists() {
    return subject.topology().all(PrefixList.class).stream().map(Resource::id).toList();
  }
}
