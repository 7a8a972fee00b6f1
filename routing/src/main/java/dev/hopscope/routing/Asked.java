package dev.hopscope.routing;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.routing.name.Resolution;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.walk.ApiGateway;
import dev.hopscope.routing.walk.ApiWays;
import dev.hopscope.routing.walk.InternetHost;
import dev.hopscope.routing.walk.Network;
import dev.hopscope.routing.walk.Place;
import java.util.List;
import java.util.Optional;

/** A question made into first packets and the place where they start; or refused. */
sealed interface Asked {
  /** The port that clients send from where the question names none (section 0.3 of the rules). */
  int CLIENT_PORT = 49_152;

  /**
   * The first packets: one, or one for each address of a DNS name.
   *
   * @param asked the question's packets, each with where it starts
   */
  record Ready(List<Start> asked) implements Asked {}

  /**
   * A first packet.
   *
   * @param before how its ends were found, where there was a choice
   * @param notes what was assumed
   * @param api the API that is asked for, where it is one
   */
  record Start(
      Place place, Packet packet, List<Step> before, List<Note> notes, Optional<Api> api) {}

  /** The DNS query gets no answer, so that there is no first packet. */
  record Unresolved(Resolution.Unanswered query) implements Asked {}

  /** Why there is none. */
  record Refused(CannotAsk why) implements Asked {}

  /** Understands both ends, chooses the family and writes the header. */
  static Asked of(Network network, Ends ends, Question question) {
    Ends.Resolved from = ends.from(question.from());
    Ends.Resolved to = ends.to(question.to());
    if (from instanceof Ends.Refused refused) {
      return new Refused(refused.why());
    }
    if (to instanceof Ends.Refused refused) {
      return new Refused(refused.why());
    }
    return between(network, question, ((Ends.Found) from).end(), ((Ends.Found) to).end());
  }

  /** The first packets between two ends; a load balancer is any of its nodes. */
  static Asked between(Network network, Question question, End source, End destination) {
    if (source instanceof End.AtNodes balancer) {
      return new AnyNode(network, question, balancer).asking(destination);
    }
    if (destination instanceof End.AtNodes balancer) {
      return new AnyNode(network, question, balancer).askedBy(source);
    }
    if (source instanceof End.AtInterface at && !at.networkInterface().type().asks()) {
      return new Refused(new CannotAsk.OnlyAnswers(question.from(), at.networkInterface().id()));
    }
    if (source instanceof End.AtApi asking && !leadsByLink(network, asking.api(), destination)) {
      return between(network, question, new End.OnInternet(Optional.empty()), destination);
    }
    if (destination instanceof End.AtApi asked) {
      return new Named(network, question, source).asked(asked.api());
    }
    if (destination instanceof End.AtName named) {
      return new Named(network, question, source).asked(named.name());
    }
    if (source instanceof End.OnInternet && isOutside(destination)) {
      return new Refused(new CannotAsk.BothOutside(question.from(), question.to()));
    }
    for (Family family : Family.values()) {
      Optional<Address> sourceAddress = sourceAddress(source, family);
      Optional<Address> destinationAddress =
          destinationAddress(network, question, source, destination, family);
      if (sourceAddress.isPresent()
          && destinationAddress.isPresent()
          && !isOther(question.protocol(), family)) {
        Packet packet = packet(question, sourceAddress.get(), destinationAddress.get());
        return new Ready(
            List.of(new Start(place(source), packet, List.of(), List.of(), Optional.empty())));
      }
    }
    return isOther(question.protocol(), Family.IPV4) || isOther(question.protocol(), Family.IPV6)
        ? wrongFamily(question)
        : new Refused(new CannotAsk.NoCommonFamily(question.from(), question.to()));
  }

  /**
   * Whether an API goes there by a VPC link, or tries to; what has a public address it reaches as
   * anybody on the internet does.
   */
  private static boolean leadsByLink(Network network, Api api, End destination) {
    return switch (destination) {
      case End.AtInterface at ->
          network
                  .loadBalancerOf(at.networkInterface())
                  .filter(balancer -> new ApiWays(network.topology()).mayLead(api, balancer))
                  .isPresent()
              || publicAddress(network, at, Family.IPV4).isEmpty();
      case End.AtAddress at -> !InternetHost.mayHave(at.address());
      case End.OnPremises _ -> true;
      case End.AtNodes _,
          End.AtApi _,
          End.AtVpcLink _,
          End.AtName _,
          End.OnInternet _,
          End.VpnClient _ ->
          false;
    };
  }

