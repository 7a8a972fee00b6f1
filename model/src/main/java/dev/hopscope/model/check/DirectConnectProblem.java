package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.stream.Stream;

/** Direct Connect as AWS would refuse it (section 8.2 of the rules). */
public sealed interface DirectConnectProblem extends Problem {

  /**
   * A Direct Connect gateway or virtual interface that AWS would refuse.
   *
   * @param others the gateways or VPCs concerned
   */
  record BadDirectConnect(ResourceId id, DirectConnectFault fault, List<ResourceId> others)
      implements DirectConnectProblem {

    /** What is wrong with it. */
    public enum DirectConnectFault {
      /** Virtual private gateways beside transit gateways (rule DX-01). */
      MIXED,
      /** A virtual private gateway that another Direct Connect gateway has (rule DX-03). */
      ALREADY_ASSOCIATED,
      /** A virtual private gateway that is attached to no VPC (rule DX-03). */
      NOT_ATTACHED,
      /** VPCs with common addresses (rules DX-03, ADDR-16). */
      OVERLAPPING_VPCS,
      /** Transit gateways with common allowed prefixes (rule DX-05). */
      OVERLAPPING_PREFIXES,
      /** An interface of a type that cannot end where it does. */
      WRONG_END
    }

    public BadDirectConnect {
      others = List.copyOf(others);
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return Stream.concat(Stream.of(id), others.stream()).toList();
    }
  }
}
