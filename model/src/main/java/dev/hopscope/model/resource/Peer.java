package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import java.util.stream.Stream;

/** The far side of a security-group rule: source of an inbound one, destination of an outbound. */
public sealed interface Peer {

  /** A range of addresses. */
  record Range(Cidr cidr) implements Peer {
    @Override
    public String toString() {
      return cidr.toString();
    }
  }

  /** The ranges of a prefix list. */
  record Listed(ResourceId prefixList) implements Peer {
    @Override
    public String toString() {
      return prefixList.toString();
    }
  }

  /** The private addresses of the interfaces in a security group (rule SG-20). */
  record Group(ResourceId group) implements Peer {
    @Override
    public String toString() {
      return group.toString();
    }
  }

  /** The list or group named, as a reference. */
  default Stream<Reference> reference() {
    return switch (this) {
      case Range _ -> Stream.empty();
      case Listed listed -> Reference.of(Role.REFERS_TO, listed.prefixList());
      case Group group -> Reference.of(Role.REFERS_TO, group.group());
    };
  }
}
