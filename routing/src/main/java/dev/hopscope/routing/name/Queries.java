package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.walk.Network;
import dev.hopscope.routing.walk.Place;
import dev.hopscope.routing.walk.Tracer;
import dev.hopscope.routing.walk.Walk;
import java.util.List;
import java.util.Optional;

/** DNS queries, walked like any other packet. */
record Queries(Network network) {
  private static final int DNS = 53;
  private static final int CLIENT_PORT = 49_152;
  private static final Address RESOLVER_IPV4 = Address.parse("169.254.169.253");
  private static final Address RESOLVER_IPV6 = Address.parse("fd00:ec2::253");

  /**
   * A query and its answer.
   *
   * @param query the worst way of the query, or the one of which the answer is the worst
   * @param reply the worst way of the answer
   */
  record Sent(Walk query, Optional<Walk> reply) {

    boolean comesBack() {
      return query.trace().delivered() && reply.stream().allMatch(walk -> walk.trace().delivered());
    }

    Resolution.Unanswered unanswered() {
      return new Resolution.Unanswered(query, reply);
    }
  }

  /** From an interface to the Resolver of its VPC (journey J16). */
  Sent toResolver(NetworkInterface from) {
    Address source =
        sourceOf(from, Family.IPV4).or(() -> sourceOf(from, Family.IPV6)).orElse(RESOLVER_IPV6);
    return send(
        new Place.LeavingInterface(from),
        source,
        source.family() == Family.IPV4 ? RESOLVER_IPV4 : RESOLVER_IPV6);
  }

  /** From an interface of an endpoint to another DNS server; empty across families. */
  Optional<Sent> to(Address server, NetworkInterface from) {
    return sourceOf(from, server.family())
        .map(source -> send(new Place.LeavingInterface(from), source, server));
  }

  /** From a host outside AWS to an endpoint. */
  Sent to(Address endpoint, OnPremisesNetwork from, Address host) {
    return send(new Place.LeavingOnPremises(from), host, endpoint);
  }

  private static Optional<Address> sourceOf(NetworkInterface from, Family family) {
    return family == Family.IPV4
        ? from.addresses().stream().map(own -> own.address()).findFirst()
        : from.ipv6Addresses().stream().findFirst();
  }

  private Sent send(Place start, Address source, Address server) {
    Packet packet = new Packet(source, server, Protocol.UDP, CLIENT_PORT, DNS, IcmpType.ANY);
    Tracer tracer = new Tracer(network);
    Optional<Sent> good = Optional.empty();
    for (Walk query : tracer.walk(start, packet)) {
      List<Walk> replies = tracer.reply(query);
      List<Sent> sent =
          replies.isEmpty()
              ? List.of(new Sent(query, Optional.empty()))
              : replies.stream().map(reply -> new Sent(query, Optional.of(reply))).toList();
      for (Sent each : sent) {
        if (!each.comesBack()) {
          return each;
        }
        good = Optional.of(each);
      }
    }
    return good.orElseThrow(() -> new IllegalStateException("a packet takes at least one way"));
  }
}
