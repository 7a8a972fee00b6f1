package dev.hopscope.app.problems;

import dev.hopscope.app.look.Called;
import dev.hopscope.app.look.KindLook;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Collectors;

/** What the resources of a network are called in sentences. */
record Names(Topology topology) {

  /** What the resource is called: its name, or its id where it has none. */
  String of(ResourceId id) {
    return new Called(topology).of(id);
  }

  String of(List<ResourceId> ids) {
    return ids.stream().map(this::of).collect(Collectors.joining(", "));
  }

  /** A range, or the name of a prefix list. */
  String of(RouteDestination destination) {
    return switch (destination) {
      case RouteDestination.Range range -> range.cidr().toString();
      case RouteDestination.Listed listed -> of(listed.prefixList());
    };
  }

  /** The kind within a sentence: "internet gateway", but "VPC". */
  static String kind(ResourceKind kind) {
    String label = KindLook.of(kind).label();
    boolean abbreviated = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return abbreviated ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }
}
