package dev.hopscope.routing.text;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.CannotAsk;
import java.util.List;
import java.util.Optional;

/** Why a question cannot be asked, and what to write instead. */
final class CannotAskSentences {
  private static final int MOST_CANDIDATES = 8;

  private final Topology topology;
  private final Names names;

  CannotAskSentences(Topology topology, Names names) {
    this.topology = topology;
    this.names = names;
  }

  String of(CannotAsk reason) {
    return switch (reason) {
      case CannotAsk.NoSuchEnd(String end) ->
          "nothing here is called %s: give a resource id, an IP address, a name or internet"
              .formatted(Names.quoted(end));
      case CannotAsk.Ambiguous(String end, List<ResourceId> candidates) ->
          "%s may be any of %s: give one of these ids instead"
              .formatted(Names.quoted(end), candidates(candidates));
      case CannotAsk.NotAnEnd(String end, ResourceId resource) ->
          ("%s (%s) neither sends nor receives packets: ask about a network interface, what owns"
                  + " one or an address")
              .formatted(Names.quoted(end), what(resource));
      case CannotAsk.OnlyAnswers(String end, ResourceId resource) ->
          "%s (%s) starts no connections: ask who reaches it, or about another sender"
              .formatted(Names.quoted(end), what(resource));
      case CannotAsk.OnlyAsks(String end, ResourceId resource) ->
          "%s (%s) takes no connections: ask what it reaches, or about another destination"
              .formatted(Names.quoted(end), what(resource));
      case CannotAsk.NoInterface(String end, ResourceId resource) ->
          ("%s (%s) has no network interface or address in this network: give it one, or ask about"
                  + " another end")
              .formatted(Names.quoted(end), what(resource));
      case CannotAsk.NotItsAddress(String end, ResourceId resource) ->
          "%s: %s does not have that address; leave the part before the @ out, or give one it has"
              .formatted(Names.quoted(end), names.withKind(resource));
      case CannotAsk.NoCommonFamily(String from, String to) ->
          "%s and %s have no IP version in common: one has IPv4 addresses only, the other IPv6 only"
              .formatted(Names.quoted(from), Names.quoted(to));
      case CannotAsk.NobodyThere(String end) ->
          ("no network interface has the private address %s, so nothing can be sent from it: give"
                  + " an address that something has")
              .formatted(Names.quoted(end));
      case CannotAsk.BothOutside(String from, String to) ->
          "%s and %s are both outside AWS: give at least one end inside this network"
              .formatted(Names.quoted(from), Names.quoted(to));
      case CannotAsk.NameNotResolved(String name, Optional<ResourceId> by) ->
          by.map(
                  zone ->
                      "%s answers for %s from here and has no address for it: add a record, or ask for another name"
                          .formatted(names.withKind(zone), Names.quoted(name)))
              .orElseGet(
                  () ->
                      "nothing here is called %s and it is no DNS name that this network resolves: give a resource id, an IP address, a name or internet"
                          .formatted(Names.quoted(name)));
      case CannotAsk.PulledByHost(String end, ResourceId task) ->
          ("%s does not pull its image itself: %s does not run on Fargate, so ask about the"
                  + " instance it runs on")
              .formatted(Names.quoted(end), names.withKind(task));
      case CannotAsk.WrongFamily(Protocol protocol, Family family) ->
          "%s does not exist in %s, which these ends use: ask with %s"
              .formatted(
                  protocol,
                  PacketText.word(family),
                  family == Family.IPV4 ? Protocol.ICMP : Protocol.ICMPV6);
    };
  }

  private String what(ResourceId resource) {
    return topology
        .find(resource)
        .map(found -> Names.withArticle(Names.noun(found.kind())))
        .orElse("not in this network");
  }

  private String candidates(List<ResourceId> ids) {
    List<String> said =
        ids.stream().limit(MOST_CANDIDATES).map(id -> Names.quoted(id.value())).toList();
    int left = ids.size() - said.size();
    return left == 0 ? Names.joined(said) : String.join(", ", said) + " and " + left + " more";
  }
}
