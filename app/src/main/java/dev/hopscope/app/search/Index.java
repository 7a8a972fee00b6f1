package dev.hopscope.app.search;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything in a network that can be found. Depends on nothing else, so any thread may make it.
 */
public final class Index {
  private final List<Found> all;

  private Index(List<Found> all) {
    this.all = all;
  }

  /** The index of a network. */
  public static Index of(Topology topology) {
    List<Found> all = new ArrayList<>();
    Rows rows = new Rows(topology);
    for (Resource resource : topology.resources()) {
      all.add(found(topology, resource));
      rows.of(resource).forEach(all::add);
    }
    return new Index(List.copyOf(all));
  }

  /** All of it, in no order. */
  public Stream<Found> all() {
    return all.stream();
  }

  private static Found found(Topology topology, Resource resource) {
    Numbers numbers = Numbers.of(topology, resource);
    String kind = KindLook.of(resource.kind()).label();
    List<String> details = new ArrayList<>(List.of(kind));
    if (!resource.label().equals(resource.id().value())) {
      details.add(resource.id().value());
    }
    numbers.ranges().stream().map(Cidr::toString).forEach(details::add);
    numbers.addresses().stream().limit(3).map(Address::toString).forEach(details::add);
    List<String> words = new ArrayList<>(List.of(resource.id().value(), kind));
    words.addAll(numbers.names());
    numbers.ranges().stream().map(Cidr::toString).forEach(words::add);
    numbers.addresses().stream().map(Address::toString).forEach(words::add);
    return new Found(
        new Found.Goal.Resource(resource.id(), resource.kind()),
        resource.label(),
        String.join(" · ", details),
        words,
        numbers.ranges(),
        numbers.addresses());
  }
}
