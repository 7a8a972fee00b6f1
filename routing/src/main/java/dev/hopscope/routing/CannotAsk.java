package dev.hopscope.routing;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;

/** Why a question cannot be asked of a network. */
public sealed interface CannotAsk {

  /** Nothing has this id, address or name. */
  record NoSuchEnd(String end) implements CannotAsk {}

  /** Several things have this name or address. */
  record Ambiguous(String end, List<ResourceId> candidates) implements CannotAsk {}

  /** The end exists, but packets neither come from it nor go to it. */
  record NotAnEnd(String end, ResourceId resource) implements CannotAsk {}

  /** Packets go to the end, but it starts no connection. */
  record OnlyAnswers(String end, ResourceId resource) implements CannotAsk {}

  /** The end starts connections, but nobody starts one to it. */
  record OnlyAsks(String end, ResourceId resource) implements CannotAsk {}

  /** The end has no network interface in the snapshot. */
  record NoInterface(String end, ResourceId resource) implements CannotAsk {}

  /** The interface chosen has no such address. */
  record NotItsAddress(String end, ResourceId resource) implements CannotAsk {}

  /** The ends have no address family in common. */
  record NoCommonFamily(String from, String to) implements CannotAsk {}

  /** A private address that nobody has cannot send. */
  record NobodyThere(String end) implements CannotAsk {}

  /**
   * No DNS server that the asker uses has an address for the name.
   *
   * @param by the zone that answers for it and does not have it; empty where none does
   */
  record NameNotResolved(String name, Optional<ResourceId> by) implements CannotAsk {}

  /** Not the task pulls its image, but the host it runs on, by an interface of its own. */
  record PulledByHost(String end, ResourceId task) implements CannotAsk {}

  /** Both ends are outside AWS, so no packet would cross the network. */
  record BothOutside(String from, String to) implements CannotAsk {}

  /** The protocol does not exist in the family of the ends: ICMP in IPv6 or the reverse. */
  record WrongFamily(Protocol protocol, Family family) implements CannotAsk {}
}
