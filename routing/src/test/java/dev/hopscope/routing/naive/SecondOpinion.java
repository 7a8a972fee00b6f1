package dev.hopscope.routing.naive;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A second, deliberately naive evaluator: the rules as they stand written, without an index, a
 * cache or a trace. It shares no class with the engine, so that what both say is likely true.
 */
final class SecondOpinion {
  private static final Opinion CANNOT_ASK = new Opinion("CANNOT_ASK", Set.of());
  private static final List<Address> INTERNET =
      List.of(Address.parse("203.0.113.5"), Address.parse("2001:db8:ffff::5"));

  private final Facts facts;

  SecondOpinion(Topology topology) {
    facts = new Facts(topology);
  }

  /** An end of a question, by its addresses. */
  private sealed interface Party {
    record Interface(NetworkInterface eni, Optional<Address> own) implements Party {}

    record Internet(Optional<Address> own) implements Party {}

    record Outside(OnPremisesNetwork network, Address own) implements Party {}

    record Nobody(Address own) implements Party {}
  }

  /** Understands interfaces, {@code internet}, addresses and {@code address@interface}. */
  Opinion ask(Question question) {
    Optional<Party> from = party(question.from());
    Optional<Party> to = party(question.to());
    if (from.isEmpty() || to.isEmpty() || from.get() instanceof Party.Nobody) {
      return CANNOT_ASK;
    }
    if (from.get() instanceof Party.Interface at && neverAsks(at.eni())) {
      return CANNOT_ASK;
    }
    if (from.get() instanceof Party.Internet
        && (to.get() instanceof Party.Internet || to.get() instanceof Party.Outside)
        && !isAllocated(question.to())) {
      return CANNOT_ASK;
    }
    for (Family family : Family.values()) {
      Optional<Address> source = address(from.get(), family);
      Optional<Address> destination = destination(question.to(), from.get(), to.get(), family);
      boolean otherIcmp =
          question.protocol().equals(family == Family.IPV4 ? Protocol.ICMPV6 : Protocol.ICMP);
      if (source.isPresent() && destination.isPresent() && !otherIcmp) {
        boolean ports = question.protocol().hasPorts();
        return walked(
            from.get(),
            new Header(
                source.get(),
                destination.get(),
                question.protocol(),
                ports ? question.sourcePort().orElse(49_152) : -1,
                question.port().orElse(-1),
                false));
      }
    }
    return CANNOT_ASK;
  }

  private Opinion walked(Party from, Header header) {
    Choices choices = new Choices();
    Set<Opinion.Finding> refused = new TreeSet<>();
    Set<Opinion.Finding> unknown = new TreeSet<>();
    do {
      Walker walker = new Walker(facts, choices, false);
      try {
        switch (from) {
          case Party.Interface at -> walker.fromInterface(at.eni(), header);
          case Party.Internet _ -> walker.fromInternet(header);
          case Party.Outside at -> walker.fromOutside(at.network(), header);
          case Party.Nobody _ -> throw new IllegalStateException("nobody asks");
        }
        walker.back();
        walker.undecided().stream().findFirst().ifPresent(unknown::add);
      } catch (Stop stop) {
        Opinion.Finding end = new Opinion.Finding(walker.leg(), stop.component(), stop.code());
        if (stop.isRefusal()) {
          refused.add(end);
        } else {
          unknown.add(walker.undecided().stream().findFirst().orElse(end));
        }
      }
    } while (choices.next());
    if (!refused.isEmpty()) {
      return new Opinion("UNREACHABLE", refused);
    }
    return unknown.isEmpty() ? new Opinion("REACHABLE", Set.of()) : new Opinion("UNKNOWN", unknown);
  }

  private static boolean neverAsks(NetworkInterface eni) {
    return eni.type() == InterfaceType.NAT_GATEWAY || eni.type() == InterfaceType.TRANSIT_GATEWAY;
  }

