package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.DnsRecord;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.walk.Network;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Queries that the Resolver of a VPC sends to other DNS servers: by which rule, and whether they
 * get there from an interface of its outbound endpoint (rule DNS-06).
 */
record Forwarding(Network network) {

  /** What became of a forwarded query. */
  sealed interface Sent {}

  /** It came in by the inbound endpoint of this VPC, and the answer came back. */
  record InTo(Vpc vpc, ResolverEndpoint endpoint) implements Sent {}

  /** Something refuses it, or nobody knows what the server answers. */
  record Not(Resolution.Unanswered query) implements Sent {}

  /** There is no way to send it: no endpoint, no interface, no server. */
  record Impossible(ResourceId because) implements Sent {}

  /** The most specific rule of this VPC for the name. */
  Optional<ResolverRule> ruleFor(String name, Vpc vpc) {
    return network.topology().all(ResolverRule.class).stream()
        .filter(rule -> rule.vpcs().contains(vpc.id()))
        .filter(rule -> Domains.holds(domainOf(rule), name))
        .max(Comparator.comparingInt(rule -> Domains.length(domainOf(rule))));
  }

  static String domainOf(ResolverRule rule) {
    return rule.domain().equals(".") ? "." : DnsRecord.plain(rule.domain());
  }

  /** Any server that any interface of the endpoint reaches will do. */
  Sent send(ResolverRule rule) {
    Optional<ResolverEndpoint> endpoint =
        rule.endpoint().flatMap(id -> network.topology().find(id, ResolverEndpoint.class));
    List<NetworkInterface> from =
        endpoint.map(each -> network.interfacesOf(each.id())).orElse(List.of());
    Optional<Resolution.Unanswered> refused = Optional.empty();
    for (Address server : rule.targets()) {
      for (NetworkInterface each : from) {
        Optional<Queries.Sent> sent = new Queries(network).to(server, each);
        if (sent.isPresent() && sent.get().comesBack()) {
          return arrived(server, sent.get());
        }
        refused = refused.or(() -> sent.map(Queries.Sent::unanswered));
      }
    }
    return refused
        .<Sent>map(Not::new)
        .orElseGet(() -> new Impossible(endpoint.map(ResolverEndpoint::id).orElse(rule.id())));
  }

  private Sent arrived(Address server, Queries.Sent sent) {
    ResourceId at = sent.query().trace().end().component();
    Optional<ResolverEndpoint> inbound =
        network
            .topology()
            .find(at, NetworkInterface.class)
            .flatMap(NetworkInterface::attachedTo)
            .flatMap(owner -> network.topology().find(owner, ResolverEndpoint.class))
            .filter(endpoint -> endpoint.way() == ResolverEndpoint.Way.INBOUND);
    Optional<Vpc> vpc =
        inbound.flatMap(endpoint -> network.topology().find(endpoint.vpc(), Vpc.class));
    return vpc.isPresent()
        ? new InTo(vpc.get(), inbound.orElseThrow())
        : new Not(
            new Resolution.Unanswered(
                sent.query().endingUnknown(ResourceId.of(server.toString())), Optional.empty()));
  }
}
