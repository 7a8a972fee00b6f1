package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import java.util.List;

/**
 * That a Direct Connect gateway leads to a virtual private gateway or a transit gateway.
 *
 * @param gateway the virtual private or transit gateway
 * @param allowedPrefixes for a virtual private gateway a filter: a range of the VPC is announced
 *     only if one of these equals or holds it, and an empty list lets all through; for a transit
 *     gateway what is announced, as typed (rule DX-05)
 * @param state only an available one carries anything
 * @see <a
 *     href="https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html">Allowed
 *     prefixes interactions</a>
 */
public record DirectConnectAssociation(
    ResourceId gateway, List<Cidr> allowedPrefixes, LifecycleState state) {

  public DirectConnectAssociation {
    allowedPrefixes = List.copyOf(allowedPrefixes);
  }

  /** The same association with other allowed prefixes. */
  public DirectConnectAssociation withAllowedPrefixes(List<Cidr> prefixes) {
    return new DirectConnectAssociation(gateway, prefixes, state);
  }

  /** Whether a range of a VPC behind a virtual private gateway is announced. */
  public boolean letsThrough(Cidr ofVpc) {
    return allowedPrefixes.isEmpty()
        || allowedPrefixes.stream().anyMatch(prefix -> prefix.contains(ofVpc));
  }

  /** The length of the longest prefix that holds the address; -1 where none does. */
  public int longestPrefix(Address address) {
    return allowedPrefixes.stream()
        .filter(prefix -> prefix.contains(address))
        .mapToInt(Cidr::length)
        .max()
        .orElse(-1);
  }
}