  private boolean isAllocated(String text) {
    return Address.tryParse(text)
        .filter(
            address ->
                facts.elasticIps.stream()
                        .anyMatch(elastic -> elastic.publicAddress().equals(address))
                    || facts.ownerOfPublic(address).isPresent())
        .isPresent();
  }

  private Optional<Party> party(String text) {
    if (text.equals("internet")) {
      return Optional.of(new Party.Internet(Optional.empty()));
    }
    Optional<NetworkInterface> eni =
        facts.topology.find(ResourceId.of(text), NetworkInterface.class);
    if (eni.isPresent()) {
      return Optional.of(new Party.Interface(eni.get(), Optional.empty()));
    }
    int at = text.indexOf('@');
    if (at > 0) {
      Address own = Address.parse(text.substring(0, at));
      return facts
          .topology
          .find(ResourceId.of(text.substring(at + 1)), NetworkInterface.class)
          .filter(each -> each.has(own))
          .map(each -> new Party.Interface(each, Optional.of(own)));
    }
    return Address.tryParse(text).flatMap(this::partyAt);
  }

  private Optional<Party> partyAt(Address address) {
    List<NetworkInterface> owners = facts.interfacesWith(address);
    if (owners.size() > 1) {
      return Optional.empty();
    }
    if (owners.size() == 1) {
      return Optional.of(new Party.Interface(owners.getFirst(), Optional.of(address)));
    }
    Optional<Facts.Owner> owner = facts.ownerOfPublic(address);
    if (owner.isPresent()) {
      return owner.map(each -> new Party.Interface(each.eni(), Optional.of(each.own())));
    }
    for (OnPremisesNetwork network : facts.outside) {
      if (network.contains(address)) {
        return Optional.of(new Party.Outside(network, address));
      }
    }
    boolean ofSomeVpc = facts.vpcs.stream().anyMatch(vpc -> vpc.contains(address));
    boolean mayBeOutside =
        !Facts.isRfc1918(address)
            && !Facts.isRfc6598(address)
            && !address.toString().startsWith("169.254.")
            && !address.toString().startsWith("fd");
    return Optional.of(
        ofSomeVpc || !mayBeOutside
            ? new Party.Nobody(address)
            : new Party.Internet(Optional.of(address)));
  }

  private static Optional<Address> address(Party party, Family family) {
    Optional<Address> own =
        switch (party) {
          case Party.Interface at ->
              at.own()
                  .or(
                      () ->
                          family == Family.IPV4
                              ? at.eni().addresses().stream()
                                  .map(PrivateAddress::address)
                                  .findFirst()
                              : at.eni().ipv6Addresses().stream().findFirst());
          case Party.Internet host ->
              Optional.of(host.own().orElse(INTERNET.get(family == Family.IPV4 ? 0 : 1)));
          case Party.Outside host -> Optional.of(host.own());
          case Party.Nobody nobody -> Optional.of(nobody.own());
        };
    return own.filter(each -> each.family() == family);
  }

  private Optional<Address> destination(String text, Party from, Party to, Family family) {
    Optional<Address> literal = Address.tryParse(text);
    if (literal.isPresent()) {
      return literal.filter(each -> each.family() == family);
    }
    Optional<Address> own = address(to, family);
    if (from instanceof Party.Internet && to instanceof Party.Interface at) {
      Optional<Address> known = own.flatMap(each -> publicOf(at.eni(), each));
      Family other = family == Family.IPV4 ? Family.IPV6 : Family.IPV4;
      boolean otherHasOne =
          address(to, other).flatMap(each -> publicOf(at.eni(), each)).isPresent();
      return known.or(() -> otherHasOne ? Optional.empty() : own);
    }
    return own;
  }

  private Optional<Address> publicOf(NetworkInterface eni, Address own) {
    return own.family() == Family.IPV4
        ? facts.publicOf(eni, own)
        : Optional.of(own).filter(each -> facts.isPublicIpv6(eni, each));
  }
}
