package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import java.util.Optional;
import java.util.stream.Stream;

/** What is registered in a target group. */
public sealed interface TargetHost {

  /** An instance, a load balancer or a Lambda function. */
  record Registered(ResourceId id) implements TargetHost {
    @Override
    public String toString() {
      return id.toString();
    }
  }

  /** A private address, in the VPC or elsewhere (rule LB-04). */
  record At(Address address) implements TargetHost {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  /** Reads an address or the id of a resource. */
  static TargetHost parse(String text) {
    String stripped = text.strip();
    Optional<Address> address = Address.tryParse(stripped);
    return address.isPresent() ? new At(address.get()) : new Registered(ResourceId.of(stripped));
  }

  /** The resource named, as a reference. */
  default Stream<Reference> reference() {
    return switch (this) {
      case At _ -> Stream.empty();
      case Registered registered -> Reference.of(Role.ASSOCIATED_WITH, registered.id());
    };
  }
}
