package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;

/** VPN connections and their far ends that AWS would refuse, or not make (section 8). */
public sealed interface VpnProblem extends Problem {

  /**
   * A VPN connection that AWS would refuse.
   *
   * @param other the connection or the gateway that has what this one wants
   */
  record BadVpn(ResourceId vpn, VpnFault fault, ResourceId other) implements VpnProblem {

    /** What is wrong with it. */
    public enum VpnFault {
      /** Joins the same two gateways as another. */
      SAME_GATEWAYS("InvalidOption.Conflict"),
      /** Another connection of the Region leads to a customer gateway with this address. */
      SAME_ADDRESS("InvalidCustomerGateway.DuplicateIpAddress"),
      /** Both ends of a BGP connection have one autonomous system number. */
      SAME_ASN("AsnConflict"),
      /** A tunnel has the inside range of another tunnel of the gateway. */
      INSIDE_RANGE("InvalidCidr.InUse"),
      /** Tunnels for IPv6 at a virtual private gateway, which has none (rule VPN-05). */
      IPV6_TUNNELS;

      private final Optional<String> awsCode;

      VpnFault() {
        this.awsCode = Optional.empty();
      }

      VpnFault(String awsCode) {
        this.awsCode = Optional.of(awsCode);
      }
    }

    @Override
    public Severity severity() {
      return fault == VpnFault.SAME_ADDRESS ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(vpn, other);
    }

    @Override
    public Optional<String> awsCode() {
      return fault.awsCode;
    }
  }

  /** Two customer gateways alike in all: AWS gives back the first instead of making a second. */
  record TwinCustomerGateways(ResourceId first, ResourceId second) implements VpnProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public List<ResourceId> ids() {
      return List.of(second, first);
    }
  }
}