  static Asked wrongFamily(Question question) {
    Family family = question.protocol().equals(Protocol.ICMP) ? Family.IPV6 : Family.IPV4;
    return new Refused(new CannotAsk.WrongFamily(question.protocol(), family));
  }

  private static boolean isOutside(End end) {
    return end instanceof End.OnInternet || end instanceof End.OnPremises;
  }

  static boolean isOther(Protocol protocol, Family family) {
    return protocol.equals(family == Family.IPV4 ? Protocol.ICMPV6 : Protocol.ICMP);
  }

  static Optional<Address> sourceAddress(End source, Family family) {
    return switch (source) {
      case End.AtInterface at -> own(at, family);
      case End.OnInternet host ->
          Optional.of(host.address().orElse(InternetHost.of(family)))
              .filter(address -> address.family() == family);
      case End.OnPremises host ->
          Optional.of(host.address()).filter(address -> address.family() == family);
      case End.VpnClient client ->
          Optional.of(client.address()).filter(address -> address.family() == family);
      case End.AtApi _, End.AtVpcLink _ -> Optional.of(ApiGateway.of(family));
      case End.AtAddress _, End.AtName _, End.AtNodes _ -> Optional.empty();
    };
  }

  private static Optional<Address> destinationAddress(
      Network network, Question question, End source, End destination, Family family) {
    Optional<Address> literal = Address.tryParse(question.to().strip());
    if (literal.isPresent()) {
      return literal.filter(address -> address.family() == family);
    }
    if (source instanceof End.OnInternet && destination instanceof End.AtInterface at) {
      return aimFromInternet(network, at, family);
    }
    if (destination instanceof End.AtAddress at) {
      return Optional.of(at.address()).filter(address -> address.family() == family);
    }
    return sourceAddress(destination, family);
  }

  /** By the public address; where there is none in either family, by the private one, in vain. */
  private static Optional<Address> aimFromInternet(
      Network network, End.AtInterface at, Family family) {
    NetworkInterface to = at.networkInterface();
    Optional<Address> known = publicAddress(network, at, family);
    boolean otherHasOne =
        publicAddress(network, at, family == Family.IPV4 ? Family.IPV6 : Family.IPV4).isPresent();
    return known.or(
        () -> otherHasOne ? Optional.empty() : own(new End.AtInterface(to, at.address()), family));
  }

  private static Optional<Address> publicAddress(
      Network network, End.AtInterface at, Family family) {
    return own(at, family)
        .flatMap(
            address ->
                family == Family.IPV4
                    ? network.publicAddressOf(at.networkInterface(), address)
                    : Optional.of(address)
                        .filter(each -> network.isPublicIpv6(at.networkInterface(), each)));
  }

  private static Optional<Address> own(End.AtInterface at, Family family) {
    if (at.address().isPresent()) {
      return at.address().filter(address -> address.family() == family);
    }
    List<Address> candidates =
        family == Family.IPV4
            ? at.networkInterface().addresses().stream().map(PrivateAddress::address).toList()
            : at.networkInterface().ipv6Addresses();
    return candidates.stream().findFirst();
  }

  static Place place(End source) {
    return switch (source) {
      case End.AtInterface at -> new Place.LeavingInterface(at.networkInterface());
      case End.OnInternet _, End.AtAddress _, End.AtName _, End.AtNodes _ -> new Place.Outside();
      case End.AtApi at -> new Place.LeavingApi(at.api());
      case End.AtVpcLink at -> new Place.LeavingVpcLink(at.link());
      case End.VpnClient client -> new Place.LeavingClient(client.endpoint());
      case End.OnPremises host -> new Place.LeavingOnPremises(host.network());
    };
  }

  static Packet packet(Question question, Address source, Address destination) {
    Protocol protocol = question.protocol();
    int sourcePort =
        protocol.hasPorts() ? question.sourcePort().orElse(CLIENT_PORT) : Packet.NO_PORT;
    return new Packet(
        source,
        destination,
        protocol,
        sourcePort,
        question.port().orElse(Packet.NO_PORT),
        protocol.isIcmp() ? IcmpType.echoRequest(source.family()) : IcmpType.ANY);
  }
}
