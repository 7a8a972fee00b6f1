package dev.hopscope.model.edit;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.List;

/** What becomes of a wish to split a subnet or to join two. */
public sealed interface Recut {

  /**
   * It can be done.
   *
   * @param edits the steps, to be made as one
   * @param subnets what there is afterwards in place of what there was, the one that keeps the id
   *     first
   */
  record Done(List<Edit> edits, List<Subnet> subnets) implements Recut {
    public Done {
      edits = List.copyOf(edits);
      subnets = List.copyOf(subnets);
    }
  }

  /**
   * It cannot be done.
   *
   * @param culprits the resources in the way; may be empty
   * @param addresses the addresses in the way; may be empty
   */
  record Refused(Fault fault, List<ResourceId> culprits, List<Address> addresses) implements Recut {
    public Refused {
      culprits = List.copyOf(culprits);
      addresses = List.copyOf(addresses);
    }

    static Refused of(Fault fault) {
      return new Refused(fault, List.of(), List.of());
    }

    static Refused of(Fault fault, ResourceId culprit) {
      return new Refused(fault, List.of(culprit), List.of());
    }

    static Refused of(Fault fault, ResourceId culprit, Address address) {
      return new Refused(fault, List.of(culprit), List.of(address));
    }
  }

  /** Why it cannot be done. */
  enum Fault {
    /** The subnet has no IPv4 range. */
    NO_IPV4_RANGE,
    /** A part would be smaller than the smallest subnet, a /28 (rule ADDR-21). */
    TOO_SMALL,
    /** The whole would be larger than the largest subnet, a /16 (rule ADDR-21). */
    TOO_LARGE,
    /** An interface has an address that AWS would reserve in a part (rule ADDR-22). */
    RESERVED_ADDRESS,
    /** One interface has addresses in more than one part. */
    INTERFACE_IN_SEVERAL_PARTS,
    /** The IPv6 range cannot be split too: interfaces of more than one part use it. */
    IPV6_IN_SEVERAL_PARTS,
    /** No subnet of the VPC has the other half of the wider range. */
    NO_OTHER_HALF,
    /** The other half lies in another zone. */
    OTHER_ZONE,
    /** The other half is governed by another route table. */
    OTHER_ROUTE_TABLE,
    /** The other half is filtered by another network ACL. */
    OTHER_NETWORK_ACL,
    /** Only one of the two is excluded from Block Public Access, or in another mode. */
    OTHER_PUBLIC_ACCESS,
    /** Both have IPv6 ranges that interfaces use. */
    IPV6_IN_BOTH,
    /** No range of the VPC holds the whole. */
    OUTSIDE_THE_VPC
  }
}
